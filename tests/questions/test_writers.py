"""What each writer makes of a statement, and what it leaves alone."""

from collections.abc import Callable, Iterator
from datetime import date

import pytest

from quizgen.civics.names import terms_by_form
from quizgen.models.fact import Fact, FactKind, Role
from quizgen.questions.contrast_choice import write_contrast_choices
from quizgen.questions.definition import write_definitions
from quizgen.questions.denials import find_denial
from quizgen.questions.draft import Draft
from quizgen.questions.fact_or_opinion import write_fact_or_opinion
from quizgen.questions.gloss_cloze import write_gloss_clozes
from quizgen.questions.institution import write_institutions
from quizgen.questions.number_choice import write_number_choices
from quizgen.questions.phrase_choice import write_phrase_choices
from quizgen.questions.tellable import says_whom_or_what
from quizgen.questions.term import write_terms
from quizgen.questions.term_choice import write_term_choices
from quizgen.questions.true_false import write_true_false
from tests.builders import a_fact, an_evidence

_MEETING = "シンガポールで行われた、日米韓の防衛相の会談"


def of_a_digest(fact: Fact) -> Fact:
    """Return the fact as a dated report has it."""
    dated = fact.evidence.model_copy(update={"published": date(2025, 6, 1)})
    return fact.model_copy(update={"evidence": dated, "in_report": True})


def one(writer: Callable[[Fact], Iterator[Draft]], fact: Fact) -> Draft:
    drafts = list(writer(fact))
    assert drafts, fact.statement
    return drafts[0]


def test_a_definition_becomes_a_question_with_its_form_told() -> None:
    draft = one(
        write_definitions,
        a_fact("会計年度の途中に当初の予算に変更を加えるために組まれる予算を、補正予算という。"),
    )
    assert draft.stem == (
        "会計年度の途中に当初の予算に変更を加えるために組まれる予算を何というか。"
        "漢字4字で答えなさい。"
    )
    assert draft.answer == "補正予算"


@pytest.mark.parametrize(
    ("statement", "answer"),
    [
        (
            "SPAは、一方の国の部隊が相手国を訪れる際の法的地位や手続きを取り決めるものである。",
            "SPA",
        ),
        (
            "住宅確保給付金は、家賃を払えなくなった人に自治体が支給する制度である。",
            "住宅確保給付金",
        ),
        ("SPAは、重要な協定である。", ""),
        ("国の議院内閣制とは違い、首長も議員も住民が直接選ぶのが二元代表制である。", ""),
        ("維新案は、旧姓を通称として戸籍に記載する内容である。", ""),
    ],
)
def test_a_name_of_no_table_is_told_by_what_it_is_for(statement: str, answer: str) -> None:
    assert [draft.answer for draft in write_definitions(a_fact(statement))] == [answer] * bool(
        answer
    )


def test_of_two_names_either_counts() -> None:
    draft = one(
        write_definitions,
        a_fact("歳入の不足を補うために発行される国債を、特例国債または赤字国債という。"),
    )
    assert (draft.answer, draft.accepted[0]) == ("特例国債", "赤字国債")
    assert "漢字4字で答えなさい" in draft.stem  # which both names fit


@pytest.mark.parametrize(
    "statement",
    [
        "財政の主な財源は、国民や企業が納める税である。",
        "補正予算のうち、年度の途中に組まれる大きな予算を補正予算という。",
        "国会は、国民が選挙で選んだ議員で組織される。",
    ],
)
def test_what_defines_no_term_is_no_definition(statement: str) -> None:
    assert not list(write_definitions(a_fact(statement)))


def test_a_gloss_makes_the_blank_unique() -> None:
    draft = one(
        write_gloss_clozes,
        a_fact("NATOは、加盟国の防衛相の会議を開く。"),
    )
    assert draft.answer == "NATO"
    assert draft.stem.startswith("（　　）は、加盟国の防衛相の会議を開く。")
    assert "空欄に入る、北アメリカとヨーロッパの" in draft.stem
    assert "略称で答えなさい" in draft.stem
    assert draft.accepted == ("ナトー",)  # the full name is no 略称


@pytest.mark.parametrize(
    ("why", "statement"),
    [
        ("other examples would do", "企業や労働組合などの団体は、党に献金できない。"),
        ("a list of examples", "企業は、テレワーク、時差出勤、短時間勤務などから選んで設ける。"),
        ("what somebody said", "幹部は「野党と話のできる布陣が必要だった」と明かす。"),
        ("sums", "財源は3.6兆円で、1.1兆円を社会保障の改革で、1兆円を支援金でまかなう。"),
    ],
)
def test_no_blank_stands_for_an_example_or_beside_sums(why: str, statement: str) -> None:
    assert not list(write_gloss_clozes(a_fact(statement))), why


@pytest.mark.parametrize(
    "statement",
    [
        "国会議員と内閣は、それぞれ法律案を提出できる。",  # と would join議員 and the gloss
        "日本国憲法第86条により、予算は国会の議決を受ける。",
    ],
)
def test_a_gloss_is_not_put_where_it_would_be_misread(statement: str) -> None:
    assert not [draft for draft in write_gloss_clozes(a_fact(statement)) if draft.answer == "内閣"]


def test_another_countrys_cabinet_has_no_japanese_gloss() -> None:
    abroad = a_fact("内閣は、ドイツの制度と同じように、首長が率いる。")
    assert not [one for one in write_gloss_clozes(abroad) if one.answer == "内閣"]


def test_a_content_phrase_is_asked_with_options_of_its_form() -> None:
    draft = one(
        write_phrase_choices,
        a_fact(
            "日米韓の防衛相は、北朝鮮の弾道ミサイル発射や航跡に関する情報を即時共有することで"
            "合意した。",
            context=_MEETING,
        ),
    )
    assert draft.stem == "日米韓の防衛相は、北朝鮮のどのような情報を即時共有することで合意したか。"
    assert draft.choices is not None
    assert len(set(draft.choices)) == 4
    assert not any(one.startswith("北朝鮮の") for one in draft.choices)
    assert all(one.endswith("に関する情報") for one in draft.choices)


def test_a_phrase_with_a_clause_or_a_place_of_its_own_is_left_alone() -> None:
    assert not list(
        write_phrase_choices(
            a_fact("外相は、欧州とインド太平洋の安全保障の連携を強調した。", context=_MEETING)
        )
    )


def test_a_statutory_number_is_asked_among_ascending_steps() -> None:
    draft = one(
        write_number_choices,
        a_fact("法律案は、衆議院が出席議員の3分の2以上の多数で再び可決すると法律となる。"),
    )
    assert draft.answer == "3分の2以上"
    assert draft.choices is not None
    assert len(draft.choices) == 4
    ladder = ["10分の1以上", "5分の1以上", "4分の1以上", "3分の1以上", "過半数", "3分の2以上"]
    places = [ladder.index(choice) for choice in draft.choices if choice in ladder]
    assert places == sorted(places)


