"""The part every line of a digest plays, told from its form and the lines before it."""

from collections.abc import Sequence
from itertools import takewhile
from typing import Final

from quizgen.articles.forms import Form, form_of, listed_titles, repeated_captions
from quizgen.articles.headings import Sign, signs_of
from quizgen.articles.lines import Line
from quizgen.articles.source_line import is_bare_url, read_source_line
from quizgen.articles.wording import is_aside, looks_back, turns_to_reader
from quizgen.articles.zones import Role, Zone, next_zone, text_role

_FIXED: Final = {
    Form.POINT: Role.POINT,
    Form.TAKEAWAY: Role.TAKEAWAY,
    Form.DATE: Role.DATE,
    Form.SOURCE: Role.SOURCE,
    Form.FURNITURE: Role.FURNITURE,
}
_REPEATABLE: Final = (Role.BODY, Role.LEAD, Role.UNKNOWN)
_OF_REPORTS: Final = (Role.BODY, Role.COMMENT, Role.CLOSING)
_AFTER_SECTION: Final = (Role.HEADING, Role.CLOSING, Role.TAKEAWAY)
_MOST_FAREWELLS = 3  # lines


def roles_of(lines: Sequence[Line]) -> list[Role]:
    """Return the role of every line."""
    forms = _forms_of(lines)
    captions = repeated_captions(lines)
    zone = Zone.TOP
    roles: list[Role] = []
    lacks_url = False
    for line, form, sign in zip(lines, forms, signs_of(lines, forms), strict=True):
        role = _FIXED.get(form) or text_role(line.text, zone, sign)
        if line.text in captions and role in _REPEATABLE:
            role = Role.FURNITURE
        if lacks_url and is_bare_url(line.text):
            role = Role.SOURCE
        lacks_url = role is Role.SOURCE and read_source_line(line.text).url is None
        zone = next_zone(zone, role, line.text)
        roles.append(role)
    _set_apart_farewell(lines, roles)
    _set_apart_asides(lines, roles)
    return roles


def _set_apart_farewell(lines: Sequence[Line], roles: list[Role]) -> None:
    """Take for the host's the last lines before the 💡 that look back, and what follows them."""
    end = next((at for at, role in enumerate(roles) if role is Role.TAKEAWAY), len(roles))
    near = reversed(range(max(0, end - _MOST_FAREWELLS), end))
    last = sorted(takewhile(lambda at: roles[at] in _OF_REPORTS, near))
    first = next((at for at in last if looks_back(lines[at].text)), end)
    if first == end and last and turns_to_reader(lines[end - 1].text):
        first = end - 1
    roles[first:end] = [Role.CLOSING] * (end - first)


def _set_apart_asides(lines: Sequence[Line], roles: list[Role]) -> None:
    """Take for the host's the last line of a section's text that reports nothing."""
    reports = 0
    is_sourced = False
    for at, role in enumerate(roles):
        if role in (Role.HEADING, Role.POINT):
            reports, is_sourced = 0, False
        is_sourced |= role is Role.SOURCE
        reports += role is Role.BODY
        after = roles[at + 1] if at + 1 < len(roles) else Role.CLOSING
        is_last = role is Role.BODY and after in _AFTER_SECTION
        if is_last and is_sourced and reports > 1 and is_aside(lines[at].text):
            roles[at] = Role.COMMENT


def _forms_of(lines: Sequence[Line]) -> list[Form]:
    forms = [form_of(line.text) for line in lines]
    signs = signs_of(lines, forms)
    sure = frozenset(at for at, sign in enumerate(signs) if sign is Sign.ASKED)
    for at in listed_titles(lines, headings=sure):
        forms[at] = Form.FURNITURE
    return forms
