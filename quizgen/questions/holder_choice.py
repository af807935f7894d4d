"""四択 on who holds a position: the sides that one article quotes, of which one said so."""

from collections.abc import Iterator, Sequence

from quizgen.civics.mentions import find_mentions
from quizgen.civics.names import NameKind
from quizgen.models.fact import Fact, FactKind
from quizgen.questions.choices import arranged
from quizgen.questions.draft import Draft
from quizgen.questions.positions import are_alike, position_of
from quizgen.questions.sides import (
    are_apart,
    are_of_one_sort,
    is_court,
    is_party,
    is_person,
    is_side,
)
from quizgen.questions.wording import as_told
from quizgen.questions.worth import worth_of
from quizgen.regex import regex

_BASE = 0.94
_WRONG = 3
_OF_CASE = regex(r"原告|被告|弁護団|検察")
_OF_PEOPLE = regex(r"(?:側|グループ|住民|原告|団体|労組|組合|ら)$")


def write_holder_choices(facts: Sequence[Fact]) -> Iterator[Draft]:
    """Yield a question for each position of a side that three others of the article could hold."""
    sides = _sides(facts)
    for fact in facts:
        if not fact.is_askable or fact.kind not in (FactKind.FACT, FactKind.CLAIM):
            continue
        held = position_of(fact)
        if not held or _is_of_a_case(fact) or is_person(fact.topic):
            continue  # names of people need not be known
        wrong = _others(fact, held, sides)
        if len(wrong) == _WRONG:
            yield _draft(fact, held, wrong)


def _sides(facts: Sequence[Fact]) -> dict[str, list[Fact]]:
    """Return who acts, speaks or is named in the article, each with the facts that name it."""
    found: dict[str, list[Fact]] = {}
    for fact in facts:
        if fact.kind not in (FactKind.FACT, FactKind.CLAIM):
            continue
        named = [
            one.text for one in find_mentions(fact.statement) if one.name.kind is NameKind.PARTY
        ]
        for name in dict.fromkeys((fact.topic, *named)):
            if is_side(name):
                found.setdefault(name, []).append(fact)
    return found


def _is_of_a_case(fact: Fact) -> bool:
    """Tell whether a side of a lawsuit holds it, which what it says tells (違憲だと訴える)."""
    return bool(_OF_CASE.search(fact.topic))


def _others(fact: Fact, held: str, sides: dict[str, list[Fact]]) -> list[str]:
    """Return three sides that hold something else, those of its section first."""
    fitting = [
        name
        for name, told in sides.items()
        if are_apart(name, fact.topic)
        and name not in held
        and name not in fact.context
        and not is_court(name)
        and are_of_one_sort(name, fact.topic)
        and not any(are_alike(one, fact) for one in told)
    ]
    fitting.sort(key=lambda name: _distance(name, sides[name], fact))
    chosen: list[str] = []
    for name in fitting:
        if all(are_apart(name, other) for other in chosen):
            chosen.append(name)
    return chosen[:_WRONG]


def _distance(name: str, told: Sequence[Fact], fact: Fact) -> tuple[bool, bool]:
    """Return how far a side is: those that speak come first, then those of the section."""
    speaks = any(one.topic == name for one in told)
    is_near = any(one.evidence.section == fact.evidence.section for one in told)
    return not speaks, not is_near


def _draft(fact: Fact, held: str, wrong: Sequence[str]) -> Draft:
    choices = (fact.topic, *wrong)
    who = "だれか" if any(map(_OF_PEOPLE.search, choices)) else "どこか"
    who = "どの政党か" if is_party(fact.topic) else who
    return Draft(
        "multiple_choice",
        fact,
        f"{held}のは{who}。記事の内容に合うものを一つ選びなさい。",
        fact.topic,
        _BASE * worth_of(fact),
        context=fact.context,
        choices=arranged(fact.topic, wrong, fact.id),
        explanation=as_told(fact),
        asked=f"holder:{fact.id}",
    )
