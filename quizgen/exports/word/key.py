"""The teacher's key: all answers at a glance, then what each rests on."""

from quizgen.exports.html.hints import Hint
from quizgen.exports.html.key_view import Answer, KeyView, key_view
from quizgen.exports.html.own_view import OwnView
from quizgen.exports.html.public_view import Part, PublicQuestion
from quizgen.exports.html.wording import FOR_TEACHERS, KEY, SUBJECT, TEST, running_title
from quizgen.exports.word.document import add, new_document, set_running_lines
from quizgen.exports.word.head import teacher_head
from quizgen.exports.word.markup import Element, paragraph
from quizgen.exports.word.numbering import PART, Lists, Shape
from quizgen.exports.word.package import pack
from quizgen.exports.word.questions import question_style
from quizgen.exports.word.ruby import text_runs
from quizgen.exports.word.runs import run
from quizgen.exports.word.tables import INDENT, INDENTED_WIDTH, Cell, row, table
from quizgen.exports.word.view import view_in_word
from quizgen.models.bank import Bank

_STAMP = f"{FOR_TEACHERS}　{KEY}"
_FOOTER = f"【{FOR_TEACHERS}】{KEY}"
_COLUMNS = ("問", "解答", "別解", "配点", "観点")
_WIDTHS = (700, 4405, 2600, 700, 1800)
_EXPLAINED = (1247, INDENTED_WIDTH - 1247)


def key(bank: Bank, *, version: str = "") -> bytes:
    """Return the key as a document of its own, in the order the bank has."""
    view = key_view(bank, view_in_word(bank, version))
    title = view.sheet.title
    footer = f"{_FOOTER}　{version}" if version else _FOOTER
    document = new_document(f"{_FOOTER}　{title}", SUBJECT)
    header = paragraph("Header", run(_FOOTER, "Key"))
    set_running_lines(
        document,
        header=header,
        first_header=paragraph("Header"),
        footer=f"{footer}　{running_title(title)}",
    )
    lists = Lists(document)
    add(document, [teacher_head(f"{SUBJECT}　{TEST}", _STAMP, paragraph("Title", run(title)))])
    add(document, _answers(view, lists.start(Shape.ANSWERS)))
    add(document, _explanations(view, lists.start(Shape.SHEET)))
    return pack(document)


def _answers(view: KeyView, numbers: int) -> list[Element]:
    heads = (Cell((paragraph("Row", run(name)),)) for name in _COLUMNS)
    rows = [row(_WIDTHS, *heads, is_header=True)]
    for part in view.sheet.parts:
        line = paragraph(
            "Row",
            *text_runs(part.instruction),
            listed=(numbers, PART),
            keeps_next=True,
        )
        rows.append(row(_WIDTHS, Cell((line,), span=len(_WIDTHS))))
        rows += [_answer_row(one, view.answers[one.id], numbers) for one in part.questions()]
    if own := view.sheet.own_view:
        rows.append(_own_view_row(own, numbers))
    scores = "、".join(f"{score.label}　{score.points}点" for score in view.sheet.scores)
    return [
        paragraph("Heading1", run("解答一覧")),
        table("Ruled", _WIDTHS, *rows),
        paragraph("Note", run(f"配点：{scores}")),
    ]


def _own_view_row(own: OwnView, numbers: int) -> Element:
    cells = (
        paragraph("Row", listed=(numbers, PART)),
        paragraph("Row", run(own.listed)),
        paragraph("Row"),
        paragraph("Row", run(str(own.points))),
        paragraph("Row", run(own.viewpoint)),
    )
    return row(_WIDTHS, *(Cell((cell,)) for cell in cells))


def _answer_row(question: PublicQuestion, answer: Answer, numbers: int) -> Element:
    cells = (
        paragraph("Row", listed=question_style(question, numbers)[1]),
        paragraph("Row", run(_key_line(answer), "Key")),
        paragraph("Row", run("、".join(answer.accepted))),
        paragraph("Row", run(str(question.points))),
        paragraph("Row", run(question.viewpoint)),
    )
    return row(_WIDTHS, *(Cell((cell,)) for cell in cells))


def _explanations(view: KeyView, numbers: int) -> list[Element]:
    content = [paragraph("Heading1", run("解説"))]
    for part in view.sheet.parts:
        content += _explained_part(part, view, numbers)
    if own := view.sheet.own_view:
        content += _explained_own_view(own, view.hints, numbers)
    return [*content, paragraph("Gap")]


def _explained_own_view(own: OwnView, hints: tuple[Hint, ...], numbers: int) -> list[Element]:
    heading = paragraph("Heading2", run(own.instruction), listed=(numbers, PART), keeps_next=True)
    entries = [
        (own.example_name, _lines(*map("".join, own.examples))),
        ("手がかり", _lines(*(f"{hint.name}　{hint.told}" for hint in hints))),
        ("採点の基準", _lines(*(criterion.text for criterion in own.criteria))),
        ("注意", _lines(own.note)),
    ]
    return [heading, _explained(entries)]


def _explained_part(part: Part, view: KeyView, numbers: int) -> list[Element]:
    instruction = text_runs(part.instruction)
    content = [paragraph("Heading2", *instruction, listed=(numbers, PART))]
    for one in part.runs:
        if one.context:
            place = 0 if part.is_one_question else len(content)  # its instruction is the stem
            content.insert(place, paragraph("Context", run(f"【{one.context}】")))
        for question in one.questions:
            stem = text_runs(question.stem)
            if question.stem:
                style, number = question_style(question, numbers)
                content.append(paragraph(style, *stem, listed=number, keeps_next=True))
            content.append(_explained(_entries(view.answers[question.id])))
    return content


def _explained(entries: list[tuple[str, tuple[Element, ...]]]) -> Element:
    """Return a table of terms, each with its lines beside it; one without lines is left out."""
    rows = (
        row(_EXPLAINED, Cell((paragraph("Row", run(term, "Term")),)), Cell(lines))
        for term, lines in entries
        if lines
    )
    return table("Barred", _EXPLAINED, *rows, indent=INDENT)


def _entries(answer: Answer) -> list[tuple[str, tuple[Element, ...]]]:
    """Return what is told of an answer: a term, and the lines beside it."""
    key_line = paragraph("Row", run(_key_line(answer), "Key"), keeps_next=True)
    entries = [
        (answer.name, (key_line, *_lines(*answer.in_words))),
        ("別解", _lines(*filter(None, ["、".join(answer.accepted)]))),
        ("採点の観点", _lines(*(f"・{criterion}" for criterion in answer.criteria))),
        ("解説", _lines(*filter(None, [answer.explanation]))),
        ("誤答", _lines(*answer.told_wrong)),
        (answer.quotes_name, _quotes(answer)),
    ]
    if answer.reference:
        entries.append((answer.entry_name, _lines(answer.entry)))
    return entries


def _quotes(answer: Answer) -> tuple[Element, ...]:
    return tuple(
        line
        for quote in answer.quotes
        for line in (*_lines(f"「{quote.text}」"), *_small_lines(quote.source.text))
    )


def _key_line(answer: Answer) -> str:
    return "　".join(part for part in (answer.letter, answer.text) if part)


def _lines(*texts: str) -> tuple[Element, ...]:
    return tuple(paragraph("Row", run(text)) for text in texts)


def _small_lines(text: str) -> tuple[Element, ...]:
    return (paragraph("Note", run(text)),) if text else ()
