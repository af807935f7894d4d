"""The teacher's key: all answers at a glance, then what each rests on."""

from quizgen.exports.html.environment import render
from quizgen.exports.html.key_view import key_view
from quizgen.exports.html.sheet import sheet_style
from quizgen.models.bank import Bank


def export_key(bank: Bank) -> bytes:
    """Return the key as one HTML file, marked 教師用 on every page."""
    view = key_view(bank)
    style = sheet_style(view.sheet.title, footer="【教師用】解答・解説", has_name_row=False)
    return render("key.html", view=view, sheet=view.sheet, style=style).encode()
