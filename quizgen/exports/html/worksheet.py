"""The student's sheet."""

from quizgen.exports.html.environment import render
from quizgen.exports.html.public_view import PublicView, public_view
from quizgen.exports.html.sheet import sheet_style
from quizgen.models.bank import Bank


def export_worksheet(bank: Bank) -> bytes:
    """Return the worksheet as one HTML file; it never sees a key."""
    return _page(public_view(bank)).encode()


def _page(view: PublicView) -> str:
    style = sheet_style(view.title, footer="", has_name_row=True)
    return render("worksheet.html", view=view, style=style)
