"""Readings of a text: segments with what stands over each, as ruby on paper and cards has it."""

from bisect import bisect_right
from collections.abc import Callable, Iterator
from functools import lru_cache
from itertools import accumulate, groupby

from quizgen.japanese.counted import find_counted
from quizgen.japanese.kana import has_kanji, to_hiragana
from quizgen.japanese.okurigana import Segment, split_okurigana
from quizgen.japanese.read_word import ReadAs, ReadWord
from quizgen.japanese.reading_exceptions import reading_exceptions
from quizgen.japanese.reading_list import NO_WORDS, ReadingList
from quizgen.japanese.tokens import Token, short_units, tokenize
from quizgen.regex import regex

_CACHED_TEXTS = 4096
_LONGEST_WHOLE = 2
"""Words up to this length are short enough as they are."""
_SENTENCES = regex(r"[^。\n]{1,4000}[。\n]{0,99}|[。\n]{1,99}")
"""Cuts a text where no word goes on; the analyser refuses texts of 16,000 characters."""


def annotate(
    text: str,
    *,
    names: ReadingList = NO_WORDS,
    needs_reading: Callable[[str], bool] = has_kanji,
) -> tuple[Segment, ...]:
    """Return the text in segments with readings over the words that need them.

    The bases joined are the text. A listed name wins over every other reading, then come the
    numbers and the built-in exceptions, then the analyser.
    """
    segments = [
        segment
        for word in _words(text, names)
        for segment in (
            split_okurigana(word.surface, word.reading)
            if needs_reading(word.surface)
            else (Segment(word.surface, ""),)
        )
    ]
    return tuple(_join_plain(segments))


def _join_plain(segments: list[Segment]) -> Iterator[Segment]:
    """Yield the segments, those without a reading that touch as one."""
    for is_read, group in groupby(segments, key=lambda segment: bool(segment.reading)):
        if is_read:
            yield from group
        else:
            yield Segment("".join(segment.base for segment in group), "")


@lru_cache(maxsize=_CACHED_TEXTS)
def _words(text: str, names: ReadingList) -> tuple[ReadWord, ...]:
    return tuple(
        word for sentence in _SENTENCES.findall(text) for word in _words_of(sentence, names)
    )


def _words_of(sentence: str, names: ReadingList) -> Iterator[ReadWord]:
    """Yield the words in order: the known ones as they are read, between them the analyser's."""
    words = [word for token in tokenize(sentence) for word in _short_words(token)]
    borders = list(accumulate((len(word.surface) for word in words), initial=0))
    position = 0
    for stretch in _known_stretches(sentence, frozenset(borders), names):
        yield from _between(words, borders, position, stretch.start)
        yield from stretch.words
        position = stretch.end
    yield from _between(words, borders, position, len(sentence))


def _short_words(token: Token) -> tuple[ReadWord, ...]:
    """Return the short units of a word if they are read together as the word is, else the word."""
    reading = to_hiragana(token.reading)
    if len(token.surface) > _LONGEST_WHOLE and has_kanji(token.surface):
        units = short_units(token.surface)
        if "".join(unit.reading for unit in units) == reading:
            return units
    return (ReadWord(token.surface, reading),)


def _known_stretches(sentence: str, borders: frozenset[int], names: ReadingList) -> list[ReadAs]:
    """Return what is known better than by the analyser, without overlaps, from left to right."""
    kept: list[ReadAs] = []
    for found in (
        names.find(sentence, borders.__contains__),
        reading_exceptions().find(sentence, borders.__contains__),
        find_counted(sentence, borders.__contains__),
    ):
        kept += [one for one in found if not any(_overlap(one, other) for other in kept)]
    return sorted(kept)


def _overlap(one: ReadAs, other: ReadAs) -> bool:
    return one.start < other.end and other.start < one.end


def _between(words: list[ReadWord], borders: list[int], start: int, end: int) -> Iterator[ReadWord]:
    """Yield the words from one offset to another; one that is cut there is analysed anew."""
    for index in range(bisect_right(borders, start) - 1, len(words)):
        if borders[index] >= end:
            return
        cut = slice(max(start, borders[index]) - borders[index], end - borders[index])
        inside = words[index].surface[cut]
        if inside == words[index].surface:
            yield words[index]
        else:
            yield from (word for token in tokenize(inside) for word in _short_words(token))
