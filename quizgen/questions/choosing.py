"""Which candidates become active: worth first, one a fact, no cueing, a mix of kinds."""

from collections import Counter
from collections.abc import Collection, Iterable, Sequence

from quizgen.japanese.text import content_words, fold
from quizgen.models.question import KINDS, Question, Status
from quizgen.questions.cueing import (
    FROM_SENTENCES,
    meets_sentence_of,
    share_term,
    tells_number,
    tells_several,
    visible_text,
)

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
    "matching": 1,
    "ordering": 1,
    "essay": 2,
}
_KINDS_FIRST = ("ordering", "essay", "matching")
"""Of these there are few, and one takes up several facts: they are chosen while all are free."""
_MOST_TERMS = 3
_MOST_OF_SENTENCE = 2
_SHORTEST_CUE = 2
_LONGEST_PART = 4  # characters of an answer that tell the rest (違憲審査 of 違憲審査権)
_TOLD_SHARE = 0.7
_TWO_KEYED = ("true_false", "fact_or_opinion")


def choose_questions(
    candidates: Sequence[Question], *, held: Collection[str] = ()
) -> tuple[Question, ...]:
    """Return the chosen candidates, active, and the best of the others, spare, in their order.

    `held` are the ids of candidates that a deck holds already: they come before any other, since
    a card whose question leaves the deck gets no correction any more. Then the best of each kind
    is taken, then its counterpart where a kind has just two keys (○ and ×), then the best of each
    section not asked about yet, then the worthiest of the rest.
    """
    ranked = _by_rank(candidates)
    chosen = [one for one in candidates if one.id in held]
    by_kind = (*_KINDS_FIRST, *(kind for kind in KINDS if kind not in _KINDS_FIRST))
    for kinds in (by_kind, _TWO_KEYED):
        for kind in kinds:
            is_met = kinds is by_kind and kind in {one.kind for one in chosen}
            if not is_met and len(chosen) < _MOST:
                chosen += _best((one for one in ranked if one.kind == kind), chosen)
    for section in dict.fromkeys(one.evidence.section for one in candidates):
        if section not in {one.evidence.section for one in chosen}:
            chosen += _best((one for one in ranked if one.evidence.section == section), chosen)
    while len(chosen) < _MOST and (more := _best(ranked, chosen)):
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


def _by_rank(candidates: Sequence[Question]) -> list[Question]:
    """Return the candidates by worth, those that would shut out many others set back."""

    def rank(place: int) -> float:
        one = candidates[place]
        shut_out = sum(
            other.fact != one.fact and (cues(one, other) or cues(other, one))
            for other in candidates[:_RIVALS]
        )
        return place + _PLACES_A_RIVAL * shut_out

    return [candidates[place] for place in sorted(range(len(candidates)), key=rank)]


def _best(candidates: Iterable[Question], chosen: Sequence[Question]) -> list[Question]:
    """Return the first candidate that fits what is chosen, as a list of one or none."""
    ids = {question.id for question in chosen}
    for candidate in candidates:
        if candidate.id not in ids and _fits(candidate, chosen):
            return [candidate]
    return []


def _fits(candidate: Question, chosen: Sequence[Question]) -> bool:
    if any(_asks_same(one, candidate) or _same_key(one, candidate) for one in chosen):
        return False
    kinds = Counter(one.kind for one in chosen)
    if kinds[candidate.kind] >= _MOST_OF_KIND[candidate.kind]:
        return False
    return (
        _keeps_keys_even(candidate, chosen)
        and _is_within_limits(candidate, chosen)
        and not any(cues(candidate, one) or cues(one, candidate) for one in chosen)
    )


def _asks_same(one: Question, other: Question) -> bool:
    """Tell whether two questions ask one fact, or one on several sentences meets the other's."""
    return one.fact == other.fact or meets_sentence_of(one, other) or share_term(one, other)


def _same_key(one: Question, other: Question) -> bool:
    """Tell whether two open questions have one answer, or two false ○× one and the same change."""
    if one.kind == other.kind == "true_false" and one.answer == other.answer == "×":
        return one.explanation == other.explanation
    if one.choices is not None or other.choices is not None:
        return False
    return one.answer in (other.answer, *other.accepted) or other.answer in one.accepted


def _keeps_keys_even(candidate: Question, chosen: Sequence[Question]) -> bool:
    """Keep ○ and ×, 事実 and 意見, at most one apart."""
    if candidate.kind not in _TWO_KEYED:
        return True
    same = [one.answer for one in chosen if one.kind == candidate.kind]
    others = len(same) - same.count(candidate.answer)
    return same.count(candidate.answer) <= others


def _is_within_limits(candidate: Question, chosen: Sequence[Question]) -> bool:
    if candidate.reference is not None:
        return sum(one.reference is not None for one in chosen) < _MOST_TERMS
    same = [one for one in chosen if one.evidence.quote == candidate.evidence.quote]
    return len(same) < _MOST_OF_SENTENCE


def cues(one: Question, other: Question) -> bool:
    """Tell whether what one question shows gives the other's answer away."""
    if other.kind in _TWO_KEYED:
        return _quotes_sentence_of(one, other)
    shown = visible_text(one)
    if _tells_meaning(one, other) or tells_number(one, other):
        return True
    if other.kind in FROM_SENTENCES:
        return tells_several(one, other)
    if other.choices is None:
        forms = (other.answer_text, *other.accepted)
        return any(_gives_away(fold(form), shown) for form in forms)
    return fold(other.answer_text) in shown


def _gives_away(form: str, shown: str) -> bool:
    """Tell whether the answer, or the greater part of a long one, is shown."""
    if len(form) < _SHORTEST_CUE:
        return False
    length = min(len(form), _LONGEST_PART)
    return any(form[i : i + length] in shown for i in range(len(form) - length + 1))


def _quotes_sentence_of(one: Question, other: Question) -> bool:
    """Tell whether one question states what the other asks about: most of its words."""
    if one.kind in _TWO_KEYED and one.evidence.quote == other.evidence.quote:
        return True
    if other.kind != "true_false":
        return False
    words = set(content_words(other.stem)) - set(content_words(other.context))
    shown = "".join((one.stem, *(one.choices or ())))
    told = [word for word in words if word in shown]
    return bool(words) and len(told) >= _TOLD_SHARE * len(words)


def _tells_meaning(one: Question, other: Question) -> bool:
    """Tell whether one question rests on the sentence whose term the other asks for."""
    if other.kind == "matching":
        return False  # which of its terms the sentence has, its meanings do not tell
    return other.reference is not None and one.evidence.quote == other.evidence.quote
