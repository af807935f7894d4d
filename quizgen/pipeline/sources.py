"""Which files are articles."""

from collections.abc import Iterable
from pathlib import Path

from quizgen.articles import slug_of
from quizgen.errors import ArticleError

_SUFFIXES = frozenset({".txt", ".md", ".markdown"})


def find_sources(paths: Iterable[Path]) -> tuple[Path, ...]:
    """Return the given files and the articles in the given folders, each once, by name.

    Raises:
        ArticleError: if a path is missing, a folder has no article, or two share a slug.
    """
    found: dict[Path, Path] = {}
    for path in paths:
        for source in _articles_at(path):
            found.setdefault(source.resolve(), source)
    _refuse_twins(found.values())
    return tuple(found.values())


def articles_in(folder: Path) -> list[Path]:
    """Return the files of a folder that are articles by their names, sorted."""
    return sorted(
        path
        for path in folder.iterdir()
        if path.suffix.lower() in _SUFFIXES and not path.name.startswith(".") and path.is_file()
    )


def refuse_missing(path: Path) -> None:
    """Do nothing if something is at the path.

    Raises:
        ArticleError: if nothing is.
    """
    if not path.exists():
        raise ArticleError("no such file or folder; check the name", path=path)


def _articles_at(path: Path) -> list[Path]:
    refuse_missing(path)
    if not path.is_dir():
        return [path]
    found = articles_in(path)
    if not found:
        raise ArticleError("no article here; put a .txt or .md file into it", path=path)
    return found


def _refuse_twins(sources: Iterable[Path]) -> None:
    first: dict[str, Path] = {}
    for source in sources:
        other = first.setdefault(slug_of(source), source)
        if other != source:
            message = f"would share the folder {slug_of(source)}/ with {other}; rename one of them"
            raise ArticleError(message, path=source)
