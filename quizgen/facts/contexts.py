"""The context line of a section: the date as reported, the event, its actors."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from quizgen.civics.mentions import find_mentions, find_people
from quizgen.civics.names import NameKind
from quizgen.facts.statements import Statement
from quizgen.japanese.clauses import reports_speech
from quizgen.japanese.tokens import tokenize

_MEETINGS = "首脳会談|電話会談|会談|会見|協議|懇談|対談"
_WITH = re.compile(
    rf"^(?P<one>[^、。]{{2,30}}?)は、?(?P<other>[^、。]{{2,30}})と(?:[^、。]*で)?(?P<event>{_MEETINGS})し"
)
_BOTH = re.compile(
    rf"(?P<both>[^、。は]{{2,40}}と[^、。は]{{2,30}})(?:は|が)、?(?:(?P<place>[^、。]{{2,16}})で)?(?P<event>{_MEETINGS})し"
)
_GROUP = re.compile(
    rf"^(?P<both>[^、。]{{2,30}}?)は、?(?P<place>[^、。]{{2,16}})で(?P<event>{_MEETINGS})し"
)


_ONLY_MET = re.compile(rf"(?:{_MEETINGS})した。$")


class Event(NamedTuple):
    """What happened in a section, in one noun phrase."""

    phrase: str
    told_by: str
    """The statement that tells of it: it needs no question of its own."""


def find_event(statements: Sequence[Statement]) -> Event | None:
    """Return the first event the statements tell of: a meeting, else somebody's remark."""
    for statement in statements:
        for reader in (_meeting_with, _meeting_of_group, _meeting_of_both):
            if event := reader(statement.text):
                return event
    for statement in statements:
        if event := _remark(statement):
            return event
    return None


def is_meeting(text: str) -> bool:
    """Tell whether a statement says no more than that somebody met."""
    return bool(_ONLY_MET.search(text))


def _meeting_with(text: str) -> Event | None:
    match = _WITH.search(text)
    if not match:
        return None
    actors = f"{match['one']}と{match['other']}"
    return Event(f"{actors}の{match['event']}", text)


def _meeting_of_group(text: str) -> Event | None:
    """Read 日米韓の防衛相はシンガポールで会談した: one group that meets in a place."""
    match = _GROUP.search(text)
    if not match or not _is_place(match["place"]) or not _is_group(match["both"]):
        return None
    return Event(f"{match['place']}で行われた、{match['both']}の{match['event']}", text)


def _meeting_of_both(text: str) -> Event | None:
    match = _BOTH.search(text)
    if not match or not find_people(match["both"]):
        return None
    place = match["place"]
    where = f"{place}で行われた、" if place and _is_place(place) else ""
    return Event(f"{where}{match['both']}の{match['event']}", text)


def _is_place(text: str) -> bool:
    mentions = find_mentions(text)
    if mentions and mentions[0].text == text:
        return mentions[0].name.kind in (NameKind.COUNTRY, NameKind.PREFECTURE, NameKind.REGION)
    tokens = tokenize(text)
    return bool(tokens) and all(
        token.pos[2] == "地名" or token.kind == "接尾辞" for token in tokens
    )


def _is_group(text: str) -> bool:
    return any(mention.name.kind is NameKind.COUNTRIES for mention in find_mentions(text))


def _remark(statement: Statement) -> Event | None:
    people = find_people(statement.topic)
    if len(people) != 1 or not people[0].is_office or not statement.topic.endswith(people[0].text):
        return None
    if not reports_speech(tokenize(statement.text)):
        return None
    return Event(f"{statement.topic}の発言", "")


def state_line(reported: str | None) -> str:
    """Return the line for what holds, not happened; empty where nothing dates it."""
    return f"{reported}に報じられた内容" if reported else ""


def context_line(event: Event | None, reported: str | None) -> str:
    """Return the line for a section that reports news; empty where nothing dates or names it."""
    if event is None:
        return f"{reported}に報じられたできごと" if reported else ""
    if reported is None:
        return event.phrase
    return f"{reported}に報じられた、{event.phrase}"
