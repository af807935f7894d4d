"""The steps of a procedure, where one sentence tells their order."""

import pytest

from quizgen.questions.procedure_order import write_procedure_orders
from tests.builders import a_fact

_BILL = (
    "内閣が提出する法律案",
    "内閣が提出する法律案は、内閣法制局の審査を受け、閣議で決定された後に国会に提出される。",
)


def test_three_steps_are_put_in_order() -> None:
    topic, statement = _BILL
    (draft,) = write_procedure_orders(a_fact(statement, topic=topic))
    assert draft.stem == (
        "内閣が提出する法律案について、次のことがらを、行われる順に並べかえなさい。"
    )
    assert draft.answer == (
        "内閣法制局の審査を受ける。",
        "閣議で決定される。",
        "国会に提出される。",
    )
    assert draft.choices != draft.answer


def test_each_step_may_have_its_own_actor() -> None:
    (draft,) = write_procedure_orders(
        a_fact(
            "最低賃金は、中央の審議会が目安を示し、都道府県の審議会が実情に応じて話し合った後に、"
            "都道府県労働局長が決定する。",
            topic="最低賃金",
        )
    )
    assert draft.answer == (
        "中央の審議会が目安を示す。",
        "都道府県の審議会が実情に応じて話し合う。",
        "都道府県労働局長が決定する。",
    )


@pytest.mark.parametrize(
    ("topic", "statement", "why_none"),
    [
        ("法律案", "法律案は、委員会で審査された後に本会議で議決される。", "two steps"),
        (
            "日本国憲法",
            "日本国憲法は1946年11月に公布され、1947年5月に施行されてから、一度も改正されていない。",
            "no procedure",
        ),
        ("法律案", "法律案は、国会で審議され、内閣が賛成し、国民に知らされる。", "no sure order"),
        (
            "条約",
            "条約は、内閣が結び、国会で承認された後に、緊急の場合に公布される。",
            "a condition",
        ),
    ],
)
def test_else_none(topic: str, statement: str, why_none: str) -> None:
    assert not list(write_procedure_orders(a_fact(statement, topic=topic))), why_none


def test_a_report_is_no_procedure() -> None:
    topic, statement = _BILL
    reported = a_fact(statement, topic=topic, context="2025年2月に報じられた、内閣の動き")
    assert not list(write_procedure_orders(reported))
