"""抜き出し: with which words a side is for or against a law or a plan."""

from collections.abc import Iterator, Sequence

from quizgen.models.fact import Fact
from quizgen.models.question import TO_COPY, Viewpoint
from quizgen.questions.claims import Claim, find_claims
from quizgen.questions.draft import Draft
from quizgen.questions.wording import as_told
from quizgen.questions.worth import worth_of
from quizgen.regex import regex

_BASE = 0.24
"""Such stay spare, for a person to promote: of seven of unread digests readers passed none."""
_MARKS = regex("[、。・]")


def write_extractions(facts: Sequence[Fact]) -> Iterator[Draft]:
    """Yield a question for each claim: its words are copied, so that one answer is right."""
    for claim in find_claims(facts):
        yield Draft(
            "short_answer",
            claim.fact,
            f"{claim.asked}記事から{_told_length(claim)}{TO_COPY}。",
            claim.words,
            _BASE * worth_of(claim.fact),
            context=claim.line,
            explanation=as_told(claim.fact),
            viewpoint=Viewpoint.THINKING,
        )


def _told_length(claim: Claim) -> str:
    """Return how many characters are to be copied, and that marks count where there are any."""
    marks = "句読点も数えて" if _MARKS.search(claim.words) else ""
    return f"{marks}{len(claim.words)}字で"
