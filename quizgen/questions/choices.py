"""The order of choices: drawn from what is asked, never from chance."""

from collections.abc import Sequence

from quizgen.models.identity import generator_for


def arranged(key: str, wrong: Sequence[str], *asked: str) -> tuple[str, ...]:
    """Return key and distractors in an order that is the same for the same question."""
    choices = sorted({key, *wrong})
    generator_for(key, *asked).shuffle(choices)
    return tuple(choices)


def picked(candidates: Sequence[str], count: int, *asked: str) -> list[str]:
    """Return some of the candidates, the same for the same question, in their own order."""
    if len(candidates) <= count:
        return list(candidates)
    chosen = set(generator_for(*asked).sample(range(len(candidates)), count))
    return [candidate for index, candidate in enumerate(candidates) if index in chosen]
