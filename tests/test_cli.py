"""The command line: what it prints, what it writes, and how it ends."""

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Mapping
from importlib.metadata import version
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from quizgen.cli import app
from quizgen.pipeline.disk import Disk
from quizgen.pipeline.journal import Change
from quizgen.pipeline.write import write_artefacts

_ROOT = Path(__file__).parents[1]
_ARTICLE = _ROOT / "source" / "tax-and-public-finance.md"
_SLUG = "tax-and-public-finance"
_FILES = {
    "bank.yaml",
    f"{_SLUG}.apkg",
    "worksheet.html",
    "answer-sheet.html",
    "marked.html",
    "items.csv",
    "key.html",
    "practice.html",
    "update.csv",
    "CHANGES.md",
}

Files = Mapping[str, bytes]


def _run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(app, [str(one) for one in arguments], catch_exceptions=False)


def _python(code: str, *, cwd: Path = _ROOT, **environment: str) -> str:
    """Return what a new Python prints that runs the code, with quizgen importable."""
    surroundings = os.environ | {"PYTHONPATH": str(_ROOT)} | environment
    return subprocess.run(
        [sys.executable, "-c", code],
        cwd=cwd,
        env=surroundings,
        check=True,
        capture_output=True,
        text=True,
        encoding="utf-8",
    ).stdout


def _command(*arguments: str | Path) -> str:
    """Return code that runs a command as the shell would."""
    return (
        f"import sys; sys.argv = ['quizgen', *{[str(one) for one in arguments]!r}]\n"
        "from quizgen.cli import app\n"
        "app(standalone_mode=False)\n"
    )


