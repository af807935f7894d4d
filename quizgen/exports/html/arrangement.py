"""The order of questions and choices in a version; all sheets of the version share it.

A version is a hash of its letter and the id of a question, so that a question more or less
leaves the others where they are.
"""

from functools import partial

from quizgen.exports.html.fixed_order import in_order, names_a_choice
from quizgen.models.bank import Bank
from quizgen.models.identity import digest
from quizgen.models.question import Matching, MultipleChoice, Ordering, Question


def arranged(bank: Bank, version: str) -> Bank:
    """Return the bank in the order of a version; as it stands where the version is empty."""
    if not version:
        return bank
    questions = sorted(bank.questions, key=lambda question: digest("order", version, question.id))
    return bank.model_copy(
        update={"questions": tuple(_arranged(question, version) for question in questions)}
    )


def _arranged(question: Question, version: str) -> Question:
    if names_a_choice(question):
        return question
    rank = partial(digest, version, question.id)
    match question:
        case MultipleChoice():
            return question.model_copy(update={"choices": in_order(question.choices, rank)})
        case Ordering():
            choices = _not_in_order(tuple(sorted(question.choices, key=rank)), question.answer)
            return question.model_copy(update={"choices": choices})
        case Matching():
            return _arranged_pairs(question, version)
        case _:
            return question


def _not_in_order(choices: tuple[str, ...], answer: tuple[str, ...]) -> tuple[str, ...]:
    """Return the events; where they came to stand in their order, the first two change places."""
    first, second, *rest = choices
    return (second, first, *rest) if choices == answer else choices


def _arranged_pairs(question: Matching, version: str) -> Matching:
    rank = partial(digest, version, question.id)
    pairs = dict(zip(question.prompts, question.answer, strict=True))
    prompts = tuple(sorted(question.prompts, key=rank))
    return question.model_copy(
        update={
            "prompts": prompts,
            "answer": tuple(pairs[prompt] for prompt in prompts),
            "choices": in_order(question.choices, rank),
        }
    )
