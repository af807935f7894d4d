"""What a run made, before and after it is written."""

from typing import NamedTuple

from quizgen.models.bank import Bank
from quizgen.models.problem import Problem
from quizgen.pipeline.journal import Change


class Built(NamedTuple):
    """What a run made of one article, or of all of them as one collection."""

    name: str
    """The slug."""
    banks: tuple[Bank, ...]
    """As decks show them: of an article one, without its faulty questions."""
    problems: tuple[Problem, ...]
    changes: tuple[Change, ...]
    """The files that were not as they should be; none where nothing changed."""
