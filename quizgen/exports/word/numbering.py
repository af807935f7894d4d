"""Lists that Word counts: a teacher who adds or moves a question has it numbered anew."""

from enum import IntEnum

from docx.document import Document

from quizgen.exports.word.markup import element


class Shape(IntEnum):
    """The shapes of lists that stand in `parts/numbering.xml`."""

    SHEET = 0
    """Parts, their questions, left columns, choices."""
    BOXES = 1
    PAIR_BOXES = 2
    ANSWERS = 3
    """The teacher's list: parts and their questions in narrow cells."""


PART, QUESTION, PROMPT, CHOICE = range(4)
"""Levels of the list `SHEET`; each starts anew below the one above it."""


class Lists:
    """The lists of one document."""

    def __init__(self, document: Document) -> None:
        self._numbering = document.part.numbering_part.element
        self._count = 0

    def start(self, shape: Shape) -> int:
        """Return the number of a new list, which counts from one."""
        self._count += 1
        from_one = element("lvlOverride", element("startOverride", val=1), ilvl=0)
        abstract = element("abstractNumId", val=int(shape))
        self._numbering.append(element("num", abstract, from_one, numId=self._count))
        return self._count
