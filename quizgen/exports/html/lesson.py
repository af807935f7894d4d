"""What the head of a sheet tells about the lesson: めあて, level, minutes."""

from collections.abc import Sequence
from math import ceil

from quizgen.models.question import Question, Viewpoint
from quizgen.models.record import Record

_SECONDS = {
    "short_answer": 60,
    "cloze": 60,
    "multiple_choice": 60,
    "true_false": 30,
    "fact_or_opinion": 40,
    "matching": 120,
    "ordering": 120,
    "essay": 300,
}
_SECONDS_FOR_THOUGHTS = 480  # three sentences
_CHARACTERS_A_SECOND = 7  # of a pupil who reads to understand
_STEP = 5  # minutes
_LEVELS = ((0.15, "基本"), (0.5, "標準"), (1.0, "発展"))
"""The share of thinking among the points, up to which a sheet is of a level."""


class Lesson(Record):
    """A sheet as a part of a lesson."""

    aim: str
    level: str
    minutes: int


def lesson_of(
    questions: Sequence[Question], *, subject: str, reading: int, thinking: float
) -> Lesson:
    """Return what the questions train, on a subject if it is known, for so many characters to read.

    Thinking is its share of all points, from 0 to 1.
    """
    seconds = sum(_SECONDS[question.kind] for question in questions)
    seconds += _SECONDS_FOR_THOUGHTS + reading // _CHARACTERS_A_SECOND
    return Lesson(
        aim=_aim(questions, subject),
        level=next(level for share, level in _LEVELS if thinking <= share),
        minutes=ceil(seconds / 60 / _STEP) * _STEP,
    )


def _aim(questions: Sequence[Question], subject: str) -> str:
    kinds = {question.kind for question in questions}
    read = f"{subject}について記事を" if subject else "記事の内容と公民の用語を"
    apart = "事実と意見を区別し、" if "fact_or_opinion" in kinds else ""
    thinking = any(question.viewpoint is Viewpoint.THINKING for question in questions)
    grounds = "根拠をあげて" if thinking and "essay" in kinds else ""
    return f"{read}読み取り、{apart}{grounds}自分の考えを書くことができる。"
