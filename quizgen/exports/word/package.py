"""A document as the bytes of a .docx, the same on every run."""

import io
import zipfile

from docx.document import Document

from quizgen.exports.zipped import member

_FIRST = "[Content_Types].xml"  # where readers look for it


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
            archive.writestr(member(name), parts.read(name), compresslevel=6)
    return packed.getvalue()
