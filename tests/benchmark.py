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
import gc, sys, time
from pathlib import Path
from statistics import median
from quizgen.articles import read_article
from quizgen.japanese.tokens import tokenize
from quizgen.pipeline.draft import draft_bank

ROUNDS = 20
article = read_article(Path(sys.argv[1]))

def ask():
    draft_bank(article, source="", previous=None)

def split():
    tokenize(article.text)

def seconds(what):
    for cache in caches:
        cache.cache_clear()
    start = time.process_time()
    what()
    return time.process_time() - start

ask()  # reads the tables, whose caches have no bound and stay
caches = [
    one for one in gc.get_objects()
    if isinstance(one, type(tokenize)) and one.cache_parameters()["maxsize"] is not None
]
turns = [(seconds(ask), seconds(split)) for _ in range(ROUNDS)]
whole, plain = (median(column) for column in zip(*turns))
print(f"{whole / plain:.1f} {1 / whole:.0f}")
"""
_PACKING = """
import io, json, tempfile, time
from pathlib import Path
import genanki
from quizgen.exports.anki.collection import write_collection
from quizgen.exports.anki.decks import Deck
from quizgen.exports.anki.note_types import note_type_json
from quizgen.exports.anki.notes import write_note
from quizgen.exports.anki.package import pack
from tests.builders import a_question

NOTES, DECKS = 10_000, 1_000
notes = [write_note(a_question(id=f"q-{n}", stem=f"第{n}問"), slug="poland") for n in range(NOTES)]

def ours(decks):
    share = len(notes) // decks
    parts = [tuple(notes[n * share : (n + 1) * share]) for n in range(decks)]
    pack(write_collection([Deck(f"d{n}", f"公民::d{n}", part) for n, part in enumerate(parts)]))

def plain():
    kind = notes[0].note_type
    shape = json.loads(json.dumps(dict(note_type_json(kind))))
    model = genanki.Model(
        1,
        kind.name,
        shape["flds"],
        [{part: one[part] for part in ("name", "qfmt", "afmt")} for one in shape["tmpls"]],
    )
    deck = genanki.Deck(1, "公民")
    for note in notes:
        deck.add_note(genanki.Note(model, list(note.fields), guid=note.guid, tags=list(note.tags)))
    with tempfile.TemporaryDirectory() as folder:
        genanki.Package(deck).write_to_file(str(Path(folder) / "plain.apkg"))

def least(what, *given):
    times = []
    for _ in range(3):
        start = time.process_time()
        what(*given)
        times.append(time.process_time() - start)
    return min(times)

one = least(ours, 1)
print(f"{one / least(plain):.2f} {least(ours, DECKS) / one:.2f}")
"""
_RENDERING = """
import time
from pathlib import Path
from statistics import median
from quizgen.articles import read_article
from quizgen.bank import load_bank
from quizgen.exports import WORD_SHEETS, export_all
from quizgen.models.sheet_options import SheetOptions

bank = load_bank(Path("decks/japan-ukraine-support/bank.yaml"))
options = SheetOptions(article=read_article(Path("source/japan-ukraine-support.txt")))

def seconds(besides):
    start = time.process_time()
    export_all(bank, options, besides)
    return time.process_time() - start

seconds(WORD_SHEETS)  # loads libraries and templates
whole, plain = (median(seconds(besides) for _ in range(10)) for besides in (WORD_SHEETS, ()))
print(f"{whole:.3f} {plain:.3f}")
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
    ratio, speed = _printed(_PARTS)
    _show("asking about an article / plain tokenisation of it", float(ratio), 8)
    print(f"{'articles asked about, a second and core':55} {speed:>5}   (at least 20)")  # noqa: T201
    packing, decks = _printed(_PACKING)
    _show("packing 10,000 notes / plain genanki on the same notes", float(packing), 1.2)
    _show("the same notes in 1,000 subdecks / in one deck", float(decks), 2)
    whole, without_word = _printed(_RENDERING)
    _show("seconds for all files of an article, PDF aside", float(whole), 0.3)
    _show("the same without Word files", float(without_word), 0.3)


def _printed(code: str) -> list[str]:
    """Return the numbers that a program prints of itself."""
    command = [sys.executable, "-c", code, str(_ARTICLE)]
    done = subprocess.run(command, check=True, capture_output=True, text=True, cwd=_ROOT)
    return done.stdout.split()


def _show(what: str, ratio: float, bar: float) -> None:
    print(f"{what:55} {ratio:5.2f}   (at most {bar})")  # noqa: T201


if __name__ == "__main__":
    main()
