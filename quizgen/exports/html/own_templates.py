"""A school's own templates: read from one folder alone, their faults told in one line."""

import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from quizgen.errors import QuizgenError

BLOCKS = ("school.html", "head.html", "name-row.html", "note.html", "look.css")
"""Parts of the sheets that can be replaced one by one, on all of them at once."""
SHEETS = ("worksheet.html", "answer-sheet.html", "marked.html", "key.html")
"""Whole sheets; `{% extends "builtin/worksheet.html" %}` keeps what is not replaced."""


def refuse_useless(folder: Path) -> None:
    """Do nothing if a folder holds a template that is used.

    Raises:
        QuizgenError: if there is none.
    """
    if not folder.is_dir():
        raise QuizgenError("no such folder; --templates names one", path=folder)
    if not any((folder / name).is_file() for name in (*BLOCKS, *SHEETS)):
        names = ", ".join((*BLOCKS, *SHEETS))
        raise QuizgenError(f"holds no template; quizgen looks for {names}", path=folder)


def read_own(folder: Path, name: str) -> tuple[str, str, Callable[[], bool]] | None:
    """Return a template's text, file and whether it is still the same; none if there is none.

    Raises:
        QuizgenError: if it lies outside of the folder, or is not UTF-8.
    """
    path = folder / name
    if not path.is_file():
        return None
    if not path.resolve().is_relative_to(folder.resolve()):
        raise QuizgenError("lies outside of the templates' folder; copy it there", path=path)
    try:
        text = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise QuizgenError("not UTF-8; save the template as UTF-8", path=path) from error
    except OSError as error:
        raise QuizgenError(f"cannot be read ({error.strerror})", path=path) from error
    return text, str(path), lambda: False


@contextmanager
def faults_told(folder: Path | None) -> Iterator[None]:
    """Raise what goes wrong in a school's template as an error that names file and line.

    Raises:
        QuizgenError: instead of the fault; one that lies in no file of the folder is a bug of
            quizgen and left as it is.
    """
    from jinja2 import TemplateError  # noqa: PLC0415  loaded by the first export, not by import

    try:
        yield
    except (TemplateError, ArithmeticError, LookupError, TypeError, ValueError,
            AttributeError, RecursionError) as error:  # fmt: skip
        place = _place_of(error, folder) if folder else None
        if place is None:
            raise
        path, line = place
        raise QuizgenError(f"template: {_told(error)}", path=path, line=line) from error


def _place_of(error: Exception, folder: Path) -> tuple[Path, int | None] | None:
    """Return the file and line a fault lies in: the innermost place that is in the folder."""
    own = getattr(error, "filename", None)
    frames = [(frame.filename, frame.lineno) for frame in traceback.extract_tb(error.__traceback__)]
    places = [*frames, (own, getattr(error, "lineno", None))] if own else frames
    for name, line in reversed(places):
        if Path(name).is_relative_to(folder):
            return Path(name), line
    return None


def _told(error: Exception) -> str:
    if isinstance(error, RecursionError):
        return 'goes round in a circle; write {% extends "builtin/…" %} for the one of quizgen'
    if isinstance(error, LookupError):
        return f"nothing is found under {error}"
    return str(error).splitlines()[0] if str(error) else type(error).__name__
