"""What a sheet has room for: lines for the pupil's own view, and air between those of the 資料.

Paper is only measured by a browser, which is not asked here: heights are judged by the number of
characters, and only a part of what seems to be left is given away. The copy filled in red takes
the same number, since it lays the same public view out.
"""

from math import ceil
from typing import NamedTuple

from quizgen.exports.html.layout import INDENT, Layout
from quizgen.exports.html.public_view import Part, PublicQuestion, PublicView

_FEWEST, _MOST = 2, 8
_ENOUGH = 4
"""Lines for the own view that stay when the 資料 is set wider."""
_WIDE = 1.65
"""Leading of a text that is read in one go."""
_GIVEN_AWAY = 0.7
_MM = 25.4 / 72  # of a point
_WIDTH = 0.94  # of a character, for its size: kana of our fonts are narrower than kanji
_HEAD = 41.0  # with the line below it
_MARGINS = 30.0  # above and below
_LOST = 16.0  # at the foot of a page, where a question did not fit
_SIGN = 24.0  # width of a box for a letter
_FOOT = 32.0  # the heading of the own view (two lines), the review and the note


class Room(NamedTuple):
    """What the last page leaves free, given away."""

    lines: int
    """For the pupil's own view."""
    leading: float
    """Of the 資料."""


def room_on(view: PublicView, layout: Layout) -> Room:
    """Return what fills the last page, as far as can be judged: first air, then lines."""
    narrow = _lines_left(view, layout, layout.leading)
    if layout.leading < _WIDE and view.passage.extracts:
        wide = _lines_left(view, layout, _WIDE)
        if _ENOUGH <= wide <= narrow:
            return Room(wide, _WIDE)
    return Room(narrow, layout.leading)


def _lines_left(view: PublicView, layout: Layout, leading: float) -> int:
    """Return the number of lines; more than before where the text spills onto a new page."""
    column = layout.page.height - _MARGINS - _LOST
    airy = layout._replace(leading=leading)
    used = _HEAD + _passage(view, airy) + sum(_part(one, layout) for one in view.parts)
    needed = used + _FOOT + _FEWEST * layout.line
    pages = ceil(needed / column)
    if needed <= (pages - 1) * (column + _LOST):
        return _FEWEST  # with so few it may still end on the page before
    left = (pages * column - needed) * _GIVEN_AWAY
    return min(_MOST, _FEWEST + int(left / layout.line))


def _passage(view: PublicView, layout: Layout) -> float:
    texts = [one.text for extract in view.passage.extracts for one in extract.paragraphs]
    heads = len(view.passage.extracts) + 1
    return sum(_text(text, layout, less=8) for text in texts) + heads * _line(layout)


def _part(part: Part, layout: Layout) -> float:
    words = layout.box if part.words else 0
    contexts = sum(_line(layout) for run in part.runs if run.context)
    heading = _text(part.instruction, layout, less=2 * INDENT) + layout.gap + 2
    return heading + words + contexts + sum(_question(one, layout) for one in part.questions())


def _question(question: PublicQuestion, layout: Layout) -> float:
    beside = {"word": layout.word, "sign": _SIGN, "short": _SIGN}.get(question.reply.shape, 0)
    stem = _text(question.stem, layout, less=INDENT + beside)
    choices = sum(_text(one.text, layout, less=INDENT + _SIGN) for one in question.choices)
    boxes = layout.box if beside or question.reply.numbers else 0
    cells = ceil(question.reply.cells / layout.cells) * layout.cell
    return layout.gap + max(boxes, stem + choices / question.columns) + cells


def _text(text: str, layout: Layout, *, less: float) -> float:
    """Return the height of a text in a column narrower by so much."""
    in_a_line = (layout.page.measure - less) / (layout.text * _MM * _WIDTH)
    return ceil(len(text) / in_a_line) * _line(layout)


def _line(layout: Layout) -> float:
    return layout.text * layout.leading * _MM
