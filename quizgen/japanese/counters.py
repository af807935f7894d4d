"""Counters: how 人, 票 or か国 are read behind a number, and the number before them."""

from functools import cache
from typing import NamedTuple

from quizgen.japanese.numbers import last_part
from quizgen.japanese.tsv import read_rows

_LIST_MARK = "|"
_IN_TSU = {
    1: ("いち", "いっ"), 6: ("ろく", "ろっ"), 8: ("はち", "はっ"), 10: ("じゅう", "じゅっ"),
    100: ("ゃく", "ゃっ"),
}  # fmt: skip
_ORDINARY = {4: "よん", 7: "なな", 9: "きゅう"}
_BEHIND_N = (3, 1_000, 10_000)
"""Numbers that change a counter as 三 does: さんぼん, せんぼん, まんぼん."""


class Counter(NamedTuple):
    """How a counter is read, and how it changes the number before it."""

    reading: str
    readings_behind: dict[int, str]
    """Other readings, by the last part of the number before it."""
    number_ends: dict[int, tuple[str, str]]
    """How the last part of a number ends alone, and before this counter."""

    def reading_behind(self, value: int) -> str:
        """Return the counter's reading behind a number."""
        return self.readings_behind.get(last_part(value), self.reading)

    def change(self, number_reading: str, value: int) -> str:
        """Return how the number before the counter is read, given its reading alone."""
        alone, before = self.number_ends.get(last_part(value), ("", ""))
        if alone and number_reading.endswith(alone):
            return number_reading.removesuffix(alone) + before
        return number_reading


@cache
def counters() -> dict[str, Counter]:
    """Return the counters of the table."""
    return {row[0]: _counter(row) for row in read_rows("counters")}


def _counter(row: tuple[str, ...]) -> Counter:
    _, reading, behind_n, behind_four, behind_tsu, in_tsu, others = row
    ends_in_tsu = [int(part) for part in in_tsu.split(_LIST_MARK) if part]
    ends = {part: _IN_TSU[part] for part in ends_in_tsu}
    for change in others.split(_LIST_MARK) if others else ():
        digit, _, sound = change.partition("=")
        ends[int(digit)] = (_ORDINARY[int(digit)], sound)
    behind = dict.fromkeys(_BEHIND_N, behind_n) | {4: behind_four}
    behind |= dict.fromkeys(ends_in_tsu, behind_tsu)
    return Counter(reading, {part: other for part, other in behind.items() if other}, ends)
