"""The files of a build that are made only where they are asked for."""

import os
import sys
import zipfile
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from quizgen.cli import app

_ARTICLE = Path(__file__).parents[1] / "source" / "tax-and-public-finance.md"
_PRINTS = """#!/bin/sh
for given in "$@"; do
  case "$given" in --print-to-pdf=*) echo "%PDF of ours" > "${given#--print-to-pdf=}" ;; esac
done
"""
_WORD = {"worksheet.docx", "key.docx"}
_PDF = {"worksheet.pdf", "answer-sheet.pdf", "marked.pdf", "key.pdf"}


def _build(out: Path, *options: str) -> Result:
    arguments = ["build", str(_ARTICLE), "--out", str(out), *options]
    return CliRunner().invoke(app, arguments, catch_exceptions=False)


def _names(out: Path) -> set[str]:
    return {path.name for path in out.rglob("*") if path.suffix in {".docx", ".pdf"}}


@pytest.fixture
def printer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a stand-in for Chromium, which is named to the program."""
    if os.name != "posix":
        pytest.skip("the stand-in for a browser is a shell script")
    path = tmp_path / "printer"
    path.write_text(_PRINTS)
    path.chmod(0o755)
    monkeypatch.setenv("QUIZGEN_CHROMIUM", str(path))
    return path


def test_neither_is_made_unless_asked_for(tmp_path: Path) -> None:
    assert _build(tmp_path).exit_code == 0
    assert _names(tmp_path) == set()


def test_word_files_stand_beside_the_others(tmp_path: Path) -> None:
    assert _build(tmp_path, "--word").stdout.endswith(", 12 files written\n")
    assert _names(tmp_path) == _WORD


def test_pdf_files_stand_beside_the_others(tmp_path: Path, printer: Path) -> None:
    assert printer.exists()
    assert _build(tmp_path, "--pdf").stdout.endswith(", 14 files written\n")
    assert _names(tmp_path) == _PDF


def test_a_second_run_writes_nothing(tmp_path: Path, printer: Path) -> None:
    assert printer.exists()
    _build(tmp_path, "--word", "--pdf")
    assert _names(tmp_path) == _WORD | _PDF
    assert _build(tmp_path, "--word", "--pdf").stdout.endswith(", unchanged\n")


def test_only_a_check_that_asks_for_them_misses_them(tmp_path: Path, printer: Path) -> None:
    assert printer.exists()
    _build(tmp_path)
    assert _build(tmp_path, "--check").exit_code == 0
    for option in ("--word", "--pdf"):
        assert _build(tmp_path, "--check", option).exit_code == 1
    assert _names(tmp_path) == set()


def test_a_word_file_packed_by_another_zlib_is_the_same(tmp_path: Path) -> None:
    _build(tmp_path, "--word")
    (path,) = tmp_path.rglob("key.docx")
    _pack_anew(path)
    assert _build(tmp_path, "--word", "--check").exit_code == 0


def _pack_anew(path: Path) -> None:
    """Write a zip's members without compression."""
    with zipfile.ZipFile(path) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_STORED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)


def test_a_missing_library_is_told_in_one_line_before_anything_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "docx", None)
    result = _build(tmp_path / "decks", "--word")
    assert result.exit_code == 2
    assert result.stderr == "Word files need python-docx; install it: pip install python-docx\n"
    assert not (tmp_path / "decks").exists()


def test_a_missing_browser_is_told_in_one_line_before_anything_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.delenv("QUIZGEN_CHROMIUM", raising=False)
    result = _build(tmp_path / "decks", "--pdf")
    assert result.exit_code == 2
    assert len(result.stderr.splitlines()) == 1
    assert "QUIZGEN_CHROMIUM" in result.stderr
    assert not (tmp_path / "decks").exists()
