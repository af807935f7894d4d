"""The amount a rule is changed to."""

import pytest

from quizgen.questions.change_choice import write_change_choices
from tests.builders import a_fact


@pytest.mark.parametrize(
    ("statement", "key", "choices"),
    [
        (
            "大綱は、所得税が課される年収の最低額を、103万円から123万円に引き上げるとしている。",
            "123万円",
            {"113万円", "123万円", "133万円", "143万円", "153万円"},
        ),
        (
            "改正法は、購入者を公開する基準額を、「20万円超」から「5万円超」に引き下げる。",
            "5万円超",
            {"5万円超", "10万円超", "15万円超"},
        ),
        (
            "被扶養者の年収要件が、130万円未満から150万円未満に緩和された。",
            "150万円未満",
            {"140万円未満", "150万円未満", "160万円未満", "170万円未満", "180万円未満"},
        ),
    ],
)
def test_amounts_lie_on_the_side_of_the_change(statement: str, key: str, choices: set[str]) -> None:
    drafts = list(write_change_choices(a_fact(statement)))
    if len(choices) < 4:
        assert not drafts, "too few amounts lie between"
        return
    (draft,) = drafts
    assert draft.answer == key
    assert draft.choices is not None
    assert key in draft.choices
    assert len(draft.choices) == 4
    assert set(draft.choices) <= choices
    assert list(draft.choices) == sorted(draft.choices)


@pytest.mark.parametrize(
    "statement",
    [
        "会社は、社員を100人から200人に増やした。",
        "制度は、3年から200人に広がった。",
        "制度の対象は、18歳以上である。",
    ],
)
def test_no_change_of_a_rule_is_no_question(statement: str) -> None:
    assert not list(write_change_choices(a_fact(statement)))


def test_no_age_is_asked_whose_place_tells_it() -> None:
    changed = a_fact("年金制度の改正で、受給開始の上限が70歳から75歳に引き上げられた。")
    assert not list(write_change_choices(changed))