def test_a_number_of_the_news_is_not_asked() -> None:
    assert not list(write_number_choices(a_fact("議員30人以上が参加した。", context=_MEETING)))


def test_a_false_statement_contradicts_by_one_natural_change() -> None:
    drafts = list(write_true_false(a_fact("NATOは、米国経由で情報を共有する。", topic="NATO")))
    answers = {draft.answer: draft.stem for draft in drafts}
    assert set(answers) == {"○", "×"}
    assert answers["○"] != answers["×"]
    assert "経由で" not in answers["×"]


_JUDGED = "最高裁は、夫婦に同じ姓を求める規定を合憲と判断した。"
_JUDGED_BUT = "最高裁は、夫婦に同じ姓を求める規定を合憲と判断したが、4人は反対意見を述べた。"
_COUNTED = "総務省は、投票率が前回より低下したと発表した。"


@pytest.mark.parametrize(
    ("statement", "quote", "is_turned"),
    [(_JUDGED, _JUDGED, True), (_JUDGED, _JUDGED_BUT, False), (_COUNTED, _COUNTED, False)],
    ids=["an outcome told whole", "cut from a longer sentence", "no outcome"],
)
def test_of_the_news_only_outcomes_told_whole_are_turned(
    statement: str, quote: str, *, is_turned: bool
) -> None:
    about = {"topic": statement.partition("は")[0], "context": "2021年6月の決定"}
    drafts = write_true_false(a_fact(statement, evidence=an_evidence(quote), **about))
    assert any(draft.answer == "×" for draft in drafts) == is_turned


def test_a_clause_with_its_own_subject_is_told_but_not_turned() -> None:
    quote = "NATOを通じた協力も進め、中谷氏はポーランドへの支援の継続で合意しました。"
    statement = "中谷防衛相はポーランドへの支援の継続で合意した。"
    about = {"topic": "中谷防衛相", "context": _MEETING}
    own = a_fact(statement, evidence=an_evidence(quote), **about)
    assert [draft.answer for draft in write_true_false(own)] == ["○"]
    shared = an_evidence(quote.replace("中谷氏は", "", 1).replace("NATO", "中谷氏はNATO"))
    assert not list(write_true_false(own.model_copy(update={"evidence": shared})))


def test_a_contrast_word_is_asked_among_exclusive_ones() -> None:
    draft = one(
        write_contrast_choices,
        a_fact("国会は、裁判官を裁判するために、議員で組織する弾劾裁判所を設ける。"),
    )
    assert draft.answer == "弾劾裁判所"
    assert "（　　）" in draft.stem


def test_a_word_of_a_report_is_asked_of_an_event_by_name() -> None:
    told = "国会は、裁判官を裁判するために、議員で組織する弾劾裁判所を設ける。"
    of_event, of_doings = (
        a_fact(told, topic="国会", context=f"2025年5月に報じられた、{what}", in_report=True)
        for what in ("裁判官の罷免を求めた訴追の決定", "国会の動き")
    )
    assert list(write_contrast_choices(of_event))
    assert not list(write_contrast_choices(of_doings))


def test_a_short_form_is_told_and_no_side_is_quoted_for_a_term() -> None:
    told = "部下へのパワハラは許されない。"
    short = next(write_terms(a_fact(told)))
    assert short.answer == "パワーハラスメント"
    assert short.explanation.startswith("引用した文では「パワハラ」と書かれている。")
    held = a_fact("共産党は「令状なしに通信を監視する」として反対した。", kind=FactKind.CLAIM)
    warrant = next(draft for draft in write_terms(held) if draft.answer == "令状")
    assert "共産党" not in warrant.explanation


def test_a_word_that_many_things_go_by_is_none_a_slot_can_stand_beside() -> None:
    told = "憲法79条に基づく{}は、投票者の過半数が「×」を付けると罷免となる。"
    bare, whole = (
        a_fact(told.format(what), topic=f"憲法79条に基づく{what}", in_report=True)
        for what in ("審査", "最高裁裁判官の国民審査")
    )
    assert not list(write_number_choices(bare))
    assert list(write_number_choices(whole))
    begun = "施行は2026年1月で、公正取引委員会などが取り締まりに当たる。"
    assert not list(write_contrast_choices(a_fact(begun, topic="施行", in_report=True)))


def test_an_everyday_word_in_what_somebody_says_is_no_term_of_the_text() -> None:
    said = "市民からは「行政が私生活に口を出すべきでない」との声が上がった。"
    told = "条例の下では、行政が家庭の事情を調べることがある。"
    assert "行政" not in {draft.answer for draft in write_terms(a_fact(said))}
    assert "行政" in {draft.answer for draft in write_terms(a_fact(told))}


def test_letters_are_explained_in_full_and_with_what_else_is_to_be_known() -> None:
    told = "NATOを通じた防衛協力も進めた。"
    letters = next(draft for draft in write_terms(a_fact(told)) if draft.answer == "NATO")
    note = terms_by_form()["NATO"].row.get("note")
    assert note
    assert letters.explanation == f"NATOは、北大西洋条約機構の略称である。{note}"


@pytest.mark.parametrize(
    ("rule", "slotted", "choices"),
    [
        (
            "知事や市町村長の任期は4年と地方自治法に定められている。",
            "任期は（　　）と地方自治法に",
            ("3年", "4年", "5年", "6年"),
        ),
        (
            "公正取引委員会は内閣府の外局として置かれる行政委員会である。",
            "公正取引委員会は（　　）の外局として",
            ("内閣府", "厚生労働省", "文部科学省", "総務省"),
        ),
    ],
    ids=["numbers, in order", "bodies"],
)
def test_what_all_choices_share_stands_outside_the_slot(
    rule: str, slotted: str, choices: tuple[str, ...]
) -> None:
    drafts = write_contrast_choices(a_fact(rule))
    draft = next(each for each in drafts if each.answer in choices)
    assert slotted in draft.stem
    assert sorted(draft.choices or ()) == sorted(choices)
    if choices[0][0].isdigit():
        assert draft.choices == choices


def test_no_house_comes_before_itself() -> None:
    rule = a_fact("内閣は、予算を参議院より先に衆議院に提出しなければならない。", topic="内閣")
    wrong = [one.stem for one in write_true_false(rule) if one.answer == "×"]
    assert wrong
    assert not [stem for stem in wrong if "参議院より先に参議院" in stem]


def test_nobody_named_is_told_guilty() -> None:
    line = {"context": "2024年9月に報じられた、再審", "topic": "静岡地裁"}
    named = a_fact("静岡地裁は、再審で、袴田巌さんに無罪を言い渡した。", **line)
    assert not [one for one in write_true_false(named) if one.answer == "×"]
    unnamed = a_fact("静岡地裁は、再審で、無罪を言い渡した。", **line)
    assert [one for one in write_true_false(unnamed) if one.answer == "×"]


