"""Nouns that stand bare though the text has told them apart."""

from datetime import date

import pytest

from quizgen.facts import find_facts
from quizgen.facts.bare_repeats import ToldApart
from tests.builders import a_section, an_article


@pytest.mark.parametrize(
    ("before", "sentence", "bare"),
    [
        (
            "高校無償化の制度が始まった。",
            "委員会は、朝鮮学校にも制度を適用するよう求めた。",
            "制度",
        ),
        ("経済安全保障推進法が成立した。", "推進法は四つの柱で構成されている。", "推進法"),
        ("政府は新しい資格を設けた。", "政府は、資格をもつ人を調べた。", "資格"),
        ("高校無償化の制度が始まった。", "新しい制度を国が設けた。", ""),
        ("高校無償化の制度が始まった。", "高校無償化の制度を広げ、制度を改めた。", ""),
        ("改正された下請法が施行された。", "下請法は1956年に制定された。", ""),
        ("国の機関の委員が決まった。", "公取委の委員長と委員は、首相が任命する。", ""),
        ("大阪の国会議員が集まった。", "国会は予算を議決した。", ""),
        ("国会は法律を定める。", "法律は国会が定める。", ""),
    ],
)
def test_a_noun_is_bare_if_it_was_told_apart_before(before: str, sentence: str, bare: str) -> None:
    told_apart = ToldApart()
    told_apart.add(before)
    assert told_apart.bare_in(sentence) == bare


def test_it_is_not_asked_in_the_news_and_may_stand_in_a_rule() -> None:
    points = ("政府は2024年、新しい資格を設けた。", "政府は2025年、資格をもつ人を調べた。")
    news = find_facts(an_article(a_section(*points, reported="2025年2月")))
    assert [fact.is_askable for fact in news][-1] is False
    assert news[-1].why_not == "which 資格 is meant"
    rules = find_facts(an_article(a_section(*points)))
    assert "資格" not in rules[-1].why_not


def test_a_law_may_name_in_general_what_the_text_told_apart() -> None:
    told = "静岡地裁は2024年9月、再審で無罪を言い渡した。"
    rule = "刑訴法は、無罪を言い渡すべき明らかな証拠を発見した場合に再審の請求を認めている。"
    facts = find_facts(an_article(a_section(told, rule, published=date(2025, 6, 1))))
    assert [fact.why_not for fact in facts if fact.statement == rule] == [""]


def test_what_comes_every_year_is_no_news() -> None:
    told = "最低賃金の引き上げが相次いだ。"
    rule = "最低賃金は、国の審議会が毎年夏に引き上げの目安を示し、労働局長が決定する。"
    facts = find_facts(an_article(a_section(told, rule, published=date(2025, 9, 6))))
    assert facts[-1].is_askable


def test_what_must_be_done_is_no_news() -> None:
    told = "新潟県議会は2025年4月、住民投票の条例案を否決した。"
    rule = "首長は20日以内に議会を招集し、条例案を議会に諮らなければならない。"
    facts = find_facts(an_article(a_section(told, rule, published=date(2025, 4, 19))))
    assert facts[-1].is_askable
