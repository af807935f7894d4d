"""`quizgen build --furigana`: readings on sheets and cards, and how later builds keep them."""

import csv
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from quizgen.bank import load_bank
from quizgen.cli import app
from quizgen.models.bank import Bank

_ROOT = Path(__file__).parents[1]
_SLUG = "japan-ukraine-support"
_SOURCE = _ROOT / "source" / f"{_SLUG}.txt"
_LEVELS = (
    "none, all, or grade:1 to grade:9 (the last year whose kanji go without; 7 to 9 are 中学校)"
)


@pytest.fixture
def decks(tmp_path: Path) -> Path:
    """Give a deck of today, so that nothing has to be asked anew."""
    shutil.copytree(_ROOT / "decks" / _SLUG, tmp_path / "decks" / _SLUG)
    build(tmp_path / "decks")
    return tmp_path / "decks"


def build(decks: Path, *options: str | Path, epoch: int = 1_900_000_000) -> Result:
    arguments = ["build", _SOURCE, "--out", decks, *options]
    return CliRunner(env={"SOURCE_DATE_EPOCH": str(epoch)}).invoke(
        app, [str(one) for one in arguments], catch_exceptions=False
    )


def sheet(decks: Path, name: str) -> str:
    return (decks / _SLUG / f"{name}.html").read_text(encoding="utf-8")


def bank(decks: Path) -> Bank:
    return load_bank(decks / _SLUG / "bank.yaml")


def files(decks: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in (decks / _SLUG).iterdir()}


def cards(decks: Path) -> dict[str, str]:
    """Return the stem of each note by its GUID, as the update pack has it."""
    lines = (decks / _SLUG / "update.csv").read_text(encoding="utf-8").splitlines()
    rows = csv.reader(line for line in lines if not line.startswith("#"))
    return {row[0]: row[2] for row in rows}


def dates(decks: Path) -> dict[str, str]:
    return {one.id: one.revised for one in bank(decks).questions if one.revised}


def a_list_of_names(decks: Path, text: str = "# 名\n中谷\tなかや\n") -> Path:
    path = decks.parent / "names.tsv"
    path.write_text(text, encoding="utf-8")
    return path


def test_readings_stand_on_pupils_sheets(decks: Path) -> None:
    build(decks, "--furigana", "grade:1", "--names", a_list_of_names(decks))
    for name in ("worksheet", "marked"):
        assert "<ruby>中谷<rp>（</rp><rt>なかや</rt>" in sheet(decks, name)
        assert "<rt>にほん</rt>" not in sheet(decks, name)
    assert "<ruby>" not in sheet(decks, "key")


def test_readings_stand_on_cards(decks: Path) -> None:
    assert not any("[" in stem for stem in cards(decks).values())
    build(decks, "--furigana", "all")
    assert any("防衛[ぼうえい]" in stem for stem in cards(decks).values())


def test_a_later_build_keeps_them_and_writes_nothing(decks: Path) -> None:
    build(decks, "--furigana", "all", "--names", a_list_of_names(decks))
    before = files(decks)
    assert "中谷: なかや" in before["bank.yaml"].decode()
    assert build(decks, epoch=1_950_000_000).stdout.endswith(", unchanged\n")
    assert build(decks, "--furigana", "all", "--check").exit_code == 0
    assert files(decks) == before


def test_another_level_dates_the_cards_that_show_something_else(decks: Path) -> None:
    before = dates(decks)
    build(decks, "--furigana", "all")
    with_all = dates(decks)
    assert with_all.keys() == before.keys()
    assert all(with_all[one] > before[one] for one in before)
    stems = cards(decks)
    names = a_list_of_names(decks)
    build(decks, "--furigana", "all", "--names", names, epoch=1_910_000_000)
    newer = {one for one, date in dates(decks).items() if date > with_all[one]}
    holding = {one.id for one in bank(decks).questions if "中谷" in one.model_dump_json()}
    assert newer
    assert newer <= holding
    assert newer < before.keys()
    assert cards(decks) != stems


