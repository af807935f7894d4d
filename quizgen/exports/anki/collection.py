"""Decks as the bytes of Anki's collection file, the same on every machine.

genanki gives the schema and the shape of note types and decks. The rows are written here: it
stamps one time on all notes, which costs students their own edits, and it slows with each deck.
"""

import json
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from itertools import count
from typing import Any

import genanki
from genanki.apkg_col import APKG_COL
from genanki.apkg_schema import APKG_SCHEMA

from quizgen.exports.anki.canonical import PAGE_SIZE, canonical_pages
from quizgen.exports.anki.decks import Deck
from quizgen.exports.anki.note_types import note_type_json
from quizgen.models.identity import digest

_Row = tuple[int | str, ...]

_OLDEST_ID = 1_000_000_000_000  # Anki reads ids as milliseconds: September 2001
_ID_SPAN = 500_000_000_000  # up to 2017, so that no id lies in the future
_PRAGMAS = f"PRAGMA page_size={PAGE_SIZE}; PRAGMA secure_delete=ON;"
_TABLES, _CREATE_INDEX, _INDEXES = APKG_SCHEMA.partition("CREATE INDEX")
_INSERT_NOTE = f"INSERT INTO notes VALUES({', '.join('?' * 11)})"
_INSERT_CARD = f"INSERT INTO cards VALUES({', '.join('?' * 18)})"

_FIRST_TEMPLATE = 0
_NEW, _SUSPENDED = 0, -1
_NOT_SYNCED = -1
_NOTHING_LEARNT = (0,) * 8


def write_collection(decks: Sequence[Deck]) -> bytes:
    """Return the collection file that holds these decks."""
    deck_ids = _ids_of(deck.key for deck in decks)
    note_ids = _ids_of(note.key for deck in decks for note in deck.notes)
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.executescript(_PRAGMAS + _TABLES + APKG_COL)
        _write_heads(connection, decks, deck_ids)
        connection.executemany(_INSERT_NOTE, _note_rows(decks, note_ids))
        connection.executemany(_INSERT_CARD, _card_rows(decks, deck_ids, note_ids))
        connection.executescript(f"{_CREATE_INDEX}{_INDEXES} VACUUM;")
        return canonical_pages(connection.serialize())


def _ids_of(keys: Iterable[str]) -> dict[str, int]:
    """Return a number for each key, the same whatever else is in the package.

    Two packages must not use one number: Anki would renumber the second and lose its order.
    """
    ids: dict[str, int] = {}
    taken: set[int] = set()
    for key in keys:
        wanted = _OLDEST_ID + int(digest(key)[:15], 16) % _ID_SPAN
        ids[key] = next(number for number in count(wanted) if number not in taken)
        taken.add(ids[key])
    return ids


def _write_heads(
    connection: sqlite3.Connection, decks: Sequence[Deck], deck_ids: dict[str, int]
) -> None:
    (written,) = connection.execute("SELECT decks FROM col").fetchone()
    all_decks: dict[str, Any] = json.loads(written)  # Anki's default deck
    for deck in decks:
        number = deck_ids[deck.key]
        all_decks[str(number)] = genanki.Deck(number, deck.name).to_json()
    used = {note.note_type for deck in decks for note in deck.notes}
    models = {str(note_type.model_id): note_type_json(note_type) for note_type in used}
    connection.execute("UPDATE col SET models=?, decks=?", (_json(models), _json(all_decks)))


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def _note_rows(decks: Sequence[Deck], note_ids: dict[str, int]) -> Iterator[_Row]:
    for note in (note for deck in decks for note in deck.notes):
        yield (
            note_ids[note.key],
            note.guid,
            note.note_type.model_id,
            note.changed,
            _NOT_SYNCED,
            f" {' '.join(note.tags)} ",
            "\x1f".join(note.fields),
            note.fields[0],
            0,  # checksum, flags and data: Anki fills them in
            0,
            "",
        )


def _card_rows(
    decks: Sequence[Deck], deck_ids: dict[str, int], note_ids: dict[str, int]
) -> Iterator[_Row]:
    positions = count(1)  # the order of learning; left at 0 it would be chance
    for deck in decks:
        for note in deck.notes:
            number = note_ids[note.key]
            yield (
                number,
                number,
                deck_ids[deck.key],
                _FIRST_TEMPLATE,
                note.changed,
                _NOT_SYNCED,
                _NEW,
                _SUSPENDED if note.is_suspended else _NEW,
                next(positions),
                *_NOTHING_LEARNT,
                "",
            )
