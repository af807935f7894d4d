"""What gives pairs, orders and essays away, and what pairs give away by the meanings they print."""

import re
from functools import lru_cache

from quizgen.japanese.text import content_words, fold
from quizgen.models.question import Matching, Question

FROM_SENTENCES = ("matching", "ordering", "essay")
"""The kinds that rest on several sentences, or on what one of them leaves unsaid."""
_TOLD_OF_ESSAY = 0.5  # of the words that a model answer has and its question has not
_TOLD_OF_PAIR = 0.4  # of the words of a meaning
_NUMBER = re.compile(r"[0-9]+分の[0-9]+|[0-9]+(?:日|年|人|歳|%|か国)")
_CACHED = 4096


@lru_cache(maxsize=_CACHED)
def visible_text(question: Question) -> str:
    """Return what a pupil sees of a question, folded for comparing."""
    return fold(question.shown)


def meets_sentence_of(one: Question, other: Question) -> bool:
    """Tell whether a question on several sentences and another rest on one sentence.

    Pairs of terms only take their terms from a sentence: they meet nothing.
    """
    if not any(each.kind in FROM_SENTENCES and each.reference is None for each in (one, other)):
        return False
    quotes = {evidence.quote for evidence in one.evidences}
    return any(evidence.quote in quotes for evidence in other.evidences)


def share_term(one: Question, other: Question) -> bool:
    """Tell whether a term among pairs is asked by another question too, by whichever name."""
    return any(
        isinstance(pairs, Matching)
        and single.reference is not None
        and single.reference.term in pairs.prompts
        for pairs, single in ((one, other), (other, one))
    )


def tells_several(one: Question, other: Question) -> bool:
    """Tell whether one question tells an essay's reason or half of a pair."""
    shown = visible_text(one)
    if isinstance(other, Matching):
        pairs = zip(other.prompts, other.answer, strict=True)
        return any(fold(prompt) in shown and _is_told(choice, shown) for prompt, choice in pairs)
    return other.kind == "essay" and _tells_reason(shown, other)


def tells_number(one: Question, other: Question) -> bool:
    """Tell whether a meaning among pairs prints the number that another question asks for."""
    if not isinstance(one, Matching) or other.kind in FROM_SENTENCES:
        return False
    numbers = _NUMBER.findall(other.answer_text)
    return any(fold(number) in visible_text(one) for number in numbers)


def _is_told(choice: str, shown: str) -> bool:
    words = set(content_words(choice))
    told = [word for word in words if fold(word) in shown]
    return fold(choice) in shown or (bool(words) and len(told) >= _TOLD_OF_PAIR * len(words))


def _tells_reason(shown: str, essay: Question) -> bool:
    """Tell whether a text holds what an essay's question leaves to be written."""
    words = set(content_words(essay.answer_text)) - set(content_words(essay.shown))
    told = [word for word in words if fold(word) in shown]
    return bool(words) and len(told) >= _TOLD_OF_ESSAY * len(words)
