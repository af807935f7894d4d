"""Compiled templates: kept beside bytecode, never stale, never in the way."""

import sys
from pathlib import Path

import jinja2
import pytest

from quizgen.exports.furigana import Furigana
from quizgen.exports.html import export_worksheet
from quizgen.exports.html.compiled import CompiledTemplates
from quizgen.exports.html.environment import environment
from quizgen.models.sheet_options import SheetOptions
from tests.exports.html.banks import a_full_bank

_ALL = SheetOptions(readings=Furigana.parse("all").readings)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the folder that takes the compiled files."""
    monkeypatch.setattr(sys, "pycache_prefix", str(tmp_path))
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    return tmp_path


def shown(source: str, *, trim_blocks: bool = True) -> str:
    environment = jinja2.Environment(
        loader=jinja2.DictLoader({"page": source}),
        bytecode_cache=CompiledTemplates({"trim_blocks": trim_blocks}),
        autoescape=True,
        trim_blocks=trim_blocks,
    )
    return environment.get_template("page").render(word="国会")


def files_in(folder: Path) -> list[Path]:
    return [one for one in folder.rglob("*") if one.is_file()]


def test_a_template_is_compiled_once(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert shown("{{ word }}は唯一の立法機関") == "国会は唯一の立法機関"
    assert len(files_in(folder)) == 1

    def fail(*_given: object) -> str:
        raise AssertionError("compiled again")

    monkeypatch.setattr(jinja2.Environment, "_generate", fail)
    assert shown("{{ word }}は唯一の立法機関") == "国会は唯一の立法機関"


def test_a_template_edited_since_is_compiled_anew(folder: Path) -> None:
    shown("{{ word }}は唯一の立法機関")
    assert shown("{{ word }}は国権の最高機関") == "国会は国権の最高機関"
    assert len(files_in(folder)) == 1


@pytest.mark.usefixtures("folder")
def test_one_compiled_under_other_options_is_passed_over() -> None:
    source = "{% if word %}\n国会{% endif %}"
    assert shown(source, trim_blocks=False) == "\n国会"
    assert shown(source, trim_blocks=True) == "国会"


@pytest.mark.parametrize("left", [b"", b"\x00" * 64, b"j2"])
def test_a_damaged_file_is_passed_over(folder: Path, left: bytes) -> None:
    shown("{{ word }}")
    [file] = files_in(folder)
    file.write_bytes(left)
    assert shown("{{ word }}") == "国会"
    assert file.read_bytes() != left


def test_a_file_cut_short_is_passed_over(folder: Path) -> None:
    shown("{{ word }}")
    [file] = files_in(folder)
    file.write_bytes(file.read_bytes()[:-9])
    assert shown("{{ word }}") == "国会"


def test_where_nothing_can_be_written_it_works_as_well(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    taken = folder / "taken"
    taken.write_text("a file where a folder should be", encoding="utf-8")
    monkeypatch.setattr(sys, "pycache_prefix", str(taken))
    assert shown("{{ word }}") == "国会"


def test_python_told_to_write_no_bytecode_writes_none_here(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    assert shown("{{ word }}") == "国会"
    assert not files_in(folder)


def test_what_is_compiled_holds_no_readings(folder: Path) -> None:
    bank, ruby = a_full_bank(), "<ruby>資料"
    environment.cache_clear()
    assert ruby not in export_worksheet(bank).decode()
    environment.cache_clear()
    assert ruby in export_worksheet(bank, _ALL).decode()
    environment.cache_clear()
    assert ruby not in export_worksheet(bank).decode()
    assert files_in(folder)
