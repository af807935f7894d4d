"""Every problem in articles and banks, without building anything."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from quizgen.articles import read_article
from quizgen.bank import BANK_FILE, find_faults, is_current, parse_bank, read_text
from quizgen.errors import ArticleError, BankFileError
from quizgen.models.article import Article
from quizgen.models.problem import Level, Problem
from quizgen.pipeline.problems import article_problems, bank_problems, placed_in
from quizgen.pipeline.sources import articles_in, is_bank, refuse_missing
from quizgen.questions import RULES


def find_problems(paths: Sequence[Path], *, library: Path) -> tuple[Problem, ...]:
    """Return every problem of the articles and banks at the paths; folders are searched.

    The article of a bank is looked for among the paths, then in the library.

    Raises:
        ArticleError: if nothing is at a path.
    """
    files = list(_files_at(paths))
    sources = [path for path in files if not is_bank(path)]
    near = {path.name: path for path in [*_articles_in(library), *sources]}
    return tuple(
        problem
        for path in files
        for problem in (_bank_problems(path, near) if is_bank(path) else _article_problems(path))
    )


def _files_at(paths: Iterable[Path]) -> Iterator[Path]:
    for path in paths:
        refuse_missing(path)
        if path.is_dir():
            yield from articles_in(path)
            yield from sorted(path.glob(f"**/{BANK_FILE}"))
        else:
            yield path


def _articles_in(folder: Path) -> list[Path]:
    return articles_in(folder) if folder.is_dir() else []


def _article_problems(path: Path) -> Iterator[Problem]:
    try:
        yield from article_problems(read_article(path), path)
    except ArticleError as error:
        yield _at(path, "article-file", error.message, line=error.line)


def _bank_problems(path: Path, near: dict[str, Path]) -> Iterator[Problem]:
    try:
        text = read_text(path)
    except BankFileError as error:
        yield _at(path, "bank-file", error.message)
        return
    faults = find_faults(text)
    yield from (_at(path, "bank-file", fault.message, line=fault.line) for fault in faults)
    if faults:
        return
    bank = parse_bank(text)
    article = _article_at(near.get(bank.source))
    if article and not is_current(bank, article, rules=RULES):
        old = "the article or the rules changed since; run `quizgen build`"
        yield _at(path, "not-built", old, level=Level.WARNING)
        article = None
    yield from placed_in(path, text, bank_problems(bank, article.text if article else None))


def _article_at(path: Path | None) -> Article | None:
    """Return an article; none if there is none, or none that can be read."""
    try:
        return read_article(path) if path else None
    except ArticleError:
        return None


def _at(
    path: Path, rule: str, message: str, *, line: int | None = None, level: Level = Level.ERROR
) -> Problem:
    return Problem(rule=rule, level=level, message=message, file=str(path), line=line)
