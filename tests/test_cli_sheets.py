"""The options of `quizgen build` for the printed sheets."""

import re
import shutil
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from quizgen.cli import app

_ROOT = Path(__file__).parents[1]
_SLUG = "japan-ukraine-support"
_OTHER_FILES = {"bank.yaml", f"{_SLUG}.apkg", "practice.html", "update.csv", "CHANGES.md"}
_SHEETS = ("worksheet", "answer-sheet", "marked", "key")


@pytest.fixture
def decks(tmp_path: Path) -> Path:
    """Give a copy of a committed deck, so that nothing has to be asked anew."""
    shutil.copytree(_ROOT / "decks" / _SLUG, tmp_path / _SLUG)
    return tmp_path


def build(decks: Path, *options: str | Path) -> Result:
    source = _ROOT / "source" / f"{_SLUG}.txt"
    arguments = ["build", source, "--out", decks, *options]
    return CliRunner().invoke(app, [str(one) for one in arguments], catch_exceptions=False)


def sheet(decks: Path, name: str = "worksheet") -> str:
    return (decks / _SLUG / f"{name}.html").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("options", "shown"),
    [
        (["--paper", "a4"], "size: 210mm 297mm"),
        (["--paper", "b5"], "size: 182mm 257mm"),
        (["--paper", "b4"], "size: 364mm 257mm"),
        (["--large-print"], "font: 14.0pt/"),
        (["--density", "compact"], "pt/1.35 "),
    ],
)
def test_paper_and_print(decks: Path, options: list[str], shown: str) -> None:
    assert build(decks, *options).exit_code == 0
    assert all(shown in sheet(decks, name) for name in _SHEETS)


def test_versions_are_files_of_their_own(decks: Path) -> None:
    assert build(decks, "--versions", "A,b, C").exit_code == 0
    made = {path.name for path in (decks / _SLUG).iterdir()}
    assert made >= {f"{name}-{letter}.html" for name in _SHEETS for letter in "ABC"}
    items = (decks / _SLUG / "items.csv").read_text(encoding="utf-8-sig")
    assert re.search(r"^C,1(?:\(1\))?,q-", items, re.MULTILINE)


def test_the_article_can_be_left_off(decks: Path) -> None:
    assert "資料" in sheet(decks)
    build(decks, "--no-article")
    assert "資料" not in sheet(decks)
    assert "出典" in sheet(decks)


def test_options_change_nothing_but_the_sheets(decks: Path, tmp_path: Path) -> None:
    own = tmp_path / "own"
    own.mkdir()
    (own / "school.html").write_text("みずほ中学校", encoding="utf-8")
    before = {name: (decks / _SLUG / name).read_bytes() for name in _OTHER_FILES}
    build(decks, "--paper", "b4", "--no-article", "--templates", own)
    assert {name: (decks / _SLUG / name).read_bytes() for name in _OTHER_FILES} == before
    assert "みずほ中学校" in sheet(decks, "key")


def test_a_build_without_options_brings_the_standard_back(decks: Path) -> None:
    standard = sheet(decks)
    build(decks, "--paper", "b5")
    assert sheet(decks) != standard
    build(decks)
    assert sheet(decks) == standard


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (["--versions", "A,A"], "--versions is 'A,A'; a letter stands there twice"),
        (["--versions", "1,2"], "--versions is '1,2'; write letters such as A,B,C"),
        (["--versions", "AB"], "--versions is 'AB'; write letters such as A,B,C"),
        (["--versions", "A,"], "--versions is 'A,'; write letters such as A,B,C"),
        (["--templates", "nowhere"], "nowhere: no such folder; --templates names one"),
    ],
)
def test_what_cannot_be_done_is_told_in_one_line(
    decks: Path, options: list[str], told: str
) -> None:
    before = sheet(decks)
    result = build(decks, *options)
    assert result.exit_code == 2
    assert result.stderr.strip() == told
    assert sheet(decks) == before


def test_a_fault_in_a_template_names_it_and_writes_nothing(decks: Path, tmp_path: Path) -> None:
    (tmp_path / "school.html").write_text("\n{{ shcool }}", encoding="utf-8")
    before = sheet(decks)
    result = build(decks, "--templates", tmp_path, "--paper", "b5")
    assert result.exit_code == 2
    assert result.stderr.startswith(
        f"{tmp_path / 'school.html'}:2: template: 'shcool' is undefined"
    )
    assert sheet(decks) == before
