"""The student's sheet."""

from quizgen.exports.html.own_view import OwnView, Side
from quizgen.exports.html.public_view import Part, PublicView
from quizgen.exports.html.room import ENOUGH
from quizgen.exports.html.wording import (
    SHEET_NOTE,
    SIDES,
    SIDES_HEAD,
    SUBJECT,
    TEST,
    running_title,
)
from quizgen.exports.word.boxes import ruled_lines
from quizgen.exports.word.document import add, new_document, set_running_lines
from quizgen.exports.word.head import name_row, student_head
from quizgen.exports.word.layout import Layout
from quizgen.exports.word.markup import Element, paragraph
from quizgen.exports.word.numbering import PART, Lists, Shape
from quizgen.exports.word.package import pack
from quizgen.exports.word.questions import lay_out_run
from quizgen.exports.word.ruby import text_runs
from quizgen.exports.word.runs import run
from quizgen.exports.word.tables import INDENT, INDENTED_WIDTH, TEXT_WIDTH, Cell, row, table
from quizgen.exports.word.view import view_in_word
from quizgen.models.bank import Bank
from quizgen.models.readings import Readings

_NAME_ROW_LEFT = 5200
_SIDE = 4200  # width of what is held
_NOTHING_TO_ASK = "出題できる問題がありません。"


def worksheet(bank: Bank, readings: Readings, *, version: str = "") -> bytes:
    """Return the sheet in the order the bank has; words that have a reading get it above them."""
    view = view_in_word(bank, version)
    name = f"{TEST}　{version}" if version else TEST
    document = new_document(f"{SUBJECT}　{TEST}　{view.title}", SUBJECT)
    set_running_lines(
        document,
        header=name_row("Header", left=_NAME_ROW_LEFT, right=TEXT_WIDTH),
        first_header=paragraph("Header"),
        footer=f"{SUBJECT}　{name}　{running_title(view.title)}",
    )
    lists = Lists(document)
    numbers = lists.start(Shape.SHEET)
    title = paragraph("Title", *text_runs(view.title, readings))
    add(document, [student_head(f"{SUBJECT}　{name}", title, view.scores)])
    for part in view.parts:
        boxes = lists.start(Shape.BOXES)
        has_marks = not part.marks
        add(document, _part(part, Layout(lists, numbers, boxes, has_marks, readings)))
    if view.own_view:
        add(document, _own_view(view.own_view, numbers))
    add(document, _end(view))
    return pack(document)


def _part(part: Part, layout: Layout) -> list[Element]:
    content = [_instruction(part, layout)]
    if part.words:
        words = text_runs(f"語群：{'　'.join(part.words)}", layout.readings)
        content.append(paragraph("Context", *words))
    for one in part.runs:
        if one.context:
            runs = text_runs(f"【{one.context}】", layout.readings)
            place = 0 if part.is_one_question else len(content)  # its instruction is the stem
            content.insert(place, paragraph("Context", *runs))
        content += lay_out_run(one.questions, layout)
    return content


def _instruction(part: Part, layout: Layout) -> Element:
    runs = text_runs(part.instruction, layout.readings)
    if part.marks:
        runs.append(run(f"\t〔{part.marks}〕", "Marks"))
    return paragraph("Heading1", *runs, listed=(layout.numbers, PART))


def _own_view(own: OwnView, numbers: int) -> list[Element]:
    instruction = (run(own.instruction), run(f"\t〔{own.marks}〕", "Marks"))
    heading = paragraph("Heading1", *instruction, listed=(numbers, PART), keeps_next=True)
    sides = [_sides(own.sides), paragraph("Gap")] if own.sides else []
    return [heading, *sides, ruled_lines(ENOUGH)]


def _sides(sides: tuple[Side, ...]) -> Element:
    """Return the table of two sides."""
    widths = (_SIDE, INDENTED_WIDTH - _SIDE)
    heads = (Cell((paragraph("Row", run(head)),), sides="all") for head in SIDES_HEAD)
    rows = (
        row(
            widths,
            Cell((paragraph("Row", run(f"{letter}　{side.held}")),), sides="all"),
            Cell(tuple(paragraph("Row", run(f"・{one}")) for one in side.reasons), sides="all"),
        )
        for letter, side in zip(SIDES, sides, strict=True)
    )
    return table("Layout", widths, row(widths, *heads), *rows, indent=INDENT)


def _end(view: PublicView) -> list[Element]:
    content = [] if view.parts else [paragraph("Normal", run(_NOTHING_TO_ASK))]
    if view.sources:
        head = paragraph("Note", run("出典", "Term"), keeps_next=True)
        content += [paragraph("Gap"), head]
        content += [paragraph("Note", run(f"・{source.text}")) for source in view.sources]
    return [*content, paragraph("Note", run(SHEET_NOTE))]
