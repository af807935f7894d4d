"""A document as the bytes of a .docx, the same on every run."""

import io
import zipfile

from docx.document import Document

_FIRST = "[Content_Types].xml"  # where readers look for it
_EARLIEST = (1980, 1, 1, 0, 0, 0)  # the first time a zip can tell
_UNIX = 3
_PLAIN_FILE = 0o100644 << 16


def pack(document: Document) -> bytes:
    """Return the document's parts in the order of their names, without the time."""
    written = io.BytesIO()
    document.save(written)
    packed = io.BytesIO()
    with (
        zipfile.ZipFile(written) as parts,
        zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive,
    ):
        for name in sorted(parts.namelist(), key=lambda name: (name != _FIRST, name)):
            archive.writestr(_member(name), parts.read(name), compresslevel=6)
    return packed.getvalue()


def _member(name: str) -> zipfile.ZipInfo:
    member = zipfile.ZipInfo(name, _EARLIEST)
    member.compress_type = zipfile.ZIP_DEFLATED
    member.create_system = _UNIX
    member.external_attr = _PLAIN_FILE
    return member
