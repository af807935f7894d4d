"""The update pack: it corrects the author's fields and leaves alone what is the student's."""

import csv
import subprocess
import sys
from itertools import count
from pathlib import Path
from typing import Any

import genanki
import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.exports.anki import export_anki, export_update_pack
from quizgen.exports.anki.note_types import FIELDS
from quizgen.exports.anki.notes import Note
from quizgen.models.bank import Bank
from quizgen.models.question import KINDS
from tests.builders import a_bank, a_question
from tests.exports.anki.conftest import RunAnki
from tests.exports.anki.releases import (
    FIRST,
    MEMO,
    ROOT,
    SECOND,
    TAG,
    TELL,
    Student,
    fields_of,
    live,
    notes_of,
    on_a_copy,
    two_releases,
)
from tests.exports.anki.test_in_anki import a_hostile_question

Told = dict[str, Any]
_AUTHORS = FIELDS[: FIELDS.index("メモ")]
_HEAD_LENGTH = 7


def rows_of(pack: bytes) -> list[list[str]]:
    """Return the rows of a pack below its head."""
    lines = pack.decode().removesuffix("\n").split("\n")
    return list(csv.reader(lines[_HEAD_LENGTH:], strict=True))


def test_the_head_tells_anki_what_to_do_with_which_column() -> None:
    lines = export_update_pack(a_bank()).decode().split("\n")
    assert lines[:_HEAD_LENGTH] == [
        "#separator:Comma",
        "#html:true",
        "#guid column:1",
        "#notetype column:2",
        "#deck:quizgen::ポーランドとの連携",
        "#if matches:update current",
        f"#columns:guid,notetype,{','.join(_AUTHORS)}",
    ]
    assert _AUTHORS[0] == "Question"
    assert _AUTHORS[-1] == "Notice"


def test_a_row_holds_a_notes_fields_up_to_the_memo_and_no_more() -> None:
    bank = a_bank()
    notes = notes_of(bank).values()
    assert rows_of(export_update_pack(bank)) == [
        [note.guid, note.note_type.name, *note.fields[: len(_AUTHORS)]] for note in notes
    ]
    assert FIELDS[len(_AUTHORS)] == "メモ"


def test_what_stands_behind_the_memo_never_changes_under_an_id() -> None:
    behind = [
        {name: fields_of(note)[name] for name in FIELDS[len(_AUTHORS) + 1 :]}
        for status in ("active", "retired")
        for note in notes_of(a_bank(a_question(id="q-1", status=status, stem=status))).values()
    ]
    assert (
        behind[0]
        == behind[1]
        == {
            "Kind": "一問一答",
            "Key": "q-1",
            "Spare1": "",
            "Spare2": "",
            "Spare3": "",
        }
    )


def test_only_what_a_deck_holds_is_in_it() -> None:
    statuses = ("active", "spare", "rejected", "retired")
    bank = a_bank(*(a_question(id=f"q-{one}", status=one) for one in statuses))
    guids = [row[0] for row in rows_of(export_update_pack(bank))]
    assert guids == [note.guid for note in notes_of(bank).values()]
    assert 2 <= len(guids) < len(statuses)


def test_a_bank_without_questions_makes_a_head_alone() -> None:
    bank = a_bank().model_copy(update={"questions": ()})
    assert rows_of(export_update_pack(bank)) == []


@given(st.text("<>&;\"',#\t\r\n\x85\u2028\x1c\x00か\u3099🙂", min_size=1), st.integers(0, 10**6))
def test_no_text_and_no_guid_breaks_a_row(text: str, number: int) -> None:
    bank = a_bank(a_question(id=f"q-{number}", stem=f"問{text}", explanation=text))
    pack = export_update_pack(bank)
    assert pack.count(b"\n") == _HEAD_LENGTH + 1
    (row,) = rows_of(pack)
    assert len(row) == len(_AUTHORS) + 2


def test_the_same_bank_gives_the_same_bytes() -> None:
    assert export_update_pack(a_bank()) == export_update_pack(a_bank())


