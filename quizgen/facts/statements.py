"""Statements of a sentence: one a clause, whole, in plain style, subject named."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from quizgen.civics.mentions import find_mentions, find_people
from quizgen.japanese.clauses import (
    Tokens,
    Topic,
    depths,
    find_topic,
    is_adnominal,
    is_functional_adnominal,
    reports_speech,
    split_clauses,
)
from quizgen.japanese.predicates import Ending, Tense, read_ending
from quizgen.japanese.tokens import surface_of, tokenize

_LONGEST = 110  # characters; a longer statement cannot be read aloud in one breath
_SHORTEST = 6
_BARE = 2  # words; a topic this short and without a name belongs to the one before
_BRACKETS = re.compile(r"（[^（）]*）")


class Statement(NamedTuple):
    """A sentence that says one thing."""

    text: str
    """Plain style, ending in 。."""
    topic: str
    """Its subject or topic; empty where it has none."""
    tense: Tense


def find_statements(sentence: str, *, subject_before: str) -> list[Statement]:
    """Return the statements a sentence makes.

    `subject_before` is who acted in the sentence before; a report's first clause takes it over
    where the sentence names no subject. A clause in headline style (運用を開始、) makes none.
    """
    tokens = tokenize(sentence)
    ending = read_ending(tokens)
    if ending is None:
        return []
    clauses = _parted(tokens, ending.tense)
    statements: list[Statement] = []
    for clause, subject in zip(clauses, _subjects(clauses), strict=True):
        if statement := _statement(clause, subject, ending.tense, subject_before):
            statements.append(statement)
    return statements


def _parted(tokens: Tokens, tense: Tense) -> list[Tokens]:
    """Return the clauses that can stand as statements of their own.

    A report's clauses can; those of a rule (present tense) share conditions and objects, and
    only a clause with a topic of its own, or one that defines (…といい、), is cut off.
    """
    clauses = split_clauses(tokens)
    if tense is Tense.PAST:
        return clauses
    parted: list[Tokens] = [clauses[0]]
    for clause in clauses[1:]:
        if _has_own_topic(clause) or _defines(parted[-1]):
            parted.append(clause)
        else:
            parted[-1] = (*parted[-1], *clause)
    return parted


def _has_own_topic(clause: Tokens) -> bool:
    topic = find_topic(clause)
    return topic is not None and topic.particle == "は"


def _defines(clause: Tokens) -> bool:
    return surface_of(clause).rstrip("、").endswith("といい")


class _Subject(NamedTuple):
    text: str
    own: Topic | None


def _subjects(clauses: list[Tokens]) -> list[_Subject]:
    """Return each clause's subject: its own, else the one before, else the one after."""
    own = [find_topic(clause) for clause in clauses]
    subjects: list[_Subject] = []
    for index, topic in enumerate(own):
        before = [one for one in own[:index] if one is not None]
        if topic is not None:
            subjects.append(_Subject(_whole(topic, before[:1]), topic))
            continue
        after = [one for one in own[index:] if one is not None and one.particle == "は"]
        near = before[-1:] or after[:1]
        subjects.append(_Subject(near[0].text if near else "", None))
    return subjects


def _whole(topic: Topic, before: list[Topic]) -> str:
    """Return a later clause's topic with what it belongs to: 常会は…、会期は → 常会の会期."""
    if not before or topic.particle != "は" or len(topic.tokens) > _BARE or _is_named(topic.text):
        return topic.text
    return f"{_BRACKETS.sub('', before[0].text)}の{topic.text}"


def _is_named(text: str) -> bool:
    return bool(find_mentions(text) or find_people(text))


def _statement(
    clause: Tokens, subject: _Subject, tense: Tense, subject_before: str
) -> Statement | None:
    ending = read_ending(clause, tense)
    if ending is None:
        return None
    topic = subject.text
    if not topic and not _has_subject(clause) and ending.tense is Tense.PAST:
        topic = subject_before
    body = _body(clause, subject, topic, ending)
    if not _SHORTEST <= len(body) <= _LONGEST:
        return None
    return Statement(f"{body}。", topic, ending.tense)


def _body(clause: Tokens, subject: _Subject, topic: str, ending: Ending) -> str:
    """Return the clause in plain style with its subject in front."""
    head = _with_object_marked(ending.head, clause)
    own = subject.own
    if own is None:
        return (f"{topic}は、" if topic else "") + surface_of(head) + ending.plain
    if "として" in surface_of(head[: own.start]):
        head = head[own.start :]  # …は不可欠として防衛大臣は: the reason is left out
        return surface_of(head) + ending.plain
    if own.text == topic or own.end > len(head):
        return surface_of(head) + ending.plain
    return f"{surface_of(head[: own.start])}{topic}は、{surface_of(head[own.end :])}{ending.plain}"


def _with_object_marked(head: Tokens, clause: Tokens) -> Tokens:
    """Write を for a も that marks the object: 定例化も申し合わせた, 防衛協力も推進した."""
    index = _object_particle(clause)
    if index is None or index >= len(head):
        return head
    particle = head[index]._replace(surface="を", base="を")
    return (*head[:index], particle, *head[index + 1 :])


def _object_particle(clause: Tokens) -> int | None:
    inside = depths(clause)
    for index, token in enumerate(clause[:-1]):
        if token.is_particle("を") and not inside[index] and not _is_function(clause, index):
            return None
        if token.is_particle("も") and clause[index - 1].is_nominal and index:
            return index if _is_transitive(clause[index + 1 :]) else None
    return None


def _is_function(clause: Tokens, index: int) -> bool:
    """Tell whether the を at `index` belongs to を通じた, をめぐる and the like."""
    following = range(index + 1, min(index + 3, len(clause)))
    return any(is_functional_adnominal(clause, place) for place in following)


def _is_transitive(rest: Tokens) -> bool:
    """Tell whether the predicate right behind も takes an object, by its form alone."""
    first = rest[0]
    if any(token.base in ("れる", "られる") for token in rest):
        return False
    if first.is_verbal_noun:
        return len(rest) > 1 and rest[1].base == "する"
    return first.kind == "動詞" and first.base not in (
        "ある",
        "居る",
        "いる",
        "なる",
        "出る",
        "続く",
    )


def _has_subject(clause: Tokens) -> bool:
    """Tell whether が marks a subject of the clause's own predicate."""
    inside = depths(clause)
    pending = False
    for index, token in enumerate(clause):
        if inside[index]:
            continue
        if token.is_particle("が") and token.pos[1] == "格助詞":
            pending = True
        elif is_adnominal(clause, index):
            pending = False
    return pending


def is_speech(sentence: str) -> bool:
    """Tell whether a sentence gives somebody's words."""
    return reports_speech(tokenize(sentence))


def first_topics(sentence: str) -> Iterator[Topic]:
    """Yield the topics of a sentence's clauses."""
    for clause in split_clauses(tokenize(sentence)):
        if topic := find_topic(clause):
            yield topic
