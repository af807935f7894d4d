"""The quote stands in the article, at its place.

Faulty: the quote says 即時に共有する where the article says 即時共有する.
Fine: the quote is `article.text[start:end]`.
"""

from collections.abc import Iterator

from quizgen.checks.check import Check, Fault, Sheet
from quizgen.models.problem import Level


def _find(questions: Sheet, text: str | None) -> Iterator[Fault]:
    for question in questions:
        for evidence in question.evidences if text is not None else ():
            if not evidence.is_verbatim_in(text or ""):
                yield Fault(
                    question,
                    f"evidence 「{evidence.quote}」 is not in the article at its offsets;"
                    " quote the article word for word",
                )


CHECK = Check("evidence-verbatim", Level.ERROR, _find)
