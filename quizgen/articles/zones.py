"""How far the reading of a digest has come, and what a plain line means there. Tables."""

from collections.abc import Callable
from enum import StrEnum, auto
from typing import Final

from quizgen.articles.headings import Sign
from quizgen.articles.source_line import read_source_line
from quizgen.articles.wording import (
    is_farewell,
    is_framing,
    is_hook,
    is_muted_question,
    is_opinion,
)


class Role(StrEnum):
    """The part a line plays."""

    TITLE = auto()
    LEAD = auto()
    HEADING = auto()
    HOOK = auto()
    QUICK_ANSWER = auto()
    COMMENT = auto()
    POINT = auto()
    DATE = auto()
    SOURCE = auto()
    BODY = auto()
    TAKEAWAY = auto()
    CLOSING = auto()
    FURNITURE = auto()
    UNKNOWN = auto()


class Zone(StrEnum):
    """How far the reading has come."""

    TOP = auto()
    TITLED = auto()
    LEAD = auto()
    BEFORE_SECTIONS = auto()
    HEADED = auto()
    ASKED = auto()
    TALK = auto()
    """Between the quick answer and the points only the host speaks."""
    POINTS = auto()
    SOURCED = auto()
    """Right behind a source line the host speaks first."""
    REPORT = auto()
    FAREWELL = auto()
    TAIL = auto()


_LEAST_SIGN: Final = {  # how sure a heading must be, where one can stand at all
    Zone.TITLED: Sign.ASKED,
    Zone.LEAD: Sign.NEAR,
    Zone.BEFORE_SECTIONS: Sign.NEAR,
    Zone.TALK: Sign.ASKED_LATE,
    Zone.POINTS: Sign.CALLED,
    Zone.SOURCED: Sign.NEAR,
    Zone.REPORT: Sign.NEAR,
    Zone.FAREWELL: Sign.NEAR,
    Zone.TAIL: Sign.NEAR,
}
_LONGEST_UNASKED_ANSWER = 40


def _opinion_or(role: Role) -> Callable[[str], Role]:
    return lambda text: Role.COMMENT if is_opinion(text) else role


def _headed(text: str) -> Role:
    if is_hook(text) or is_muted_question(text):
        return Role.HOOK
    is_answer = len(text) <= _LONGEST_UNASKED_ANSWER and not is_opinion(text)
    return Role.QUICK_ANSWER if is_answer else Role.COMMENT


_TEXT_ROLES: Final[dict[Zone, Callable[[str], Role]]] = {
    Zone.TOP: lambda _: Role.TITLE,
    Zone.TITLED: lambda _: Role.LEAD,
    Zone.LEAD: lambda _: Role.LEAD,
    Zone.BEFORE_SECTIONS: lambda _: Role.UNKNOWN,
    Zone.HEADED: _headed,
    Zone.ASKED: _opinion_or(Role.QUICK_ANSWER),
    Zone.TALK: lambda _: Role.COMMENT,
    Zone.POINTS: _opinion_or(Role.BODY),
    Zone.SOURCED: lambda _: Role.COMMENT,
    Zone.REPORT: _opinion_or(Role.BODY),
    Zone.FAREWELL: lambda _: Role.CLOSING,
    Zone.TAIL: lambda _: Role.UNKNOWN,
}
_EARLY: Final = (Zone.TOP, Zone.TITLED, Zone.LEAD, Zone.BEFORE_SECTIONS)
_AFTER_ROLE: Final = {
    Role.TITLE: Zone.TITLED,
    Role.LEAD: Zone.LEAD,
    Role.HEADING: Zone.HEADED,
    Role.HOOK: Zone.ASKED,
    Role.QUICK_ANSWER: Zone.TALK,
    Role.POINT: Zone.POINTS,
    Role.DATE: Zone.POINTS,
}
_AFTER_COMMENT: Final = {
    Zone.HEADED: Zone.TALK,
    Zone.ASKED: Zone.TALK,
    Zone.SOURCED: Zone.REPORT,
}


def text_role(text: str, zone: Zone, sign: Sign) -> Role:
    """Return the role of a line without a form of its own."""
    least = _LEAST_SIGN.get(zone)
    if least and sign >= least:
        return Role.HEADING
    role = _TEXT_ROLES[zone](text)
    return Role.CLOSING if role not in (Role.TITLE, Role.HOOK) and is_framing(text) else role


def next_zone(zone: Zone, role: Role, text: str) -> Zone:
    """Return where the reading stands behind a line of the role."""
    match role:
        case Role.COMMENT:
            return _AFTER_COMMENT.get(zone, zone)
        case Role.SOURCE:
            return Zone.REPORT if read_source_line(text).comment else Zone.SOURCED
        case Role.TAKEAWAY:
            return Zone.BEFORE_SECTIONS if zone in _EARLY else Zone.TAIL
        case Role.CLOSING | Role.FURNITURE:
            return _after_interruption(zone, role, text)
    return _AFTER_ROLE.get(role, zone)


def _after_interruption(zone: Zone, role: Role, text: str) -> Zone:
    if zone is Zone.LEAD:
        return Zone.BEFORE_SECTIONS
    is_leave_taken = role is Role.CLOSING and zone not in _EARLY and is_farewell(text)
    return Zone.FAREWELL if is_leave_taken else zone
