"""What is asked in passing of a field that an article is not on."""

import pytest

from quizgen.civics.rules import all_rules
from quizgen.models.question import Reference
from quizgen.questions.draft import Draft
from quizgen.questions.strays import weigh_strays
from tests.builders import a_fact

_PASSING = 0.4


def draft_on(name: str, worth: float) -> Draft:
    reference = Reference(term=name, definition="説明である。", source="日本国憲法")
    fact = a_fact("国会は、予算を議決した。")
    return Draft("multiple_choice", fact, "何か。", name, worth, reference=reference)


def on_field(field: str, count: int, worth: float = 0.7) -> list[Draft]:
    names = [rule.name for rule in all_rules() if rule.field == field][:count]
    return [draft_on(name, worth) for name in names]


_ON_THE_DIET = on_field("国会", 8)


@pytest.mark.parametrize(
    ("why", "told", "worth", "is_stray"),
    [
        ("alone of its field", _ON_THE_DIET, _PASSING, True),
        (
            "more of its field is told of",
            [*_ON_THE_DIET, *on_field("労働と社会保障", 2)],
            _PASSING,
            False,
        ),
        ("the article says more than its name", _ON_THE_DIET, 0.6, False),
        ("one of a few", _ON_THE_DIET[:5], _PASSING, False),
    ],
)
def test_a_term_told_of_in_passing_is_worth_less_alone_of_its_field(
    why: str, told: list[Draft], worth: float, *, is_stray: bool
) -> None:
    weighed = weigh_strays([draft_on("医療保険", worth), *told])
    assert (weighed[0].worth < worth) is is_stray, why
    assert weighed[1:] == told
