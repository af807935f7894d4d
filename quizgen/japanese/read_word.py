"""A word and how it is read: what the sources of readings hand over."""

from typing import NamedTuple


class ReadWord(NamedTuple):
    """One word of a text with its reading."""

    surface: str
    reading: str
    """In hiragana, or katakana for names said so (尹 ユン); empty for digits and marks."""


class ReadAs(NamedTuple):
    """A stretch of a text whose words are known better than the analyser knows them."""

    start: int
    words: tuple[ReadWord, ...]

    @property
    def end(self) -> int:
        """Return the offset behind the last word."""
        return self.start + sum(len(word.surface) for word in self.words)
