"""Furigana: over which words a teacher wants it, and how paper and Anki write it."""

import html
import re
from collections.abc import Callable
from typing import NamedTuple

from quizgen.errors import QuizgenError
from quizgen.japanese.okurigana import Segment
from quizgen.japanese.reading_list import NO_WORDS, ReadingList
from quizgen.japanese.readings import annotate
from quizgen.japanese.school_grades import LAST_GRADE, is_taught_after
from quizgen.models.readings import Readings

_GRADE = re.compile(r"grade:(?P<grade>[0-9]+)")
_ALL = 0


class Furigana(NamedTuple):
    """Which words carry their reading."""

    after_grade: int | None
    """Words with a kanji taught after this year; 0 for all with a kanji, None for no word."""
    names: ReadingList = NO_WORDS
    """Names whose readings a teacher has listed."""

    @classmethod
    def parse(cls, wish: str, *, names: ReadingList = NO_WORDS) -> "Furigana":
        """Return what `none`, `all` or `grade:N` asks for.

        Raises:
            QuizgenError: if it is none of these, or no such year is.
        """
        if wish == "none":
            return cls(None, names)
        if wish == "all":
            return cls(_ALL, names)
        found = _GRADE.fullmatch(wish)
        if found is None or not 1 <= int(found["grade"]) <= LAST_GRADE:
            raise QuizgenError(
                f"no such furigana: {wish!r}; write none, all, or grade:1 to grade:{LAST_GRADE}"
                " (the last year whose kanji go without; 7 to 9 are 中学校)"
            )
        return cls(int(found["grade"]), names)

    @property
    def readings(self) -> Readings | None:
        """Return what cuts the texts of an export; none where no word carries its reading."""
        return None if self.after_grade is None else self.segments_of

    def segments_of(self, text: str) -> tuple[Segment, ...]:
        """Return the text in segments, with readings where this level wants them."""
        if self.after_grade is None:
            return (Segment(text, ""),)
        grade = self.after_grade
        return annotate(
            text, names=self.names, needs_reading=lambda word: is_taught_after(word, grade)
        )


def as_ruby(text: str, readings: Readings) -> str:
    """Return the text as HTML, escaped, with ruby.

    The elements `rp` and `rt` are no part of the text: count characters in the text itself.
    """
    return "".join(
        f"<ruby>{html.escape(base)}<rp>（</rp><rt>{reading}</rt><rp>）</rp></ruby>"
        if reading
        else html.escape(base)
        for base, reading in readings(text)
    )


def as_anki(text: str, readings: Readings, *, escape: Callable[[str], str] | None = None) -> str:
    """Return the text as a field for Anki's filters `furigana:`, `kanji:` and `kana:`.

    A base takes all before its bracket up to a blank or a `>`, so a blank stands before each;
    the filters drop it. `escape` makes a field's HTML of plain text and must write `[` and `]`
    as entities, else the filters take them for a reading.
    """
    write = escape or _escape_brackets
    parts: list[str] = []
    for base, reading in readings(text):
        parts.append(f"{' ' if parts else ''}{write(base)}[{reading}]" if reading else write(base))
    return "".join(parts)


def _escape_brackets(text: str) -> str:
    return html.escape(text).replace("[", "&#91;").replace("]", "&#93;")
