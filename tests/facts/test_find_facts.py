"""What is found in sections, by the traps of real digests."""

from datetime import date
from typing import Any

import pytest

from quizgen.facts import find_facts
from quizgen.models.article import Piece, Section
from quizgen.models.fact import Fact, FactKind, Role
from tests.builders import a_section, an_article

_FEBRUARY: dict[str, Any] = {"published": date(2025, 2, 27), "reported": "2025年2月"}


def facts_of(*sections: Section, **changes: object) -> list[Fact]:
    return list(find_facts(an_article(*sections, **changes)))


def asked(*sections: Section) -> list[str]:
    return [fact.statement for fact in facts_of(*sections) if fact.is_askable]


def why_not(*points: str) -> str:
    return facts_of(a_section(*points, **_FEBRUARY))[-1].why_not


def why_not_of(point: str) -> str:
    return facts_of(a_section(point))[-1].why_not


def test_evidence_is_the_sentence_at_its_place() -> None:
    article = an_article(a_section("国会は法律を制定する。内閣は行政を担う。"))
    for fact in find_facts(article):
        assert fact.evidence.is_verbatim_in(article.text)


def test_a_report_is_parted_into_statements_with_their_subject() -> None:
    assert asked(
        a_section(
            "日米韓の防衛相はシンガポールで会談し、情報を年内に即時共有することで合意しました。"
        )
    ) == ["日米韓の防衛相は、情報を即時共有することで合意した。"]


@pytest.mark.parametrize(
    "point",
    [
        "検察が不服を申し立てることができるため、審理が長引く原因になっている。",
        "反撃能力の手段となる装備の配備は初めてとなる。",
        "首相は、安保3文書を改定する方針を示した。",
        "内閣に置かれ、首相を長とし、デジタル大臣が首相を助けて事務を統括する。",
    ],
    ids=["cause-twice", "first-of-what", "whose-office", "whose-clause"],
)
def test_a_sentence_that_leaves_unsaid_what_it_is_about_is_not_asked(point: str) -> None:
    assert not asked(a_section(point, **_FEBRUARY))
    assert why_not(point)


def test_a_day_without_its_month_is_not_asked() -> None:
    assert "day" in why_not_of("下請法の改正法が16日の本会議で成立し、2026年に施行される。")
    assert not why_not_of("下請法の改正法が5月16日の本会議で成立し、2026年に施行される。")


def test_a_bare_noun_is_what_the_section_is_about() -> None:
    points = (
        "政府はウクライナ支援を続けた。",
        "中谷防衛相は、ポーランドを支援の拠点として評価した。",
    )
    section = a_section(
        *points, heading="ウクライナ支援の今", body=("ウクライナ支援は続く。",), **_FEBRUARY
    )
    assert "中谷防衛相は、ポーランドをウクライナ支援の拠点として評価した。" in asked(section)


def test_an_office_with_its_holder_is_asked() -> None:
    assert asked(a_section("石破首相は、安保3文書を改定する方針を示した。", **_FEBRUARY))


def test_what_is_also_done_by_nobody_named_before_is_no_fact() -> None:
    section = a_section(
        "両国は支援で一致した。",
        "NATOを通じた防衛協力も推進し、中谷防衛相はポーランドを支援の拠点として高く評価した。",
        **_FEBRUARY,
    )
    assert not [statement for statement in asked(section) if "推進" in statement]


def test_a_rule_is_not_parted_since_its_clauses_share_objects() -> None:
    rule = "内閣は、予算を作成して国会に提出し、国会の議決を受けなければならない。"
    assert asked(a_section(rule)) == [rule]


def test_a_later_topic_belongs_to_the_first() -> None:
    assert asked(a_section("常会は毎年1月に召集され、会期は150日間と定められています。")) == [
        "常会は毎年1月に召集される。",
        "常会の会期は、150日間と定められている。",
    ]


def test_both_are_named_where_the_point_before_names_two() -> None:
    statements = asked(
        a_section(
            "中谷防衛相は、ポーランドのシコルスキ外相と会談した。",
            "両者は、安全保障は不可分であるとの認識を共有した。",
            **_FEBRUARY,
        )
    )
    assert statements[-1].startswith("中谷防衛相とポーランドのシコルスキ外相は、")


def test_both_stay_open_where_nobody_is_named() -> None:
    assert why_not("会談が行われた。", "両者は、認識を共有した。") == (
        "a word points outside the sentence"
    )


