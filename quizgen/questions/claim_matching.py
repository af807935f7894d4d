"""組み合わせ of who demanded what: three or more sides that the article quotes on one matter."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from quizgen.civics.mentions import find_people
from quizgen.japanese.pointers import has_open_reference
from quizgen.models.fact import Fact, FactKind
from quizgen.models.identity import stable_id
from quizgen.questions.choices import arranged
from quizgen.questions.draft import Draft
from quizgen.questions.wording import shares_words, without_topic
from quizgen.questions.worth import worth_of

_BASE = 0.9
_FEWEST, _MOST = 3, 4
_UNLIKE = 1.8  # the longest demand over the shortest
_LONGEST = 50  # characters
_TELLING = 3  # characters of a name
_DEMAND = re.compile(
    r"^(?P<why>[^。]+として、)?(?P<what>[^。]{6,}?)(?P<form>を|よう(?:[^、。を]{2,8}に)?|べきだと)"
    r"(?:強く|改めて)?(?:求め|要求し|要請し|要望し|訴え|主張し|提案し|呼びかけ|述べ|指摘し)"
    r"(?:た|ている)。$"
)


class _Demand(NamedTuple):
    """What one side wants done."""

    fact: Fact
    speaker: str
    what: str
    """A noun (大幅な引き上げ) or a clause with こと."""


def write_claim_matchings(facts: Sequence[Fact]) -> Iterator[Draft]:
    """Yield one question for each event on which three sides or more are quoted."""
    groups: dict[tuple[str, bool], list[_Demand]] = {}
    for fact in facts:
        demand = _demand(fact)
        if demand is not None:
            form = (fact.context, demand.what.endswith("こと"))
            groups.setdefault(form, []).append(demand)
    for demands in groups.values():
        once = list({one.speaker: one for one in demands}.values())[:_MOST]
        if len(once) == len(demands) and _stand_together(once):
            yield _draft(once)


def _demand(fact: Fact) -> _Demand | None:
    """Read Aは、…するよう求めた; only where the context line says when and on what."""
    if not fact.is_askable or not fact.context or fact.kind not in _KINDS:
        return None
    rest = without_topic(fact.statement, fact.topic) if fact.topic else None
    match = _DEMAND.match(rest or "")
    if match is None or has_open_reference(match["what"]) or find_people(match["what"]):
        return None
    ending = "" if match["form"] == "を" else "こと"
    return _Demand(fact, fact.topic, match["what"] + ending)


_KINDS = (FactKind.FACT, FactKind.CLAIM)


def _stand_together(demands: Sequence[_Demand]) -> bool:
    if len(demands) < _FEWEST or any(one.speaker in one.fact.context for one in demands):
        return False
    lengths = [len(one.what) for one in demands]
    if max(lengths) > min(_LONGEST, _UNLIKE * min(lengths)):
        return False
    return not any(shares_words(one.speaker, one.what, _TELLING) for one in demands)


def _draft(demands: Sequence[_Demand]) -> Draft:
    first = demands[0]
    wanted = tuple(one.what for one in demands)
    are_people = any(find_people(one.speaker) for one in demands)
    sides = "人物や団体" if are_people else "団体"
    return Draft(
        "matching",
        first.fact,
        f"次の{sides}が求めたこととして、記事の内容に合うものを、それぞれ一つ選びなさい。",
        wanted,
        _BASE * sum(worth_of(one.fact) for one in demands) / len(demands),
        context=first.fact.context,
        prompts=tuple(one.speaker for one in demands),
        choices=arranged(wanted[0], wanted[1:], first.fact.id),
        explanation="どれも、それぞれの立場からの主張として記事が伝えたものである。",
        asked=stable_id("m", *(one.fact.id for one in demands)),
        more_facts=tuple(one.fact for one in demands[1:]),
    )
