"""Questions as a student gets them, a layout for each kind."""

from quizgen.exports.html.public_view import PublicQuestion
from quizgen.exports.word.boxes import (
    BOX_HEIGHT,
    LABEL_WIDTH,
    LETTER_BOX_WIDTH,
    box,
    label,
    letters_in_order,
    letters_of_pairs,
    writing_space,
)
from quizgen.exports.word.choices import (
    choices_beside_box,
    choices_in_a_column,
    pairs_in_columns,
)
from quizgen.exports.word.layout import Layout
from quizgen.exports.word.markup import Element, paragraph
from quizgen.exports.word.numbering import QUESTION, Shape
from quizgen.exports.word.ruby import text_runs
from quizgen.exports.word.runs import run
from quizgen.exports.word.tables import INDENT, INDENTED_WIDTH, TEXT_WIDTH, Cell, row, table

_BOX_WIDTHS = {
    "short_answer": 2494,
    "cloze": 2494,
    "fact_or_opinion": 1247,
    "true_false": LETTER_BOX_WIDTH,
}
"""Of the kinds whose box stands beside the stem."""
_MARGIN = 113
"""Between a stem and its box."""


def lay_out_run(questions: tuple[PublicQuestion, ...], layout: Layout) -> list[Element]:
    """Return the questions that stand below one context line; all are of one kind."""
    is_copied = all(question.reply.shape == "grid" for question in questions)
    if any(question.reply.has_reason for question in questions):
        return [piece for one in questions for piece in _stem_above_reason(one, layout)]
    if questions[0].kind in _BOX_WIDTHS and not is_copied:
        return [_stems_beside_boxes(questions, layout)]
    return [piece for one in questions for piece in _stem_above_reply(one, layout)]


def _stems_beside_boxes(questions: tuple[PublicQuestion, ...], layout: Layout) -> Element:
    width = _BOX_WIDTHS[questions[0].kind]
    widths = (TEXT_WIDTH - _MARGIN - LABEL_WIDTH - width, _MARGIN, LABEL_WIDTH, width)
    rows = (
        row(
            widths,
            Cell((_stem(question, layout),), align="center"),
            Cell(),
            label(layout.box_label(question)),
            box(),
            height=BOX_HEIGHT,
        )
        for question in questions
    )
    return table("Layout", widths, *rows)


def _stem_above_reason(question: PublicQuestion, layout: Layout) -> list[Element]:
    """Return a stem, and below it the box for a word beside the one for a reason."""
    width = _BOX_WIDTHS[question.kind]
    reason = INDENTED_WIDTH - 2 * LABEL_WIDTH - width
    widths = (LABEL_WIDTH, width, LABEL_WIDTH, reason)
    cells = (label(layout.box_label(question)), box(), label("理由"), box())
    boxes = table("Layout", widths, row(widths, *cells, height=BOX_HEIGHT), indent=INDENT)
    return [_stem(question, layout, keeps_next=True), paragraph("Gap"), boxes]


def _stem_above_reply(question: PublicQuestion, layout: Layout) -> list[Element]:
    stem = [_stem(question, layout, keeps_next=True)] if question.stem else []
    return [*stem, *_reply(question, layout)]


def _reply(question: PublicQuestion, layout: Layout) -> list[Element]:
    number = (layout.boxes, 0) if question.label else None
    match question.kind:
        case "matching":
            pairs = layout.lists.start(Shape.PAIR_BOXES)
            boxes = letters_of_pairs(number, [(pairs, 0)] * len(question.prompts))
            return [pairs_in_columns(question, layout), paragraph("Gap"), boxes]
        case "ordering":
            boxes = letters_in_order(number, len(question.choices))
            return [choices_in_a_column(question, layout), paragraph("Gap"), boxes]
        case "essay" | "short_answer":
            return [paragraph("Gap"), writing_space(question.reply.cells)]
        case _:
            return [choices_beside_box(question, layout)]


def _stem(question: PublicQuestion, layout: Layout, *, keeps_next: bool = False) -> Element:
    marks = [run(f"〔{question.marks}〕", "Marks")] if layout.has_marks else []
    runs = text_runs(question.stem, layout.readings)
    style, number = question_style(question, layout.numbers)
    return paragraph(style, *marks, *runs, listed=number, keeps_next=keeps_next)


def question_style(question: PublicQuestion, numbers: int) -> tuple[str, tuple[int, int] | None]:
    """Return the style of a stem and its level of the list; a lone question has no number."""
    return ("Question", (numbers, QUESTION)) if question.label else ("LoneQuestion", None)
