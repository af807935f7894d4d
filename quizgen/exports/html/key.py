"""The teacher's sheets: the key with what it rests on, and the worksheet filled in red."""

from dataclasses import replace

from quizgen.exports.html.arrangement import arranged
from quizgen.exports.html.fitting import fitted_view
from quizgen.exports.html.key_view import key_view
from quizgen.exports.html.sheet import Content, SheetKind, render_sheet
from quizgen.models.bank import Bank
from quizgen.models.sheet_options import SheetOptions

_STANDARD = SheetOptions()


def export_key(bank: Bank, options: SheetOptions = _STANDARD, version: str = "") -> bytes:
    """Return the key as one HTML file, marked 教師用 on every page; a teacher needs no furigana."""
    return _teacher_sheet(SheetKind.KEY, bank, options, version)


def export_marked(bank: Bank, options: SheetOptions = _STANDARD, version: str = "") -> bytes:
    """Return the worksheet with the answers in red, everything else in its place."""
    return _teacher_sheet(SheetKind.MARKED, bank, options, version)


def _teacher_sheet(kind: SheetKind, bank: Bank, options: SheetOptions, version: str) -> bytes:
    view = key_view(arranged(bank, version), fitted_view(bank, options, version))
    options = replace(options, readings=None) if kind is SheetKind.KEY else options
    return render_sheet(kind, Content(view.sheet, view.answers, version, view.hints), bank, options)
