"""How much an article is about a term or a rule."""

from pathlib import Path

import pytest

from quizgen.articles import read_article
from quizgen.civics.rules import Rule
from quizgen.facts import find_facts
from quizgen.questions import write_candidates
from quizgen.questions.draft import Telling
from quizgen.questions.prominence import Prominence
from tests.builders import a_section, an_article, the_rule

NOTHING = Telling(said=0, asked=0, calls=0)
_ARTICLE = Path(__file__).parents[2] / "source" / "japan-ukraine-support.txt"


@pytest.mark.parametrize(
    ("lines", "heading", "least", "most"),
    [
        (["国債を学ぶ。"], "国の国債", 1.0, 1.0),
        (["国債である。", "国債は大切だ。", "国債とは何か。"], "国の話", 1.0, 1.0),
        (["国債である。", "国債は大切だ。"], "国の話", 0.7, 0.95),
        (["国債である。"], "国の話", 0.3, 0.7),
    ],
)
def test_a_term_in_front_or_often_used_weighs_most(
    lines: list[str], heading: str, least: float, most: float
) -> None:
    prominence = Prominence(an_article(a_section(*lines, heading=heading)))
    assert least <= prominence.of(["国債"]) <= most


def test_a_term_of_every_report_weighs_less() -> None:
    prominence = Prominence(an_article(a_section("野党は反対した。", "抗告を退けた。")))
    assert prominence.of(["野党"]) < prominence.of(["抗告"])


def test_when_a_law_holds_is_asked_only_of_an_article_on_that() -> None:
    passing = ("改正法は2024年に施行された。", "次の改正法は2026年に施行される。")
    in_passing = Prominence(an_article(a_section(*passing, heading="国の話")))
    in_front = Prominence(an_article(a_section(*passing, heading="法律の施行")))
    assert in_passing.of(["施行"]) < in_passing.of(["改正"]) / 2
    assert in_front.of(["施行"]) > 2 * in_passing.of(["施行"])


def test_a_term_that_comes_once_is_worth_less() -> None:
    def worth(*lines: str) -> float:
        article = an_article(a_section(*lines, heading="国の話"))
        candidates = write_candidates(find_facts(article), article)
        return max(one.worth for one in candidates if one.question.answer == "補正予算")

    once = worth("国会は、補正予算を可決する。")
    often = worth("国会は、補正予算を可決する。", "補正予算を組む。", "補正予算は大きい。")
    assert once < often


def weight(rule: Rule, *lines: str, heading: str = "国の話", telling: Telling = NOTHING) -> float:
    return Prominence(an_article(a_section(*lines, heading=heading))).of_rule(rule, telling)


def test_a_rule_weighs_by_the_front_and_by_what_one_sentence_says_of_it() -> None:
    rule = the_rule("備蓄米の役割")
    told = "不足に備える備蓄米を放出した。"
    aside = weight(rule, told)
    assert aside < weight(rule, told, heading="備蓄米のゆくえ")
    assert aside < weight(rule, told, telling=NOTHING._replace(asked=2))
    assert aside < weight(rule, told, telling=NOTHING._replace(said=1))
    assert aside < weight(rule, told, telling=NOTHING._replace(calls=2))
    assert 0 < aside < 1


def test_a_rule_of_which_the_text_tells_less_weighs_less() -> None:
    rule = the_rule("備蓄米の役割")
    named = weight(rule, "備蓄米を放出したと大臣は述べた。")
    assert named < weight(rule, "備蓄米を放出したのは、不足のためだと大臣は述べた。")
    assert named < weight(rule, "不足に備える備蓄米を放出した。")
    assert named < weight(rule, f"備蓄米を放出した。{rule.why}")


def test_of_two_texts_that_say_as_much_the_longer_calls_less_for_a_rule() -> None:
    rule = the_rule("備蓄米の役割")
    told, more = "備蓄米を放出した。", "市長は祭りに出た。" * 100
    assert weight(rule, told, more) < weight(rule, told)


def test_the_reasons_of_a_side_are_called_for_sooner() -> None:
    rule = the_rule("備蓄米の役割")
    of_side = rule._replace(stem=f"{rule.stem}賛成する立場が挙げる理由は何か。")
    told = "備蓄米を放出した。"
    assert weight(rule, told) < weight(of_side, told, heading="備蓄米")


def test_what_an_article_leaves_unsaid_weighs_less() -> None:
    rule = the_rule("ICCの逮捕状")
    called_up = "国際刑事裁判所は、首相らに逮捕状を出した。"
    others = ("首相は反発した。", "身柄は移されていない。", "身柄の拘束は難しい。")
    weights = [weight(rule, called_up, other) for other in others]
    assert weights == sorted(weights)
    assert len(set(weights)) == len(weights)


def test_a_term_that_only_stands_there_weighs_less_than_one_that_is_spoken_of() -> None:
    def weight(*lines: str) -> float:
        return Prominence(an_article(a_section(*lines, heading="国の話"))).of_term("契約")

    passing = weight("契約をめぐる9件を調べた。")
    spoken_of = weight("契約をめぐる9件を調べた。", "消費者は解約を求め、契約書の約款を争った。")
    assert passing < 0.8 * spoken_of


def test_several_terms_of_one_question_weigh_as_a_name_does() -> None:
    prominence = Prominence(an_article(a_section("停戦と軍縮を話し合った。")))
    assert prominence.of_term("停戦・軍縮") == prominence.of(["停戦・軍縮"])


def test_a_rule_that_every_bill_calls_up_weighs_less() -> None:
    common = the_rule("本会議の議決要件")
    own = common._replace(name="この記事の議決要件")
    told = "法案が本会議で可決された。"
    assert weight(common, told) < 0.7 * weight(own, told)


def test_how_a_law_comes_about_is_asked_of_a_report_only_if_its_title_names_it() -> None:
    line = "改正法は公布された。"
    section = a_section(line, heading="改正法の公布", reported="2024年6月")
    about_another = Prominence(an_article(section, title="年金の改正"))
    about_it = Prominence(an_article(section, title="法律の公布とは"))
    no_report = Prominence(an_article(a_section(line, heading="改正法の公布"), title="国の話"))
    assert about_another.of(["公布"]) < 0.36
    assert about_it.of(["公布"]) == no_report.of(["公布"]) == 1


def test_what_is_cut_from_a_sentence_of_a_report_is_worth_less() -> None:
    article = read_article(_ARTICLE)
    of_report = find_facts(article)
    assert all(fact.in_report for fact in of_report)
    of_rules = tuple(fact.model_copy(update={"in_report": False}) for fact in of_report)
    worth, undated = (
        {
            one.question.stem: one.worth
            for one in write_candidates(facts, article)
            if one.question.kind == "true_false" and one.question.reference is None
        }
        for facts in (of_report, of_rules)
    )
    assert worth
    assert all(worth[stem] < 0.7 * undated[stem] for stem in worth)
