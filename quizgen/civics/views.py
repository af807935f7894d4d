"""Matters that decent people see differently, each with an open question and two views on it."""

from collections import Counter
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from quizgen.civics.table import Row, read_table
from quizgen.civics.word_index import WordIndex

_IN_A_TITLE = 2
"""What a word in a title or heading counts for, beside 1 for each sentence that has one."""
_LEAST = 2
"""A single sentence only touches a matter."""


class View(NamedTuple):
    """One of several answers, and its reason: a sentence each."""

    held: str
    why: str
    side: str
    """What is held, in few words, as a table beside the other has it."""
    reasons: tuple[str, ...]
    """What is often said for it, a phrase each, as many as for the other."""


class Matter(NamedTuple):
    """What a pupil can be asked to have a view of their own on."""

    name: str
    words: tuple[str, ...]
    """A sentence with one of these speaks of it."""
    ask: str
    """One question, which stands without any article."""
    views: tuple[View, View]
    """Both with the same care: neither is the right one."""

    def weight_in(self, text: str) -> int:
        """Return how much a text speaks of it: how many of its words it has."""
        return sum(word in text for word in self.words)


@cache
def all_matters() -> tuple[Matter, ...]:
    """Return every matter, in the order of the table."""
    return tuple(
        Matter(
            name=row.get("name"),
            words=row.all("words"),
            ask=row.get("ask"),
            views=(_view(row, 1), _view(row, 2)),
        )
        for row in read_table("views")
    )


def _view(row: Row, number: int) -> View:
    return View(
        held=row.get(f"view{number}"),
        why=row.get(f"why{number}"),
        side=row.get(f"side{number}"),
        reasons=row.all(f"reasons{number}"),
    )


@cache
def matters_by_name() -> dict[str, Matter]:
    """Return the matters by their names."""
    return {matter.name: matter for matter in all_matters()}


def matter_of(titles: Sequence[str], sentences: Sequence[str]) -> Matter | None:
    """Return what titles and sentences speak of most; none where they hardly speak of any.

    Of several it is the first of the table. At least one sentence must: pupils read from it.
    """
    index = _index()
    told = Counter(number for one in sentences for number in index.called_up_by(one))
    titled = Counter(number for one in titles for number in index.called_up_by(one))
    weights = {number: count + _IN_A_TITLE * titled[number] for number, count in told.items()}
    best = max(weights, key=lambda number: (weights[number], -number), default=None)
    return None if best is None or weights[best] < _LEAST else all_matters()[best]


@cache
def _index() -> WordIndex:
    return WordIndex(matter.words for matter in all_matters())
