"""Tables: rows of cells on a grid of fixed widths."""

from typing import NamedTuple

from quizgen.exports.word.markup import Element, element, paragraph

TEXT_WIDTH = 10205
"""180 mm between the margins, in twentieths of a point, as all widths here."""
INDENT = 567
"""Where stems begin."""
INDENTED_WIDTH = TEXT_WIDTH - INDENT

_LINE, _THICK_LINE = 6, 12  # eighths of a point
_SIDES = ("top", "left", "bottom", "right")


class Cell(NamedTuple):
    """What stands in a cell, and how it is set."""

    content: tuple[Element, ...] = ()
    span: int = 1
    """How many columns of the grid it takes."""
    sides: str = ""
    """Sides drawn besides those of the table's style: `all`, or one of them."""
    thick: str = ""
    """A side drawn with a heavier line."""
    merge: str = ""
    """`restart` or `continue` where it runs over several rows."""
    align: str = "top"


def table(style: str, widths: tuple[int, ...], *rows: Element, indent: int = 0) -> Element:
    """Return a table; it takes its lines from a style of tables."""
    properties = element(
        "tblPr",
        element("tblStyle", val=style),
        element("tblW", w=sum(widths), type="dxa"),
        element("tblInd", w=indent, type="dxa"),
        element("tblLayout", type="fixed"),
    )
    grid = element("tblGrid", *(element("gridCol", w=width) for width in widths))
    return element("tbl", properties, grid, *rows)


def row(
    widths: tuple[int, ...],
    *cells: Cell,
    height: int = 0,
    is_exact: bool = False,
    is_header: bool = False,
) -> Element:
    """Return a row that is never split over two pages; a header is repeated on each."""
    properties = element("trPr", element("cantSplit"))
    if height:
        rule = "exact" if is_exact else "atLeast"
        properties.append(element("trHeight", val=height, hRule=rule))
    if is_header:
        properties.append(element("tblHeader"))
    made = element("tr", properties)
    place = 0
    for cell in cells:
        made.append(_cell(cell, sum(widths[place : place + cell.span])))
        place += cell.span
    if place < len(widths):
        properties.insert(0, element("gridAfter", val=len(widths) - place))
    return made


def _cell(cell: Cell, width: int) -> Element:
    properties = element("tcPr", element("tcW", w=width, type="dxa"))
    if cell.span > 1:
        properties.append(element("gridSpan", val=cell.span))
    if cell.merge:
        properties.append(element("vMerge", val=cell.merge))
    if cell.sides:
        properties.append(_borders(cell))
    if cell.align != "top":
        properties.append(element("vAlign", val=cell.align))
    return element("tc", properties, *(cell.content or (paragraph("Box"),)))


def _borders(cell: Cell) -> Element:
    sizes = dict.fromkeys(_SIDES if cell.sides == "all" else [cell.sides], _LINE)
    if cell.thick:
        sizes[cell.thick] = _THICK_LINE
    drawn = ((side, sizes[side]) for side in _SIDES if side in sizes)
    lines = (element(side, val="single", sz=size, space=0, color="000000") for side, size in drawn)
    return element("tcBorders", *lines)
