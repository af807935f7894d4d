"""Where a quote stands in the article as it is now."""

import re

from quizgen.models.evidence import Evidence
from quizgen.models.question import Question


def placed(question: Question, text: str) -> Question:
    """Return the question with its quote's offsets put right, if the text still holds the quote.

    Of several places the one nearest to the old one is taken.
    """
    evidence = question.evidence
    if evidence.is_verbatim_in(text):
        return question
    starts = [found.start() for found in re.finditer(re.escape(evidence.quote), text)]
    if not starts or not evidence.quote:
        return question
    start = min(starts, key=lambda one: abs(one - evidence.start))
    return question.model_copy(update={"evidence": _moved(evidence, start)})


def _moved(evidence: Evidence, start: int) -> Evidence:
    return evidence.model_copy(update={"start": start, "end": start + len(evidence.quote)})
