"""The students' sheets do not depend on the key, and tell nothing of it anywhere."""

import base64
from html import escape
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.articles import read_article
from quizgen.bank import load_bank
from quizgen.exports import SHEETS
from quizgen.exports.html import (
    export_answer_sheet,
    export_items,
    export_key,
    export_marked,
    export_worksheet,
)
from quizgen.exports.html.own_templates import SHEETS as OWN_SHEETS
from quizgen.models.bank import Bank
from quizgen.models.question import Cloze
from quizgen.models.sheet_options import SheetOptions
from tests.builders import a_bank
from tests.exports.html.banks import a_full_bank, a_realistic_bank
from tests.exports.html.other_keys import hiding_places, with_other_keys

_SECRET = "ひみつの答え"
_FOR_STUDENTS = {"worksheet": export_worksheet, "answer sheet": export_answer_sheet}
_FOR_TEACHERS = {"key": export_key, "marked copy": export_marked}
_DECKS = sorted((Path(__file__).parents[3] / "decks").glob("*/bank.yaml"))
_SOURCES = Path(__file__).parents[3] / "source"
_PLAIN = SheetOptions()


def without_word_bank(bank: Bank) -> Bank:
    """Return the bank without clozes, whose words a 語群 shows among others."""
    kept = tuple(one for one in bank.questions if not isinstance(one, Cloze))
    return bank.model_copy(update={"questions": kept})


@pytest.mark.parametrize("version", ["", "A", "B", "C"])
@pytest.mark.parametrize("sheet", _FOR_STUDENTS)
def test_another_key_leaves_a_students_sheet_as_it_is(sheet: str, version: str) -> None:
    export = _FOR_STUDENTS[sheet]
    for bank in (a_realistic_bank(), without_word_bank(a_full_bank())):
        other = with_other_keys(bank, _SECRET)
        assert export(other, _PLAIN, version) == export(bank, _PLAIN, version)


@pytest.mark.parametrize("has_text", [True, False])
@pytest.mark.parametrize("path", _DECKS, ids=lambda path: path.parent.name)
def test_another_key_leaves_the_sheets_of_a_deck_as_they_are(path: Path, *, has_text: bool) -> None:
    bank = without_word_bank(load_bank(path))
    (source,) = _SOURCES.glob(f"{path.parent.name}.*")
    options = SheetOptions(article=read_article(source) if has_text else None)
    other = with_other_keys(bank, _SECRET)
    for export in _FOR_STUDENTS.values():
        assert export(other, options) == export(bank, options)


@pytest.mark.parametrize("sheet", _FOR_TEACHERS)
def test_another_key_changes_a_teachers_sheet(sheet: str) -> None:
    bank = a_realistic_bank()
    export = _FOR_TEACHERS[sheet]
    assert export(with_other_keys(bank, _SECRET)) != export(bank)


@given(st.text("ア○×<>&;\"' \n答", min_size=1))
def test_no_key_whatever_reaches_a_students_sheet(secret: str) -> None:
    bank = a_bank()
    for export in _FOR_STUDENTS.values():
        assert export(with_other_keys(bank, secret)) == export(bank)


def test_a_word_bank_does_not_tell_which_word_belongs_where() -> None:
    bank = a_full_bank()
    places = [
        place
        for place, one in enumerate(bank.questions)
        if isinstance(one, Cloze) and one.status == "active"
    ]
    moved = list(bank.questions)
    for place, other in zip(places, [*places[1:], places[0]], strict=True):
        key = {name: getattr(bank.questions[other], name) for name in ("answer", "accepted")}
        moved[place] = moved[place].model_copy(update=key)
    other_bank = bank.model_copy(update={"questions": tuple(moved)})
    assert "語群" in export_worksheet(bank).decode()
    assert export_worksheet(other_bank, _PLAIN, "A") == export_worksheet(bank, _PLAIN, "A")
    assert export_key(other_bank, _PLAIN, "A") != export_key(bank, _PLAIN, "A")


@pytest.mark.parametrize("version", ["", "B"])
def test_a_key_is_found_in_no_corner_of_a_students_sheet(version: str) -> None:
    bank = with_other_keys(a_bank(), _SECRET)
    for export in _FOR_STUDENTS.values():
        assert hiding_places(export(bank, _PLAIN, version).decode(), _SECRET) == []
    assert _SECRET not in export_items(bank, SheetOptions(versions=("A",))).decode()


@pytest.mark.parametrize("sheet", _FOR_TEACHERS)
def test_the_search_finds_a_key_where_there_is_one(sheet: str) -> None:
    bank = with_other_keys(a_bank(), _SECRET)
    page = _FOR_TEACHERS[sheet](bank).decode()
    assert {"source", "entities", "text"} <= set(hiding_places(page, _SECRET))


@pytest.mark.parametrize(
    ("hidden", "reading"),
    [
        (f"<!-- {_SECRET} -->", "comments"),
        (f'<p title="{escape(_SECRET)}">', "attributes"),
        ("".join(f"<i>{char}</i>" for char in _SECRET), "text"),
        ("".join(f"&#{ord(char)};" for char in _SECRET), "entities"),
        ("".join(f"\\{ord(char):x} " for char in _SECRET), "escapes"),
        (base64.b64encode(_SECRET.encode()).decode(), "base64"),
    ],
)
def test_the_search_looks_everywhere(hidden: str, reading: str) -> None:
    assert reading in hiding_places(f"<body>{hidden}</body>", _SECRET)


def test_every_sheet_is_a_students_or_a_teachers() -> None:
    known = {*_FOR_STUDENTS.values(), *_FOR_TEACHERS.values()}
    assert {sheet.render for sheet in SHEETS} == known
    assert {sheet.name for sheet in SHEETS} == set(OWN_SHEETS)
