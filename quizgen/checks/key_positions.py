"""The keys are spread: not all at one place, ○ and × not all alike.

Faulty: five choice questions, all with key ア.
Fine: keys at ア, ウ, イ, エ, ウ.
"""

from collections import Counter
from collections.abc import Iterator

from quizgen.checks.check import Check, Fault, Sheet
from quizgen.models.problem import Level
from quizgen.models.question import Question, Status

_FEW = 4  # questions of a kind below which chance alone piles keys up
_SHARE = 0.7
_APART = 2  # by which ○ may outnumber × in a set, or × ○


def _find(questions: Sheet, _: str | None) -> Iterator[Fault]:
    for kind in ("multiple_choice", "true_false", "fact_or_opinion"):
        asked = [one for one in questions if one.kind == kind and one.status is Status.ACTIVE]
        if len(asked) < _FEW:
            continue
        place, count = Counter(map(_place, asked)).most_common(1)[0]
        most = _SHARE * len(asked) if kind == "multiple_choice" else (len(asked) + _APART) / 2
        if count > most:
            yield Fault(
                asked[0],
                f"{count} of {len(asked)} {kind} keys are at place {place + 1}; vary them",
            )


def _place(question: Question) -> int:
    return (question.choices or ()).index(question.answer)


CHECK = Check("key-positions", Level.WARNING, _find)
