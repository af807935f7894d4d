"""How words of a text are read: 振り仮名, wherever it is shown."""

from collections.abc import Callable, Iterable, Mapping
from typing import Literal, NamedTuple

Readings = Callable[[str], Iterable[tuple[str, str]]]
"""Cuts a text into pieces, each with its reading; the reading is empty where none is shown."""


FuriganaLevel = Literal[
    "none", "all",
    "grade:1", "grade:2", "grade:3", "grade:4", "grade:5", "grade:6",
    "grade:7", "grade:8", "grade:9",
]  # fmt: skip
"""Which words carry their reading: no word, all with a kanji, or those with a kanji that is taught
after a school year."""


class FuriganaWish(NamedTuple):
    """What a run is told about readings."""

    level: FuriganaLevel
    names: Mapping[str, str] | None = None
    """Readings of names; None for those the bank has already."""


def without_readings(text: str) -> Iterable[tuple[str, str]]:
    """Return the text as one piece that has no reading."""
    return ((text, ""),)
