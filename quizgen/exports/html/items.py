"""The table of items for marking software: which question stands where in which version."""

import csv
import io

from quizgen.exports.html.arrangement import arranged
from quizgen.exports.html.public_view import public_view
from quizgen.models.bank import Bank
from quizgen.models.sheet_options import SheetOptions

_HEAD = ("version", "number", "question_id", "points", "viewpoint")


def export_items(bank: Bank, options: SheetOptions) -> bytes:
    """Return the table as CSV that Excel reads as UTF-8; it holds no key."""
    text = io.StringIO()
    rows = csv.writer(text, lineterminator="\r\n")
    rows.writerow(_HEAD)
    for version in options.versions or ("",):
        rows.writerows(_rows(bank, version))
    return text.getvalue().encode("utf-8-sig")


def _rows(bank: Bank, version: str) -> list[tuple[str, str, str, int, str]]:
    return [
        (version, f"{part.number}{one.label}", one.id, one.points, one.viewpoint)
        for part in public_view(arranged(bank, version)).parts
        for one in part.questions()
    ]
