"""The head of a sheet, its points, and the places for the answers."""

import pytest

from quizgen.exports.html.instructions import stem_on_paper
from quizgen.exports.html.layout import INDENT, layout_of
from quizgen.exports.html.public_view import public_view
from quizgen.exports.html.reply import reply_to
from quizgen.models.question import Question
from quizgen.models.sheet_options import Density, Paper, SheetOptions
from tests.builders import a_bank, a_question
from tests.exports.html.banks import a_full_bank, a_large_bank

_PAPERS = [
    SheetOptions(paper=paper, density=density, is_large=is_large)
    for paper in Paper
    for density in Density
    for is_large in (False, True)
]


@pytest.mark.parametrize("options", _PAPERS, ids=repr)
def test_a_row_of_cells_fits_beside_the_number_of_its_question(options: SheetOptions) -> None:
    layout = layout_of(options)
    assert INDENT + layout.cells * layout.cell <= layout.page.measure
    assert layout.cell >= 8
    assert layout.box >= 9
    assert layout.text >= (14 if options.is_large else 10)


@pytest.mark.parametrize(
    ("kinds", "level"),
    [
        (["short_answer", "cloze", "true_false"], "基本"),
        (["short_answer", "cloze", "fact_or_opinion"], "標準"),
        (["short_answer", "essay"], "発展"),
    ],
)
def test_the_level_follows_the_share_of_thinking(kinds: list[str], level: str) -> None:
    assert public_view(a_bank(*map(a_question, kinds))).lesson.level == level


def test_minutes_are_in_steps_of_five_and_grow() -> None:
    few, many = (public_view(bank).lesson.minutes for bank in (a_bank(), a_large_bank()))
    assert few % 5 == many % 5 == 0
    assert 15 <= few < many


def test_the_aim_names_what_is_asked() -> None:
    plain = public_view(a_bank(a_question())).lesson.aim
    assert plain == "記事の内容と公民の用語を読み取り、自分の考えを書くことができる。"
    full = public_view(a_full_bank()).lesson.aim
    assert full == (
        "日本のウクライナ支援について記事を読み取り、事実と意見を区別し、"
        "根拠をあげて自分の考えを書くことができる。"
    )


def test_points_add_up_part_by_part() -> None:
    view = public_view(a_full_bank())
    total = sum(one.points for part in view.parts for one in part.questions())
    assert view.own_view is not None
    total += view.own_view.points
    *viewpoints, whole = view.scores
    assert whole.points == total == sum(score.points for score in viewpoints)


@pytest.mark.parametrize(
    ("kind", "points"),
    [("short_answer", 2), ("fact_or_opinion", 3), ("matching", 3), ("ordering", 2), ("essay", 4)],
)
def test_points_of_a_kind(kind: str, points: int) -> None:
    (part,) = public_view(a_bank(a_question(kind))).parts
    assert [one.points for one in part.questions()] == [points]


@pytest.mark.parametrize(
    ("kinds", "marks"),
    [
        (["matching"], "知識・技能　各1点"),
        (["ordering"], "知識・技能　完答2点"),
        (["true_false", "true_false"], "知識・技能　各2点"),
    ],
)
def test_marks_tell_whether_parts_of_an_answer_count(kinds: list[str], marks: str) -> None:
    questions = [a_question(kind, id=f"q-{at}") for at, kind in enumerate(kinds)]
    assert [part.marks for part in public_view(a_bank(*questions)).parts] == [marks]


def test_where_nothing_is_asked_there_is_no_own_view() -> None:
    view = public_view(a_bank(a_question(status="spare")))
    assert view.own_view is None
    assert view.scores[-1].points == 0


@pytest.mark.parametrize(
    ("question", "shape", "cells", "numbers"),
    [
        (a_question("short_answer"), "word", 0, 0),
        (a_question(stem="理由を12字以内で抜き出しなさい。"), "grid", 12, 0),
        (a_question(stem="第２段落から１２字で書き抜き出しなさい。"), "grid", 12, 0),
        (a_question(stem="漢字3字で答えなさい。"), "word", 0, 0),
        (a_question("cloze"), "word", 0, 0),
        (a_question("multiple_choice"), "sign", 0, 0),
        (a_question("true_false"), "sign", 0, 0),
        (a_question("fact_or_opinion"), "short", 0, 0),
        (a_question("matching"), "signs", 0, 3),
        (a_question("ordering"), "order", 0, 3),
        (a_question("essay"), "grid", 30, 0),
    ],
)
def test_an_answer_has_a_place_of_its_shape(
    question: Question, shape: str, cells: int, numbers: int
) -> None:
    reply = reply_to(question)
    assert (reply.shape, reply.cells, len(reply.numbers)) == (shape, cells, numbers)


def test_one_question_of_pairs_stands_in_the_place_of_the_instruction() -> None:
    (part,) = public_view(a_bank(a_question("matching"))).parts
    assert part.is_one_question
    assert part.instruction == stem_on_paper(a_question("matching"))
    assert [one.label + one.stem for one in part.questions()] == [""]


def test_two_questions_of_pairs_stand_below_an_instruction() -> None:
    two = (a_question("matching", id="q-1"), a_question("matching", id="q-2"))
    (part,) = public_view(a_bank(*two)).parts
    assert part.instruction == "正しい組み合わせになるように、記号で答えなさい。"
    assert [one.label for one in part.questions()] == ["(1)", "(2)"]
