"""The stem and its context do not hold the key.

Faulty: 財政の役割の一つである所得の再分配を何というか。 → 所得の再分配
Fine: 所得の格差を小さくする財政のはたらきを何というか。 → 所得の再分配
"""

from collections.abc import Iterator

from quizgen.checks.check import Check, Fault, Sheet
from quizgen.japanese.text import fold
from quizgen.models.problem import Level
from quizgen.models.question import KINDS_WITH_WORD


def _find(questions: Sheet, _: str | None) -> Iterator[Fault]:
    for question in questions:
        if question.kind not in KINDS_WITH_WORD:
            continue
        shown = fold(question.context + question.stem)
        forms = (question.answer_text, *question.accepted)
        if question.choices is not None:
            forms = (question.answer_text,)
        for form in forms:
            if fold(form) in shown:
                yield Fault(question, f"the stem shows the answer 「{form}」; ask without it")
                break


CHECK = Check("answer-visible", Level.ERROR, _find)
