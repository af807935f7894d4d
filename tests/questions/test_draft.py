"""What a writer hands over becomes a question."""

from quizgen.models.question import Ordering
from quizgen.questions.draft import Draft
from tests.builders import a_fact

_EVENTS = ("法案が提出された。", "法案が可決された。", "法律が施行された。")


def test_a_question_on_several_facts_quotes_each_sentence_once() -> None:
    facts = [a_fact(text, id=f"f-{number}") for number, text in enumerate(_EVENTS)]
    draft = Draft(
        "ordering",
        facts[0],
        "起きた順に並べかえなさい。",
        _EVENTS,
        0.5,
        choices=_EVENTS[::-1],
        more_facts=(facts[1], facts[1], facts[0], facts[2]),
    )
    question = draft.to_question("law")
    assert isinstance(question, Ordering)
    assert [one.quote for one in question.evidences] == list(_EVENTS)


def test_another_order_of_the_same_answers_is_another_question() -> None:
    fact = a_fact(_EVENTS[0])
    ids = {
        Draft("ordering", fact, "並べかえなさい。", answer, 0.5).first_id("law")
        for answer in (_EVENTS, _EVENTS[::-1])
    }
    assert len(ids) == 2
