"""A name in 「」 behind the clause that tells what it is."""

import pytest

from quizgen.questions.apposition import write_appositions
from tests.builders import a_fact


@pytest.mark.parametrize(
    ("statement", "stem", "name"),
    [
        (
            "担当大臣は、他の省庁に政策の改善を求める「勧告権」を持つ。",
            "他の省庁に政策の改善を求める権限を何というか。漢字3字で答えなさい。",
            "勧告権",
        ),
        (
            "改正法には、親が働いていなくても保育所を利用できる「こども誰でも通園制度」も盛り込まれた。",
            "親が働いていなくても保育所を利用できる制度を何というか。10字で答えなさい。",
            "こども誰でも通園制度",
        ),
        (
            "判決が重視したのは、複数の防護策を重ねて事故に備える国際的な「深層防護」の考え方である。",
            "複数の防護策を重ねて事故に備える国際的な考え方を何というか。漢字4字で答えなさい。",
            "深層防護",
        ),
        (
            "埋め立ての承認は、本来は国の役割だが、法律によって都道府県が処理する「法定受託事務」とされている。",
            "本来は国の役割だが、法律によって都道府県が処理する事務を何というか。漢字6字で答えなさい。",
            "法定受託事務",
        ),
        (
            "2018年の改正では、定数を増やし、名簿の上位から優先的に当選する「特定枠」を設けた。",
            "名簿の上位から優先的に当選する枠を何というか。漢字3字で答えなさい。",
            "特定枠",
        ),
        (
            "選挙を無効とすれば公の利益が損なわれるとして、請求を退ける「事情判決」の手法が採られることが多い。",
            "選挙を無効とすれば公の利益が損なわれるとして、請求を退ける手法を何というか。漢字4字で答えなさい。",
            "事情判決",
        ),
        (
            "大企業が値上げの要請に応じず、一方的に代金を決めることを禁じる「中小受託取引適正化法」も施行される。",
            "大企業が値上げの要請に応じず、一方的に代金を決めることを禁じるきまりを何というか。漢字10字で答えなさい。",
            "中小受託取引適正化法",
        ),
        (
            "国は、知事に代わって国が設計変更を承認する「代執行」を行った。",
            "知事に代わって国が設計変更を承認することを何というか。漢字3字で答えなさい。",
            "代執行",
        ),
    ],
)
def test_the_clause_becomes_the_stem(statement: str, stem: str, name: str) -> None:
    (draft,) = write_appositions(a_fact(statement))
    assert (draft.stem, draft.answer) == (stem, name)


@pytest.mark.parametrize(
    ("why", "statement"),
    [
        (
            "somebody's words",
            "自民党は、最高裁の判決を根拠に企業の献金を認める「禁止より公開」を唱えた。",
        ),
        ("a judgement of fact", "首相は、早期の実現を国会に求める「高い目標」を掲げた。"),
        ("no clause before it", "国会は「特定枠」を設けた。"),
        ("a clause too short to tell", "国会は、当選する「特定枠」を設けた。"),
        (
            "the name told by its clause",
            "国会は、名簿に特定の枠を設けて優先する「特定枠」を設けた。",
        ),
        (
            "part of a longer name",
            "調査では、人件費の高騰などによって起きる「人手不足」倒産が増えた。",
        ),
        (
            "a thing that was something",
            "自民党は、秘密などに十分に配慮した「公開方法工夫支出」を求めた。",
        ),
    ],
)
def test_none_is_asked_for(why: str, statement: str) -> None:
    assert not list(write_appositions(a_fact(statement))), why


def test_the_line_above_tells_the_matter_unless_it_names_the_answer() -> None:
    statement = "担当大臣は、他の省庁に政策の改善を求める「勧告権」を持つ。"
    (draft,) = write_appositions(a_fact(statement, frame="こども家庭庁"))
    assert draft.context == "こども家庭庁について"
    (hidden,) = write_appositions(a_fact(statement, frame="勧告権の行使"))
    assert hidden.context == ""


def test_none_is_asked_where_the_line_above_shows_what_fits_as_well() -> None:
    statement = "国は、食費や光熱費などに充てる「生活扶助」の基準を引き下げた。"
    assert list(write_appositions(a_fact(statement, topic="国", context="国の動き")))
    line = "2025年6月に報じられた、生活保護をめぐる動き"
    assert not list(write_appositions(a_fact(statement, topic="国", context=line)))


def test_an_act_told_in_few_words_needs_a_line_above() -> None:
    statement = "公取委は、相手方の事業活動を不当に縛る「拘束条件付き取引」を認定した。"
    assert not list(write_appositions(a_fact(statement)))
    (draft,) = write_appositions(a_fact(statement, frame="独占禁止法"))
    assert draft.context == "独占禁止法について"


def test_a_thing_told_in_fewer_words_needs_one_too() -> None:
    statement = "国は、人口比をより反映しやすい「アダムズ方式」を定めた。"
    assert not list(write_appositions(a_fact(statement)))
    assert list(write_appositions(a_fact(statement, frame="定数配分")))
