"""Words whose reading a pupil may not know, for the note below the text of a worksheet."""

import re
from collections.abc import Iterable

from quizgen.japanese.kana import KANJI
from quizgen.japanese.readings import annotate
from quizgen.japanese.school_grades import rarity
from quizgen.japanese.tokens import tokenize

_GRADE = 6
"""Kanji taught later are those of no year of their own: a pupil may not have met them yet."""
_MOST = 40
_COMPOUND = re.compile(f"[{KANJI}]{{2,6}}")
_PERSON = "人名"


def hard_words(sentences: Iterable[str]) -> dict[str, str]:
    """Return compounds of kanji with their readings in hiragana, the hardest first.

    Those with the kanji that news has most seldom are the hardest. Names of people are no words:
    their readings nobody can tell.
    """
    found = {
        token.surface: rarity(token.surface, _GRADE)
        for sentence in sentences
        for token in tokenize(sentence)
        if _COMPOUND.fullmatch(token.surface) and _PERSON not in token.pos
    }
    hardest = sorted((word for word in found if found[word]), key=lambda word: (-found[word], word))
    kept: list[str] = []
    for word in hardest:
        if len(kept) < _MOST and not any(one in word or word in one for one in kept):
            kept.append(word)
    readings = {word: _reading_of(word) for word in kept}
    return {word: reading for word, reading in readings.items() if reading}


def _reading_of(word: str) -> str:
    """Return how a word is read; empty where not all of it is known, as of a slip of the pen."""
    readings = [segment.reading for segment in annotate(word)]
    return "".join(readings) if all(readings) else ""
