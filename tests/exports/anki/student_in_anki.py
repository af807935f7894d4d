"""Live with a deck as a student does: `student_in_anki.py STEPS.json RESULTS.json`.

Run as a program of its own, never imported: the library is under the AGPL, and it prints.
"""

import json
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator
from itertools import cycle
from pathlib import Path
from typing import Any

import anki.collection  # noqa: F401  first, or anki.cards goes round in a circle
from anki.cards import CardId
from anki.collection import (
    Collection,
    ImportAnkiPackageOptions,
    ImportAnkiPackageRequest,
    ImportCsvRequest,
)
from anki.decks import DeckConfigId
from anki.notes import Note
from anki.scheduler.v3 import CardAnswer, Scheduler

Step = dict[str, Any]
_LOGGED = ("new", "updated", "duplicate", "conflicting", "missing_notetype", "missing_deck")
_UPDATE: dict[str, Any] = {"newer": 0, "always": 1, "never": 2}
_RATINGS = (CardAnswer.EASY, CardAnswer.EASY, CardAnswer.GOOD, CardAnswer.HARD, CardAnswer.AGAIN)
_MANY = 9999


def main(steps_file: Path, results_file: Path) -> None:
    """Carry the steps out one after the other in a new collection."""
    steps: list[Step] = json.loads(steps_file.read_text())
    with tempfile.TemporaryDirectory() as home:
        results = live(Path(home), steps)
    results_file.write_text(json.dumps(results, ensure_ascii=False))


def live(home: Path, steps: list[Step]) -> list[Any]:
    """Return what the steps tell, done in the collection of a folder."""
    collection = Collection(str(home / "collection.anki2"))
    results = [_STEPS[step["do"]](collection, step) for step in steps]
    collection.close()
    return results


def on_a_copy(collection: Collection, step: Step) -> list[Any]:
    """Carry steps out in a copy of the collection, so that it stays as it is."""
    collection.close()
    with tempfile.TemporaryDirectory() as home:
        shutil.copy(collection.path, Path(home) / "collection.anki2")
        results = live(Path(home), step["steps"])
    collection.reopen()
    return results


def import_package(collection: Collection, step: Step) -> dict[str, int]:
    """Import a package with the options of the dialog, at first those of a new profile."""
    options = ImportAnkiPackageOptions(
        update_notes=_UPDATE[step.get("update_notes", "newer")],
        update_notetypes=_UPDATE[step.get("update_note_types", "newer")],
        merge_notetypes=step.get("merge", False),
        with_scheduling=step.get("with_scheduling", False),
        with_deck_configs=step.get("with_deck_configs", False),
    )
    request = ImportAnkiPackageRequest(package_path=step["path"], options=options)
    log = collection.import_anki_package(request).log
    collection.models._clear_cache()
    return {name: len(getattr(log, name)) for name in _LOGGED}


def import_csv(collection: Collection, step: Step) -> dict[str, int]:
    """Import a text file the way its own head asks for."""
    metadata = collection.get_csv_metadata(step["path"], None)
    log = collection.import_csv(ImportCsvRequest(path=step["path"], metadata=metadata)).log
    return {name: len(getattr(log, name)) for name in _LOGGED}


def keep_existing(collection: Collection, step: Step) -> None:
    """Let Anki remember from another file that existing notes are to be left as they are."""
    metadata = collection.get_csv_metadata(step["path"], None)
    metadata.dupe_resolution = metadata.PRESERVE
    collection.import_csv(ImportCsvRequest(path=step["path"], metadata=metadata))


