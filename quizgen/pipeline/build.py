"""The table of contents: from sources to files, every stage by name, in order."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

from quizgen.articles import read_article
from quizgen.bank import BANK_FILE, dump_bank, is_current, merge, read_ledger, settle
from quizgen.errors import QuizgenError
from quizgen.exports import export_all
from quizgen.models.artefact import Artefact
from quizgen.models.article import Article
from quizgen.models.bank import Bank
from quizgen.models.problem import Problem
from quizgen.pipeline.changes import changed_files
from quizgen.pipeline.draft import draft_bank
from quizgen.pipeline.journal import Change
from quizgen.pipeline.lock import locked
from quizgen.pipeline.problems import (
    article_problems,
    bank_problems,
    placed_in,
    without_faulty,
)
from quizgen.pipeline.sources import find_sources
from quizgen.pipeline.write import recover, refuse_unready, write_artefacts
from quizgen.questions import RULES


class Built(NamedTuple):
    """What a run made of one article."""

    bank: Bank
    problems: tuple[Problem, ...]
    changes: tuple[Change, ...]
    """The files that were not as they should be; none where nothing changed."""


Report = Callable[[Path, int, int], None]
"""Told of each source before it is read: the source, its number, how many there are."""


def build(
    paths: Sequence[Path], out: Path, *, built_at: str, check_only: bool, report: Report
) -> tuple[Built, ...]:
    """Make the files of every article and write those that changed, all or none.

    Raises:
        QuizgenError: if an input cannot be used or the output not be written.
        ExceptionGroup: of such errors, one a source.
    """
    sources = find_sources(paths)
    if check_only:
        refuse_unready(out)
        return _build_all(sources, out, built_at, report)
    with locked(out):
        recover(out)
        built = _build_all(sources, out, built_at, report)
        write_artefacts(tuple(change for one in built for change in one.changes), out)
    return built


def _build_all(
    sources: Sequence[Path], out: Path, built_at: str, report: Report
) -> tuple[Built, ...]:
    built: list[Built] = []
    errors: list[QuizgenError] = []
    for number, source in enumerate(sources, start=1):
        report(source, number, len(sources))
        try:
            built.append(_build_one(source, out, built_at))
        except QuizgenError as error:
            errors.append(error)
    if errors:
        raise ExceptionGroup("sources that cannot be built", errors)
    return tuple(built)


def _build_one(source: Path, out: Path, built_at: str) -> Built:
    article = read_article(source)
    folder = out / article.slug
    ledger = read_ledger(folder / BANK_FILE)
    previous, before = ledger or (None, None)
    bank = _bank_of(article, source.name, previous, built_at)
    text = dump_bank(bank, before)
    problems = bank_problems(bank, article.text)
    artefacts = (
        Artefact(BANK_FILE, text.encode()),
        *export_all(without_faulty(bank, problems)),
    )
    return Built(
        bank,
        (*article_problems(article, source), *placed_in(folder / BANK_FILE, text, problems)),
        changed_files(artefacts, folder),
    )


def _bank_of(article: Article, source: str, previous: Bank | None, built_at: str) -> Bank:
    if previous and previous.source == source and is_current(previous, article, rules=RULES):
        return settle(previous, text=article.text, built_at=built_at)
    fresh = draft_bank(article, source=source, previous=previous)
    return merge(previous, fresh, text=article.text, built_at=built_at)
