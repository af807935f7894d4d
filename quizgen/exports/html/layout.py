"""The measures of each paper, so chosen that nothing is wider than its page."""

from typing import NamedTuple

from quizgen.models.sheet_options import Density, Paper, SheetOptions

INDENT = 10.0
"""Room for the number beside a question, in mm."""

APART = 0.8
"""Between the boxes of one ○× and the next, in mm, besides the usual: else they seem one."""

TOP, BELOW_NAME, FOOT = 12.0, 20.0, 13.0
"""Margins above, above a page that has the line for a name in it, and below, in mm."""

_MEASURE_OF_A4 = 17.0  # mm for each point of the text
_LARGE = 14.0  # points, as large print for schools has at least


class Page(NamedTuple):
    """A page and its margins in mm."""

    width: float
    height: float
    side: float
    """Margin to the left and right."""
    columns: int = 1
    gutter: float = 0
    clipped: float = 0.8
    """Left free on the right: Chromium cuts off up to 0.2 mm, and rounds lines to a pixel."""

    @property
    def measure(self) -> float:
        """Return the width of a column."""
        whole = self.width - 2 * self.side - self.clipped
        return (whole - self.gutter * (self.columns - 1)) / self.columns


class Layout(NamedTuple):
    """All that the style needs to know."""

    page: Page
    text: float
    """Size of the text in points."""
    leading: float
    has_readings: bool
    """Whether furigana stands between the lines."""
    cells: int
    """Cells in a row of a grid for written answers."""
    cell: float
    """Side of a cell in mm."""
    number: float
    """Width of the cell for a number in mm."""
    box: float
    """Height of a box in mm."""
    line: float
    """Height of a ruled line in mm."""
    gap: float
    """Space between questions in mm."""
    word: float
    """Width of the box for a word in mm."""

    @property
    def is_narrow(self) -> bool:
        """Tell whether a line holds fewer characters than one of A4."""
        return self.page.measure / self.text < _MEASURE_OF_A4


_PAGES = {
    Paper.A4: Page(210, 297, 15),
    Paper.B5: Page(182, 257, 13),
    Paper.B4: Page(364, 257, 13, columns=2, gutter=12),
}
_SIZES = {Paper.A4: 10.0, Paper.B5: 10.0, Paper.B4: 10.0}
_GRIDS = {Paper.A4: (20, 8.4), Paper.B5: (15, 9.0), Paper.B4: (15, 9.0)}
_LEADING = (1.45, 1.35)
"""Standard and compact."""
_LEADING_WITH_READINGS = (1.7, 1.6)
"""A reading is half as high as the text; closer, and lines with readings stand further apart."""
_LARGE_GRIDS = {Paper.A4: (15, 11.0), Paper.B5: (10, 12.0), Paper.B4: (10, 12.0)}


def layout_of(options: SheetOptions) -> Layout:
    """Return the measures for a paper, a density and a size of print."""
    page, is_compact = _PAGES[options.paper], options.density is Density.COMPACT
    cells, cell = (_LARGE_GRIDS if options.is_large else _GRIDS)[options.paper]
    text = _LARGE if options.is_large else _SIZES[options.paper]
    has_readings = options.readings is not None
    standard, compact = _LEADING_WITH_READINGS if has_readings else _LEADING
    return Layout(
        page=page,
        text=text,
        leading=compact if is_compact else standard,
        has_readings=has_readings,
        cells=cells,
        cell=cell,
        number=10.5 if options.is_large else 8.5,
        box=11 if options.is_large else 9,
        line=11 if options.is_large else 8.5,
        gap=0.6 if is_compact else 1.0,
        word=min(64.0 if options.is_large else 46.0, page.measure * 0.33),
    )
