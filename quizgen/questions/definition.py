"""一問一答 from a sentence that defines: what is called 財政 becomes a question for 財政."""

import re
from collections.abc import Iterator

from quizgen.civics.names import NameKind, names_by_form
from quizgen.models.fact import Fact, FactKind
from quizgen.questions.draft import Draft
from quizgen.questions.wording import fitting_forms, told_form
from quizgen.questions.worth import worth_of

_CALLED = re.compile(
    r"^(?P<what>.{12,90}?)(?:を|は)、?(?P<term>[^、。をはがに]{2,16}?)と(?:いう|呼ぶ|よぶ|呼ばれる|よばれる|呼ばれている)。$"
)
_IS = re.compile(r"^(?P<term>[^、。はが]{2,16})は、?(?P<what>.{14,80}?)である。$")
_KINDS = (NameKind.TERM, NameKind.INSTITUTION, NameKind.ORGANISATION, NameKind.MINISTRY)
_BASE = 1.0
_OR = re.compile(r"または|あるいは|もしくは")


def write_definitions(fact: Fact) -> Iterator[Draft]:
    """Yield the question for the term a statement defines."""
    if fact.kind is not FactKind.FACT or fact.context:
        return
    match = _CALLED.match(fact.statement) or _IS.match(fact.statement)
    if match is None or (match.re is _IS and not _is_known(match["term"])):
        return
    terms = _OR.split(match["term"])
    what = match["what"].removesuffix("のこと").rstrip("、")
    if any(term in what for term in terms) or not _is_one_phrase(what):
        return
    answer = terms[0]
    told = f"{told_form(answer)}答えなさい。" if len(terms) == 1 else "一つ答えなさい。"
    yield Draft(
        "short_answer",
        fact,
        f"{what}を何というか。{told}",
        answer,
        _BASE * worth_of(fact),
        accepted=(*terms[1:], *fitting_forms(answer)),
        explanation=f"{what}のことを、{'または'.join(terms)}という。",
    )


def _is_known(term: str) -> bool:
    name = names_by_form().get(term)
    return name is not None and name.kind in _KINDS


def _is_one_phrase(what: str) -> bool:
    """Tell whether the definition has no topic of its own (は) outside a clause."""
    return not re.search(r"[^でにと]は、", what)
