"""Exports: what can be made of a bank, each one file of the article's folder."""

import operator
from collections.abc import Callable
from pathlib import PurePath
from typing import NamedTuple

from quizgen.exports.anki import (
    export_anki,
    export_collection,
    export_update_pack,
    same_package,
)
from quizgen.exports.html import export_key, export_practice, export_worksheet
from quizgen.exports.release_notes import RELEASE_NOTES, export_release_notes
from quizgen.models.artefact import Artefact
from quizgen.models.bank import Bank

__all__ = [
    "EXPORTS",
    "RELEASE_NOTES",
    "Export",
    "export_all",
    "export_collection",
    "export_release_notes",
    "is_same",
]


class Export(NamedTuple):
    """One kind of file: its name, how it is made, and when two of it hold the same."""

    name: str
    """File name, with `{slug}` in the place of the article's."""
    render: Callable[[Bank], bytes]
    is_same: Callable[[bytes, bytes], bool] = operator.eq


EXPORTS: tuple[Export, ...] = (
    Export("{slug}.apkg", export_anki, same_package),
    Export("worksheet.html", export_worksheet),
    Export("key.html", export_key),
    Export("practice.html", export_practice),
    Export("update.csv", export_update_pack),
)


def export_all(bank: Bank) -> tuple[Artefact, ...]:
    """Return every file that is made of a bank, in the order of the table."""
    return tuple(
        Artefact(export.name.format(slug=bank.slug), export.render(bank)) for export in EXPORTS
    )


def is_same(name: str, one: bytes, other: bytes) -> bool:
    """Tell whether two files of one name hold the same."""
    comparisons = (
        export.is_same for export in EXPORTS if PurePath(name).match(export.name.format(slug="*"))
    )
    return next(comparisons, operator.eq)(one, other)
