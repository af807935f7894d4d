"""Each article's bank as it stands and as this run makes it."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple, TypeVar

from quizgen.articles import read_article
from quizgen.bank import BANK_FILE, Ledger, find_ambiguous, is_current, merge, read_ledger, settle
from quizgen.errors import QuizgenError
from quizgen.models.article import Article
from quizgen.models.bank import Bank
from quizgen.models.drift import Ambiguity
from quizgen.pipeline.draft import draft_bank
from quizgen.questions import RULES

_Made = TypeVar("_Made")

Report = Callable[[Path, int, int], None]
"""Told of each source before it is read: the source, its number, how many there are."""


class Renewal(NamedTuple):
    """An article, its bank on disk and its bank after this run."""

    source: Path
    article: Article
    ledger: Ledger | None
    """None before the first build."""
    bank: Bank
    ambiguous: tuple[Ambiguity, ...]

    @property
    def previous(self) -> Bank | None:
        """Return the bank as it stands on disk; none before the first build."""
        return self.ledger.bank if self.ledger else None


def for_each(
    sources: Sequence[Path], report: Report, make: Callable[[Path], _Made]
) -> tuple[_Made, ...]:
    """Return what is made of each source.

    Raises:
        ExceptionGroup: of the errors, one a source, when all have been tried.
    """
    made: list[_Made] = []
    errors: list[QuizgenError] = []
    for number, source in enumerate(sources, start=1):
        report(source, number, len(sources))
        try:
            made.append(make(source))
        except QuizgenError as error:
            errors.append(error)
    if errors:
        raise ExceptionGroup("sources that cannot be built", errors)
    return tuple(made)


def renew_bank(source: Path, out: Path, *, built_at: str) -> Renewal:
    """Return an article with its old and its new bank; nothing is analysed that did not change.

    Raises:
        QuizgenError: if the article or the bank cannot be used.
    """
    article = read_article(source)
    ledger = read_ledger(out / article.slug / BANK_FILE)
    previous, text = ledger.bank if ledger else None, article.text
    is_same_source = previous and previous.source == source.name
    if previous and is_same_source and is_current(previous, article, rules=RULES):
        bank = settle(previous, text=text, built_at=built_at)
        return Renewal(source, article, ledger, bank, ())
    fresh = draft_bank(article, source=source.name, previous=previous)
    bank = merge(previous, fresh, text=text, built_at=built_at)
    ambiguous = find_ambiguous(previous, fresh, text=text, built_at=built_at)
    return Renewal(source, article, ledger, bank, ambiguous)
