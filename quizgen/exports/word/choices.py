"""Choices and pairs as a student gets them."""

from quizgen.exports.html.public_view import PublicQuestion
from quizgen.exports.word.boxes import BOX_HEIGHT, LABEL_WIDTH, LETTER_BOX_WIDTH, box, label
from quizgen.exports.word.layout import Layout
from quizgen.exports.word.markup import Element, paragraph
from quizgen.exports.word.numbering import CHOICE, PROMPT
from quizgen.exports.word.ruby import text_runs
from quizgen.exports.word.tables import INDENT, INDENTED_WIDTH, Cell, row, table

_GRID_COLUMNS = 4
_BETWEEN = 300
"""Between two columns of pairs."""


def choices_in_a_column(question: PublicQuestion, layout: Layout) -> Element:
    """Return the choices one below the other."""
    width = (INDENTED_WIDTH,)
    return table("Layout", width, row(width, Cell(_choices(question, layout))), indent=INDENT)


def pairs_in_columns(question: PublicQuestion, layout: Layout) -> Element:
    """Return the prompts, and beside them what is to be paired with them."""
    half = (INDENTED_WIDTH - _BETWEEN) // 2
    widths = (half, _BETWEEN, half)
    prompts = tuple(_listed(prompt, PROMPT, layout) for prompt in question.prompts)
    cells = Cell(prompts), Cell(), Cell(_choices(question, layout))
    return table("Layout", widths, row(widths, *cells), indent=INDENT)


def choices_beside_box(question: PublicQuestion, layout: Layout) -> Element:
    """Return the choices in columns, and at their right a box as high as their last two rows."""
    lines = _lines(question, layout)
    merges = ("",) if len(lines) == 1 else ("restart", "continue")
    told = layout.box_label(question)
    boxes = [(label(told, merge=merge), box(merge=merge)) for merge in merges]
    beside = [*[()] * (len(lines) - len(boxes)), *boxes]
    column = (INDENTED_WIDTH - LABEL_WIDTH - LETTER_BOX_WIDTH) // _GRID_COLUMNS
    widths = (*[column] * _GRID_COLUMNS, LABEL_WIDTH, LETTER_BOX_WIDTH)
    height = BOX_HEIGHT // len(merges)
    rows = (
        row(widths, *line, *cells, height=height) for line, cells in zip(lines, beside, strict=True)
    )
    return table("Layout", widths, *rows, indent=INDENT)


def _lines(question: PublicQuestion, layout: Layout) -> list[list[Cell]]:
    """Return the rows of choices; all but the last keep the next one on their page."""
    count, columns = len(question.choices), question.columns
    span = _GRID_COLUMNS // columns
    cells = [
        Cell((_listed(choice.text, CHOICE, layout, keeps_next=place < count - columns),), span)
        for place, choice in enumerate(question.choices)
    ]
    return [cells[place : place + columns] for place in range(0, count, columns)]


def _choices(question: PublicQuestion, layout: Layout) -> tuple[Element, ...]:
    return tuple(_listed(choice.text, CHOICE, layout) for choice in question.choices)


def _listed(text: str, level: int, layout: Layout, *, keeps_next: bool = True) -> Element:
    runs = text_runs(text, layout.readings)
    return paragraph("Choice", *runs, listed=(layout.numbers, level), keeps_next=keeps_next)
