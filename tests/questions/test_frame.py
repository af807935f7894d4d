"""What a question's section is about stands above it where it is needed, and nowhere else."""

from typing import Any

import pytest

from quizgen.questions.draft import Draft
from quizgen.questions.frame import framed
from tests.builders import a_fact

_STATEMENT = "システムの移行が間に合わない自治体が相次いでいる。"


def a_draft(statement: str = _STATEMENT, **changes: Any) -> Draft:
    fact = a_fact(statement, **({"frame": "標準化法"} | changes.pop("fact", {})))
    return Draft("true_false", fact, statement, "○", 0.5)._replace(**changes)


def test_a_question_that_does_not_say_what_it_is_about_has_a_line() -> None:
    assert framed(a_draft()).context == "標準化法について"


@pytest.mark.parametrize(
    "draft",
    [
        pytest.param(a_draft(context="2025年の会談"), id="an event's line"),
        pytest.param(a_draft("標準化法は、全国の自治体に移行を求めている。"), id="named"),
        pytest.param(a_draft("憲法第41条により、国会が法律を定める。"), id="a law's article"),
        pytest.param(a_draft(stem="業務のしくみをそろえることを何というか。"), id="a definition"),
        pytest.param(a_draft(choices=("標準化法", "地方自治法")), id="among the choices"),
        pytest.param(a_draft(answer="標準化法"), id="the answer"),
        pytest.param(
            a_draft("所得税は、所得に課される。", fact={"topic": "所得税", "frame": "消費税"}),
            id="another term",
        ),
    ],
)
def test_no_line_repeats_or_misleads(draft: Draft) -> None:
    assert framed(draft) == draft
