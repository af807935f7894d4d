"""A collection file as an `.apkg`, and what two of them hold."""

import io
import sqlite3
import zipfile
import zlib
from contextlib import closing

from quizgen.exports.zipped import member

_COLLECTION = "collection.anki2"
_NO_MEDIA = b"{}"
_UNREADABLE = (
    zipfile.BadZipFile,
    zlib.error,
    sqlite3.Error,
    EOFError,
    OSError,
    RuntimeError,
    ValueError,
)
"""All that zipfile and sqlite3 were seen to raise at a file damaged somewhere."""


def pack(collection: bytes) -> bytes:
    """Return the package of a collection without media."""
    package = io.BytesIO()
    with zipfile.ZipFile(package, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(member(_COLLECTION), collection, compresslevel=6)
        archive.writestr(member("media"), _NO_MEDIA, compresslevel=6)
    return package.getvalue()


def same_package(one: bytes, other: bytes) -> bool:
    """Tell whether two packages hold the same, whichever SQLite and zlib wrote them."""
    if one == other:
        return True
    try:
        return _content_of(one) == _content_of(other)
    except _UNREADABLE:
        return False


def _content_of(package: bytes) -> dict[str, bytes | list[str]]:
    with zipfile.ZipFile(io.BytesIO(package)) as archive:
        return {name: _held_by(name, archive.read(name)) for name in archive.namelist()}


def _held_by(name: str, content: bytes) -> bytes | list[str]:
    if name != _COLLECTION:
        return content
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.deserialize(content)
        return list(connection.iterdump())
