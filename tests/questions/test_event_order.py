"""Events with dates of their own are put in order, their dates left out."""

import pytest

from quizgen.models.question import Ordering
from quizgen.questions.draft import Draft
from quizgen.questions.event_order import write_event_orders
from tests.builders import a_fact

_LAW = (
    "補償法は2025年1月に施行された。",
    "国会議員は、2024年9月30日、補償法の案を国会に提出した。",
    "衆議院は2024年10月7日の本会議で、補償法の案を可決した。",
)


def orders(*statements: str) -> list[Draft]:
    return list(
        write_event_orders([a_fact(one, id=f"f-{number}") for number, one in enumerate(statements)])
    )


def test_dated_events_of_one_matter_are_put_in_order() -> None:
    (draft,) = orders(*_LAW)
    ordering = draft.to_question("law")
    assert isinstance(ordering, Ordering)
    assert ordering.stem == "補償法をめぐる次のできごとを、起きた順に並べかえなさい。"
    assert ordering.answer == (
        "国会議員は、補償法の案を国会に提出した。",
        "衆議院は、本会議で、補償法の案を可決した。",
        "補償法は施行された。",
    )
    assert "補償法が施行されたのは2025年1月" in ordering.explanation
    assert len(ordering.evidences) == len(_LAW)


def test_a_date_may_stand_in_front() -> None:
    (draft,) = orders(*_LAW[:2], "2024年12月には、補償法の対象が2万人以上となった。")
    assert draft.answer[1] == "補償法の対象が2万人以上となった。"


@pytest.mark.parametrize(
    ("third", "why_none"),
    [
        ("参議院は2024年10月に、補償法の案を可決した。", "not surely after the 7th"),
        ("衆議院は2024年12月の本会議で、補正予算を可決した。", "another matter"),
        ("補償法は、2024年に成立した法律を改める。", "the date is within a modifier"),
        ("補償法は施行された。", "no date"),
        ("参議院は2024年12月に、補償法の案を再び可決した。", "再び tells its place"),
        ("2024年12月に成立した補償法は国会で話し合われた。", "the date modifies the topic"),
    ],
)
def test_two_sure_events_are_too_few(third: str, why_none: str) -> None:
    assert not orders(*_LAW[1:], third), why_none


def test_an_event_told_twice_in_the_same_words_is_one() -> None:
    (draft,) = orders(*_LAW, _LAW[0])
    assert draft.answer == orders(*_LAW)[0].answer