def test_what_is_refused_names_nobody_who_would_have_paid() -> None:
    line = {"context": "2024年9月に報じられた、騒音訴訟", "topic": "東京高裁"}
    paid_by = a_fact("東京高裁は、騒音訴訟で、国と都に慰謝料の賠償を命じた。", **line)
    assert not [one for one in write_true_false(paid_by) if "請求を退けた" in one.stem]
    alone = a_fact("東京高裁は、騒音訴訟で、慰謝料の賠償を命じた。", **line)
    assert [one for one in write_true_false(alone) if "請求を退けた" in one.stem]


def test_no_example_of_a_list_is_turned() -> None:
    alone = "日本銀行は、物価の安定を図るために公開市場操作を行う。"
    assert list(write_true_false(a_fact(alone, topic="日本銀行")))
    listed = "国会の同意を要する人事は、日本銀行や会計検査院、人事院などの機関に及ぶ。"
    wrong = [one.stem for one in write_true_false(a_fact(listed, topic="人事"))]
    assert not [stem for stem in wrong if "財務省" in stem]


def test_a_choice_ends_where_its_noun_does() -> None:
    told = "欧州側は、ロシア産原油の取引価格に設けた上限の引き下げを求めた。"
    draft = one(write_contrast_choices, a_fact(told, topic="欧州側", context="2025年6月の会議"))
    assert draft.answer == "引き下げ"
    assert set(draft.choices or ()) == {"引き上げ", "引き下げ", "据え置き", "廃止"}
    assert "上限の（　　）を求めた。" in draft.stem


def test_who_acts_is_asked_of_a_timeless_rule() -> None:
    rule = "内閣は、予算を国会に提出しなければならない。"
    draft = one(write_institutions, a_fact(rule, topic="内閣"))
    assert draft.stem == (
        "予算を国会に提出しなければならないのは、どの機関か。漢字2字で答えなさい。"
    )
    assert draft.answer == "内閣"


def test_a_body_told_by_its_short_name_is_asked_by_that() -> None:
    rule = "検審は、検察官が起訴しなかったことのよしあしを審査する。"
    draft = one(write_institutions, a_fact(rule, topic="検審"))
    assert draft.answer == "検察審査会"
    assert draft.stem.endswith("どの機関か。漢字5字で答えなさい。")


def test_who_explains_something_is_no_question_of_a_rule() -> None:
    said = a_fact("外務省は、特定の国を対象としたものではないと説明している。", topic="外務省")
    assert not list(write_institutions(said.model_copy(update={"kind": FactKind.CLAIM})))


def test_a_rule_cut_behind_its_first_clause_is_not_asked() -> None:
    quote = "条約を結ぶのは内閣ですが、憲法は事前か事後に国会の承認を経るよう求めています。"
    rule = a_fact("憲法は事前か事後に国会の承認を経るよう求めている。", topic="憲法")
    assert list(write_contrast_choices(rule))
    assert list(write_true_false(rule))
    cut = rule.model_copy(update={"evidence": an_evidence(quote)})
    assert not list(write_contrast_choices(cut))
    assert not list(write_true_false(cut))


def test_what_somebody_holds_at_no_time_is_no_true_statement() -> None:
    held = "外務省は「特定の国を対象としたものではない」と説明している。"
    claim = {"topic": "外務省", "kind": FactKind.CLAIM}
    assert not [one for one in write_true_false(a_fact(held, **claim)) if one.answer == "○"]


def test_no_true_statement_is_the_lesser_half_of_a_sentence() -> None:
    quote = "米豪には条約に基づく同盟がありますが、日豪の間に相互防衛を定めた条約はありません。"
    half = a_fact("米豪には条約に基づく同盟がある。", topic="同盟", evidence=an_evidence(quote))
    assert not [draft for draft in write_true_false(half) if draft.answer == "○"]


@pytest.mark.parametrize(
    ("statement", "topic", "context", "is_asked"),
    [
        ("憲法73条は、条約を結ぶには国会の承認が必要だと定める。", "憲法73条", "", True),
        ("国会の承認は、条約を結ぶのに必要である。", "承認", "", False),
        ("首長は通知から10日以内に議会を解散できる。", "首長", "", False),
        ("首長は不信任の議決の通知から10日以内に議会を解散できる。", "首長", "", True),
        ("自民党は、法案を臨時国会で成立させるとした。", "自民党", "", False),
        ("自民党は、法案を臨時国会で成立させるとした。", "自民党", "2025年10月の動き", True),
        ("高裁判決は、国会の承認を違憲とした。", "判決", "2025年5月の動き", False),
        ("公正取引委員会が勧告し、企業名を公表する。", "公正取引委員会", "", False),
        ("公正取引委員会は、違反した企業の名を公表する。", "公正取引委員会", "", True),
    ],
)
def test_in_the_news_a_statement_to_judge_says_itself_whom_or_what_it_means(
    statement: str, topic: str, context: str, *, is_asked: bool
) -> None:
    plain = a_fact(statement, topic=topic, context=context)
    assert says_whom_or_what(plain) is is_asked
    for write in (write_true_false, write_contrast_choices):
        assert not list(write(of_a_digest(plain))) or is_asked


def test_in_the_news_what_a_body_does_is_asked_by_its_article_of_the_law_alone() -> None:
    rule = a_fact("内閣は、予算を作成して国会に提出しなければならない。", topic="内閣")
    cited = a_fact("内閣は、憲法73条により、予算を作成して国会に出す。", topic="内閣")
    assert list(write_institutions(rule))
    assert not list(write_institutions(of_a_digest(rule)))
    assert list(write_institutions(of_a_digest(cited)))


def test_in_the_news_no_blank_is_told_by_a_gloss() -> None:
    rule = a_fact("憲法は、団結権、団体交渉権、団体行動権を保障している。", topic="憲法")
    assert list(write_gloss_clozes(rule))
    assert not list(write_gloss_clozes(of_a_digest(rule)))


def test_in_the_news_a_claim_says_when_and_on_what() -> None:
    said = "小泉農相は、備蓄米の放出で流通量が増えたと述べた。"
    told = {"topic": "小泉農相", "speaker": "小泉農相", "kind": FactKind.CLAIM}
    line = "2025年6月に報じられた、コメ政策をめぐる動き"
    bare = "小泉農相は、店頭に並び始めた効果が表れたと述べた。"
    assert not list(write_fact_or_opinion(of_a_digest(a_fact(bare, context=line, **told))))
    assert not list(write_fact_or_opinion(of_a_digest(a_fact(said, **told))))
    law = "小泉農相は、国会で食管法の改正が{}と述べた。"
    held, done = (a_fact(law.format(what), context=line, **told) for what in ("必要だ", "始まった"))
    assert list(write_fact_or_opinion(of_a_digest(held)))
    assert not list(write_fact_or_opinion(of_a_digest(done)))  # nobody takes it for a view


