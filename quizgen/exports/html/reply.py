"""The shape of the place where a pupil writes an answer."""

from typing import Literal

from quizgen.exports.html.wording import NUMBERS
from quizgen.models.question import (
    Essay,
    FactOrOpinion,
    Matching,
    MultipleChoice,
    Ordering,
    Question,
    TrueFalse,
)
from quizgen.models.record import Record
from quizgen.regex import regex

_TO_COPY = regex(r"(\d{1,2})字(?:以内)?で[^。]{0,6}抜き出")

Shape = Literal["word", "sign", "short", "signs", "order", "grid"]


class Reply(Record):
    """A box for a word, for one letter or sign, for several, or cells to be counted."""

    shape: Shape
    numbers: tuple[str, ...] = ()
    """What stands in the number cell of each of several boxes."""
    cells: int = 0
    """Characters a grid has room for."""
    fewest: int = 0
    """Characters an answer has at least, marked in the grid."""
    has_reason: bool = False
    """Whether a line for the reason stands beside the box."""


def reply_to(question: Question) -> Reply:
    """Return what a question is answered in."""
    match question:
        case TrueFalse() | MultipleChoice() | FactOrOpinion():
            has_reason = isinstance(question, FactOrOpinion)
            return Reply(shape="short" if has_reason else "sign", has_reason=has_reason)
        case Matching():
            return Reply(shape="signs", numbers=tuple(NUMBERS[: len(question.prompts)]))
        case Ordering():
            places = range(1, len(question.choices) + 1)
            return Reply(shape="order", numbers=tuple(map(str, places)))
        case Essay():
            return Reply(shape="grid", cells=question.max_length, fewest=question.min_length)
        case _:
            return _reply_in_words(question.stem)


def _reply_in_words(stem: str) -> Reply:
    """Return a grid where words are to be copied out of the text in so many characters."""
    found = _TO_COPY.search(stem)
    return Reply(shape="grid", cells=int(found[1])) if found else Reply(shape="word")
