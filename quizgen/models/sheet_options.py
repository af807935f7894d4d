"""How a teacher wants the printed sheets; decks and the practice page do not depend on it."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from quizgen.errors import QuizgenError
from quizgen.models.readings import Readings

if TYPE_CHECKING:
    from quizgen.models.article import Article  # options are told of before any is read


class Paper(StrEnum):
    """The paper of Japanese schools; B5 and B4 are the Japanese sizes, not those of ISO."""

    A4 = "a4"
    B5 = "b5"
    B4 = "b4"


class Density(StrEnum):
    """How close the lines and questions stand."""

    STANDARD = "standard"
    COMPACT = "compact"


@dataclass(frozen=True)
class SheetOptions:
    """What may be chosen for all sheets of a run; without any choice, what `decks/` holds."""

    paper: Paper = Paper.A4
    density: Density = Density.STANDARD
    is_large: bool = False
    """Large print, for pupils who see poorly."""
    versions: tuple[str, ...] = ()
    """Letters of the versions to make; none for one version without a letter."""
    has_article: bool = True
    """Print the sentences of the article; else pupils read the clipping itself."""
    is_font_embedded: bool = False
    templates: Path | None = None
    """Folder of the school's own templates."""
    readings: Readings | None = None
    """Which words of pupils' texts carry their reading; none for no word."""
    article: "Article | None" = None
    """The text that the printed sentences are taken from; without it, the quotes stand alone."""


def read_versions(text: str) -> tuple[str, ...]:
    """Return the letters of versions such as `A,B,C`; nothing for an empty text.

    Raises:
        QuizgenError: if one is not a single capital letter, or stands twice.
    """
    letters = tuple(part.strip().upper() for part in text.split(",")) if text.strip() else ()
    if any(len(one) != 1 or not "A" <= one <= "Z" for one in letters):
        raise QuizgenError(f"--versions is {text!r}; write letters such as A,B,C")
    if len(set(letters)) != len(letters):
        raise QuizgenError(f"--versions is {text!r}; a letter stands there twice")
    return letters
