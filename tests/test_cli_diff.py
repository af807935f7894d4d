"""`quizgen diff`: what a build would do, in words and as JSON, and it does nothing."""

import json
import shutil
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from quizgen.cli import app
from quizgen.pipeline.journal import STAGING, Change, Journal

_SLUG = "law"
_DIET = "国会は、国の唯一の立法機関である。"
_BUDGET = "内閣は、毎年の予算を作成して国会に提出する。"
_COURT = "裁判所は、法律が憲法に違反していないかを審査する。"


def _run(*arguments: str) -> Result:
    return CliRunner().invoke(app, arguments, catch_exceptions=False)


def _write(*sentences: str) -> None:
    text = "# 法律\n\n## 国の三つの権力\n\n" + "\n\n".join(sentences) + "\n"
    Path("source", f"{_SLUG}.md").write_text(text, encoding="utf-8")


def _files() -> dict[str, tuple[bytes, int]]:
    paths = (path for path in Path().rglob("*") if path.is_file())
    return {str(path): (path.read_bytes(), path.stat().st_mtime_ns) for path in paths}


def _told(*arguments: str) -> list[dict[str, Any]]:
    """Return what `--json` tells of each question of the one article."""
    (drift,) = json.loads(_run("diff", *arguments, "--json").stdout)
    questions: list[dict[str, Any]] = drift["questions"]
    return questions


def _edit(stem: str) -> None:
    bank = Path("decks", _SLUG, "bank.yaml")
    text = bank.read_text(encoding="utf-8")
    assert stem in text
    bank.write_text(text.replace(stem, f"{stem}（1組）", 1), encoding="utf-8")


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("built")
    (folder / "source").mkdir()
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        _write(_DIET, _BUDGET, _COURT)
        assert _run("build").exit_code == 0
    return folder


@pytest.fixture
def project(built: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a built project, which is the current folder."""
    shutil.copytree(built, tmp_path / "project")
    monkeypatch.chdir(tmp_path / "project")
    return tmp_path / "project"


@pytest.mark.usefixtures("project")
class TestDiff:
    def test_after_a_build_tells_only_how_many_are_kept(self) -> None:
        result = _run("diff")
        assert result.exit_code == 0
        assert result.stdout == f"{_SLUG}: そのまま kept {len(_told())}\n"

    def test_writes_nothing_whatever_would_change(self) -> None:
        _edit(_told()[0]["question"]["stem"])
        _write(_DIET)
        before = _files()
        assert _run("diff").stdout
        assert _files() == before

    def test_before_the_first_build_makes_no_folder(self, tmp_path: Path) -> None:
        assert {one["fate"] for one in _told("--out", str(tmp_path / "new"))} == {"added"}
        assert not (tmp_path / "new").exists()

    def test_tells_what_goes_and_what_comes_with_the_stem(self) -> None:
        gone = next(
            one
            for one in _told()
            if one["status"] == "active" and _COURT in one["question"]["quote"]
        )
        _write(_DIET, _BUDGET, "天皇は、国会の指名に基づいて内閣総理大臣を任命する。")
        result = _run("diff")
        told = " ".join(gone["question"][name] for name in ("id", "kind", "stem"))
        assert f"  廃止 retired {told}（廃止） [status]" in result.stdout.splitlines()
        assert "  追加 added q-" in result.stdout
        assert result.exit_code == 0

    def test_tells_the_fates_a_build_then_brings(self) -> None:
        _edit(_told()[0]["question"]["stem"])
        _write(_DIET.replace("唯一", "ただ一つ"), _COURT)
        told = _told()
        before = {one["question"]["id"] for one in _told()}
        _run("build")
        after = _told()
        assert {one["question"]["id"] for one in after} == before - {
            one["question"]["id"] for one in told if one["fate"] == "dropped"
        }
        assert {one["fate"] for one in after} <= {"kept", "stale"}
        statuses = {one["question"]["id"]: one["status"] for one in after}
        assert all(
            statuses[one["question"]["id"]] == one["status"]
            for one in told
            if one["fate"] != "dropped"
        )

    def test_fails_while_an_edited_question_is_stale_and_says_what_stands_there_now(self) -> None:
        asked = next(one for one in _told() if one["status"] == "active")["question"]
        _edit(asked["stem"])
        assert _run("diff").exit_code == 0
        kept = [one for one in (_DIET, _BUDGET, _COURT) if one != asked["quote"]]
        now = asked["quote"].replace("である", "であった").replace("する", "した")
        _write(*kept, now)
        for _ in range(2):
            result = _run("diff")
            assert result.exit_code == 1
            assert (
                f"  要確認 stale {asked['id']} {asked['kind']} {asked['stem']}（1組）\n"
                in result.stdout
            )
            assert f"the article now says 「{now}」" in result.stdout
            assert _run("diff", "--json").exit_code == 1
            _run("build")

    def test_shows_both_sides_of_what_cannot_be_told_apart(self) -> None:
        kind = "true_false"
        old = [one for one in _told() if one["question"]["kind"] == kind]
        assert old
        bank = Path("decks", _SLUG, "bank.yaml")
        text = bank.read_text(encoding="utf-8")
        blocks = text.partition("questions:\n")[2].split("\n\n")
        block = next(one for one in blocks if one.startswith(f"- id: {old[0]['question']['id']}"))
        quote = old[0]["question"]["quote"]
        twins = [
            block.replace(old[0]["question"]["id"], f"q-{name}").replace(
                f"quote: {quote}", f"quote: {name}{quote}"
            )
            for name in ("甲", "乙")
        ]
        bank.write_text(text.replace(block, "\n\n".join(twins)), encoding="utf-8")
        _write(_DIET, _BUDGET, _COURT, "おわり。")
        result = _run("diff")
        assert "  区別できません ambiguous" in result.stdout
        assert f"    台帳 entry q-甲 {kind} " in result.stdout
        assert f"    台帳 entry q-乙 {kind} " in result.stdout
        assert f"    記事 draft {old[0]['question']['id']} {kind} " in result.stdout
        (drift,) = json.loads(_run("diff", "--json").stdout)
        (ambiguity,) = drift["ambiguous"]
        assert [one["id"] for one in ambiguity["entries"]] == ["q-甲", "q-乙"]
        built = _run("build", "--check")
        assert "warning [ambiguous] q-甲: q-甲, q-乙 could be " in built.stderr

    def test_of_half_finished_files_is_refused_with_the_remedy(self, project: Path) -> None:
        change = Change(f"{_SLUG}/key.html", None, b"half a release")
        staging = project / "decks" / STAGING
        staging.mkdir()
        (staging / "forward.json").write_text(Journal.of((change,)).model_dump_json())
        result = _run("diff")
        assert result.exit_code == 1
        assert "run `quizgen build` to mend that" in result.stderr