def test_the_release_notes_tell_of_cards_with_other_readings(decks: Path) -> None:
    build(decks, "--furigana", "all")
    notes = (decks / _SLUG / "CHANGES.md").read_text(encoding="utf-8")
    assert "## 2030-03-17" in notes


def test_none_brings_back_what_was(decks: Path) -> None:
    before = files(decks)
    build(decks, "--furigana", "all", "--names", a_list_of_names(decks))
    assert build(decks, "--furigana", "none").exit_code == 0
    after = files(decks)
    same = {name for name in before if name not in {"bank.yaml", "CHANGES.md", f"{_SLUG}.apkg"}}
    assert {name: after[name] for name in same} == {name: before[name] for name in same}
    assert bank(decks).furigana == "none"
    assert bank(decks).name_readings == {}


def test_a_first_build_with_readings_is_dated_once(tmp_path: Path) -> None:
    build(tmp_path, "--furigana", "all")
    assert set(dates(tmp_path).values()) == {"2030-03-17T17:46:40Z"}


def test_an_article_that_is_asked_anew_keeps_its_readings(decks: Path) -> None:
    build(decks, "--furigana", "grade:3", "--names", a_list_of_names(decks))
    path = decks / _SLUG / "bank.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("rules: ", "rules: of-old-"), encoding="utf-8")
    build(decks)
    assert (bank(decks).furigana, bank(decks).name_readings) == ("grade:3", {"中谷": "なかや"})


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (["--furigana", "grade:12"], f"no such furigana: 'grade:12'; write {_LEVELS}"),
        (
            ["--names", "nowhere.tsv"],
            "nowhere.tsv: cannot read the names: No such file or directory",
        ),
    ],
)
def test_what_cannot_be_done_is_told_in_one_line(
    decks: Path, options: list[str], told: str
) -> None:
    before = files(decks)
    result = build(decks, *options)
    assert result.exit_code == 2
    assert result.stderr == f"{told}\n"
    assert files(decks) == before


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
def test_a_faulty_line_of_names_is_told_with_its_place(decks: Path, text: str, told: str) -> None:
    names = a_list_of_names(decks, text)
    result = build(decks, "--furigana", "all", "--names", names)
    assert result.exit_code == 2
    assert result.stderr == f"{names}:{told}\n"


@pytest.mark.parametrize("options", [[], ["--furigana", "none"]])
def test_names_without_furigana_are_told_to_be_useless(decks: Path, options: list[str]) -> None:
    result = build(decks, "--names", a_list_of_names(decks), *options)
    assert result.exit_code == 2
    assert result.stderr == (
        "--names needs --furigana; write --furigana all, or grade:1 to grade:9\n"
    )


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("furigana: most", "`furigana` is 'most'; write one of 'none', 'all', 'grade:1'"),
        ("name_readings: {尹: <b>}", "the reading '<b>' of 尹 is not kana"),
    ],
)
def test_a_faulty_level_or_name_in_a_bank_is_told(decks: Path, line: str, told: str) -> None:
    path = decks / _SLUG / "bank.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("\nslug:", f"\n{line}\nslug:", 1), encoding="utf-8")
    result = build(decks)
    assert result.exit_code == 2
    assert told in result.stderr


@pytest.mark.parametrize(("level", "is_loaded"), [("none", False), ("all", True)])
def test_a_build_without_furigana_reads_no_words(
    decks: Path, level: str, *, is_loaded: bool
) -> None:
    """Nothing changed in the article, so only readings would need the analyser."""
    arguments = ["build", str(_SOURCE), "--out", str(decks), "--furigana", level]
    program = (
        "import sys; from quizgen.cli import app;"
        f"app({arguments!r}, standalone_mode=False);"
        "sys.exit('sudachipy' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", program], check=False, cwd=_ROOT)
    assert done.returncode == is_loaded