def test_in_the_news_neither_subject_nor_verb_is_changed_nor_what_names_a_law() -> None:
    def wrong(statement: str, topic: str) -> list[str]:
        drafts = write_true_false(of_a_digest(a_fact(statement, topic=topic)))
        return [draft.stem for draft in drafts if draft.answer == "×"]

    assert wrong("国会は、予算を議決する。", "国会") == []
    assert wrong("条約を結ぶには国会の承認が必要だと憲法73条は定める。", "憲法73条") != []
    assert wrong("景品表示法は、実際より良く見せる表示を禁じている。", "景品表示法") == []
    named = "課税しないという考えは、生存権を定める憲法25条にも通じる。"
    assert wrong(named, "課税しないという考え") == []
    assert wrong("財政法4条は、建設国債を除いて国の借金を認めていない。", "財政法4条") == []


def test_a_report_is_told_as_it_is_only_with_an_event_a_year_or_an_article() -> None:
    def told(statement: str, topic: str, context: str = "") -> bool:
        fact = of_a_digest(a_fact(statement, topic=topic, context=context))
        return any(write_true_false(fact))

    line = "2025年6月に報じられた、石破茂首相とマルコス大統領の会談"
    agreed = "石破茂首相とマルコス大統領は、海洋安全保障での協力で一致した。"
    assert told(agreed, "石破茂首相とマルコス大統領", line)
    assert not told(agreed, "石破茂首相とマルコス大統領")
    of_no_law = "総務省は5社を対象事業者に指定し、削除の基準の公表を義務づけた。"
    assert not told(of_no_law, "総務省", "2025年6月に報じられた、総務省の決定")
    assert not told("放送法は、政治的に公平であることを放送局に義務づけている。", "放送法")
    court = "最高裁は二審判決を破棄し、審理を東京高裁に差し戻した。"
    assert not told(court, "最高裁", "2024年7月に報じられた、最高裁の動き")
    assert told(court, "最高裁", "2024年7月に報じられた、献金の返還をめぐる判決")
    act = "自衛隊の派遣は自衛隊法84条の4が定める在外邦人等の輸送に当たる。"
    assert not told(act, "自衛隊の派遣")  # which one is not said
    assert told("自衛隊法84条の4は、在外邦人等の輸送について定めている。", "自衛隊法84条の4")


def test_a_report_defines_nothing() -> None:
    fact = a_fact("是正のための合理的な期間を過ぎた段階を、違憲状態という。")
    assert list(write_definitions(fact))
    assert not list(write_definitions(of_a_digest(fact)))


def test_a_majority_won_or_lost_is_no_number_of_the_law() -> None:
    assert list(write_number_choices(a_fact("国会の議決は、出席議員の過半数で決まる。")))
    assert not list(write_number_choices(a_fact("参議院選挙で、与党は過半数を失った。")))


def test_the_end_of_a_longer_number_is_no_slot() -> None:
    assert list(write_number_choices(a_fact("飲食料品の消費税の税率は、8%である。")))
    assert not list(write_number_choices(a_fact("消費税の税率は、国税では7.8%である。")))
    assert not list(write_number_choices(a_fact("消費税は標準10%、食料品など8%の税率である。")))
    assert not list(write_number_choices(a_fact("日米は、15%の関税とすることで合意した。")))


def test_what_no_line_frame_or_topic_tells_of_is_not_turned() -> None:
    open_ = "借入金の多い中小企業では利払いの負担が重くなる。"
    assert not list(write_true_false(a_fact(open_)))
    assert list(write_true_false(a_fact(open_, frame="利上げ")))


def test_what_sets_the_key_apart_stands_once() -> None:
    rule = "天皇の国事行為には、内閣の助言と承認が必要である。"
    assert list(write_contrast_choices(a_fact(rule)))
    twice = "国事行為には内閣の助言と承認が必要なため、決定権は内閣にあるとされている。"
    assert not [one for one in write_contrast_choices(a_fact(twice)) if "助言" in one.answer]
    assert not [one for one in write_true_false(a_fact(twice)) if "国会の助言" in one.stem]


def test_a_companys_committee_is_none_of_the_diet() -> None:
    company = a_fact("経営陣から独立した特別委員会は、買収の価格を検討する。")
    assert not list(write_terms(company))
    diet = a_fact("衆議院は、特別委員会を設ける。")
    assert list(write_terms(diet))


def test_a_shareholders_veto_is_none_of_the_security_council() -> None:
    assert not list(write_terms(a_fact("政府は、特別な株式による拒否権をもつ。")))
    assert list(write_terms(a_fact("安保理では、ロシアが拒否権を行使した。")))


def test_a_term_defined_by_the_diet_is_none_of_another_country() -> None:
    def asked(told: str) -> list[str]:
        return [str(draft.answer) for draft in write_terms(a_fact(told))]

    assert "総選挙" in asked("衆議院が解散され、総選挙が行われた。")
    assert "総選挙" not in asked("英国で4日、下院の総選挙があった。")
    result = "労働党が政権を取り戻した。"
    evidence = an_evidence("英国で4日、下院の総選挙があり、労働党が政権を取り戻した。")
    assert not list(write_terms(a_fact(result, evidence=evidence)))
    assert "比例代表制" in asked("英国の小さな党は、比例代表制を求めた。")


def test_those_who_judge_a_judge_are_no_lay_judges() -> None:
    lay = write_terms(a_fact("裁判員が、評議に加わった。"))
    of_the_diet = write_terms(a_fact("罷免には、裁判員の3分の2以上の賛成が要る。"))
    assert "裁判員" in {draft.answer for draft in lay}
    assert "裁判員" not in {draft.answer for draft in of_the_diet}


def test_what_the_text_says_of_itself_is_no_evidence_of_a_term() -> None:
    assert list(write_terms(a_fact("最高裁は、再審の開始を認めた。")))
    assert not list(write_terms(a_fact("本日は、再審の開始と取り調べの録音を取り上げました。")))


def test_no_body_is_blanked_in_a_clause_cut_from_the_ones_before() -> None:
    quote = "援助額は首位を保ったが、財政の悪化に伴い当初予算は1997年度を頂点に半減した。"
    cut = a_fact(
        "財政の悪化に伴い当初予算は1997年度を頂点に半減した。", evidence=an_evidence(quote)
    )
    assert not list(write_gloss_clozes(cut))


def test_what_a_ministry_is_doing_is_no_power_of_it() -> None:
    doing = a_fact("厚生労働省は、雇用率の引き上げに備えるよう呼びかけている。", topic="厚生労働省")
    assert not list(write_institutions(doing))


def test_a_statistic_is_nobodys_claim() -> None:
    told = "厚生労働省の統計によると、繰り下げ受給の利用者は2%前後にとどまっている。"
    claim = a_fact(told, kind=FactKind.CLAIM, speaker="厚生労働省", context="2025年の動き")
    assert not list(write_fact_or_opinion(claim))