def test_genanki_is_loaded_only_to_write() -> None:
    program = "import sys, quizgen.exports.anki; assert 'genanki' not in sys.modules"
    subprocess.run([sys.executable, "-c", program], cwd=ROOT, check=True)


@pytest.fixture(scope="module")
def home(run_anki: RunAnki, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder for runs of Anki; `run_anki` is asked for its rule of skipping."""
    return tmp_path_factory.mktemp("update_pack")


class Studied:
    """A student with the first release of a deck, and ways to take over the second."""

    def __init__(self, home: Path) -> None:
        """Live with the deck and try each way on a copy."""
        self.releases = two_releases(home)
        self.student = Student.of(self.releases)
        first, second = home / "first.apkg", home / "second.apkg"
        first.write_bytes(export_anki(self.releases.first))
        second.write_bytes(export_anki(self.releases.second))
        pack = {"do": "import_csv", "path": _saved(home, self.releases.second)}
        only_new = {"do": "import", "path": str(second), "update_notes": "never"}
        newer = {"do": "import", "path": str(second)}
        forget = {"do": "keep_existing", "path": _saved(home, self.releases.first, "first.csv")}
        *_, self.before, self.both, self.alone, self.later, self.reminded = live(
            home,
            [
                *self.student.steps(first),
                TELL,
                on_a_copy(only_new, TELL, pack, TELL, pack, TELL),
                on_a_copy(pack, TELL, pack, TELL),
                on_a_copy(only_new, pack, TELL, newer, TELL),
                on_a_copy(forget, pack, TELL),
            ],
        )


def _saved(home: Path, bank: Bank, name: str = "update.csv") -> str:
    path = home / name
    path.write_bytes(export_update_pack(bank))
    return str(path)


@pytest.fixture(scope="module")
def studied(home: Path) -> Studied:
    """Return what became of the student's collection in each way."""
    return Studied(home)


def held(told: Told, note: Note) -> Told:
    """Return what a collection holds of a note."""
    found: Told = told["notes"][note.guid]
    return found


def authors_part(fields: dict[str, str]) -> dict[str, str]:
    """Return the fields of a note that are the author's."""
    return {name: text for name, text in fields.items() if name != "メモ"}


def assert_is_corrected(told: Told, studied: Studied) -> None:
    """Check that every correction is there, and that nothing of the student's is gone."""
    releases, before = studied.releases, studied.before
    for key, note in releases.new.items():
        if key in releases.old:
            was, now = held(before, releases.old[key]), held(told, note)
            assert authors_part(now["fields"]) == authors_part(fields_of(note)), key
            assert now["fields"]["メモ"] == was["fields"]["メモ"], key
            assert (now["id"], now["tags"]) == (was["id"], was["tags"]), key
    cards = before["cards"]
    assert {number: told["cards"][number] for number in cards} == cards
    for name in ("reviews", "preset", "note_types", "schema", "decks"):
        assert told[name] == before[name], name


@pytest.mark.anki
class TestAfterThePackage:
    def test_every_correction_comes_and_nothing_of_the_students_goes(
        self, studied: Studied
    ) -> None:
        _, _, _, told, *_ = studied.both
        assert_is_corrected(told, studied)
        for key in (*studied.student.written_before, *studied.student.written_since):
            note = held(told, studied.releases.new[key])
            assert note["fields"]["メモ"] == MEMO
            assert TAG in note["tags"]

    def test_it_makes_no_note(self, studied: Studied) -> None:
        log, with_package, pack_log, told, *_ = studied.both
        assert log["new"] == len(studied.releases.added())
        assert pack_log["new"] == 0
        assert told["notes"].keys() == with_package["notes"].keys()

    def test_notes_that_did_not_change_are_not_even_touched(self, studied: Studied) -> None:
        _, with_package, pack_log, told, *_ = studied.both
        releases = studied.releases
        assert pack_log["updated"] == len(releases.corrected())
        assert pack_log["duplicate"] == len(releases.new) - len(releases.corrected())
        for key in (*releases.same(), *releases.added()):
            note = releases.new[key]
            assert held(told, note) == held(with_package, note)

    def test_a_retired_question_is_marked(self, studied: Studied) -> None:
        *_, told = studied.both
        for key in studied.releases.retired():
            note = held(told, studied.releases.new[key])
            assert note["fields"]["Notice"].startswith("廃止")

    def test_a_second_time_changes_nothing(self, studied: Studied) -> None:
        *_, told, log, again = studied.both
        assert (log["new"], log["updated"], log["duplicate"]) == (0, 0, len(studied.releases.new))
        assert again == told

    def test_the_package_imported_as_ever_costs_nothing_afterwards(self, studied: Studied) -> None:
        _, _, told, log, after = studied.later
        assert (log["new"], log["updated"]) == (0, 0)
        assert after == told


@pytest.mark.anki
class TestAlone:
    def test_it_corrects_too(self, studied: Studied) -> None:
        assert_is_corrected(studied.alone[1], studied)

    def test_what_the_student_does_not_have_comes_once_and_bare(self, studied: Studied) -> None:
        log, told, log_again, again = studied.alone
        added = {studied.releases.new[key].guid for key in studied.releases.added()}
        assert told["notes"].keys() - studied.before["notes"].keys() == added
        assert (log["new"], log_again["new"]) == (len(added), 0)
        assert again == told
        for guid in added:
            note = told["notes"][guid]
            assert note["tags"] == []
            assert {note["fields"][name] for name in FIELDS[len(_AUTHORS) :]} == {""}

    def test_it_corrects_whatever_anki_did_with_the_last_file(self, studied: Studied) -> None:
        assert_is_corrected(studied.reminded[-1], studied)


@pytest.mark.anki
def test_a_retired_question_comes_back_only_to_those_who_deleted_it(home: Path) -> None:
    bank = a_bank(a_question(id="q-1", revised=FIRST), a_question(id="q-2", revised=FIRST))
    without = a_bank(a_question(id="q-1", revised=FIRST))
    retired = a_bank(bank.questions[0], a_question(id="q-2", status="retired", revised=SECOND))
    first, second = home / "two.apkg", home / "one.apkg"
    first.write_bytes(export_anki(bank))
    second.write_bytes(export_anki(without))
    pack = {"do": "import_csv", "path": _saved(home, retired, "retired.csv")}
    has_both, has_one = live(
        home,
        [
            on_a_copy({"do": "import", "path": str(first)}, pack),
            on_a_copy({"do": "import", "path": str(second)}, pack),
        ],
    )
    assert (has_both[1]["updated"], has_both[1]["new"]) == (1, 0)
    assert (has_one[1]["updated"], has_one[1]["new"]) == (0, 1)


def id_with_guid(begin: str, kind: str) -> str:
    """Return the id of a question whose GUID begins with a character that means something."""
    ids = (f"q-{kind}-{number}" for number in count())
    return next(one for one in ids if genanki.guid_for("quizgen/1", one)[0] == begin)


@pytest.mark.anki
def test_a_field_says_after_it_what_it_would_say_after_the_package(home: Path) -> None:
    """Whatever the text and whatever the GUID begins with."""
    hostile = [
        a_hostile_question(kind, id=id_with_guid(begin, kind), revised=FIRST)
        for kind in KINDS
        for begin in "#,<&=-@"
    ]
    plain = [a_question(one.kind, id=one.id, revised=FIRST) for one in hostile]
    first, second = home / "plain.apkg", home / "hostile.apkg"
    first.write_bytes(export_anki(a_bank(*plain)))
    second.write_bytes(export_anki(a_bank(*hostile)))
    pack = {"do": "import_csv", "path": _saved(home, a_bank(*hostile), "hostile.csv")}
    by_package, by_pack = live(
        home,
        [
            on_a_copy({"do": "import", "path": str(second)}, TELL),
            on_a_copy({"do": "import", "path": str(first)}, pack, TELL),
        ],
    )
    assert by_pack[1]["updated"] == len(hostile)
    assert {guid[0] for guid in by_pack[2]["notes"]} == set("#,<&=-@")
    for guid, note in by_package[1]["notes"].items():
        assert by_pack[2]["notes"][guid]["fields"] == note["fields"]
