"""`quizgen build --collection`: one package of all articles, in which nothing is asked twice."""

import io
import json
import re
import sqlite3
import zipfile
from contextlib import closing
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from quizgen.cli import app

_DIET = "国会は、国の唯一の立法機関である。"
_BUDGET = "内閣は、毎年の予算を作成して国会に提出する。"
_NAME = "公民 3年"


def _run(*arguments: str) -> Result:
    return CliRunner().invoke(app, ["build", *arguments], catch_exceptions=False)


def _write(name: str, title: str, *sentences: str) -> None:
    text = f"# {title}\n\n## 国のしくみ\n\n" + "\n\n".join(sentences) + "\n"
    Path("source", f"{name}.md").write_text(text, encoding="utf-8")


def _times() -> dict[str, int]:
    paths = (path for path in Path("decks").rglob("*") if path.is_file())
    return {str(path): path.stat().st_mtime_ns for path in paths}


def _packages() -> list[str]:
    return sorted(path.name for path in Path("decks").glob("*.apkg"))


def _held(path: Path) -> tuple[set[str], list[str]]:
    """Return the names of a package's decks and the ids of its questions."""
    with zipfile.ZipFile(io.BytesIO(path.read_bytes())) as archive:
        content = archive.read("collection.anki2")
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.deserialize(content)
        (decks,) = connection.execute("SELECT decks FROM col").fetchone()
        fields = [row[0].split("\x1f") for row in connection.execute("SELECT flds FROM notes")]
    names = {deck["name"] for deck in json.loads(decks).values()} - {"Default"}
    return names, [row[15] for row in fields]


@pytest.fixture(autouse=True)
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Make a project of two articles that share a sentence the current folder."""
    monkeypatch.chdir(tmp_path)
    Path("source").mkdir()
    _write("a", "国会", _DIET)
    _write("b", "内閣", _BUDGET, _DIET)


def test_a_package_with_a_deck_of_each_article_stands_beside_them() -> None:
    assert _run("--collection", _NAME).exit_code == 0
    (name,) = _packages()
    names, ids = _held(Path("decks", name))
    assert names == {f"quizgen::{_NAME}::国会", f"quizgen::{_NAME}::内閣"}
    of_articles = [_held(Path("decks", slug, f"{slug}.apkg"))[1] for slug in "ab"]
    assert len(ids) == len(set(ids))
    assert set(of_articles[0]) <= set(ids) < {one for some in of_articles for one in some}


def test_what_two_articles_ask_is_reported_with_both_files_and_asked_in_the_first() -> None:
    result = _run("--collection", _NAME)
    bank, first = Path("decks", "b", "bank.yaml"), Path("decks", "a", "bank.yaml")
    lines = [line for line in result.stderr.splitlines() if "[asked-twice]" in line]
    assert lines
    assert all(line.startswith(f"{bank}: warning [asked-twice] q-") for line in lines)
    assert all(f" of {first} does; the collection asks that one alone" in line for line in lines)
    _, ids = _held(Path("decks", *_packages()))
    again = {line.split("[asked-twice] ")[1].split(":")[0] for line in lines}
    assert not again & set(ids)
    assert again <= set(_held(Path("decks", "b", "b.apkg"))[1])


def test_without_the_option_no_package_is_made_and_nothing_is_reported() -> None:
    result = _run()
    assert (_packages(), result.stderr) == ([], "")


def test_a_second_run_writes_nothing() -> None:
    _run("--collection", _NAME)
    times = _times()
    result = _run("--collection", _NAME)
    assert _times() == times
    assert all(line.endswith(", unchanged") for line in result.stdout.splitlines())
    assert _run("--collection", _NAME, "--check").exit_code == 0
    assert _times() == times


def test_check_tells_that_the_package_is_missing_and_makes_none() -> None:
    _run()
    times = _times()
    result = _run("--collection", _NAME, "--check")
    assert result.exit_code == 1
    (line,) = (line for line in result.stdout.splitlines() if line.startswith("✘ "))
    assert re.fullmatch(r"✘ (3-\w+): .*, would write \1\.apkg", line)
    assert _times() == times


def test_one_changed_article_changes_its_files_and_the_package() -> None:
    _run("--collection", _NAME)
    times = _times()
    _write("b", "内閣", _BUDGET, _DIET, "裁判所は、法律が憲法に違反していないかを審査する。")
    _run("--collection", _NAME)
    changed = {Path(name) for name, time in _times().items() if times.get(name) != time}
    assert {path.parent.name for path in changed} == {"b", "decks"}


@pytest.mark.parametrize(
    ("name", "file"),
    [
        ("civics", "civics.apkg"),
        ("公民", "collection-b8c81d.apkg"),
        ("公民/3年", "3-"),
        ("../up", "up-"),
        ("collection", "collection-"),
        ("backup-2026", "collection-backup-2026-"),
        ("a.b", "a-b-"),
    ],
)
def test_any_name_gives_a_safe_file(name: str, file: str, tmp_path: Path) -> None:
    assert _run("--collection", name).exit_code == 0
    (made,) = _packages()
    assert made.startswith(file)
    assert made not in ("collection.apkg", "3-.apkg")
    assert not made.startswith("backup-")
    assert {path.name for path in tmp_path.iterdir()} == {"source", "decks"}


def test_names_that_differ_make_two_packages() -> None:
    for name in ("公民", "地理", "公民.1", "Civics", "civics"):
        _run("--collection", name)
    assert len(_packages()) == 5


def test_a_blank_name_is_refused() -> None:
    result = _run("--collection", "　")
    assert result.exit_code == 2
    assert result.stderr == "the collection's name is blank; write one behind --collection\n"
    assert not Path("decks").exists()


def test_an_id_that_two_articles_have_is_an_error_and_the_first_keeps_it() -> None:
    _write("b", "内閣", _BUDGET, "裁判所は、法律が憲法に違反していないかを審査する。")
    _run()
    bank = Path("decks", "b", "bank.yaml")
    (_, first), (_, other) = (_held(Path("decks", slug, f"{slug}.apkg")) for slug in "ab")
    bank.write_text(bank.read_text("utf-8").replace(other[0], first[0]), encoding="utf-8")
    assert "[asked-twice]" not in _run().stderr
    result = _run("--collection", _NAME)
    assert result.exit_code == 1
    assert (
        f"{bank}: error [id-twice] {first[0]}: {Path('decks', 'a', 'bank.yaml')}" in result.stderr
    )
    names, ids = _held(Path("decks", *_packages()))
    assert ids.count(first[0]) == 1
    assert len(names) == 2
