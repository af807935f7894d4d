"""The part every line of a digest plays, told from its form and the lines before it."""

from collections.abc import Sequence
from typing import Final

from quizgen.articles.forms import Form, form_of, listed_titles, repeated_captions
from quizgen.articles.headings import Sign, signs_of
from quizgen.articles.lines import Line
from quizgen.articles.source_line import is_bare_url, read_source_line
from quizgen.articles.zones import Role, Zone, next_zone, text_role

_FIXED: Final = {
    Form.POINT: Role.POINT,
    Form.TAKEAWAY: Role.TAKEAWAY,
    Form.DATE: Role.DATE,
    Form.SOURCE: Role.SOURCE,
    Form.FURNITURE: Role.FURNITURE,
}
_REPEATABLE: Final = (Role.BODY, Role.LEAD, Role.UNKNOWN)


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
    return roles


def _forms_of(lines: Sequence[Line]) -> list[Form]:
    forms = [form_of(line.text) for line in lines]
    signs = signs_of(lines, forms)
    sure = frozenset(at for at, sign in enumerate(signs) if sign is Sign.ASKED)
    for at in listed_titles(lines, headings=sure):
        forms[at] = Form.FURNITURE
    return forms
