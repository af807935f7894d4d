"""The choices are of one sort and of like length, so that form does not tell the key.

Faulty: シンガポール beside 防衛省; a key of 40 characters beside three of 12.
Fine: four countries of one region; four phrases of 11 to 14 characters.
"""

from collections.abc import Iterator

from quizgen.checks.check import Check, Fault, Sheet
from quizgen.civics.names import names_by_form
from quizgen.models.problem import Level
from quizgen.models.question import Question

_SHORTER, _LONGER = 0.55, 1.8
_FREE = 4  # characters of difference that never tell anything


def _find(questions: Sheet, _: str | None) -> Iterator[Fault]:
    for question in questions:
        if question.kind != "multiple_choice" or question.choices is None:
            continue
        others = [choice for choice in question.choices if choice != question.answer_text]
        yield from _unlike_length(question, others)
        yield from _unlike_sort(question, others)


def _unlike_length(question: Question, others: list[str]) -> Iterator[Fault]:
    mean = sum(map(len, others)) / len(others)
    length = len(question.answer_text)
    if abs(length - mean) > _FREE and not _SHORTER <= length / mean <= _LONGER:
        yield Fault(
            question,
            f"the key has {length} characters, the other choices {mean:.0f};"
            " bring them to like length",
        )


def _unlike_sort(question: Question, others: list[str]) -> Iterator[Fault]:
    known = names_by_form()
    key = known.get(question.answer_text)
    for other in others:
        name = known.get(other)
        if key is not None and name is not None and name.kind != key.kind:
            yield Fault(
                question, f"「{other}」 is a {name.kind}, the key a {key.kind}; use one sort"
            )


CHECK = Check("choices-alike", Level.ERROR, _find)
