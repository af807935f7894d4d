"""Articles: files to read, one reader a format."""

from collections.abc import Callable
from pathlib import Path
from typing import Final, NamedTuple

from quizgen.articles.decoding import decode
from quizgen.articles.digest import is_digest, read_digest
from quizgen.articles.draft import Draft
from quizgen.articles.markdown import is_markdown, read_markdown
from quizgen.articles.prose import read_prose
from quizgen.articles.slug import slug_of, slug_of_name
from quizgen.errors import ArticleError
from quizgen.models.article import Article

__all__ = ["READERS", "Reader", "read_article", "slug_of", "slug_of_name"]

_LARGEST = 5 * 1024 * 1024  # bytes; a book has fewer


class Reader(NamedTuple):
    """A format: how to know it and how to read it."""

    name: str
    suits: Callable[[Path, str], bool]
    """Told by the path and the text."""
    read: Callable[[str], Draft]


READERS: Final = (
    Reader("markdown", is_markdown, read_markdown),
    Reader("digest", lambda _, text: is_digest(text), read_digest),
    Reader("prose", lambda *_: True, read_prose),
)
"""The first that suits reads the file."""


def read_article(path: Path) -> Article:
    """Return the article of a file.

    Raises:
        ArticleError: the file cannot be read, is no text, or nothing in it can be asked about.
    """
    raw = _bytes_of(path)
    try:
        draft = _draft_of(path, decode(raw))
    except ArticleError as error:
        raise ArticleError(error.message, path=path, line=error.line) from error
    return draft.finish(slug=slug_of(path), fallback_title=path.stem)


def _draft_of(path: Path, text: str) -> Draft:
    if not text.strip():
        raise ArticleError("the file is empty; put the text of an article in it")
    reader = next(reader for reader in READERS if reader.suits(path, text))
    draft = reader.read(text)
    if draft.is_empty():
        msg = f"no section found (read as {reader.name}); put the article's text below the title"
        raise ArticleError(msg)
    return draft


def _bytes_of(path: Path) -> bytes:
    try:
        if path.exists() and not path.is_file():
            raise ArticleError(f"this is {_kind_of(path)}; name a text file", path=path)
        with path.open("rb") as file:
            raw = file.read(_LARGEST + 1)
    except OSError as error:
        raise ArticleError(_reason(error), path=path) from error
    if len(raw) > _LARGEST:
        raise ArticleError("the file is larger than 5 MB; split it into articles", path=path)
    return raw


def _kind_of(path: Path) -> str:
    return "a folder" if path.is_dir() else "a device or a pipe"


def _reason(error: OSError) -> str:
    match error:
        case FileNotFoundError():
            return "there is no such file"
        case PermissionError():
            return "the file may not be read; give yourself permission"
        case _:
            return f"the file cannot be read: {error.strerror}"
