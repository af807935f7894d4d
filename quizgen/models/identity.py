"""Ids and digests: the same content has the same one on every machine."""

import hashlib
import random

_SEPARATOR = "\x1f"  # cannot stand in an article: the reader drops control characters
_ID_LENGTH = 12  # hex digits; 48 bits keep thousands of decks apart


def digest(*parts: str) -> str:
    """Return the SHA-256 of the parts in hex; no two lists of parts run together."""
    return hashlib.sha256(_SEPARATOR.join(parts).encode()).hexdigest()


def stable_id(prefix: str, *parts: str) -> str:
    """Return an id such as `q-3f2a…`, a digest of what the thing is about."""
    return f"{prefix}-{digest(*parts)[:_ID_LENGTH]}"


def generator_for(*parts: str) -> random.Random:
    """Return a random generator which draws the same for the same parts, everywhere."""
    return random.Random(int(digest(*parts), 16))  # noqa: S311  order of choices, not a secret
