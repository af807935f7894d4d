"""Which files are not yet as they should be."""

from collections.abc import Iterable
from pathlib import Path

from quizgen.errors import WriteError
from quizgen.exports import is_same
from quizgen.models.artefact import Artefact
from quizgen.pipeline.journal import Change


def changed_files(
    artefacts: Iterable[Artefact], out: Path, *, folder: str = ""
) -> tuple[Change, ...]:
    """Return the artefacts that hold something else than the files of the same name.

    The files are those of a folder in the output folder, or stand there themselves.

    Raises:
        WriteError: if such a file cannot be read.
    """
    found = ((artefact, _content_at(out / folder / artefact.name)) for artefact in artefacts)
    return tuple(
        Change(f"{folder}/{artefact.name}" if folder else artefact.name, before, artefact.content)
        for artefact, before in found
        if before is None or not is_same(artefact.name, before, artefact.content)
    )


def text_at(path: Path) -> str | None:
    """Return the text of a file, line ends as they are; none if there is no file.

    Raises:
        WriteError: if it cannot be read.
    """
    content = _content_at(path)
    try:
        return None if content is None else content.decode()
    except UnicodeDecodeError as error:
        raise WriteError("not UTF-8; save the file as UTF-8", path=path) from error


def _content_at(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return None
    except OSError as error:
        message = f"cannot be read ({error.strerror}); move it away, quizgen writes it anew"
        raise WriteError(message, path=path) from error
