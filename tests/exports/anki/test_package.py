"""The package as bytes: always the same, and compared by what it holds."""

import hashlib
import io
import os
import sqlite3
import subprocess
import sys
import zipfile
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.exports.anki import export_anki, export_collection, same_package
from quizgen.exports.anki.canonical import canonical_pages
from quizgen.models.bank import Bank
from tests.builders import a_bank, a_question

_ROOT = Path(__file__).parents[3]
_PRINT_DIGEST = """
import hashlib
from quizgen.exports.anki import export_anki
from tests.builders import a_bank
print(hashlib.sha256(export_anki(a_bank())).hexdigest())
"""


def database_of(package: bytes) -> sqlite3.Connection:
    """Return the collection in a package, open."""
    connection = sqlite3.connect(":memory:")
    with zipfile.ZipFile(io.BytesIO(package)) as archive:
        connection.deserialize(archive.read("collection.anki2"))
    return connection


def rows(package: bytes, query: str) -> list[Any]:
    """Return what a query finds in a package."""
    with closing(database_of(package)) as connection:
        return connection.execute(query).fetchall()


def repacked(package: bytes, *, replace: dict[str, bytes] | None = None) -> bytes:
    """Return the package as another zlib would have packed it, some members replaced."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(package)) as old, zipfile.ZipFile(out, "w") as new:
        for name in reversed(old.namelist()):
            new.writestr(name, (replace or {}).get(name, old.read(name)))
    return out.getvalue()


def rewritten(package: bytes, statement: str = "VACUUM") -> bytes:
    """Return the package with its collection changed and in another page layout."""
    with closing(database_of(package)) as connection:
        connection.isolation_level = None
        connection.execute(statement)
        connection.executescript("PRAGMA page_size=8192; VACUUM")
        return repacked(package, replace={"collection.anki2": connection.serialize()})


def a_big_bank(size: int = 300) -> Bank:
    """Return a bank whose collection has pages of every sort."""
    return a_bank(
        *(a_question(id=f"q-{at}", explanation="長い解説。" * (at * 7 % 900)) for at in range(size))
    )


def test_the_same_bank_gives_the_same_bytes() -> None:
    assert export_anki(a_big_bank()) == export_anki(a_big_bank())


@pytest.mark.parametrize(
    "surroundings",
    [
        {"PYTHONHASHSEED": "1", "TZ": "UTC", "LANG": "C", "LC_ALL": "C"},
        {"PYTHONHASHSEED": "2", "TZ": "Asia/Tokyo", "LANG": "ja_JP.UTF-8", "PYTHONUTF8": "0"},
        {"PYTHONHASHSEED": "3", "TZ": "America/New_York", "SOURCE_DATE_EPOCH": "1"},
    ],
)
def test_the_bytes_do_not_depend_on_the_surroundings(surroundings: dict[str, str]) -> None:
    done = subprocess.run(
        [sys.executable, "-c", _PRINT_DIGEST],
        env={"PATH": os.environ["PATH"], "PYTHONPATH": str(_ROOT)} | surroundings,
        cwd=_ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.strip() == hashlib.sha256(export_anki(a_bank())).hexdigest()


def test_the_zip_tells_no_time_and_no_machine() -> None:
    with zipfile.ZipFile(io.BytesIO(export_anki(a_bank()))) as archive:
        members = archive.infolist()
    assert [member.filename for member in members] == ["collection.anki2", "media"]
    assert {member.date_time for member in members} == {(1980, 1, 1, 0, 0, 0)}
    assert {member.external_attr for member in members} == {0o100644 << 16}


def test_unused_bytes_of_a_page_are_cleared() -> None:
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        connection.executescript("PRAGMA page_size=4096; PRAGMA secure_delete=OFF")
        connection.execute("CREATE TABLE t(x TEXT)")
        connection.executemany("INSERT INTO t VALUES(?)", [("secret" * 9,) for _ in range(40)])
        connection.execute("DELETE FROM t WHERE rowid % 3 = 0 OR rowid > 30")
        canonical = canonical_pages(connection.serialize())
        kept = connection.execute("SELECT * FROM t").fetchall()
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.deserialize(canonical)
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert connection.execute("SELECT * FROM t").fetchall() == kept
    assert canonical.count(b"secret") == 9 * len(kept)


def test_the_header_does_not_tell_which_sqlite_wrote_it() -> None:
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.execute("CREATE TABLE t(x)")
        written = connection.serialize()
    stamped = bytearray(written)
    stamped[24:28] = stamped[92:96] = b"\0\0\0\x09"
    stamped[96:100] = (3_040_001).to_bytes(4, "big")
    assert canonical_pages(bytes(stamped)) == canonical_pages(written)


def test_every_note_has_its_own_time() -> None:
    bank = a_bank(
        a_question(id="q-1", revised="2026-01-01T00:00:00Z"),
        a_question(id="q-2", revised="2026-02-01T00:00:00Z"),
    )
    assert rows(export_anki(bank), "SELECT mod FROM notes ORDER BY mod") == [
        (1_767_225_600,),
        (1_769_904_000,),
    ]


def test_cards_are_numbered_in_the_order_of_learning() -> None:
    banks = [
        a_bank(a_question(id="q-1"), a_question(id="q-2"), slug="a"),
        a_bank(a_question(id="q-3"), slug="b"),
    ]
    found = rows(
        export_collection("公民", banks),
        "SELECT due, flds FROM cards JOIN notes ON notes.id = nid ORDER BY due",
    )
    assert [(due, fields.split("\x1f")[15]) for due, fields in found] == [
        (1, "q-1"),
        (2, "q-2"),
        (3, "q-3"),
    ]


def test_a_note_has_one_number_whatever_stands_beside_it() -> None:
    alone = rows(export_anki(a_bank(a_question(id="q-2"))), "SELECT id FROM notes")
    both = rows(
        export_anki(a_bank(a_question(id="q-1"), a_question(id="q-2"))), "SELECT id FROM notes"
    )
    assert set(alone) < set(both)


def test_a_retired_card_is_suspended() -> None:
    bank = a_bank(a_question(id="q-1"), a_question(id="q-2", status="retired"))
    assert rows(export_anki(bank), "SELECT queue FROM cards ORDER BY due") == [(0,), (-1,)]


def test_only_note_types_in_use_are_brought_along() -> None:
    found = rows(export_anki(a_bank(a_question("cloze"))), "SELECT models FROM col")
    assert "quizgen 記述" in found[0][0]
    assert "quizgen 選択" not in found[0][0]


def test_a_bank_without_questions_makes_a_package_without_notes() -> None:
    bank = a_bank().model_copy(update={"questions": ()})
    assert rows(export_anki(bank), "SELECT * FROM notes") == []


def test_other_packing_of_the_same_is_the_same_package() -> None:
    package = export_anki(a_bank())
    assert same_package(package, package)
    assert repacked(package) != package
    assert same_package(package, repacked(package))
    assert rewritten(package) != package
    assert same_package(package, rewritten(package))


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE notes SET mod = mod + 1 WHERE rowid = (SELECT max(rowid) FROM notes)",
        "UPDATE notes SET flds = flds || ' '",
        "UPDATE cards SET due = due + 1",
        "UPDATE col SET models = replace(models, '四択', '択一')||' '",
        "DELETE FROM cards WHERE due = 1",
        "DROP INDEX ix_notes_usn",
        "CREATE TABLE more(x)",
    ],
)
def test_another_content_is_another_package(statement: str) -> None:
    package = export_anki(a_bank())
    assert not same_package(package, rewritten(package, statement))


def test_other_media_make_another_package() -> None:
    package = export_anki(a_bank())
    assert not same_package(package, repacked(package, replace={"media": b'{"0": "a.png"}'}))


def test_a_missing_member_makes_another_package() -> None:
    package = export_anki(a_bank())
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("media", b"{}")
    assert not same_package(package, out.getvalue())


@pytest.mark.parametrize("broken", [b"", b"no zip", b"PK\x03\x04"])
def test_what_is_no_package_is_not_the_same(broken: bytes) -> None:
    assert not same_package(export_anki(a_bank()), broken)
    assert not same_package(broken, export_anki(a_bank()))


def test_a_damaged_collection_is_not_the_same() -> None:
    package = export_anki(a_bank())
    damaged = repacked(package, replace={"collection.anki2": b"SQLite format 3\0" + bytes(5000)})
    assert not same_package(package, damaged)
    assert not same_package(package, repacked(package, replace={"collection.anki2": b"x"}))


@given(st.integers(0), st.integers(1, 255))
def test_a_package_damaged_anywhere_never_stops_a_build(at: int, flip: int) -> None:
    package = bytearray(export_anki(a_bank(a_question("cloze"))))
    package[at % len(package)] ^= flip
    assert same_package(export_anki(a_bank(a_question("cloze"))), bytes(package)) in {True, False}


def test_genanki_is_loaded_only_to_write() -> None:
    program = "import sys, quizgen.exports.anki; assert 'genanki' not in sys.modules"
    subprocess.run([sys.executable, "-c", program], cwd=_ROOT, check=True)
