"""What a sheet has room for: how much of the article, air between its lines, lines to write on.

Heights that are judged are laid on pages as a browser lays them, a question never on two of them.
The copy filled in red takes the same room, since it lays the same public view out.
"""

from collections.abc import Sequence
from typing import NamedTuple

from quizgen.exports.html.heights import (
    Block,
    end_height,
    head_height,
    lines_written,
    part_blocks,
    passage_blocks,
)
from quizgen.exports.html.layout import BELOW_NAME, FOOT, TOP, Layout
from quizgen.exports.html.public_view import PublicView

_FEWEST, ENOUGH, _MOST = 2, 4, 9
"""Lines for the own view: at least, to write a view and its reason on, and at most."""
_WIDE = (1.65, 1.6, 1.55, 1.5)
"""Leadings of a text that is read in one go, the best first."""
_WITH_READINGS = 1.6
"""Leading of a text with readings over some words, at least: they are half as high as it."""
_SPARE = 2.5  # mm of a page that are not counted on


class Room(NamedTuple):
    """What the pages leave free, given away."""

    lines: int
    """For the pupil's own view."""
    leading: float
    """Of the 資料."""


class Filling(NamedTuple):
    """How a sheet fills its pages, or the columns of its pages."""

    columns: int
    """How many there are."""
    text_ends: int
    """Number of the one that the 資料 ends in."""
    free: float
    """What is left below the first, in mm."""
    most_free: float
    """What is left below that of the full ones which has most left."""
    lines: int
    """For the own view, at the foot of the last."""


def room_on(view: PublicView, layout: Layout) -> Room:
    """Return what fills the pages best: air in the 資料 as long as lines enough are left."""
    close = filling(view, layout, layout.leading)
    least = _leading(view, layout.leading)
    if not view.passage.extracts:
        return Room(close.lines, least)
    for leading in _WIDE:
        wide = filling(view, layout, leading)
        is_like = wide.columns == close.columns and wide.text_ends == close.text_ends
        is_better = wide.lines >= ENOUGH and wide.free <= close.free
        if leading > least and is_like and is_better:
            return Room(wide.lines, leading)
    return Room(close.lines, least)


def _leading(view: PublicView, wished: float) -> float:
    """Return the leading of the 資料: as wished, or as its readings need it."""
    return max(wished, _WITH_READINGS) if view.passage.has_readings else wished


class Stretch(NamedTuple):
    """Lines for one of the sentences of the own view, or for all of them."""

    label: str
    """What stands before its first line; empty where the lines are not shared out."""
    lines: int
    example: str
    """What the copy filled in red has on them."""


_LABELS = "①②③"


def stretches_of(lines: int, example: Sequence[str], layout: Layout) -> tuple[Stretch, ...]:
    """Return the lines shared out among three sentences, as many to each as the example takes.

    What is left goes to what has most to write on a line. Too few lines are left whole, with as
    many sentences as they hold.
    """
    shares = [lines_written(one, layout) for one in example]
    left = lines - sum(shares)
    if left < 0 or len(example) != len(_LABELS):
        return (Stretch("", lines, _held(lines, example, layout)),)
    for _ in range(left):
        fullest = max(range(len(shares)), key=lambda place: len(example[place]) / shares[place])
        shares[fullest] += 1
    return tuple(
        Stretch(label, share, one.removeprefix(label))
        for label, share, one in zip(_LABELS, shares, example, strict=True)
    )


def _held(lines: int, example: Sequence[str], layout: Layout) -> str:
    held = ""
    for one in example:
        if lines_written(held + one, layout) <= lines:
            held += one
    return held


def lines_enough(view: PublicView, layout: Layout) -> int:
    """Return how many lines for the own view are enough: so that each sentence has its own."""
    example = view.own_view.examples[0] if view.own_view else ()
    return max(ENOUGH, sum(lines_written(one, layout) for one in example))


def is_no_longer(after: Filling, before: Filling, *, enough: int) -> bool:
    """Tell whether a sheet takes no more room than before.

    Lines enough for the own view are left, too, if there were so many.
    """
    return (
        after.columns <= before.columns
        and after.text_ends <= before.text_ends
        and after.lines >= min(before.lines, enough)
    )


def filling(
    view: PublicView, layout: Layout, leading: float, *, asked: Sequence[Block] = ()
) -> Filling:
    """Return how a view fills its pages with the 資料 set at a leading.

    `asked` are the blocks of its questions, where they are worked out already.
    """
    pages = Pages(layout)
    pages.add(Block(head_height(view, layout)))
    for block in passage_blocks(view, layout._replace(leading=_leading(view, leading))):
        pages.add(block)
    text_ends = pages.column
    for block in asked or asked_blocks(view, layout):
        pages.add(block)
    pages.add(Block(end_height(view, layout) + _FEWEST * layout.line))
    lines = _FEWEST + int(pages.left / layout.line)
    free = pages.frees[0] if pages.frees else 0.0
    most_free = max(pages.frees, default=0.0)
    return Filling(pages.column + 1, text_ends, free, most_free, min(_MOST, lines))


def asked_blocks(view: PublicView, layout: Layout) -> tuple[Block, ...]:
    """Return the blocks of all questions in their order."""
    return tuple(block for part in view.parts for block in part_blocks(part, layout))


class Pages:
    """Lays blocks one below the other, as long as they fit a column."""

    def __init__(self, layout: Layout) -> None:
        self._layout = layout
        self.column = 0
        self.left = self._height()
        self.frees: list[float] = []
        """What was left below each full column."""

    def add(self, block: Block) -> None:
        """Lay a block below those before it, or on the next column."""
        if block.height + block.reserved > self.left and self.left < self._height():
            self.frees.append(self.left)
            self.column += 1
            self.left = self._height() - block.repeated
        self.left -= block.height

    def _height(self) -> float:
        is_first = self.column < self._layout.page.columns
        above = TOP if is_first else BELOW_NAME
        return self._layout.page.height - above - FOOT - _SPARE
