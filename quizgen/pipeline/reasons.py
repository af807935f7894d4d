"""Why each sentence of an article is asked about or not, for those who keep the rules."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from quizgen.articles import read_article
from quizgen.facts import find_facts
from quizgen.models.fact import Fact
from quizgen.models.question import Status
from quizgen.pipeline.draft import choose, draft_candidates
from quizgen.pipeline.shapes import Json
from quizgen.pipeline.sources import refuse_bank
from quizgen.questions import Candidate, Choice

_NO_WRITER = "no writer finds anything to ask in it"


class Outcome(NamedTuple):
    """One question that could be asked of a sentence, and what became of it."""

    kind: str
    stem: str
    answer: str
    score: float
    verdict: str
    """`active`, or why it is not: a guard, a check, or the rest of the set."""


class SentenceReport(NamedTuple):
    """One sentence of the article: what it states, what was asked, what was refused."""

    line: int
    """Line of the file, counted from 1."""
    sentence: str
    facts: tuple[Fact, ...]
    outcomes: tuple[Outcome, ...]


def explain(path: Path) -> tuple[SentenceReport, ...]:
    """Return a report of each sentence of an article, in reading order.

    Raises:
        QuizgenError: if the file is no article.
    """
    refuse_bank(path)
    article = read_article(path)
    facts = find_facts(article)
    candidates = draft_candidates(article, facts)
    sound = [one for one in candidates if not one.refusal]
    outcomes = [*map(_of_choice, choose(sound, previous=None, tells_why=True))]
    quotes = [one.question.evidence.quote for one in sound]
    refused = [one for one in candidates if one.refusal]
    outcomes += map(_of_refused, refused)
    quotes += [one.question.evidence.quote for one in refused]
    return tuple(
        SentenceReport(
            article.line_of(group[0].evidence.start),
            quote,
            tuple(group),
            tuple(one for one, asked in zip(outcomes, quotes, strict=True) if asked == quote),
        )
        for quote, group in _by_sentence(facts).items()
    )


def _by_sentence(facts: Sequence[Fact]) -> dict[str, list[Fact]]:
    groups: dict[str, list[Fact]] = {}
    for fact in facts:
        groups.setdefault(fact.evidence.quote, []).append(fact)
    return groups


def _of_choice(choice: Choice) -> Outcome:
    question = choice.question
    verdict = "active" if question.status is Status.ACTIVE else choice.reason
    return Outcome(question.kind, question.stem, question.answer_text, choice.worth, verdict)


def _of_refused(candidate: Candidate) -> Outcome:
    question = candidate.question
    return Outcome(
        question.kind, question.stem, question.answer_text, candidate.worth, candidate.refusal
    )


def reasons_as_json(path: Path) -> list[Json]:
    """Return the reports as `inspect questions --why --json` prints them."""
    return [
        {
            "line": report.line,
            "sentence": report.sentence,
            "facts": [
                {"kind": fact.kind, "statement": fact.statement, "why_not": fact.why_not}
                for fact in report.facts
            ],
            "questions": [
                one._asdict() | {"score": round(one.score, 2)} for one in report.outcomes
            ],
        }
        for report in explain(path)
    ]


def reasons_as_text(path: Path) -> str:
    """Return the reports as `inspect questions --why` prints them."""
    return "\n\n".join("\n".join(_lines_of(report)) for report in explain(path))


def _lines_of(report: SentenceReport) -> Iterator[str]:
    yield f"{report.line}: {report.sentence}"
    for fact in report.facts:
        if not fact.is_askable:
            yield f"    not asked ({fact.kind}): {fact.why_not}"
        elif not report.outcomes:
            yield f"    {fact.statement}"
    if not report.outcomes and any(fact.is_askable for fact in report.facts):
        yield f"    not asked: {_NO_WRITER}"
    for one in report.outcomes:
        yield f"  {one.score:.2f} {one.kind}: {one.verdict}"
        yield f"       {one.stem} → {one.answer}"
