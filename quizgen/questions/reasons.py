"""Why somebody did something, where a statement says it: …ため、, …ことから、, …として、."""

from collections.abc import Iterator
from enum import StrEnum
from itertools import pairwise
from typing import NamedTuple

from quizgen.japanese.clauses import depths, is_adnominal, reports_speech
from quizgen.japanese.pointers import has_open_reference
from quizgen.japanese.stance import ends_in_claim, is_allegation, is_evaluation, is_forecast
from quizgen.japanese.text import has_balanced_brackets
from quizgen.japanese.tokens import Token, tokenize
from quizgen.models.fact import Fact, FactKind, Role
from quizgen.questions.bare_nouns import has_bare_noun
from quizgen.questions.wording import without_topic
from quizgen.regex import regex

_MARKED = regex(
    r"^(?P<cause>[^。]{4,}?)(?P<mark>(?<!の)ために?|ことから|ことを目的に|ことを理由に|よう|として)"
    r"、(?P<done>[^。]+)。$"
)
_BECAUSE = regex(
    r"^(?P<done>[^、。]{6,60})のは、(?P<cause>[^。]{10,})(?:ため|から)(?:です|だ|である)。$"
)
_ACCORDING = regex(r"^(?:[^、は]{2,30}(?:に基づき|に基づいて|により)、)")
_FRONTED = regex(r"^(?P<actor>[^、。]{2,40}?)は、?(?P<done>.+)$")
_PLACE = regex(r"^(?P<name>[^、は]{2,20})では、")
_LIST = regex(r"(?P<first>[^、は]{4,})(?:、[^、は]{4,}){2,}などを")
_HELD = regex(
    r"(?:[だたい]|である|ない|がある|違反する|反する|当たる|あたる|できる|といえる|になる|となる|が要る|につながる|を招く"
    r"|逆行する|を超える|に及ぶ|が生じる|に欠ける|を損なう|を損ねる|を妨げる|が高まる|が増える|が減る|が足りる|かねない"
    r"|(?:高まっ|増え|減っ|広がっ|続い|高止まりし|不足し|遅れ)ている)$"
)
_LAW = regex(r"憲法|法第|に基づ|法は")
_YEAR = regex(r"[0-9]{4}年(?!度)")
_WISH = regex(r"よう|目的")
_NO_DEED = regex(r"と(?:いう|いい|よぶ|呼ぶ|よばれる|呼ばれる)$|もし|はず|こととな")
_HEARD = regex(r"によ(?:れば|ると)|という$")
_NO_AIM = regex(
    r"と(?:述べ|主張|訴え|指摘|説明|話し|語っ|強調|批判|表明|呼びかけ|求め)|(?:成立し|始まっ|なっ)た$"
)
"""Somebody's words, whose aim may be that of saying so or of what is said; what befalls a thing."""
_RULE = regex(r"(?:法|憲法|条例|条約|規則)$")
_HOLDS = regex(r"(?:できる|(?<!てい)(?<!でい)ない|がある|必要である|となる)$")
"""How a rule ends, which needs no date."""
_BROKEN = regex(r"^[のをがはに、]|[にで]が(?=[^っりん])")
"""A statement that was misread: 制度にが…, の相続が…."""
_COURT = regex(r"裁判所|最高裁|高裁|地裁|大法廷|小法廷|家裁")
_STATES = ("ある", "いる", "なる", "れる", "られる", "できる", "出来る")
"""Verbs of what is so, or can be, and of nothing to be done."""


class Sort(StrEnum):
    """In what way the cause stands to what was done."""

    PURPOSE = "purpose"
    REASON = "reason"
    GROUND = "ground"
    """What the actor holds or finds: a reason only as theirs."""


class Reason(NamedTuple):
    """A deed and its cause, as one statement gives them."""

    fact: Fact
    actor: str
    """Who acts; empty where the deed names its own subject (認められている)."""
    cause: str
    """A clause in plain style: 投票率を高める."""
    done: str
    """What was done, without actor and 。: 期日前投票所を設けた."""
    sort: Sort

    @property
    def deed(self) -> str:
        """Return who did what, to set before のは."""
        return f"{self.actor}が、{self.done}" if self.actor else self.done

    @property
    def told(self) -> str:
        """Return the cause as an answer says it, without 。."""
        if self.sort is Sort.PURPOSE:
            return f"{self.cause}ため"
        if self.sort is Sort.GROUND and _RULE.search(self.actor):
            return f"{self.cause}とされているから"
        if self.sort is Sort.GROUND:
            held = "判断" if _COURT.search(self.actor) else "考え"
            tense = "た" if self.done.endswith(("た", "だ")) else "ている"
            return f"{self.cause}と{held}{'し' if held == '判断' else ''}{tense}から"
        return f"{self.cause}から"


def find_reasons(fact: Fact) -> Iterator[Reason]:
    """Yield the reason a pupil can be asked for, one or none: dated, no opinion, no forecast."""
    for reason in read_reasons(fact):
        is_told = fact.is_askable or not reason.actor
        if is_told and _is_dated(reason) and not has_bare_noun(reason.done, fact.context):
            yield reason


def read_reasons(fact: Fact) -> Iterator[Reason]:
    """Yield the reason a statement gives, one or none, whether or not it could be asked for."""
    if fact.kind not in (FactKind.FACT, FactKind.CLAIM) or fact.role is Role.COMMENT:
        return
    reason = _explained(fact) or _marked(fact)
    if reason is not None and _is_sound(reason):
        yield reason


