"""The name of an article's folder of outputs, from the name of its file."""

import re
import unicodedata
from pathlib import Path
from typing import Final

from quizgen.models.identity import digest

_OTHER = re.compile(r"[^a-z0-9]+")
_SUFFIX_LENGTH = 6  # hex digits
_LONGEST = 60  # characters; folders of long names cannot be copied to every disk
_RESERVED: Final = frozenset(  # names that Windows keeps for itself
    {"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(1, 10))}
)


def slug_of(path: Path) -> str:
    """Return lower-case letters, digits and hyphens made of the file's name.

    A name that holds anything else gets a short digest, so that no two names share a slug.
    """
    name = unicodedata.normalize("NFC", path.stem)
    slug = _OTHER.sub("-", name.lower())[:_LONGEST].strip("-")
    if slug == name and slug not in _RESERVED:
        return slug
    # a name of another encoding holds lone surrogates, which have no UTF-8 form
    suffix = digest(ascii(name))[:_SUFFIX_LENGTH]
    return f"{slug or 'article'}-{suffix}"
