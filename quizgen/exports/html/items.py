"""The table of items for marking software: which question stands where in which version."""

import csv
import io

from quizgen.exports.html.arrangement import arranged
from quizgen.exports.html.public_view import public_view
from quizgen.models.bank import Bank
from quizgen.models.sheet_options import SheetOptions

OWN_VIEW = "own-view"
"""Stands for an id in the row of the free part, so that all points add up."""
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
    view = public_view(arranged(bank, version))
    rows = [
        (version, f"{part.number}{one.label}", one.id, one.points, str(one.viewpoint))
        for part in view.parts
        for one in part.questions()
    ]
    if own := view.own_view:
        rows.append((version, str(own.number), OWN_VIEW, own.points, str(own.viewpoint)))
    return rows
