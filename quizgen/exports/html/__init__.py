"""The printable sheets and the practice page: each takes a bank and returns one HTML file.

Every file stands alone: nothing is fetched, the sheets hold no script, and a content security
policy forbids both. The same bank gives the same bytes.
"""

from quizgen.exports.html.key import export_key
from quizgen.exports.html.practice import export_practice
from quizgen.exports.html.worksheet import export_worksheet

__all__ = ["export_key", "export_practice", "export_worksheet"]