def test_a_surname_is_written_with_the_office() -> None:
    statements = asked(
        a_section(
            "ポーランドのシコルスキ外相は来日した。",
            "シコルスキ氏は、ウクライナ支援の継続を訴えた。",
            **_FEBRUARY,
        )
    )
    assert statements[-1] == "ポーランドのシコルスキ外相は、ウクライナ支援の継続を訴えた。"


def test_three_countries_are_named() -> None:
    statements = asked(
        a_section(
            "日米韓の防衛相はシンガポールで会談した。",
            "日韓が情報を共有する三カ国の取り決めを活用した。",
        )
    )
    assert statements == ["日米韓の防衛相は、日韓が情報を共有する日米韓3か国の取り決めを活用した。"]


def test_nothing_is_asked_from_an_unfinished_sentence() -> None:
    assert why_not("政府は、来年度から") == "the sentence breaks off"


def test_relative_time_needs_the_sections_own_date() -> None:
    sentence = "政府は、昨年6月に法律案を国会に提出した。"
    assert "2024年6月に" in asked(a_section(sentence, **_FEBRUARY))[0]
    assert asked(a_section(sentence)) == []


def test_headline_style_makes_no_statement() -> None:
    assert "headline style" in why_not("日本は人道支援を強調。")


def test_the_context_tells_date_event_and_actors_never_the_heading() -> None:
    fact = facts_of(
        a_section(
            "中谷防衛相は、ポーランドのシコルスキ外相と会談し、支援の強化を確認した。",
            heading="連携強化",
            **_FEBRUARY,
        )
    )[-1]
    assert fact.context == ("2025年2月に報じられた、中谷防衛相とポーランドのシコルスキ外相の会談")


def test_a_meeting_without_a_date_is_told_by_its_place() -> None:
    fact = facts_of(a_section("日米韓の防衛相はシンガポールで会談し、訓練の実施で合意した。"))[-1]
    assert fact.context == "シンガポールで行われた、日米韓の防衛相の会談"


def test_a_remark_is_the_event_where_nobody_met() -> None:
    fact = facts_of(
        a_section("ポーランドのシコルスキ外相は、兵士がいると述べた。", reported="2024年")
    )[-1]
    assert fact.context == "2024年に報じられた、ポーランドのシコルスキ外相の発言"


def test_timeless_rules_have_no_context() -> None:
    assert facts_of(a_section("国会は法律を制定する。", **_FEBRUARY))[0].context == ""


def test_what_nothing_dates_is_not_asked() -> None:
    assert facts_of(a_section("市議会は条例を可決した。"))[-1].why_not == (
        "nothing dates what happened"
    )


def test_a_year_in_the_sentence_dates_it() -> None:
    assert asked(a_section("消費税の税率は、2019年10月に10%に引き上げられた。"))


def test_a_day_that_the_address_contradicts_dates_nothing() -> None:
    said = "防衛相は3月27日の会談で支援の継続を確認した。"
    told = facts_of(a_section(said, published=date(2024, 4, 30)))[-1]
    assert "2024年3月27日" in told.statement
    assert told.evidence.published == date(2024, 4, 30)
    unsure = facts_of(a_section(said, published=date(2024, 4, 30), reported="2024年"))[-1]
    assert "2024年" not in unsure.statement
    assert unsure.evidence.published is None


def test_a_claim_keeps_its_speaker() -> None:
    fact = facts_of(
        a_section("ポーランドのシコルスキ外相は、兵士がいると述べた。", reported="2024年")
    )[-1]
    assert fact.kind is FactKind.CLAIM
    assert fact.speaker == "ポーランドのシコルスキ外相"


def test_a_newspaper_is_no_speaker() -> None:
    statements = asked(
        a_section("朝日新聞によると、前原誠司国土交通大臣は、案が必要だと指摘した。", **_FEBRUARY)
    )
    assert statements == ["前原誠司国土交通大臣は、案が必要だと指摘した。"]


def test_comments_takeaways_and_closing_are_never_facts() -> None:
    facts = facts_of(
        a_section("国会は法律を制定する。", comments=("支援は大切だと思います。",)),
        takeaways=("日米韓の連携は、平和に不可欠です。",),
    )
    assert [fact.kind for fact in facts[1:]] == [FactKind.OPINION, FactKind.OPINION]
    assert not any(fact.is_askable for fact in facts[1:])


def test_ids_are_unique_and_do_not_change() -> None:
    section = a_section("国会は法律を制定し、内閣は行政を担う。", "国会は法律を制定する。")
    ids = [fact.id for fact in facts_of(section)]
    assert len(set(ids)) == len(ids)
    assert ids == [fact.id for fact in facts_of(section)]


