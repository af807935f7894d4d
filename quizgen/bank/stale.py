"""Hand-made questions whose sentence is no longer in the article."""

from collections.abc import Iterator
from difflib import get_close_matches

from quizgen.bank.marks import has_status_by_hand, is_by_hand
from quizgen.models.bank import Bank
from quizgen.models.problem import Level, Problem
from quizgen.models.question import Question, Status

_RULE = "stale"


def find_stale(bank: Bank, text: str) -> tuple[Problem, ...]:
    """Return a problem for each active question a person changed whose quote the text has lost."""
    return tuple(_problem(question, text) for question in _stale(bank, text))


def _stale(bank: Bank, text: str) -> Iterator[Question]:
    for question in bank.active():
        is_persons = is_by_hand(question) or has_status_by_hand(question)
        if is_persons and _lost(question, text):
            yield question


def _lost(question: Question, text: str) -> str:
    """Return the first quote that the text does not hold any more; empty if it holds all."""
    lost = (one.quote for one in question.evidences if not one.is_verbatim_in(text))
    return next(lost, "")


def _problem(question: Question, text: str) -> Problem:
    quote = _lost(question, text)
    near = get_close_matches(quote, text.splitlines(), n=1)
    now = f"the article now says 「{near[0].strip()}」" if near else "nothing like it is left"
    message = (
        f"edited by hand, but its sentence 「{quote}」 is gone; {now}: put the new words under "
        f"`quote`, or write `status: {Status.REJECTED}`"
    )
    return Problem(rule=_RULE, level=Level.ERROR, message=message, question_id=question.id)
