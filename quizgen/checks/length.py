"""A pupil can hold the question in mind: neither stem nor choice is too long.

Faulty: a stem of 180 characters; a choice of 70.
Fine: a stem of 60 characters; choices of 20.
"""

from collections.abc import Iterator

from quizgen.checks.check import Check, Fault, Sheet
from quizgen.models.problem import Level

LONGEST_STEM = 160  # characters
LONGEST_CHOICE = 60


def _find(questions: Sheet, _: str | None) -> Iterator[Fault]:
    for question in questions:
        if len(question.stem) > LONGEST_STEM:
            yield Fault(
                question,
                f"the stem has {len(question.stem)} characters; at most {LONGEST_STEM}",
            )
        for choice in question.choices or ():
            if len(choice) > LONGEST_CHOICE:
                yield Fault(
                    question,
                    f"a choice has {len(choice)} characters; at most {LONGEST_CHOICE}",
                )


CHECK = Check("length", Level.ERROR, _find)
