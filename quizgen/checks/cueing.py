"""No question shows another's key.

Faulty: ○× 「NATOを通じた防衛協力を推進した。」 beside a cloze whose key is NATO.
Fine: the two ask about different things in different words.
"""

from collections.abc import Iterator

from quizgen.checks.check import Check, Fault, Sheet
from quizgen.japanese.text import fold
from quizgen.models.problem import Level
from quizgen.models.question import KINDS_WITH_WORD, Question, Status

_SHORTEST = 2  # characters; a key of one letter stands everywhere


def _find(questions: Sheet, _: str | None) -> Iterator[Fault]:
    active = [question for question in questions if question.status is Status.ACTIVE]
    shown = {question.id: fold(question.shown) for question in active}
    for question in active:
        for other in active:
            if other.id == question.id or (question.has_definitions and other.has_definitions):
                continue  # one term's definition may stand among the wrong ones of another
            if _holds_key(shown[other.id], question):
                yield Fault(
                    question,
                    f"{other.id} shows the answer 「{question.answer_text}」;"
                    " make one of them spare",
                )


def _holds_key(shown: str, question: Question) -> bool:
    if question.kind not in KINDS_WITH_WORD:
        return False
    return len(question.answer_text) >= _SHORTEST and fold(question.answer_text) in shown


CHECK = Check("cueing", Level.WARNING, _find)
