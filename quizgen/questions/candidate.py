"""A question that may be asked, with what speaks for it and against it."""

from typing import NamedTuple

from quizgen.models.question import Question


class Candidate(NamedTuple):
    """A question a writer made, before the set is chosen."""

    question: Question
    worth: float
    """How much it is worth asking, 0 to 1."""
    refusal: str = ""
    """Why it cannot be asked, by the name of the guard; empty if it can."""


class Choice(NamedTuple):
    """What became of a candidate."""

    question: Question
    """With the status it was given."""
    worth: float
    reason: str = ""
    """Why it was not chosen, if that was asked for; empty for an active question."""
