"""並べ替え of events whose dates the article gives: a bill brought in, passed, in force."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from quizgen.japanese.clauses import is_adnominal
from quizgen.japanese.pointers import has_open_reference
from quizgen.japanese.tokens import tokenize
from quizgen.models.fact import Fact, FactKind, Role
from quizgen.models.identity import generator_for, stable_id
from quizgen.questions.draft import Draft
from quizgen.questions.wording import with_ga
from quizgen.questions.worth import worth_of
from quizgen.regex import regex

_BASE = 0.85
_FEWEST, _MOST = 3, 5
_LONGEST = 50  # characters of an event
_DATE = regex(
    r"(?P<year>[0-9]{4})年(?!度)(?:(?P<month>[0-9]{1,2})月(?:(?P<day>[0-9]{1,2})日)?)?"
    r"(?:(?P<mark>には?、?|、)|の(?=[^、はが]{2,8}で、))"
)
_ANY_DATE = regex(r"[0-9]+(?:年(?!度)|月|日)")
_MATTERS = regex(
    r"(?:制定|成立|可決|否決|施行|公布|提出|発足|締結|調印|署名|発効|批准|採択|決定|解散|加盟|加入|脱退|離脱|設立"
    r"|創設|廃止|改正|開始|実施|導入|合意|開催|答申|勧告|公表|閣議決定|締約|提訴|判決|発表|就任|辞任|始ま|設け|引き上げ|引き下げ|言い渡|解除|決め|以上とな|以下とな)"
    r"[^、]{0,10}た。$"
)
_TAKES_FORCE = regex(r"^[^、]{0,12}(?:院|国会|政府|党|内閣)[はが]、?(?:成立した|施行された)")
"""What a bill does, told of a body: the sentence was misread."""
_WORD = regex(r"[一-龥々ァ-ヴーA-Z]{3,}")
_ORDERLY = regex(r"その後|続いて|再び|改めて|初めて|最後に|最終")


class _Event(NamedTuple):
    """Something that happened, and when."""

    date: tuple[int, ...]
    """Year, and month and day where told."""
    text: str
    """A sentence without its date."""
    fact: Fact


def write_event_orders(facts: Sequence[Fact]) -> Iterator[Draft]:
    """Yield one question for the matter of which most dated events are told."""
    events = [event for fact in facts for event in _events(fact)]
    matter = _matter(events)
    if not matter:
        return
    found = [one for one in events if _is_about(matter, one.fact)]
    found.sort(key=lambda one: (one.date, one.text))
    apart = _apart(found)
    if len(apart) >= _FEWEST:
        yield _draft(matter, apart[:_MOST])


def _events(fact: Fact) -> Iterator[_Event]:
    """Yield the event a statement dates, one or none: in its main clause, by year at least."""
    if not fact.is_askable or fact.kind is not FactKind.FACT or fact.role is Role.COMMENT:
        return
    found = list(_DATE.finditer(fact.statement))
    if len(found) != 1 or not _MATTERS.search(fact.statement) or _ORDERLY.search(fact.statement):
        return
    date = found[0]
    before, rest = fact.statement[: date.start()], fact.statement[date.end() :]
    text = f"{before.removesuffix('、')}{_pause(date)}{rest}" if before else rest
    is_own = date["mark"] != "に" or not _has_clause(rest)
    is_placed = not before or before.rstrip("、").endswith(("は", "が", "では"))
    if not is_own or not is_placed:
        return
    if _TAKES_FORCE.search(text):
        return
    if _ANY_DATE.search(text) or has_open_reference(text) or len(text) > _LONGEST:
        return
    told = (date["year"], date["month"], date["day"])
    yield _Event(tuple(int(part) for part in told if part), text, fact)


def _pause(date: re.Match[str]) -> str:
    """Return the comma that stands for a date: 政府は2025年1月24日、 → 政府は、."""
    return "" if date["mark"] == "に" else "、"


def _has_clause(rest: str) -> bool:
    """Tell whether another predicate than the last stands in the text."""
    tokens = tokenize(rest)
    return "、" in rest or any(is_adnominal(tokens, at) for at in range(len(tokens) - 1))


def _is_about(matter: str, fact: Fact) -> bool:
    return matter in fact.statement or matter in fact.theme


def _matter(events: Sequence[_Event]) -> str:
    """Return the word that most events have in common; empty if no three have one."""
    words = {word for event in events for word in _WORD.findall(event.text)}
    words |= {event.fact.theme for event in events}
    counts = {word: sum(_is_about(word, event.fact) for event in events) for word in words if word}
    best = min(counts, key=lambda word: (-counts[word], -len(word), word), default="")
    return best if best and counts[best] >= _FEWEST else ""


def _apart(events: Sequence[_Event]) -> list[_Event]:
    """Return events in order, each surely later than the one before."""
    kept: list[_Event] = []
    for event in events:
        if not kept or _is_later(event, kept[-1]):
            kept.append(event)
    return kept


def _is_later(one: _Event, other: _Event) -> bool:
    length = min(len(one.date), len(other.date))
    return one.date[:length] > other.date[:length]


def _draft(matter: str, events: Sequence[_Event]) -> Draft:
    texts = tuple(event.text for event in events)
    first = events[0].fact
    told = "、".join(
        f"{with_ga(event.text.removesuffix('。'))}のは{_written(event.date)}" for event in events
    )
    return Draft(
        "ordering",
        first,
        f"{matter}をめぐる次のできごとを、起きた順に並べかえなさい。",
        texts,
        _BASE * sum(worth_of(event.fact) for event in events) / len(events),
        choices=shuffled(texts),
        explanation=f"{told}である。",
        asked=stable_id("o", *(event.fact.id for event in events)),
        more_facts=tuple(event.fact for event in events[1:]),
    )


def shuffled(texts: tuple[str, ...]) -> tuple[str, ...]:
    """Return the texts in another order than their own, the same for the same texts."""
    orders = list(texts)
    generator = generator_for(*texts)
    while tuple(orders) == texts:
        generator.shuffle(orders)
    return tuple(orders)


def _written(date: tuple[int, ...]) -> str:
    return "".join(f"{part}{unit}" for part, unit in zip(date, "年月日", strict=False))
