"""Facts: what an article states, sentence by sentence, with kind, speaker and evidence."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from quizgen.facts.contexts import context_line, find_event, is_news
from quizgen.facts.kinds import classify
from quizgen.facts.references import Memory, resolve_references
from quizgen.facts.speakers import find_speaker
from quizgen.facts.statements import Statement, find_statements, first_topics
from quizgen.japanese.dates import resolve_times
from quizgen.japanese.predicates import Tense
from quizgen.japanese.text import has_balanced_brackets, is_finished, split_sentences
from quizgen.models.article import Article, Piece, Section
from quizgen.models.evidence import Evidence
from quizgen.models.fact import Fact, FactKind, Role
from quizgen.models.identity import stable_id

_ASKED = (FactKind.FACT, FactKind.CLAIM)


def find_facts(article: Article) -> tuple[Fact, ...]:
    """Return the facts of an article in reading order; those not askable say why."""
    found: list[Fact] = []
    if article.lead is not None:
        found += _facts_of(article, None, [(Role.LEAD, article.lead)])
    for section in article.sections:
        lines = [(Role.POINT, piece) for piece in section.points]
        lines += [(Role.BODY, piece) for piece in section.body]
        lines += [(Role.COMMENT, piece) for piece in section.comments]
        found += _facts_of(article, section, lines)
    found += _facts_of(article, None, [(Role.TAKEAWAY, piece) for piece in article.takeaways])
    found += _facts_of(article, None, [(Role.CLOSING, piece) for piece in article.closing])
    return _without_repeats(found)


class _Sentence(NamedTuple):
    """A sentence with what is known of it before the section as a whole is read."""

    text: str
    start: int
    end: int
    role: Role
    kind: FactKind
    statements: tuple[Statement, ...]
    why_not: str


def _facts_of(
    article: Article, section: Section | None, lines: Sequence[tuple[Role, Piece]]
) -> list[Fact]:
    sentences = list(_read_sentences(section, lines))
    statements = [one for sentence in sentences for one in sentence.statements]
    reported = section.reported if section else None
    context = ""
    if is_news(statements):
        context = context_line(find_event(statements), reported)
    return [
        fact for sentence in sentences for fact in _facts_in(article, section, sentence, context)
    ]


def _read_sentences(
    section: Section | None, lines: Sequence[tuple[Role, Piece]]
) -> Iterator[_Sentence]:
    memory, role_before = Memory(), None
    for role, piece in lines:
        if role != role_before:
            memory = memory._replace(pair=(), topic="")
            role_before = role
        for span in split_sentences(piece.text):
            text = piece.text[span.start : span.end]
            sentence = _read_sentence(text, piece.start + span.start, role, section, memory)
            memory = memory.after(text, _topic_after(sentence, text))
            yield sentence


def _topic_after(sentence: _Sentence, text: str) -> str:
    if sentence.statements:
        return sentence.statements[-1].topic
    return next((topic.text for topic in first_topics(text) if topic.particle == "は"), "")


def _read_sentence(
    text: str, start: int, role: Role, section: Section | None, memory: Memory
) -> _Sentence:
    kind = classify(text, role)
    statements: tuple[Statement, ...] = ()
    why_not = ""
    if kind in _ASKED:
        statements, why_not = _statements(text, section, memory)
    return _Sentence(text, start, start + len(text), role, kind, statements, why_not)


def _statements(
    text: str, section: Section | None, memory: Memory
) -> tuple[tuple[Statement, ...], str]:
    """Return the statements of a sentence, or none and the reason."""
    if not is_finished(text) or not has_balanced_brackets(text):
        return (), "the sentence breaks off"
    named = memory.after(text, memory.topic)._replace(pair=memory.pair)
    resolved = resolve_references(text, named)
    if resolved is None:
        return (), "a word points outside the sentence"
    published = section.published if section else None
    found: list[Statement] = []
    reasons: list[str] = []
    for statement in find_statements(resolved, subject_before=memory.topic):
        timed = resolve_times(statement.text, published)
        if timed is None:
            reasons.append("its time is relative to a date nobody gives")
        else:
            found.append(statement._replace(text=timed))
    if not found and not reasons:
        reasons.append("it does not end in a plain predicate (headline style)")
    return tuple(found), "" if found else reasons[0]


def _facts_in(
    article: Article, section: Section | None, sentence: _Sentence, context: str
) -> Iterator[Fact]:
    evidence = Evidence.of(article, sentence.start, sentence.end, section)
    if not sentence.statements:
        yield Fact(
            id=stable_id("f", article.slug, sentence.text),
            kind=sentence.kind,
            role=sentence.role,
            statement=sentence.text,
            context=context,
            is_askable=False,
            why_not=sentence.why_not or f"it is no fact but {sentence.kind}",
            evidence=evidence,
        )
    for statement in sentence.statements:
        yield Fact(
            id=stable_id("f", article.slug, sentence.text, statement.text),
            kind=sentence.kind,
            role=sentence.role,
            statement=statement.text,
            speaker=find_speaker(statement, sentence.kind),
            context=context,
            topic=statement.topic,
            is_askable=_stands_alone(statement, context),
            why_not="" if _stands_alone(statement, context) else "nothing dates what happened",
            evidence=evidence,
        )


def _stands_alone(statement: Statement, context: str) -> bool:
    """Tell whether a pupil can know which event is meant: dated, named, or timeless."""
    return bool(context) or statement.tense is Tense.NONPAST or "年" in statement.text


def _without_repeats(facts: Sequence[Fact]) -> tuple[Fact, ...]:
    seen: dict[str, Fact] = {}
    for fact in facts:
        seen.setdefault(fact.id, fact)
    return tuple(seen.values())
