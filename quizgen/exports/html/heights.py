"""How high on paper the parts of a worksheet stand, judged from their characters.

A browser alone could measure them. They are judged rather too high than too low; the numbers are
the millimetres and line heights of the style's rules.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from math import ceil
from typing import NamedTuple

from quizgen.exports.html.layout import APART, INDENT, Layout
from quizgen.exports.html.own_view import OwnView
from quizgen.exports.html.passage import Extract, Passage, Word
from quizgen.exports.html.public_view import Part, PublicQuestion, PublicView

_MM = 25.4 / 72  # of a point
_WIDTHS = {r"[ -~、。，．「」『』（）・：]": 0.62, "[ぁ-ゖ]": 0.97, "[ァ-ヺー]": 0.92}
"""Of characters, for the width of a kanji; not all fonts of the style's list are so narrow."""
_RAGGED = 2.5  # characters at the end of a line that is broken between phrases
_KEPT_BACK = 0.5  # likewise, of one that would leave a comma for the next
_UNDER_READINGS = 1.08  # times as wide: some readings are longer than what is below them
_SHORT_MARKS = 11  # characters beside a heading that has more room than beside longer ones
_SIGN = 24.0  # width of a box for a letter
_PROMPT_GAP = 8.0  # mm between prompts and choices
_NUMBER = 1.7  # characters that a number or letter takes, with the room behind it
_PRINTED_ON_LINES = 0.85  # times as large as the text
_LAST_TWO_TOGETHER = ("true_false", "cloze", "short_answer")
"""Kinds of which the last question of a run does not stand alone on a page."""
_SIDES = 0.9  # likewise, the table of two sides
_HELD = 0.42  # of its width, for what is held
_NOTE = 43.0  # times the text's size: the width of the note on copyright
_TITLE = 36  # characters, from which it is set smaller
_SMALL = 0.8  # times as large as the text: the source below the 資料
_READING = 0.5  # likewise, a reading over its word


class Block(NamedTuple):
    """What no page divides."""

    height: float
    repeated: float = 0
    """Height of the headings that stand above it once more where it begins a page."""
    reserved: float = 0
    """What must be left below it: Chromium goes on below headings that it will repeat on the next
    page only where these would fit once more.
    """


def head_height(view: PublicView, layout: Layout) -> float:
    """Return the height of the frame on top and the めあて below it."""
    rem = layout.text * _MM
    size = 1.12 if len(view.title) > _TITLE else 1.3
    titles = _lines(view.title, layout.page.measure / size - 7, layout)
    aims = _lines(view.lesson.aim, layout.page.measure / 0.9 - 5 * rem, layout)
    return 15.2 + 3.3 * rem + titles * size * 1.35 * rem + aims * 0.9 * 1.45 * rem


def passage_blocks(view: PublicView, layout: Layout) -> Iterator[Block]:
    """Yield the paragraphs of the 資料, each with what stands above it, and the line below all."""
    above = 4.2 + 1.3 * layout.text * _MM
    for extract in view.passage.extracts:
        above += 1 + _origin(extract, view.passage, layout)
        for paragraph in extract.paragraphs:
            sign = 4 + 4 * paragraph.is_cut
            wider = "あ" * (sign + ceil(sum(map(_over, paragraph.words))))
            yield Block(above + _text(wider + paragraph.text, layout, less=7))
            above = 0
    if view.passage.extracts and (view.passage.origin or view.headline != view.title):
        told = f"出典：「{view.headline}」{view.passage.origin}"
        lines = _lines(told, (layout.page.measure - 7) / _SMALL, layout, lost=_RAGGED)
        yield Block(0.8 + lines * _SMALL * _line(layout))


def _over(word: Word) -> float:
    """Return by how many characters a reading is wider than its word."""
    return max(0.0, _READING * len(word.reading) - len(word.text))


def _origin(extract: Extract, passage: Passage, layout: Layout) -> float:
    told = extract.heading + (extract.origin if not passage.origin else "")
    return _text(told, layout, less=9) if told else 0.0


def part_blocks(part: Part, layout: Layout) -> Iterator[Block]:
    """Yield the questions of a part, the first of a run with the headings above it."""
    told = _marks(part.marks) + part.instruction
    heading = layout.gap + 1.7 + _text(told, layout, less=9, is_ragged=True)
    words = _text("　　".join(part.words), layout, less=3 * INDENT) + 2 if part.words else 0.0
    blocks: list[Block] = []
    above = heading + words
    for run in part.runs:
        context = layout.gap + _text(f"【{run.context}】", layout, less=4) if run.context else 0.0
        above += context
        repeated = heading if blocks else 0.0
        for question in run.questions:
            goes_on = question is not part.runs[-1].questions[-1]
            reserved = heading * goes_on + context * (question is not run.questions[-1])
            is_first = not blocks
            height = above + _question(question, layout)
            blocks.append(Block(height, repeated, 0.0 if is_first else reserved))
            above, repeated = 0, heading + context
        if len(run.questions) > 1 and run.questions[-1].kind in _LAST_TWO_TOGETHER:
            *blocks, one, last = blocks
            blocks.append(Block(one.height + last.height, one.repeated, last.reserved))
    if part.is_undivided:
        blocks = [Block(sum(one.height for one in blocks))]
    yield from blocks


