"""Four statements about one matter, three of them turned against the article."""

from quizgen.models.fact import Fact
from quizgen.questions.statement_choice import write_statement_choices
from tests.builders import a_fact

_RULES = {
    "法律案": "法律案は、原則として、衆議院と参議院の両方で可決されたときに法律となる。",
    "本会議の議事": (
        "本会議の議事は、憲法に特別の定めがある場合を除いて、出席議員の過半数で決まる。"
    ),
    "天皇": "天皇は、日本国憲法に基づき、内閣の助言と承認により、法律を公布する。",
    "本会議の定足数": (
        "本会議の定足数は、衆議院でも参議院でも、総議員の3分の1以上と定められている。"
    ),
}


def facts(**changes: object) -> list[Fact]:
    return [
        a_fact(statement, id=f"f-{topic}", topic=topic, **changes)
        for topic, statement in _RULES.items()
    ]


def test_one_is_true_and_three_are_turned_each_by_its_own_word() -> None:
    (draft,) = write_statement_choices(facts())
    assert draft.choices is not None
    assert [text for text in draft.choices if text in _RULES.values()] == [draft.answer]
    assert "「総議員の過半数」が「出席議員の過半数」" in draft.explanation
    assert draft.explanation.endswith("の誤りである。")


def test_three_statements_are_too_few() -> None:
    assert not list(write_statement_choices(facts()[1:]))


def test_what_cannot_be_asked_is_not_shown() -> None:
    assert not list(write_statement_choices(facts(is_askable=False)))


def test_statements_of_two_events_do_not_stand_together() -> None:
    first, *others = facts()
    apart = first.model_copy(update={"context": "2025年2月に報じられた、国会の動き"})
    assert not list(write_statement_choices([apart, *others]))
