"""What a person said no to is not asked again."""

from collections.abc import Iterable, Sequence

from quizgen.bank.match import is_same_sentence
from quizgen.models.question import Question, Status


def without_rejected(
    drafts: Iterable[Question], ledger: Sequence[Question]
) -> tuple[Question, ...]:
    """Return the drafts that ask nothing a person rejected, in whatever kind or wording.

    A draft of another question that stands in the ledger beside the rejected one is kept: the
    person saw both and rejected one.
    """
    rejected = [one for one in ledger if one.status is Status.REJECTED]
    ids = {one.id for one in rejected}
    others = [one for one in ledger if one.status is not Status.REJECTED]
    return tuple(
        draft
        for draft in drafts
        if draft.id not in ids
        and (
            not any(_asks_same(draft, one) for one in rejected)
            or any(draft.kind == one.kind and _asks_same(draft, one) for one in others)
        )
    )


def _asks_same(draft: Question, entry: Question) -> bool:
    if draft.id == entry.id:
        return True
    return draft.answer == entry.answer and is_same_sentence(
        draft.evidence.quote, entry.evidence.quote
    )
