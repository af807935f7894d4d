"""Do what a student does, in Anki's own library: `in_anki.py STEPS.json RESULTS.json`.

Run as a program of its own, never imported: the library is under the AGPL, and it prints.
"""

import json
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import anki.collection  # noqa: F401  first, or anki.cards goes round in a circle
from anki.cards import Card, CardId
from anki.collection import Collection, ImportAnkiPackageOptions, ImportAnkiPackageRequest
from anki.consts import CARD_TYPE_REV, QUEUE_TYPE_REV
from anki.models import NotetypeId
from anki.notes import Note

Step = dict[str, Any]
_LOGGED = ("new", "updated", "duplicate", "conflicting")
_UPDATE = {"newer": 0, "always": 1, "never": 2}


def main(steps_file: Path, results_file: Path) -> None:
    """Carry the steps out one after the other in a new collection."""
    steps: list[Step] = json.loads(steps_file.read_text())
    with tempfile.TemporaryDirectory() as home:
        collection = Collection(str(Path(home) / "collection.anki2"))
        results = [_STEPS[step["do"]](collection, step) for step in steps]
        collection.close()
    results_file.write_text(json.dumps(results, ensure_ascii=False))


def import_package(collection: Collection, step: Step) -> dict[str, object]:
    """Import a package, with the options a new profile has unless told otherwise."""
    schema = collection.db.scalar("select scm from col") if collection.db else None
    update: Any = _UPDATE[step.get("update", "newer")]
    options = ImportAnkiPackageOptions(
        merge_notetypes=step.get("merge", False),
        update_notes=update,
        update_notetypes=update,
        with_scheduling=step.get("with_scheduling", False),
        with_deck_configs=False,
    )
    request = ImportAnkiPackageRequest(package_path=step["path"], options=options)
    log = collection.import_anki_package(request).log
    collection.models._clear_cache()
    counts: dict[str, object] = {name: len(getattr(log, name)) for name in _LOGGED}
    assert collection.db is not None
    changed = collection.db.scalar("select scm from col") != schema
    return counts | {"forces_full_sync": changed}


def study(collection: Collection, step: Step) -> None:
    """Turn every card into one that has been learnt for three weeks."""
    for card in _cards(collection):
        card.type, card.queue = CARD_TYPE_REV, QUEUE_TYPE_REV
        card.ivl, card.due, card.reps = 21, 40, 5
        collection.update_card(card)


def edit(collection: Collection, step: Step) -> None:
    """Write a memo on a student's note and give it a tag."""
    note = _note(collection, step["key"])
    note["メモ"] = step["memo"]
    note.add_tag(step["tag"])
    collection.update_note(note)


def cards(collection: Collection, step: Step) -> list[dict[str, object]]:
    """Tell everything about every card in the order of learning, both sides shown."""
    return [_card_told(collection, card) for card in _cards(collection)]


def health(collection: Collection, step: Step) -> dict[str, object]:
    """Run Anki's own checks and tell what they find."""
    before = collection.card_count()
    collection.after_note_updates(
        list(collection.find_notes("")), mark_modified=False, generate_cards=True
    )
    media = collection.media.check()
    ours = [one for one in collection.models.all_names_and_ids() if "quizgen" in one.name]
    for one in ours:
        told = json.dumps(collection.models.get(NotetypeId(one.id))).encode()
        collection._backend.update_notetype_legacy(json=told, skip_checks=False)
    return {
        "database": list(collection._backend.check_database()),
        "empty_cards": len(collection.get_empty_cards().notes),
        "missing_cards": collection.card_count() - before,
        "missing_media": list(media.missing),
        "unused_media": list(media.unused),
        "note_types": sorted(one.name for one in ours),
    }


def requirements(collection: Collection, step: Step) -> dict[str, object]:
    """Tell what Anki itself thinks a card of each note type needs, as it was imported."""
    every = [
        collection.models.get(NotetypeId(one.id)) for one in collection.models.all_names_and_ids()
    ]
    return {one["name"]: one["req"] for one in every if one and "quizgen" in one["name"]}


def _card_told(collection: Collection, card: Card) -> dict[str, object]:
    note = card.note()
    shown = card.render_output()
    return {
        "key": note["Key"],
        "guid": note.guid,
        "note_id": note.id,
        "deck": collection.decks.name(card.did),
        "note_type": (note.note_type() or {})["name"],
        "tags": note.tags,
        "fields": dict(note.items()),
        "changed": note.mod,
        "front": shown.question_text,
        "back": shown.answer_text,
        "sounds": len(shown.question_av_tags) + len(shown.answer_av_tags),
        "faults": _faults(collection, card),
        "schedule": [card.type, card.queue, card.ivl, card.due, card.reps],
    }


def _faults(collection: Collection, card: Card) -> list[str]:
    """Tell what is wrong with the templates; rendering alone never fails."""
    told = collection._backend.render_existing_card(
        card_id=card.id, browser=False, partial_render=True
    )
    nodes = [*told.question_nodes, *told.answer_nodes]
    filters = [one for node in nodes for one in node.replacement.filters]
    return [f"filter {one}" for one in filters] + (["empty"] if told.is_empty else [])


def _cards(collection: Collection) -> list[Card]:
    assert collection.db is not None
    numbers = collection.db.list("select id from cards order by due, id")
    return [collection.get_card(CardId(number)) for number in numbers]


def _note(collection: Collection, key: str) -> Note:
    (number,) = collection.find_notes(f'"Key:{key}"')
    return collection.get_note(number)


_STEPS: dict[str, Callable[[Collection, Step], object]] = {
    "import": import_package,
    "study": study,
    "edit": edit,
    "cards": cards,
    "health": health,
    "requirements": requirements,
}

if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
