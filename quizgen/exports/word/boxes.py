"""Boxes to write answers in: one, a row of them, squares for characters, or lines."""

from quizgen.exports.word.markup import Element, paragraph
from quizgen.exports.word.runs import run
from quizgen.exports.word.tables import INDENT, INDENTED_WIDTH, TEXT_WIDTH, Cell, row, table

BOX_HEIGHT = 510  # 9 mm
LABEL_WIDTH = 482  # 8.5 mm
LETTER_BOX_WIDTH = 794  # 14 mm: ア–エ, ○ or ×

_SQUARE = 476  # 8.4 mm
_SQUARES_IN_A_ROW = 20
_SQUARES_IN_A_GROUP = 10
_MOST_IN_SQUARES = 200
"""Characters; a longer answer is written on lines."""
_CHARACTERS_IN_A_LINE = 25
_LETTER_WIDTH = 624  # 11 mm
_ARROW_WIDTH = 340


def label(told: tuple[int, int] | str, *, merge: str = "") -> Cell:
    """Return the cell beside a box: its number in a list, or words where nothing is counted.

    Where it goes on from the row above, it is empty.
    """
    if merge == "continue":
        told = ""
    if isinstance(told, str):
        content = paragraph("BoxLabel", *([run(told)] if told else []))
    else:
        content = paragraph("BoxLabel", listed=told)
    return Cell((content,), sides="all", align="center", merge=merge)


def box(*, merge: str = "") -> Cell:
    """Return the empty cell beside the number."""
    return Cell(sides="all", align="center", merge=merge)


def letters_in_order(number: tuple[int, int] | None, count: int) -> Element:
    """Return boxes with arrows between them, a box for each letter, behind their number if any."""
    widths, cells = _numbered(number)
    widths.append(_LETTER_WIDTH)
    cells.append(box())
    for _ in range(count - 1):
        widths += [_ARROW_WIDTH, _LETTER_WIDTH]
        cells += [Cell((paragraph("Box", run("→")),), align="center"), box()]
    return _boxes(tuple(widths), cells)


def letters_of_pairs(number: tuple[int, int] | None, pairs: list[tuple[int, int]]) -> Element:
    """Return a box for each prompt, with the prompt's number beside it."""
    widths, cells = _numbered(number)
    for listed in pairs:
        widths += [LABEL_WIDTH, _LETTER_WIDTH]
        cells += [label(listed), box()]
    return _boxes(tuple(widths), cells)


def _numbered(number: tuple[int, int] | None) -> tuple[list[int], list[Cell]]:
    """Return the beginning of a row of boxes: the cell of their number, or nothing."""
    return ([LABEL_WIDTH], [label(number)]) if number else ([], [])


def writing_space(characters: int) -> Element:
    """Return squares for so many characters, or lines where they are too many for squares."""
    return _squares(characters) if characters <= _MOST_IN_SQUARES else _lines(characters)


def _boxes(widths: tuple[int, ...], cells: list[Cell]) -> Element:
    indent = TEXT_WIDTH - sum(widths)
    return table("Layout", widths, row(widths, *cells, height=BOX_HEIGHT), indent=indent)


def _squares(characters: int) -> Element:
    widths = (_SQUARE,) * _SQUARES_IN_A_ROW
    full, rest = divmod(characters, _SQUARES_IN_A_ROW)
    lengths = [_SQUARES_IN_A_ROW] * full + [rest] * bool(rest)
    rows = (
        row(widths, *map(_square, range(length)), height=_SQUARE, is_exact=True)
        for length in lengths
    )
    return table("Layout", widths, *rows, indent=INDENT)


def _square(place: int) -> Cell:
    ends_group = (place + 1) % _SQUARES_IN_A_GROUP == 0
    return Cell(sides="all", thick="right" if ends_group else "")


def _lines(characters: int) -> Element:
    return ruled_lines(-(-characters // _CHARACTERS_IN_A_LINE))


def ruled_lines(count: int) -> Element:
    """Return so many lines to write on."""
    widths = (INDENTED_WIDTH,)
    rows = (row(widths, Cell(sides="bottom"), height=BOX_HEIGHT) for _ in range(count))
    return table("Layout", widths, *rows, indent=INDENT)
