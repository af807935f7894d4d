"""The sheets on paper: printed with a real Chromium and read back from the PDF."""

import re
from collections.abc import Callable
from itertools import product
from pathlib import Path

import pytest

from quizgen.exports.html import export_key, export_worksheet
from quizgen.models.bank import Bank
from tests.builders import a_bank, a_question
from tests.exports.html.banks import a_bank_at_the_limits, a_large_bank, a_realistic_bank
from tests.exports.html.browser import Browser, Tab
from tests.exports.html.paper import A4, Sheet, print_sheet

pytestmark = pytest.mark.chromium

_MARGIN = 15 / 25.4 * 72  # left and right margin of the sheets, in points
_BANKS: dict[str, Callable[[], Bank]] = {
    "one-of-each": a_bank,
    "realistic": a_realistic_bank,
    "large": a_large_bank,
    "limits": a_bank_at_the_limits,
}
_LINES_OF_LABELS = """
[...document.querySelectorAll('.label')].map((label) => {
  const text = document.createRange();
  text.selectNodeContents(label);
  return text.getClientRects().length;
})
"""
_SPACINGS = {"": "0", " in a wide font": "0.08em"}
_EXPORTS = {"worksheet": export_worksheet, "key": export_key}


@pytest.fixture(scope="module")
def sheets(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Sheet]:
    path = tmp_path_factory.mktemp("sheets") / "sheet.html"
    printed = {}
    for bank, sheet, font in product(_BANKS, _EXPORTS, _SPACINGS):
        path.write_bytes(_EXPORTS[sheet](_BANKS[bank]()))
        with Tab.opened(browser) as tab:
            spacing = _SPACINGS[font]
            printed[f"{bank} {sheet}{font}"] = print_sheet(tab, path, letter_spacing=spacing)
    return printed


@pytest.fixture(params=[f"{b} {s}{f}" for b, s, f in product(_BANKS, _EXPORTS, _SPACINGS)])
def sheet(request: pytest.FixtureRequest, sheets: dict[str, Sheet]) -> Sheet:
    return sheets[request.param]


def test_pages_are_a4(sheet: Sheet) -> None:
    assert {(round(page.width), round(page.height)) for page in sheet.pages} == {A4}


def test_nothing_is_shrunk_to_fit(sheet: Sheet) -> None:
    (known,) = sheet.probes["known"]
    assert known.right - known.left == pytest.approx(75, abs=0.1)


def test_no_question_is_split_over_two_pages(sheet: Sheet) -> None:
    questions = sheet.boxes("question")
    assert questions
    assert {name: boxes for name, boxes in questions.items() if len(boxes) > 1} == {}


def test_headings_stay_with_what_follows_them(sheet: Sheet) -> None:
    headings = sheet.boxes("heading")
    assert headings
    for name, boxes in headings.items():
        (after, *_) = sheet.probes[name.replace("heading", "after")]
        assert [box.page for box in boxes] == [after.page], name


def test_no_page_is_without_a_question_or_an_answer_list(sheet: Sheet) -> None:
    asked = {box.page for boxes in sheet.boxes("question").values() for box in boxes}
    listed = {page for page in range(len(sheet.pages)) if "別解" in sheet.text(page)}
    assert asked | listed == set(range(len(sheet.pages)))


def test_every_character_has_a_glyph(sheet: Sheet) -> None:
    assert sheet.missing == []
    assert "\ufffd" not in "".join(map(sheet.text, range(len(sheet.pages))))


def test_a_character_without_a_glyph_would_be_seen(tab: Tab, tmp_path: Path) -> None:
    path = tmp_path / "sheet.html"
    path.write_bytes(export_worksheet(a_bank(a_question("true_false", stem="外字\ue0ff"))))
    assert len(print_sheet(tab, path).missing) == 1


def test_glyphs_are_japanese(sheet: Sheet) -> None:
    fonts = {char.fontname for page in range(len(sheet.pages)) for char in sheet.chars(page)}
    assert not [font for font in fonts if re.search(r"(SC|TC|HK|KR)\b", font)]


