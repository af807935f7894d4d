"""Why somebody did something, where the next sentence says it (…した。…ためである)."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from quizgen.japanese.pointers import has_open_reference
from quizgen.japanese.stance import is_allegation, is_evaluation, is_forecast
from quizgen.models.fact import Fact, FactKind, Role
from quizgen.questions.reasons import Reason, Sort
from quizgen.questions.wording import without_topic
from quizgen.regex import regex

_REASON = regex(
    r"^(?:これは、?|その?(?:理由|ねらい)は、|(?:理由|ねらい)は、)?"
    r"(?P<cause>[^。は]{8,70}[るたいうくすつぬぶむぐ])(?:ため|から)(?:です|だ|である)。$"
)
_NEAR = 2  # characters between two sentences of one paragraph


class ReasonBehind(NamedTuple):
    """A reason told in the sentence behind the deed."""

    reason: Reason
    told_by: Fact


def find_reasons_behind(facts: Sequence[Fact]) -> Iterator[ReasonBehind]:
    """Yield a reason for each statement whose next sentence does nothing but give it."""
    for deed, behind in pairwise(facts):
        match = _REASON.match(behind.evidence.quote)
        if match is None or not _is_next(deed, behind) or not _is_deed(deed):
            continue
        done = without_topic(deed.statement, deed.topic)
        if done is not None and _is_sound(match["cause"]):
            reason = Reason(deed, deed.topic, match["cause"], done.removesuffix("。"), Sort.REASON)
            yield ReasonBehind(reason, behind)


def _is_next(deed: Fact, behind: Fact) -> bool:
    """Tell whether two sentences stand side by side, and the first makes one statement."""
    gap = behind.evidence.start - deed.evidence.end
    roles = {deed.role, behind.role}
    return 0 <= gap <= _NEAR and len(roles) == 1 and Role.COMMENT not in roles


def _is_deed(deed: Fact) -> bool:
    is_whole = deed.evidence.quote.count("、") <= deed.statement.count("、")
    return is_whole and deed.is_askable and bool(deed.topic) and deed.kind is FactKind.FACT


def _is_sound(cause: str) -> bool:
    if has_open_reference(cause) or is_allegation(cause):
        return False
    return not is_forecast(cause) and not is_evaluation(f"{cause}。")
