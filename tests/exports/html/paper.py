"""What stands on the pages of a printed sheet, read from the PDF itself."""

import io
import unicodedata
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

from pdfminer.converter import PDFLayoutAnalyzer
from pdfminer.layout import LTChar, LTContainer, LTCurve, LTPage
from pdfminer.pdfinterp import PDFPageInterpreter, PDFResourceManager
from pdfminer.pdfpage import PDFPage
from pdfminer.pdftypes import resolve1

from tests.exports.html.browser import Tab

MM = 72 / 25.4
A4 = (595, 842)  # points, as Chromium and LibreOffice round them
"""Points in a millimetre."""

_FOOT = 13 * MM  # lower margin of the sheets
_READING = 5.8  # points; all else on a sheet is larger, but the readings of its title
_HEAD = 10 * MM  # upper margin, less than the smallest
_CLIPPED = """
[...document.querySelectorAll('.box > span, .grid > span, .review > span, .score td, .red, .words')]
  .filter((one) => one.scrollWidth > one.clientWidth + 1 || one.scrollHeight > one.clientHeight + 1)
  .map((one) => one.parentElement.outerHTML.slice(0, 300))
"""
_PROBE = "https://probe.invalid/"
_HEADINGS = ".section, .part h2, .passage > h2, .wide > h2, .context"
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
  document.querySelectorAll(_HEADINGS).forEach((heading, number) => {
    lay(heading, 'heading/' + number);
    const next = heading.nextElementSibling ?? heading.parentElement.nextElementSibling;
    const below = heading.closest('.again')
      ? heading.closest('.again').parentElement.querySelectorAll('[data-question-id]')
      : [next.matches('table') ? next.querySelector('th') : next];
    for (const one of below) lay(one, 'after/' + number);
  });
  const known = document.createElement('a');
  known.href = 'https://probe.invalid/known';
  known.style.cssText = 'all: initial; position: absolute; left: 0; top: 0; width: 100px';
  known.style.height = '9px';
  document.documentElement.append(known);
})()
""".replace("_HEADINGS", f"'{_HEADINGS}'")


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
    loose_fonts: set[str]
    """Fonts the file names and does not hold."""
    clipped: Sequence[str] = ()
    """Elements with more in them than they show."""
    complaints: Sequence[str] = ()
    requests: Sequence[str] = ()
    """Addresses asked for besides the file itself."""

    def chars(self, page: int) -> list[LTChar]:
        return [item for item in _walk(self.pages[page]) if isinstance(item, LTChar)]

    def lines(self, page: int) -> list[LTCurve]:
        return [item for item in _walk(self.pages[page]) if isinstance(item, LTCurve)]

    def text(self, page: int) -> str:
        return _joined(self.chars(page))

    def foot(self, page: int) -> str:
        """Return the text in the lower margin."""
        return _joined([char for char in self.chars(page) if char.y1 < _FOOT])

    def filled(self, page: int) -> float:
        """Return how far down a page there is ink, from 0 to 1; its margins do not count."""
        whole = self.pages[page]
        inked = [*self.chars(page), *self.lines(page)]
        lowest = min((one.y0 for one in inked if one.y0 > _FOOT), default=whole.height)
        return float((whole.height - _HEAD - lowest) / (whole.height - _HEAD - _FOOT))

    def overprints(self, page: int) -> list[tuple[str, str]]:
        """Return pairs of characters whose cores lie on each other."""
        cores = [_core(char) for char in self.chars(page) if char.get_text().strip()]
        cores.sort()
        found = []
        for place, one in enumerate(cores):
            for other in cores[place + 1 :]:
                if other.left >= one.right:
                    break
                if other.bottom < one.top and one.bottom < other.top:
                    found.append((one.text, other.text))
        return found

    def touched_by_readings(self, page: int) -> list[tuple[str, str]]:
        """Return each reading's characters with the one above or below that they touch."""
        chars = [char for char in self.chars(page) if char.get_text().strip()]
        readings = [_core(char, 0.06) for char in chars if char.size < _READING]
        others = [_core(char, 0.1) for char in chars if char.size >= _READING]
        return [
            (one.text, other.text)
            for one in readings
            for other in others
            if other.left < one.right
            and one.left < other.right
            and other.bottom < one.top
            and one.bottom < other.top
        ]

    def boxes(self, kind: str) -> dict[str, list[Box]]:
        """Return the probes of a kind; one that lies on two pages has two boxes."""
        return {name: boxes for name, boxes in self.probes.items() if name.startswith(kind + "/")}


class _Core(NamedTuple):
    left: float
    bottom: float
    right: float
    top: float
    text: str


def _core(char: LTChar, room: float = 0.25) -> _Core:
    """Return the middle of a character, without the room around it."""
    aside, below = (char.x1 - char.x0) * room, (char.y1 - char.y0) * room
    return _Core(
        char.x0 + aside, char.y0 + below, char.x1 - aside, char.y1 - below, char.get_text()
    )


def print_sheet(tab: Tab, path: Path, *, letter_spacing: str = "0") -> Sheet:
    """Return the sheet as it prints, with probes laid over its questions and headings.

    Letter spacing stands for a font wider than the one installed here.

    Chromium writes one link annotation for each fragment of a link, so the boxes of a probe tell
    on which pages an element came to lie; the probes take no room.
    """
    tab.open(path)
    tab.run(f"document.documentElement.style.letterSpacing = '{letter_spacing}'")
    tab.call("Emulation.setEmulatedMedia", media="print")
    clipped = tab.run(_CLIPPED)
    tab.run(_LAY_PROBES)
    sheet = read_sheet(tab.pdf())
    asked = [
        address for address in tab.requests() if not address.startswith(("data:", path.as_uri()))
    ]
    return sheet._replace(clipped=clipped, complaints=tab.complaints(), requests=asked)


def read_sheet(pdf: bytes) -> Sheet:
    """Return the pages of a PDF and its probes."""
    resources = PDFResourceManager()
    reader = _Reader(resources, laparams=None)
    interpreter = PDFPageInterpreter(resources, reader)
    probes: dict[str, list[Box]] = {}
    loose: set[str] = set()
    for number, page in enumerate(PDFPage.get_pages(io.BytesIO(pdf))):
        interpreter.process_page(page)
        for note in resolve1(page.annots) or []:
            _keep_probe(probes, number, resolve1(note))
        loose |= _loose_fonts(page)
    return Sheet(reader.pages, probes, reader.missing, loose)


def _loose_fonts(page: PDFPage) -> set[str]:
    """Return the names of a page's fonts that are not in the file; Type 3 holds its own glyphs."""
    found = set()
    for reference in (resolve1(page.resources.get("Font")) or {}).values():
        font = resolve1(reference)
        if font["Subtype"].name == "Type3":
            continue
        inner = resolve1(resolve1(font.get("DescendantFonts", [font]))[0])
        descriptor = resolve1(inner["FontDescriptor"])
        if not {"FontFile", "FontFile2", "FontFile3"} & descriptor.keys():
            found.add(str(font["BaseFont"]))
    return found


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
