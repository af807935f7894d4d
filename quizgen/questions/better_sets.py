"""Sets made better: a question takes the place of one that keeps it out, or several do."""

from collections.abc import Mapping, Sequence

from quizgen.models.question import KINDS, Question
from quizgen.questions.clashes import Clashes
from quizgen.questions.cueing import TWO_KEYED
from quizgen.questions.obstacles import ENOUGH, find_obstacle, first_fitting, outnumbers

_LEAST_GAIN, _MUCH_GAIN = 0.08, 0.15
"""Less is not worth another question in the deck, or a kind fewer."""
OUTDONE = 0.2  # by which a question may fall short of the best on its fact, for its kind's sake
_ENOUGH_KINDS, _FEW_KINDS = 5, 2
HELD = 9.0  # worth of what a deck holds: nothing takes its place
KINDS_FIRST = ("ordering", "essay", "matching")
"""Of these there are few, and one takes up several facts: worthy ones come while all are free."""


def improve(
    chosen: list[Question], worthy: Sequence[Question], worth: Mapping[str, float], clashes: Clashes
) -> bool:
    """Put a worthier question in the place of one that keeps it out, where the rest allows it."""
    before = tuple(chosen)
    for candidate in worthy:
        if candidate in chosen or candidate.id not in worth:
            continue
        for one in tuple(chosen):
            if one.asks_rule and not candidate.asks_rule:
                continue  # it asks beyond the text, which a worthier one copies
            gain = worth[candidate.id] - worth.get(one.id, HELD)
            rest = [other for other in chosen if other is not one]
            after = [*rest, candidate]
            least_kinds = _least_kinds(one, is_far_better=gain > _MUCH_GAIN)
            is_better = gain > _LEAST_GAIN and _can_go(one, after, least_kinds)
            if is_better and not find_obstacle(candidate, rest, clashes):
                chosen[:] = after
                break
    return tuple(chosen) != before


def widen(
    chosen: list[Question],
    telling: Sequence[Question],
    worth: Mapping[str, float],
    clashes: Clashes,
) -> bool:
    """Put several questions in the place of one that keeps them out; tell whether there was one."""
    for one in sorted(chosen, key=lambda each: worth.get(each.id, HELD)):
        if one.id not in worth:
            continue
        rest = [other for other in chosen if other is not one]
        others = [other for other in telling if other.fact != one.fact]
        more = list(rest)
        while len(more) < ENOUGH and (found := first_fitting(others, more, clashes=clashes)):
            more += found
        gained = len(more) - len(chosen)
        is_for_many = gained > 1 and one.kind not in KINDS_FIRST
        least = _FEW_KINDS if is_for_many else _least_kinds(one, is_far_better=gained > 1)
        if gained > 0 and _can_go(one, more, least):
            chosen[:] = more
            return True
    return False


def vary(
    chosen: list[Question], worthy: Sequence[Question], worth: Mapping[str, float], clashes: Clashes
) -> None:
    """Ask a fact in another way where a set has few kinds: as ○× what it asks as a choice."""
    for candidate in worthy:
        kinds = [one.kind for one in chosen]
        if len({*kinds}) > _FEW_KINDS:
            return
        same = [one for one in chosen if one.fact == candidate.fact and one.id in worth]
        for one in same if candidate.kind not in kinds else ():
            rest = [other for other in chosen if other is not one]
            if kinds.count(one.kind) > 1 and not find_obstacle(candidate, rest, clashes):
                chosen[:] = [*rest, candidate]
                break


def _least_kinds(one: Question, *, is_far_better: bool) -> int:
    """Return how many kinds a set must have without the last one of its kind."""
    if is_far_better:
        return _FEW_KINDS + 1
    return len(KINDS) if one.kind in KINDS_FIRST else _ENOUGH_KINDS


def _can_go(one: Question, after: Sequence[Question], least_kinds: int) -> bool:
    """Tell whether a set keeps its kinds, or enough of them, and all sections without one."""
    if one.kind in TWO_KEYED and any(
        outnumbers(other.answer_text, one.kind, after) for other in after if other.kind == one.kind
    ):
        return False
    kinds = {other.kind for other in after}
    keeps_kinds = one.kind in kinds or len(kinds) >= least_kinds
    return keeps_kinds and one.evidence.section in sections_of(after)


def sections_of(questions: Sequence[Question]) -> list[str | None]:
    """Return the section each question rests on."""
    return [one.evidence.section for one in questions]
