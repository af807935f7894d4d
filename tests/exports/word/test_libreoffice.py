"""The Word files as a real word processor opens and prints them."""

import os
import re
import shutil
import subprocess
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest

from quizgen.exports.html.public_view import public_view
from quizgen.exports.word import export_word_key, export_word_worksheet
from quizgen.models.bank import Bank
from tests.builders import a_bank
from tests.exports.html.banks import a_bank_at_the_limits, a_large_bank, a_realistic_bank
from tests.exports.html.other_keys import with_other_keys
from tests.exports.html.paper import A4, Sheet, read_sheet

pytestmark = pytest.mark.libreoffice

_HEAD, _FOOT = 18 / 25.4 * 72, 16 / 25.4 * 72  # margins of the sheets, in points
_PATIENCE = 240  # seconds for all files, the first start with its new profile among them
_BANKS: dict[str, Callable[[], Bank]] = {
    "one-of-each": a_bank,
    "realistic": a_realistic_bank,
    "large": a_large_bank,
    "limits": a_bank_at_the_limits,
    "secret": lambda: with_other_keys(a_bank(), "ひみつの答え"),
}
_EXPORTS = {"worksheet": export_word_worksheet, "key": export_word_key}


@pytest.fixture(scope="module")
def sheets(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Sheet]:
    office = shutil.which("soffice") or shutil.which("libreoffice")
    if office is None:
        reason = "no LibreOffice: put soffice on PATH (Debian: libreoffice-writer)"
        if os.environ.get("CI") == "true":
            pytest.fail(reason)
        pytest.skip(reason)
    home = tmp_path_factory.mktemp("word")
    for bank, a_bank_of_it in _BANKS.items():
        for sheet, export in _EXPORTS.items():
            (home / f"{bank} {sheet}.docx").write_bytes(export(a_bank_of_it()))
    _print(office, home)
    return {path.stem: read_sheet(path.read_bytes()) for path in home.glob("*.pdf")}


def _print(office: str, home: Path) -> None:
    """Turn all Word files of a folder into PDF, with a profile of their own."""
    profile = f"-env:UserInstallation={(home / 'profile').as_uri()}"
    files = [str(path) for path in home.glob("*.docx")]
    command = [office, profile, "--headless", "--convert-to", "pdf", "--outdir", str(home), *files]
    subprocess.run(command, check=True, capture_output=True, timeout=_PATIENCE)


def whole_text(sheet: Sheet) -> str:
    """Return all that is printed without spaces: justified text has none of its own."""
    return re.sub(r"\s", "", "".join(map(sheet.text, range(len(sheet.pages)))))


def test_every_file_opens(sheets: dict[str, Sheet]) -> None:
    assert set(sheets) == {f"{bank} {sheet}" for bank in _BANKS for sheet in _EXPORTS}


def test_pages_are_a4(sheets: dict[str, Sheet]) -> None:
    sizes = {
        (round(page.width), round(page.height)) for sheet in sheets.values() for page in sheet.pages
    }
    assert sizes == {A4}


def test_every_character_has_a_glyph_of_the_font(sheets: dict[str, Sheet]) -> None:
    for name, sheet in sheets.items():
        assert sheet.missing == [], name
        fonts = {char.fontname for page in range(len(sheet.pages)) for char in sheet.chars(page)}
        assert any("BIZUDPGothic" in font for font in fonts), name


@pytest.mark.parametrize("bank", ["one-of-each", "realistic"])
def test_word_counts_as_the_other_sheets_do(sheets: dict[str, Sheet], bank: str) -> None:
    printed = whole_text(sheets[f"{bank} worksheet"])
    for part in public_view(_BANKS[bank]()).parts:
        assert f"{part.number}{_plain(part.instruction)}" in printed
        for question in part.questions():
            marks = "" if part.marks else f"〔{question.marks}〕"
            assert f"{question.label}{_plain(marks + question.stem)}" in printed
            for choice in question.choices:
                assert f"{choice.letter}{_plain(choice.text)}" in printed


def _plain(text: str) -> str:
    """Return a text as it comes back from a PDF: composed, without spaces."""
    return re.sub(r"\s", "", unicodedata.normalize("NFKC", text))


@pytest.mark.parametrize(
    ("name", "fewest", "most"),
    [
        ("one-of-each worksheet", 2, 2),
        ("realistic worksheet", 2, 2),
        ("realistic key", 3, 4),
        ("large worksheet", 7, 9),
        ("limits worksheet", 3, 4),
    ],
)
def test_sheets_take_the_pages_expected(
    sheets: dict[str, Sheet], name: str, fewest: int, most: int
) -> None:
    assert fewest <= len(sheets[name].pages) <= most


def test_every_page_is_numbered_and_titled(sheets: dict[str, Sheet]) -> None:
    for name, sheet in sheets.items():
        total = len(sheet.pages)
        for page in range(total):
            assert f"{page + 1} / {total}" in sheet.foot(page), name


def test_every_page_of_the_key_says_whom_it_is_for(sheets: dict[str, Sheet]) -> None:
    key = sheets["large key"]
    assert all("【教師用】" in key.foot(page) for page in range(len(key.pages)))


def test_every_page_of_the_worksheet_has_one_name_row(sheets: dict[str, Sheet]) -> None:
    worksheet = sheets["large worksheet"]
    for page in range(len(worksheet.pages)):
        assert worksheet.text(page).count("氏名") == 1


def test_no_page_is_empty(sheets: dict[str, Sheet]) -> None:
    for name, sheet in sheets.items():
        for page in range(len(sheet.pages)):
            between = [char for char in sheet.chars(page) if _FOOT < char.y0 < A4[1] - _HEAD]
            assert between, f"{name}, page {page + 1}"


def test_a_key_is_printed_on_the_teachers_sheet_alone(sheets: dict[str, Sheet]) -> None:
    assert "ひみつの答え" in whole_text(sheets["secret key"])
    assert "ひみつ" not in whole_text(sheets["secret worksheet"])


def test_text_keeps_within_the_margins(sheets: dict[str, Sheet]) -> None:
    margin = 15 / 25.4 * 72
    for name, sheet in sheets.items():
        for page in range(len(sheet.pages)):
            for char in sheet.chars(page):
                middle = (char.x0 + char.x1) / 2  # punctuation may hang
                assert margin - 3 <= middle <= A4[0] - margin + 6, f"{name}: {char}"
