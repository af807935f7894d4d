"""The note types stand in students' collections: what may never change is pinned here."""

import pytest

from quizgen.exports.anki.note_types import (
    FIELDS,
    NOTE_TYPES,
    NoteType,
    look_digest,
    note_type_json,
    schema_digest,
)

_SCHEMAS = {"quizgen 選択": "cbc1164ae57a9ff3", "quizgen 記述": "32c32ee3e0378924"}
_SCHEMA_CHANGED = """
The schema of a note type has changed: its id, kind, sort field, or the ids, names or order of its
fields or templates. Every student who has the deck would get a second note type and no update.
Put a spare field to use instead: give it a name, its place and id stay. If that is not enough,
bring a new note type with a new model id and a new GUID space ("quizgen/2"), so that its cards
come as new ones, and tell people before. Renaming is safe as ids stay: then pin the new digest.
"""
_LOOK_CHANGED = """
The look of a note type has changed (templates, CSS, script, name or field options).
Append Look("{digest}", "<the present time in UTC>") to its looks: without a newer time
Anki leaves the old look in place for everybody who has the deck.
"""


@pytest.mark.parametrize("note_type", NOTE_TYPES, ids=lambda note_type: note_type.name)
def test_the_schema_is_frozen(note_type: NoteType) -> None:
    assert schema_digest(note_type) == _SCHEMAS[note_type.name], _SCHEMA_CHANGED


@pytest.mark.parametrize("note_type", NOTE_TYPES, ids=lambda note_type: note_type.name)
def test_another_look_comes_with_a_newer_time(note_type: NoteType) -> None:
    found = look_digest(note_type)
    assert note_type.looks[-1].digest == found, _LOOK_CHANGED.format(digest=found)
    times = [look.since for look in note_type.looks]
    assert times == sorted(set(times))


def test_every_number_is_used_once() -> None:
    stored = [note_type_json(note_type) for note_type in NOTE_TYPES]
    numbers = [part["id"] for one in stored for key in ("flds", "tmpls") for part in one[key]]
    numbers += [one["id"] for one in stored]
    assert len(set(numbers)) == len(numbers)


def test_the_question_comes_first_and_the_key_last_before_the_spares() -> None:
    assert FIELDS[0] == "Question"
    assert FIELDS[-4:] == ("Key", "Spare1", "Spare2", "Spare3")


@pytest.mark.parametrize("note_type", NOTE_TYPES, ids=lambda note_type: note_type.name)
def test_no_side_loads_anything_from_elsewhere(note_type: NoteType) -> None:
    stored = note_type_json(note_type)
    (template,) = stored["tmpls"]
    for text in (stored["css"], template["qfmt"], template["afmt"]):
        assert "http" not in text
        assert "url(" not in text
        assert "@import" not in text


@pytest.mark.parametrize("note_type", NOTE_TYPES, ids=lambda note_type: note_type.name)
def test_every_side_is_marked_as_japanese(note_type: NoteType) -> None:
    stored = note_type_json(note_type)
    (template,) = stored["tmpls"]
    assert template["qfmt"].startswith('<div class="qz" lang="ja">')
    assert template["afmt"].startswith('<div class="qz" lang="ja">')
    assert ":lang(" not in stored["css"]


def test_the_front_shows_neither_answer_nor_evidence() -> None:
    for note_type in NOTE_TYPES:
        (template,) = note_type_json(note_type)["tmpls"]
        hidden = ("Answer", "Accepted", "Explanation", "Evidence", "Section", "Reference", "Source")
        assert not [name for name in hidden if name in template["qfmt"]]


def test_only_choice_cards_run_a_script() -> None:
    sides = {
        note_type.name: [side.count("<script>") for side in (template["qfmt"], template["afmt"])]
        for note_type in NOTE_TYPES
        for template in note_type_json(note_type)["tmpls"]
    }
    assert sides == {"quizgen 選択": [1, 1], "quizgen 記述": [0, 0]}