def _question(question: PublicQuestion, layout: Layout) -> float:
    beside = {"word": layout.word, "sign": _SIGN}
    aside = beside.get(question.reply.shape, 0.0)
    is_beside = bool(aside) and (not question.choices or question.columns > 2)  # noqa: PLR2004  in a row
    stem = 0.0
    if question.stem:
        less = INDENT + (aside + 3 if is_beside else 2)
        stem = _text(question.stem, layout, less=less, is_ragged=True)
    choices = _choices(question, layout)
    pairs = sum(_text(one, layout, less=0.5 * layout.page.measure) for one in question.prompts)
    box = layout.box if aside or question.reply.numbers else 0.0
    cells = ceil(question.reply.cells / layout.cells) * layout.cell
    below = max(choices, pairs)
    text = stem + (0.5 if stem and below else 0) + below
    if question.reply.has_reason:
        text += 1.5 * layout.box + 0.5
    elif question.reply.numbers and not _stand_aside(question, layout):
        text += box + 1
    apart = APART if question.kind == "true_false" else 0
    return layout.gap + apart + max(box, text) + (cells + 1.4 if cells else 0)


def _stand_aside(question: PublicQuestion, layout: Layout) -> bool:
    """Tell whether several boxes have room beside the choices."""
    texts = [*(one.text for one in question.choices), *question.prompts]
    boxes = (2 * layout.box + 8) * len(question.reply.numbers)
    letters = max(map(len, texts), default=0) * layout.text * _MM * (2 if question.prompts else 1)
    return letters + boxes + 2 * INDENT < layout.page.measure


def _choices(question: PublicQuestion, layout: Layout) -> float:
    columns = 2 if question.has_long_row and layout.is_narrow else question.columns
    if columns > 1:
        return ceil(len(question.choices) / columns) * _line(layout)
    less = INDENT + (_beside_choices(question, layout) if question.prompts else _SIGN + 5)
    return sum(_text(one.text, layout, less=less) for one in question.choices)


def _beside_choices(question: PublicQuestion, layout: Layout) -> float:
    """Return the width of the prompts, with the gap and the letters of choices behind, in mm."""
    widest = max(map(_ems, question.prompts)) + 2 * _NUMBER
    return min(_PROMPT_GAP + widest * layout.text * _MM, 0.5 * layout.page.measure)


def end_height(view: PublicView, layout: Layout) -> float:
    """Return the height of the own view without its lines, and of the note below it."""
    rem = layout.text * _MM
    own = view.own_view
    heading = _marks(own.marks) + own.instruction if own else ""
    sources = 0 if view.passage.extracts else len(view.sources) + 1
    note = ceil(_NOTE * rem / layout.page.measure) + sources
    above = layout.gap + 1.7 + _text(heading, layout, less=9, is_ragged=True)
    above += _sides(own, layout) if own and own.sides else 0
    return above + 2.5 + layout.box + 4.8 + note * 0.75 * 1.4 * rem


def _sides(own: OwnView, layout: Layout) -> float:
    """Return the height of the table of two sides, with the space around it."""
    line = _SIDES * 1.35 * layout.text * _MM
    width = (layout.page.measure - INDENT) / _SIDES
    height = 1.5 + 0.8 * 1.35 * layout.text * _MM
    for side in own.sides:
        held = _lines(side.held, _HELD * width - 10, layout, lost=_RAGGED)
        reasons = sum(_lines(f"・{one}", (1 - _HELD) * width - 5, layout) for one in side.reasons)
        height += 0.9 + line * max(held, reasons)
    return height


def lines_written(text: str, layout: Layout) -> int:
    """Return how many lines for the own view a text takes that is printed over them."""
    room = layout.page.measure - INDENT - 2 * layout.text * _MM  # a label stands before it
    return _lines(text, room / _PRINTED_ON_LINES, layout)


def _marks(told: str) -> str:
    """Return characters as wide as what a heading leaves free for its points."""
    return "あ" * (0 if not told else 10 if len(told) <= _SHORT_MARKS else 12)


def _text(text: str, layout: Layout, *, less: float, is_ragged: bool = False) -> float:
    """Return the height of a text in a column narrower by so much."""
    width = layout.page.measure - less
    return _lines(text, width, layout, lost=_RAGGED if is_ragged else _KEPT_BACK) * _line(layout)


def _lines(text: str, width: float, layout: Layout, *, lost: float = _KEPT_BACK) -> int:
    """Return the number of lines of so many mm that a text takes, the last one full."""
    ems, in_a_line = _ems(text), width / (layout.text * _MM)
    if layout.has_readings:
        ems *= _UNDER_READINGS
    return max(1, ceil((ems - lost) / (in_a_line - lost)))


@lru_cache(maxsize=2000)  # a sheet is laid out many times to find what fits it
def _ems(text: str) -> float:
    """Return the width of a text for that of a kanji."""
    narrow = ((1 - share) * len(re.findall(which, text)) for which, share in _WIDTHS.items())
    return len(text) - sum(narrow)


def _line(layout: Layout) -> float:
    return layout.text * layout.leading * _MM
