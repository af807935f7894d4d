"""Who demanded what on one matter."""

from quizgen.models.fact import Fact
from quizgen.models.question import Matching
from quizgen.questions.claim_matching import write_claim_matchings
from tests.builders import a_fact

_BUDGET = "2025年3月に報じられた、予算案をめぐる動き"
_DEMANDS = {
    "立憲民主党": "高額療養費の負担上限の引き上げを凍結するよう求めた",
    "国民民主党": "所得税がかかり始める年収の基準を引き上げるべきだと主張した",
    "日本維新の会": "高校授業料の無償化の所得制限をなくすよう要求した",
}


def facts(context: str = _BUDGET, **other: str) -> list[Fact]:
    return [
        a_fact(f"{who}は、{what}。", id=f"f-{who}", topic=who, context=context)
        for who, what in (_DEMANDS | other).items()
    ]


def test_three_sides_stand_beside_what_they_want_in_one_form() -> None:
    (draft,) = write_claim_matchings(facts())
    matching = draft.to_question("budget")
    assert isinstance(matching, Matching)
    assert matching.context == _BUDGET
    assert matching.prompts == tuple(_DEMANDS)
    assert matching.answer == (
        "高額療養費の負担上限の引き上げを凍結すること",
        "所得税がかかり始める年収の基準を引き上げること",
        "高校授業料の無償化の所得制限をなくすこと",
    )


def test_two_sides_are_too_few() -> None:
    assert not list(write_claim_matchings(facts()[:2]))


def test_without_a_date_none_is_asked() -> None:
    assert not list(write_claim_matchings(facts(context="")))


def test_a_side_that_is_named_in_its_demand_gives_itself_away() -> None:
    told = facts(日本維新の会="日本維新の会の案のとおりに所得制限をなくすよう要求した")
    assert not list(write_claim_matchings(told))


def test_a_side_with_two_demands_leaves_it_open_which_is_meant() -> None:
    second = a_fact(
        "国民民主党は、ガソリン税の暫定税率を廃止するよう求めた。",
        id="f-second",
        topic="国民民主党",
        context=_BUDGET,
    )
    assert not list(write_claim_matchings([*facts(), second]))