def test_who_proposed_is_not_what_failed() -> None:
    statements = asked(
        a_section("法制審議会は1996年に制度の導入を答申したが、法案の提出には至らなかった。")
    )
    assert statements == ["法制審議会は1996年に制度の導入を答申した。"]


def test_a_clause_with_its_own_subject_takes_no_topic_of_the_next() -> None:
    statements = asked(
        a_section(
            "日本では夫婦の約95%が夫の姓を選んでおり、改姓に伴う手続きの負担は女性に偏っている。",
            **_FEBRUARY,
        )
    )
    assert not any(text.startswith("改姓に伴う手続きの負担は、日本では") for text in statements)


def test_a_plan_stays_with_every_clause_about_it() -> None:
    statements = asked(a_section("A党の案では、夫婦が子の姓を決め、きょうだいの姓は統一されます。"))
    assert statements[-1] == "A党の案では、きょうだいの姓は統一される。"


def test_about_another_thing_nobody_is_taken_over() -> None:
    statements = asked(
        a_section(
            "トランプ大統領は、大統領令に署名した。",
            "コメについては、アメリカ産の輸入を増やした。",
            **_FEBRUARY,
        )
    )
    assert not any("トランプ大統領は、コメ" in text for text in statements)


def test_also_marks_who_acts_where_the_verb_takes_no_object() -> None:
    for text in asked(
        a_section(
            "政府は、核保有国も加わる条約の体制を維持することが現実的だとしている。",
            "会議には広島の被爆者らも出席し、核兵器の非人道性を訴えた。",
            **_FEBRUARY,
        )
    ):
        assert "核保有国を加わる" not in text
        assert "被爆者らを出席" not in text


def test_an_event_of_another_month_is_not_the_report() -> None:
    facts = facts_of(
        a_section(
            "静岡地裁は無罪の判決を言い渡した。",
            "検察は2025年3月に控訴しないことを表明した。",
            **_FEBRUARY,
        )
    )
    assert facts[0].context == "2025年2月に報じられた、静岡地裁の判決"
    assert facts[1].context == ""


def test_what_a_law_lays_down_needs_no_date() -> None:
    facts = facts_of(
        a_section(
            "最高裁は規定は合憲だと判断した。",
            "民法750条は、夫婦は結婚の際に夫または妻の姓を称すると定めている。",
            **_FEBRUARY,
        )
    )
    assert facts[-1].context == ""


def test_a_measure_needs_its_thing() -> None:
    assert why_not("加入する保険によって金額は異なる。")
    assert why_not("以前の税率と比べると関税の負担は重くなっている。")


def test_prose_has_no_date_of_the_points_source() -> None:
    section = a_section(
        "厚生労働省は20日、見直しの方針を決定した。",
        body=("政府は昨年、検討会を設けた。", "子どもの数が減る状態が続いている。"),
        **_FEBRUARY,
    )
    facts = facts_of(section)
    assert facts[0].context.startswith("2025年2月に報じられた")
    assert not any("2024年" in fact.statement for fact in facts)
    assert all(not fact.context for fact in facts if fact.role is Role.BODY)


def test_the_object_of_a_modifier_is_no_object_of_the_verb() -> None:
    assert why_not("政府は、参院選を控えた党内の慎重論を受けて法案から外した。")


def test_a_bare_measure_of_the_news_is_not_asked() -> None:
    assert why_not("2025年の参院選では格差が拡大した。")


def test_a_person_is_no_theme() -> None:
    points = ("安倍晋三首相は来日した。", "安倍晋三が法案を説明した。", "安倍晋三が答弁した。")
    section = a_section(*points, heading="安倍晋三の答弁", **_FEBRUARY)
    assert {fact.theme for fact in facts_of(section)} == {""}


