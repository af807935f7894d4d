"""Facts: what an article states, sentence by sentence, with kind, speaker and evidence."""

import re
from collections.abc import Iterator, Sequence

from quizgen.facts.events import find_event
from quizgen.facts.refusals import why_refused
from quizgen.facts.scenes import Scene
from quizgen.facts.sentences import Sentence, read_sentences
from quizgen.facts.speakers import find_speaker
from quizgen.facts.themes import find_frame, find_theme
from quizgen.japanese.predicates import Tense
from quizgen.japanese.stance import ends_in_claim
from quizgen.japanese.text import content_words
from quizgen.models.article import Article, Piece, Section
from quizgen.models.evidence import Evidence
from quizgen.models.fact import Fact, FactKind, Role
from quizgen.models.identity import stable_id

_YEAR = re.compile(r"[0-9０-９]{3,4}年")


def find_facts(article: Article) -> tuple[Fact, ...]:
    """Return the facts of an article in reading order; those not askable say why."""
    found: dict[str, Fact] = {}
    for section, lines in _parts(article):
        for fact in _facts_of(article, section, lines):
            found.setdefault(fact.id, fact)
    return tuple(found.values())


_Lines = Sequence[tuple[Role, Piece]]


def _parts(article: Article) -> Iterator[tuple[Section | None, _Lines]]:
    """Yield the article's parts in reading order, each line with its role."""
    if article.lead is not None:
        yield None, [(Role.LEAD, article.lead)]
    for section in article.sections:
        lines = [(Role.POINT, piece) for piece in section.points]
        lines += [(Role.BODY, piece) for piece in section.body]
        lines += [(Role.COMMENT, piece) for piece in section.comments]
        yield section, lines
    yield None, [(Role.TAKEAWAY, piece) for piece in article.takeaways]
    yield None, [(Role.CLOSING, piece) for piece in article.closing]


def _facts_of(article: Article, section: Section | None, lines: _Lines) -> list[Fact]:
    theme = find_theme(article, section)
    front = _headings(article, section)
    sentences = list(read_sentences(section, lines, front=front, theme=theme))
    scene = Scene(theme, _front_words(article, section), find_frame(theme, section))
    if any(map(_is_news, sentences)):
        reported = section.reported if section else None
        statements = [one for sentence in sentences for one in sentence.statements]
        event = find_event(statements, reported=reported)
        scene = scene._replace(event=event, reported=reported)
    return [fact for sentence in sentences for fact in _facts_in(article, section, sentence, scene)]


def _front_words(article: Article, section: Section | None) -> frozenset[str]:
    texts = [piece.text for piece in article.takeaways]
    if section is not None:
        texts += [section.heading or "", section.hook or "", section.quick_answer or ""]
    return frozenset(word for text in texts for word in content_words(text))


def _headings(article: Article, section: Section | None) -> list[str]:
    own = (section.heading, section.hook, section.quick_answer) if section else ()
    return [article.title, *(text for text in own if text)]


def _is_news(sentence: Sentence) -> bool:
    """Tell whether a sentence reports what happened, without a year of its own."""
    is_past = any(statement.tense is Tense.PAST for statement in sentence.statements)
    return is_past and not _YEAR.search(sentence.text)


def _facts_in(
    article: Article, section: Section | None, sentence: Sentence, scene: Scene
) -> Iterator[Fact]:
    evidence = Evidence.of(article, sentence.start, sentence.end, section)
    if not sentence.statements:
        yield Fact(
            id=stable_id("f", article.slug, sentence.text),
            kind=sentence.kind,
            role=sentence.role,
            statement=sentence.text,
            context=scene.line_for_sentence(sentence),
            theme=scene.theme_of(sentence.text),
            is_askable=False,
            why_not=sentence.why_not or f"it is no fact but {sentence.kind}",
            evidence=evidence,
        )
    for statement in sentence.statements:
        kind = FactKind.CLAIM if ends_in_claim(statement.text) else FactKind.FACT
        line = scene.line_for(statement, sentence)
        statement = scene.without_day(statement, line)  # noqa: PLW2901  the same one, shorter
        why_not = why_refused(statement, event=scene.event, is_dated=bool(line))
        if sentence.role is Role.LEAD and not line and not _YEAR.search(statement.text):
            why_not = why_not or "nothing in the lead tells when"
        yield Fact(
            id=stable_id("f", article.slug, sentence.text, statement.text),
            kind=kind,
            role=sentence.role,
            statement=statement.text,
            speaker=find_speaker(statement, kind),
            context=line,
            topic=statement.topic,
            theme=scene.theme_of(sentence.text),
            frame=scene.frame,
            signal=scene.signal_of(statement.text),
            is_askable=not why_not,
            why_not=why_not,
            evidence=evidence,
        )
