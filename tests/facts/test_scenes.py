"""The line over a question: what it tells where nothing dates a statement."""

from datetime import date
from typing import Any

import pytest

from quizgen.facts import find_facts
from quizgen.models.article import Section
from quizgen.models.fact import Fact
from tests.builders import a_section, an_article

_TITLE = "訴訟はどうなった?代執行の今後は?辺野古移設:国と沖縄県の対立"
_JUNE: dict[str, Any] = {"published": date(2025, 6, 27), "reported": "2025年6月"}


def facts_of(*sections: Section, title: str = _TITLE) -> list[Fact]:
    return list(find_facts(an_article(*sections, title=title)))


def lines(*sections: Section, title: str = _TITLE) -> dict[str, str]:
    return {fact.statement: fact.context for fact in facts_of(*sections, title=title)}


def test_a_case_before_a_court_is_the_event_in_the_report_s_own_words() -> None:
    found = lines(
        a_section(
            "辺野古沖の工事をめぐり、沖縄県が指示の取り消しを求めた訴訟で、最高裁は上告を棄却した。",
            "判決は、同じ理由で承認を拒むことは許されないとした。",
            **_JUNE,
        )
    )
    case = "2025年6月に報じられた、辺野古沖の工事をめぐり、沖縄県が指示の取り消しを求めた訴訟"
    assert found == {
        "最高裁は上告を棄却した。": case,
        "最高裁の判決は、同じ理由で承認を拒むことは許されないとした。": case,
    }


def test_who_acts_in_a_case_and_when_is_no_part_of_it() -> None:
    told = (
        "警視庁と東京地検は11日、会社の社長らが起こした国家賠償訴訟で、上告を断念すると表明した。"
    )
    (line,) = {*lines(a_section(told, **_JUNE)).values()}
    assert line == "2025年6月に報じられた、会社の社長らが起こした国家賠償訴訟"
    judged = "達野ゆき裁判長は、救済の対象から外れた人をめぐる集団訴訟で、国に賠償を命じた。"
    (line,) = {*lines(a_section(judged, **_JUNE)).values()}
    assert line == "2025年6月に報じられた、救済の対象から外れた人をめぐる集団訴訟"


def test_a_judgement_has_the_date_and_not_its_case() -> None:
    told = (
        "同性婚を認めない民法の規定をめぐる訴訟で、東京高裁は、規定は合憲だとする判決を言い渡した。"
    )
    found = lines(a_section(told, **_JUNE), title="同性婚はどうなる?判決の行方")
    line = "2025年6月に報じられた、同性婚を認めない民法の規定をめぐる訴訟の判決"
    assert found == {"東京高裁は、規定は合憲だとする判決を言い渡した。": line}


def test_what_led_to_a_case_may_lie_before_its_report() -> None:
    case = "月の引き下げは法律に反するとして、受給者らが処分の取り消しを求めた訴訟の上告審"
    ruling = f"3{case}判決で、最高裁は、処分を違法として取り消した。"
    line = f"2025年6月に報じられた、2025年3{case}"
    told = {"最高裁は、処分を違法として取り消した。": line}
    assert lines(a_section(ruling, **_JUNE)) == told
    assert facts_of(a_section(ruling, **_JUNE))[0].is_askable


def test_what_somebody_holds_is_told_its_matter() -> None:
    found = lines(
        a_section("辺野古移設に、県は反対した。", "防衛省は、地盤は改良できると説明している。")
    )
    assert found["防衛省は、地盤は改良できると説明している。"] == "辺野古移設をめぐる主張"


def test_prose_has_the_year_that_the_sentence_before_told() -> None:
    body = (
        "辺野古移設で最高裁は2023年9月、上告を退けた。国は設計変更を承認した。県は判決を批判した。"
    )
    found = lines(a_section("辺野古移設は続く。", body=(body,)))
    assert found["国は設計変更を承認した。"] == "2023年の、辺野古移設をめぐる動き"
    assert found["沖縄県は判決を批判した。"] == "2023年の、辺野古移設をめぐる動き"
    told = lines(
        a_section(
            "辺野古移設は続く。", body=("辺野古移設の計画は1995年から変わっていない。国は認めた。",)
        )
    )
    assert told["国は認めた。"] == "", "since when is not when"


