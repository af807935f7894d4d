"""When what a student sees last changed."""

from datetime import UTC, datetime, timedelta
from functools import cache

from quizgen.models.question import PLACES, Question

_FORMAT = "%Y-%m-%dT%H:%M:%SZ"


def looks_like(question: Question, other: Question) -> bool:
    """Tell whether two questions show the same, wherever in the article they rest."""
    return _seen(question) == _seen(other)


def revised_at(built_at: str, before: str) -> str:
    """Return the time for a revision: now, but always later than the one before.

    Anki takes only a newer note, so a fixed or wrong clock must not stop an update.
    """
    if built_at > before:
        return built_at
    return (_time_of(before) + timedelta(seconds=1)).strftime(_FORMAT)


@cache  # a bank holds few times, each of them often
def is_time(written: str) -> bool:
    """Tell whether a text is a time as the bank writes it."""
    try:
        return _time_of(written).strftime(_FORMAT) == written
    except ValueError:
        return False


def _time_of(written: str) -> datetime:
    return datetime.strptime(written, _FORMAT).replace(tzinfo=UTC)


def _seen(question: Question) -> str:
    unseen = {"status", "fact", "base", "revised"}
    return question.model_dump_json(exclude={"id": True, **dict.fromkeys(unseen, True), **PLACES})
