"""Which files of an article are not yet as they should be."""

from collections.abc import Iterable
from pathlib import Path

from quizgen.errors import WriteError
from quizgen.exports import is_same
from quizgen.models.artefact import Artefact
from quizgen.pipeline.journal import Change


def changed_files(artefacts: Iterable[Artefact], folder: Path) -> tuple[Change, ...]:
    """Return the artefacts that hold something else than the files of the same name.

    Raises:
        WriteError: if such a file cannot be read.
    """
    found = ((artefact, _content_at(folder / artefact.name)) for artefact in artefacts)
    return tuple(
        Change(f"{folder.name}/{artefact.name}", before, artefact.content)
        for artefact, before in found
        if before is None or not is_same(artefact.name, before, artefact.content)
    )


def _content_at(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return None
    except OSError as error:
        message = f"cannot be read ({error.strerror}); move it away, quizgen writes it anew"
        raise WriteError(message, path=path) from error
