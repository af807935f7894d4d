"""Versions: other orders, the same questions, keys that follow."""

import re

import pytest

from quizgen.exports.html import export_items, export_key, export_marked, export_worksheet
from quizgen.exports.html.arrangement import arranged
from quizgen.exports.html.fixed_order import in_order, names_a_choice
from quizgen.exports.html.key_view import key_view
from quizgen.exports.html.public_view import public_view
from quizgen.models.question import QUESTION, Matching, Ordering
from quizgen.models.sheet_options import SheetOptions
from tests.builders import a_bank, a_question
from tests.exports.html.banks import a_full_bank, a_large_bank

_VERSIONS = ("A", "B", "C")
_MANY = "ABCDEFGHIJKL"
_PLAIN = SheetOptions()


def shuffled(*choices: str) -> list[str]:
    """Return the choices in every order that some version gives them."""
    question = a_question("multiple_choice", choices=choices, answer=choices[0])
    banks = (arranged(a_bank(question), letter) for letter in _MANY)
    return ["|".join(bank.questions[0].choices or ()) for bank in banks]


def test_without_a_letter_the_order_is_the_bank_s() -> None:
    assert arranged(a_full_bank(), "") == a_full_bank()


@pytest.mark.parametrize("version", _MANY)
def test_a_version_is_a_sound_bank_of_the_same_questions(version: str) -> None:
    bank, other = a_full_bank(), arranged(a_full_bank(), version)
    for question in other.questions:
        QUESTION.validate_python(question.model_dump())
    known = {question.id: question for question in bank.questions}
    for question in other.questions:
        before = known.pop(question.id)
        assert question.accepted == before.accepted
        assert sorted(question.choices or ()) == sorted(before.choices or ())
        if isinstance(question, Matching) and isinstance(before, Matching):
            pairs = set(zip(question.prompts, question.answer, strict=True))
            assert pairs == set(zip(before.prompts, before.answer, strict=True))
        else:
            assert question.answer == before.answer
    assert not known


@pytest.mark.parametrize("version", _MANY)
def test_points_are_the_same_in_every_version(version: str) -> None:
    assert public_view(arranged(a_full_bank(), version)).scores == public_view(a_full_bank()).scores


@pytest.mark.parametrize("version", _MANY)
def test_events_never_start_in_their_order(version: str) -> None:
    for question in arranged(a_full_bank(), version).questions:
        if isinstance(question, Ordering):
            assert question.choices != question.answer


def test_events_that_come_to_stand_in_order_are_moved() -> None:
    events = ("甲", "乙", "丙")
    versions = [
        arranged(a_bank(a_question("ordering", choices=events, answer=answer)), letter)
        for letter in "ABCDEFGH"
        for answer in (("乙", "甲", "丙"), ("丙", "乙", "甲"), ("乙", "丙", "甲"))
    ]
    assert all(one.questions[0].choices != one.questions[0].answer for one in versions)


def test_versions_differ_in_the_order_of_questions_and_choices() -> None:
    banks = [arranged(a_large_bank(), version) for version in _VERSIONS]
    assert len({tuple(one.id for one in bank.questions) for bank in banks}) == 3
    choices = [{one.id: one.choices for one in bank.questions} for bank in banks]
    assert choices[0] != choices[1] != choices[2]


def test_the_right_choice_takes_every_place() -> None:
    bank = arranged(a_large_bank(), "A")
    view = key_view(bank, public_view(bank))
    assert {answer.letter for answer in view.answers.values() if answer.letter} == set("アイウエ")


def test_a_question_more_leaves_the_order_of_the_others() -> None:
    bank = a_large_bank(40)
    fewer = bank.model_copy(update={"questions": bank.questions[:-1]})
    dropped = bank.questions[-1].id
    order = [one.id for one in arranged(bank, "B").questions if one.id != dropped]
    assert order == [one.id for one in arranged(fewer, "B").questions]


@pytest.mark.parametrize(
    ("choices", "fixed"),
    [
        (("30歳", "18歳", "25歳", "20歳"), "18歳|20歳|25歳|30歳"),
        (("1,000円", "200円", "30円", "4円"), "4円|30円|200円|1,000円"),
        (("3分の2以上", "2分の1以上", "4分の1以上", "3分の1以上"),
         "4分の1以上|3分の1以上|2分の1以上|3分の2以上"),
        (("三年", "二年", "六年", "四年"), "二年|三年|四年|六年"),
        (("2.5％", "1.5％", "10％", "0.5％"), "0.5％|1.5％|2.5％|10％"),
        (("１０人", "９人", "１１人", "８人"), "８人|９人|１０人|１１人"),
    ],
)  # fmt: skip
def test_numbers_ascend_in_every_version(choices: tuple[str, ...], fixed: str) -> None:
    assert set(shuffled(*choices)) == {fixed}


