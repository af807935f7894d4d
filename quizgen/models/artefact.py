"""What an output file is before it is written."""

from typing import NamedTuple


class Artefact(NamedTuple):
    """A file's name within the article's folder and its bytes."""

    name: str
    content: bytes
