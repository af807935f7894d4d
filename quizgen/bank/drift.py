"""What a build does to each question of a bank."""

from collections.abc import Iterator
from typing import Any

from quizgen.bank.stale import find_stale
from quizgen.models.bank import Bank
from quizgen.models.drift import Ambiguity, Asked, Drift, Fate, QuestionDrift
from quizgen.models.question import PLACES, Question

_BOOKKEEPING = {"fact", "base", "revised"}


def find_drift(
    previous: Bank | None, bank: Bank, *, text: str, ambiguous: tuple[Ambiguity, ...]
) -> Drift:
    """Return what becomes of each question from the bank on disk to the one a build makes."""
    return Drift(
        slug=bank.slug,
        source=bank.source,
        questions=tuple(_question_drifts(previous, bank, text)),
        ambiguous=ambiguous,
    )


def _question_drifts(previous: Bank | None, bank: Bank, text: str) -> Iterator[QuestionDrift]:
    reasons = {one.question_id: one.message for one in find_stale(bank, text)}
    left = {one.id: one for one in previous.questions} if previous else {}
    for question in bank.questions:
        before = left.pop(question.id, None)
        reason = reasons.get(question.id, "")
        changed = _changed(before, question) if before else ()
        fate = Fate.STALE if reason else _fate(before, question, changed)
        yield _told(fate, question, changed=changed, reason=reason)
    yield from (_told(Fate.DROPPED, question) for question in left.values())


def _fate(before: Question | None, question: Question, changed: tuple[str, ...]) -> Fate:
    if before is None:
        return Fate.ADDED
    is_dated = question.revised != before.revised
    if question.is_withdrawn and is_dated:
        return Fate.RETIRED
    return Fate.UPDATED if is_dated or changed else Fate.KEPT


def _changed(before: Question, question: Question) -> tuple[str, ...]:
    old, new = _shown(before), _shown(question)
    return tuple(name for name in new if new[name] != old.get(name))


def _shown(question: Question) -> dict[str, Any]:
    """Return what tells two versions of a question apart, wherever its sentence stands."""
    without = dict.fromkeys(_BOOKKEEPING, True)
    return question.model_dump(exclude={**without, **PLACES})


def _told(
    fate: Fate, question: Question, *, changed: tuple[str, ...] = (), reason: str = ""
) -> QuestionDrift:
    return QuestionDrift(
        fate=fate,
        question=Asked.of(question),
        status=question.status,
        changed=changed,
        reason=reason,
    )
