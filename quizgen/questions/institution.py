"""一問一答 on who acts: the institution whose power or duty a timeless rule states."""

from collections.abc import Iterator

from quizgen.civics.names import NameKind, names_by_form
from quizgen.models.fact import Fact, FactKind
from quizgen.questions.draft import Draft
from quizgen.questions.explanations import explained
from quizgen.questions.fields import is_abroad
from quizgen.questions.wording import told_form, without_topic
from quizgen.questions.worth import cites_an_article, is_of_the_news, worth_of
from quizgen.regex import regex

_BASE = 0.9
_KINDS = (NameKind.INSTITUTION, NameKind.MINISTRY, NameKind.ORGANISATION)
_NO_RULE_ENDS = (
    "である。", "だ。", "呼びかけている。", "求めている。", "進めている。", "目指している。",
    "検討している。", "続けている。", "残っている。", "求めた。",
)  # fmt: skip
"""Ends of what somebody is or does today, which is no power or duty."""
_MEETINGS = ("国会の会議", "委員会の種類")
_DIET = regex(r"国会|議院(?!運営)|衆議院|参議院")
_PERSONS = ("天皇", "内閣総理大臣", "国務大臣", "裁判官", "裁判員", "検察官", "弁護人")


def write_institutions(fact: Fact) -> Iterator[Draft]:
    """Yield …するのは、どの機関か for a statement whose topic is just an institution."""
    name = names_by_form().get(fact.topic)
    if name is None or name.kind not in _KINDS or is_of_the_news(fact) or is_abroad(fact):
        return
    if fact.kind is not FactKind.FACT or fact.statement.endswith(_NO_RULE_ENDS):
        return
    if fact.in_report and not cites_an_article(fact):
        return  # what a body does today is no rule
    rest = without_topic(fact.statement, fact.topic)
    if name.group in _MEETINGS and not _DIET.search(rest or ""):
        return  # 委員会 of what?
    if rest is None or any(form in rest for form in name.forms):
        return
    who = "だれか" if name.name in _PERSONS else "どの機関か"
    key = name.name  # an article may write 検審, which few pupils could
    yield Draft(
        "short_answer",
        fact,
        f"{rest.removesuffix('。')}のは、{who}。{told_form(key)}答えなさい。",
        key,
        _BASE * worth_of(fact),
        accepted=tuple(form for form in name.forms if told_form(form) == told_form(key)),
        explanation=explained(name, fact),
    )
