"""The sheets on paper: printed with a real Chromium and read back from the PDF."""

import re
from collections.abc import Callable
from itertools import product
from pathlib import Path
from typing import NamedTuple

import pytest

from quizgen.articles import read_article
from quizgen.bank import load_bank
from quizgen.exports import SHEETS
from quizgen.exports.furigana import Furigana
from quizgen.exports.html import export_key, export_worksheet
from quizgen.exports.html.layout import layout_of
from quizgen.models.bank import Bank
from quizgen.models.sheet_options import Density, Paper, SheetOptions
from tests.builders import a_bank, a_question
from tests.exports.html.banks import (
    a_bank_at_the_limits,
    a_full_bank,
    a_large_bank,
)
from tests.exports.html.browser import Browser, Tab
from tests.exports.html.paper import MM, Sheet, print_sheet

pytestmark = pytest.mark.chromium

_DECKS = Path(__file__).parents[3] / "decks"
_SOURCES = _DECKS.parent / "source"
_BANKS: dict[str, Callable[[], Bank]] = {
    "given": lambda: load_bank(_DECKS / "japan-ukraine-support" / "bank.yaml"),
    "one-of-each": a_bank,
    "full": a_full_bank,
    "large": a_large_bank,
    "limits": a_bank_at_the_limits,
    "quotes": lambda: a_full_bank().model_copy(update={"title": "\"&<'` </style> 公民"}),
}
_FURIGANA = Furigana.parse("all").readings
_OPTIONS = {
    "a4": SheetOptions(),
    "b5": SheetOptions(paper=Paper.B5),
    "b4": SheetOptions(paper=Paper.B4),
    "compact": SheetOptions(density=Density.COMPACT),
    "large-print": SheetOptions(is_large=True),
    "large-b5": SheetOptions(is_large=True, paper=Paper.B5),
    "no-article": SheetOptions(has_article=False),
    "furigana": SheetOptions(readings=_FURIGANA),
    "furigana-some": SheetOptions(readings=Furigana.parse("grade:6").readings),
    "furigana-b5": SheetOptions(readings=_FURIGANA, paper=Paper.B5, density=Density.COMPACT),
}
_SHEETS = {Path(sheet.name).stem: sheet.render for sheet in SHEETS}
_LINES_OF_LABELS = """
[...document.querySelectorAll('.label')].map((label) => {
  const text = document.createRange();
  text.selectNodeContents(label);
  return text.getClientRects().length;
})
"""
_SMALLEST_READING = """
Math.min(...[...document.querySelectorAll('rt')]
  .map((one) => parseFloat(getComputedStyle(one).fontSize) * 0.75))
"""
_PITCH_OF_LINES = """
[...document.querySelectorAll('.extract p')].flatMap((paragraph) => {
  const texts = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT, (node) =>
    node.parentElement.closest('rt, rp, .paragraph, .source') ? 2 : 1);
  const tops = new Set();
  while (texts.nextNode()) {
    const range = document.createRange();
    range.selectNodeContents(texts.currentNode);
    for (const line of range.getClientRects()) tops.add(Math.round(line.top * 2) / 2);
  }
  const sorted = [...tops].sort((one, other) => one - other);
  return sorted.slice(1).map((top, place) => top - sorted[place]);
})
"""
"""Distances from line to line within each paragraph, in pixels."""
_WIDE = "0.08em"


class Case(NamedTuple):
    """One file as it is printed."""

    bank: str
    sheet: str
    options: str = "a4"
    version: str = ""
    letter_spacing: str = "0"

    def __str__(self) -> str:
        wide = "wide" if self.letter_spacing != "0" else ""
        return "-".join(filter(None, (self.bank, self.sheet, self.options, self.version, wide)))

    def content(self) -> bytes:
        options = _OPTIONS[self.options]
        return _SHEETS[self.sheet](_BANKS[self.bank](), options, self.version)


