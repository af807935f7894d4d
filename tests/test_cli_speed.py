"""How quick the program is, as ratios of processor time measured in one run (shown by `-s`)."""

import os
import resource
import subprocess
import sys
from pathlib import Path

import pytest

_ROOT = Path(__file__).parents[1]
_ARTICLE = _ROOT / "source" / "japan-ukraine-support.txt"
_TYPER = "import typer"
_LIBRARIES = (
    "import typer, pydantic, jinja2, genanki, sudachipy\n"
    "sudachipy.Dictionary(dict='core').tokenizer().tokenize('国会')"
)
_NO_BYTECODE = "PYTHONDONTWRITEBYTECODE"
_TRIES = 9  # the first, which fills the bytecode folder, is never the least


class _Clock:
    """Measures code in new Pythons that keep their bytecode in a folder, as installed ones do."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.runs = 0
        kept = {name: value for name, value in os.environ.items() if name != _NO_BYTECODE}
        self.surroundings = kept | {
            "PYTHONPATH": str(_ROOT),
            "PYTHONPYCACHEPREFIX": str(folder / "bytecode"),
        }

    def ratio(self, code: str, measure: str) -> float:
        """Return the least processor time of one code over that of another, tried in turns."""
        turns = [(self._seconds_once(code), self._seconds_once(measure)) for _ in range(_TRIES)]
        return min(ours for ours, _ in turns) / min(theirs for _, theirs in turns)

    def _seconds_once(self, code: str) -> float:
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        self.runs += 1
        command = [sys.executable, "-c", code, str(self.folder / f"decks{self.runs}")]
        subprocess.run(command, env=self.surroundings, check=True, capture_output=True)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        return (after.ru_utime + after.ru_stime) - (before.ru_utime + before.ru_stime)


def _quizgen(arguments: str) -> str:
    return f"import sys; sys.argv[:] = ['quizgen', {arguments}]\nfrom quizgen.cli import app; app()"


@pytest.fixture
def clock(tmp_path: Path) -> _Clock:
    return _Clock(tmp_path)


def test_help_takes_at_most_twice_the_time_of_importing_typer(clock: _Clock) -> None:
    ratio = clock.ratio(_quizgen("'--help'"), _TYPER)
    print(f"quizgen --help: {ratio:.2f} x import typer")  # noqa: T201
    assert ratio <= 2


def test_a_first_build_takes_at_most_thrice_the_time_of_its_libraries(clock: _Clock) -> None:
    build = _quizgen(f"'build', {str(_ARTICLE)!r}, '--out', sys.argv[1]")
    ratio = clock.ratio(build, _LIBRARIES)
    print(f"first build of one article: {ratio:.2f} x its libraries and the dictionary")  # noqa: T201
    assert ratio <= 3
