"""The options of `quizgen build` for the printed sheets."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from quizgen.cli import app

_ROOT = Path(__file__).parents[1]
_SLUG = "japan-ukraine-support"
_OTHER_FILES = {"bank.yaml", f"{_SLUG}.apkg", "practice.html", "update.csv", "CHANGES.md"}
_LEVELS = (
    "none, all, or grade:1 to grade:9 (the last year whose kanji go without; 7 to 9 are 中学校)"
)
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
        (["--density", "compact"], "pt/1.38 "),
    ],
)
def test_paper_and_print(decks: Path, options: list[str], shown: str) -> None:
    assert build(decks, *options).exit_code == 0
    assert all(shown in sheet(decks, name) for name in _SHEETS)


def test_versions_are_files_of_their_own(decks: Path) -> None:
    assert build(decks, "--versions", "A,b, C").exit_code == 0
    made = {path.name for path in (decks / _SLUG).iterdir()}
    assert made >= {f"{name}-{letter}.html" for name in _SHEETS for letter in "ABC"}
    assert "\nC,1(1),q-" in (decks / _SLUG / "items.csv").read_text(encoding="utf-8-sig")


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


def test_furigana_stands_on_pupils_sheets(decks: Path, tmp_path: Path) -> None:
    names = tmp_path / "names.tsv"
    names.write_text("# 名\n中谷\tなかや\n", encoding="utf-8")
    build(decks, "--furigana", "grade:1", "--names", names)
    for name in ("worksheet", "marked"):
        assert "<ruby>中谷<rp>（</rp><rt>なかや</rt>" in sheet(decks, name)
        assert "<rt>にほん</rt>" not in sheet(decks, name)
    assert "<ruby>" not in sheet(decks, "key")


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
        (
            ["--furigana", "grade:12"],
            f"no such furigana: 'grade:12'; write {_LEVELS}",
        ),
        (
            ["--names", "names.tsv"],
            "names.tsv: cannot read the names: No such file or directory",
        ),
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


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "尹\tユン\n石破茂",
            "2: 1 cells; write the name, one tab, and its reading (石破 茂→いしば しげる)",
        ),
        ("# 名\n\n尹\tYun", "3: the reading 'Yun' of 尹 is not kana; write it in hiragana"),
        ("\nトランプ\tとらんぷ", "2: the name 'トランプ' holds no kanji"),
    ],
)
def test_a_faulty_line_of_names_is_told_with_its_place(
    decks: Path, tmp_path: Path, text: str, told: str
) -> None:
    names = tmp_path / "names.tsv"
    names.write_text(text, encoding="utf-8")
    result = build(decks, "--furigana", "all", "--names", names)
    assert result.exit_code == 2
    assert result.stderr == f"{names}:{told}\n"


def test_names_without_furigana_are_told_to_be_useless(decks: Path, tmp_path: Path) -> None:
    names = tmp_path / "names.tsv"
    names.write_text("尹\tユン\n", encoding="utf-8")
    result = build(decks, "--names", names)
    assert result.exit_code == 2
    assert result.stderr == (
        "--names needs --furigana; write --furigana all, or grade:1 to grade:9\n"
    )


def test_a_build_without_furigana_reads_no_words(decks: Path) -> None:
    """Nothing changed in the article, so only readings would need the analyser."""
    source = _ROOT / "source" / f"{_SLUG}.txt"
    for level, is_loaded in (("none", False), ("all", True)):
        arguments = ["build", str(source), "--out", str(decks), "--furigana", level]
        program = (
            "import sys; from quizgen.cli import app;"
            f"app({arguments!r}, standalone_mode=False);"
            "sys.exit('sudachipy' in sys.modules)"
        )
        assert subprocess.run([sys.executable, "-c", program], check=False).returncode == is_loaded


def test_a_fault_in_a_template_names_it_and_writes_nothing(decks: Path, tmp_path: Path) -> None:
    (tmp_path / "school.html").write_text("\n{{ shcool }}", encoding="utf-8")
    before = sheet(decks)
    result = build(decks, "--templates", tmp_path, "--paper", "b5")
    assert result.exit_code == 2
    assert result.stderr.startswith(
        f"{tmp_path / 'school.html'}:2: template: 'shcool' is undefined"
    )
    assert sheet(decks) == before