_CASES = [
    *(Case("full", *one) for one in product(_SHEETS, ("a4", "b5", "b4"), ("", "A"))),
    *(Case("full", one, "a4", "B") for one in _SHEETS),
    *(Case("full", *one) for one in product(_SHEETS, ("compact", "large-print", "large-b5"), "A")),
    *(Case("given", *one) for one in product(("worksheet", "marked"), ("a4", "b4", "no-article"))),
    *(Case(*one) for one in product(("one-of-each", "limits"), _SHEETS)),
    *(Case("limits", "worksheet", one) for one in ("b5", "b4")),
    *(Case("full", one, "furigana") for one in ("worksheet", "answer-sheet", "marked")),
    *(Case(one, "worksheet", "furigana-b5") for one in ("given", "limits")),
    *(Case("large", one) for one in ("worksheet", "answer-sheet", "key")),
    Case("quotes", "worksheet"),
    *(Case("full", one, letter_spacing=_WIDE) for one in _SHEETS),
    Case("limits", "worksheet", letter_spacing=_WIDE),
]


class Printer:
    """Prints each case once in a run."""

    def __init__(self, browser: Browser, folder: Path) -> None:
        self._browser = browser
        self._path = folder / "sheet.html"
        self._printed: dict[Case, Sheet] = {}

    def print(self, case: Case) -> Sheet:
        if case not in self._printed:
            self._path.write_bytes(case.content())
            with Tab.opened(self._browser) as tab:
                printed = print_sheet(tab, self._path, letter_spacing=case.letter_spacing)
            self._printed[case] = printed
        return self._printed[case]


