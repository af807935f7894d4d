"""Two slots of one statement: four combinations, one right."""

import pytest

from quizgen.questions.combination_choice import write_combination_choices
from tests.builders import a_fact

_MEETING = "2025年2月に報じられた、日本とポーランドの外相の会談"


def test_two_contrasts_make_four_statements_of_one_form() -> None:
    fact = a_fact("NATOの加盟国は、ウクライナへの継続的な支援を共同で行う。", topic="NATOの加盟国")
    (draft,) = write_combination_choices(fact)
    assert draft.stem == (
        "次の文の空欄に当てはまるものを、一つ選びなさい。「NATOの加盟国は、（　　）。」"
    )
    assert {*(draft.choices or ())} == {
        "ウクライナへの継続的な支援を共同で行う",
        "ウクライナへの一時的な支援を共同で行う",
        "ウクライナへの継続的な支援を別々に行う",
        "ウクライナへの一時的な支援を別々に行う",
    }
    assert draft.answer == "ウクライナへの継続的な支援を共同で行う"


@pytest.mark.parametrize(
    ("topic", "statement", "context", "why_none"),
    [
        ("両国", "両国は、継続的な支援で折り合った。", _MEETING, "one contrast"),
        ("外相", "外相は、ウクライナへの継続的な支援で一致した。", "", "a report without its date"),
        (
            "野党",
            "野党は、参議院の緊急集会で対応できるとして、任期の延長に慎重な立場を示した。",
            _MEETING,
            "whose 任期?",
        ),
        (
            "村",
            "村は、議員の確保を目的に、若い議員の報酬を引き上げる条例を定めた。",
            _MEETING,
            "引き下げ would refute the purpose",
        ),
    ],
)
def test_else_none(topic: str, statement: str, context: str, why_none: str) -> None:
    fact = a_fact(statement, topic=topic, context=context)
    assert not list(write_combination_choices(fact)), why_none