def test_what_adds_to_something_told_before_is_no_slot() -> None:
    added = "国連の主要な機関である国際司法裁判所でも、所長は裁判官の選挙で決まる。"
    assert not list(write_contrast_choices(a_fact(added)))
    assert list(write_contrast_choices(a_fact(added.replace("でも、", "では、"))))


def test_no_part_of_the_name_stands_beside_its_blank() -> None:
    shown = "減収分は地方交付税で穴埋めされるが、交付税を受けていない市は全額が減収になる。"
    assert not [one for one in write_gloss_clozes(a_fact(shown)) if one.answer == "地方交付税"]
    alone = "減収分は地方交付税で穴埋めされるが、財政の豊かな市は全額が減収になる。"
    assert [one for one in write_gloss_clozes(a_fact(alone)) if one.answer == "地方交付税"]


def test_what_is_unfair_is_not_told_as_allowed() -> None:
    rule = a_fact("独禁法は、カルテルなどの不当な取引制限や不公正な取引方法を禁じる。")
    assert not [draft for draft in write_true_false(rule) if draft.answer == "×"]


def test_a_vote_that_sends_the_bill_on_tells_its_outcome() -> None:
    told = a_fact("予算案は、衆院本会議で賛成多数で可決、参院に送付された。", topic="予算案")
    assert not [draft for draft in write_true_false(told) if "否決" in draft.stem]


def test_a_term_of_the_article_is_asked_by_its_definition() -> None:
    draft = one(write_terms, a_fact("審議会は最低賃金の目安を決めた。"))
    assert draft.answer == "最低賃金"
    assert draft.reference is not None
    assert draft.reference.definition in draft.stem
    assert draft.context == "記事に出てきた用語（労働と社会保障）"


def test_a_term_behind_a_number_is_a_part_of_something_else() -> None:
    assert list(write_terms(a_fact("円安が進み、輸入品の値段が上がった。")))
    assert not list(write_terms(a_fact("その値段は前の日より4451円安で終えた。")))


@pytest.mark.parametrize(
    ("told", "term"),
    [
        ("第172特別国会が、召集された。", "特別国会"),
        ("第44回総選挙が、行われた。", "総選挙"),
        ("政府は、待機児童問題に取り組んでいる。", "待機児童"),
    ],
)
def test_a_number_before_or_a_problem_behind_hides_no_term(told: str, term: str) -> None:
    asked = [draft.reference for draft in write_terms(a_fact(told))]
    assert term in {reference.term for reference in asked if reference}


def test_what_a_host_says_is_no_evidence_for_a_term() -> None:
    assert not list(write_terms(a_fact("円安が進んで困りますね。", role=Role.COMMENT)))
    assert not list(write_terms(a_fact("円安の今後も確かめてみてね。", role=Role.CLOSING)))


def test_a_definition_is_chosen_among_like_long_ones() -> None:
    draft = one(write_term_choices, a_fact("消費税の税率を引き上げる。"))
    assert draft.choices is not None
    longest, shortest = max(map(len, draft.choices)), min(map(len, draft.choices))
    assert longest <= 1.8 * shortest


@pytest.mark.parametrize(
    ("kind", "role", "sentence", "answer"),
    [
        (FactKind.CLAIM, Role.POINT, "シコルスキ外相は、兵士がウクライナにいると述べた。", "事実"),
        (FactKind.OPINION, Role.COMMENT, "日米韓の連携は、地域の平和と安定に不可欠です。", "意見"),
        (
            FactKind.FORECAST,
            Role.TAKEAWAY,
            "外相の発言は、国際情勢に影響を与える可能性があります。",
            "意見",
        ),
    ],
)
def test_a_sentence_is_quoted_with_its_speaker(
    kind: FactKind, role: Role, sentence: str, answer: str
) -> None:
    fact = a_fact(
        sentence,
        kind=kind,
        role=role,
        speaker="シコルスキ外相",
        topic=sentence.split("は", maxsplit=1)[0],
    )
    draft = one(write_fact_or_opinion, fact)
    assert draft.answer == answer
    assert sentence.removesuffix("。") in draft.stem
    assert draft.context


def test_inner_quotation_marks_are_doubled() -> None:
    sentence = "シコルスキ外相は、それは「公然の秘密」だと述べたと伝えた。".replace("それは", "")
    draft = one(
        write_fact_or_opinion, a_fact(sentence, kind=FactKind.CLAIM, speaker="シコルスキ外相")
    )
    assert "『公然の秘密』" in draft.stem


@pytest.mark.parametrize(
    "sentence",
    [
        "今回の会談は昨年6月以来で、共同声明を発表しました。",
        "3か国の連携が強化されるのは、とても重要です。",
    ],
)
def test_a_sentence_that_points_elsewhere_is_not_quoted(sentence: str) -> None:
    assert not list(write_fact_or_opinion(a_fact(sentence, kind=FactKind.OPINION)))


@pytest.mark.parametrize(
    "statement",
    [
        "衆院選が行われた。",  # another word than 総選挙
        "県議会は不信任決議を可決した。",  # no 内閣不信任決議
    ],
)
def test_a_term_the_text_does_not_name_is_not_asked(statement: str) -> None:
    answers = [draft.answer for draft in write_terms(a_fact(statement))]
    assert not {"総選挙", "内閣不信任決議"} & set(answers)


def test_a_change_of_degree_is_left_alone_where_a_reason_stands_beside_it() -> None:
    fact = a_fact("労働者側は、生活が苦しいとして大幅な引き上げを求めた。")
    assert all(draft.answer == "○" for draft in write_true_false(fact))


@pytest.mark.parametrize(
    "statement",
    ["補償法が2025年1月17日に施行された。", "復興税の期間が延びるため、負担する期間は長くなる。"],
)
def test_a_true_statement_that_tests_nothing_is_not_asked(statement: str) -> None:
    assert not list(write_true_false(a_fact(statement)))


def test_a_term_that_shares_its_meaning_with_another_is_not_asked_for() -> None:
    assert not list(write_terms(a_fact("外相は共同声明を発表した。")))


@pytest.mark.parametrize(
    ("sentence", "is_asked"),
    [
        ("シコルスキ外相は、西側諸国の兵士がいることは「公然の秘密」だと述べた。", True),
        ("しかしシコルスキ外相は、西側諸国の兵士がいることは「公然の秘密」だと述べた。", False),
        ("シコルスキ外相は、参加すれば安全保障に支障をきたすおそれがあると述べた。", False),
    ],
    ids=["by itself", "joined to the one before", "in what is not said"],
)
def test_a_sentence_that_rests_on_the_one_before_is_not_quoted(
    sentence: str, *, is_asked: bool
) -> None:
    fact = a_fact(sentence, kind=FactKind.CLAIM, speaker="シコルスキ外相")
    assert bool(list(write_fact_or_opinion(fact))) is is_asked


