"""Readings of numbers with what they count: 三人, 20日, 一票, 3分の2."""

import re
from collections.abc import Callable, Iterator
from functools import cache
from itertools import pairwise

from quizgen.japanese.counters import counters
from quizgen.japanese.numbers import (
    KANJI_DIGITS,
    KANJI_UNITS,
    read_number,
    read_unit,
    value_of,
)
from quizgen.japanese.read_word import ReadAs, ReadWord
from quizgen.regex import regex

IsBorder = Callable[[int], bool]
"""Tells whether a word begins or ends at an offset of the text."""

_UNITS = "".join(KANJI_UNITS)
_KANJI_NUMERAL = regex(f"[{KANJI_DIGITS}{_UNITS}]+")
_NUMBER_PARTS = regex(f"[{_UNITS}]|[^{_UNITS}]+")
_BARE_UNIT = "万億兆"
_PEOPLE = {1: "ひとり", 2: "ふたり"}
_DAYS = {
    2: "ふつか", 3: "みっか", 4: "よっか", 5: "いつか", 6: "むいか", 7: "なのか", 8: "ようか",
    9: "ここのか", 10: "とおか", 14: "じゅうよっか", 20: "はつか", 24: "にじゅうよっか",
}  # fmt: skip
_BEHIND_DAY = {"間": "かん", "目": "め", "付": "づけ", "夜": "よる", "前": "まえ", "後": "ご"}
"""What the analyser takes for one word with 日, and how it is read."""
_AS_DATE = regex(r"[、付夜朝（(]|午[前後]|未明|夕方|[にはまか](?![0-9０-９一-九数])")
"""What behind 1日 makes it a date rather than a length of time (1日8時間)."""


def find_counted(text: str, is_border: IsBorder) -> Iterator[ReadAs]:
    """Yield how each number is read with its counter, from left to right.

    A number is left to the analyser if it begins or ends inside a word (万博, 一般, 数十), or
    if it is one kanji before no counter of the table.
    """
    for found in _pattern().finditer(text):
        if is_border(found.start()):
            words = _read_day(found, is_border) if found["day"] else _read_other(found, is_border)
            if words:
                yield ReadAs(found.start(), words)


@cache
def _pattern() -> re.Pattern[str]:
    digit = f"0-9０-９{KANJI_DIGITS}"
    names = "|".join(sorted(counters(), key=len, reverse=True))
    return re.compile(
        rf"(?<![{digit}.．{_UNITS}])"
        rf"(?P<number>[0-9０-９][0-9０-９,，.．{_UNITS}]*|[{KANJI_DIGITS}{_UNITS}]+)"
        rf"(?:(?P<part>分)(?=の[{digit}])|(?P<day>日)(?P<behind>[{''.join(_BEHIND_DAY)}]?)"
        rf"|(?P<counter>{names}))?"
    )


def _read_day(found: re.Match[str], is_border: IsBorder) -> tuple[ReadWord, ...]:
    behind = found["behind"] if is_border(found.end()) else ""
    if not behind and not is_border(found.end("day")):  # 28日本
        return ()
    rest = (ReadWord(behind, _BEHIND_DAY[behind]),) if behind else ()
    number = found["number"]
    value = value_of(number)
    if value == 1 and behind in ("", "付", "夜") and _is_date(found):
        return ReadWord(f"{number}日", "ついたち"), *rest
    if value in _DAYS and "." not in number:
        return ReadWord(f"{number}日", _DAYS[value]), *rest
    return *_read_number_of_day(number, value), ReadWord("日", "にち"), *rest


def _is_date(found: re.Match[str]) -> bool:
    before = found.string[: found.start()]
    return before.endswith("月") or bool(_AS_DATE.match(found.string, found.end("day")))


def _read_number_of_day(number: str, value: int) -> tuple[ReadWord, ...]:
    if not _KANJI_NUMERAL.fullmatch(number):
        return _read_number(number)
    reading = re.sub("なな$", "しち", re.sub("きゅう$", "く", read_number(value)))
    return (ReadWord(number, reading),)


def _read_other(found: re.Match[str], is_border: IsBorder) -> tuple[ReadWord, ...]:
    number, counter = found["number"], found["counter"]
    if not is_border(found.end()) or number in _BARE_UNIT:
        return ()
    if found["part"]:
        return *_read_number(number), ReadWord("分", "ぶん")
    if counter:
        return _read_with_counter(number, counter)
    return _read_number(number) if len(number) > 1 else ()


def _read_with_counter(number: str, name: str) -> tuple[ReadWord, ...]:
    value = value_of(number)
    if name == "人" and value in _PEOPLE:
        return (ReadWord(number + name, _PEOPLE[value]),)
    if number + name == "十分":  # じゅうぶん more often than ten minutes
        return ()
    counter = counters()[name]
    *first, last = _read_number(number)
    if last.reading:
        last = last._replace(reading=counter.change(last.reading, value))
    return *first, last, ReadWord(name, counter.reading_behind(value))


def _read_number(number: str) -> tuple[ReadWord, ...]:
    """Return a number in kanji as one word, one in digits as its digits and its units."""
    if _KANJI_NUMERAL.fullmatch(number):
        return (ReadWord(number, read_number(value_of(number))),)
    parts: list[str] = _NUMBER_PARTS.findall(number)
    units = [
        ReadWord(part, _read_unit_behind(before, part) if part in KANJI_UNITS else "")
        for before, part in pairwise(parts)
    ]
    return ReadWord(parts[0], ""), *units


def _read_unit_behind(before: str, unit: str) -> str:
    after = value_of(before[-1]) if before not in KANJI_UNITS else 1
    return read_unit(KANJI_UNITS[unit], after=after)
