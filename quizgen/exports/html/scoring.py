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
_LABEL = 1
"""For 事実 or 意見 alone, one of two; the rest is for the reason."""
FORM = 1
"""For how an essay ends and the words it uses; a wrong length costs as much."""
_OF_ESSAYS = ((40, 4), (60, 5))
_LONG_ESSAY = 6
"""For an essay by the most characters it may have, which alone a pupil sees: one phrase of the
article fills forty.
"""


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
            return _points_of(question)
        case _:
            return POINTS[question.viewpoint]


def _points_of(essay: Essay) -> int:
    fitting = (points for most, points in _OF_ESSAYS if essay.max_length <= most)
    return next(fitting, _LONG_ESSAY)


def shares_of(essay: Essay) -> tuple[int, ...]:
    """Return the points of each criterion, of which the last of several names the form.

    What is said shares the rest, the first things more where it cannot be shared evenly.
    """
    forms = (FORM,) * (len(essay.criteria) > 1)
    count = len(essay.criteria) - len(forms)
    rest = points_for(essay) - sum(forms)
    return (*((rest + place) // count for place in range(count - 1, -1, -1)), *forms)


def reason_points(question: FactOrOpinion) -> int:
    """Return what of the points of 事実か意見か is for the reason."""
    return points_for(question) - _LABEL


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
