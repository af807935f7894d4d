"""The student's sheets: the questions, and a sheet for the answers alone."""

from quizgen.exports.html.fitting import fitted_view
from quizgen.exports.html.sheet import Content, SheetKind, render_sheet
from quizgen.models.bank import Bank
from quizgen.models.sheet_options import SheetOptions

_STANDARD = SheetOptions()


def export_worksheet(bank: Bank, options: SheetOptions = _STANDARD, version: str = "") -> bytes:
    """Return the worksheet as one HTML file; it never sees a key."""
    return _student_sheet(SheetKind.WORKSHEET, bank, options, version)


def export_answer_sheet(bank: Bank, options: SheetOptions = _STANDARD, version: str = "") -> bytes:
    """Return the 解答用紙, boxes alone, as one HTML file; it never sees a key."""
    return _student_sheet(SheetKind.ANSWER_SHEET, bank, options, version)


def _student_sheet(kind: SheetKind, bank: Bank, options: SheetOptions, version: str) -> bytes:
    view = fitted_view(bank, options, version)
    return render_sheet(kind, Content(view, {}, version), bank, options)
