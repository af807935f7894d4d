"""Facts: what an article states, sentence by sentence, with kind, speaker and evidence."""

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from quizgen.civics.abroad import is_about_abroad
from quizgen.facts.bare_repeats import ToldApart
from quizgen.facts.events import find_event
from quizgen.facts.refusals import why_refused
from quizgen.facts.scenes import Scene
from quizgen.facts.sentences import Sentence, read_sentences
from quizgen.facts.speakers import find_speaker
from quizgen.facts.statements import Statement
from quizgen.facts.themes import find_frame, find_matter, find_theme
from quizgen.japanese.laws import tells_law
from quizgen.japanese.predicates import Tense
from quizgen.japanese.stance import ends_in_claim, is_held
from quizgen.japanese.text import content_words, split_sentences
from quizgen.models.article import Article, Piece, Section
from quizgen.models.evidence import Evidence
from quizgen.models.fact import Fact, FactKind, Role
from quizgen.models.identity import stable_id
from quizgen.regex import regex

_OF_A_TIME = regex(
    r"(?:た|ている|ていない|(?:主張|説明|指摘|批判|訴え|求め)(?:する|る)|(?:する|される|れる|とする|くす|げる|める))。$"
)
"""Ends of what happened, stands so now or is to come, unlike the rules of a law."""
_ADDS = regex("他方|一方|また|さらに|加えて|同様に")
_TOO = regex(r"(?:[でに]|から)も(?![っのと])|[一-龥ァ-ヴー]も(?:また)?(?=[、一-龥])")
"""What stands beside something of the sentence before: 他方、…は、…の規定でも守られない."""
_RECURS = regex(r"毎年|なければならない")
_HAPPENED = regex(r"(?:た|[一-龥ァ-ヴー])。$")
"""Ends of what happened; the press leaves the verb out, too: …で最大。"""
_SHARE_OF_REPORTS = 0.2
_SHARED_WORDS = 3  # of a 💡 and the points it sums up
_IN_MARKS = regex(r"「[^「」]*」")
"""What a lead gives a name to, for all sections."""
_YEAR = regex(r"[0-9０-９]{3,4}年")
_TOLD = (Role.POINT, Role.BODY)
_ANY_MONTH = regex(r"(?<![0-9])[0-9]{1,2}月")
_ANY_YEAR = regex(r"(?<![0-9.])([0-9]{4}|[0-9]{2}(?=年(?:度|[0-9]{1,2}月|に|の)))年")
"""The press writes 25年11月 for the later years of a text; 10年に1度 counts as one, to be safe."""


def find_facts(article: Article) -> tuple[Fact, ...]:
    """Return the facts of an article in reading order; those not askable say why."""
    found: dict[str, Fact] = {}
    told_apart = ToldApart()
    for section, lines in _parts(article):
        for fact in _facts_of(article, section, lines, told_apart):
            found.setdefault(fact.id, fact)
    return _in_report(tuple(found.values()))


def _in_report(facts: tuple[Fact, ...]) -> tuple[Fact, ...]:
    """Return the facts, marked if so many of them are of what happened that it is a report.

    Of the articles at hand a digest of the news has .28 or more, one on how laws are made 0 to .1.
    """
    stated = [fact for fact in facts if fact.role in _TOLD]
    happened = sum(bool(_HAPPENED.search(fact.statement)) for fact in stated)
    if happened < _SHARE_OF_REPORTS * len(stated):
        return facts
    return tuple(fact.model_copy(update={"in_report": True}) for fact in facts)


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
    for piece in article.takeaways:
        yield None, [(Role.TAKEAWAY, piece)]
    yield None, [(Role.CLOSING, piece) for piece in article.closing]


def _facts_of(
    article: Article, section: Section | None, lines: _Lines, told_apart: ToldApart
) -> list[Fact]:
    theme = find_theme(article, section)
    front = _headings(article, section)
    sentences = list(read_sentences(section, lines, front=front, theme=theme))
    frame, matter = find_frame(theme, section), find_matter(article, section, theme=theme)
    is_news = any(one.reported for one in article.sections)
    words = _front_words(article, section)
    scene = Scene(theme, words, matter or frame, matter=matter, is_news=is_news)
    if any(map(_is_news, sentences)):
        source = section or _section_behind(article, lines)
        reported = source.reported if source else None
        statements = [
            one
            for sentence in sentences
            if not _is_of_another_month(sentence, reported)
            for one in sentence.statements
        ]
        scene = scene._replace(
            event=find_event(statements, reported=reported),
            reported=reported,
            is_one_report=_is_one_report(section, reported),
        )
    facts: list[Fact] = []
    for sentence in sentences:
        found = _facts_in(article, section, sentence, scene)
        facts += [_unless_bare(fact, told_apart) for fact in found] if is_news else found
        if sentence.role is not Role.COMMENT:
            told_apart.add(sentence.text)
    told = (one.text for one in sentences if one.role in _TOLD)
    is_abroad = is_about_abroad((section.heading or "", *told)) if section else _is_abroad(article)
    if is_abroad:
        return [fact.model_copy(update={"is_abroad": True}) for fact in facts]
    return facts