def test_a_plain_report_is_no_question_of_fact_or_opinion() -> None:
    fact = a_fact("政府は、法律案を国会に提出することを決めた。", topic="政府")
    assert not list(write_fact_or_opinion(fact))


def test_a_word_is_a_term_of_economics_beside_its_counterpart_alone() -> None:
    alone = "保護の基準は、最低限度の生活の需要を満たすものでなければならない。"
    assert not list(write_gloss_clozes(a_fact(alone)))
    beside = "市場の価格は、需要が供給を上回ると上がる。"
    assert {one.answer for one in write_gloss_clozes(a_fact(beside))} & {"需要", "供給"}


def test_which_office_stands_somewhere_in_a_sentence_is_not_asked() -> None:
    statement = "内閣府が2021年に実施した調査では、賛成する人が最も多かった。"
    assert not list(write_gloss_clozes(a_fact(statement, context=_MEETING)))


def test_no_change_hides_in_a_modifier_of_the_topic() -> None:
    fact = a_fact("市民が刑事裁判に参加する裁判員制度は、2024年5月に15年を迎えた。")
    assert not [draft for draft in write_true_false(fact) if draft.answer == "×"]


def test_a_clause_with_its_own_subject_is_no_modifier_of_the_topic_behind() -> None:
    rule = "政府が排出枠を無償で割り当て、超えて排出した企業は、枠を補わなければならない。"
    false = [draft.stem for draft in write_true_false(a_fact(rule)) if draft.answer == "×"]
    assert false == [rule.replace("無償で", "有償で")]


def test_a_first_is_not_turned_round() -> None:
    fact = a_fact("2024年の出生数は、統計のある年で初めて70万人を下回った。")
    assert not [draft for draft in write_true_false(fact) if draft.answer == "×"]


@pytest.mark.parametrize(
    "statement",
    [
        "日本のノーベル平和賞は、1974年の佐藤栄作元首相以来、50年ぶりとなった。",
        "刑事訴訟法の再審に関する条文は19しかなく、手続きは定められていない。",
    ],
)
def test_a_true_statement_without_an_aim_is_not_asked(statement: str) -> None:
    assert not [one for one in write_true_false(a_fact(statement)) if one.answer == "○"]


def test_a_phrase_whose_stem_prints_part_of_its_key_is_not_asked() -> None:
    fact = a_fact("支援金は2026年4月から医療保険料に上乗せされ、子育て支援の財源になる。")
    assert not list(write_phrase_choices(fact))


def test_one_of_several_phrases_is_not_asked() -> None:
    listed = "消費税の収入は、年金、介護、少子化対策に充てると法律に書かれている。"
    assert not list(write_phrase_choices(a_fact(listed)))
    alone = "年金や医療を支える消費税の収入は、少子化対策に充てると法律に書かれている。"
    assert list(write_phrase_choices(a_fact(alone)))


def test_what_rules_the_others_out_is_not_asked() -> None:
    fact = a_fact("改正法は、参議院本会議で賛成多数で可決、成立した。")
    assert not list(write_contrast_choices(fact))


def test_the_field_is_not_told_where_it_prints_the_answer() -> None:
    draft = one(write_terms, a_fact("最高裁判所は、法律が憲法に違反するかどうかを判断した。"))
    assert draft.answer == "最高裁判所"
    assert "裁判所" not in draft.context


def test_the_form_of_a_blank_is_always_told() -> None:
    fact = a_fact("日本政府は核抑止の必要性を理由に、核兵器禁止条約に参加していない。")
    draft = next(one for one in write_gloss_clozes(fact) if one.answer == "核抑止")
    assert "漢字3字で" in draft.stem
    assert all(len(form) == len("核抑止") for form in draft.accepted)


def test_what_denies_is_not_changed() -> None:
    fact = a_fact("条例に基づく住民投票の結果には、法的な拘束力がない。")
    assert not [draft for draft in write_true_false(fact) if draft.answer == "×"]


@pytest.mark.parametrize(
    ("rule", "turned"),
    [
        (
            "刑訴法は、確定判決より不利益な再審は認めていない。",
            "刑訴法は、確定判決より不利益な再審も認めている。",
        ),
        (
            "国は、地方交付税の使い道に条件を付けることができない。",
            "国は、地方交付税の使い道に条件を付けることができる。",
        ),
        (
            "政府の代表は意見を述べることができるが、議決権は持たない。",
            "政府の代表は意見を述べることができるうえ、議決権も持つ。",
        ),
        (
            "国の補助金を受けた企業は、1年の間、政党への寄付ができない。",
            "国の補助金を受けた企業は、1年の間、政党への寄付ができる。",
        ),
        (
            "自治体の同意を求める規定は、原子炉等規制法などの法律にはない。",
            "自治体の同意を求める規定は、原子炉等規制法などの法律にある。",
        ),
    ],
)
def test_what_a_rule_denies_is_told_as_if_it_were_so(rule: str, turned: str) -> None:
    false = [draft for draft in write_true_false(a_fact(rule)) if draft.answer == "×"]
    assert [draft.stem for draft in false] == [turned]
    assert false[0].explanation.startswith("正しくは「")


@pytest.mark.parametrize(
    "statement",
    [
        "国は、議会の議決を経なければ条件を付けることができない。",
        "国が条件を付けることができないものの、自治体は報告を求めることができない。",
        "2024年、国は条件を付けることができない。",
        "中道右派の連合は敗北を認めていない。",
        "石破首相は、解散を行うことができない。",
    ],
    ids=["a condition", "two denials", "a report", "how it stands today", "a person"],
)
def test_a_denial_that_something_rests_on_stays(statement: str) -> None:
    assert find_denial(a_fact(statement)) is None


def test_of_a_report_is_told_what_somebody_came_to_not_that_it_was_said() -> None:
    line = {"context": "2025年7月に報じられた、日本とEUをめぐる動き", "topic": "石破首相"}
    agreed = a_fact("石破首相は、資源の調達先の多角化に取り組むことで合意した。", **line)
    assert [one.answer for one in write_true_false(agreed) if one.answer == "○"] == ["○"]
    said = a_fact("石破首相は、定期首脳協議を開き、共同声明を発表した。", **line)
    assert not list(write_true_false(said))


def test_no_name_is_blanked_in_a_report_or_a_position() -> None:
    rule = a_fact("選挙の効力を争う訴訟は、公職選挙法に基づき高裁が一審となる。", topic="訴訟")
    assert list(write_gloss_clozes(rule))
    claimed = rule.model_copy(update={"kind": FactKind.CLAIM})
    assert not list(write_gloss_clozes(claimed))
    reported = rule.model_copy(update={"context": "2025年6月に報じられた動き"})
    assert not list(write_gloss_clozes(reported))


