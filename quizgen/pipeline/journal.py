"""A set of files on its way to the disk, so that a later run can finish or undo it."""

import hashlib
from enum import StrEnum
from pathlib import Path
from typing import NamedTuple

from pydantic import Field, ValidationError

from quizgen.errors import WriteError
from quizgen.models.record import Record

STAGING = ".quizgen-new"
"""The folder in the output folder where files wait."""


class Change(NamedTuple):
    """A file to be written, and what stood there when the run began."""

    path: str
    """Folder, if any, and name below the output folder, with `/` between them."""
    before: bytes | None
    """The content now; none where there is no file."""
    after: bytes


class Direction(StrEnum):
    """Which set a journal leads to; the value is the journal's file name."""

    FORWARD = "forward.json"
    BACK = "back.json"


class Entry(Record):
    """One file of a set."""

    path: str = Field(pattern=r"^(?:[\w-][^/\\:]*/)?[\w-][^/\\:]*$")
    before: str | None
    """Digest of the old content; none where there was no file."""
    after: str
    """Digest of the new content."""


class Journal(Record):
    """All files of a set, in the order in which they are put in place."""

    entries: tuple[Entry, ...]

    @classmethod
    def of(cls, changes: tuple[Change, ...]) -> "Journal":
        """Return the journal of changes."""
        return cls(
            entries=tuple(
                Entry(path=one.path, before=digest_of(one.before), after=content_digest(one.after))
                for one in changes
            )
        )


def read_journal(out: Path) -> tuple[Direction, Journal] | None:
    """Return the journal an interrupted run left; none if there is none.

    Raises:
        WriteError: if it cannot be read.
    """
    for direction in (Direction.BACK, Direction.FORWARD):
        path = out / STAGING / direction
        try:
            return direction, Journal.model_validate_json(path.read_bytes())
        except FileNotFoundError:
            continue
        except (OSError, ValidationError) as error:
            message = "left by an interrupted run and not readable; move it elsewhere"
            raise WriteError(message, path=path) from error
    return None


def digest_at(path: Path) -> str | None:
    """Return the digest of a file's content; none if there is no file."""
    try:
        return content_digest(path.read_bytes())
    except FileNotFoundError:
        return None


def digest_of(content: bytes | None) -> str | None:
    """Return the digest of content; none for none."""
    return None if content is None else content_digest(content)


def content_digest(content: bytes) -> str:
    """Return the SHA-256 of content in hex."""
    return hashlib.sha256(content).hexdigest()
