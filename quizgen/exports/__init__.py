"""Exports: what can be made of a bank, each one file of the article's folder."""

import operator
from collections.abc import Callable, Iterable
from pathlib import PurePath
from typing import NamedTuple

from quizgen.exports.anki import (
    export_anki,
    export_collection,
    export_update_pack,
    same_package,
)
from quizgen.exports.html import export_key, export_practice, export_worksheet
from quizgen.exports.pdf import export_pdf_key, export_pdf_worksheet, find_chromium
from quizgen.exports.release_notes import RELEASE_NOTES, export_release_notes
from quizgen.exports.word import export_word_key, export_word_worksheet, require_word
from quizgen.models.artefact import Artefact
from quizgen.models.bank import Bank

__all__ = [
    "EXPORTS",
    "PDF_EXPORTS",
    "RELEASE_NOTES",
    "WORD_EXPORTS",
    "Export",
    "export_all",
    "export_collection",
    "export_release_notes",
    "is_same",
]


def _nothing() -> None:
    """Refuse nothing: all that is needed was installed with quizgen."""


class Export(NamedTuple):
    """One kind of file: its name, how it is made, and when two of it hold the same."""

    name: str
    """File name, with `{slug}` in the place of the article's."""
    render: Callable[[Bank], bytes]
    is_same: Callable[[bytes, bytes], bool] = operator.eq
    require: Callable[[], object] = _nothing
    """Refuses where a program or library is not installed with which it is made."""


EXPORTS: tuple[Export, ...] = (
    Export("{slug}.apkg", export_anki, same_package),
    Export("worksheet.html", export_worksheet),
    Export("key.html", export_key),
    Export("practice.html", export_practice),
    Export("update.csv", export_update_pack),
)
WORD_EXPORTS: tuple[Export, ...] = (
    Export("worksheet.docx", export_word_worksheet, same_package, require_word),
    Export("key.docx", export_word_key, same_package, require_word),
)
"""Made where they are asked for: they need python-docx."""
PDF_EXPORTS: tuple[Export, ...] = (
    Export("worksheet.pdf", export_pdf_worksheet, require=find_chromium),
    Export("key.pdf", export_pdf_key, require=find_chromium),
)
"""Made where they are asked for: they need a Chromium, and another one gives other bytes."""


def export_all(bank: Bank, besides: Iterable[Export] = ()) -> tuple[Artefact, ...]:
    """Return every file that is made of a bank, in the order of the table, and those asked for."""
    return tuple(
        Artefact(export.name.format(slug=bank.slug), export.render(bank))
        for export in (*EXPORTS, *besides)
    )


def is_same(name: str, one: bytes, other: bytes) -> bool:
    """Tell whether two files of one name hold the same."""
    comparisons = (
        export.is_same
        for export in (*EXPORTS, *WORD_EXPORTS)
        if PurePath(name).match(export.name.format(slug="*"))
    )
    return next(comparisons, operator.eq)(one, other)
