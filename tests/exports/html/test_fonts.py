"""A font in the sheet itself."""

import base64
import io
import re
import sys
from html import unescape
from pathlib import Path

import pytest

from quizgen.errors import QuizgenError
from quizgen.exports import SHEETS
from quizgen.exports.html import export_worksheet, fonts
from quizgen.models.sheet_options import SheetOptions
from tests.builders import a_bank
from tests.exports.html.banks import a_full_bank
from tests.exports.html.browser import Tab
from tests.exports.html.paper import print_sheet

_EMBEDDED = SheetOptions(is_font_embedded=True)


@pytest.fixture
def font() -> None:
    """Skip where there is nothing to embed."""
    pytest.importorskip("fontTools")
    try:
        fonts._installed()
    except QuizgenError as error:
        pytest.skip(str(error))


@pytest.fixture
def _nothing_known() -> None:
    fonts._installed.cache_clear()
    fonts._faces.cache_clear()


@pytest.mark.usefixtures("font")
def test_the_font_holds_every_character_of_every_sheet() -> None:
    ttlib = pytest.importorskip("fontTools.ttLib")
    for sheet in SHEETS:
        page = sheet.render(a_full_bank(), _EMBEDDED, "A").decode()
        held = [
            ttlib.TTFont(io.BytesIO(base64.b64decode(found))).getBestCmap().keys()
            for found in re.findall(r"base64,(.*?)\)", page)
        ]
        assert len(held) == 2
        shown = unescape(re.sub(r"<style>.*?</style>|<[^>]*>", "", page, flags=re.DOTALL))
        missing = {char for char in shown if char > " " and ord(char) not in held[0] & held[1]}
        assert missing == set()


@pytest.mark.usefixtures("font")
def test_the_same_bank_gives_the_same_bytes() -> None:
    first = export_worksheet(a_bank(), _EMBEDDED)
    fonts._faces.cache_clear()
    assert export_worksheet(a_bank(), _EMBEDDED) == first


@pytest.mark.usefixtures("font")
@pytest.mark.chromium
def test_a_sheet_prints_with_the_font_it_holds(tab: Tab, tmp_path: Path) -> None:
    path = tmp_path / "sheet.html"
    path.write_bytes(export_worksheet(a_full_bank(), _EMBEDDED))
    sheet = print_sheet(tab, path)
    assert sheet.complaints == []
    assert sheet.requests == []
    assert sheet.missing == []
    used = tab.run("[...document.fonts].filter((one) => one.status == 'loaded').length")
    assert used == 2


@pytest.mark.usefixtures("_nothing_known")
def test_where_no_font_is_installed_it_says_which_would_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("QUIZGEN_FONTS", str(tmp_path))
    with pytest.raises(QuizgenError, match="needs one of these fonts installed: BIZ UDPGothic, "):
        export_worksheet(a_bank(), _EMBEDDED)


@pytest.mark.usefixtures("_nothing_known")
def test_without_the_library_it_says_how_to_install_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("QUIZGEN_FONTS", str(tmp_path))
    for name in ("BIZUDPGothic-Regular.ttf", "BIZUDPGothic-Bold.ttf"):
        (tmp_path / name).touch()
    monkeypatch.setitem(sys.modules, "fontTools", None)
    with pytest.raises(QuizgenError, match=r"pip install 'quizgen\[fonts\]'"):
        export_worksheet(a_bank(), _EMBEDDED)
    fonts._installed.cache_clear()
