"""四択 of one frame with two slots, each true or turned: four statements, one of them right."""

from collections.abc import Iterator
from itertools import combinations

from quizgen.models.fact import Fact, FactKind
from quizgen.questions.choices import arranged
from quizgen.questions.contrast_choice import slot_stem
from quizgen.questions.draft import Draft
from quizgen.questions.falsehoods import Change, find_changes, is_by_itself
from quizgen.questions.wording import as_told, without_topic
from quizgen.questions.worth import worth_of

_BASE = 0.66
_SHORTEST, _LONGEST = 14, 34  # characters of a choice


def write_combination_choices(fact: Fact) -> Iterator[Draft]:
    """Yield the question for the first two changes of a statement that stand apart."""
    if fact.kind not in (FactKind.FACT, FactKind.CLAIM) or not is_by_itself(fact):
        return
    rest = without_topic(fact.statement, fact.topic)
    if rest is None:
        return
    begin = len(fact.statement) - len(rest)
    for one, other in combinations(sorted(find_changes(fact)), 2):
        if one.start < begin or one.end > other.start or not _is_handy(rest, (one, other)):
            continue
        yield _draft(fact, begin, (one, other))
        return


def _is_handy(rest: str, changes: tuple[Change, Change]) -> bool:
    grown = sum(max(0, len(change.alternative) - len(change.word)) for change in changes)
    return len(rest) >= _SHORTEST and len(rest) + grown <= _LONGEST


def _draft(fact: Fact, begin: int, changes: tuple[Change, Change]) -> Draft:
    one, other = changes
    turned = (one.applied_to(fact.statement), other.applied_to(fact.statement))
    both = one.applied_to(other.applied_to(fact.statement))  # the later one first: places hold
    key, *wrong = (text[begin:].removesuffix("。") for text in (fact.statement, *turned, both))
    return Draft(
        "multiple_choice",
        fact,
        slot_stem(fact, begin, len(fact.statement) - 1),
        key,
        _BASE * worth_of(fact),
        context=fact.context,
        choices=arranged(key, wrong, fact.id),
        explanation=as_told(fact),
    )
