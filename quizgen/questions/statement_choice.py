"""四択 of whole statements about one event: one true, three that the article contradicts."""

from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

from quizgen.models.fact import Fact, FactKind
from quizgen.questions.choices import arranged
from quizgen.questions.draft import Draft
from quizgen.questions.falsehoods import Change, find_changes, is_by_itself
from quizgen.questions.true_false import write_true_false
from quizgen.questions.wording import in_quotes
from quizgen.questions.worth import worth_of

_BASE = 0.86
_SHORTEST, _LONGEST = 18, 58  # characters of a choice
_UNLIKE = 1.5  # the longest choice over the shortest
_WRONG = 3
_MOST = 1  # a group; more would ask the same statements again


class _Option(NamedTuple):
    """A statement as a choice shows it."""

    fact: Fact
    text: str
    change: Change | None = None
    """None for the true one."""


def write_statement_choices(facts: Sequence[Fact]) -> Iterator[Draft]:
    """Yield a question for each event that enough is told of."""
    for group in _groups(facts):
        false = [option for fact in group for option in _false(fact)]
        true = sorted((one for fact in group for one in _true(fact)), key=_by_worth)
        yield from list(_drafts(true, false))[:_MOST]


def _groups(facts: Sequence[Fact]) -> Iterator[list[Fact]]:
    """Yield the askable facts that have one context line, or none and one section."""
    groups: dict[tuple[str, str], list[Fact]] = {}
    for fact in facts:
        is_told = fact.is_askable and fact.kind in (FactKind.FACT, FactKind.CLAIM)
        if is_told and is_by_itself(fact):
            section = "" if fact.context else fact.evidence.section or ""
            groups.setdefault((fact.context, section), []).append(fact)
    yield from groups.values()


def _false(fact: Fact) -> list[_Option]:
    """Return the fact's statement with its first change, if it makes a choice."""
    texts = ((change.applied_to(fact.statement), change) for change in find_changes(fact))
    return [_Option(fact, text, change) for text, change in texts if _is_handy(text)][:1]


def _true(fact: Fact) -> list[_Option]:
    is_worth = any(draft.answer == "○" for draft in write_true_false(fact))
    return [_Option(fact, fact.statement)] if is_worth and _is_handy(fact.statement) else []


def _is_handy(text: str) -> bool:
    return _SHORTEST <= len(text) <= _LONGEST


def _by_worth(option: _Option) -> float:
    return -worth_of(option.fact)


def _drafts(true: Sequence[_Option], false: Sequence[_Option]) -> Iterator[Draft]:
    for key in true:
        others = [one for one in false if one.fact.evidence.quote != key.fact.evidence.quote]
        for wrong in combinations(others, _WRONG):
            if _stand_together((key, *wrong)):
                yield _draft(key, wrong)
                return


def _stand_together(options: Sequence[_Option]) -> bool:
    """Tell whether the statements are of like length, each about another sentence and change."""
    lengths = [len(option.text) for option in options]
    quotes = {option.fact.evidence.quote for option in options}
    words = {option.change.word for option in options if option.change}
    is_apart = len(quotes) == len(options) and len(words) == _WRONG and not _meet(options)
    return is_apart and max(lengths) <= _UNLIKE * min(lengths)


def _meet(options: Sequence[_Option]) -> bool:
    """Tell whether a false statement puts in what another one speaks of: one of them would tell."""
    return any(
        one.change.alternative in other.text
        for one in options
        if one.change
        for other in options
        if other is not one
    )


def _draft(key: _Option, wrong: Sequence[_Option]) -> Draft:
    fact = key.fact
    by_article = "記事の内容に合うもの" if fact.context else "正しいもの"
    told = "、".join(
        f"{in_quotes(one.change.alternative)}が{in_quotes(one.change.word)}"
        for one in wrong
        if one.change
    )
    return Draft(
        "multiple_choice",
        fact,
        f"次の文のうち、{by_article}を一つ選びなさい。",
        key.text,
        _BASE * worth_of(fact),
        context=fact.context,
        choices=arranged(key.text, [one.text for one in wrong], fact.id),
        explanation=f"ほかの文は、{told}の誤りである。",
    )
