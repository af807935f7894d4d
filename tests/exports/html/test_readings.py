"""Furigana on the sheets: where it stands, and what it must not change."""

import re

import pytest

from quizgen.exports import SHEETS
from quizgen.exports.furigana import Furigana
from quizgen.exports.html import export_answer_sheet, export_key, export_marked, export_worksheet
from quizgen.models.bank import Bank
from quizgen.models.sheet_options import SheetOptions
from tests.builders import a_bank, a_question
from tests.exports.html.banks import a_full_bank

_RUBY = re.compile("<ruby>([^<]+)<rp>（</rp><rt>([^<]+)</rt><rp>）</rp></ruby>")
_ALL = SheetOptions(readings=Furigana.parse("all").readings)


def of_foreign_ministers(text: str) -> list[tuple[str, str]]:
    """Return the text in pieces, of which one word has a reading."""
    pieces = re.split("(外相)", text)
    return [(piece, "がいしょう" if piece == "外相" else "") for piece in pieces]


_ONE_WORD = SheetOptions(readings=of_foreign_ministers)


def without_ruby(page: str) -> str:
    """Return what follows the head of a page, with no readings and what is under them."""
    return _RUBY.sub("", page.split("<body>")[1])


@pytest.mark.parametrize("name", ["worksheet.html", "answer-sheet.html"])
def test_readings_stand_over_every_text_of_a_pupils_sheet(name: str) -> None:
    (render,) = (sheet.render for sheet in SHEETS if sheet.name == name)
    page = render(a_bank(title="外相の会談"), _ONE_WORD, "").decode()
    assert _RUBY.search(page)
    before_notes = without_ruby(page).split('<footer class="sources">')[0]
    assert "外相" not in before_notes


def test_the_fixed_words_of_a_sheet_have_them_too() -> None:
    page = export_worksheet(a_full_bank(), _ALL).decode()
    bases = {base for base, _ in _RUBY.findall(page)}
    assert {"資料", "次", "選", "考", "返", "達成"} <= bases


def test_title_foot_and_labels_have_none() -> None:
    page = export_worksheet(a_bank(title="外相の会談"), _ONE_WORD).decode()
    head, body = page.split("<body>")
    foot = body.split('<footer class="sources">')[1]
    assert "外相の会談</title>" in head
    assert not _RUBY.search(head + foot)
    assert not any("ruby" in value for value in re.findall(r'="[^"]*"', body))


def test_the_key_has_none_since_it_is_for_teachers() -> None:
    assert export_key(a_full_bank(), _ALL) == export_key(a_full_bank())


def test_the_marked_copy_has_those_of_the_worksheet() -> None:
    worksheet, marked = (
        _RUBY.findall(render(a_full_bank(), _ALL).decode())
        for render in (export_worksheet, export_marked)
    )
    assert worksheet == marked


@pytest.mark.parametrize("bank", [a_bank(), a_full_bank()], ids=["one of each", "full"])
def test_squares_and_boxes_are_those_without_readings(bank: Bank) -> None:
    """Characters are counted in the text itself, never in its readings."""
    for render in (export_worksheet, export_answer_sheet, export_marked):
        counted = (
            re.findall(r'<span class="(?:box|grid)" .*', render(bank, options).decode())
            for options in (SheetOptions(), _ALL)
        )
        plain, with_readings = counted
        assert plain == with_readings


def test_a_text_is_escaped_with_readings_and_without() -> None:
    bank = a_bank(a_question("true_false", stem="外相<b>は「&」と述べた。"))
    plain, with_readings = (
        export_worksheet(bank, options).decode() for options in (SheetOptions(), _ONE_WORD)
    )
    assert "外相&lt;b&gt;は「&amp;」" in plain
    assert "</ruby>&lt;b&gt;は「&amp;」" in with_readings
    assert "ruby>" not in plain
    assert "\nrt { font-size" not in plain
