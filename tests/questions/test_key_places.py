"""Keys of a set stand at all places."""

from collections import Counter

import pytest

from quizgen.models.question import Question, Reference
from quizgen.questions.key_places import with_keys_spread
from tests.builders import a_question


def a_choice(number: int, place: int, **changes: object) -> Question:
    choices = ["甲", "乙", "丙", "丁"]
    return a_question(
        "multiple_choice",
        **({"id": f"q-{number}", "choices": tuple(choices), "answer": choices[place]} | changes),
    )


def places_of(questions: tuple[Question, ...]) -> list[int]:
    return [(one.choices or ()).index(one.answer) for one in questions]


@pytest.mark.parametrize("count", [1, 2, 5, 16])
def test_no_place_is_far_ahead(count: int) -> None:
    spread = with_keys_spread([a_choice(number, 0) for number in range(count)])
    used = Counter(places_of(spread))
    assert max(used.values()) - min(used[place] for place in range(4)) <= 2
    assert all(sorted(one.choices or ()) == sorted("甲乙丙丁") for one in spread)


def test_keys_that_chance_has_spread_stay_where_they_are() -> None:
    questions = tuple(a_choice(number, place) for number, place in enumerate((2, 0, 3, 0)))
    assert with_keys_spread(questions) == questions


def test_numbers_and_what_is_not_asked_stay_as_they_are() -> None:
    numbers = {"choices": ("3分の1", "2分の1", "3分の2", "4分の3"), "answer": "3分の1"}
    questions = (
        *(a_choice(number, 0, **numbers) for number in range(4)),
        *(a_choice(number, 0, status="spare") for number in range(4, 8)),
    )
    assert with_keys_spread(questions) == questions


def test_no_place_has_the_keys_of_three_running_as_a_sheet_has_them() -> None:
    rule = Reference(term="文民", definition="文民統制の考えによる。", source="憲法第66条第2項")
    questions = (
        a_choice(0, 3, reference=rule),
        *(a_choice(number, place) for number, place in enumerate((0, 1, 2, 3), start=1)),
        a_choice(5, 3, reference=rule),
    )
    spread = with_keys_spread(questions)
    assert places_of(spread) == [3, 0, 1, 2, 3, 0]