def test_text_keeps_within_the_margins(sheet: Sheet) -> None:
    for page in range(len(sheet.pages)):
        for char in sheet.chars(page):
            if char.get_text().strip():
                assert char.x0 >= _MARGIN - 2, char
                middle = (char.x0 + char.x1) / 2  # brackets may hang with their empty half
                assert middle <= A4[0] - _MARGIN, char


def test_right_borders_are_not_clipped(sheet: Sheet) -> None:
    edge = A4[0] - _MARGIN - 0.2 / 25.4 * 72  # Chromium cuts the last 0.2 mm of the page area
    for page in range(len(sheet.pages)):
        uprights = [line.x1 for line in sheet.lines(page) if line.height > line.width]
        assert not uprights or max(uprights) <= edge


@pytest.mark.parametrize(
    ("name", "fewest", "most"),
    [
        ("realistic worksheet", 2, 2),
        ("realistic worksheet in a wide font", 2, 2),
        ("realistic key", 3, 4),
        ("large worksheet", 8, 10),
        ("limits worksheet", 3, 3),
        ("limits key", 5, 7),
    ],
)
def test_sheets_take_the_pages_expected(
    sheets: dict[str, Sheet], name: str, fewest: int, most: int
) -> None:
    assert fewest <= len(sheets[name].pages) <= most


def test_pages_are_numbered(sheet: Sheet) -> None:
    total = len(sheet.pages)
    for page in range(total):
        assert f"{page + 1} / {total}" in sheet.foot(page)


def test_every_page_of_the_key_says_whom_it_is_for(sheets: dict[str, Sheet]) -> None:
    key = sheets["large key"]
    assert all("【教師用】" in key.foot(page) for page in range(len(key.pages)))


def test_every_further_page_of_the_worksheet_has_a_name_row(sheets: dict[str, Sheet]) -> None:
    worksheet = sheets["realistic worksheet"]
    assert worksheet.text(0).count("氏名") == 1
    assert worksheet.text(1).count("氏名") == 1


@pytest.mark.parametrize("export", list(_EXPORTS.values()), ids=list(_EXPORTS))
def test_backgrounds_change_nothing(
    tab: Tab, tmp_path: Path, export: Callable[[Bank], bytes]
) -> None:
    path = tmp_path / "sheet.html"
    path.write_bytes(export(a_realistic_bank()))
    tab.open(path)
    dates = rb"/(CreationDate|ModDate) \(.*?\)"
    plain, painted = (
        re.sub(dates, b"", tab.pdf(has_backgrounds=choice)) for choice in (False, True)
    )
    assert plain == painted


@pytest.mark.parametrize("export", list(_EXPORTS.values()), ids=list(_EXPORTS))
def test_sheets_ask_for_nothing_and_complain_of_nothing(
    tab: Tab, tmp_path: Path, export: Callable[[Bank], bytes]
) -> None:
    path = tmp_path / "sheet.html"
    path.write_bytes(export(a_realistic_bank()))
    tab.open(path)
    tab.pdf()
    assert tab.complaints() == []
    assert tab.requests() == [path.as_uri()]
    assert tab.run("document.querySelectorAll('script').length") == 0


@pytest.mark.parametrize("export", list(_EXPORTS.values()), ids=list(_EXPORTS))
@pytest.mark.parametrize("width", [360, 800, 1200])
def test_sheets_never_scroll_sideways(
    tab: Tab, tmp_path: Path, export: Callable[[Bank], bytes], width: int
) -> None:
    path = tmp_path / "sheet.html"
    path.write_bytes(export(a_bank_at_the_limits()))
    tab.resize(width)
    tab.open(path)
    assert tab.run("document.documentElement.scrollWidth") <= width


def test_question_text_is_ten_points_or_more(tab: Tab, tmp_path: Path) -> None:
    path = tmp_path / "sheet.html"
    path.write_bytes(export_worksheet(a_realistic_bank()))
    tab.open(path)
    sizes = tab.run(
        "[...document.querySelectorAll('.context, .stem, .choices span')]"
        ".map((element) => parseFloat(getComputedStyle(element).fontSize) * 0.75)"
    )
    assert round(min(sizes), 2) >= 10


@pytest.mark.parametrize("spacing", list(_SPACINGS.values()))
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
