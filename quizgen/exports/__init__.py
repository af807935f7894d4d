"""Exports: what can be made of a bank, each one file of the article's folder."""

import operator
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import PurePath
from typing import NamedTuple

from quizgen.exports.anki import (
    export_anki,
    export_collection,
    export_update_pack,
    is_same_card,
    same_package,
)
from quizgen.exports.chromium import find_chromium
from quizgen.exports.html import (
    export_answer_sheet,
    export_items,
    export_key,
    export_marked,
    export_practice,
    export_worksheet,
)
from quizgen.exports.pdf import print_pdf
from quizgen.exports.release_notes import RELEASE_NOTES, export_release_notes
from quizgen.exports.ruby import readings_of
from quizgen.exports.word import export_word_key, export_word_worksheet, require_word
from quizgen.models.artefact import Artefact
from quizgen.models.bank import Bank
from quizgen.models.sheet_options import SheetOptions

__all__ = [
    "EXPORTS",
    "ITEMS",
    "PDF_SHEETS",
    "RELEASE_NOTES",
    "SHEETS",
    "WORD_SHEETS",
    "Export",
    "Sheet",
    "export_all",
    "export_collection",
    "export_items",
    "export_release_notes",
    "is_same",
    "is_same_card",
    "readings_of",
]


def _nothing() -> None:
    """Refuse nothing: all that is needed was installed with quizgen."""


class Export(NamedTuple):
    """One kind of file: its name, how it is made, and when two of it hold the same."""

    name: str
    """File name, with `{slug}` in the place of the article's."""
    render: Callable[[Bank], bytes]
    is_same: Callable[[bytes, bytes], bool] = operator.eq


class Sheet(NamedTuple):
    """One printed file, made anew for each version."""

    name: str
    """File name without the version's letter."""
    render: Callable[[Bank, SheetOptions, str], bytes]
    is_same: Callable[[bytes, bytes], bool] = operator.eq
    require: Callable[[], object] = _nothing
    """Refuses where a program or library is not installed with which it is made."""

    def named(self, version: str) -> str:
        """Return the file name: `key.html`, or `key-A.html` for a version."""
        path = PurePath(self.name)
        return f"{path.stem}-{version}{path.suffix}" if version else self.name


def _as_pdf(sheet: Sheet, bank: Bank, options: SheetOptions, version: str) -> bytes:
    return print_pdf(sheet.render(bank, options, version))


EXPORTS: tuple[Export, ...] = (
    Export("{slug}.apkg", export_anki, same_package),
    Export("practice.html", export_practice),
    Export("update.csv", export_update_pack),
)
SHEETS: tuple[Sheet, ...] = (
    Sheet("worksheet.html", export_worksheet),
    Sheet("answer-sheet.html", export_answer_sheet),
    Sheet("marked.html", export_marked),
    Sheet("key.html", export_key),
)
WORD_SHEETS: tuple[Sheet, ...] = (
    Sheet("worksheet.docx", export_word_worksheet, same_package, require_word),
    Sheet("key.docx", export_word_key, same_package, require_word),
)
"""Made where they are asked for: they need python-docx."""
PDF_SHEETS: tuple[Sheet, ...] = tuple(
    Sheet(one.name.replace(".html", ".pdf"), partial(_as_pdf, one), require=find_chromium)
    for one in SHEETS
)
"""Made where they are asked for: they need a Chromium, and another one gives other bytes."""
ITEMS = "items.csv"


def export_all(
    bank: Bank, options: SheetOptions, besides: Iterable[Sheet] = ()
) -> tuple[Artefact, ...]:
    """Return every file that is made of a bank, in the order of the tables, and those asked for.

    Raises:
        QuizgenError: if the sheets cannot be made as the options want them.
    """
    made = [Artefact(one.name.format(slug=bank.slug), one.render(bank)) for one in EXPORTS]
    sheets = (*SHEETS, *besides)
    for version in options.versions or ("",):
        made += [Artefact(one.named(version), one.render(bank, options, version)) for one in sheets]
    return (*made, Artefact(ITEMS, export_items(bank, options)))


def is_same(name: str, one: bytes, other: bytes) -> bool:
    """Tell whether two files of one name hold the same."""
    exports = ((export.name.format(slug="*"), export.is_same) for export in EXPORTS)
    words = ((f"*{PurePath(sheet.name).suffix}", sheet.is_same) for sheet in WORD_SHEETS)
    fitting = (same for pattern, same in (*exports, *words) if PurePath(name).match(pattern))
    return next(fitting, operator.eq)(one, other)