def test_prose_that_names_another_year_by_two_digits_is_not_all_of_the_report() -> None:
    ruling, hurried = "最高裁は、辺野古移設をめぐる上告を棄却した。", "防衛省は工事を急いだ。"
    begun = "24年1月には、砂のくいを打つ作業も始まった。"
    of_one = lines(a_section(ruling, body=(hurried,), **_JUNE))
    of_two = lines(a_section(ruling, body=(begun + hurried,), **_JUNE))
    assert of_one[hurried] == "2025年6月に報じられた、辺野古移設をめぐる防衛省の動き"
    assert of_two[hurried] == "2024年の、辺野古移設をめぐる動き"


def test_what_took_longer_is_not_told_the_year_before_it() -> None:
    begun = "辺野古移設では2018年12月、土砂の投入が始まった。"
    found = lines(a_section("辺野古移設は続く。", begun + "国は工事を急いできた。"))
    assert found["国は工事を急いできた。"] == ""


def test_an_event_with_its_own_year_is_told_its_matter() -> None:
    found = lines(a_section("辺野古移設は続く。", "国は2023年12月、設計変更を承認した。"))
    assert found["国は2023年12月、設計変更を承認した。"] == "辺野古移設をめぐる動き"


@pytest.mark.parametrize(
    "title",
    ["辺野古移設の今後は?", "訴訟の今後は?最高裁はどう判断した:解説", "移設の今後は?X:解説"],
)
def test_a_title_without_a_noun_phrase_before_its_colon_names_no_matter(title: str) -> None:
    found = lines(
        a_section("辺野古移設は続く。", "国は2023年12月、設計変更を承認した。"), title=title
    )
    assert found["国は2023年12月、設計変更を承認した。"] in ("", "辺野古移設をめぐる動き")
    assert "解説" not in "".join(found.values())


def test_a_section_on_something_else_is_not_told_the_matter() -> None:
    found = lines(a_section("児童手当は広がった。", "国は2023年12月、法案を提出した。"))
    assert found["国は2023年12月、法案を提出した。"] == ""


def test_a_rule_needs_no_date() -> None:
    found = lines(a_section("辺野古移設は続く。", "国会の会期は、国会法に定められている。"))
    assert found["国会の会期は、国会法に定められている。"] == ""


def test_where_a_meeting_was_held_is_no_part_of_who_met() -> None:
    met = "石破茂首相はマニラでマルコス大統領と会談し、協定の交渉開始で一致した。"
    told = "石破茂首相は、マルコス大統領との会談で、協定の交渉開始で一致した。"
    assert lines(a_section(met, **_JUNE))[told] == (
        "2025年6月に報じられた、マニラで行われた、石破茂首相とマルコス大統領の会談"
    )


def test_a_meeting_that_prose_tells_of_another_month_is_not_the_report_s() -> None:
    asked = "ウクライナは、無条件の停戦を求めた。"
    met = "{}15日には石破茂首相はマニラでマルコス大統領と会談した。"
    own = lines(a_section(asked, body=(met.format("6月"),), **_JUNE))
    later = lines(a_section(asked, body=(met.format("8月"),), **_JUNE))
    assert "会談" in own[asked]
    assert "会談" not in later[asked]


def test_what_others_than_the_actor_said_is_not_the_act() -> None:
    found = lines(
        a_section(
            "財務相は、辺野古移設の費用を負担すると表明した。",
            "政府側は、辺野古移設の費用に期待すると表明した。",
            **_JUNE,
        )
    )
    assert "財務相" not in found["政府側は、辺野古移設の費用に期待すると表明した。"]


def test_what_was_asked_for_is_told_where_it_is_a_thing() -> None:
    asked = "日本弁護士連合会は、包括的な規定を設けるよう求めた。"
    assert "規定の" not in lines(a_section(asked, **_JUNE))[asked]


@pytest.mark.parametrize("end", ["最前線", "行方", "仕組み"])
def test_how_the_title_looks_at_its_matter_is_no_part_of_it(end: str) -> None:
    title = f"何が変わる?消費者保護の{end}:契約のルール"
    told = "消費者保護の規定は2023年6月に施行された。"
    found = lines(a_section("消費者保護は続く。", told), title=title)
    assert "消費者保護の" not in found[told]
