"""What the printed sheets share: the style with the running title, and its hash."""

from typing import NamedTuple

from quizgen.exports.html.environment import integrity, markup_of, render
from quizgen.exports.html.wording import SUBJECT, running_title


class Style(NamedTuple):
    """A style sheet and the hash that allows it."""

    text: str
    integrity: str


def sheet_style(title: str, *, footer: str, has_name_row: bool) -> Style:
    """Return the style; title and footer stand in the margin of every page."""
    running = "　".join(part for part in (footer or SUBJECT, running_title(title)) if part)
    text = render("sheet.css", running=running, has_name_row=has_name_row)
    return Style(text=markup_of(text), integrity=integrity(text))
