"""Which files are articles."""

import os
from collections.abc import Iterable
from pathlib import Path

from quizgen.articles import slug_of
from quizgen.errors import ArticleError

_BANK_SUFFIXES = frozenset({".yaml", ".yml"})
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
    """Return the files of a folder that are articles by their names, sorted.

    Raises:
        ArticleError: if the folder cannot be looked into.
    """
    try:
        return sorted(path for path in folder.iterdir() if _is_named_as_one(path))
    except OSError as error:
        message = f"cannot be looked into ({error.strerror}); allow reading it"
        raise ArticleError(message, path=folder) from error


def refuse_missing(path: Path) -> None:
    """Do nothing if something is at the path.

    Raises:
        ArticleError: if nothing is.
    """
    if not os.path.lexists(path):
        raise ArticleError("no such file or folder; check the name", path=path)


def is_bank(path: Path) -> bool:
    """Tell whether a file's name is that of a bank."""
    return path.suffix in _BANK_SUFFIXES


def refuse_bank(path: Path) -> None:
    """Do nothing if a path may be an article's.

    Raises:
        ArticleError: if it is a bank's.
    """
    if is_bank(path):
        raise ArticleError("this is a bank; name the article it was made of", path=path)


def _is_named_as_one(path: Path) -> bool:
    is_visible = not path.name.startswith(".")
    return path.suffix.lower() in _SUFFIXES and is_visible and path.is_file()


def _articles_at(path: Path) -> list[Path]:
    refuse_missing(path)
    refuse_bank(path)
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
