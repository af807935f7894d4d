"""The block at the head of a sheet: subject, title, name row, points."""

from quizgen.exports.html.scoring import Score
from quizgen.exports.word.markup import Element, element, paragraph
from quizgen.exports.word.runs import run
from quizgen.exports.word.tables import TEXT_WIDTH, Cell, row, table

_NAME = "\t年\t組\t番　氏名\t"
_STOPS = (560, 1330, 2100)  # where 年, 組 and 番 stand
_SCORE_WIDTH = 1250
_SCORE_HEIGHT = 510  # 9 mm


def name_row(style: str, *, left: int, right: int) -> Element:
    """Return the line on which a student writes class and name, with ruled gaps."""
    made = paragraph(style, run(_NAME))
    stops = [left + stop for stop in _STOPS] + [right]
    leaders = (element("tab", val="left", leader="underscore", pos=stop) for stop in stops)
    made[0].extend([element("tabs", *leaders), element("ind", left=left)])
    return made


def student_head(subject: str, title: Element, scores: tuple[Score, ...]) -> Element:
    """Return the framed head of the student's sheet."""
    count = len(scores)
    widths = (TEXT_WIDTH - count * _SCORE_WIDTH, *[_SCORE_WIDTH] * count)
    name = name_row("NameRow", left=0, right=widths[0] - 200)
    top = Cell((paragraph("Subject", run(subject)), title), span=count + 1)
    labels = [Cell((paragraph("BoxLabel", run(score.label)),)) for score in scores]
    totals = [
        Cell((paragraph("Score", run(f"／{score.points}")),), align="bottom") for score in scores
    ]
    return table(
        "Ruled",
        widths,
        row(widths, top),
        row(widths, Cell(merge="restart", content=(name,), align="bottom"), *labels),
        row(widths, Cell(merge="continue"), *totals, height=_SCORE_HEIGHT),
    )


def teacher_head(subject: str, stamp: str, title: Element) -> Element:
    """Return the framed head of the key."""
    line = paragraph("Subject", run(f"{subject}　"), run(f" {stamp} ", "Stamp"))
    return table("Ruled", (TEXT_WIDTH,), row((TEXT_WIDTH,), Cell((line, title))))
