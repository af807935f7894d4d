"""Which questions of a sheet would show the answers of others."""

from collections.abc import Iterable
from typing import NamedTuple

from quizgen.japanese.text import content_words, fold
from quizgen.models.question import Matching, Question

TWO_KEYED = ("true_false", "fact_or_opinion")
_SHORTEST = 2  # characters of a form; shorter ones stand everywhere
_LONGEST_PART = 4  # characters of an answer that tell the rest (違憲審査 of 違憲審査権)
_TOLD_SHARE = 0.6
_FROM_SENTENCES = ("matching", "ordering", "essay")
_TOLD_OF_ESSAY = 0.5  # of the words that a model answer has and its question has not


class Cueing:
    """What each of some questions shows and what gives it away, worked out once for all pairs."""

    def __init__(self, questions: Iterable[Question]) -> None:
        self._sides = {question.id: _side_of(question) for question in questions}

    def is_between(self, one: Question, other: Question) -> bool:
        """Tell whether either question shows what gives the other's answer away."""
        first, second = self._sides[one.id], self._sides[other.id]
        return _cues(first, second) or _cues(second, first)


class _Side(NamedTuple):
    """What of a question counts beside another."""

    sentence: str
    is_two_keyed: bool
    asks_a_term: bool
    shown: str
    """What a pupil sees, folded."""
    told: str
    """Stem and choices as written."""
    key: tuple[str, ...]
    """What gives the answer away, folded; nothing for ○ or ×."""
    words: frozenset[str]
    """What a ○× states: the words of its stem that the line above does not tell already."""
    reason: frozenset[str]
    """What an essay leaves to be written: the words of its answer that it does not show."""
    pairs: tuple[tuple[str, str], ...]
    """The two halves of each pair, folded."""


def _side_of(question: Question) -> _Side:
    return _Side(
        question.evidence.quote,
        question.kind in TWO_KEYED,
        question.reference is not None,
        fold(question.shown),
        "".join((question.stem, *(question.choices or ()))),
        _key(question),
        _words(question),
        _reason(question),
        _pairs(question),
    )


def _key(question: Question) -> tuple[str, ...]:
    """Return the key of a choice; each form of an open answer, of a long one any greater part."""
    if question.kind in TWO_KEYED or question.kind in _FROM_SENTENCES:
        return ()
    if question.choices is not None:
        return (fold(question.answer_text),)
    return tuple(
        form[start : start + _LONGEST_PART]
        for form in map(fold, (question.answer_text, *question.accepted))
        if len(form) >= _SHORTEST
        for start in range(max(1, len(form) - _LONGEST_PART + 1))
    )


def _words(question: Question) -> frozenset[str]:
    if question.kind != "true_false":
        return frozenset()
    return frozenset(content_words(question.stem)) - frozenset(content_words(question.context))


def _reason(question: Question) -> frozenset[str]:
    if question.kind != "essay":
        return frozenset()
    hidden = set(content_words(question.answer_text)) - set(content_words(question.shown))
    return frozenset(map(fold, hidden))


def _pairs(question: Question) -> tuple[tuple[str, str], ...]:
    if not isinstance(question, Matching):
        return ()
    pairs = zip(question.prompts, question.answer, strict=True)
    return tuple((fold(prompt), fold(choice)) for prompt, choice in pairs)


def _cues(one: _Side, other: _Side) -> bool:
    """Tell whether what one question shows gives the other's answer away."""
    if other.is_two_keyed:
        return _quotes_sentence_of(one, other)
    if other.asks_a_term and one.sentence == other.sentence:
        return True  # it rests on the sentence whose term the other asks for
    shown = one.shown
    if any(part in shown for part in other.key) or _tells_reason(shown, other.reason):
        return True
    return any(prompt in shown and choice in shown for prompt, choice in other.pairs)


def _tells_reason(shown: str, hidden: frozenset[str]) -> bool:
    told = [word for word in hidden if word in shown]
    return bool(hidden) and len(told) >= _TOLD_OF_ESSAY * len(hidden)


def _quotes_sentence_of(one: _Side, other: _Side) -> bool:
    """Tell whether one question states what the other asks about: most of its words."""
    if one.is_two_keyed and one.sentence == other.sentence:
        return True
    told = [word for word in other.words if word in one.told]
    return bool(other.words) and len(told) >= _TOLD_SHARE * len(other.words)
