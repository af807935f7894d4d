"""What stands on the pages of a printed sheet, read from the PDF itself."""

import io
import unicodedata
from pathlib import Path
from typing import Any, NamedTuple

from pdfminer.converter import PDFLayoutAnalyzer
from pdfminer.layout import LTChar, LTContainer, LTCurve, LTPage
from pdfminer.pdfinterp import PDFPageInterpreter, PDFResourceManager
from pdfminer.pdfpage import PDFPage
from pdfminer.pdftypes import resolve1

from tests.exports.html.browser import Tab

A4 = (595, 842)
"""Width and height in points; Chromium rounds to CSS pixels."""

_FOOT = 15 / 25.4 * 72  # lower margin of the sheets, in points
_PROBE = "https://probe.invalid/"
_LAY_PROBES = """
(() => {
  const lay = (element, name) => {
    const probe = document.createElement('a');
    probe.href = 'https://probe.invalid/' + name;
    probe.style.cssText = 'all: initial; position: absolute; inset: 0; display: block';
    element.style.position = 'relative';
    element.append(probe);
  };
  for (const question of document.querySelectorAll('[data-question-id]'))
    lay(question, 'question/' + question.dataset.questionId);
  document.querySelectorAll('.section, .part > h2, .context').forEach((heading, number) => {
    lay(heading, 'heading/' + number);
    const next = heading.nextElementSibling;
    lay(next.matches('table') ? next.querySelector('th') : next, 'after/' + number);
  });
  const known = document.createElement('a');
  known.href = 'https://probe.invalid/known';
  known.style.cssText = 'all: initial; position: absolute; left: 0; top: 0; width: 100px';
  known.style.height = '9px';
  document.documentElement.append(known);
})()
"""


class Box(NamedTuple):
    page: int
    left: float
    bottom: float
    right: float
    top: float


class Sheet(NamedTuple):
    """A printed document: its pages, and where the probes laid into it came to lie."""

    pages: list[LTPage]
    probes: dict[str, list[Box]]
    missing: list[str]
    """Characters for which no font had a glyph."""

    def chars(self, page: int) -> list[LTChar]:
        return [item for item in _walk(self.pages[page]) if isinstance(item, LTChar)]

    def lines(self, page: int) -> list[LTCurve]:
        return [item for item in _walk(self.pages[page]) if isinstance(item, LTCurve)]

    def text(self, page: int) -> str:
        return _joined(self.chars(page))

    def foot(self, page: int) -> str:
        """Return the text in the lower margin."""
        return _joined([char for char in self.chars(page) if char.y1 < _FOOT])

    def boxes(self, kind: str) -> dict[str, list[Box]]:
        """Return the probes of a kind; one that lies on two pages has two boxes."""
        return {name: boxes for name, boxes in self.probes.items() if name.startswith(kind + "/")}


def print_sheet(tab: Tab, path: Path, *, letter_spacing: str = "0") -> Sheet:
    """Return the sheet as it prints, with probes laid over its questions and headings.

    Letter spacing stands for a font wider than the one installed here.

    Chromium writes one link annotation for each fragment of a link, so the boxes of a probe tell
    on which pages an element came to lie; the probes take no room.
    """
    tab.call("Page.setBypassCSP", enabled=True)
    tab.open(path)
    tab.run(f"document.documentElement.style.letterSpacing = '{letter_spacing}'")
    tab.run(_LAY_PROBES)
    return read_sheet(tab.pdf())


def read_sheet(pdf: bytes) -> Sheet:
    """Return the pages of a PDF and its probes."""
    resources = PDFResourceManager()
    reader = _Reader(resources, laparams=None)
    interpreter = PDFPageInterpreter(resources, reader)
    probes: dict[str, list[Box]] = {}
    for number, page in enumerate(PDFPage.get_pages(io.BytesIO(pdf))):
        interpreter.process_page(page)
        for note in resolve1(page.annots) or []:
            _keep_probe(probes, number, resolve1(note))
    return Sheet(reader.pages, probes, reader.missing)


def _keep_probe(probes: dict[str, list[Box]], page: int, note: dict[str, Any]) -> None:
    address = resolve1(resolve1(note["A"])["URI"]).decode()
    if address.startswith(_PROBE):
        corners = [float(resolve1(value)) for value in resolve1(note["Rect"])]
        probes.setdefault(address.removeprefix(_PROBE), []).append(Box(page, *corners))


def _joined(chars: list[LTChar]) -> str:
    """Return the text; some fonts map their glyphs back to radicals that look the same."""
    return unicodedata.normalize("NFKC", "".join(char.get_text() for char in chars))


class _Reader(PDFLayoutAnalyzer):
    """Keeps the pages, and the characters drawn with glyph 0, the empty box."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.pages: list[LTPage] = []
        self.missing: list[str] = []

    def render_char(self, matrix: Any, font: Any, *args: Any) -> float:
        width = super().render_char(matrix, font, *args)
        glyph = args[3]
        if glyph == 0:
            self.missing.append(repr(font.fontname))
        return width

    def receive_layout(self, ltpage: LTPage) -> None:
        self.pages.append(ltpage)


def _walk(container: LTContainer[Any]) -> list[Any]:
    found: list[Any] = []
    for item in container:
        found.append(item)
        if isinstance(item, LTContainer):
            found += _walk(item)
    return found
