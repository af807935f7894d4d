"""The printable sheets and the practice page: each takes a bank and returns one file.

Every file stands alone: nothing is fetched, the sheets hold no script, and a content security
policy forbids both. The same bank gives the same bytes.
"""

from quizgen.exports.html.items import export_items
from quizgen.exports.html.key import export_key, export_marked
from quizgen.exports.html.practice import export_practice
from quizgen.exports.html.worksheet import export_answer_sheet, export_worksheet

__all__ = [
    "export_answer_sheet",
    "export_items",
    "export_key",
    "export_marked",
    "export_practice",
    "export_worksheet",
]
