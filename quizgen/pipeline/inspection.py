"""What was read, found and asked, for a person or a program that looks at one file."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from quizgen.articles import read_article
from quizgen.bank import load_bank
from quizgen.facts import find_facts
from quizgen.models.article import Article, Piece, Section
from quizgen.models.fact import Fact
from quizgen.models.question import Question
from quizgen.pipeline.draft import draft_bank
from quizgen.pipeline.shapes import Json, article_shape, fact_shape, question_shape
from quizgen.pipeline.sources import is_bank, refuse_bank


def inspect_as_json(stage: str, path: Path) -> Json | list[Json]:
    """Return the article, the facts or the questions of a file as `--json` prints them."""
    match stage:
        case "article":
            return article_shape(_article_of(path))
        case "facts":
            return [fact_shape(fact) for fact in find_facts(_article_of(path))]
        case _:
            return [question_shape(question) for question in questions_of(path)]


def inspect_as_text(stage: str, path: Path) -> str:
    """Return the article, the facts or the questions of a file as text."""
    match stage:
        case "article":
            return "\n".join(_article_lines(_article_of(path)))
        case "facts":
            return "\n".join(map(_fact_line, find_facts(_article_of(path))))
        case _:
            return "\n\n".join("\n".join(_question_lines(one)) for one in questions_of(path))


def questions_of(path: Path) -> tuple[Question, ...]:
    """Return the questions of a bank, or those a first build of an article would write."""
    if is_bank(path):
        return load_bank(path).questions
    return draft_bank(read_article(path), source=path.name, previous=None).questions


def _article_of(path: Path) -> Article:
    refuse_bank(path)
    return read_article(path)


def _article_lines(article: Article) -> Iterator[str]:
    yield f"{article.title} ({article.slug})"
    yield from _labelled("lead", [article.lead] if article.lead else [])
    for section in article.sections:
        yield from _section_lines(section)
    yield from _labelled("takeaway", article.takeaways)
    yield from _labelled("closing", article.closing)
    yield from _labelled("unplaced", article.unplaced)
    for warning in article.warnings:
        yield f"line {warning.line}: [{warning.code}] {warning.message}"


def _section_lines(section: Section) -> Iterator[str]:
    yield f"\n## {section.heading or '(no heading)'}"
    told = {
        "hook": section.hook,
        "quick answer": section.quick_answer,
        "published": section.published,
        "outlet": section.source.outlet,
        "url": section.source.url,
    }
    yield from (f"  {name}: {value}" for name, value in told.items() if value)
    yield from _labelled("point", section.points)
    yield from _labelled("body", section.body)
    yield from _labelled("comment", section.comments)


def _labelled(label: str, pieces: Iterable[Piece]) -> Iterator[str]:
    return (f"  {label}: {piece.text}" for piece in pieces)


def _fact_line(fact: Fact) -> str:
    speaker = f" ({fact.speaker})" if fact.speaker else ""
    reason = "" if fact.is_askable else f"  [not asked: {fact.why_not}]"
    return f"{fact.kind}{speaker}: {fact.statement}{reason}"


def _question_lines(question: Question) -> Iterator[str]:
    yield f"{question.id} {question.kind} {question.status}"
    told = {
        "context": question.context,
        "stem": question.stem,
        "choices": " / ".join(question.choices or ()),
        "answer": question.answer_text,
        "accepted": " / ".join(question.accepted),
        "explanation": question.explanation,
        "evidence": " / ".join(evidence.quote for evidence in question.evidences),
    }
    yield from (f"  {name}: {value}" for name, value in told.items() if value)
