"""The same fact in two articles."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from quizgen.bank.match import is_same_sentence
from quizgen.japanese.text import fold
from quizgen.models.bank import Bank
from quizgen.models.question import Question

_END = 12
"""Characters. Like sentences begin or end the same, and only such are compared: in a thousand
articles comparing all with all would take hours."""
_Key = tuple[str, ...]


class Place(NamedTuple):
    """A question and the article it stands in."""

    slug: str
    question: Question


class Duplicate(NamedTuple):
    """A question that an earlier article asks already."""

    again: Place
    first: Place


def find_duplicates(banks: Sequence[Bank]) -> tuple[Duplicate, ...]:
    """Return the active questions that ask what an active one of an earlier bank asks.

    They have the same answer, and the same stem or a like sentence with the same numbers.
    """
    found: list[Duplicate] = []
    seen: dict[_Key, list[Place]] = defaultdict(list)
    for bank in banks:
        for question in bank.active():
            place = Place(bank.slug, question)
            keys = _keys(question)
            first = next(_earlier(place, keys, seen), None)
            if first:
                found.append(Duplicate(place, first))
                continue
            for key in keys:
                seen[key].append(place)
    return tuple(found)


def _keys(question: Question) -> tuple[_Key, ...]:
    answer, stem, quote = (
        fold(text) for text in (question.answer_text, question.stem, question.evidence.quote)
    )
    numbers = " ".join(re.findall(r"\d+", quote))
    return (
        ("stem", answer, stem),
        ("beginning", answer, numbers, quote[:_END]),
        ("end", answer, numbers, quote[-_END:]),
    )


def _earlier(
    place: Place, keys: tuple[_Key, ...], seen: dict[_Key, list[Place]]
) -> Iterator[Place]:
    by_stem, *by_sentence = keys
    yield from _elsewhere(place, seen.get(by_stem, []))
    quote = fold(place.question.evidence.quote)
    for key in by_sentence:
        for other in _elsewhere(place, seen.get(key, [])):
            if is_same_sentence(quote, fold(other.question.evidence.quote)):
                yield other


def _elsewhere(place: Place, others: list[Place]) -> Iterator[Place]:
    return (one for one in others if one.slug != place.slug)
