"""Words whose reading a pupil may not know, for the note below the text of a worksheet."""

from collections.abc import Iterable

from quizgen.japanese.kana import is_kana, is_kanji, to_hiragana
from quizgen.japanese.reading_exceptions import reading_exceptions
from quizgen.japanese.readings import annotate
from quizgen.japanese.school_grades import rarity
from quizgen.japanese.tokens import tokenize

_MOST = 40
_LONGEST = 6  # kanji of a compound
_PERSON = "人名"


def hard_words(sentences: Iterable[str]) -> dict[str, str]:
    """Return compounds of kanji with their readings in hiragana, the hardest first.

    Those with the kanji that news has most seldom are the hardest. Names of people are no words:
    their readings nobody can tell.
    """
    read = {
        token.surface: token.reading
        for sentence in sentences
        for token in tokenize(sentence)
        if 1 < len(token.surface) <= _LONGEST
        and all(map(is_kanji, token.surface))
        and _PERSON not in token.pos
    }
    found = {word: seldom for word in read if (seldom := rarity(word))}
    kept: list[str] = []
    for word in sorted(found, key=lambda word: (-found[word], word)):
        if len(kept) < _MOST and not any(one in word or word in one for one in kept):
            kept.append(word)
    readings = {word: _reading_of(word, read[word]) for word in kept}
    return {word: reading for word, reading in readings.items() if is_kana(reading)}


def _reading_of(word: str, reading: str) -> str:
    """Return how a word is read, as the analyser has it unless it is known better."""
    if any(reading_exceptions().find(word, lambda _: True)):
        return "".join(segment.reading for segment in annotate(word))
    return to_hiragana(reading)
