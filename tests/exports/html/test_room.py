"""What a sheet has room for: lines for the pupil's own view, and air in the 資料."""

import pytest

from quizgen.exports.html import export_marked, export_worksheet
from quizgen.exports.html.fitting import fitting_layout
from quizgen.exports.html.heights import Block, part_blocks
from quizgen.exports.html.layout import layout_of
from quizgen.exports.html.passage import Passage
from quizgen.exports.html.public_view import public_view
from quizgen.exports.html.room import Pages, room_on, stretches_of
from quizgen.models.sheet_options import Paper, SheetOptions
from tests.builders import a_bank, a_question
from tests.exports.html.banks import a_full_bank


def lines_below(count: int) -> int:
    """Return the lines left below so many questions that take as much room as a box each."""
    questions = [a_question("true_false", id=f"q-{number}") for number in range(count)]
    return room_on(public_view(a_bank(*questions)), layout_of(SheetOptions())).lines


def test_a_fuller_page_has_fewer_lines_and_a_new_page_has_many_again() -> None:
    lines = [lines_below(count) for count in range(1, 45)]
    assert lines[0] == max(lines) == 9
    assert min(lines) == 2
    assert len(set(lines[: lines.index(2) + 1])) > 3
    assert 9 in lines[lines.index(2) :]


@pytest.mark.parametrize("paper", Paper)
def test_the_marked_copy_has_the_lines_of_the_worksheet(paper: Paper) -> None:
    bank, options = a_full_bank(), SheetOptions(paper=paper)
    view = public_view(bank)
    wanted = room_on(view, fitting_layout(view, options)).lines
    for export in (export_worksheet, export_marked):
        page = export(bank, options).decode()
        stretches = [one.split("</div>")[0] for one in page.split('class="lines"')[1:]]
        assert sum(one.count("<span") for one in stretches) == wanted


def leading_above(count: int) -> float:
    questions = [a_question("true_false", id=f"q-{number}") for number in range(count)]
    return room_on(public_view(a_bank(*questions)), layout_of(SheetOptions())).leading


def test_the_text_is_set_wide_where_lines_enough_are_left() -> None:
    layout = layout_of(SheetOptions())
    leadings = [leading_above(count) for count in range(1, 20)]
    assert leadings[0] == 1.65
    assert layout.leading in leadings, "a full page sets it as close as the rest"
    for count, leading in enumerate(leadings, start=1):
        assert leading == layout.leading or lines_below(count) >= 4


def test_without_the_article_nothing_is_set_wide() -> None:
    view, layout = public_view(a_bank(), passage=Passage()), layout_of(SheetOptions())
    assert room_on(view, layout).leading == layout.leading


def test_a_question_goes_on_below_its_heading_only_where_that_would_fit_once_more() -> None:
    layout = layout_of(SheetOptions())
    heading = 8.0
    page = 297 - 12 - 13
    for free, columns in ((heading - 1, 2), (heading + 4, 1)):
        pages = Pages(layout)
        pages.add(Block(page - 20 - free))
        pages.add(Block(20, repeated=heading, reserved=heading))
        assert pages.column + 1 == columns


ANSWER = ("①" + "あ" * 90, "②" + "い" * 30, "③" + "う" * 80)


@pytest.mark.parametrize(
    ("lines", "shares"),
    [(5, [2, 1, 2]), (6, [3, 1, 2]), (7, [3, 1, 3]), (9, [4, 2, 3])],
)
def test_lines_are_shared_out_among_three_sentences(lines: int, shares: list[int]) -> None:
    stretches = stretches_of(lines, ANSWER, layout_of(SheetOptions()))
    assert [one.label for one in stretches] == ["①", "②", "③"]
    assert [one.lines for one in stretches] == shares
    assert [one.example for one in stretches] == [one[1:] for one in ANSWER]


@pytest.mark.parametrize(("lines", "held"), [(4, 3), (2, 1)])
def test_too_few_lines_are_left_whole(lines: int, held: int) -> None:
    (stretch,) = stretches_of(lines, ANSWER, layout_of(SheetOptions()))
    assert (stretch.label, stretch.lines) == ("", lines)
    assert stretch.example == "".join(ANSWER[:held])


@pytest.mark.parametrize(("kind", "blocks"), [("true_false", 5), ("multiple_choice", 6)])
def test_of_short_questions_no_page_takes_the_last_one_alone(kind: str, blocks: int) -> None:
    questions = (a_question(kind, id=f"q-{at}") for at in range(6))
    (part,) = public_view(a_bank(*questions)).parts
    assert len([*part_blocks(part, layout_of(SheetOptions()))]) == blocks
