"""Sentences of a section in reading order, each read with what the ones before named."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import takewhile
from typing import NamedTuple

from quizgen.civics.mentions import find_mentions, find_people
from quizgen.civics.names import ACTORS
from quizgen.facts.kinds import classify
from quizgen.facts.memory import Memory
from quizgen.facts.references import resolve_references
from quizgen.facts.relational_nouns import FullerForms, has_bare_head, with_fuller_forms
from quizgen.facts.statements import Statement, find_statements, first_topics, of_japan
from quizgen.japanese.dates import resolve_times
from quizgen.japanese.laws import tells_law
from quizgen.japanese.pointers import has_open_reference
from quizgen.japanese.predicates import Tense
from quizgen.japanese.text import (
    has_balanced_brackets,
    is_finished,
    split_sentences,
    with_plain_digits,
)
from quizgen.models.article import Piece, Section
from quizgen.models.fact import FactKind, Role
from quizgen.regex import regex

_STATED = (FactKind.FACT, FactKind.CLAIM)
_WIDE_BRACKETS = str.maketrans("()", "（）")
_WITH_NIHA = regex(r"^([0-9]{4}年(?:[0-9]{1,2}月)?(?:[0-9]{1,2}日)?)には、?")
_OF_EVENT = regex(
    r"(?:[^、。は]{2,30}は、?)?(?P<date>[0-9]{4}年(?:[0-9]{1,2}月)?)(?:[0-9]{1,2}日)?(?:、|に(?!は)|[^、。は]{2,16}[でに]、)"
)
"""When it happened, as its first clause tells it."""
_PROVISION = regex(
    r"^(?:[^は]|(?:に|で|また|あるい|もしく)は|「[^」]*」)*を[^はが。]*(?:義務づける|義務付ける|引き上げる|引き下げる|設ける|定める|認める|禁じる|禁止する|科す"
    r"|廃止する|撤廃する|広げる|見直す|創設する|新設する|減らす|増やす|なくす|改める|導入する|支給する|盛り込む"
    r"|設けた|広げた|改めた|引き上げた|引き下げた|禁じた|義務づけた|義務付けた|認めた|なくした|減らした|増やした"
    r"|義務づけている|義務付けている|定めている|禁じている|認めている)。$"
    r"|^(?:[^はが]|「[^」]*」)*(?:施行|公布)される。$"
)
"""What a law or a plan does, where nobody is named who does it."""
_LAID_DOWN = regex(r"(義務づけ|義務付け|禁じ|定め|認め)た$")
"""What a law laid down holds since."""
_BREACH = ("違反した", "違反すると", "違反すれば")
_LAWS = ("法", "条例", "条約", "協定", "議定書")
_YEAR = regex(r"[0-9]{4}年(?!度)")
_TELLS_TIME = regex(r"[0-9]{4}年|(?:て|で)(?:きた|いた)。$")
_NO_DATE = "its time is relative to a date nobody gives"


class Sentence(NamedTuple):
    """A sentence of the article and what it states."""

    text: str
    start: int
    """Offset in the article's text."""
    end: int
    role: Role
    kind: FactKind
    statements: tuple[Statement, ...]
    """Resolved and in plain style; none for opinions, forecasts and the like."""
    why_not: str
    """Why a fact or claim yields no statement; empty if it does."""
    year_near: str = ""
    """The year that the sentences before it in its paragraph told last: 2018年."""


def read_sentences(
    section: Section | None,
    lines: Sequence[tuple[Role, Piece]],
    *,
    front: Sequence[str] = (),
    theme: str = "",
) -> Iterator[Sentence]:
    """Yield the sentences of a section's lines; what one role named does not reach the next.

    `front` are the headings, `theme` what the section is about: they name in full what the lines
    call by its head alone.
    """
    memory, role_before = Memory.of(front), None
    if section is not None and section.reported is not None:
        memory = memory._replace(published=int(section.reported.partition("年")[0]))
    forms = FullerForms(front, theme=theme)
    for role, piece in lines:
        if role != role_before:
            memory = memory._replace(pair=(), topic="")
            role_before = role
        published = _published(section, role)
        year_near = ""
        for span in split_sentences(piece.text):
            text = piece.text[span.start : span.end]
            start = piece.start + span.start
            kind = classify(text, role)
            told, why_not = _statements_of(text, kind, published, (memory, forms))
            end = start + len(text)
            sentence = Sentence(text, start, end, role, kind, told, why_not, year_near)
            year_near = _year_of(told) or ("" if _YEAR.search(text) else year_near)
            if not role.is_of_hosts:  # hosts name nothing one rests on
                memory = memory.after(text, _actor(sentence))
                forms.add(text)
            yield sentence


