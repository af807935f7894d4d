"""A collection file as an `.apkg`, and what two of them hold."""

import io
import sqlite3
import zipfile
import zlib
from contextlib import closing

_COLLECTION = "collection.anki2"
_NO_MEDIA = b"{}"
_EARLIEST = (1980, 1, 1, 0, 0, 0)  # the first time a zip can tell
_UNIX = 3
_PLAIN_FILE = 0o100644 << 16
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
        archive.writestr(_member(_COLLECTION), collection, compresslevel=6)
        archive.writestr(_member("media"), _NO_MEDIA, compresslevel=6)
    return package.getvalue()


def same_package(one: bytes, other: bytes) -> bool:
    """Tell whether two packages hold the same, whichever SQLite and zlib wrote them."""
    if one == other:
        return True
    try:
        return _content_of(one) == _content_of(other)
    except _UNREADABLE:
        return False


def _member(name: str) -> zipfile.ZipInfo:
    member = zipfile.ZipInfo(name, _EARLIEST)
    member.compress_type = zipfile.ZIP_DEFLATED
    member.create_system = _UNIX
    member.external_attr = _PLAIN_FILE
    return member


def _content_of(package: bytes) -> dict[str, bytes | list[str]]:
    with zipfile.ZipFile(io.BytesIO(package)) as archive:
        return {name: _held_by(name, archive.read(name)) for name in archive.namelist()}


def _held_by(name: str, member: bytes) -> bytes | list[str]:
    if name != _COLLECTION:
        return member
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.deserialize(member)
        return list(connection.iterdump())
