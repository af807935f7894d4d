"""No two active questions ask one fact.

Faulty: a cloze and a ○× on the same statement.
Fine: each statement is asked once; the other question is spare.
"""

from collections.abc import Iterator

from quizgen.checks.check import Check, Fault, Sheet
from quizgen.models.problem import Level
from quizgen.models.question import Status


def _find(questions: Sheet, _: str | None) -> Iterator[Fault]:
    first: dict[str, str] = {}
    for question in questions:
        if question.status is not Status.ACTIVE or not question.fact:
            continue
        other = first.setdefault(question.fact, question.id)
        if other != question.id:
            yield Fault(question, f"{other} asks the same fact; make one of them spare")


CHECK = Check("one-fact", Level.WARNING, _find)
