"""○×: a position told of the other side of one matter, which the article quotes with its own."""

from collections.abc import Iterator, Sequence

from quizgen.models.fact import Fact
from quizgen.questions.draft import Draft
from quizgen.questions.positions import are_alike, told_of_side
from quizgen.questions.sides import are_apart, are_like
from quizgen.questions.wording import as_told, in_quotes, shares_words
from quizgen.questions.worth import is_whole, worth_of
from quizgen.regex import regex

_BASE = 0.97
_AGAINST = regex(r"(?:批判|反対|反論|反発|疑問視|問題視|非難)し(?:た|て)|訴え(?:た|て)")
"""Ends of positions against something; one against and one for it cannot be the same."""
_NUMBER = regex(r"[0-9]+(?:\.[0-9]+)?")
_MOST_NUMBERS = 2
_LONGEST = 85  # characters
_TELLING = 2  # characters


def write_misattributions(facts: Sequence[Fact]) -> Iterator[Draft]:
    """Yield a false statement for each position that the nearest other side does not hold."""
    held = [
        (fact, position)
        for fact in facts
        if fact.is_askable and fact.context and is_whole(fact) and (position := told_of_side(fact))
    ]
    for fact, position in held:
        if len(_NUMBER.findall(position)) > _MOST_NUMBERS:
            continue
        others = [one for one, _ in held if _is_other_side(one, fact, position)]
        nearest = min(
            others, key=lambda one: abs(one.evidence.start - fact.evidence.start), default=None
        )
        if nearest is not None:
            yield _draft(fact, nearest)


def _is_other_side(other: Fact, fact: Fact, position: str) -> bool:
    """Tell whether another fact of the section gives the position of a side that is not his."""
    if other.evidence.section != fact.evidence.section:
        return False
    if not are_apart(other.topic, fact.topic) or not are_like(other.topic, fact.topic):
        return False
    is_in_line = other.topic in fact.context or fact.topic in fact.context
    if is_in_line or shares_words(other.topic, position, _TELLING):
        return False
    is_opposed = _is_against(other) != _is_against(fact)
    if are_alike(other, fact) and not is_opposed:
        return False
    return len(other.topic) + len(position) <= _LONGEST


def _is_against(fact: Fact) -> bool:
    return bool(_AGAINST.search(fact.statement))


def _draft(fact: Fact, other: Fact) -> Draft:
    return Draft(
        "true_false",
        fact,
        fact.statement.replace(fact.topic, other.topic, 1),
        "×",
        _BASE * worth_of(fact),
        context=fact.context,
        explanation=f"{in_quotes(other.topic)}ではなく、{in_quotes(fact.topic)}の立場である。{as_told(fact)}",
    )
