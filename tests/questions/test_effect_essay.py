"""Which statements tell a change and what brought it about."""

import pytest

from quizgen.questions.effect_essay import write_effect_essays
from tests.builders import a_fact

_REPORTED = "2023年4月に報じられた、投票率をめぐる動き"


@pytest.mark.parametrize(
    ("topic", "statement", "asked", "answer"),
    [
        (
            "市の担当者",
            "市の担当者は、移動期日前投票所の導入により、外出が難しい人の投票が増えたと説明している。",
            "市の担当者は、移動期日前投票所の導入によって、どのような変化があったと説明しているか。",
            "外出が難しい人の投票が増えた。",
        ),
        (
            "",
            "燃料価格の高騰によって、電気やガスの料金を払えない家庭が増えている。",
            "燃料価格の高騰によって、どのような変化が起きたか。",
            "電気やガスの料金を払えない家庭が増えている。",
        ),
    ],
)
def test_a_change_is_asked_for(topic: str, statement: str, asked: str, answer: str) -> None:
    (draft,) = write_effect_essays(a_fact(statement, topic=topic, context=_REPORTED))
    assert draft.stem.startswith(asked)
    assert draft.answer == answer
    assert all(point.endswith(("にふれている。", "ことを書いている。")) for point in draft.criteria)


@pytest.mark.parametrize(
    ("statement", "context", "why_none"),
    [
        ("燃料価格の高騰によって、電気の料金を払えない家庭が増えている。", "", "no date"),
        (
            "この制度の導入によって、電気の料金を払えない家庭が増えた。",
            _REPORTED,
            "この is outside",
        ),
        ("人口の減少によって、働く世代の人口の減少が進んだ。", _REPORTED, "told by itself"),
        ("市の努力によって、暮らしやすい町という評判が広がった。", _REPORTED, "努力 is no event"),
    ],
)
def test_else_none(statement: str, context: str, why_none: str) -> None:
    assert not list(write_effect_essays(a_fact(statement, context=context))), why_none
