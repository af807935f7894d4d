"""Reasons of other events as distractors, only where none of them could fit."""

from quizgen.models.fact import Fact
from quizgen.questions.causal_choice import write_causal_choices
from tests.builders import a_fact

_KEY = ("政府", "なり手不足を解消するため", "議員の兼業を認める法律を定めた")
_OTHERS = (
    ("選挙管理委員会", "投票率を高めるため", "大学に期日前投票所を設けた"),
    ("文部科学省", "主権者教育を充実させるため", "模擬選挙の教材を配布した"),
    ("総務省", "通信費の負担を軽くするため", "携帯電話会社に値下げを求めた"),
)


def facts(*reasons: tuple[str, str, str]) -> list[Fact]:
    return [
        a_fact(
            f"{actor}は、{cause}、{done}。",
            id=f"f-{actor}",
            topic=actor,
            context="2023年4月に報じられた内容",
        )
        for actor, cause, done in reasons
    ]


def test_three_purposes_of_other_deeds_stand_beside_the_key() -> None:
    draft = next(one for one in write_causal_choices(facts(_KEY, *_OTHERS)))
    assert draft.answer == "なり手不足を解消するため"
    assert draft.stem == (
        "政府が、議員の兼業を認める法律を定めた目的として、記事の内容に合うものを一つ選びなさい。"
    )
    assert draft.choices is not None
    assert {*draft.choices} == {_KEY[1], *(cause for _, cause, _ in _OTHERS)}


def test_two_other_reasons_are_too_few() -> None:
    assert not list(write_causal_choices(facts(_KEY, *_OTHERS[:2])))


def test_a_purpose_that_shares_a_word_with_the_deed_might_fit_and_is_left_out() -> None:
    fitting = ("議長会", "議員の数を確保するため", "会社に休暇の制度を求めた")
    keys = [one.answer for one in write_causal_choices(facts(_KEY, *_OTHERS[:2], fitting))]
    assert "なり手不足を解消するため" not in keys


def test_a_purpose_of_a_deed_on_the_same_matter_is_left_out() -> None:
    near = ("区議会", "子育てとの両立を助けるため", "議員のオンライン出席を認めた")
    keys = [one.answer for one in write_causal_choices(facts(_KEY, *_OTHERS[:2], near))]
    assert "なり手不足を解消するため" not in keys


def test_a_reason_does_not_stand_among_purposes() -> None:
    reason = ("財務省", "借金の残高が多いことから", "歳出の見直しを進めた")
    assert not list(write_causal_choices(facts(_KEY, *_OTHERS[:2], reason)))
