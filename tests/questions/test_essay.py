"""Which statements give a reason that can be asked for, and what is asked of it."""

from datetime import date

import pytest

from quizgen.models.fact import FactKind, Role
from quizgen.models.question import Essay
from quizgen.questions.draft import Draft
from quizgen.questions.essay import lengths_around, word_to_use, write_essays, write_essays_on_two
from tests.builders import a_fact, an_evidence

_REPORTED = "2025年3月に報じられた、予算案をめぐる動き"


def essays(
    statement: str, topic: str = "", context: str = _REPORTED, **more: object
) -> list[Draft]:
    return list(write_essays(a_fact(statement, topic=topic, context=context, **more)))


@pytest.mark.parametrize(
    ("topic", "statement", "asked", "answer"),
    [
        (
            "文部科学省",
            "文部科学省は、高校での主権者教育を充実させるため、模擬選挙の教材を全国に配布した。",
            "文部科学省が、模擬選挙の教材を全国に配布したのは、何のためか。",
            "高校での主権者教育を充実させるため。",
        ),
        (
            "与党",
            "与党は衆議院で過半数の議席をもたないことから、日本維新の会と協議した。",
            "与党が、日本維新の会と協議したのは、なぜか。",
            "衆議院で過半数の議席をもたないから。",
        ),
        (
            "最高裁",
            "最高裁は、国の賠償責任を免れさせるのは正義に反するとして、除斥期間の適用を認めなかった。",
            "最高裁が、除斥期間の適用を認めなかったのは、なぜか。",
            "国の賠償責任を免れさせるのは正義に反すると判断したから。",
        ),
        (
            "防衛省",
            "防衛省は、三か国の連携が地域の平和と安定に不可欠だとして、情報の共有を進めた。",
            "防衛省が、情報の共有を進めたのは、なぜか。記事をもとに、「連携」「地域」の二つの語を用いて、",
            "三か国の連携が地域の平和と安定に不可欠だと考えたから。",
        ),
        (
            "経団連",
            "経団連は、通称使用では海外で支障が生じることから、別姓制度の導入を求める提言を公表した。",
            "経団連が、別姓制度の導入を求める提言を公表したのは、なぜか。",
            "通称使用では海外で支障が生じるから。",
        ),
        (
            "幹部",
            "幹部は、不信任案が他の議案に先立って扱われることから、審議が止まると指摘した。",
            "幹部が、審議が止まると指摘したのは、なぜか。",
            "不信任案が他の議案に先立って扱われるから。",
        ),
        (
            "補正予算",
            "補正予算は、成立後に生じた事情に対応するため、法律に基づいて内閣が編成する。",
            "補正予算を、法律に基づいて内閣が編成するのは、何のためか。",
            "成立後に生じた事情に対応するため。",
        ),
        (
            "全国知事会",
            "国と地方の税収が年に1兆円あまり減ることから、全国知事会は、財源の確保を政府に求めた。",
            "全国知事会が、財源の確保を政府に求めたのは、なぜか。",
            "国と地方の税収が年に1兆円あまり減るから。",
        ),
        (
            "議員のなり手不足",
            "町村議会では、議員報酬が低く、若い世代の立候補が難しいことから、議員のなり手不足が続いている。",
            "町村議会で、議員のなり手不足が続いているのは、なぜか。",
            "議員報酬が低く、若い世代の立候補が難しいから。",
        ),
        (
            "区議会",
            "区議会は、子育て中の女性が活動しやすいよう、会議へのオンライン出席を認めた。",
            "区議会が、会議へのオンライン出席を認めたのは、何のためか。",
            "子育て中の女性が活動しやすいようにするため。",
        ),
    ],
)
def test_a_reason_is_asked_for(topic: str, statement: str, asked: str, answer: str) -> None:
    (draft,) = essays(statement, topic)
    assert draft.stem.startswith(asked)
    assert draft.answer == answer


