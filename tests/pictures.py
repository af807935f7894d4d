"""The pictures of the README, made anew from `decks/`: `python -m tests.pictures [FOLDER]`."""

import base64
import json
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from quizgen.errors import QuizgenError
from quizgen.exports.anki.note_types import CHOICE, note_type_json
from quizgen.exports.chromium import find_chromium
from tests.exports.html.browser import Browser, Tab, started

_ROOT = Path(__file__).parents[1]
_DECK = _ROOT / "decks" / "japan-ukraine-support"
_PICTURES = _ROOT / ".pictures"
_ANKI = _ROOT / "tests" / "exports" / "anki" / "in_anki.py"
_MOST = 200_000  # bytes of a picture

_SHEET = (900, 4000)  # so high that nothing scrolls: a bar would move the page
_SCALE = 0.75
_CUT = """
(() => {
  const { x, y, width } = document.body.getBoundingClientRect();
  const room = y + 297 / 25.4 * 96;
  const ends = [...document.querySelectorAll('.question, .explained, tr')]
    .map((one) => one.getBoundingClientRect().bottom).filter((end) => end <= room);
  return { x, y, width, height: Math.max(...ends) + 6 - y };
})()
"""
"""As much of a sheet as one page holds, and no question cut in two."""
_PRACTICE = (760, 700)
_END_OF_CARD = "document.getElementById('card').getBoundingClientRect().bottom + 12"
_CARD_WIDTH = 460
_ALWAYS_ALIKE = "Math.random = () => 0.4"
_CARD = """<!DOCTYPE html><html lang="ja"><meta charset="utf-8"><style>{css}</style>
<body class="card">{side}</body></html>"""
_BOTH_SIDES = """<!DOCTYPE html><meta charset="utf-8">
<style>
body {{ margin: 12px; display: flex; gap: 12px; background: #fff; width: max-content }}
iframe {{ border: 1px solid #bbb; border-radius: 8px; width: {width}px; height: {height}px }}
</style>
<iframe src="front.html"></iframe><iframe src="back.html"></iframe>"""
_HEIGHT = "Math.ceil(document.body.getBoundingClientRect().height) + 16"


def picture_sheet(tab: Tab, deck: Path) -> bytes:
    """Return the first page of the worksheet."""
    return _first_page(tab, deck / "worksheet.html")


def picture_marked(tab: Tab, deck: Path) -> bytes:
    """Return the first page of the worksheet with its answers written in."""
    return _first_page(tab, deck / "marked.html")


def picture_practice(tab: Tab, deck: Path) -> bytes:
    """Return the practice page after the first answer."""
    tab.resize(*_PRACTICE)
    tab.open(deck / "practice.html")
    tab.await_paint()
    tab.press("1")
    tab.press("Enter")
    tab.await_paint()
    tab.resize(_PRACTICE[0], tab.run(_HEIGHT))  # else the button floats over the text
    tab.await_paint()
    card = {"x": 0, "y": 0, "width": _PRACTICE[0], "height": tab.run(_END_OF_CARD)}
    return _shot(tab, card, scale=_SCALE)


def picture_card(tab: Tab, deck: Path) -> bytes:
    """Return both sides of the first card with choices, as Anki fills them in."""
    css = note_type_json(CHOICE)["css"]
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        card = next(one for one in _cards(deck, home) if one["note_type"] == CHOICE.name)
        for side in ("front", "back"):
            page = _CARD.format(css=css, side=card[side])
            (home / f"{side}.html").write_text(page, encoding="utf-8")
        tab.call("Page.addScriptToEvaluateOnNewDocument", source=_ALWAYS_ALIKE)
        tab.resize(_CARD_WIDTH)
        tab.open(home / "back.html")
        page = _BOTH_SIDES.format(width=_CARD_WIDTH, height=tab.run(_HEIGHT))
        (home / "card.html").write_text(page, encoding="utf-8")
        tab.resize(2 * _CARD_WIDTH + 60)
        tab.open(home / "card.html")
        tab.await_paint()
        return _shot(tab, tab.run("document.body.getBoundingClientRect().toJSON()"))


PICTURES: dict[str, tuple[str, Callable[[Tab, Path], bytes]]] = {
    "sheet.png": ("worksheet.html", picture_sheet),
    "marked.png": ("marked.html", picture_marked),
    "card.png": (f"{_DECK.name}.apkg", picture_card),
    "practice.png": ("practice.html", picture_practice),
}
"""Each picture with the file it shows."""


def main(folder: Path = _PICTURES) -> None:
    """Write the pictures of all files that are there."""
    try:
        binary = find_chromium()
    except QuizgenError as error:
        sys.exit(str(error))
    folder.mkdir(exist_ok=True)
    with started(binary) as browser:
        for name, (shown, picture) in PICTURES.items():
            if (_DECK / shown).exists():
                _write(folder / name, _taken(browser, picture))


def _taken(browser: Browser, picture: Callable[[Tab, Path], bytes]) -> bytes:
    with Tab.opened(browser) as tab:
        return picture(tab, _DECK)


def _write(path: Path, content: bytes) -> None:
    if len(content) > _MOST:
        sys.exit(f"{path}: {len(content)} bytes, more than {_MOST}")
    path.write_bytes(content)
    print(f"{path}: {len(content)} bytes")  # noqa: T201


def _first_page(tab: Tab, path: Path) -> bytes:
    tab.resize(*_SHEET)
    tab.open(path)
    return _shot(tab, tab.run(_CUT), scale=_SCALE)


def _cards(deck: Path, home: Path) -> list[dict[str, Any]]:
    """Return the cards of a deck in the order of learning, from Anki's own library."""
    steps = [{"do": "import", "path": str(deck / f"{deck.name}.apkg")}, {"do": "cards"}]
    given, told = home / "steps.json", home / "told.json"
    given.write_text(json.dumps(steps))
    subprocess.run([sys.executable, str(_ANKI), str(given), str(told)], check=True)
    _, cards = json.loads(told.read_text())
    found: list[dict[str, Any]] = cards
    return found


def _shot(tab: Tab, part: dict[str, float], *, scale: float = 1) -> bytes:
    clip = {name: part[name] for name in ("x", "y", "width", "height")} | {"scale": scale}
    answer = tab.call("Page.captureScreenshot", format="png", clip=clip, captureBeyondViewport=True)
    return base64.b64decode(answer["data"])


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
