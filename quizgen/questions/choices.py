"""The order of choices: drawn from what is asked, never from chance."""

from collections.abc import Iterable, Sequence

from quizgen.models.identity import generator_for
from quizgen.regex import regex

_NUMBER = regex(r"(?:満|第|1日|週|月|年)?(?P<number>[0-9]+(?:\.[0-9]+)?)(?:分の(?P<part>[0-9]+))?")


def arranged(key: str, wrong: Sequence[str], *asked: str) -> tuple[str, ...]:
    """Return key and distractors in an order that is the same for the same question.

    Numbers ascend, as they do in exams; other choices are shuffled.
    """
    choices = sorted({key, *wrong})
    if are_numbers(choices):
        return tuple(sorted(choices, key=_value))
    generator_for(key, *asked).shuffle(choices)
    return tuple(choices)


def are_numbers(choices: Iterable[str]) -> bool:
    """Tell whether choices are numbers, which stand in ascending order."""
    return all(_NUMBER.match(choice) for choice in choices)


def picked(candidates: Sequence[str], count: int, *asked: str) -> list[str]:
    """Return some of the candidates, the same for the same question, in their own order."""
    if len(candidates) <= count:
        return list(candidates)
    chosen = set(generator_for(*asked).sample(range(len(candidates)), count))
    return [candidate for index, candidate in enumerate(candidates) if index in chosen]


def _value(choice: str) -> tuple[float, str]:
    """Return what a choice such as 4分の1以上 or 8% counts as, to sort by."""
    match = _NUMBER.match(choice)
    if match is None:
        return 0.0, choice
    whole, part = float(match["number"]), match["part"]
    return (float(part) / whole if part else whole), choice
