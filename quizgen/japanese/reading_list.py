"""A list of words whose reading is known, found in texts before the analyser is asked."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from quizgen.japanese.counted import IsBorder
from quizgen.japanese.read_word import ReadAs, ReadWord

_BINDING_LENGTH = 3
"""From this length on a listed word is found even where the analyser sees other words."""
_REACH = 6
"""Characters of the text before a word that its context may speak of."""


class ListedWord(NamedTuple):
    """A listed word with its reading and the context it holds in."""

    words: tuple[ReadWord, ...]
    before: re.Pattern[str] | None = None
    """Must match right before the word; None where anything may stand there."""
    after: re.Pattern[str] | None = None
    """Must match right behind the word; None where anything may stand there."""

    @property
    def surface(self) -> str:
        """Return the text of the words."""
        return "".join(word.surface for word in self.words)

    def fits(self, text: str, start: int, end: int) -> bool:
        """Tell whether the context of the stretch is the one the reading holds in."""
        if self.before and not self.before.search(text[max(0, start - _REACH) : start]):
            return False
        return self.after is None or self.after.match(text, end) is not None


class ReadingList:
    """Words with their readings, ready to be found in texts; of two that fit the longer wins."""

    def __init__(self, words: Iterable[ListedWord] = ()) -> None:
        """Take the words; of two with one surface the first that fits wins."""
        self._by_surface: dict[str, list[ListedWord]] = {}
        for word in words:
            self._by_surface.setdefault(word.surface, []).append(word)
        surfaces = sorted(self._by_surface, key=len, reverse=True)
        self._lengths = sorted({len(surface) for surface in surfaces}, reverse=True)
        self._starts = re.compile("|".join(map(re.escape, surfaces))) if surfaces else None

    def find(self, text: str, is_border: IsBorder) -> Iterator[ReadAs]:
        """Yield how the listed words of a text are read, from left to right, never overlapping."""
        position = 0
        while self._starts and (found := self._starts.search(text, position)):
            listed = self._at(text, found.start(), is_border)
            if listed:
                yield listed
            position = listed.end if listed else found.start() + 1

    def _at(self, text: str, start: int, is_border: IsBorder) -> ReadAs | None:
        for length in self._lengths:
            end = start + length
            binds = length >= _BINDING_LENGTH or (is_border(start) and is_border(end))
            for word in self._by_surface.get(text[start:end], ()):
                if binds and word.fits(text, start, end):
                    return ReadAs(start, word.words)
        return None


NO_WORDS = ReadingList()


def parted_words(surface: str, reading: str) -> tuple[ReadWord, ...]:
    """Return the words of two cells, parted by blanks where both have as many parts."""
    surfaces, readings = surface.split(), reading.split()
    if len(surfaces) != len(readings):
        surfaces, readings = ["".join(surfaces)], ["".join(readings)]
    return tuple(map(ReadWord, surfaces, readings))