def _files(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


def _times(folder: Path) -> dict[str, int]:
    return {str(path): path.stat().st_mtime_ns for path in folder.rglob("*") if path.is_file()}


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with `source/` and its `decks/`, to be copied and not to be changed."""
    folder = tmp_path_factory.mktemp("built")
    (folder / "source").mkdir()
    shutil.copy(_ARTICLE, folder / "source")
    result = _run("build", folder / "source", "--out", folder / "decks")
    assert result.exit_code == 0, result.output
    return folder


@pytest.fixture
def project(built: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a built project, which is the current folder."""
    shutil.copytree(built, tmp_path / "project")
    monkeypatch.chdir(tmp_path / "project")
    return tmp_path / "project"


def _edit_bank(project: Path, old: str, new: str) -> str:
    """Change the first such text in the bank as a person would; return the bank's text."""
    path = project / "decks" / _SLUG / "bank.yaml"
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    return path.read_text(encoding="utf-8")


def _leave_staged(change: Change, decks: Path) -> None:
    """Leave what a build leaves that dies after its point of no return."""

    class _Dying(Disk):
        def replace(self, source: Path, target: Path) -> None:
            if target.parent.name == _SLUG:
                raise KeyboardInterrupt
            super().replace(source, target)

    with pytest.raises(KeyboardInterrupt):
        write_artefacts((change,), decks, disk=_Dying())


def _lose_sentence(project: Path, asked: dict[str, Any]) -> None:
    """Take the sentence a question rests on out of the article."""
    article = project / "source" / _ARTICLE.name
    text = article.read_text(encoding="utf-8")
    article.write_text(text.replace(asked["evidence"]["quote"], "おわり。"), encoding="utf-8")


def _active(project: Path) -> list[dict[str, Any]]:
    result = _run("inspect", "questions", project / "decks" / _SLUG / "bank.yaml", "--json")
    return [one for one in json.loads(result.stdout) if one["status"] == "active"]


class TestBuild:
    def test_makes_all_files_of_each_article(self, built: Path) -> None:
        assert {path.name for path in (built / "decks" / _SLUG).iterdir()} == _FILES
        assert {path.name for path in (built / "decks").iterdir()} == {_SLUG}

    def test_says_in_one_line_what_it_made(self, tmp_path: Path) -> None:
        result = _run("build", _ARTICLE, "--out", tmp_path / "decks")
        (line,) = result.stdout.splitlines()
        assert line.startswith(f"✔ {_SLUG}: ")
        assert line.endswith(" kinds), 10 files written")

    def test_changes_nothing_the_second_time(self, project: Path) -> None:
        files, times = _files(project), _times(project)
        result = _run("build")
        assert result.stdout.endswith(", unchanged\n")
        assert (_files(project), _times(project) == times) == (files, True)

    def test_touches_only_the_file_that_is_missing(self, project: Path) -> None:
        times = _times(project / "decks")
        (project / "decks" / _SLUG / "key.html").unlink()
        assert "1 files written" in _run("build").stdout
        changed = {name for name, time in _times(project / "decks").items() if times[name] != time}
        assert {Path(name).name for name in changed} == {"key.html"}

    def test_leaves_files_that_are_not_its_own(self, project: Path) -> None:
        note = project / "decks" / _SLUG / "メモ.txt"
        note.write_bytes(b"mine")
        _edit_bank(project, "  status: active", "  status: rejected")
        _run("build")
        assert note.read_bytes() == b"mine"

    def test_shows_its_progress_on_a_terminal(self, project: Path) -> None:
        terminal, inside = os.openpty()
        with subprocess.Popen(
            [sys.executable, "-m", "quizgen", "build"],
            cwd=project,
            env=os.environ | {"PYTHONPATH": str(_ROOT)},
            stdout=subprocess.DEVNULL,
            stderr=inside,
        ) as process:
            process.wait()
        os.close(inside)
        shown = os.read(terminal, 1000).decode()
        os.close(terminal)
        assert f"[1/1] source/{_ARTICLE.name}" in shown


class TestAnInterruptedBuild:
    def test_is_completed_by_the_next(self, project: Path) -> None:
        decks = project / "decks"
        old = (decks / _SLUG / "key.html").read_bytes()
        change = Change(f"{_SLUG}/key.html", old, b"half a release")
        _leave_staged(change, decks)
        refused = _run("build", "--check")
        assert refused.exit_code == 1
        assert "decks: an interrupted run left files half in place; run `quiz" in refused.stderr
        assert "1 files written" in _run("build").stdout
        assert (decks / _SLUG / "key.html").read_bytes() == old
        assert {path.name for path in decks.iterdir()} == {_SLUG}


class TestTheSameInput:
    def test_gives_the_same_bytes_in_every_surrounding(self, tmp_path: Path) -> None:
        surroundings = [
            {"PYTHONHASHSEED": "1", "TZ": "Asia/Tokyo", "LC_ALL": "C.UTF-8"},
            {"PYTHONHASHSEED": "2", "TZ": "America/New_York", "LC_ALL": "C"},
        ]
        made: list[Files] = []
        for number, surrounding in enumerate(surroundings):
            folder = tmp_path / str(number)
            folder.mkdir()
            code = _command("build", _ARTICLE, "--out", folder / "decks")
            _python(code, cwd=folder, SOURCE_DATE_EPOCH="1800000000", **surrounding)
            made.append(_files(folder))
        assert made[0] == made[1]
        assert len(made[0]) == len(_FILES)

    def test_is_left_alone_in_every_surrounding(self, project: Path, tmp_path: Path) -> None:
        times = _times(project)
        code = _command("build", project / "source", "--out", project / "decks")
        surrounding = {"PYTHONHASHSEED": "7", "TZ": "Pacific/Apia", "LC_ALL": "C"}
        assert ", unchanged" in _python(code, cwd=tmp_path, **surrounding)
        assert _times(project) == times

    def test_loads_no_analyser_the_second_time(self, project: Path) -> None:
        code = _command("build") + "print(sorted(m for m in sys.modules if 'sudachi' in m))"
        assert _python(code, cwd=project).splitlines()[-1] == "[]"

    def test_is_dated_by_the_epoch_that_is_given(self, tmp_path: Path) -> None:
        code = _command("build", _ARTICLE, "--out", tmp_path / "decks")
        _python(code, SOURCE_DATE_EPOCH="1800000000")
        bank = (tmp_path / "decks" / _SLUG / "bank.yaml").read_text(encoding="utf-8")
        assert "revised: '2027-01-15T08:00:00Z'" in bank

    def test_without_a_sound_epoch_is_not_built(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("SOURCE_DATE_EPOCH", "today")
        result = _run("build", _ARTICLE, "--check")
        assert result.exit_code == 2
        assert "SOURCE_DATE_EPOCH is 'today'; it is a number of seconds" in result.stderr


class TestAnEdit:
    def test_arrives_everywhere_and_stays(self, project: Path) -> None:
        stem = _active(project)[0]["stem"]
        text = _edit_bank(project, stem, f"{stem}（1組）  # 先生のメモ")
        assert _run("build").exit_code == 0
        for name in ("worksheet.html", "key.html", "practice.html"):
            assert "（1組）" in (project / "decks" / _SLUG / name).read_text(encoding="utf-8")
        after = (project / "decks" / _SLUG / "bank.yaml").read_text(encoding="utf-8")
        lines = zip(text.splitlines(), after.splitlines(), strict=True)
        changed = [old.split(":")[0] for old, new in lines if old != new]
        assert changed == ["  base", "  revised"]
        assert ", unchanged" in _run("build").stdout

    def test_survives_a_new_reading_of_the_article(self, project: Path) -> None:
        stem = _active(project)[0]["stem"]
        _edit_bank(project, stem, f"{stem}（1組）")
        article = project / "source" / _ARTICLE.name
        article.write_text(article.read_text(encoding="utf-8") + "\n\nおわり。\n", encoding="utf-8")
        ids = {one["id"] for one in _active(project)}
        _run("build")
        assert f"{stem}（1組）" in [one["stem"] for one in _active(project)]
        assert ids <= {one["id"] for one in _active(project)}

    def test_to_rejected_takes_the_question_out_for_good(self, project: Path) -> None:
        stem = _active(project)[0]["stem"]
        _edit_bank(project, "  status: active", "  status: rejected")
        _run("build")
        assert stem not in (project / "decks" / _SLUG / "key.html").read_text(encoding="utf-8")

    def test_with_a_fault_keeps_the_question_out_and_names_the_line(self, project: Path) -> None:
        asked = next(one for one in _active(project) if one["kind"] == "multiple_choice")
        text = _edit_bank(project, f"stem: {asked['stem']}", f"stem: {asked['answer']}は何か。")
        result = _run("build")
        line = text.splitlines().index(f"- id: {asked['id']}") + 1
        place = (
            f"{Path('decks', _SLUG, 'bank.yaml')}:{line}: error [answer-visible] {asked['id']}: "
        )
        assert result.exit_code == 1
        assert place in result.stderr
        sheet = (project / "decks" / _SLUG / "worksheet.html").read_text(encoding="utf-8")
        assert asked["id"] not in sheet
        assert f"{asked['answer']}は何か。" not in sheet
        notes = (project / "decks" / _SLUG / "CHANGES.md").read_text(encoding="utf-8")
        assert f"{asked['answer']}は何か。" not in notes

    def test_stands_in_the_release_notes_above_what_was_there(self, project: Path) -> None:
        stem = _active(project)[0]["stem"]
        _edit_bank(project, stem, f"{stem}（1組）")
        path = project / "decks" / _SLUG / "CHANGES.md"
        before = path.read_text(encoding="utf-8").replace("\n## ", "\n先生の行。\n\n## ")
        path.write_text(before, encoding="utf-8")
        _run("build")
        after = path.read_text(encoding="utf-8")
        head, _, old = before.partition("\n## ")
        assert after.startswith(f"{head}\n## 2")
        assert after.endswith(f"\n## {old}")
        entry = after[len(head) : -len(old)]
        assert "### 変更 (changed): 1\n" in entry
        assert f"{stem}（1組）" in entry
        assert ", unchanged" in _run("build").stdout


class TestBuildCheck:
    def test_makes_nothing_where_nothing_stands(self, tmp_path: Path) -> None:
        result = _run("build", _ARTICLE, "--out", tmp_path / "decks", "--check")
        assert result.exit_code == 1
        assert f"would write {_SLUG}/bank.yaml, {_SLUG}/{_SLUG}.apkg" in result.stdout
        assert list(tmp_path.iterdir()) == []

    def test_is_content_with_a_finished_build(self, project: Path) -> None:
        times = _times(project)
        result = _run("build", "--check")
        assert result.exit_code == 0, result.output
        assert _times(project) == times

    def test_tells_what_an_edit_would_change(self, project: Path) -> None:
        _edit_bank(project, "  status: active", "  status: rejected")
        files = _files(project)
        result = _run("build", "--check")
        assert result.exit_code == 1
        assert (
            f"would write {_SLUG}/bank.yaml, {_SLUG}/{_SLUG}.apkg, {_SLUG}/practice"
            in result.stdout
        )
        assert _files(project) == files

    def test_fails_while_something_is_stale_though_no_file_would_change(
        self, project: Path
    ) -> None:
        asked = _active(project)[0]
        _edit_bank(project, asked["stem"], f"{asked['stem']}（1組）")
        _lose_sentence(project, asked)
        assert _run("build").exit_code == 1
        result = _run("build", "--check")
        assert "would write" not in result.output
        assert f"error [stale] {asked['id']}" in result.stderr
        assert result.exit_code == 1


class TestInspect:
    def test_shows_an_article_in_words(self) -> None:
        lines = _run("inspect", "article", _ROOT / "source" / "japan-ukraine-support.txt").stdout
        assert "## ポーランドとの連携強化" in lines
        assert "  published: 2025-02-27" in lines
        assert "  point: 両者は、欧州・大西洋と" in lines

    def test_shows_facts_with_the_reason_why_one_is_not_asked(self) -> None:
        shown = _run("inspect", "facts", _ROOT / "source" / "japan-ukraine-support.txt").stdout
        assert "opinion: 共同訓練の定例化も、良いと思います。  [not asked: " in shown

    def test_shows_the_same_questions_of_an_article_and_of_its_bank(self, built: Path) -> None:
        of_article = _run("inspect", "questions", built / "source" / _ARTICLE.name).stdout
        of_bank = _run("inspect", "questions", built / "decks" / _SLUG / "bank.yaml").stdout
        assert of_article == of_bank
        assert "  stem: " in of_bank


class TestCheck:
    def test_finds_nothing_in_what_was_just_built(self, built: Path) -> None:
        result = _run("check", built / "source", built / "decks")
        assert (result.exit_code, result.output) == (0, "")

    def test_names_each_fault_of_a_bank_and_goes_on(self, project: Path) -> None:
        _edit_bank(project, "kind: ", "kinds: ")
        (project / "source" / "empty.txt").write_bytes(b"")
        result = _run("check")
        assert result.exit_code == 1
        assert "source/empty.txt: error [article-file]: " in result.stderr
        fault = r"bank.yaml:\d+: error \[bank-file\]: `kind` is missing; write one of"
        assert re.search(fault, result.stderr)

    def test_says_that_a_view_is_asked_on_what_no_table_has(self, project: Path) -> None:
        _edit_bank(project, "\nquestions:", "\nmatter: 消費税の率\n\nquestions:")
        bank = project / "decks" / _SLUG / "bank.yaml"
        text = bank.read_text(encoding="utf-8")
        bank.write_text(
            re.sub(r"\nmatter: .*(?=\n(?s:.*)\nmatter: 消費)", "", text), encoding="utf-8"
        )
        result = _run("check")
        assert result.exit_code == 0
        assert "warning [unknown-matter]: `matter` is '消費税の率'" in result.stderr
        assert "such as 消費税の税率" in result.stderr

    def test_shows_warnings_without_failing(self) -> None:
        article = _ROOT / "source" / "japan-ukraine-support.txt"
        result = _run("check", article)
        assert result.exit_code == 0
        assert f"{article}:35: warning [date-conflict]: " in result.stderr

    def test_says_that_a_bank_is_older_than_its_article(self, project: Path) -> None:
        with (project / "source" / _ARTICLE.name).open("a", encoding="utf-8") as article:
            article.write("\n国会は、国の唯一の立法機関である。\n")
        result = _run("check")
        assert "[not-built]: the article or the rules changed since; run" in result.stderr

    def test_checks_a_bank_without_its_article(self, project: Path) -> None:
        shutil.rmtree(project / "source")
        assert _run("check", "decks").output == ""

    def test_says_that_a_bank_has_another_encoding(self, project: Path) -> None:
        bank = project / "decks" / _SLUG / "bank.yaml"
        bank.write_bytes(bank.read_bytes().decode().encode("cp932", "replace"))
        assert "error [bank-file]: not UTF-8; save the file as UTF-8" in _run("check").stderr


class TestTheProgram:
    def test_knows_its_version(self) -> None:
        assert _run("--version").stdout == f"quizgen {version('quizgen')}\n"

    @pytest.mark.parametrize("command", ["build", "diff", "inspect", "check", "schema"])
    def test_explains_each_command(self, command: str) -> None:
        assert command in _run("--help").stdout
        assert _run(command, "--help").exit_code == 0

    def test_explains_itself_without_loading_what_only_work_needs(self) -> None:
        code = (
            "import sys\nfrom typer.testing import CliRunner\nfrom quizgen.cli import app\n"
            "CliRunner().invoke(app, ['--help'])\n"
            "heavy = {'pydantic', 'jinja2', 'genanki', 'sudachipy', 'yaml', 'rich'}\n"
            "print(sorted(heavy & sys.modules.keys()))"
        )
        assert _python(code) == "[]\n"

    def test_prints_on_a_terminal_that_lacks_the_characters(self, project: Path) -> None:
        shown = _python(_command("build"), cwd=project, PYTHONIOENCODING="latin-1")
        assert shown.startswith(f"? {_SLUG}: ")

    def test_prints_json_in_utf_8_everywhere(self, project: Path) -> None:
        code = _command("inspect", "article", f"source/{_ARTICLE.name}", "--json")
        assert json.loads(_python(code, cwd=project, PYTHONIOENCODING="ascii"))["slug"] == _SLUG
