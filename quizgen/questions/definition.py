"""一問一答 from a sentence that defines: what is called 財政 becomes a question for 財政."""

import re
from collections.abc import Iterator

from quizgen.civics.names import NameKind, names_by_form, terms_by_form
from quizgen.models.fact import Fact, FactKind
from quizgen.questions.draft import Draft
from quizgen.questions.wording import fitting_forms, told_form
from quizgen.questions.worth import worth_of
from quizgen.regex import regex

_CALLED = regex(
    r"^(?P<what>.{12,90}?)(?:を|は)、?(?P<term>(?:または|[^、。をはがに]){2,20}?)"
    r"と(?:いう|いい|呼ぶ|よぶ|呼ばれる|よばれる|呼ばれている)$"
)
_MEANS = regex(r"^(?P<term>[^、。はがを]{2,20})とは、(?P<what>.{10,92})をいう$")
_IS = regex(r"^(?P<term>[^、。はが]{2,16})は、?(?P<what>.{14,80}?)である$")
_OWN_NAME = regex(
    r"[A-Z]{3,6}|[一-龥ァ-ヴー・]{3,12}(?:制度|権|税|法|協定|方式|保険|基金|給付金?|手当|交付金|支援金|機関|委員会|枠|扶助)"
)
_THING = regex(
    r"[るたいうくすつむぶぐ](?:もの|制度|仕組み|しくみ|枠組み|協定|条約|手続き|機関|税|権利|原則|方式|給付|法律|決まり|取り決め)$"
)
"""What a clause tells apart by what it is for."""
_NEXT = regex(r"(?<=といい)、")
_KINDS = (NameKind.TERM, NameKind.INSTITUTION, NameKind.ORGANISATION, NameKind.MINISTRY)
_PARTICLES = ("と", "で", "に", "から", "の")
_BASE = 1.0
_QUOTED = regex("[「」『』“”]")
_OR = regex(r"または|あるいは|もしくは")
_OWN_TOPIC = regex(r"[^でにと]は、")


def write_definitions(fact: Fact) -> Iterator[Draft]:
    """Yield the question for the first term a statement defines."""
    if fact.kind is not FactKind.FACT or fact.context or fact.in_report:
        return  # a report tells elsewhere what it is that has reached such a stage
    for part in _NEXT.split(fact.statement.removesuffix("。")):
        match = _CALLED.match(part) or _MEANS.match(part) or _IS.match(part)
        if match is not None and _is_sound(match):
            yield _draft(fact, match["what"], _OR.split(match["term"]))
            return


def _is_sound(match: re.Match[str]) -> bool:
    """Tell whether the definition stands by itself and does not name its term."""
    what, terms = match["what"], _OR.split(match["term"])
    if any(term.endswith(_PARTICLES) for term in terms):
        return False  # 議院内閣制とは違い、…が二元代表制である
    is_plain = match.re.pattern == _IS.pattern
    if is_plain and not (_is_known(match["term"]) or _tells_its_own(match)):
        return False
    if is_plain and match["term"] in terms_by_form():
        return False  # a property is no definition; the glossary has one
    if _QUOTED.search(match["term"]):
        return False  # 「憲法の番人」: a by-name, whose marks would count as characters
    return not _OWN_TOPIC.search(what) and not any(term in what for term in terms)


def _tells_its_own(match: re.Match[str]) -> bool:
    """Tell whether a name of no table is told by what it is for: RAAは、…取り決めるものである."""
    return bool(_OWN_NAME.fullmatch(match["term"]) and _THING.search(match["what"]))


def _is_known(term: str) -> bool:
    name = names_by_form().get(term)
    return name is not None and name.kind in _KINDS


def _draft(fact: Fact, what: str, terms: list[str]) -> Draft:
    what = what.removesuffix("のこと").rstrip("、")
    answer = terms[0]
    forms = {told_form(term) for term in terms}
    told = forms.pop() if len(forms) == 1 else "一つ"
    return Draft(
        "short_answer",
        fact,
        f"{what}を何というか。{told}答えなさい。",
        answer,
        _BASE * worth_of(fact),
        accepted=(*terms[1:], *fitting_forms(answer)),
        explanation=_note_on(answer) or f"{_as_noun(what)}を、{'または'.join(terms)}という。",
    )


def _note_on(term: str) -> str:
    """Return the glossary's note on a term the article defines; empty if it does not know it."""
    known = terms_by_form().get(term)
    return known.row.get("note") if known else ""


def _as_noun(what: str) -> str:
    return what if what.endswith("こと") else f"{what}のこと"
