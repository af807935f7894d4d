"""Furigana: over which words a teacher wants it, and how paper and Anki write it."""

import html
from collections.abc import Callable
from functools import lru_cache
from typing import NamedTuple, get_args

from quizgen.errors import QuizgenError
from quizgen.japanese.names_file import reading_list_of
from quizgen.japanese.okurigana import Segment
from quizgen.japanese.reading_list import NO_WORDS, ReadingList
from quizgen.japanese.readings import annotate
from quizgen.japanese.school_grades import LAST_GRADE, is_taught_after
from quizgen.models.bank import Bank
from quizgen.models.readings import FuriganaLevel, Readings

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
        level = read_level(wish)
        if level == "none":
            return cls(None, names)
        return cls(_ALL if level == "all" else int(level.removeprefix("grade:")), names)

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


def read_level(wish: str) -> FuriganaLevel:
    """Return the level a text names.

    Raises:
        QuizgenError: if there is no such level.
    """
    for level in get_args(FuriganaLevel):
        if level == wish:
            found: FuriganaLevel = level
            return found
    raise QuizgenError(
        f"no such furigana: {wish!r}; write none, all, or grade:1 to grade:{LAST_GRADE}"
        " (the last year whose kanji go without; 7 to 9 are 中学校)"
    )


def readings_of(bank: Bank) -> Readings | None:
    """Return what cuts a bank's texts for its exports; none where no word carries its reading."""
    return _furigana(bank.furigana, tuple(bank.name_readings.items())).readings


@lru_cache  # one for all articles of a run: the words of a text and the templates hang on it
def _furigana(level: str, names: tuple[tuple[str, str], ...]) -> Furigana:
    return Furigana.parse(level, names=reading_list_of(dict(names)))


def as_ruby(text: str, readings: Readings) -> str:
    """Return the text as HTML, escaped, with ruby.

    The elements `rp` and `rt` are no part of the text: count characters in the text itself.
    """
    return "".join(
        f"<ruby>{html.escape(base)}<rp>（</rp><rt>{html.escape(reading)}</rt><rp>）</rp></ruby>"
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