@pytest.mark.parametrize(
    ("why", "statement", "answer"),
    [
        ("the blank would part a term", "2024年公表の財政検証では、代替率は61.2%だった。", "財政"),
        (
            "the Diet's gloss does not fit",
            "条例案は、新潟県議会の本会議で採決された。",
            "本会議",
        ),
    ],
)
def test_a_blank_needs_a_gloss_that_fits(why: str, statement: str, answer: str) -> None:
    answers = [draft.answer for draft in write_gloss_clozes(a_fact(statement))]
    assert answer not in answers, why


def test_a_by_name_in_quotation_marks_is_no_term() -> None:
    statement = "違憲審査の終審となることから最高裁判所を「憲法の番人」と呼ぶ。"
    assert not list(write_definitions(a_fact(statement)))


def test_a_term_whose_name_tells_its_definition_is_not_asked_by_choice() -> None:
    fact = a_fact("再生可能エネルギーの割合を、2030年までに3倍に増やすことで合意した。")
    assert not list(write_term_choices(fact))


def test_the_view_of_somebody_named_elsewhere_is_no_fact() -> None:
    fact = a_fact("実質金利は、極めて低い水準にあり、緩和的な環境は保たれるとしている。")
    assert not list(write_fact_or_opinion(fact))


def test_who_pays_is_not_exchanged_with_who_is_paid() -> None:
    fact = a_fact("最低賃金に満たない賃金しか払わない使用者は、法律によって処罰される。")
    assert not [draft for draft in write_true_false(fact) if "労働者" in draft.stem]


def test_a_rule_that_quotes_is_quoted_with_doubled_marks() -> None:
    rule = "憲法の改正には、「総議員」の3分の2以上の賛成による国会の発議が必要である。"
    draft = one(write_number_choices, a_fact(rule))
    assert "「憲法の改正には、『総議員』の（　　）の賛成" in draft.stem


def test_what_a_report_said_instead_is_told_with_the_reason() -> None:
    statement = "日米韓の防衛相は、共同訓練の定例化を申し合わせた。"
    meeting = {"topic": "日米韓の防衛相", "context": "日米韓の防衛相の会談"}
    draft = one(write_true_false, a_fact(statement, **meeting))
    assert draft.answer == "×"
    assert draft.explanation.startswith("正しくは「定例化」である。")
    assert draft.explanation.endswith(
        "定例化とは、決まった時期にくり返し行うようにすることである。"
    )


def test_a_hosts_judgement_of_something_unnamed_is_not_asked() -> None:
    sentence = "三つの取り組みが続けられていることは、非常に重要です。"
    said = {"kind": FactKind.OPINION, "is_askable": False}
    assert not list(write_fact_or_opinion(a_fact(sentence, role=Role.COMMENT, **said)))
    assert list(write_fact_or_opinion(a_fact(sentence, role=Role.TAKEAWAY, **said)))


@pytest.mark.parametrize(
    "sentence",
    [
        "ポーランドは支援の重要な拠点であり、日本との連携が強化されています。",
        "世論調査では賛否が割れており、国民への説明が欠かせません。",
    ],
    ids=["judged first", "reported first"],
)
def test_a_sentence_half_judged_is_no_opinion(sentence: str) -> None:
    fact = a_fact(sentence, kind=FactKind.OPINION, role=Role.TAKEAWAY, is_askable=False)
    assert not list(write_fact_or_opinion(fact))


@pytest.mark.parametrize(
    "sentence",
    [
        "内閣に置かれ、首相を長とし、デジタル大臣が首相を助けて事務を統括する。",
        "村上総務相は会見で、訴状が届いていないとしたうえで、適切に対応すると述べた。",
    ],
    ids=["nobody speaks", "what is always said"],
)
def test_a_claim_without_its_speaker_or_content_is_not_quoted(sentence: str) -> None:
    fact = a_fact(sentence, kind=FactKind.CLAIM, speaker="村上総務相")
    assert not list(write_fact_or_opinion(fact))


def test_what_an_office_alone_said_at_no_time_is_not_quoted() -> None:
    sentence = "総務相は「自治体の声を聞きながら、早く届くよう支援したい」と述べた。"
    said = {"kind": FactKind.CLAIM, "speaker": "総務相"}
    assert not list(write_fact_or_opinion(a_fact(sentence, **said)))
    assert list(write_fact_or_opinion(a_fact(sentence, context="2025年12月の動き", **said)))
    for nobody in ("有識者", "懇話会"):
        unnamed = {"kind": FactKind.CLAIM, "speaker": nobody, "context": "2025年12月の動き"}
        anybody = f"{nobody}は「公開の徹底には、名寄せが欠かせない」と話した。"
        assert not list(write_fact_or_opinion(a_fact(anybody, **unnamed)))


@pytest.mark.parametrize(
    "sentence",
    [
        "ISAの理事会は、契約者が義務に反していないか調べるよう国連総会に求めた。",
        "国側は、社会経験を求めた合理的な制限であり、国会の裁量の範囲だと反論した。",
        "政府は、条約の枠組みと国際連合の役割を重んじるべきだと主張した。",
    ],
    ids=["letters nobody knows", "which limit", "which treaty"],
)
def test_a_claim_in_a_report_that_leaves_a_thing_unnamed_is_not_quoted(sentence: str) -> None:
    evidence = an_evidence(sentence, published=date(2025, 7, 1))
    speaker = sentence.partition("は、")[0]
    said = {"kind": FactKind.CLAIM, "speaker": speaker, "context": "2025年7月に報じられた、主張"}
    open_one = a_fact(sentence, evidence=evidence, in_report=True, topic=speaker, **said)
    assert not list(write_fact_or_opinion(open_one))
    whole = "政府は、国連海洋法条約と国際連合の役割を重んじるべきだと主張した。"
    told = an_evidence(whole, published=date(2025, 7, 1))
    said |= {"speaker": "政府"}
    assert list(write_fact_or_opinion(a_fact(whole, evidence=told, in_report=True, **said)))


def test_what_the_line_above_tells_is_not_stated_again() -> None:
    told = "政府は、全国の労働組合による春闘の最終集計の結果を発表した。"
    line = "2025年7月に報じられた、政府による全国の労働組合の春闘の最終集計の結果の発表"
    assert list(write_true_false(a_fact(told, topic="政府")))
    assert not list(write_true_false(a_fact(told, topic="政府", context=line)))


def test_whose_opinion_it_is_has_no_topics_beside_it() -> None:
    assert not list(
        write_phrase_choices(a_fact("校則は、生徒や保護者の意見を聞きながら見直される。"))
    )


def test_a_term_is_explained_by_its_note() -> None:
    sessions = one(write_terms, a_fact("通常国会が召集された。"))
    assert sessions.explanation == terms_by_form()["通常国会"].row.get("note")


