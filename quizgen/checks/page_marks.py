"""Nothing of the page the article stood on is left in a question.

Faulty: ✅ 日米韓の防衛相は…; さらに読む; https://….
Fine: plain sentences.
"""

from collections.abc import Iterator

from quizgen.checks.check import Check, Fault, Sheet
from quizgen.models.problem import Level
from quizgen.regex import regex

_MARKS = regex(r"✅|💡|さらに読む|https?://|⇒|公開日[:：]")


def _find(questions: Sheet, _: str | None) -> Iterator[Fault]:
    for question in questions:
        for part in (question.shown, question.answer_text):
            if match := _MARKS.search(part):
                yield Fault(question, f"「{match.group()}」 is left over from the page; remove it")


CHECK = Check("page-marks", Level.ERROR, _find)
