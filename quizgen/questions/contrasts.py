"""The contrast table against a statement: words with exclusive alternatives."""

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from itertools import takewhile
from typing import NamedTuple

from quizgen.civics.table import Row, read_table
from quizgen.japanese.tokens import word_borders

OUTCOMES = tuple(
    f"{joint}、{after}"
    for joint in ("", "し", "され")
    for after in ("成立", "参院", "衆院", "参議院", "衆議院", "送付")
)
"""What follows a vote and tells its outcome: 可決、成立した; 可決、参院に送付された."""
_CACHED = 4096  # statements


class Contrast(NamedTuple):
    """A word of a statement that the table knows alternatives for."""

    word: str
    start: int
    end: int
    row: Row


@cache
def _rows_by_letter() -> dict[str, tuple[tuple[str, Row], ...]]:
    """Return the table's words with their rows by the character they begin with."""
    found: dict[str, list[tuple[str, Row]]] = {}
    for row in read_table("contrasts"):
        word = row.get("word")
        found.setdefault(word[0], []).append((word, row))
    return {letter: tuple(rows) for letter, rows in found.items()}


@cache
def _compiled(guard: str) -> re.Pattern[str]:
    return re.compile(guard)  # the table has more than re itself keeps compiled


@lru_cache(maxsize=_CACHED)
def find_contrasts(statement: str) -> tuple[Contrast, ...]:
    """Return the statement's contrast words, longest first, that stand once and unguarded."""
    starts = word_borders(statement)
    borders = {*starts}
    by_letter = _rows_by_letter()
    found = [
        Contrast(word, start, start + len(word), row)
        for start in starts[:-1]
        for word, row in by_letter.get(statement[start], ())
        if statement.startswith(word, start)
        and start + len(word) in borders
        and statement.count(word) == 1
        and not (row.get("guard") and _compiled(row.get("guard")).search(statement))
    ]
    return tuple(sorted(found, key=lambda one: -len(one.word)))


def stands_twice(word: str, others: Sequence[str], statement: str) -> bool:
    """Tell whether what sets a word apart from others stands a second time in a statement.

    内閣の助言と承認 beside 国会の助言と承認, where 決定権は内閣にある.
    """
    own = word[: len(word) - len(common_end([word, *others]))]
    return len(own) > 1 and statement.count(own) > 1


def common_start(words: Sequence[str]) -> str:
    """Return the characters that all words begin with."""
    columns = zip(*words, strict=False)  # as long as the shortest
    return "".join(column[0] for column in takewhile(lambda one: len({*one}) == 1, columns))


def common_end(words: Sequence[str]) -> str:
    """Return the characters that all words end with."""
    return common_start([word[::-1] for word in words])[::-1]