def _year_of(statements: Sequence[Statement]) -> str:
    """Return the year in which something happened, as the last of a sentence's statements tell."""
    found = [match["date"] for one in statements if (match := _OF_EVENT.match(one.text))]
    is_past = any(one.tense is Tense.PAST for one in statements)
    return found[-1].partition("年")[0] + "年" if found and is_past else ""


def _published(section: Section | None, role: Role) -> date | None:
    """Return the day a line was published: the source's, which is that of its points alone."""
    return section.day if section is not None and role is Role.POINT else None


def _statements_of(
    text: str, kind: FactKind, published: date | None, known: tuple[Memory, FullerForms]
) -> tuple[tuple[Statement, ...], str]:
    """Return the statements of a sentence, or none and the reason; opinions state nothing."""
    if kind not in _STATED:
        return (), ""
    if not is_finished(text) or not has_balanced_brackets(text):
        return (), "the sentence breaks off"
    memory, forms = known
    named = memory.after(text, memory.topic)._replace(pair=memory.pair, year=memory.year)
    resolved = resolve_references(_in_full_unless_law(text, forms), named)
    found = find_statements(resolved or "", subject_before=memory.topic)
    whole = tuple(takewhile(_stands_alone, found))
    if resolved is None or (found and not whole):
        return (), "a word points outside the sentence"
    whole = tuple(_as_provision(statement, memory.plan) for statement in whole)
    timed = tuple(_dated_alike(_timed(_in_full(whole, text, forms), published)))
    if timed:
        return timed, ""
    return (), _NO_DATE if found else "it does not end in a plain predicate (headline style)"


def _in_full_unless_law(text: str, forms: FullerForms) -> str:
    """Return a sentence with its nouns in full; a law means no 条例 of the article's own."""
    return text if tells_law(text) else with_fuller_forms(text, forms)


def _in_full(
    statements: Sequence[Statement], sentence: str, forms: FullerForms
) -> Iterator[Statement]:
    """Yield the statements with the nouns in full that another clause of the sentence names so."""
    if tells_law(sentence):
        yield from statements
        return
    own = forms.with_text(sentence) if any(has_bare_head(one.text) for one in statements) else None
    for statement in statements:
        yield statement._replace(text=with_fuller_forms(statement.text, own)) if own else statement


def _timed(statements: Iterable[Statement], published: date | None) -> Iterator[Statement]:
    """Yield the statements whose times can be told, written out."""
    for statement in statements:
        text = resolve_times(statement.text, published)
        if text is not None:
            plain = _WITH_NIHA.sub(r"\1、", with_plain_digits(text)).translate(_WIDE_BRACKETS)
            yield of_japan(statement._replace(text=plain))


def _as_provision(statement: Statement, plan: str) -> Statement:
    """Return what is laid down with the law or plan that lays it down: 改正法は、…を義務づける."""
    if not plan or plan in statement.text:
        return statement
    is_law = plan.endswith(_LAWS)
    if is_law and statement.text.startswith(_BREACH):
        return statement._replace(text=f"{plan}に{statement.text}")
    is_open = not statement.topic and bool(_PROVISION.search(statement.text))
    if not is_open or not (is_law or statement.tense is Tense.NONPAST):
        return statement
    told = statement.text.removesuffix("。")
    lasting = _LAID_DOWN.sub(r"\1ている", told) if is_law else f"{told}としている"
    tense = statement.tense if lasting == told else Tense.NONPAST
    return statement._replace(text=f"{plan}は、{lasting}。", topic=plan, tense=tense)


def _dated_alike(statements: Iterable[Statement]) -> Iterator[Statement]:
    """Yield what happened with the date that an earlier clause of the sentence tells."""
    date = ""
    for statement in statements:
        text = statement.text
        if found := _OF_EVENT.match(text):
            date = found["date"]
        elif date and statement.tense is Tense.PAST and not _TELLS_TIME.search(text):
            text = f"{date}、{text}"
        yield statement._replace(text=text)


def _stands_alone(statement: Statement) -> bool:
    """Tell whether no word of a statement points elsewhere; what follows one that does may too."""
    return not has_open_reference(statement.text)


def _actor(sentence: Sentence) -> str:
    """Return who acted in the sentence, for the next one to take over; empty if nobody did."""
    return next((topic for topic in _topics(sentence) if _can_act(topic)), "")


def _topics(sentence: Sentence) -> Iterator[str]:
    yield from (statement.topic for statement in sentence.statements[-1:])
    yield from (topic.text for topic in first_topics(sentence.text) if topic.particle == "は")


def _can_act(topic: str) -> bool:
    named = find_mentions(topic)
    return bool(find_people(topic)) or any(mention.name.kind in ACTORS for mention in named)
