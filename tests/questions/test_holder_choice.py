"""Which side holds a position, and the position told of the wrong side."""

import pytest

from quizgen.models.fact import Fact, FactKind
from quizgen.questions.holder_choice import write_holder_choices
from quizgen.questions.sides import are_apart, are_of_one_sort, is_side
from tests.builders import a_fact

_CASE = "2024年11月に報じられた、原発の運転差し止めを求めた訴訟の控訴審"
_TOLD = {
    "住民側": "渋滞が起きて検査場所も開設できないと主張した",
    "東北電力側": "避難計画は事態に応じて柔軟に対応するものだと反論した",
    "石巻市側": "訓練を重ねて課題を改めていると述べた",
    "宮城県側": "計画の見直しは市町村の役割だと説明した",
    "仙台高裁": "避難計画に見過ごせない欠落があるとは認められないと判断した",
    "全国知事会": "国が財政面の支援を強めるよう求めた",
    "日本商工会議所": "電気料金の上昇を抑える対策を提案した",
}


def facts(**other: str) -> list[Fact]:
    return [
        a_fact(f"{who}は、{what}。", id=f"f-{who}", topic=who, kind=FactKind.CLAIM, context=_CASE)
        for who, what in (_TOLD | other).items()
    ]


def keys(told: list[Fact]) -> set[str]:
    return {str(draft.answer) for draft in write_holder_choices(told)}


def test_the_sides_of_the_article_are_the_choices() -> None:
    draft = next(write_holder_choices(facts()))
    assert draft.stem == (
        "渋滞が起きて検査場所も開設できないと主張したのはだれか。"
        "記事の内容に合うものを一つ選びなさい。"
    )
    assert draft.answer == "住民側"
    assert set(draft.choices or ()) == {name for name in _TOLD if name.endswith("側")}
    assert draft.context == _CASE


def test_who_of_several_people_said_it_is_not_asked() -> None:
    people = ("石破茂首相", "斎藤知事", "丹羽俊介社長", "鈴木氏")
    said = [
        a_fact(f"{who}は、{what}。", id=f"f-{who}", topic=who, kind=FactKind.CLAIM, context=_CASE)
        for who, what in zip(people, _TOLD.values(), strict=False)
    ]
    assert not keys(said)


def test_an_election_is_no_side() -> None:
    assert is_side("静岡県知事")
    assert not is_side("川勝平太氏の辞職に伴う静岡県知事選挙")


def test_which_court_it_was_is_not_asked() -> None:
    assert "仙台高裁" not in keys(facts())


def test_a_side_of_a_lawsuit_is_told_by_what_it_says() -> None:
    assert "原告側" not in keys(facts(原告側="二者択一を迫るのは違憲だと訴えた"))


def test_with_fewer_than_four_sides_none_is_asked() -> None:
    assert not keys(facts()[:3])


def test_sides_of_different_sorts_stand_in_no_choice() -> None:
    mixed = [one for one in facts(防衛省="見直しを支える") if one.topic != "石巻市側"]
    assert not keys(mixed), "what a ministry and a side of a lawsuit hold is no choice"


@pytest.mark.parametrize(
    ("one", "other", "like"),
    [
        ("外務省", "防衛省", True),
        ("全国知事会", "日本商工会議所", True),
        ("立憲民主党", "自民党", True),
        ("日本政府", "立憲民主党", False),
        ("全国知事会", "外務省", False),
        ("政府", "大阪府", False),
        ("玉城知事", "外務省", False),
    ],
)
def test_which_bodies_are_of_one_sort(one: str, other: str, *, like: bool) -> None:
    assert are_of_one_sort(one, other) is like


def test_a_side_that_its_position_or_line_names_gives_itself_away() -> None:
    assert "全国知事会" not in keys(facts(全国知事会="全国知事会の提言に沿った支援を求めた"))
    named = [one.model_copy(update={"context": "全国知事会の動き"}) for one in facts()]
    assert "全国知事会" not in keys(named)


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        ("自民党", "立憲民主党", True),
        ("自民党", "与党", False),
        ("国", "防衛省", False),
        ("政府", "全国知事会", True),
        ("最高裁", "最高裁第2小法廷", False),
        ("住民側", "原告", False),
        ("沖縄県", "防衛省", True),
    ],
)
def test_names_of_one_camp_are_not_told_apart(one: str, other: str, *, apart: bool) -> None:
    assert are_apart(one, other) is apart
    assert are_apart(other, one) is apart


@pytest.mark.parametrize(
    ("topic", "is_one"),
    [
        ("住民側", True),
        ("立憲民主党など", True),
        ("最高裁", True),
        ("判決", False),
        ("39の道府県", False),
        ("発効日", False),
        ("", False),
    ],
)
def test_who_can_hold_a_position(topic: str, *, is_one: bool) -> None:
    assert is_side(topic) is is_one
