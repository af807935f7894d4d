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
_TRIES = 7


class _Clock:
    """Measures code in new Pythons that keep their bytecode in a folder, as installed ones do."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        kept = {name: value for name, value in os.environ.items() if name != _NO_BYTECODE}
        self.surroundings = kept | {
            "PYTHONPATH": str(_ROOT),
            "PYTHONPYCACHEPREFIX": str(folder / "bytecode"),
        }

    def seconds(self, code: str) -> float:
        """Return the least processor time of several tries; the first one is to warm up."""
        return min([self._seconds_once(code, number) for number in range(_TRIES)][1:])

    def _seconds_once(self, code: str, number: int) -> float:
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        command = [sys.executable, "-c", code, str(self.folder / f"decks{number}")]
        subprocess.run(command, env=self.surroundings, check=True, capture_output=True)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        return (after.ru_utime + after.ru_stime) - (before.ru_utime + before.ru_stime)


def _quizgen(arguments: str) -> str:
    return f"import sys; sys.argv[:] = ['quizgen', {arguments}]\nfrom quizgen.cli import app; app()"


@pytest.fixture
def clock(tmp_path: Path) -> _Clock:
    return _Clock(tmp_path)


def test_help_takes_at_most_twice_the_time_of_importing_typer(clock: _Clock) -> None:
    ratio = clock.seconds(_quizgen("'--help'")) / clock.seconds(_TYPER)
    print(f"quizgen --help: {ratio:.2f} x import typer")  # noqa: T201
    assert ratio <= 2


def test_a_first_build_takes_at_most_thrice_the_time_of_its_libraries(clock: _Clock) -> None:
    build = _quizgen(f"'build', {str(_ARTICLE)!r}, '--out', sys.argv[1]")
    ratio = clock.seconds(build) / clock.seconds(_LIBRARIES)
    print(f"first build of one article: {ratio:.2f} x its libraries and the dictionary")  # noqa: T201
    assert ratio <= 3
