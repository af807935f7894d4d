"""The evidence is a finished sentence, and every bracket of a question is closed.

Faulty: evidence 「政府は、来年度から」.
Fine: evidence 「政府は、法律案を国会に提出した。」
"""

from collections.abc import Iterator

from quizgen.checks.check import Check, Fault, Sheet
from quizgen.japanese.text import has_balanced_brackets, is_finished
from quizgen.models.problem import Level


def _find(questions: Sheet, _: str | None) -> Iterator[Fault]:
    for question in questions:
        for evidence in question.evidences:
            if not is_finished(evidence.quote):
                yield Fault(
                    question,
                    f"the evidence 「{evidence.quote}」 breaks off; quote the whole sentence",
                )
        for part in question.shown.splitlines():
            if not has_balanced_brackets(part):
                yield Fault(question, f"a bracket is not closed in 「{part}」; close it")


CHECK = Check("finished", Level.ERROR, _find)
