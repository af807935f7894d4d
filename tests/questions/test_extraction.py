"""What a side says of a law or a plan, to be copied out of the article."""

import pytest

from quizgen.exports.anki.notes import fields_of
from quizgen.models.fact import Fact, Role
from quizgen.questions.choosing import TO_FILL_UP
from quizgen.questions.cueing import Cueing
from quizgen.questions.draft import Draft
from quizgen.questions.extraction import write_extractions
from tests.builders import a_fact, a_question, an_evidence

_LAW = "2024年6月に報じられた、改正地方自治法の成立"
_ASKED = "立憲民主党は、改正地方自治法の成立について、何と言って反対したか。"
_WORDS = "国の関与が強まり自治が損なわれる"


def report(line: str = _LAW) -> Fact:
    return a_fact("改正地方自治法が成立した。", id="f-1", context=line)


def beside(sentence: str) -> Fact:
    quote = an_evidence(sentence)
    return a_fact(sentence, id="f-2", role=Role.BODY, context="", evidence=quote)


def drafts(sentence: str, line: str = _LAW) -> list[Draft]:
    return list(write_extractions([report(line), beside(sentence)]))


def test_with_what_words_a_side_is_against_a_law_is_copied() -> None:
    draft = drafts(f"立憲民主党は{_WORDS}と反対しました。")[0]
    told = f"{_ASKED}記事から{len(_WORDS)}字で抜き出しなさい。"
    assert (draft.stem, draft.answer) == (told, _WORDS)
    assert draft.context == f"{_LAW}についての主張"
    assert str(draft.answer) in draft.fact.evidence.quote


@pytest.mark.parametrize(
    ("sentence", "asked", "words"),
    [
        (
            "全国知事会は、対等な関係が崩れるおそれがあるとして、指示を最小限にするよう求めた。",
            "全国知事会は、何を理由に指示を最小限にするよう求めたか。",
            "対等な関係が崩れるおそれがある",
        ),
        (
            "政府は、指示の範囲について「極めて限られた場合に使う」と説明した。",
            "政府は、指示の範囲について、何と説明したか。",
            "極めて限られた場合に使う",
        ),
        (
            "経団連は備えが早まると歓迎したが、市民団体は国への従属を招くと批判した。",
            "市民団体は、改正地方自治法の成立について、何と言って批判したか。",
            "国への従属を招く",
        ),
        (
            "維新は災害のとき迷いがなくなると評価した。",
            "日本維新の会は、改正地方自治法の成立について、何と言って評価したか。",
            "災害のとき迷いがなくなる",
        ),
        (
            "全国知事会は、対等な関係が崩れかねないとして、指示の見直しを求めました。",
            "全国知事会は、何を理由に指示の見直しを求めたか。",
            "対等な関係が崩れかねない",
        ),
    ],
)
def test_reasons_and_topics_are_told_and_too_little_is_passed_over(
    sentence: str, asked: str, words: str
) -> None:
    told = [(one.stem.partition("記事から")[0], one.answer) for one in drafts(sentence)]
    assert told == [(asked, words)]


@pytest.mark.parametrize(
    "sentence",
    [
        f"{_WORDS}との懸念もあります。",  # whose?
        f"立憲民主党は{_WORDS}と述べました。",  # of what?
        "立憲民主党はこれでは自治が損なわれると反対しました。",
        "立憲民主党は2019年の改正で自治が損なわれたと反対しました。",
        "政府は指示を急ぐ方針でしたが、議会が自治の尊重を求め、市町村の負担が重くなると反対しました。",
        "立憲民主党は「国難とも称すべき事態」と反対しました。",
        "立憲民主党は、対等な関係が崩れかねないとして、採決では反対に回りました。",
        f"立憲民主党は{_WORDS}、自民党は備えが早まると反対しました。",
    ],
)
def test_nothing_is_asked_of(sentence: str) -> None:
    assert not drafts(sentence)


@pytest.mark.parametrize(
    "line",
    [
        "改正地方自治法の成立",  # when?
        "2024年6月に報じられた、政府の動き",
        "2024年6月に報じられた、日米両政府の合意",
    ],
)
def test_nothing_is_asked_where_no_law_or_plan_is_named_with_its_time(line: str) -> None:
    assert not drafts(f"立憲民主党は{_WORDS}と反対しました。", line)


def test_marks_that_count_are_told() -> None:
    draft = drafts("立憲民主党は国の関与が強まり、自治が損なわれると反対しました。")[0]
    assert "記事から句読点も数えて17字で抜き出しなさい。" in draft.stem


def test_a_card_has_no_article_to_copy_from() -> None:
    question = drafts(f"立憲民主党は{_WORDS}と反対しました。")[0].to_question("slug")
    dated = question.model_copy(update={"revised": "2026-11-24T06:00:00Z"})
    asked = fields_of(dated, None)[0]
    assert asked == f"{_ASKED}記事が伝える内容を答えなさい。"


def test_a_part_of_what_is_copied_may_stand_elsewhere() -> None:
    question = drafts(f"立憲民主党は{_WORDS}と反対しました。")[0].to_question("slug")
    other = a_question("true_false", id="q-9", stem="国の関与が強まることは、ない。", context="")
    assert not Cueing([question, other]).is_between(question, other)
    telling = a_question("true_false", id="q-8", stem=f"{_WORDS}という意見がある。", context="")
    assert Cueing([question, telling]).is_between(question, telling)


def test_they_stay_spare_for_a_person_to_promote() -> None:
    told = drafts(f"立憲民主党は{_WORDS}と反対しました。")
    assert [one.worth for one in told if one.worth >= TO_FILL_UP] == []