@pytest.fixture(scope="module")
def printer(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Printer:
    return Printer(browser, tmp_path_factory.mktemp("sheets"))


@pytest.fixture(params=_CASES, ids=str)
def case(request: pytest.FixtureRequest) -> Case:
    chosen: Case = request.param
    return chosen


def test_a_sheet_prints_without_a_fault(case: Case, printer: Printer) -> None:
    """Look for every fault of a printed sheet; one test a file, since printing takes the time."""
    sheet = printer.print(case)
    faults = {name: find(sheet, case) for name, find in _FAULTS.items()}
    assert {name: found for name, found in faults.items() if found} == {}


def _wrong_size(sheet: Sheet, case: Case) -> object:
    page = layout_of(_OPTIONS[case.options]).page
    sizes = {(one.width, one.height) for one in sheet.pages}
    wanted = pytest.approx((page.width * MM, page.height * MM), abs=1)
    return [size for size in sizes if size != wanted]


def _shrunk(sheet: Sheet, case: Case) -> object:
    (known,) = sheet.probes["known"]
    width = known.right - known.left
    return width if width != pytest.approx(75, abs=0.1) else None


def _split(sheet: Sheet, case: Case) -> object:
    questions = sheet.boxes("question")
    assert questions
    return {name: boxes for name, boxes in questions.items() if len(boxes) > 1}


def _heading_alone(sheet: Sheet, case: Case) -> object:
    """Return headings that stand on a page or in a column without a thing that is below them."""
    middle = layout_of(_OPTIONS[case.options]).page.width * MM / 2
    columns = layout_of(_OPTIONS[case.options]).page.columns
    alone = []
    for name, boxes in sheet.boxes("heading").items():
        below = sheet.probes[name.replace("heading", "after")]
        ones, others = (
            {(box.page, columns > 1 and box.left > middle) for box in each}
            for each in (boxes, below)
        )
        alone += [name] if ones - others else []
    return alone


def _nearly_empty(sheet: Sheet, case: Case) -> object:
    filled = {page: sheet.filled(page) for page in range(len(sheet.pages))}
    last = len(sheet.pages) - 1
    return {
        page: share for page, share in filled.items() if share < (0.12 if page == last else 0.2)
    }


def _tofu(sheet: Sheet, case: Case) -> object:
    replaced = [page for page in range(len(sheet.pages)) if "\ufffd" in sheet.text(page)]
    return sheet.missing or replaced


def _foreign_glyphs(sheet: Sheet, case: Case) -> object:
    fonts = {char.fontname for page in range(len(sheet.pages)) for char in sheet.chars(page)}
    return [font for font in fonts if re.search(r"(SC|TC|HK|KR)\b", font)]


def _overprinted(sheet: Sheet, case: Case) -> object:
    return [pair for page in range(len(sheet.pages)) for pair in sheet.overprints(page)]


def _touching(sheet: Sheet, case: Case) -> object:
    pages = range(len(sheet.pages))
    return [pair for page in pages for pair in sheet.touched_by_readings(page)]


def _outside(sheet: Sheet, case: Case) -> object:
    """Return characters in the side margins; brackets may hang with their empty half."""
    page = layout_of(_OPTIONS[case.options]).page
    left, right = page.side * MM - 2, (page.width - page.side) * MM
    return [
        char.get_text()
        for number in range(len(sheet.pages))
        for char in sheet.chars(number)
        if char.get_text().strip() and (char.x0 < left or (char.x0 + char.x1) / 2 > right)
    ]


def _clipped_border(sheet: Sheet, case: Case) -> object:
    """Return upright lines in the last 0.2 mm of the page area, which Chromium cuts off."""
    page = layout_of(_OPTIONS[case.options]).page
    edge = (page.width - page.side - 0.2) * MM
    uprights = [
        line.x1
        for number in range(len(sheet.pages))
        for line in sheet.lines(number)
        if line.height > line.width
    ]
    return [place for place in uprights if place > edge + 0.05]


def _no_number(sheet: Sheet, case: Case) -> object:
    total = len(sheet.pages)
    end = f"〈{case.version}〉" if case.version else ""
    numbers = [f"{number} / {total}" for number in range(1, total + 1)]
    feet = [sheet.foot(page).replace("\u3000", "").replace(" 〈", "〈") for page in range(total)]
    return [foot for number, foot in zip(numbers, feet, strict=True) if number + end not in foot]


def _for_whom(sheet: Sheet, case: Case) -> object:
    is_teachers = case.sheet in {"marked", "key"}
    feet = [sheet.foot(page) for page in range(len(sheet.pages))]
    return [foot for foot in feet if ("【教師用】" in foot) != is_teachers]


_FAULTS: dict[str, Callable[[Sheet, Case], object]] = {
    "wrong paper": _wrong_size,
    "shrunk to fit": _shrunk,
    "questions split": _split,
    "headings alone": _heading_alone,
    "pages nearly empty": _nearly_empty,
    "no glyph": _tofu,
    "glyphs of another country": _foreign_glyphs,
    "text over text": _overprinted,
    "readings on other text": _touching,
    "text outside of the margins": _outside,
    "borders clipped": _clipped_border,
    "text clipped": lambda sheet, _: sheet.clipped,
    "fonts not embedded": lambda sheet, _: sheet.loose_fonts,
    "requests": lambda sheet, _: sheet.requests,
    "console": lambda sheet, _: sheet.complaints,
    "page not numbered": _no_number,
    "not told for whom": _for_whom,
}


_BROKEN = {
    "shrunk to fit": "main { width: 900px }",
    "questions split": ".question { break-inside: auto !important; height: 200mm }",
    "headings alone": ".part > h2 { break-after: page !important }",
    "pages nearly empty": ".thoughts { break-before: page } .thoughts + * { break-before: page }",
    "text over text": ".stem { margin-bottom: -5mm }",
    "text outside of the margins": ".stem { position: relative; left: -30mm }",
    "borders clipped": "main { padding: 0 }",
    "text clipped": ".box > :first-child { width: 2mm; overflow: hidden }",
    "wrong paper": "@page { size: 200mm 200mm }",
}


def _without_policy(case: Case) -> str:
    return re.sub(r"<meta http-equiv=.*?>", "", case.content().decode())


@pytest.mark.parametrize("name", list(_BROKEN))
def test_a_fault_would_be_found(tab: Tab, tmp_path: Path, name: str) -> None:
    case = Case("full", "worksheet")
    page = _without_policy(case)
    path = tmp_path / "sheet.html"
    path.write_text(page.replace("</style>", _BROKEN[name] + "</style>"), encoding="utf-8")
    assert _FAULTS[name](print_sheet(tab, path), case)


def test_readings_that_touch_the_line_above_would_be_found(tab: Tab, tmp_path: Path) -> None:
    case = Case("full", "worksheet", "furigana")
    path = tmp_path / "sheet.html"
    raised = "rt { position: relative; top: -1.2mm }</style>"
    path.write_text(_without_policy(case).replace("</style>", raised), encoding="utf-8")
    assert _touching(print_sheet(tab, path), case)


def test_a_character_without_a_glyph_would_be_seen(tab: Tab, tmp_path: Path) -> None:
    path = tmp_path / "sheet.html"
    path.write_bytes(export_worksheet(a_bank(a_question("true_false", stem="外字\ue0ff"))))
    assert len(print_sheet(tab, path).missing) == 1


def test_a_request_would_be_seen(tab: Tab, tmp_path: Path) -> None:
    path = tmp_path / "sheet.html"
    page = export_worksheet(a_bank()).decode().replace("</main>", '<img src="x.png"></main>')
    path.write_text(page, encoding="utf-8")
    assert print_sheet(tab, path).complaints


@pytest.mark.parametrize(
    ("case", "fewest", "most"),
    [
        (Case("given", "worksheet"), 2, 2),
        (Case("given", "worksheet", "b4"), 1, 2),
        (Case("one-of-each", "answer-sheet"), 1, 1),
        (Case("full", "worksheet"), 3, 3),
        (Case("full", "key"), 3, 4),
        (Case("large", "worksheet"), 8, 10),
        (Case("limits", "worksheet"), 3, 3),
    ],
    ids=str,
)
def test_sheets_take_the_pages_expected(
    printer: Printer, case: Case, fewest: int, most: int
) -> None:
    assert fewest <= len(printer.print(case).pages) <= most


@pytest.mark.parametrize("has_text", [True, False], ids=["text", "quotes"])
@pytest.mark.parametrize("source", sorted(_SOURCES.iterdir()), ids=lambda path: path.stem)
def test_a_deck_s_worksheet_is_one_sheet_of_which_text_and_lines_take_what_is_left(
    tab: Tab, tmp_path: Path, source: Path, *, has_text: bool
) -> None:
    path = tmp_path / "sheet.html"
    bank = load_bank(_DECKS / source.stem / "bank.yaml")
    options = SheetOptions(article=read_article(source) if has_text else None)
    path.write_bytes(export_worksheet(bank, options))
    sheet = print_sheet(tab, path)
    assert len(sheet.pages) == 2
    assert min(map(sheet.filled, (0, 1))) > (0.85 if has_text else 0.75)
    assert {"headings alone": _heading_alone(sheet, Case("given", "worksheet"))} == {
        "headings alone": []
    }


def test_a_part_that_goes_on_over_a_page_has_its_heading_there(tab: Tab, tmp_path: Path) -> None:
    path = tmp_path / "sheet.html"
    told = "国会は、法律を定める、国の唯一の機関である。" * 3
    questions = [a_question("short_answer", id=f"q-{at}", context=told) for at in range(40)]
    for export in (export_worksheet, export_key):
        path.write_bytes(export(a_bank(*questions)))
        sheet = print_sheet(tab, path)
        heading = max(sheet.boxes("heading").values(), key=len)
        pages = {boxes[0].page for boxes in sheet.boxes("question").values()}
        assert len(pages) > 1
        assert {box.page for box in heading} == pages


@pytest.mark.parametrize(
    ("options", "version"),
    [("a4", ""), ("a4", "A"), ("b5", "A"), ("b4", "A"), ("large-b5", "A"), ("furigana", "")],
)
def test_the_marked_copy_can_be_laid_over_the_worksheet(
    printer: Printer, options: str, version: str
) -> None:
    plain = printer.print(Case("full", "worksheet", options, version))
    marked = printer.print(Case("full", "marked", options, version))
    assert marked.boxes("question") == plain.boxes("question")
    assert marked.boxes("heading") == plain.boxes("heading")


def test_every_further_page_of_the_worksheet_has_a_name_row(printer: Printer) -> None:
    worksheet = printer.print(Case("given", "worksheet"))
    assert [worksheet.text(page).count("氏名") for page in (0, 1)] == [1, 1]


def test_every_further_page_of_the_marked_copy_says_in_its_head_whose_it_is(
    printer: Printer,
) -> None:
    marked = printer.print(Case("given", "marked"))
    assert [marked.text(page).count("氏名") for page in (0, 1)] == [1, 0]
    assert marked.text(1).count("教師用") == 2  # in the head and in the foot


@pytest.mark.parametrize("name", _SHEETS)
def test_backgrounds_change_nothing(tab: Tab, tmp_path: Path, name: str) -> None:
    path = tmp_path / "sheet.html"
    path.write_bytes(Case("full", name).content())
    tab.open(path)
    dates = rb"/(CreationDate|ModDate) \(.*?\)"
    plain, painted = (
        re.sub(dates, b"", tab.pdf(has_backgrounds=choice)) for choice in (False, True)
    )
    assert plain == painted


@pytest.mark.parametrize("name", _SHEETS)
@pytest.mark.parametrize("width", [360, 800, 1200])
def test_sheets_never_scroll_sideways(tab: Tab, tmp_path: Path, name: str, width: int) -> None:
    path = tmp_path / "sheet.html"
    tab.resize(width)
    for bank in ("limits", "full"):
        path.write_bytes(Case(bank, name).content())
        tab.open(path)
        assert tab.run("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize(("options", "least"), [("a4", 10), ("compact", 10), ("large-print", 14)])
def test_what_is_read_is_ten_points_or_more(
    tab: Tab, tmp_path: Path, options: str, least: int
) -> None:
    path = tmp_path / "sheet.html"
    path.write_bytes(Case("full", "worksheet", options).content())
    tab.open(path)
    sizes = tab.run(
        "[...document.querySelectorAll('.context, .stem, .choices span, .extract p')]"
        ".map((element) => parseFloat(getComputedStyle(element).fontSize) * 0.75)"
    )
    assert round(min(sizes), 2) >= least


@pytest.mark.parametrize("options", ["a4", "b5", "b4", "large-print", "large-b5"])
def test_places_to_write_are_large_enough(tab: Tab, tmp_path: Path, options: str) -> None:
    path = tmp_path / "sheet.html"
    path.write_bytes(Case("full", "worksheet", options).content())
    tab.open(path)
    tab.call("Emulation.setEmulatedMedia", media="print")
    heights = tab.run(
        "['.box', '.grid > span', '.lines > span'].map((name) => Math.min("
        "...[...document.querySelectorAll(name)].map((one) => one.offsetHeight)) / 96 * 25.4)"
    )
    box, cell, line = heights
    assert box >= 8.8
    assert cell >= 8
    assert line >= 8


@pytest.mark.parametrize("options", ["furigana", "furigana-some", "furigana-b5"])
def test_readings_are_five_points_and_widen_no_line(tab: Tab, tmp_path: Path, options: str) -> None:
    path = tmp_path / "sheet.html"
    path.write_bytes(Case("full", "worksheet", options).content())
    tab.open(path)
    tab.call("Emulation.setEmulatedMedia", media="print")
    assert tab.run(_SMALLEST_READING) >= 5
    plain_and_read = tab.run(_PITCH_OF_LINES)
    assert len(plain_and_read) >= 5
    assert max(plain_and_read) - min(plain_and_read) <= 1.5  # a pixel, and half one of rounding


@pytest.mark.parametrize("name", ["worksheet", "answer-sheet", "marked"])
def test_readings_leave_a_text_in_one_piece(tab: Tab, tmp_path: Path, name: str) -> None:
    """Look for texts whose words were laid out one by one, as a grid does with ruby in it."""
    path = tmp_path / "sheet.html"
    path.write_bytes(Case("full", name, "furigana").content())
    tab.open(path)
    tab.call("Emulation.setEmulatedMedia", media="print")
    layouts = tab.run(
        "[...document.querySelectorAll('ruby')]"
        ".map((one) => getComputedStyle(one.parentElement).display)"
    )
    assert layouts
    assert not {"grid", "flex"} & set(layouts)


@pytest.mark.parametrize("spacing", ["0", _WIDE])
def test_numbers_stand_on_one_line_in_their_cells(tab: Tab, tmp_path: Path, spacing: str) -> None:
    path = tmp_path / "sheet.html"
    path.write_bytes(export_worksheet(a_large_bank()))
    tab.open(path)
    tab.run(f"document.documentElement.style.letterSpacing = '{spacing}'")
    assert set(tab.run(_LINES_OF_LABELS)) == {1}
    assert (
        tab.run(
            "[...document.querySelectorAll('.box > :first-child')]"
            ".filter((cell) => cell.scrollWidth > cell.clientWidth).length"
        )
        == 0
    )
