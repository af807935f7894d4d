"""What a check is: a named rule that finds problems in questions."""

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from quizgen.models.problem import Level
from quizgen.models.question import Question


class Fault(NamedTuple):
    """What is wrong with one question, and how to mend it."""

    question: Question
    message: str


Sheet = Sequence[Question]
"""The questions of a bank that are checked together."""

Finder = Callable[[Sheet, str | None], Iterator[Fault]]
"""Takes the questions and the article's text (none where it is not at hand)."""


class Check(NamedTuple):
    """A rule with its name, its level, and what finds breaches of it."""

    name: str
    level: Level
    find: Finder
