"""No two choices say the same: not in other characters, not by another name.

Faulty: 米国 beside アメリカ; 3か国 beside ３か国.
Fine: four different countries.
"""

from collections.abc import Iterator
from itertools import combinations

from quizgen.checks.check import Check, Fault, Sheet
from quizgen.civics.names import are_aliases
from quizgen.japanese.text import fold
from quizgen.models.problem import Level


def _find(questions: Sheet, _: str | None) -> Iterator[Fault]:
    for question in questions:
        for one, other in combinations(question.choices or (), 2):
            if fold(one) == fold(other) or are_aliases(one, other):
                yield Fault(
                    question, f"choices 「{one}」 and 「{other}」 mean the same; replace one"
                )


CHECK = Check("choices-apart", Level.ERROR, _find)
