"""記述: what change something brought about, where a statement says both."""

import re
from collections.abc import Iterator

from quizgen.japanese.pointers import has_open_reference
from quizgen.japanese.stance import is_allegation, is_forecast
from quizgen.models.fact import Fact, FactKind, Role
from quizgen.models.question import Viewpoint
from quizgen.questions.draft import Draft
from quizgen.questions.essay import core_of, lengths_around
from quizgen.questions.wording import as_told, shares_words, told_length, without_topic
from quizgen.questions.worth import worth_of
from quizgen.regex import regex

_BASE = 0.93
_SHORTEST, _LONGEST = 12, 70  # characters of a model answer
_TELLING = 3  # characters that cause and effect may not share
_EFFECT = regex(
    r"^(?P<cause>[^、。は]{4,40}(?:導入|廃止|改正|施行|実施|開始|拡大|縮小|増加|減少|引き上げ|引き下げ|値上げ|統合|合併"
    r"|無償化|有料化|見直し|緩和|強化|整備|設置|制定|規制|高騰|上昇|低下|不足|流出|停止|中止|円安|円高|増税|減税))"
    r"(?:によって|により)、?"
    r"(?P<effect>[^。は]{3,60}が[^、。が]{0,24}?(?:増え|減っ|減り|広がっ|広まっ|高まっ|下がっ|上がっ|進ん|なくなっ|変わっ|悪化し"
    r"|改善し|短くなっ|長くなっ|増加し|減少し|向上し|低下し|可能になっ|生まれ|失われ)(?:た|だ|ている|でいる))"
)
_TOLD = regex(r"^と(?P<told>説明し|述べ|報告し|指摘し|発表し|話し)(?P<tense>た|ている)。$")


def write_effect_essays(fact: Fact) -> Iterator[Draft]:
    """Yield the question for the change a statement tells of; a claim keeps its speaker."""
    if fact.kind not in (FactKind.FACT, FactKind.CLAIM) or fact.role is Role.COMMENT:
        return
    if fact.in_report:
        return  # what else came of it stands in the sentences around
    rest = without_topic(fact.statement, fact.topic) if fact.topic else None
    told = _EFFECT.match(rest or "") or _EFFECT.match(fact.statement)
    if told is None or not fact.context or not _is_sound(told):
        return
    asked = _asked(fact, told)
    answer = f"{told['effect']}。"
    if not asked or not _SHORTEST <= len(answer) <= _LONGEST:
        return
    low, high = lengths_around(answer)
    yield Draft(
        "essay",
        fact,
        f"{asked}記事をもとに、{told_length(low, high)}",
        answer,
        _BASE * worth_of(fact),
        context=fact.context,
        explanation=as_told(fact),
        viewpoint=Viewpoint.THINKING,
        min_length=low,
        max_length=high,
        criteria=tuple(_criteria(told["effect"])),
    )


def _is_sound(told: re.Match[str]) -> bool:
    text = told.group()
    if has_open_reference(text) or is_forecast(text) or is_allegation(text):
        return False
    return not shares_words(told["cause"], told["effect"], _TELLING)


def _asked(fact: Fact, told: re.Match[str]) -> str:
    """Return the question: of the article's own word, or of what somebody says."""
    behind = told.string[told.end() :]
    if behind == "。" and told.string == fact.statement:
        return f"{told['cause']}によって、どのような変化が起きたか。"
    said = _TOLD.match(behind)
    if said is None or told.string == fact.statement:
        return ""
    return (
        f"{fact.topic}は、{told['cause']}によって、どのような変化があったと"
        f"{said['told']}{said['tense']}か。"
    )


def _criteria(effect: str) -> Iterator[str]:
    if core := core_of(effect):
        yield f"「{core}」にふれている。"
    yield f"{effect}ことを書いている。"
