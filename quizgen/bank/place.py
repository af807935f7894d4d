"""Where a quote stands in the article as it is now."""

import re
from collections.abc import Sequence

from quizgen.models.evidence import Evidence
from quizgen.models.question import Question


def placed(question: Question, text: str) -> Question:
    """Return the question with its quotes' offsets put right, if the text still holds them.

    Of several places the one nearest to the old one is taken.
    """
    first, *more = (_found(evidence, text) for evidence in question.evidences)
    if (first, *more) == question.evidences:
        return question
    return question.model_copy(update={"evidence": first} | as_more(more))


def as_more(evidences: Sequence[Evidence]) -> dict[str, tuple[Evidence, ...]]:
    """Return the field that holds the quotes behind the first; none where there are none."""
    return {"more_evidence": tuple(evidences)} if evidences else {}


def _found(evidence: Evidence, text: str) -> Evidence:
    if evidence.is_verbatim_in(text) or not evidence.quote:
        return evidence
    starts = [found.start() for found in re.finditer(re.escape(evidence.quote), text)]
    if not starts:
        return evidence
    start = min(starts, key=lambda one: abs(one - evidence.start))
    return evidence.model_copy(update={"start": start, "end": start + len(evidence.quote)})
