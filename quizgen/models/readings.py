"""How words of a text are read: 振り仮名, wherever it is shown."""

from collections.abc import Callable, Iterable

Readings = Callable[[str], Iterable[tuple[str, str]]]
"""Cuts a text into pieces, each with its reading; the reading is empty where none is shown."""


def without_readings(text: str) -> Iterable[tuple[str, str]]:
    """Return the text as one piece that has no reading."""
    return ((text, ""),)
