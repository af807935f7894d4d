"""What both Word files show: all questions and no 資料, which a teacher puts in by hand."""

from quizgen.exports.html.passage import Passage
from quizgen.exports.html.public_view import PublicView, public_view
from quizgen.models.bank import Bank


def view_in_word(bank: Bank, version: str) -> PublicView:
    """Return the view of a bank in the order it has; a document has room for everything."""
    return public_view(bank, version=version, passage=Passage(), has_sides=True)