def test_of_the_other_definitions_it_is_told_whose_they_are() -> None:
    choice = one(write_term_choices, a_fact("裁判員が評決に加わる。"))
    assert choice.explanation == terms_by_form()["裁判員"].row.get("note")
    assert {*choice.why_wrong} == {*(choice.choices or ())} - {choice.answer}
    for definition, why in choice.why_wrong.items():
        term = terms_by_form()[why.removesuffix("の説明である。")]
        assert term.row.get("definition") == definition


def test_a_term_that_the_article_defines_is_explained_by_its_note_too() -> None:
    told = "歳入の不足を補うため、特別の法律に基づいて発行される国債を、{}という。"
    known, unknown = (
        one(write_definitions, a_fact(told.format(term))).explanation
        for term in ("赤字国債", "穴埋国債")
    )
    assert known == terms_by_form()["赤字国債"].row.get("note")
    assert unknown.endswith("のことを、穴埋国債という。")


def test_the_told_number_of_characters_says_that_a_middle_dot_counts() -> None:
    (draft,) = write_terms(a_fact("憲法は、集会・結社の自由を保障している。"))
    assert "「・」を入れて8字で答えなさい。" in draft.stem


def test_a_session_of_a_town_is_no_session_of_the_diet() -> None:
    of_town = a_fact("伊東市議会の臨時会は、市長の不信任を議決した。")
    of_diet = a_fact("内閣は、臨時会の召集を決めた。")
    assert "臨時国会" not in {draft.answer for draft in write_terms(of_town)}
    assert "臨時国会" in {draft.answer for draft in write_terms(of_diet)}


def test_courts_of_another_country_are_not_asked_by_what_japan_s_are() -> None:
    told = "高等裁判所は、一審の有罪を取り消した。"
    abroad = a_fact(told, context="2025年3月に報じられた、韓国の裁判")
    assert not list(write_terms(abroad))


def test_a_step_of_a_court_of_another_country_is_none_of_the_three_in_japan() -> None:
    told = "会社員の男性は、判決を不服として控訴した。"
    at_home, abroad = a_fact(told), a_fact(told, context="2025年7月に報じられた、中国の裁判")
    assert "控訴" in {draft.answer for draft in write_terms(at_home)}
    assert "控訴" not in {draft.answer for draft in write_terms(abroad)}


def test_a_high_court_that_hears_a_suit_first_is_not_asked_as_the_second() -> None:
    of_suit = a_fact("高等裁判所は、国の代執行を認める判決を言い渡した。")
    of_appeal = a_fact("高等裁判所は、一審の有罪を取り消した。")
    assert "高等裁判所" not in {draft.answer for draft in write_terms(of_suit)}
    assert "高等裁判所" in {draft.answer for draft in write_terms(of_appeal)}


@pytest.mark.parametrize("actor", ["英政府", "米議会", "仏大統領", "労働党"])
def test_a_government_abroad_told_by_one_letter_has_no_term_of_japan(actor: str) -> None:
    told = "{}は、次の総選挙までに投票できる年齢を引き下げる方針を示した。"
    assert "総選挙" in {one.answer for one in write_terms(a_fact(told.format("与野党")))}
    assert "総選挙" not in {one.answer for one in write_terms(a_fact(told.format(actor)))}
    assert list(write_terms(a_fact(told, context="2025年3月に報じられた、東京の裁判")))


def test_a_sentence_on_another_meeting_than_its_line_s_is_no_fact_to_label() -> None:
    told = "岸田首相は、G7の会議でウクライナへの支援を続けると述べた。"
    claim = {"kind": FactKind.CLAIM, "speaker": "岸田首相", "topic": "岸田首相"}
    own = "2023年5月に報じられた、岸田首相とゼレンスキー大統領の会談"
    another = "2023年5月に報じられた、モディ首相とゼレンスキー大統領の会談"
    assert list(write_fact_or_opinion(a_fact(told, context=own, **claim)))
    assert not list(write_fact_or_opinion(a_fact(told, context=another, **claim)))


def test_what_a_host_calls_out_is_no_evidence_of_a_term() -> None:
    assert not list(write_terms(a_fact("利上げしたのに円安とは、読めません!")))
    assert list(write_terms(a_fact("発表の後、円安が進んだ。")))


@pytest.mark.parametrize(
    ("speaker", "unnamed", "named"),
    [
        ("植田総裁", "植田総裁の動き", "日本銀行の植田総裁の発言"),
        ("斎藤知事", "斎藤知事の県内での動き", "兵庫県の斎藤知事の発言"),
    ],
    ids=["a body", "a place"],
)
def test_the_head_of_what_nothing_names_is_no_speaker_to_judge(
    speaker: str, unnamed: str, named: str
) -> None:
    told = f"{speaker}は会見で、春闘の賃上げを見て判断すると述べた。"
    claim = {"kind": FactKind.CLAIM, "speaker": speaker, "topic": speaker}
    of_nothing = a_fact(told, context=f"2025年1月に報じられた、{unnamed}", **claim)
    of_something = a_fact(told, context=f"2025年1月に報じられた、{named}", **claim)
    assert not list(write_fact_or_opinion(of_nothing))
    assert list(write_fact_or_opinion(of_something))


def test_a_vote_that_is_counted_leaves_no_slot_for_its_outcome() -> None:
    line = {"context": "2025年11月に報じられた、米下院の議決", "topic": "米下院"}
    told, counted = "米下院は、つなぎ予算案を{}可決した。", ("賛成多数で", "222対209で")
    slots = [
        [
            one
            for one in write_contrast_choices(a_fact(told.format(by), **line))
            if "可決" in one.answer
        ]
        for by in counted
    ]
    assert [bool(found) for found in slots] == [True, False]


def test_what_is_told_of_again_behind_is_not_turned() -> None:
    line = {"topic": "放送法64条"}
    rule = "放送法64条は、設備を置いた者に契約を義務づけ、{}ごとに{}が必要とされる。"
    turned = [
        [
            one.stem
            for one in write_true_false(a_fact(rule.format("事業所", what), **line))
            if "任意" in one.stem
        ]
        for what in ("届け出", "契約")
    ]
    assert [bool(stems) for stems in turned] == [True, False]


def test_what_somebody_said_in_a_report_is_not_turned() -> None:
    line = {"context": "2025年11月に報じられた、首相の答弁", "in_report": True}
    judged = "最高裁は、生活保護費の引き下げを違法と判断した。"
    said = "首相は、生活保護費の引き下げが違法と判断されたことについて、おわびすると述べた。"

    def is_turned(statement: str, kind: FactKind) -> bool:
        topic = statement.partition("は")[0]
        drafts = write_true_false(a_fact(statement, topic=topic, kind=kind, **line))
        return any(one.answer == "×" for one in drafts)

    assert is_turned(judged, FactKind.FACT)
    assert not is_turned(said, FactKind.CLAIM)
    assert not is_turned(judged, FactKind.CLAIM)