@pytest.mark.parametrize(
    ("topic", "statement", "why_none"),
    [
        ("政府", "政府は、ポーランドを支援の拠点として、物資を送った。", "として of a noun"),
        ("市", "市は、税収の確保のため、公園の改修を見送った。", "a noun is no clause"),
        ("国会", "国会は、再議決のために修正した予算案を、あらためて可決した。", "ために modifies"),
        (
            "の相続や税の控除",
            "制度にが効力がないため、の相続や税の控除は、配偶者だとして、認められない。",
            "a statement that was misread",
        ),
        ("国", "国は、男性の育児休業を広げるため、取得率の公表を企業に義務づけた。", "率 of what?"),
        (
            "法",
            "増進法は、多様性への理解を広げることを目的に、国会で成立した。",
            "a law has no aim in 成立",
        ),
        ("市長", "市長は、これを防ぐため、街灯の数を増やす条例を定めた。", "これ is outside"),
        (
            "首相",
            "首相は、財政を立て直すため、各省の支出を削るべきだと訴えた。",
            "why said, or why to be done?",
        ),
        (
            "国",
            "国は、国民の信頼を取り戻すため、国民の信頼を得る努力を続けている。",
            "told by itself",
        ),
        ("市", "市は、景気が悪くなる可能性があることから、予算を減らした。", "a forecast"),
        ("総会", "総会は、奪い合いを繰り返さないため、協定を採択した。", "not to be done?"),
        ("首相", "首相は、収賄の疑いがあることから、政務官を辞めさせた。", "an allegation"),
        (
            "建設国債",
            "公共事業の財源にあてるため、法に基づいて発行される国債を、建設国債という。",
            "a name",
        ),
        (
            "保護団体",
            "保護団体は、「手続きを省くことが後退につながらないよう、運用を見守る」との声明を出した。",
            "cut from a quotation",
        ),
    ],
)
def test_where_no_sure_reason_stands_none_is_asked(
    topic: str, statement: str, why_none: str
) -> None:
    assert not essays(statement, topic), why_none


def test_what_nothing_dates_is_not_asked() -> None:
    statement = "財務省は、国債の発行を抑えるため、歳出の見直しを各省庁に求めている。"
    evidence = an_evidence(statement, published=date(2025, 3, 1))
    undated = a_fact(statement, topic="財務省").model_copy(update={"evidence": evidence})
    assert not list(write_essays(undated))


def test_in_the_news_a_reason_has_a_date() -> None:
    statement = "通信販売は、消費者が広告を見て申し込むことから、解約の制度の対象から外れている。"
    told = a_fact(statement, topic="通信販売", frame="消費者保護")
    dated = an_evidence(statement, published=date(2025, 3, 1))
    assert list(write_essays(told))
    of_a_digest = told.model_copy(update={"evidence": dated, "in_report": True})
    assert not list(write_essays(of_a_digest))


def test_that_a_law_was_broken_is_no_reason_to_write_about() -> None:
    line = {"context": "2025年6月に報じられた、公正取引委員会の動き", "topic": "公正取引委員会"}
    bare = "公正取引委員会は、二社がフリーランス新法に違反したとして、勧告を出した。"
    assert not list(write_essays(a_fact(bare, **line)))
    told = "公正取引委員会は、二社が報酬の額を示さずに仕事を頼んだとして、勧告を出した。"
    assert list(write_essays(a_fact(told, **line)))


def test_a_hosts_reason_is_not_asked() -> None:
    statement = "市は、高校での主権者教育を充実させるため、模擬選挙の教材を配布した。"
    assert essays(statement, "市")
    assert not essays(statement, "市", role=Role.COMMENT)
    assert not essays(statement, "市", kind=FactKind.OPINION)


