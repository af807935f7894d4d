"""The sheets as PDF, printed by a real Chromium and read back."""

import io
import os
import re
from pathlib import Path
from typing import Any

import pytest
from pdfminer.pdfdocument import PDFDocument
from pdfminer.pdfpage import PDFPage
from pdfminer.pdfparser import PDFParser
from pdfminer.pdftypes import resolve1
from pdfminer.utils import decode_text

from quizgen.errors import QuizgenError
from quizgen.exports.chromium import find_chromium
from quizgen.exports.html import export_key, export_worksheet
from quizgen.exports.html.public_view import public_view
from quizgen.exports.html.wording import short_title
from quizgen.exports.pdf import print_pdf
from tests.exports.html.banks import SHORT_TITLE, TITLE, a_realistic_bank
from tests.exports.html.paper import A4, read_sheet

_PRINTS_NOTHING = "#!/bin/sh\nexit 0\n"
_FAILS = "#!/bin/sh\necho first >&2\necho last words >&2\nexit 3\n"
_NEVER_ENDS = "#!/bin/sh\nexec sleep 60\n"


@pytest.fixture(scope="module")
def worksheet(chromium: str) -> bytes:
    return print_pdf(export_worksheet(a_realistic_bank()))


@pytest.fixture
def document(worksheet: bytes) -> PDFDocument:
    return PDFDocument(PDFParser(io.BytesIO(worksheet)))


@pytest.mark.chromium
@pytest.mark.usefixtures("chromium")
class TestPrinted:
    def test_has_a_title(self, document: PDFDocument) -> None:
        (about,) = document.info
        assert decode_text(about["Title"]) == f"公民　小テスト　{short_title(TITLE)}"

    def test_is_tagged_as_japanese(self, document: PDFDocument) -> None:
        assert resolve1(document.catalog["MarkInfo"])["Marked"] is True
        assert "StructTreeRoot" in document.catalog
        assert document.catalog["Lang"] == b"ja"

    def test_has_an_outline_of_its_headings(self, document: PDFDocument) -> None:
        outline = [title for _, title, *_ in document.get_outlines()]
        parts = public_view(a_realistic_bank()).parts
        for part in parts:
            assert any(part.instruction[:8] in title for title in outline)
        assert any(SHORT_TITLE in title for title in outline)

    def test_pages_are_a4(self, document: PDFDocument) -> None:
        boxes = {tuple(map(round, page.mediabox)) for page in PDFPage.create_pages(document)}
        assert boxes == {(0, 0, *A4)}

    def test_every_font_is_embedded(self, document: PDFDocument) -> None:
        fonts = list(_fonts(document))
        assert fonts
        for font in fonts:
            assert font["Subtype"].name == "Type3" or _is_embedded(font), font

    def test_the_same_page_gives_the_same_bytes(self, worksheet: bytes) -> None:
        assert print_pdf(export_worksheet(a_realistic_bank())) == worksheet
        times = re.findall(rb"/(?:CreationDate|ModDate) \(D:(\d+)", worksheet)
        assert times == [b"19800101000000"] * 2

    def test_nothing_is_printed_around_the_page(self) -> None:
        printed = print_pdf(
            "<!DOCTYPE html><meta charset=utf-8><title>題</title><p>本文</p>".encode()
        )
        assert read_sheet(printed).text(0).strip() == "本文"

    def test_the_key_is_a_file_of_its_own(self, worksheet: bytes) -> None:
        key = print_pdf(export_key(a_realistic_bank()))
        (about,) = PDFDocument(PDFParser(io.BytesIO(key))).info
        assert "【教師用】" in decode_text(about["Title"])
        assert key != worksheet


def _fonts(document: PDFDocument) -> Any:
    """Give every font that a page uses; of a composite one its descendant."""
    for page in PDFPage.create_pages(document):
        for reference in resolve1(page.resources["Font"]).values():
            font = resolve1(reference)
            yield resolve1(resolve1(font.get("DescendantFonts", [reference]))[0])


def _is_embedded(font: dict[str, Any]) -> bool:
    descriptor = resolve1(font["FontDescriptor"])
    return any(name in descriptor for name in ("FontFile", "FontFile2", "FontFile3"))


@pytest.mark.skipif(os.name != "posix", reason="the stand-ins for a browser are shell scripts")
class TestFaults:
    @pytest.mark.parametrize(
        ("script", "told"),
        [
            (_PRINTS_NOTHING, "wrote no PDF"),
            (_FAILS, "ended with 3: last words"),
            (_NEVER_ENDS, "did not print within 1 seconds"),
            ("no program at all", "cannot be run (Exec format error)"),
        ],
    )
    def test_a_browser_that_fails_is_told_in_one_line(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, script: str, told: str
    ) -> None:
        browser = _program(tmp_path, script)
        monkeypatch.setenv("QUIZGEN_CHROMIUM", str(browser))
        with pytest.raises(QuizgenError) as caught:
            print_pdf(export_worksheet(a_realistic_bank()), patience=1)
        assert str(caught.value) == f"{browser}: {told}"

    def test_the_browser_named_is_preferred(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        browser = _program(tmp_path, _PRINTS_NOTHING)
        monkeypatch.setenv("QUIZGEN_CHROMIUM", str(browser))
        assert find_chromium() == str(browser)

    @pytest.mark.parametrize(
        ("named", "told"),
        [("", "no Chromium on PATH"), ("/nowhere", "QUIZGEN_CHROMIUM names no program: /nowhere")],
    )
    def test_none_is_told_with_what_would_help(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, named: str, told: str
    ) -> None:
        monkeypatch.setenv("PATH", str(tmp_path))
        monkeypatch.setenv("QUIZGEN_CHROMIUM", named)
        with pytest.raises(QuizgenError, match=f"^{told}; PDF needs Chromium"):
            find_chromium()

    @pytest.mark.parametrize(("user", "times"), [(0, 1), (1000, 0)])
    def test_only_root_goes_without_the_sandbox(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, user: int, times: int
    ) -> None:
        script = f'#!/bin/sh\necho "$@" > {tmp_path}/told\nexit 1\n'
        monkeypatch.setenv("QUIZGEN_CHROMIUM", str(_program(tmp_path, script)))
        monkeypatch.setattr(os, "geteuid", lambda: user)
        with pytest.raises(QuizgenError):
            print_pdf(b"")
        told = (tmp_path / "told").read_text()
        assert told.count("--no-sandbox") == times
        assert "--user-data-dir=" in told


def _program(folder: Path, script: str) -> Path:
    path = folder / "browser"
    path.write_text(script)
    path.chmod(0o755)
    return path
