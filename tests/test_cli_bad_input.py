"""Bad input: one clear line, exit code 2, and the decks stay as they are."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner

from quizgen.cli import app
from quizgen.pipeline.lock import locked

_GOOD = "# 国会\n\n## 国会の地位\n\n国会は、国の唯一の立法機関である。\n"


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a project with one sound article and something in `decks/`."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "source").mkdir()
    (tmp_path / "source" / "good.md").write_text(_GOOD, encoding="utf-8")
    (tmp_path / "decks" / "other").mkdir(parents=True)
    (tmp_path / "decks" / "other" / "bank.yaml").write_bytes(b"left alone")
    return tmp_path


def _everything(folder: Path) -> dict[str, bytes | None]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() if path.is_file() else None
        for path in folder.rglob("*")
    }


def _failure(project: Path, *arguments: str) -> str:
    """Return the lines a failing build prints, after seeing that it changed nothing."""
    before = _everything(project)
    result = CliRunner().invoke(app, ["build", *arguments], catch_exceptions=False)
    assert result.exit_code == 2
    assert result.stdout == ""
    assert _everything(project) == before
    return result.stderr


def _article(name: str, content: bytes) -> Callable[[Path], None]:
    def write(project: Path) -> None:
        (project / "source" / name).write_bytes(content)

    return write


def _two_of_a_name(project: Path) -> None:
    (project / "source" / "good.txt").write_text(_GOOD, encoding="utf-8")


def _broken_bank(project: Path) -> None:
    (project / "decks" / "good").mkdir()
    (project / "decks" / "good" / "bank.yaml").write_text("slug: a: b\n", encoding="utf-8")


def _folder_for_a_file(project: Path) -> None:
    (project / "decks" / "good" / "key.html").mkdir(parents=True)


def _file_for_the_folder(project: Path) -> None:
    (project / "decks" / "good").write_bytes(b"")


def _folder_for_the_bank(project: Path) -> None:
    (project / "decks" / "good" / "bank.yaml").mkdir(parents=True)


def _notes_in_another_encoding(project: Path) -> None:
    (project / "decks" / "good").mkdir()
    (project / "decks" / "good" / "CHANGES.md").write_bytes("更新".encode("cp932"))


@pytest.mark.parametrize(
    ("spoil", "line"),
    [
        (_article("a.txt", b""), "source/a.txt: the file is empty; put the text"),
        (_article("a.txt", b"\0\x01\x02\xff" * 99), "source/a.txt: "),
        (_article("a.txt", "国会".encode() * 2_000_000), "source/a.txt: the file is larger than"),
        (_article("a.txt", "国会".encode("euc_jp")), "source/a.txt: "),
        (
            _two_of_a_name,
            "source/good.txt: would share the folder good/ with source/good.md; rename",
        ),
        (_broken_bank, "decks/good/bank.yaml:1: not readable as YAML (mapping values"),
        (_folder_for_a_file, "decks/good/key.html: cannot be read (Is a directory); move it"),
        (_file_for_the_folder, "decks/good/bank.yaml: cannot be read (Not a directory); a bank"),
        (_folder_for_the_bank, "decks/good/bank.yaml: cannot be read (Is a directory); a bank is"),
        (_notes_in_another_encoding, "decks/good/CHANGES.md: not UTF-8; save the file as UTF-8"),
    ],
    ids=[
        "empty",
        "binary",
        "large",
        "euc",
        "twins",
        "bank",
        "folder",
        "file",
        "bank folder",
        "notes",
    ],
)
def test_spoilt_input_is_named(project: Path, spoil: Callable[[Path], None], line: str) -> None:
    spoil(project)
    printed = _failure(project)
    assert printed.startswith(line)
    assert printed.count("\n") == 1


@pytest.mark.parametrize(
    ("arguments", "line"),
    [
        (["gone.txt"], "gone.txt: no such file or folder; check the name"),
        (["decks"], "decks: no article here; put a .txt or .md file into it"),
        (["--out", "source/good.md"], "source/good.md: is a file; --out names a folder"),
        (["--out", "/proc/decks"], "/proc/decks: cannot be written to (No such file or directory)"),
        (["/proc/self/mem"], "/proc/self/mem: "),
        (["decks/other/bank.yaml"], "decks/other/bank.yaml: this is a bank; name the article it"),
        (["--check", "--out", "source/good.md"], "source/good.md: is a file; --out names"),
    ],
    ids=[
        "missing",
        "no article",
        "out is a file",
        "out is read-only",
        "unreadable",
        "a bank",
        "check",
    ],
)
def test_a_spoilt_command_line_is_named(project: Path, arguments: list[str], line: str) -> None:
    printed = _failure(project, *arguments)
    assert printed.startswith(line)
    assert printed.count("\n") == 1


def test_every_spoilt_source_is_named_at_once(project: Path) -> None:
    _article("a.txt", b"")(project)
    _broken_bank(project)
    assert [line.split(":")[0] for line in _failure(project).splitlines()] == [
        "source/a.txt",
        "decks/good/bank.yaml",
    ]


def test_a_missing_default_folder_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert _failure(tmp_path) == "source: no such file or folder; check the name\n"


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read and write everything")
@pytest.mark.parametrize(
    ("place", "rights", "line"),
    [
        ("source/good.md", 0, "source/good.md: the file may not be read; give yourself"),
        ("source", 0, "source: cannot be looked into (Permission denied); allow reading it"),
        ("decks", 0o555, "decks: cannot be written to (Permission denied); choose another"),
        ("decks/good", 0, "decks/good/bank.yaml: cannot be read (Permission denied); a bank"),
        ("decks/good", 0o555, "decks/good/bank.yaml: cannot be written (Permission denied): noth"),
    ],
)
def test_missing_rights_are_named(project: Path, place: str, rights: int, line: str) -> None:
    (project / "decks" / "good").mkdir()
    (project / "decks" / "good" / "notes.txt").write_bytes(b"mine")
    (project / place).chmod(rights)
    try:
        result = CliRunner().invoke(app, ["build"], catch_exceptions=False)
    finally:
        (project / place).chmod(0o755)
    assert result.exit_code == 2
    assert result.stderr.startswith(line)
    assert result.stderr.count("\n") == 1
    assert [path.name for path in (project / "decks" / "good").iterdir()] == ["notes.txt"]


def test_a_second_build_at_the_same_time_is_refused(project: Path) -> None:
    with locked(project / "decks"):
        printed = _failure(project)
    assert (
        printed == "decks: another quizgen build is writing here; run this one when that is done\n"
    )


@pytest.mark.parametrize("stage", ["article", "facts"])
def test_a_bank_is_not_read_as_an_article(project: Path, stage: str) -> None:
    result = CliRunner().invoke(app, ["inspect", stage, "decks/other/bank.yaml"])
    assert result.exit_code == 2
    assert result.stderr.startswith("decks/other/bank.yaml: this is a bank; name the article")


@pytest.mark.parametrize("arguments", [["inspect", "facts"], ["inspect", "questions"], ["check"]])
def test_the_other_commands_name_a_missing_file_too(project: Path, arguments: list[str]) -> None:
    result = CliRunner().invoke(app, [*arguments, "gone.txt"], catch_exceptions=False)
    assert result.exit_code == 2
    assert result.stderr.startswith("gone.txt: ")
    assert result.stderr.count("\n") == 1