@pytest.mark.parametrize(
    ("sentence", "statement"),
    [
        pytest.param(
            "夫婦別姓を認めない規定は憲法に反するとして、都内に住む12人が国を提訴した。",
            "都内に住む12人は、夫婦別姓を認めない規定が憲法に反するとして、国を提訴した。",
            id="who acts stands behind the reason",
        ),
        pytest.param(
            "国民民主党は、候補者が足りず、3議席を他党に譲った。",
            "国民民主党は、候補者が足りず、3議席を他党に譲った。",
            id="what did not happen stays with what followed",
        ),
        pytest.param(
            "2024年の衆院選で与党は過半数を割り込んだ。",
            "2024年の衆院選で与党は過半数を割り込んだ。",
            id="the topic is 与党, not the election",
        ),
        pytest.param(
            "一票の格差とは、選挙区によって一票の重みに差が生じる問題です。",
            "一票の格差とは、選挙区によって一票の重みに差が生じる問題をいう。",
            id="a definition",
        ),
        pytest.param(
            "価格転嫁とは、費用の上昇分を商品の価格に上乗せすることです。",
            "価格転嫁とは、費用の上昇分を商品の価格に上乗せすることをいう。",
            id="a definition that ends in こと",
        ),
        pytest.param(
            "石破首相は討論会で、消費税は大切な財源だとして、減税に否定的な考えを示した。",
            "石破首相は討論会で、消費税は大切な財源だとして、減税に否定的な考えを示した。",
            id="a place where one speaks is no predicate",
        ),
        pytest.param(
            "憲法14条は法の下の平等を定めており、この判断は2021年にも示された。",
            "憲法14条は法の下の平等を定めている。",
            id="what stands before a pointing word stands alone",
        ),
    ],
)
def test_a_sentence_is_read_with_its_own_subject(sentence: str, statement: str) -> None:
    facts = facts_of(a_section(sentence, **_FEBRUARY))
    assert facts[0].statement == statement


def test_nobody_s_topic_is_lent_to_a_clause_before_it() -> None:
    (first, *_) = facts_of(
        a_section("2025年の国会では28年ぶりに審議されたが、結論は持ち越された。", **_FEBRUARY)
    )
    assert "結論" not in first.statement


@pytest.mark.parametrize(
    ("before", "sentence", "begins"),
    [
        (
            "国民民主党は議席を増やした。",
            "同党は、候補者の擁立を急ぐ考えを示した。",
            "国民民主党は",
        ),
        ("石破首相は国会で答弁した。", "首相は、減税に否定的な考えを示した。", "石破首相は"),
        ("自民党と公明党は合意した。", "同党は、法案を提出した。", ""),
    ],
)
def test_short_names_are_written_out_where_one_is_meant(
    before: str, sentence: str, begins: str
) -> None:
    fact = facts_of(a_section(before, sentence, **_FEBRUARY))[-1]
    assert fact.statement.startswith(begins) if begins else not fact.is_askable


def test_the_line_tells_event_and_month_and_the_statement_no_day() -> None:
    facts = facts_of(
        a_section(
            "第50回衆院選は27日に投開票された。",
            "投票率は小選挙区で53.85%となり、戦後3番目に低い水準だった。",
            **_FEBRUARY,
        )
    )
    assert facts[0].statement == "第50回衆院選は、投開票された。"
    assert {fact.context for fact in facts} == {"2025年2月に報じられた、第50回衆院選"}


def test_another_s_deed_is_told_by_the_theme_not_by_the_act() -> None:
    section = a_section(
        "石破首相は、消費税の減税に否定的な考えを示した。",
        "立憲民主党は、消費税の減税を公約とした。",
        heading="消費税の減税",
        hook="消費税はどうなる?",
        **_FEBRUARY,
    )
    facts = facts_of(section, title="消費税と社会保障")
    assert facts[0].context.endswith("石破首相の表明")
    assert facts[1].context == "2025年2月に報じられた、消費税をめぐる立憲民主党の動き"


@pytest.mark.parametrize(
    "sentence",
    [
        "最高裁は2015年と2021年に合憲と判断した。",
        "与党の議員からは、不安も聞かれる。",
        "石破首相は、少数与党での国会運営を迫られる。",
        "女性の当選者は73人で、過去最多となっている。",
        "市議会が可決して町議会が否決した場合も、署名があれば住民投票を請求できる。",
        "TPPのような協定は、貿易の関税をなくすことを条件に、例外として認められている。",
        "当初、女性を均等に扱うことは企業の努力義務とされ、1997年に改められた。",
        "横浜地検は「更生に与える影響などを総合的に考慮した」と説明している。",
        "他方、フリーランスは労働者に当たらないことから、最低賃金の規定でも守られない。",
        "法律案は衆議院が再可決できるものの、いまの与党に力はない。",
        "国会が立法を怠ったとまではいえない、というのが棄却の理由である。",
        "背景にあるのは、費用の上昇を価格に転嫁できない中小企業の苦境である。",
        "改正法は、父母が子の利益のために協力する義務を負うと明記している。",
        "独立性の高い委員会とし、委員長と委員4人は国会の同意を得て首相が任命する。",
        "政府は、拒んだことを理由とする不利益な取り扱いは許されないと説明している。",
        "利益は一定額に達するまで折半し、その後は米国が9割、日本が1割を受け取る。",
        "情報を不正に利用した職員への罰則は、最も重いもので4年以下の拘禁刑である。",
        "仮に加盟する場合、署名は政府の判断でできるが、批准には国会の承認が要る。",
        "上院は、大統領の軍事行動を縛る決議案を否決した。",
        "締結にあたり政府は、憲法73条に沿って国会の承認を求めた。",
        "慎重だった公明党は、対象を限ることを条件に自民党と合意した。",
    ],
)
def test_what_says_nothing_alone_is_not_asked(sentence: str) -> None:
    assert not facts_of(a_section(sentence))[-1].is_askable


