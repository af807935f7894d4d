"""Whether a text speaks of another country, and nothing of Japan."""

import pytest

from quizgen.civics.abroad import is_about_abroad
from quizgen.facts import find_facts
from tests.builders import a_section, an_article


@pytest.mark.parametrize(
    "told", ["英国は投票年齢を引き下げる。", "労働党が総選挙で掲げた公約である。"]
)
def test_another_country_or_its_party_is_abroad(told: str) -> None:
    assert is_about_abroad((told, "実現には議会で法案を可決する必要がある。"))


@pytest.mark.parametrize(
    "beside",
    [
        "政府は閣議で方針を決めた。",
        "負担は3000円となる。",
        "沖縄県が反対した。",
        "環境省が示した。",
    ],
)
def test_what_only_japan_has_is_at_home(beside: str) -> None:
    abroad = "アメリカは関税を引き上げた。"
    assert is_about_abroad((abroad,))
    assert not is_about_abroad((abroad, beside))


def test_each_section_is_at_home_or_abroad_for_itself() -> None:
    article = an_article(
        a_section("英国は投票年齢を引き下げる。", "次の総選挙までに実現する。", heading="海外"),
        a_section("日本では18歳から投票できる。", heading="国内"),
    )
    found = {fact.evidence.quote: fact.is_abroad for fact in find_facts(article)}
    assert found == {
        "英国は投票年齢を引き下げる。": True,
        "次の総選挙までに実現する。": True,
        "日本では18歳から投票できる。": False,
    }
