"""A student who has lived with a deck imports its second release, with every set of options."""

from collections.abc import Iterator
from itertools import product
from typing import Any, NamedTuple

import pytest

from quizgen.exports.anki import export_anki
from quizgen.exports.anki.notes import Note
from tests.exports.anki.conftest import RunAnki
from tests.exports.anki.releases import (
    CARDS_STUDIED,
    CHECK,
    CSS,
    MEMO,
    TAG,
    TELL,
    Releases,
    Student,
    fields_of,
    live,
    on_a_copy,
    two_releases,
)

pytestmark = pytest.mark.anki

Told = dict[str, Any]
_WHEN = ("newer", "always", "never")
_OPTIONS = [
    {
        "update_notes": update_notes,
        "update_note_types": update_note_types,
        "merge": merge,
        "with_scheduling": with_scheduling,
        "with_deck_configs": with_deck_configs,
    }
    for update_notes, update_note_types, merge, with_scheduling, with_deck_configs in product(
        _WHEN, _WHEN, (False, True), (False, True), (False, True)
    )
]


class Import(NamedTuple):
    """What one import of the second release did to the student's collection."""

    options: dict[str, Any]
    log: dict[str, int]
    told: Told
    """The collection after it."""
    again: Told
    """The collection after the same import once more."""
    check: Told


class World(NamedTuple):
    """Everything the tests ask about, found in one run of Anki."""

    releases: Releases
    student: Student
    studied: int
    before: Told
    imports: list[Import]

    def where(self, **options: str) -> Iterator[Import]:
        """Yield the imports with these options, whatever the others were."""
        for one in self.imports:
            if options.items() <= one.options.items():
                yield one

    def note_before(self, key: str) -> Told:
        """Return a note as the student left it."""
        return note_of(self.before, self.releases.old[key])


def note_of(told: Told, note: Note) -> Told:
    """Return what a collection holds of a note."""
    found: Told = told["notes"][note.guid]
    return found


def is_as_written(held: Told, note: Note) -> bool:
    """Tell whether a collection holds all that quizgen wrote in a note, and nothing else."""
    return bool(held["fields"] == fields_of(note) and held["tags"] == sorted(note.tags))


@pytest.fixture(scope="module")
def world(run_anki: RunAnki, tmp_path_factory: pytest.TempPathFactory) -> World:
    """Return the outcome of every import; `run_anki` is asked for its rule of skipping."""
    home = tmp_path_factory.mktemp("releases")
    releases = two_releases(home)
    student = Student.of(releases)
    first, second = home / "first.apkg", home / "second.apkg"
    first.write_bytes(export_anki(releases.first))
    second.write_bytes(export_anki(releases.second))
    imports = [{"do": "import", "path": str(second), **options} for options in _OPTIONS]
    prepared = student.steps(first)
    results = live(
        home,
        [*prepared, TELL, *(on_a_copy(one, TELL, one, TELL, CHECK) for one in imports)],
    )
    done = [
        Import(options, log, told, again, check)
        for options, (log, told, _, again, check) in zip(
            _OPTIONS, results[len(prepared) + 1 :], strict=True
        )
    ]
    return World(releases, student, results[1], results[len(prepared)], done)


def test_the_case_holds_all_that_may_happen_to_a_deck(world: World) -> None:
    releases = world.releases
    assert len(releases.first.active()) >= CARDS_STUDIED + 5
    assert world.studied >= CARDS_STUDIED
    assert len(world.before["reviews"]) >= CARDS_STUDIED * 3 // 2
    assert {row[4] for row in world.before["cards"].values()} >= {0, 1, 2}, "new, learning, due"
    assert len(world.imports) == 72
    assert len(releases.added()) >= 2
    asked = (one for one in releases.first.active() if "以上の署名" in one.evidence.quote)
    of_mistake = {one.id for one in asked if one.answer_text == "3分の1以上"}
    assert of_mistake
    assert of_mistake <= {*releases.retired()}, "which the correction made wrong"


