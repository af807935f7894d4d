"""Deaths and named suspects are a teacher's decision.

Faulty: a question whose answer is a suspect's name.
Fine: a question on the court and the procedure.
"""

from collections.abc import Iterator

from quizgen.checks.check import Check, Fault, Sheet
from quizgen.models.problem import Level
from quizgen.regex import regex

_WORDS = regex(r"自殺|自死|遺体|死体|性的暴行|強姦|虐待死|容疑者|被疑者")


def _find(questions: Sheet, _: str | None) -> Iterator[Fault]:
    for question in questions:
        for part in (question.stem, question.answer_text, *(question.choices or ())):
            if match := _WORDS.search(part):
                yield Fault(question, f"「{match.group()}」: look whether this suits your class")
                break


CHECK = Check("sensitive", Level.WARNING, _find)