def test_a_sentence_that_only_gives_a_reason_is_asked_though_it_is_no_statement() -> None:
    (draft,) = essays(
        "衆議院の優越が認められているのは、任期が短く、解散もあるため、国民の意思を反映しやすいからです。",
        context="衆議院の優越について",
        is_askable=False,
    )
    assert draft.stem.startswith("衆議院の優越が認められているのは、なぜか。")
    assert draft.criteria[:2] == (
        "任期が短いことと、解散もあることを書いている。",
        "国民の意思を反映しやすいことを書いている。",
    )


def test_the_question_tells_its_length_and_the_key_what_to_mark() -> None:
    statement = "与党は衆議院で過半数の議席をもたないことから、日本維新の会と協議した。"
    (draft,) = essays(statement, "与党")
    essay = draft.to_question("budget")
    assert isinstance(essay, Essay)
    assert f"{essay.min_length}字以上{essay.max_length}字以内で説明しなさい" in essay.stem
    assert "「衆議院」という語を用いて、" in essay.stem
    assert essay.criteria == (
        "衆議院で過半数の議席をもたないことを書いている。",
        "「衆議院」を用い、「…ため。」「…から。」など、理由を答える形で結んでいる。",
    )


@pytest.mark.parametrize(
    ("cause", "shown", "word"),
    [
        ("日米韓の連携が地域の平和と安定に不可欠だ", "日米韓が連携を進めている", "地域"),
        ("人材が大都市圏に集中しないようにする", "対策を要望した", "大都市圏"),
        ("消費者が契約書を見て自分で申し込む", "対象から外れている", "契約書"),
        ("特別会の前は参議院の緊急集会で対応できる", "改憲に反対した", "参議院の緊急集会"),
        ("補償が不十分だ", "補償を求めている", ""),
    ],
    ids=["no quality", "with what is compounded to it", "no pronoun", "a name", "none is hidden"],
)
def test_an_answer_uses_a_noun_that_the_question_does_not_show(
    cause: str, shown: str, word: str
) -> None:
    assert word_to_use(cause, shown) == word


def test_of_a_purpose_only_an_end_of_purpose_counts() -> None:
    statement = "全国知事会は、人材が大都市圏に集中しないよう、対策を国に要望した。"
    (draft,) = essays(statement, "全国知事会")
    assert draft.criteria[-1] == (
        "「大都市圏」を用い、「…ため。」など、目的を答える形で結んでいる。"
    )


@pytest.mark.parametrize(("length", "told"), [(13, (10, 25)), (18, (10, 30)), (40, (25, 50))])
def test_lengths_leave_room_on_both_sides(length: int, told: tuple[int, int]) -> None:
    assert lengths_around("あ" * length) == told


def two(first: str, second: str, *, apart: int = 0) -> list[Draft]:
    start = len(first) + apart
    place = {"start": start, "end": start + len(second)}
    deed = a_fact(first, id="f-deed", topic=first.partition("は")[0], context=_REPORTED)
    behind = a_fact(second, id="f-why", is_askable=False, evidence=an_evidence(second, **place))
    return list(write_essays_on_two([deed, behind]))


_DEED = "文部科学省は、全国の小学校に学校給食の調査票を送った。"


def test_the_sentence_behind_may_give_the_reason() -> None:
    (draft,) = two(_DEED, "実施状況が自治体によって大きく異なるためです。")
    essay = draft.to_question("lunch")
    assert essay.answer == "実施状況が自治体によって大きく異なるから。"
    assert [one.quote for one in essay.evidences][1].endswith("ためです。")


@pytest.mark.parametrize(
    ("second", "apart", "why_none"),
    [
        ("実施状況が自治体によって大きく異なるためです。", 40, "another paragraph"),
        ("これらが自治体によって大きく異なるためです。", 0, "これら is outside"),
        ("子どもたちの未来のためです。", 0, "a noun is no reason that can be marked"),
    ],
)
def test_a_sentence_that_may_belong_elsewhere_gives_none(
    second: str, apart: int, why_none: str
) -> None:
    assert not two(_DEED, second, apart=apart), why_none
