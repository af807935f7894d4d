"""Which candidates become active: worth first, one a fact, no cueing, a mix of kinds."""

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from functools import partial

from quizgen.models.question import KINDS, Question, Status
from quizgen.questions.cueing import TWO_KEYED, Cueing

_MOST = 16
_RIVALS = 40  # the best candidates, whose places count
_PLACES_A_RIVAL = 1.5
_MOST_SPARE = 24  # for a person to choose from; a longer list nobody reads
_MOST_OF_KIND = {
    "short_answer": 5,
    "cloze": 4,
    "multiple_choice": 6,
    "true_false": 4,
    "fact_or_opinion": 2,
}
_MOST_TERMS = 3
_MOST_OF_SENTENCE = 2


def choose_questions(
    candidates: Sequence[Question], *, held: Collection[str] = ()
) -> tuple[Question, ...]:
    """Return the chosen candidates, active, and the best of the others, spare, in their order.

    `held` are the ids of candidates that a deck holds already: they come before any other, since
    a card whose question leaves the deck gets no correction any more. Then the best of each kind
    is taken, then its counterpart where a kind has just two keys (○ and ×), then the best of each
    section not asked about yet, then the worthiest of the rest.
    """
    cueing = Cueing(candidates)
    ranked = _by_rank(candidates, cueing)
    best = partial(_best, cueing=cueing)
    chosen = [one for one in candidates if one.id in held]
    for kinds in (KINDS, TWO_KEYED):
        for kind in kinds:
            is_met = kinds is KINDS and kind in {one.kind for one in chosen}
            if not is_met and len(chosen) < _MOST:
                chosen += best((one for one in ranked if one.kind == kind), chosen)
    for section in dict.fromkeys(one.evidence.section for one in candidates):
        if section not in {one.evidence.section for one in chosen}:
            chosen += best((one for one in ranked if one.evidence.section == section), chosen)
    while len(chosen) < _MOST and (more := best(ranked, chosen)):
        chosen += more
    ids = {question.id for question in chosen}
    spare = [one.id for one in candidates if one.id not in ids][:_MOST_SPARE]
    return tuple(
        question.model_copy(
            update={"status": Status.ACTIVE if question.id in ids else Status.SPARE}
        )
        for question in candidates
        if question.id in ids or question.id in spare
    )


def _by_rank(candidates: Sequence[Question], cueing: Cueing) -> list[Question]:
    """Return the candidates by worth, those that would shut out many others set back."""
    shut_out = [0] * len(candidates)
    for place, rival in enumerate(candidates[:_RIVALS]):
        for later, one in enumerate(candidates[place + 1 :], start=place + 1):
            if one.fact != rival.fact and cueing.is_between(one, rival):
                shut_out[later] += 1
                shut_out[place] += later < _RIVALS
    ranks = [place + _PLACES_A_RIVAL * count for place, count in enumerate(shut_out)]
    return [candidates[place] for place in sorted(range(len(candidates)), key=ranks.__getitem__)]


def _best(
    candidates: Iterable[Question], chosen: Sequence[Question], *, cueing: Cueing
) -> list[Question]:
    """Return the first candidate that fits what is chosen, as a list of one or none."""
    ids = {question.id for question in chosen}
    for candidate in candidates:
        if candidate.id not in ids and _fits(candidate, chosen, cueing):
            return [candidate]
    return []


def _fits(candidate: Question, chosen: Sequence[Question], cueing: Cueing) -> bool:
    if any(one.fact == candidate.fact or _same_key(one, candidate) for one in chosen):
        return False
    kinds = Counter(one.kind for one in chosen)
    if kinds[candidate.kind] >= _MOST_OF_KIND[candidate.kind]:
        return False
    return (
        _keeps_keys_even(candidate, chosen)
        and _is_within_limits(candidate, chosen)
        and not any(cueing.is_between(candidate, one) for one in chosen)
    )


def _same_key(one: Question, other: Question) -> bool:
    """Tell whether two open questions have one answer, or two false ○× one and the same change."""
    if one.kind == other.kind == "true_false" and one.answer == other.answer == "×":
        return one.explanation == other.explanation
    if one.choices is not None or other.choices is not None:
        return False
    return one.answer in (other.answer, *other.accepted) or other.answer in one.accepted


def _keeps_keys_even(candidate: Question, chosen: Sequence[Question]) -> bool:
    """Keep ○ and ×, 事実 and 意見, at most one apart."""
    if candidate.kind not in TWO_KEYED:
        return True
    same = [one.answer for one in chosen if one.kind == candidate.kind]
    others = len(same) - same.count(candidate.answer)
    return same.count(candidate.answer) <= others


def _is_within_limits(candidate: Question, chosen: Sequence[Question]) -> bool:
    if candidate.reference is not None:
        return sum(one.reference is not None for one in chosen) < _MOST_TERMS
    same = [one for one in chosen if one.evidence.quote == candidate.evidence.quote]
    return len(same) < _MOST_OF_SENTENCE