def test_no_option_touches_a_card_or_a_review(world: World) -> None:
    cards = world.before["cards"]
    assert any(row[1] == "わたしのデッキ" for row in cards.values())
    assert any(row[5] == -1 for row in cards.values()), "suspended"
    assert any(row[-2] == 3 for row in cards.values()), "flagged"
    for one in world.imports:
        after = one.told["cards"]
        assert {number: after[number] for number in cards} == cards, one.options
        assert one.told["reviews"] == world.before["reviews"], one.options
        assert one.told["preset"] == world.before["preset"], one.options


def test_no_option_makes_a_second_note_type_or_a_full_sync(world: World) -> None:
    for one in world.imports:
        assert set(one.told["note_types"]) == set(world.before["note_types"]), one.options
        assert one.told["schema"] == world.before["schema"], one.options
        assert one.log["conflicting"] == 0, one.options
        assert one.told["decks"] == world.before["decks"], one.options
        assert one.check == {"database": [], "notes": []}, one.options


def test_new_questions_come_once_whatever_the_options(world: World) -> None:
    added = [world.releases.new[key] for key in world.releases.added()]
    for one in world.imports:
        new = one.told["notes"].keys() - world.before["notes"].keys()
        assert new == {note.guid for note in added}, one.options
        assert one.log["new"] == len(added) == len(one.told["cards"]) - len(world.before["cards"])
        assert all(is_as_written(note_of(one.told, note), note) for note in added), one.options


def test_importing_again_changes_nothing(world: World) -> None:
    for one in world.imports:
        assert one.again == one.told, one.options


def test_if_newer_every_correction_comes_unless_the_student_wrote_since(world: World) -> None:
    notes = world.releases.new
    kept = set(world.student.written_since)
    assert kept & set(world.releases.corrected())
    for one in world.where(update_notes="newer"):
        for key in world.releases.corrected():
            held = note_of(one.told, notes[key])
            if key in kept:
                assert held == world.note_before(key), (key, one.options)
            else:
                assert is_as_written(held, notes[key]), (key, one.options)
                assert held["changed"] == notes[key].changed


def test_if_newer_costs_words_of_ones_own_only_on_a_note_corrected_since(world: World) -> None:
    lost = set(world.student.written_before) & set(world.releases.corrected())
    assert lost
    written = {*world.student.written_before, *world.student.written_since}
    for one in world.where(update_notes="newer"):
        without = {key for key in written if not _has_own_words(one.told, world, key)}
        assert without == lost, one.options


def test_a_note_that_did_not_change_is_left_alone_unless_all_are_replaced(world: World) -> None:
    notes = world.releases.old
    gone = [key for key in notes if key not in world.releases.new]
    for one in (*world.where(update_notes="newer"), *world.where(update_notes="never")):
        for key in (*world.releases.same(), *gone):
            assert note_of(one.told, notes[key]) == world.note_before(key), (key, one.options)


def test_always_brings_every_correction_and_costs_every_word_of_ones_own(world: World) -> None:
    notes = world.releases.new
    written = {*world.student.written_before, *world.student.written_since}
    for one in world.where(update_notes="always"):
        for key in (*world.releases.corrected(), *world.releases.same()):
            assert is_as_written(note_of(one.told, notes[key]), notes[key]), (key, one.options)
        assert not [key for key in written if _has_own_words(one.told, world, key)], one.options
        different = {key for key in notes if key not in world.releases.added()} & (
            written | set(world.releases.corrected())
        )
        assert one.log["updated"] == len(different), one.options


def test_never_leaves_every_note_as_it_was(world: World) -> None:
    for one in world.where(update_notes="never"):
        held = {guid: one.told["notes"][guid] for guid in world.before["notes"]}
        assert held == world.before["notes"], one.options


def test_a_look_of_ones_own_is_lost_to_always_alone(world: World) -> None:
    for one in world.imports:
        kept = [name for name, css in one.told["note_types"].items() if css.endswith(CSS)]
        is_always = one.options["update_note_types"] == "always"
        assert sorted(kept) == ([] if is_always else ["quizgen 記述", "quizgen 選択"]), one.options


def _has_own_words(told: Told, world: World, key: str) -> bool:
    held = note_of(told, world.releases.old[key])
    words = (held["fields"]["メモ"], TAG in held["tags"])
    assert words in {(MEMO, True), ("", False)}
    return words == (MEMO, True)