def test_a_lead_is_asked_about_only_where_it_says_when() -> None:
    lead = "投票率は上がり、各地で取り組みが広がる。2025年7月の参院選で与党は議席を減らした。"
    dated = an_article(lead=Piece(text=lead, start=0, end=len(lead)), text=lead)
    assert [fact.is_askable for fact in find_facts(dated)] == [False, True]


def test_what_was_judged_says_by_whom() -> None:
    assert why_not("判決が出た。", "2025年6月、ゆがみ調整は違法としなかった。") == (
        "it does not say who judged so"
    )


def test_how_many_years_running_holds_at_no_time() -> None:
    counted = why_not("国会は開かれる。", "出生数は、9年連続の減少である。")
    assert counted == "nothing dates what happened"


def test_what_one_needs_for_something_needs_no_subject() -> None:
    rule = "動議を議題とするには、国会法により議員50人以上の賛成を要する。"
    assert facts_of(a_section(rule))[-1].is_askable


def test_a_part_of_a_sum_needs_the_sum() -> None:
    assert why_not("国は費用を減らした。", "うち約580億円が、物価の下落による。") == (
        "it goes on from the sentence before"
    )


def test_a_name_that_the_lead_gives_holds_in_every_section() -> None:
    lead = Piece(text="「子ども・子育て支援金」の徴収が始まる。", start=0, end=19)
    section = a_section("支援金は、法律で使い道が決められている。")
    told = find_facts(an_article(section, lead=lead))[-1].statement
    assert told == "子ども・子育て支援金は、法律で使い道が決められている。"


@pytest.mark.parametrize(
    "rule",
    ["任期を終えた直後の再選は認められない。", "最高裁は、各選挙を合憲とするのが通例である。"],
)
def test_whose_term_or_which_elections_must_be_said(rule: str) -> None:
    assert why_not(rule) == "a word in it needs what another sentence tells"


def test_what_is_voted_down_must_be_said() -> None:
    vote = "常任理事国が1カ国でも反対すれば否決されるが、棄権は拒否権の行使とみなさない。"
    assert why_not_of(vote) == "it names no subject"


def test_a_law_speaks_of_elections_and_suits_in_general() -> None:
    rule = (
        "公職選挙法は、訴訟の第一審を高等裁判所とし、選挙の日から30日以内に起こすよう定めている。"
    )
    assert facts_of(a_section(rule))[-1].is_askable


def test_what_a_body_does_not_have_is_told_with_the_body() -> None:
    rule = "政府の代表は会合で意見を述べることができるが、議決権は持たない。"
    assert [fact.statement for fact in facts_of(a_section(rule))] == [rule]


def test_to_whom_something_is_limited_is_a_rule() -> None:
    rule = "企業や労働組合が献金できる相手は、政党と政党支部に限られる。"
    assert facts_of(a_section(rule))[-1].is_askable
    assert not facts_of(a_section("制度を使えるのは、一部の企業に限られる。"))[-1].is_askable


@pytest.mark.parametrize(
    "sentence",
    [
        "2014年の改正で、投票権年齢を18歳以上とすることが決まった。",
        "現地の住民団体は、2025年3月に説明を求めた。",
        "公職選挙法に比べて運動の規制は緩やかである。",
    ],
    ids=["of which law", "where", "what is compared"],
)
def test_what_points_to_another_sentence_unsaid_is_not_asked(sentence: str) -> None:
    assert why_not(sentence) == "a word in it needs what another sentence tells"


def test_what_is_held_by_rule_is_no_event() -> None:
    facts = facts_of(
        a_section("総選挙は40日以内に行われる。", "幹部は、審議が止まると指摘した。", **_FEBRUARY)
    )
    assert all("総選挙" not in fact.context for fact in facts)


def test_an_article_of_what_happened_is_a_report_and_one_of_rules_is_none() -> None:
    rules = ("国会は、予算を議決する。", "内閣は、予算を作成する。", "両院は、予算を審議する。")
    news = ("国会は、予算を可決した。", "内閣は、予算案を提出した。")
    assert not any(fact.in_report for fact in facts_of(a_section(*rules)))
    assert all(fact.in_report for fact in facts_of(a_section(*rules, *news)))
