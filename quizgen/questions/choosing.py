"""Which candidates become active, and why the others do not."""

from collections.abc import Collection, Iterable, Sequence
from functools import lru_cache

from quizgen.japanese.text import content_words, fold
from quizgen.models.question import KINDS, Question, Status
from quizgen.questions.candidate import Candidate, Choice

LEAST_WORTH = 0.35
"""What is worth less stays spare; a person can promote it."""
_MOST = 16
_RIVALS = 40  # the best candidates, whose places count
_PLACES_A_RIVAL = 1.5
_MOST_OF_KIND = {
    "short_answer": 5,
    "cloze": 4,
    "multiple_choice": 6,
    "true_false": 4,
    "matching": 2,
    "ordering": 1,
    "fact_or_opinion": 2,
    "essay": 2,
}
_MOST_TERMS = 3
_MOST_OF_SENTENCE = 2
_SHORTEST_CUE = 2
_LONGEST_PART = 4  # characters of an answer that tell the rest (違憲審査 of 違憲審査権)
_TOLD_SHARE = 0.7
_CACHED = 4096
_TWO_KEYED = ("true_false", "fact_or_opinion")


def choose_questions(
    candidates: Sequence[Candidate], *, held: Collection[str] = ()
) -> tuple[Choice, ...]:
    """Return every candidate with its status and the reason, in their order.

    `held` are the ids of candidates that a deck holds already: they come before any other, since
    a card whose question leaves the deck gets no correction any more. Then the best of each kind
    is taken, then its counterpart where a kind has just two keys (○ and ×), then the best of each
    section not asked about yet, then the worthiest of the rest. What is worth less than the
    least stays spare.
    """
    questions = [one.question for one in candidates]
    chosen = [one for one in questions if one.id in held]
    worthy = [one.question for one in candidates if one.worth >= LEAST_WORTH]
    _choose_rest(chosen, _by_rank(worthy))
    ids = {question.id for question in chosen}
    return tuple(
        Choice(
            one.question.model_copy(update={"status": _status(one.question, ids)}),
            one.worth,
            "" if one.question.id in ids else _reason(one, chosen),
        )
        for one in candidates
    )


def _choose_rest(chosen: list[Question], ranked: Sequence[Question]) -> None:
    """Add to the chosen: one of each kind, of each key, of each section, then the best."""
    for kinds in (KINDS, _TWO_KEYED):
        for kind in kinds:
            is_met = kinds is KINDS and kind in {one.kind for one in chosen}
            if not is_met and len(chosen) < _MOST:
                chosen += _best((one for one in ranked if one.kind == kind), chosen)
    for section in dict.fromkeys(_sections(ranked)):
        if section not in _sections(chosen) and len(chosen) < _MOST:
            chosen += _best((one for one in ranked if _sections([one]) == [section]), chosen)
    while len(chosen) < _MOST and (more := _best(ranked, chosen)):
        chosen += more


def _sections(questions: Sequence[Question]) -> list[str | None]:
    return [one.evidence.section for one in questions]


def _status(question: Question, chosen: Collection[str]) -> Status:
    return Status.ACTIVE if question.id in chosen else Status.SPARE


def _reason(candidate: Candidate, chosen: Sequence[Question]) -> str:
    """Return why a candidate is not among the chosen."""
    if candidate.worth < LEAST_WORTH:
        return f"its score is below {LEAST_WORTH}"
    return _obstacle(candidate.question, chosen) or "the set is full"


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
        if candidate.id not in ids and not _obstacle(candidate, chosen):
            return [candidate]
    return []


def _obstacle(candidate: Question, chosen: Sequence[Question]) -> str:
    """Return why a candidate cannot stand beside the chosen; empty if it can."""
    found = (reason for find in _OBSTACLES if (reason := find(candidate, chosen)))
    return next(found, "")


def _asked_already(candidate: Question, chosen: Sequence[Question]) -> str:
    for one in chosen:
        if one.fact == candidate.fact:
            return f"{one.id} asks the same fact"
        if _same_key(one, candidate):
            return f"{one.id} has the same key"
    return ""


def _many_of_kind(candidate: Question, chosen: Sequence[Question]) -> str:
    count = sum(one.kind == candidate.kind for one in chosen)
    return f"there are {count} of its kind" if count >= _MOST_OF_KIND[candidate.kind] else ""


def _one_key_outnumbers(candidate: Question, chosen: Sequence[Question]) -> str:
    """Keep ○ and ×, 事実 and 意見, at most one apart."""
    if candidate.kind not in _TWO_KEYED:
        return ""
    same = [one.answer for one in chosen if one.kind == candidate.kind]
    is_more = 2 * same.count(candidate.answer_text) > len(same)
    return f"its key {candidate.answer_text} would outnumber the other" if is_more else ""


def _many_on_its_matter(candidate: Question, chosen: Sequence[Question]) -> str:
    if candidate.reference is not None:
        terms = sum(one.reference is not None for one in chosen)
        return f"there are {terms} terms" if terms >= _MOST_TERMS else ""
    same = [one for one in chosen if one.evidence.quote == candidate.evidence.quote]
    return f"{len(same)} ask its sentence" if len(same) >= _MOST_OF_SENTENCE else ""


def _gives_a_key_away(candidate: Question, chosen: Sequence[Question]) -> str:
    for one in chosen:
        if cues(candidate, one) or cues(one, candidate):
            return f"it and {one.id} give each other away"
    return ""


_OBSTACLES = (
    _asked_already,
    _many_of_kind,
    _one_key_outnumbers,
    _many_on_its_matter,
    _gives_a_key_away,
)


def _same_key(one: Question, other: Question) -> bool:
    """Tell whether two open questions have one answer, or two false ○× one and the same change."""
    if one.kind == other.kind == "true_false" and one.answer == other.answer == "×":
        return one.explanation == other.explanation
    if one.choices is not None or other.choices is not None:
        return False
    return one.answer in (other.answer, *other.accepted) or other.answer in one.accepted


@lru_cache(maxsize=_CACHED)
def visible_text(question: Question) -> str:
    """Return what a pupil sees of a question, folded for comparing."""
    return fold(question.shown)


def cues(one: Question, other: Question) -> bool:
    """Tell whether what one question shows gives the other's answer away."""
    if other.kind in _TWO_KEYED:
        return _quotes_sentence_of(one, other)
    shown = visible_text(one)
    if _tells_meaning(one, other):
        return True
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
    return other.reference is not None and one.evidence.quote == other.evidence.quote
