"""Sheets for Word: each takes a bank and returns one .docx file, to be edited and printed.

python-docx is loaded by the first export, not by import; it comes with the extra `word`.
"""

from quizgen.errors import QuizgenError
from quizgen.models.bank import Bank
from quizgen.models.readings import without_readings
from quizgen.models.sheet_options import SheetOptions

__all__ = ["export_word_key", "export_word_worksheet", "require_word"]

_STANDARD = SheetOptions()


def export_word_worksheet(
    bank: Bank, options: SheetOptions = _STANDARD, version: str = ""
) -> bytes:
    """Return the student's sheet; it never sees a key."""
    from quizgen.exports.html.arrangement import arranged  # noqa: PLC0415  with the rest
    from quizgen.exports.word.worksheet import worksheet  # noqa: PLC0415  needs python-docx

    # the rest of the options is for HTML sheets: a Word file is A4 and edited by hand
    readings = options.readings or without_readings
    return worksheet(arranged(bank, version), readings, version=version)


def export_word_key(bank: Bank, options: SheetOptions = _STANDARD, version: str = "") -> bytes:
    """Return the teacher's key, marked 教師用 on every page."""
    from quizgen.exports.html.arrangement import arranged  # noqa: PLC0415  with the rest
    from quizgen.exports.word.key import key  # noqa: PLC0415  needs python-docx

    del options  # no readings: the key is for the teacher
    return key(arranged(bank, version), version=version)


def require_word() -> None:
    """Do nothing where Word files can be made.

    Raises:
        QuizgenError: if python-docx is not installed.
    """
    try:
        import docx  # noqa: F401, PLC0415  asked for only where Word files are
    except ModuleNotFoundError as error:
        message = "Word files need python-docx; install it: pip install python-docx"
        raise QuizgenError(message) from error