@lru_cache(maxsize=1)  # its lead, its summary and its closing ask
def _is_abroad(article: Article) -> bool:
    """Tell whether all sections together name other countries and nothing of Japan."""
    told = [section.heading or "" for section in article.sections]
    for section in article.sections:
        for piece in (*section.points, *section.body):
            told += [piece.text[span.start : span.end] for span in split_sentences(piece.text)]
    return is_about_abroad(told)


def _why_not_from_lead(statement: Statement, line: str) -> str:
    """Return why a lead's statement cannot be asked: undated, or told like a headline."""
    has_year = bool(_YEAR.search(statement.text))
    if not line and not has_year:
        return "nothing in the lead tells when"
    is_headline = has_year and statement.tense is Tense.NONPAST
    return "it tells what happened in the present, as headlines do" if is_headline else ""


def _unless_bare(fact: Fact, told_apart: ToldApart) -> Fact:
    """Return a fact of the news, not askable if one cannot tell which 制度 or 判決 it means."""
    told = fact.statement
    if not fact.is_askable or not _OF_A_TIME.search(told):
        return fact
    if tells_law(told) or _RECURS.search(told):
        return fact
    bare = told_apart.bare_in(told)
    if not bare or bare in fact.context:
        return fact
    return fact.model_copy(update={"is_askable": False, "why_not": f"which {bare} is meant"})


def _section_behind(article: Article, lines: _Lines) -> Section | None:
    """Return the section whose points a 💡 sums up: the one that shares most words with it."""
    words = _words_of(piece for role, piece in lines if role is Role.TAKEAWAY)
    shared = [len(words & _words_of(section.points)) for section in article.sections]
    most = max(shared, default=0)
    is_one = most >= _SHARED_WORDS and shared.count(most) == 1
    return article.sections[shared.index(most)] if is_one else None


def _words_of(pieces: Iterable[Piece]) -> set[str]:
    return {word for piece in pieces for word in content_words(piece.text)}


def _is_one_report(section: Section | None, reported: str | None) -> bool:
    """Tell whether the prose of a section names no other year than that of its report."""
    if section is None or reported is None:
        return False
    years = {year for piece in section.body for year in _ANY_YEAR.findall(piece.text)}
    return all(reported.partition("年")[0].endswith(year) for year in years)


def _front_words(article: Article, section: Section | None) -> frozenset[str]:
    texts = [piece.text for piece in article.takeaways]
    if section is not None:
        texts += [section.heading or "", section.hook or "", section.quick_answer or ""]
    return frozenset(word for text in texts for word in content_words(text))


def _headings(article: Article, section: Section | None) -> list[str]:
    own = (section.heading, section.hook, section.quick_answer) if section else ()
    lead = "".join(_IN_MARKS.findall(article.lead.text)) if article.lead else ""
    return [article.title, lead, *(text for text in own if text)]


def _is_of_another_month(sentence: Sentence, reported: str | None) -> bool:
    """Tell whether prose beside the points tells of a month that the report is not of."""
    if sentence.role is Role.POINT or reported is None:
        return False
    own = reported.partition("年")[2]
    return any(month != own for month in _ANY_MONTH.findall(sentence.text))


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
        told = scene.without_told(scene.without_day(statement, line), line)
        statement = told  # noqa: PLW2901  the same one, shorter
        why_not = why_refused(statement, event=scene.event, is_dated=bool(line))
        speaker = find_speaker(statement, kind)
        if kind is FactKind.CLAIM and speaker is None and is_held(statement.text):
            why_not = why_not or "it does not say who holds it"
        if _ADDS.match(evidence.quote) and _TOO.search(statement.text):
            why_not = why_not or "it adds to the sentence before"
        if sentence.role is Role.LEAD:
            why_not = why_not or _why_not_from_lead(statement, line)
        yield Fact(
            id=stable_id("f", article.slug, sentence.text, statement.text),
            kind=kind,
            role=sentence.role,
            statement=statement.text,
            speaker=speaker,
            context=line,
            topic=statement.topic,
            theme=scene.theme_of(sentence.text),
            frame=scene.frame_of(statement, sentence),
            signal=scene.signal_of(statement.text),
            is_askable=not why_not,
            why_not=why_not,
            evidence=evidence,
        )
