"""Furigana: over which words a teacher wants it."""

from functools import lru_cache
from typing import NamedTuple

from quizgen.japanese.names_file import reading_list_of
from quizgen.japanese.okurigana import Segment
from quizgen.japanese.reading_list import NO_WORDS, ReadingList
from quizgen.japanese.readings import annotate
from quizgen.japanese.school_grades import is_taught_after
from quizgen.models.readings import Readings, read_level

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


@lru_cache  # one for all articles of a run: the words of a text and the templates hang on it
def furigana_of(level: str, names: tuple[tuple[str, str], ...]) -> Furigana:
    """Return the furigana of a level, with names and their readings."""
    return Furigana.parse(level, names=reading_list_of(dict(names)))
