"""The name of an article's folder of outputs, from the name of its file."""

import unicodedata
from pathlib import Path
from typing import Final

from quizgen.models.identity import digest
from quizgen.regex import regex

_OTHER = regex(r"[^a-z0-9]+")
_SUFFIX_LENGTH = 6  # hex digits
_LONGEST = 60  # characters; folders of long names cannot be copied to every disk
_RESERVED: Final = frozenset(  # names that Windows keeps for itself, and one of Anki's
    {
        *("con", "prn", "aux", "nul"),
        *(f"{port}{n}" for port in ("com", "lpt") for n in range(1, 10)),
        "collection",
    }
)
_BACKUP: Final = "backup-"
"""Anki takes `collection.apkg` and `backup-….apkg` for all a person has, and replaces it."""


def slug_of(path: Path) -> str:
    """Return lower-case letters, digits and hyphens made of the file's name.

    A name that holds anything else gets a short digest, so that no two names share a slug.
    """
    return slug_of_name(path.stem, otherwise="article")


def slug_of_name(written: str, *, otherwise: str) -> str:
    """Return a slug as `slug_of` does; one word stands in where no letter can be kept."""
    name = unicodedata.normalize("NFC", written)
    slug = _OTHER.sub("-", name.lower())[:_LONGEST].strip("-")
    if slug == name and slug not in _RESERVED and not slug.startswith(_BACKUP):
        return slug
    # a name of another encoding holds lone surrogates, which have no UTF-8 form
    suffix = digest(ascii(name))[:_SUFFIX_LENGTH]
    unlike_backup = f"{otherwise}-{slug}" if f"{slug}-".startswith(_BACKUP) else slug
    return f"{unlike_backup or otherwise}-{suffix}"
