"""Sentences of a section in reading order, each read with what the ones before named."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from quizgen.civics.mentions import find_mentions, find_people
from quizgen.civics.names import ACTORS
from quizgen.facts.kinds import classify
from quizgen.facts.references import Memory, resolve_references
from quizgen.facts.statements import Statement, find_statements, first_topics, of_japan
from quizgen.japanese.dates import resolve_times
from quizgen.japanese.text import (
    has_balanced_brackets,
    is_finished,
    split_sentences,
    with_plain_digits,
)
from quizgen.models.article import Piece, Section
from quizgen.models.fact import FactKind, Role

_STATED = (FactKind.FACT, FactKind.CLAIM)


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


def read_sentences(
    section: Section | None, lines: Sequence[tuple[Role, Piece]]
) -> Iterator[Sentence]:
    """Yield the sentences of a section's lines; what one role named does not reach the next."""
    memory, role_before = Memory(), None
    for role, piece in lines:
        if role != role_before:
            memory = memory._replace(pair=(), topic="")
            role_before = role
        for span in split_sentences(piece.text):
            text = piece.text[span.start : span.end]
            sentence = _read_sentence(text, piece.start + span.start, role, section, memory)
            memory = memory.after(text, _actor(sentence))
            yield sentence


def _read_sentence(
    text: str, start: int, role: Role, section: Section | None, memory: Memory
) -> Sentence:
    kind = classify(text, role)
    statements: tuple[Statement, ...] = ()
    why_not = ""
    if kind in _STATED:
        statements, why_not = _statements(text, _published(section, role), memory)
    return Sentence(text, start, start + len(text), role, kind, statements, why_not)


def _published(section: Section | None, role: Role) -> date | None:
    """Return the day a line was published: the source's, which is that of its points alone."""
    return section.published if section is not None and role is Role.POINT else None


def _statements(
    text: str, published: date | None, memory: Memory
) -> tuple[tuple[Statement, ...], str]:
    """Return the statements of a sentence, or none and the reason."""
    if not is_finished(text) or not has_balanced_brackets(text):
        return (), "the sentence breaks off"
    named = memory.after(text, memory.topic)._replace(pair=memory.pair)
    resolved = resolve_references(text, named)
    if resolved is None:
        return (), "a word points outside the sentence"
    found = find_statements(resolved, subject_before=memory.topic)
    if not found:
        return (), "it does not end in a plain predicate (headline style)"
    timed = [
        of_japan(statement._replace(text=with_plain_digits(dated)))
        for statement in found
        if (dated := resolve_times(statement.text, published)) is not None
    ]
    return tuple(timed), "" if timed else "its time is relative to a date nobody gives"


def _actor(sentence: Sentence) -> str:
    """Return who acted in the sentence, for the next one to take over; empty if nobody did."""
    return next((topic for topic in _topics(sentence) if _can_act(topic)), "")


def _topics(sentence: Sentence) -> Iterator[str]:
    yield from (statement.topic for statement in sentence.statements[-1:])
    yield from (topic.text for topic in first_topics(sentence.text) if topic.particle == "は")


def _can_act(topic: str) -> bool:
    named = find_mentions(topic)
    return bool(find_people(topic)) or any(mention.name.kind in ACTORS for mention in named)