@pytest.mark.parametrize(
    "last", ["すべて正しい", "上のすべて", "どれも当てはまらない", "いずれでもない", "その他"]
)
def test_what_sums_up_the_others_stands_last(last: str) -> None:
    orders = shuffled(last, "国会", "内閣", "裁判所")
    assert all(order.endswith("|" + last) for order in orders)
    assert len(set(orders)) > 1


def test_words_move_although_one_holds_a_number() -> None:
    assert len(set(shuffled("国会", "内閣", "第9条", "裁判所"))) > 1


@pytest.mark.parametrize(
    ("text", "does"),
    [
        ("アとイのどちらが正しいか。", True),
        ("ウは誤りである。", True),
        ("2番目の文は直接請求を述べている。", True),
        ("選択肢のうち一つは誤りである。", True),
        ("アメリカとイギリスの関係はどうか。", False),
        ("カナダとアジアの国々について答えなさい。", False),
        ("世界で2番目に大きい国はどこか。", False),
    ],
)
def test_a_text_that_names_a_choice_is_told(text: str, *, does: bool) -> None:
    assert names_a_choice(a_question("multiple_choice", explanation=text)) is does


def test_a_question_that_names_its_choices_keeps_their_order() -> None:
    question = a_question("multiple_choice", explanation="エは輸入のことで、記事にはない。")
    for letter in _VERSIONS:
        assert arranged(a_bank(question), letter).questions == (question,)


def test_all_sheets_of_a_version_share_one_order() -> None:
    bank = a_full_bank()
    for version in _VERSIONS:
        orders = [
            re.findall(r'data-question-id="(.*?)"', render(bank, _PLAIN, version).decode())
            for render in (export_worksheet, export_marked, export_key)
        ]
        listed = export_items(bank, SheetOptions(versions=(version,))).decode("utf-8-sig")
        orders.append([row.split(",")[2] for row in listed.splitlines()[1:-1]])
        assert orders[0] == orders[1] == orders[2] == orders[3]


@pytest.mark.parametrize("version", _VERSIONS)
def test_letters_in_the_marked_copy_are_those_of_its_choices(version: str) -> None:
    bank = arranged(a_full_bank(), version)
    view = key_view(bank, public_view(bank, version=version))
    shown = {one.id: one for part in view.sheet.parts for one in part.questions()}
    for question in bank.active():
        answer, choices = view.answers[question.id], shown[question.id].choices
        texts = {choice.letter: choice.text for choice in choices}
        if answer.letter:
            assert texts[answer.letter] == question.answer
        if answer.letters:
            assert tuple(texts[letter] for letter in answer.letters) == question.answer


def test_the_version_stands_in_title_body_and_margin() -> None:
    page = export_worksheet(a_bank(), _PLAIN, "B").decode()
    assert "〈B〉</title>" in page
    assert '<b class="version">B</b>' in page
    assert '"　〈B〉"' in page
    assert "version" not in export_worksheet(a_bank()).decode().split("<body>")[1]


def test_the_item_table_names_every_question_of_every_version() -> None:
    table = export_items(a_full_bank(), SheetOptions(versions=("A", "B")))
    head, *rows = table.decode("utf-8-sig").splitlines()
    assert head == "version,number,question_id,points,viewpoint"
    cells = [row.split(",") for row in rows]
    assert {row[0] for row in cells} == {"A", "B"}
    numbers = [(row[0], row[1]) for row in cells]
    assert len(set(numbers)) == len(numbers)
    for version in "AB":
        mine = [row for row in cells if row[0] == version]
        asked = [q.id for q in a_full_bank().active()]
        assert sorted(row[2] for row in mine) == sorted([*asked, "own-view"])
        assert sum(int(row[3]) for row in mine) == public_view(a_full_bank()).scores[-1].points


def test_without_versions_the_item_table_has_no_letter() -> None:
    rows = export_items(a_bank(), _PLAIN).decode("utf-8-sig").splitlines()[1:]
    assert rows[0] == ",1,q-short_answer,2,知識・技能"


def test_questions_of_a_part_are_counted_in_the_item_table() -> None:
    bank = a_bank(a_question(id="q-1"), a_question(id="q-2"))
    rows = export_items(bank, _PLAIN).decode("utf-8-sig").splitlines()[1:]
    assert [row.split(",")[1] for row in rows] == ["1(1)", "1(2)", "2"]


def test_order_of_choices_is_by_rank() -> None:
    assert in_order(("甲", "乙", "丙"), lambda one: {"甲": "3", "乙": "1", "丙": "2"}[one]) == (
        "乙", "丙", "甲",
    )  # fmt: skip
