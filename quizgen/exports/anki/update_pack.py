"""A CSV of corrections for students who keep notes of their own.

A package replaces a corrected note whole, a student's memo and tags with it. This file names
only the fields that are the author's, so Anki leaves everything else as it is.
"""

import csv
import io
from collections.abc import Iterator

from quizgen.exports.anki.decks import write_deck
from quizgen.exports.anki.names import deck_name
from quizgen.exports.anki.note_types import FIELDS
from quizgen.models.bank import Bank

_AUTHORS = FIELDS[: FIELDS.index("メモ")]
"""The fields a row brings. Where rows have their own note types, Anki takes the columns for the
fields by their order alone, so it ends before メモ; what stands behind that never changes."""
_COLUMNS = ("guid", "notetype", *_AUTHORS)


def write_update_pack(bank: Bank) -> bytes:
    """Return the file that corrects the notes of an article's deck.

    Anki cannot be told to make no new notes: a question the student does not have would come
    without kind, key and tags. So the package is imported first, with 「ノートを更新」 set to
    「更新しない」: it brings what is new and touches nothing else. Of a bank whose deck is empty
    only the head is left, which Anki refuses as an empty file.

    Raises:
        QuizgenError: if a question does not say when it was last changed.
    """
    text = io.StringIO()
    text.writelines(f"{line}\n" for line in _head(bank))
    # all quoted: a row that begins with the # of a GUID would be a comment
    csv.writer(text, quoting=csv.QUOTE_ALL, lineterminator="\n").writerows(_rows(bank))
    return text.getvalue().encode()


def _head(bank: Bank) -> Iterator[str]:
    yield "#separator:Comma"
    yield "#html:true"
    yield f"#guid column:{_COLUMNS.index('guid') + 1}"
    yield f"#notetype column:{_COLUMNS.index('notetype') + 1}"
    yield f"#deck:{deck_name(bank)}"
    yield "#if matches:update current"  # else Anki does what it was told for the last file
    yield f"#columns:{','.join(_COLUMNS)}"


def _rows(bank: Bank) -> Iterator[tuple[str, ...]]:
    for note in write_deck(bank, name=deck_name(bank)).notes:
        yield note.guid, note.note_type.name, *note.fields[: len(_AUTHORS)]
