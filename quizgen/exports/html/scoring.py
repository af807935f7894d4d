"""The points of questions and how they add up."""

from collections.abc import Sequence

from quizgen.models.question import (
    Essay,
    FactOrOpinion,
    Matching,
    Ordering,
    Question,
    Viewpoint,
)
from quizgen.models.record import Record

POINTS = {Viewpoint.KNOWLEDGE: 2, Viewpoint.THINKING: 3}
"""Thinking weighs more; a fixed number, so that a new question changes no other's points."""

_PAIR = 1
_TICK = 2
"""For one of two, which is thinking, too, but soon done: as much as ○×."""
FORM = 2
"""Of an essay, for how it ends and the word it uses; a wrong length costs as much."""
_ESSAY = 6  # can be shared out evenly among one, two or three criteria


class Score(Record):
    """The points to be had for a viewpoint or in all."""

    label: str
    points: int


def points_for(question: Question) -> int:
    """Return the points of a question: for pairs one each."""
    match question:
        case Matching():
            return _PAIR * len(question.prompts)
        case Essay():
            return _ESSAY
        case FactOrOpinion():
            return _TICK
        case _:
            return POINTS[question.viewpoint]


def shares_of(essay: Essay) -> tuple[int, ...]:
    """Return the points of each criterion; none where they cannot be shared out.

    What is said counts twice as much as the form, which the last criterion names.
    """
    count = len(essay.criteria)
    if count == 2:  # noqa: PLR2004  one thing to say, and the form
        return (_ESSAY - FORM, FORM)
    return () if _ESSAY % count else (_ESSAY // count,) * count


def points_told(question: Question) -> str:
    """Return the points as a sheet tells them: 各1点 for each pair, 完答3点 for a whole order."""
    match question:
        case Matching():
            return f"各{_PAIR}点"
        case Ordering():
            return f"完答{points_for(question)}点"
        case _:
            return f"{points_for(question)}点"


def scores_of(questions: Sequence[Question], *, own_view: int = 0) -> tuple[Score, ...]:
    """Return the points of each viewpoint that is asked for, and of all.

    `own_view` are the points of the free part, which is marked for thinking.
    """
    points = {
        viewpoint: sum(points_for(one) for one in questions if one.viewpoint is viewpoint)
        for viewpoint in Viewpoint
    }
    points[Viewpoint.THINKING] += own_view
    rows = [Score(label=view, points=total) for view, total in points.items() if total]
    return (*rows, Score(label="合計", points=sum(points.values())))
