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
_ESSAY, _SHORT_ESSAY = 6, 4
"""The first can be shared out evenly among one, two or three criteria."""
_SHORT_CRITERIA = 2  # one thing to say, and the form
_SHORT = 30  # characters at most of an essay that one phrase of the article answers


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
            return _SHORT_ESSAY if _is_short(question) else _ESSAY
        case FactOrOpinion():
            return _TICK
        case _:
            return POINTS[question.viewpoint]


def _is_short(essay: Essay) -> bool:
    return essay.max_length <= _SHORT and len(essay.criteria) <= _SHORT_CRITERIA


def form_points(essay: Essay) -> int:
    """Return the points for how an essay ends and the word it uses; a wrong length costs as much.

    What is said counts for twice as much, or more.
    """
    return points_for(essay) // 3


def shares_of(essay: Essay) -> tuple[int, ...]:
    """Return the points of each criterion, of which the last names the form.

    None where they cannot be shared out.
    """
    points, count = points_for(essay), len(essay.criteria)
    if count == _SHORT_CRITERIA:
        return (points - form_points(essay), form_points(essay))
    return () if points % count else (points // count,) * count


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
