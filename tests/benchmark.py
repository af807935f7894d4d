"""How quick the program is, as ratios measured in one run: `python -m tests.benchmark`."""

import os
import resource
import subprocess
import sys
import tempfile
from pathlib import Path

_ROOT = Path(__file__).parents[1]
_ARTICLE = _ROOT / "source" / "japan-ukraine-support.txt"
_TYPER = "import typer"
_LIBRARIES = (
    "import typer, pydantic, jinja2, genanki, sudachipy\n"
    "sudachipy.Dictionary(dict='core').tokenizer().tokenize('国会')"
)
_PARTS = """
import sys, time
from pathlib import Path
from quizgen.articles import read_article
from quizgen.checks import check_questions
from quizgen.civics import mentions
from quizgen.facts import find_facts, themes
from quizgen.japanese.tokens import tokenize
from quizgen.questions import contrasts, write_questions

CACHES = (
    tokenize, mentions.find_mentions, mentions.find_people, contrasts.find_contrasts,
    themes._nouns,
)
ROUNDS = 20
article = read_article(Path(sys.argv[1]))

def ask():
    for cache in CACHES:
        cache.cache_clear()
    check_questions(write_questions(find_facts(article), article), article.text)

def split():
    tokenize.cache_clear()
    tokenize(article.text)

def seconds(what):
    what()
    start = time.process_time()
    for _ in range(ROUNDS):
        what()
    return (time.process_time() - start) / ROUNDS

whole = seconds(ask)
print(f"{whole / seconds(split):.1f} {1 / whole:.0f}")
"""
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


def main() -> None:
    """Print each ratio with the bar it is held to."""
    with tempfile.TemporaryDirectory() as folder:
        clock = _Clock(Path(folder))
        build = _quizgen(f"'build', {str(_ARTICLE)!r}, '--out', sys.argv[1]")
        _show("quizgen --help / import typer", clock.ratio(_quizgen("'--help'"), _TYPER), 2)
        _show("first build / its libraries and the dictionary", clock.ratio(build, _LIBRARIES), 3)
    output = subprocess.run(
        [sys.executable, "-c", _PARTS, str(_ARTICLE)],
        check=True,
        capture_output=True,
        text=True,
        cwd=_ROOT,
    ).stdout
    ratio, speed = output.split()
    _show("asking about an article / plain tokenisation of it", float(ratio), 8)
    print(f"{'articles asked about, a second and core':55} {speed:>5}   (at least 20)")  # noqa: T201


def _show(what: str, ratio: float, bar: int) -> None:
    print(f"{what:55} {ratio:5.2f}   (at most {bar})")  # noqa: T201


if __name__ == "__main__":
    main()
