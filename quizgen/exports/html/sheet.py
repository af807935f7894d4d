"""One printed sheet: its template filled in, with the style and the policy of its page."""

from enum import Enum
from typing import NamedTuple

from quizgen.exports.html.environment import environment, integrity, markup_of
from quizgen.exports.html.fitting import fitting_layout, undivided
from quizgen.exports.html.fonts import font_faces
from quizgen.exports.html.hints import Hint
from quizgen.exports.html.key_view import Answer
from quizgen.exports.html.layout import APART, BELOW_NAME, FOOT, INDENT, TOP, Layout, layout_of
from quizgen.exports.html.own_templates import faults_told, refuse_useless
from quizgen.exports.html.public_view import PublicView
from quizgen.exports.html.room import Room, room_on, stretches_of
from quizgen.exports.html.wording import (
    FOR_TEACHERS,
    KEY,
    SHEET_NOTE,
    SIDES,
    SIDES_HEAD,
    SUBJECT,
    TEST,
    running_title,
)
from quizgen.models.bank import Bank
from quizgen.models.sheet_options import SheetOptions

_LINES_ON_ANSWER_SHEET = 6


class Role(NamedTuple):
    """Whom a sheet is for and how it calls itself."""

    template: str
    name: str
    is_for_teacher: bool = False
    has_name_row: bool = False
    """Whether each further page has room for a name: loose pages get lost."""


class SheetKind(Enum):
    """The four printed files."""

    WORKSHEET = Role("worksheet", TEST, has_name_row=True)
    ANSWER_SHEET = Role("answer-sheet", "解答用紙", has_name_row=True)
    MARKED = Role("marked", "朱書き", is_for_teacher=True, has_name_row=True)
    KEY = Role("key", KEY, is_for_teacher=True)


class Content(NamedTuple):
    """What a sheet shows."""

    view: PublicView
    answers: dict[str, Answer]
    """By question id; empty for students, whose templates never receive a key."""
    version: str
    hints: tuple[Hint, ...] = ()
    """For marking 自分の考え where the key has no answers to it; none for students."""


class _Measures(NamedTuple):
    layout: Layout
    room: Room


def render_sheet(kind: SheetKind, content: Content, bank: Bank, options: SheetOptions) -> bytes:
    """Return a sheet as one HTML file.

    Raises:
        QuizgenError: if the school's own templates are at fault, or a font cannot be embedded.
    """
    if options.templates:
        refuse_useless(options.templates)
    layout = layout_of(options)
    if kind in (SheetKind.WORKSHEET, SheetKind.MARKED):
        layout = fitting_layout(content.view, options)
        content = content._replace(view=undivided(content.view, layout))
    room = room_on(content.view, layout)
    own = content.view.own_view
    lines = _LINES_ON_ANSWER_SHEET if kind is SheetKind.ANSWER_SHEET else room.lines
    values = {
        "role": kind.value,
        "sheet": content.view,
        "answers": content.answers,
        "version": content.version,
        "hints": content.hints,
        "layout": layout,
        "lines": lines,
        "stretches": stretches_of(lines, own.examples[0], layout) if own else (),
        "has_own_look": options.templates is not None,
        "note": SHEET_NOTE,
        "sides": SIDES,
        "sides_head": SIDES_HEAD,
    }
    with faults_told(options.templates):
        style = _style(
            kind.value,
            content,
            _Measures(layout, room),
            _fonts(bank, content.view, options),
            options,
        )
        shown = environment(options.templates, options.readings)
        template = shown.get_template(f"{kind.value.template}.html")
        page = template.render(values, style=style, integrity=integrity(style))
    return page.encode()


def _fonts(bank: Bank, view: PublicView, options: SheetOptions) -> str:
    return font_faces(bank, view, options.templates) if options.is_font_embedded else ""


def _style(
    role: Role, content: Content, measures: _Measures, fonts: str, options: SheetOptions
) -> str:
    head = f"【{FOR_TEACHERS}】{role.name}" if role.is_for_teacher else SUBJECT
    template = environment(options.templates).get_template("sheet.css")
    text = template.render(
        layout=measures.layout,
        room=measures.room,
        page=measures.layout.page,
        indent=INDENT,
        apart=APART,
        top=TOP,
        below_name=BELOW_NAME,
        foot=FOOT,
        role=role,
        for_teachers=FOR_TEACHERS,
        running="　".join(part for part in (head, running_title(content.view.title)) if part),
        version=content.version,
        fonts=markup_of(fonts),
    )
    return markup_of(text)
