"""Which candidates become active: worth first, one a fact, no cueing, a mix of kinds."""

from collections import Counter
from collections.abc import Sequence

from quizgen.japanese.text import fold
from quizgen.models.question import KINDS, Question, Status

_MOST = 16
_MOST_OF_KIND = {
    "short_answer": 5,
    "cloze": 4,
    "multiple_choice": 6,
    "true_false": 4,
    "fact_or_opinion": 2,
}
_MOST_TERMS = 3
_MOST_OF_SENTENCE = 2
_SHORTEST_CUE = 2


def choose_questions(candidates: Sequence[Question]) -> tuple[Question, ...]:
    """Return the candidates in their order, the chosen ones active, the others spare.

    First the best of each kind is taken, then the worthiest of the rest.
    """
    chosen: list[Question] = []
    for kind in KINDS:
        for candidate in candidates:
            if candidate.kind == kind and _fits(candidate, chosen):
                chosen.append(candidate)
                break
    for candidate in candidates:
        if len(chosen) >= _MOST:
            break
        if candidate not in chosen and _fits(candidate, chosen):
            chosen.append(candidate)
    ids = {question.id for question in chosen}
    return tuple(
        question.model_copy(
            update={"status": Status.ACTIVE if question.id in ids else Status.SPARE}
        )
        for question in candidates
    )


def _fits(candidate: Question, chosen: Sequence[Question]) -> bool:
    if any(one.fact == candidate.fact for one in chosen):
        return False
    kinds = Counter(one.kind for one in chosen)
    if kinds[candidate.kind] >= _MOST_OF_KIND[candidate.kind]:
        return False
    return (
        _keeps_keys_even(candidate, chosen)
        and _is_within_limits(candidate, chosen)
        and not any(cues(candidate, one) or cues(one, candidate) for one in chosen)
    )


def _keeps_keys_even(candidate: Question, chosen: Sequence[Question]) -> bool:
    """Keep ○ and ×, 事実 and 意見, at most one apart."""
    if candidate.kind not in ("true_false", "fact_or_opinion"):
        return True
    same = [one.answer for one in chosen if one.kind == candidate.kind]
    others = len(same) - same.count(candidate.answer)
    return same.count(candidate.answer) <= others


def _is_within_limits(candidate: Question, chosen: Sequence[Question]) -> bool:
    if candidate.reference is not None:
        return sum(one.reference is not None for one in chosen) < _MOST_TERMS
    same = [one for one in chosen if one.evidence.quote == candidate.evidence.quote]
    return len(same) < _MOST_OF_SENTENCE


def visible_text(question: Question) -> str:
    """Return what a pupil sees of a question, folded for comparing."""
    return fold("\n".join((question.context, question.stem, *(question.choices or ()))))


def cues(one: Question, other: Question) -> bool:
    """Tell whether what one question shows gives the other's answer away."""
    if other.kind in ("true_false", "fact_or_opinion"):
        return _shows_statement(one, other)
    shown = visible_text(one)
    forms = (other.answer, *other.accepted) if other.choices is None else (other.answer,)
    return any(len(form) >= _SHORTEST_CUE and fold(form) in shown for form in forms)


def _shows_statement(one: Question, other: Question) -> bool:
    """Tell whether one question quotes the very sentence the other asks about."""
    return one.evidence.quote == other.evidence.quote and one.kind in (
        "true_false",
        "fact_or_opinion",
    )
