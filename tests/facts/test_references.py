"""Words that point to what a section has named: this judgement, that year, the law before."""

from datetime import date

import pytest

from quizgen.facts import find_facts
from tests.builders import a_section, an_article


def statements(*points: str, title: str = "国と沖縄県") -> list[str]:
    return [fact.statement for fact in find_facts(an_article(a_section(*points), title=title))]


@pytest.mark.parametrize(
    ("before", "sentence", "statement"),
    [
        (
            "2015年12月の大法廷判決は、規定を合憲とした。",
            "この判決では裁判官15人のうち5人が違憲とした。",
            "2015年12月の大法廷判決では裁判官15人のうち5人が違憲とした。",
        ),
        (
            "最高裁は2023年9月、県の上告を退けた。",
            "国は同年12月、設計変更を承認した。",
            "国は2023年12月、設計変更を承認した。",
        ),
        (
            "最高裁は2023年9月、県の上告を退けた。",
            "県は2024年2月に提訴した。",
            "沖縄県は2024年2月に提訴した。",
        ),
        (
            "改正政治資金規正法は2024年6月、参院本会議で可決、成立した。",
            "国会議員に対し、収支報告書が正しいことを示す「確認書」の作成を義務づける。",
            "改正政治資金規正法は、国会議員に対し、収支報告書が正しいことを示す「確認書」の作成を義務づける。",
        ),
        (
            "自民、公明両党は2024年12月、2025年度の与党税制改正大綱を決定した。",
            "所得税が課される年収の最低額を、123万円に引き上げる。",
            "2025年度の与党税制改正大綱は、所得税が課される年収の最低額を、123万円に引き上げるとしている。",
        ),
        (
            "最高裁は2014年12月、規定を合憲とした。",
            "最高裁は15年11月、別の規定を違憲とした。",
            "最高裁は2015年11月、別の規定を違憲とした。",
        ),
        (
            "最低賃金法は、労働者の生計費を考慮して定めるとしている。",
            "違反した使用者には50万円以下の罰金が科される。",
            "最低賃金法に違反した使用者には50万円以下の罰金が科される。",
        ),
        (
            "2024年7月の判決は、旧優生保護法を違憲とした。",
            "同法は1948年に成立した。",
            "旧優生保護法は1948年に成立した。",
        ),
        (
            "最高裁は2012年10月、格差を違憲状態とした。",
            "これを受けて国会は2015年に公選法を改正した。",
            "国会は2015年に公選法を改正した。",
        ),
        (
            "衆院では、定数を人口に応じて割り振る。",
            "これに対し参院は、3年ごとに半数を改選すると憲法で定められている。",
            "参院は、3年ごとに半数を改選すると憲法で定められている。",
        ),
        (
            "国会は法律を制定する。",
            "大法廷は2021年6月、規定を合憲とした。",
            "最高裁大法廷は2021年6月、規定を合憲とした。",
        ),
        (
            "パリ協定は、気温の上昇を抑えることを掲げる。",
            "全ての締約国に、削減目標の提出を義務付けた。",
            "パリ協定は、全ての締約国に、削減目標の提出を義務付けた。",
        ),
        (
            "住民側は、避難は困難だと主張した。",
            "これに対し国は、自治体が策定するのが適切だと説明している。",
            "国は、自治体が策定するのが適切だと説明している。",
        ),
    ],
)
def test_it_is_written_out(before: str, sentence: str, statement: str) -> None:
    assert statements(before, sentence)[-1] == statement


@pytest.mark.parametrize(
    ("before", "sentence"),
    [
        ("国会は法律を制定する。", "この判決では裁判官5人が違憲とした。"),
        ("国会は法律を制定する。", "国は同年12月、設計変更を承認した。"),
        ("国会は法律を制定する。", "最高裁は15年11月、別の規定を違憲とした。"),
        ("最高裁は統一判断を示す。", "高裁は2025年4月、請求を退けた。"),
        ("国会は法律を制定する。", "54条は、選挙から30日以内の国会の召集を定める。"),
        ("国会は法律を制定する。", "実際には、内閣が法律案の多くを提出する。"),
        ("国会は法律を制定する。", "これに対し、国は工事を始めた。"),
    ],
)
def test_it_stays_open_where_nothing_before_fits(before: str, sentence: str) -> None:
    assert statements(before, sentence)[-1] == sentence
    facts = find_facts(an_article(a_section(before, sentence)))
    assert not facts[-1].is_askable


def test_a_short_year_alone_is_read_by_that_of_the_source() -> None:
    written = {
        "15年に採択された協定は続く。": "2015年に採択された協定は続く。",
        "85年に署名された条約は続く。": "1985年に署名された条約は続く。",
        "国は13~15年、基準を引き下げた。": "国は2013年~15年、基準を引き下げた。",
        "24年の人口動態統計は増加を示す。": "2024年の人口動態統計は増加を示す。",
        "最長で10年の懲役が科される。": "最長で10年の懲役が科される。",
        "東京高裁が2018年に取り消し、最高裁は20年、差し戻した。": (
            "東京高裁が2018年に取り消し、最高裁は2020年、差し戻した。"
        ),
        "国は2016年、19年、22年に協定を改めた。": "国は2016年、2019年、2022年に協定を改めた。",
    }
    for sentence, statement in written.items():
        section = a_section(body=(sentence,), published=date(2025, 2, 1))
        assert find_facts(an_article(section))[0].statement == statement


def test_a_ministry_is_known_by_its_minister() -> None:
    (*_, told) = statements("上野厚労相は会見した。", "団体は、要望書を同省に提出した。")
    assert told == "団体は、要望書を厚生労働省に提出した。"


def test_a_law_speaks_of_none_of_the_articles_own() -> None:
    (*_, told) = statements(
        "新潟県議会は2025年4月、新潟の住民投票条例の制定案を否決した。",
        "地方自治法は、有権者の署名により条例の制定や改廃を首長に請求できると定める。",
        title="新潟の住民投票条例",
    )
    assert told == "地方自治法は、有権者の署名により条例の制定や改廃を首長に請求できると定める。"


def test_a_later_clause_has_the_date_of_the_first() -> None:
    found = statements("2024年1月、検察は会計責任者らを立件したが、議員については立件を見送った。")
    assert found[-1].startswith("2024年1月、")
    told = statements("2004年、米軍のヘリコプターが墜落し、危険性の除去が急がれてきた。")
    assert told[-1] == "危険性の除去が急がれてきた。", "it went on"
