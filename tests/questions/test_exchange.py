"""Two parts of one sentence that change places."""

import pytest

from quizgen.models.fact import Fact
from quizgen.questions.exchange import find_exchanges
from quizgen.questions.true_false import write_true_false
from tests.builders import a_fact


@pytest.mark.parametrize(
    ("statement", "turned"),
    [
        (
            "有権者は小選挙区では候補者名を、比例代表では政党名を書いて投票する。",
            "有権者は小選挙区では政党名を、比例代表では候補者名を書いて投票する。",
        ),
        (
            "利上げは、お金を借りる人には負担に、預ける人には利益になる。",
            "利上げは、お金を借りる人には利益に、預ける人には負担になる。",
        ),
        (
            "賃金が下がる憲法を、税が上がる法律を定める。",
            None,  # two sorts of things
        ),
        (
            "国会は法律を、内閣は予算案をつくって出す。",
            "国会は予算案を、内閣は法律をつくって出す。",
        ),
        (
            "保護費は国が4分の3、自治体が4分の1を負担する。",
            "保護費は国が4分の1、自治体が4分の3を負担する。",
        ),
        (
            "立候補できる年齢は衆院議員や地方議員が25歳以上、参院議員と知事が30歳以上である。",
            "立候補できる年齢は衆院議員や地方議員が30歳以上、参院議員と知事が25歳以上である。",
        ),
        ("国会は法律を定め、内閣は予算を作成する。", None),  # each with a verb of its own
    ],
)
def test_parallel_parts_change_places(statement: str, turned: str | None) -> None:
    found = [exchange.statement for exchange in find_exchanges(statement)]
    assert found == ([turned] if turned else [])


def test_names_with_clauses_of_their_own_change_places() -> None:
    statement = "罪を問う刑事裁判と、争いを解決する民事裁判がある。"
    (exchange,) = find_exchanges(statement)
    assert exchange.statement == "罪を問う民事裁判と、争いを解決する刑事裁判がある。"


def test_names_that_merely_stand_together_do_not() -> None:
    assert not list(find_exchanges("裁判には、刑事裁判と民事裁判がある。"))


def test_the_exchange_is_told_in_the_explanation() -> None:
    false = [one for one in write_true_false(_voting()) if one.answer == "×"]
    assert any("「候補者名」と「政党名」が入れかわっている。" in one.explanation for one in false)


def _voting() -> Fact:
    return a_fact(
        "有権者は小選挙区では候補者名を、比例代表では政党名を書いて投票する。", topic="有権者"
    )
