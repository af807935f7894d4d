"""Stem, context and key point to nothing outside themselves.

Faulty: 両者が共有した認識は何か。 / 昨年6月以来の会談である。
Fine: 中谷防衛相とポーランドのシコルスキ外相が共有した認識は何か。
"""

from collections.abc import Iterator

from quizgen.checks.check import Check, Fault, Sheet
from quizgen.japanese.dates import find_relative_times
from quizgen.japanese.pointers import has_open_reference
from quizgen.models.problem import Level
from quizgen.models.question import Question

_INSTRUCTION = "次の文"


def _find(questions: Sheet, _: str | None) -> Iterator[Fault]:
    for question in questions:
        for part in _parts(question):
            if has_open_reference(part):
                yield Fault(question, f"「{part}」 points outside itself; name what is meant")
            elif times := find_relative_times(part, None):
                yield Fault(
                    question,
                    f"「{times[0].text}」 in 「{part}」 is relative; write the date, year first",
                )


def _parts(question: Question) -> list[str]:
    """Return the texts to look at; a quoted sentence of 事実か意見か counts as the stem."""
    stem = question.stem
    if question.reference is not None:
        stem = stem.replace(question.reference.definition, "")  # その points within it
    stem = stem.replace("「", "").replace("」", "").replace(_INSTRUCTION, "")
    answer = [] if question.choices is not None else [question.answer_text]
    return [question.context, stem, *answer]


CHECK = Check("stands-alone", Level.ERROR, _find)