def _marked(fact: Fact) -> Reason | None:
    """Read Aは、…ため、…した; …ため、Aは…した; Aでは、…ため、…が…している."""
    place = _PLACE.match(fact.statement)
    rest = without_topic(fact.statement, fact.topic) if fact.topic else None
    told = fact.statement[place.end() :] if place else rest or fact.statement
    match = _MARKED.match(told)
    if match is None:
        return None
    actor, done, cause = fact.topic, match["done"], match["cause"]
    if place or rest is None:
        actor, done = _actor_in(done)
    if place:
        done, actor = f"{place['name']}で、{f'{actor}が' if actor else ''}{done}", ""
    if law := _ACCORDING.match(cause):
        cause, done = cause[law.end() :], law.group() + done
    if actor and _is_made_by_another(done):  # 補正予算は、…ため、内閣が編成する
        if "を" in done:
            return None
        actor, done = "", f"{actor}を、{done}"
    sort = _sort(cause, match["mark"])
    cause += "ようにする" if match["mark"] == "よう" else ""
    if sort is None or (sort is Sort.PURPOSE and _NO_AIM.search(done)):
        return None
    return Reason(fact, actor, cause, _LIST.sub(r"\g<first>などを", done), sort)


def _is_made_by_another(done: str) -> bool:
    """Tell whether a deed has a subject of its own, unless within what somebody says."""
    tokens = tokenize(done)
    return _has_subject(tokens) and not reports_speech(tokens)


def _actor_in(done: str) -> tuple[str, str]:
    """Part who acts (は) from what was done; nobody where the deed has its own subject (が)."""
    fronted = _FRONTED.match(done)
    return (fronted["actor"], fronted["done"]) if fronted else ("", done)


def _explained(fact: Fact) -> Reason | None:
    """Read …されているのは、…からです, a sentence that only gives a reason."""
    match = _BECAUSE.match(fact.evidence.quote)
    if match is None:
        return None
    return Reason(fact, "", match["cause"], match["done"], Sort.REASON)


def _sort(cause: str, mark: str) -> Sort | None:
    """Return what sort of cause it is, none where the form leaves it open."""
    tokens = tokenize(cause)
    if not tokens or not (tokens[-1].is_inflected or cause.endswith("い")):
        return None
    if mark == "として":
        return Sort.GROUND if _HELD.search(cause) else None
    if _WISH.search(mark):
        return Sort.PURPOSE
    return Sort.REASON if mark.startswith("こと") else _meant_by_tame(tokens)


def _meant_by_tame(tokens: tuple[Token, ...]) -> Sort | None:
    """Return what ため behind a clause means."""
    if _is_aim(tokens):
        return Sort.PURPOSE
    return None if _is_left_undone(tokens) else Sort.REASON


def _is_left_undone(tokens: tuple[Token, ...]) -> bool:
    """Tell whether 〜ないため says what is not done, or not to be done: 繰り返さないため."""
    is_denied = len(tokens) > 1 and tokens[-1].base == "ない" and tokens[-2].kind == "動詞"
    return is_denied and tokens[-2].base not in _STATES and not _has_subject(tokens)


def _is_aim(tokens: tuple[Token, ...]) -> bool:
    """Tell whether ため means in order to: something to be done, not something that is so."""
    last = tokens[-1]
    if last.kind != "動詞" and last.base not in ("せる", "させる"):
        return False
    if last.base in _STATES:
        return False
    return not _has_subject(tokens)


def _has_subject(tokens: tuple[Token, ...]) -> bool:
    """Tell whether the clause has a subject of its own, not one within a noun's modifier."""
    inside = depths(tokens)
    for at, token in enumerate(tokens):
        if not token.is_particle("が") or inside[at]:
            continue
        rest = range(at + 1, len(tokens))
        predicate = next((one for one in rest if tokens[one].is_inflected), None)
        if predicate is not None and not is_adnominal(tokens, predicate):
            return True
    return False


def _is_sound(reason: Reason) -> bool:
    """Tell whether the reason is one a pupil can be asked for."""
    if any(map(_is_faulty, (reason.cause, reason.done, reason.actor))):
        return False
    is_narrated = reason.sort is not Sort.GROUND
    if is_narrated and (_has_topic(reason.cause) or is_evaluation(f"{reason.cause}。")):
        return False
    if is_forecast(reason.cause) or _HEARD.search(reason.cause):
        return False
    is_deed = not _has_topic(reason.done) and not _NO_DEED.search(reason.done)
    return is_deed and _is_whole(reason.cause)


def _is_faulty(part: str) -> bool:
    """Tell whether a part points outside, accuses somebody, was misread or cut from a quotation."""
    if not has_balanced_brackets(part):
        return True
    return has_open_reference(part) or is_allegation(part) or bool(_BROKEN.search(part))


def _has_topic(text: str) -> bool:
    """Tell whether は marks a topic; behind another particle (法には) it only sets apart."""
    tokens = tokenize(text)
    return any(
        token.is_particle("は") and before.kind != "助詞" for before, token in pairwise(tokens)
    )


def _is_whole(cause: str) -> bool:
    """Tell whether every part of the cause ends in a predicate: no place or time leads it."""
    tokens = tokenize(cause)
    return all(
        tokens[at - 1].is_inflected
        or tokens[at - 1].is_particle("て")
        or tokens[at - 1].base == "ため"
        for at, token in enumerate(tokens)
        if token.surface == "、" and at
    )


def _is_dated(reason: Reason) -> bool:
    """Tell whether the stem will say when, or what is said holds by itself."""
    fact = reason.fact
    if fact.context or _YEAR.search(reason.done):
        return True
    if reason.done.endswith(("た", "だ")) or ends_in_claim(fact.statement):
        return False
    is_rule = _LAW.search(fact.statement) or _HOLDS.search(reason.done)
    return fact.evidence.published is None or bool(is_rule)
