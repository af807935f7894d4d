"""The part every line of a digest plays, told from its form and the lines before it."""

from collections.abc import Callable, Sequence
from enum import StrEnum, auto
from typing import Final

from quizgen.articles.forms import Form, form_of, listed_titles, repeated_captions
from quizgen.articles.headings import Sign, signs_of
from quizgen.articles.lines import Line
from quizgen.articles.source_line import is_bare_url, read_source_line
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


class _Zone(StrEnum):
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


_FIXED: Final = {
    Form.POINT: Role.POINT,
    Form.TAKEAWAY: Role.TAKEAWAY,
    Form.DATE: Role.DATE,
    Form.SOURCE: Role.SOURCE,
    Form.FURNITURE: Role.FURNITURE,
}
_LEAST_SIGN: Final = {  # how sure a heading must be, where one can stand at all
    _Zone.TITLED: Sign.ASKED,
    _Zone.LEAD: Sign.NEAR,
    _Zone.BEFORE_SECTIONS: Sign.NEAR,
    _Zone.TALK: Sign.ASKED_LATE,
    _Zone.POINTS: Sign.CALLED,
    _Zone.SOURCED: Sign.NEAR,
    _Zone.REPORT: Sign.NEAR,
    _Zone.FAREWELL: Sign.NEAR,
    _Zone.TAIL: Sign.NEAR,
}
_LONGEST_UNASKED_ANSWER = 40


def _opinion_or(role: Role) -> Callable[[str], Role]:
    return lambda text: Role.COMMENT if is_opinion(text) else role


def _headed(text: str) -> Role:
    if is_hook(text) or is_muted_question(text):
        return Role.HOOK
    is_answer = len(text) <= _LONGEST_UNASKED_ANSWER and not is_opinion(text)
    return Role.QUICK_ANSWER if is_answer else Role.COMMENT


_TEXT_ROLES: Final[dict[_Zone, Callable[[str], Role]]] = {
    _Zone.TOP: lambda _: Role.TITLE,
    _Zone.TITLED: lambda _: Role.LEAD,
    _Zone.LEAD: lambda _: Role.LEAD,
    _Zone.BEFORE_SECTIONS: lambda _: Role.UNKNOWN,
    _Zone.HEADED: _headed,
    _Zone.ASKED: _opinion_or(Role.QUICK_ANSWER),
    _Zone.TALK: lambda _: Role.COMMENT,
    _Zone.POINTS: _opinion_or(Role.BODY),
    _Zone.SOURCED: lambda _: Role.COMMENT,
    _Zone.REPORT: _opinion_or(Role.BODY),
    _Zone.FAREWELL: lambda _: Role.CLOSING,
    _Zone.TAIL: lambda _: Role.UNKNOWN,
}
_REPEATABLE: Final = (Role.BODY, Role.LEAD, Role.UNKNOWN)
_EARLY: Final = (_Zone.TOP, _Zone.TITLED, _Zone.LEAD, _Zone.BEFORE_SECTIONS)
_AFTER_ROLE: Final = {
    Role.TITLE: _Zone.TITLED,
    Role.LEAD: _Zone.LEAD,
    Role.HEADING: _Zone.HEADED,
    Role.HOOK: _Zone.ASKED,
    Role.QUICK_ANSWER: _Zone.TALK,
    Role.POINT: _Zone.POINTS,
    Role.DATE: _Zone.POINTS,
}
_AFTER_COMMENT: Final = {
    _Zone.HEADED: _Zone.TALK,
    _Zone.ASKED: _Zone.TALK,
    _Zone.SOURCED: _Zone.REPORT,
}


def roles_of(lines: Sequence[Line]) -> list[Role]:
    """Return the role of every line."""
    forms = _forms_of(lines)
    captions = repeated_captions(lines)
    zone = _Zone.TOP
    roles: list[Role] = []
    lacks_url = False
    for line, form, sign in zip(lines, forms, signs_of(lines, forms), strict=True):
        role = _FIXED.get(form) or _text_role(line.text, zone, sign)
        if line.text in captions and role in _REPEATABLE:
            role = Role.FURNITURE
        if lacks_url and is_bare_url(line.text):
            role = Role.SOURCE
        lacks_url = role is Role.SOURCE and read_source_line(line.text).url is None
        zone = _next_zone(zone, role, line.text)
        roles.append(role)
    return roles


def _forms_of(lines: Sequence[Line]) -> list[Form]:
    forms = [form_of(line.text) for line in lines]
    signs = signs_of(lines, forms)
    sure = frozenset(at for at, sign in enumerate(signs) if sign is Sign.ASKED)
    for at in listed_titles(lines, headings=sure):
        forms[at] = Form.FURNITURE
    return forms


def _text_role(text: str, zone: _Zone, sign: Sign) -> Role:
    least = _LEAST_SIGN.get(zone)
    if least and sign >= least:
        return Role.HEADING
    role = _TEXT_ROLES[zone](text)
    return Role.CLOSING if role not in (Role.TITLE, Role.HOOK) and is_framing(text) else role


def _next_zone(zone: _Zone, role: Role, text: str) -> _Zone:
    match role:
        case Role.COMMENT:
            return _AFTER_COMMENT.get(zone, zone)
        case Role.SOURCE:
            return _Zone.REPORT if read_source_line(text).comment else _Zone.SOURCED
        case Role.TAKEAWAY:
            return _Zone.BEFORE_SECTIONS if zone in _EARLY else _Zone.TAIL
        case Role.CLOSING | Role.FURNITURE:
            return _after_interruption(zone, role, text)
    return _AFTER_ROLE.get(role, zone)


def _after_interruption(zone: _Zone, role: Role, text: str) -> _Zone:
    if zone is _Zone.LEAD:
        return _Zone.BEFORE_SECTIONS
    is_leave_taken = role is Role.CLOSING and zone not in _EARLY and is_farewell(text)
    return _Zone.FAREWELL if is_leave_taken else zone
