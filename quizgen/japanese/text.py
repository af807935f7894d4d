"""Text as characters: folding for comparison, sentences, brackets."""

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

from quizgen.regex import regex

_OPENING = "「『（(【〔“"
_CLOSING = "」』）)】〕”"
_ENDING = "。！？!?"
_MARK = regex(rf"[\n{_OPENING}{_CLOSING}{_ENDING}](?<![A-Za-z][!！](?=\S))")
"""What may end a sentence, but no mark of a name: Yahoo!ニュース."""
_BLANKS = regex(r"\s+")
_CONTENT = regex(r"[一-龥々]{2,}|[ァ-ヴー]{3,}")
_PLAIN_DIGITS = str.maketrans("０１２３４５６７８９％．，", "0123456789%.,")
_CACHED = 4096  # texts


class Span(NamedTuple):
    """A stretch of a text: offsets of its first character and behind its last."""

    start: int
    end: int


@lru_cache(maxsize=_CACHED)
def fold(text: str) -> str:
    """Return a form for comparing only: widths, case and blanks do not count."""
    return _BLANKS.sub("", unicodedata.normalize("NFKC", text)).casefold()


def split_sentences(text: str) -> list[Span]:
    """Return the sentences of a text, split at 。！？ outside brackets and at line ends."""
    spans: list[Span] = []
    start, depth = 0, 0
    for mark in _MARK.finditer(text):
        character = mark.group()
        if character in _OPENING:
            depth += 1
        elif character in _CLOSING:
            depth = max(0, depth - 1)
        if character == "\n":
            depth = 0
        if character == "\n" or (character in _ENDING and depth == 0):
            spans.append(Span(start, mark.end()))
            start = mark.end()
    spans.append(Span(start, len(text)))
    return [trimmed for span in spans if (trimmed := _trim(text, span))]


def _trim(text: str, span: Span) -> Span | None:
    piece = text[span.start : span.end]
    inner = piece.strip()
    if not inner:
        return None
    start = span.start + piece.index(inner)
    return Span(start, start + len(inner))


def is_finished(sentence: str) -> bool:
    """Tell whether a sentence comes to its end, by its mark or its closing bracket."""
    return sentence.rstrip().endswith(tuple(_ENDING))


def has_balanced_brackets(text: str) -> bool:
    """Tell whether every bracket of a text is closed by its own kind."""
    open_brackets: list[str] = []
    for character in _MARK.findall(text):
        if character in _OPENING:
            open_brackets.append(_CLOSING[_OPENING.index(character)])
        elif character in _CLOSING and (not open_brackets or open_brackets.pop() != character):
            return False
    return not open_brackets


def without_brackets(text: str) -> str:
    """Return the text without what stands in （）."""
    return re.sub(r"（[^（）]*）", "", text)


def without_quotations(text: str) -> str:
    """Return the text without what stands in 「」, marks included."""
    return re.sub(r"「[^「」]*」", "", text)


def with_plain_digits(text: str) -> str:
    """Return the text with full-width digits and signs as half-width ones (２０％ → 20%)."""
    return text.translate(_PLAIN_DIGITS)


@lru_cache(maxsize=_CACHED)
def word_set(text: str) -> frozenset[str]:
    """Return the content words of a text, each once."""
    return frozenset(content_words(text))


@lru_cache(maxsize=_CACHED)
def content_words(text: str) -> tuple[str, ...]:
    """Return the runs of kanji (two or more) and of katakana (three or more) in a text."""
    return tuple(_CONTENT.findall(text))


def word_parts(text: str) -> frozenset[str]:
    """Return the parts of two characters that the content words of a text are made of."""
    words = content_words(text)
    return frozenset(word[at : at + 2] for word in words for at in range(len(word) - 1))
