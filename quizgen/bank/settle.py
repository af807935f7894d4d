"""Take up what a person changed in the bank since the last run."""

from quizgen.bank.marks import Mark, is_newly_edited, marked
from quizgen.bank.place import placed
from quizgen.bank.revision import revised_at
from quizgen.models.bank import Bank
from quizgen.models.question import Question, Status


def settle(bank: Bank, *, text: str, built_at: str) -> Bank:
    """Return the bank with every hand-made change dated, so that the next deck carries it.

    A second call changes nothing.
    """
    questions = tuple(_settled(one, text, built_at) for one in bank.questions)
    return bank.model_copy(update={"questions": questions})


def _settled(question: Question, text: str, built_at: str) -> Question:
    mark = Mark.of(question)
    here = placed(question, text)
    if is_newly_edited(question):
        here = marked(here, mark._replace(is_by_hand=True))
    elif here is not question:
        here = marked(here, mark)
    if _is_buried(question.status) != _is_buried(mark.status):
        is_chosen = question.status is Status.RETIRED
        here = marked(here, Mark.of(here)._replace(status=question.status, is_chosen=is_chosen))
    return _dated(here, question, built_at)


def _dated(here: Question, before: Question, built_at: str) -> Question:
    was_retired, is_retired = Mark.of(before).status, here.status
    changed = is_newly_edited(before) or _is_buried(was_retired) != _is_buried(is_retired)
    is_first = here.status is Status.ACTIVE and not here.revised
    if not is_first and not (changed and here.revised):
        return here
    return here.model_copy(update={"revised": revised_at(built_at, here.revised)})


def _is_buried(status: Status) -> bool:
    """Tell whether decks mark the card of such a question 廃止, if it ever had one."""
    return status in (Status.RETIRED, Status.REJECTED)
