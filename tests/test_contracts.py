"""What holds for the program as a whole: layers, registries, names that users rely on."""

import pkgutil
import subprocess
import sys
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import get_args

import pytest
from importlinter.cli import lint_imports

from quizgen import checks, questions
from quizgen.articles import READERS
from quizgen.checks import CHECKS
from quizgen.exports import EXPORTS, ITEMS, RELEASE_NOTES, SHEETS
from quizgen.models.question import KINDS, Question
from quizgen.pipeline.shapes import SCHEMAS
from quizgen.questions import SET_WRITERS, WRITERS

_ROOT = Path(__file__).parents[1]


def _modules(package: ModuleType) -> list[ModuleType]:
    """Return the modules of a package, imported."""
    names = (module.name for module in pkgutil.iter_modules(package.__path__))
    return [import_module(f"{package.__name__}.{name}") for name in names]


def test_imports_point_down_and_libraries_stay_at_home(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(_ROOT)
    assert lint_imports(no_cache=True) == 0, capsys.readouterr().out


def test_every_kind_of_question_is_listed() -> None:
    union, _ = get_args(Question)
    classes = get_args(union)
    assert {one.model_fields["kind"].default for one in classes} == set(KINDS)


def test_every_file_with_a_check_is_in_the_tuple() -> None:
    written = [module.CHECK for module in _modules(checks) if hasattr(module, "CHECK")]
    assert sorted(one.name for one in written) == sorted(one.name for one in CHECKS)


def test_every_writer_of_questions_is_in_the_tuple() -> None:
    written = [
        name
        for module in _modules(questions)
        for name, thing in vars(module).items()
        if name.startswith("write_") and getattr(thing, "__module__", "") == module.__name__
    ]
    listed = (*WRITERS, *SET_WRITERS)
    assert sorted(written) == sorted(getattr(one, "__name__", "") for one in listed)


def test_names_of_checks_and_readers_are_unique() -> None:
    for names in ([one.name for one in CHECKS], [one.name for one in READERS]):
        assert len(set(names)) == len(names)


def test_the_files_people_link_to_keep_their_names() -> None:
    assert [export.name for export in EXPORTS] == ["{slug}.apkg", "practice.html", "update.csv"]
    assert [sheet.name for sheet in SHEETS] == [
        "worksheet.html",
        "answer-sheet.html",
        "marked.html",
        "key.html",
    ]
    assert [sheet.named("A") for sheet in SHEETS[:2]] == ["worksheet-A.html", "answer-sheet-A.html"]
    assert ITEMS == "items.csv"
    assert RELEASE_NOTES == "CHANGES.md"


def test_the_shapes_people_parse_keep_their_names() -> None:
    assert list(SCHEMAS) == ["article", "fact", "question", "bank", "diff"]


def test_the_package_runs_as_a_module() -> None:
    command = [sys.executable, "-m", "quizgen", "--version"]
    result = subprocess.run(command, cwd=_ROOT, check=True, capture_output=True, text=True)
    assert result.stdout.startswith("quizgen ")
