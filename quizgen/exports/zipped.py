"""The members of a zip file, told the same on every machine and at every time."""

import zipfile

_EARLIEST = (1980, 1, 1, 0, 0, 0)  # the first time a zip can tell
_UNIX = 3
_PLAIN_FILE = 0o100644 << 16


def member(name: str) -> zipfile.ZipInfo:
    """Return what a zip tells of a compressed file besides its content."""
    told = zipfile.ZipInfo(name, _EARLIEST)
    told.compress_type = zipfile.ZIP_DEFLATED
    told.create_system = _UNIX
    told.external_attr = _PLAIN_FILE
    return told
