"""Statements of a sentence: one a clause, whole, in plain style, subject named."""

from collections.abc import Iterator
from typing import NamedTuple

from quizgen.japanese.clauses import (
    Tokens,
    Topic,
    depths,
    find_topic,
    is_adnominal,
    reports_speech,
    split_clauses,
)
from quizgen.japanese.predicates import Ending, Tense, read_ending
from quizgen.japanese.tokens import surface_of, tokenize

_LONGEST = 110  # characters; a longer statement cannot be read aloud in one breath
_SHORTEST_BODY = 4


class Statement(NamedTuple):
    """A sentence that says one thing."""

    text: str
    """Plain style, ending in 。."""
    topic: str
    """Its subject or topic; empty where it has none."""
    tense: Tense
    is_inherited: bool
    """True where the subject was taken over from the sentence before."""


def find_statements(sentence: str, *, subject_before: str) -> list[Statement]:
    """Return the statements a sentence makes.

    `subject_before` is the subject of the sentence before, which the first clause takes over
    where the sentence names none. A clause in headline style (運用を開始、) makes none.
    """
    tokens = tokenize(sentence)
    ending = read_ending(tokens)
    if ending is None:
        return []
    clauses = split_clauses(tokens)
    topics = _topics(clauses)
    statements: list[Statement] = []
    for clause, topic in zip(clauses, topics, strict=True):
        if statement := _statement(clause, topic, ending.tense, subject_before):
            statements.append(statement)
    return statements


class _Subject(NamedTuple):
    text: str
    own: Topic | None
    is_clause: bool = False


def _topics(clauses: list[Tokens]) -> list[_Subject]:
    """Return each clause's subject: its own, else the one before, else the one after."""
    own = [find_topic(clause) for clause in clauses]
    subjects: list[_Subject] = []
    for index, topic in enumerate(own):
        if topic is not None:
            subjects.append(_Subject(topic.text, topic))
            continue
        before = [one for one in own[:index] if one is not None and one.particle == "は"]
        after = [one for one in own[index:] if one is not None and one.particle == "は"]
        near = before[-1:] or after[:1]
        subjects.append(_Subject(near[0].text if near else "", None))
    return subjects


def _statement(
    clause: Tokens, subject: _Subject, tense: Tense, subject_before: str
) -> Statement | None:
    ending = read_ending(clause, tense)
    if ending is None:
        return None
    body = _body(clause, subject, ending)
    if len(body) < _SHORTEST_BODY:
        return None
    topic = subject.text
    is_inherited = not topic and not _has_subject(clause)
    if is_inherited:
        topic = subject_before
    if subject.own is None and topic:
        body = f"{topic}は、{body}"
    if len(body) > _LONGEST:
        return None
    return Statement(body + "。", topic, ending.tense, is_inherited)


def _body(clause: Tokens, subject: _Subject, ending: Ending) -> str:
    """Return the clause in plain style, a subject with が written as topic."""
    head = _with_object_marked(ending.head, clause)
    own = subject.own
    if own is None or own.particle == "は" or own.end > len(head):
        return surface_of(head) + ending.plain
    return (
        f"{surface_of(head[: own.start])}{own.text}は、{surface_of(head[own.end :])}{ending.plain}"
    )


def _with_object_marked(head: Tokens, clause: Tokens) -> Tokens:
    """Write を for a も that marks the object: 定例化も申し合わせた, 防衛協力も推進した."""
    index = _object_particle(clause)
    if index is None or index >= len(head):
        return head
    particle = head[index]._replace(surface="を", base="を")
    return (*head[:index], particle, *head[index + 1 :])


def _object_particle(clause: Tokens) -> int | None:
    inside = depths(clause)
    if any(
        token.is_particle("を") and not deep for token, deep in zip(clause, inside, strict=True)
    ):
        return None
    for index, token in enumerate(clause[:-1]):
        if token.is_particle("も") and clause[index - 1].is_nominal and index:
            return index if _is_transitive(clause[index + 1 :]) else None
    return None


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
