"""The frozen note types: one a family of question kinds, with numbers nobody may ever change.

Students keep these in their collections. Anki can follow another look (CSS, template text), and
nothing else: another field, order, template or number leaves their cards without updates.
"""

import hashlib
import json
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any, NamedTuple

import genanki

from quizgen.exports.anki.times import unix_time
from quizgen.models.identity import digest

FIELDS = (
    "Question",  # first: what Anki's browser and its search for duplicates show
    "Context",
    "Choices",
    "Answer",
    "Accepted",
    "Explanation",
    "Evidence",
    "Section",
    "Source",
    "Date",
    "Link",
    "Reference",
    "Notice",
    "メモ",
    "Kind",
    "Key",
    "Spare1",  # a field may be put to use later, never added
    "Spare2",
    "Spare3",
)
"""The fields of every note type, for ever in this order."""

_TEMPLATE_NAME = "問題"
_ON_FRONT = ("Question", "Context", "Choices", "Notice", "Kind")
_REQUIRED = [[0, "any", [FIELDS.index(name) for name in _ON_FRONT]]]
"""What a card needs to exist, as Anki reckons it; genanki errs with filters (its issue 162)."""
_MEMO_HINT = "自分用のメモ。問題が改訂されたときは、消えることがあります。"
_FOLDED_IN_EDITOR = {"Notice", "Kind", "Key", "Spare1", "Spare2", "Spare3"}
_NO_DECK = 1  # Anki's default deck: a note type must not depend on the deck written last


class Look(NamedTuple):
    """How a note type has looked since a time; Anki takes a look only if it is newer."""

    digest: str
    since: str
    """UTC, the real time of the change: `2026-11-24T06:00:00Z`."""


class NoteType(NamedTuple):
    """One family of question kinds as Anki knows it."""

    model_id: int
    name: str
    script: str | None
    """File of the script both sides run; none where the card needs none."""
    looks: tuple[Look, ...]
    """Every look ever released, the present one last."""

    @property
    def changed(self) -> int:
        """Return the Unix time since which the note type looks as it does."""
        return unix_time(self.looks[-1].since)


CHOICE = NoteType(
    model_id=1_690_417_823,
    name="quizgen 選択",
    script="choices.js",
    looks=(
        Look("2482d47b58c130df", "2026-11-27T12:31:00Z"),
        Look("9b3c69ab9d2f88af", "2026-11-28T00:32:54Z"),
        Look("10eabf10280e033c", "2026-11-29T00:04:30Z"),
    ),
)
OPEN = NoteType(
    model_id=1_690_417_824,
    name="quizgen 記述",
    script=None,
    looks=(
        Look("5e1ad64be7aa3963", "2026-11-27T12:31:00Z"),
        Look("49d002cfded0f0d7", "2026-11-28T00:32:54Z"),
        Look("b96c0876c1cfab02", "2026-11-29T00:04:30Z"),
    ),
)
NOTE_TYPES = (CHOICE, OPEN)


@cache
def note_type_json(note_type: NoteType) -> Mapping[str, Any]:
    """Return the note type as the collection stores it."""
    model = genanki.Model(
        note_type.model_id,
        note_type.name,
        fields=[_field(note_type, at) for at in range(len(FIELDS))],
        templates=[_template(note_type)],
        css=_file("card.css"),
        sort_field_index=0,
    )
    model._req = _REQUIRED  # noqa: SLF001  there is no other way to set it
    stored: Mapping[str, Any] = model.to_json(note_type.changed, _NO_DECK)
    return stored


def look_digest(note_type: NoteType) -> str:
    """Return the digest of all a note type holds but the time of its change."""
    stored = {**note_type_json(note_type), "mod": 0}
    return digest(json.dumps(stored, ensure_ascii=False, sort_keys=True))[:16]


def schema_digest(note_type: NoteType) -> str:
    """Return the digest of what may never change: numbers, names and order of the parts."""
    stored = note_type_json(note_type)
    parts = [[(part["id"], part["name"]) for part in stored[key]] for key in ("flds", "tmpls")]
    schema = [stored["id"], stored["type"], stored["sortf"], parts]
    return digest(json.dumps(schema, ensure_ascii=False))[:16]


def _field(note_type: NoteType, at: int) -> dict[str, Any]:
    name = FIELDS[at]
    return {
        "name": name,
        "id": _part_id("field", note_type, at),
        "font": "Arial",  # Anki's own default; genanki's is found on Linux alone
        "collapsed": name in _FOLDED_IN_EDITOR,
        "description": _MEMO_HINT if name == "メモ" else "",
    }


def _template(note_type: NoteType) -> dict[str, Any]:
    script = f"<script>\n{_file(note_type.script)}</script>" if note_type.script else ""
    front = _file("front.html")
    return {
        "name": _TEMPLATE_NAME,
        "id": _part_id("template", note_type, 0),
        "qfmt": f"{front}</div>\n{script}",
        "afmt": f"{front}{_file('back.html')}</div>\n{script}",
        "bqfmt": "{{kanji:Question}}",
        "bafmt": "{{kanji:Answer}}",
    }


def _part_id(what: str, note_type: NoteType, at: int) -> int:
    """Return the number by which Anki follows a part that is given another name."""
    name = f"{what}/{note_type.model_id}/{at}"
    return int.from_bytes(hashlib.sha256(name.encode()).digest()[:8], "big") >> 1


@cache
def _file(name: str) -> str:
    return files(__package__).joinpath("templates", name).read_text(encoding="utf-8")
