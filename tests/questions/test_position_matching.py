"""Who holds or did what on one matter."""

import pytest

from quizgen.models.fact import Fact
from quizgen.models.question import Matching
from quizgen.questions.position_matching import write_position_matchings
from tests.builders import a_fact

_BUDGET = "2025年3月に報じられた、予算案をめぐる動き"
_HELD = {
    "立憲民主党": "高額療養費の負担上限の引き上げを凍結するよう求めた",
    "国民民主党": "所得税がかかり始める年収の基準を引き上げるべきだと主張した",
    "日本維新の会": "高校授業料の無償化の所得制限をなくすよう要求した",
}


def facts(context: str = _BUDGET, **other: str) -> list[Fact]:
    return [
        a_fact(f"{who}は、{what}。", id=f"f-{who}", topic=who, context=context, frame="予算案")
        for who, what in (_HELD | other).items()
    ]


def test_three_parties_stand_beside_what_they_hold() -> None:
    (draft,) = write_position_matchings(facts())
    matching = draft.to_question("budget")
    assert isinstance(matching, Matching)
    assert matching.context == _BUDGET
    assert matching.prompts == tuple(_HELD)
    assert matching.answer == tuple(_HELD.values())
    assert matching.stem.startswith("次の政党の主張や対応として")


def test_bills_are_matched_with_what_they_lay_down() -> None:
    told = {
        "立憲民主党案": "結婚する際に子どもの姓を決める",
        "国民民主党案": "結婚時に戸籍の筆頭者を定めて子どもが筆頭者の姓を名乗る",
        "維新案": "夫婦同姓の原則を維持したうえで旧姓を通称として戸籍に記載する",
    }
    bills = [a_fact(f"{who}は、{what}。", id=f"f-{who}", topic=who) for who, what in told.items()]
    (draft,) = write_position_matchings(bills)
    assert draft.stem.startswith("次の案の内容として")
    assert draft.answer == tuple(told.values())


def test_sides_of_several_lines_stand_under_what_their_section_is_about() -> None:
    two = [*facts()[:2], facts(context="2024年5月に報じられた、日本維新の会の動き")[2]]
    (draft,) = write_position_matchings(two)
    assert draft.context == _BUDGET


def test_a_minister_and_the_ministry_are_one_side_and_a_court_is_none() -> None:
    def asked(body: str) -> bool:
        told = {
            "加藤金融担当相": "証券会社に誠実な対応を求めた",
            "日本証券業協会": "一定の被害を補償する方針だと発表した",
            body: "利用者の本人確認を強めるよう指示した",
        }
        one_line = [
            a_fact(f"{who}は、{what}。", id=f"f-{who}", topic=who, context=_BUDGET)
            for who, what in told.items()
        ]
        return bool(list(write_position_matchings(one_line)))

    assert asked("警察庁")
    assert not asked("金融庁")
    assert not asked("東京高裁")  # a judgement is no side's position


@pytest.mark.parametrize(
    ("why", "told"),
    [
        ("two sides are too few", facts()[:2]),
        (
            "a side that its own position names",
            facts(日本維新の会="日本維新の会の案のとおりに所得制限をなくすよう要求した"),
        ),
        (
            "two that hold nearly the same",
            facts(日本維新の会="所得税がかかり始める年収の基準を大きく引き上げるべきだと主張した"),
        ),
        (
            "a name that includes another",
            [
                *facts()[:2],
                a_fact("野党は、予算案の組み替えを求める動議を出した。", id="f-3", topic="野党"),
            ],
        ),
        (
            "one that points elsewhere",
            facts(日本維新の会="これを受けて、高校授業料の無償化の所得制限をなくすよう要求した"),
        ),
    ],
)
def test_none_is_asked_for(why: str, told: list[Fact]) -> None:
    assert list(write_position_matchings(told)) == [], why
