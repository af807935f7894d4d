"""How words of a text are read: 振り仮名, wherever it is shown."""

from collections.abc import Callable, Iterable, Mapping
from typing import Literal, NamedTuple, get_args

from quizgen.errors import QuizgenError

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


def read_level(wish: str) -> FuriganaLevel:
    """Return the level a text names.

    Raises:
        QuizgenError: if there is no such level.
    """
    for level in get_args(FuriganaLevel):
        if level == wish:
            found: FuriganaLevel = level
            return found
    raise QuizgenError(
        f"no such furigana: {wish!r}; write none, all, or grade:1 to {get_args(FuriganaLevel)[-1]}"
        " (the last year whose kanji go without; 7 to 9 are 中学校)"
    )


def without_readings(text: str) -> Iterable[tuple[str, str]]:
    """Return the text as one piece that has no reading."""
    return ((text, ""),)