def study(collection: Collection, step: Step) -> int:
    """Learn so many cards through the scheduler, review half of them, and count the answers."""
    _lift_limits(collection)
    deck = collection.decks.id_for_name("quizgen")
    assert deck is not None
    collection.decks.select(deck)
    ratings = cycle(_RATINGS)
    studied: dict[CardId, None] = {}
    while len(studied) < step["cards"] and (card := _answer_next(collection, next(ratings))):
        studied[card] = None
    collection.sched.set_due_date([*studied][::2], "0")
    for _ in range(len(studied) // 2):
        _answer_next(collection, next(ratings))
    assert collection.db is not None
    return int(collection.db.scalar("select count(distinct cid) from revlog"))


def _lift_limits(collection: Collection) -> None:
    preset = collection.decks.get_config(DeckConfigId(1))
    assert preset is not None
    preset["new"]["perDay"] = preset["rev"]["perDay"] = _MANY
    collection.decks.update_config(preset)
    collection.set_config("fsrs", val=True)


def _answer_next(collection: Collection, rating: Any) -> CardId | None:
    """Answer the card the scheduler shows next and return it; none if there is none today."""
    scheduler = collection.sched
    assert isinstance(scheduler, Scheduler)
    for queued in scheduler.get_queued_cards().cards:
        card = collection.get_card(CardId(queued.card.id))
        card.start_timer()
        answer = scheduler.build_answer(card=card, states=queued.states, rating=rating)
        scheduler.answer_card(answer)
        return card.id
    return None


def handle(collection: Collection, step: Step) -> None:
    """Flag, suspend or move the cards of some questions."""
    cards = [card for key in step["keys"] for card in _note(collection, key).card_ids()]
    match step["how"]:
        case "flag":
            collection.set_user_flag_for_cards(3, cards)
        case "suspend":
            collection.sched.suspend_cards(cards)
        case "move":
            deck = collection.decks.id("わたしのデッキ")
            assert deck is not None
            collection.set_deck(cards, deck)


def write(collection: Collection, step: Step) -> None:
    """Write a memo on some notes and tag them, now or at a time in the past."""
    for key in step["keys"]:
        note = _note(collection, key)
        note["メモ"] = step["memo"]
        note.add_tag(step["tag"])
        collection.update_note(note)
        if "at" in step:
            assert collection.db is not None
            collection.db.execute("update notes set mod = ? where id = ?", step["at"], note.id)


def restyle(collection: Collection, step: Step) -> None:
    """Give every note type of ours a line of the student's own CSS."""
    for one in collection.models.all():
        if one["name"].startswith("quizgen"):
            one["css"] += step["css"]
            collection.models.update_dict(one)


def tell(collection: Collection, step: Step) -> dict[str, Any]:
    """Tell all that a student could lose, and what would force a full sync."""
    assert collection.db is not None
    every = [collection.get_note(number) for number in collection.find_notes("")]
    return {
        "notes": {note.guid: _note_told(note) for note in every},
        "cards": dict(_cards_told(collection)),
        "reviews": collection.db.all("select * from revlog order by id"),
        "note_types": {one["name"]: one["css"] for one in collection.models.all()},
        "decks": sorted(one.name for one in collection.decks.all_names_and_ids()),
        "preset": collection.decks.get_config(DeckConfigId(1)),
        "schema": collection.db.scalar("select scm from col"),
    }


def check(collection: Collection, step: Step) -> dict[str, Any]:
    """Run Anki's own check, and name the notes that have not just one card."""
    every = [collection.get_note(number) for number in collection.find_notes("")]
    return {
        "database": list(collection._backend.check_database()),
        "notes": [note.id for note in every if len(note.card_ids()) != 1],
    }


def _note_told(note: Note) -> dict[str, Any]:
    return {
        "id": note.id,
        "note_type": (note.note_type() or {})["name"],
        "changed": note.mod,
        "tags": note.tags,
        "fields": dict(note.items()),
    }


def _cards_told(collection: Collection) -> Iterator[tuple[int, list[Any]]]:
    assert collection.db is not None
    rows = collection.db.all(
        "select id, nid, did, ord, mod, type, queue, due, ivl, factor, reps, lapses, left, odue,"
        " odid, flags, data from cards order by id"
    )
    for number, note, deck, *rest in rows:
        yield number, [note, collection.decks.name(deck), *rest]


def _note(collection: Collection, key: str) -> Note:
    (number,) = collection.find_notes(f'"Key:{key}"')
    return collection.get_note(number)


_STEPS: dict[str, Callable[[Collection, Step], object]] = {
    "on_a_copy": on_a_copy,
    "import": import_package,
    "import_csv": import_csv,
    "keep_existing": keep_existing,
    "study": study,
    "handle": handle,
    "write": write,
    "restyle": restyle,
    "tell": tell,
    "check": check,
}

if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
