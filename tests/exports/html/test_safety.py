"""What holds for all files: hostile text stays text, and nothing is fetched."""

import re
import subprocess
import sys
import time
from collections.abc import Callable
from functools import partial
from html.parser import HTMLParser
from pathlib import Path

import pytest

from quizgen.exports import SHEETS, Sheet
from quizgen.exports.html import export_practice
from quizgen.exports.html.environment import css_string, environment
from quizgen.models.bank import Bank
from quizgen.models.sheet_options import SheetOptions
from tests.builders import a_bank, a_question, an_evidence
from tests.exports.html.banks import a_full_bank, a_realistic_bank
from tests.exports.html.browser import Tab


def _made(sheet: Sheet, bank: Bank) -> bytes:
    return sheet.render(bank, SheetOptions(), "A")


_SHEETS: dict[str, Callable[[Bank], bytes]] = {
    sheet.name: partial(_made, sheet) for sheet in SHEETS
}
_EXPORTS = {**_SHEETS, "practice": export_practice}
_HOSTILE = (
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "{{ 7 * 7 }}{% for %}{# x #}",
    "\"&<'` emoji 🗳️",
    '"}</style><script>alert(1)</script>',
    "\\3c script\\3e ; @import 'x'",
    "</title><b>",
    "javascript:alert(1)//",
    "\u202eevil\u2066<b onclick=alert(1)>",
)


class Outline(HTMLParser):
    """The elements and addresses of a page."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.addresses: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.addresses += [value or "" for name, value in attrs if name in {"href", "src"}]


def a_hostile_bank(text: str) -> Bank:
    evidence = an_evidence(text, section=text, outlet=text, url=text)
    reference = {"term": text, "definition": text, "source": text}
    choices = (text, "乙", "丙", "丁")
    shared = {
        "evidence": evidence.model_dump(),
        "context": text,
        "explanation": text,
        "reference": reference,
    }
    return a_bank(
        a_question("short_answer", stem=text, answer=text, accepted=(text + "2",), **shared),
        a_question("multiple_choice", stem=text, choices=choices, answer=text, **shared),
        a_question("matching", stem=text, **_pairs(text), **shared),
        a_question("ordering", stem=text, **_order(text), **shared),
        a_question(
            "essay", stem=text, answer=text, criteria=(text,), **_any_length(text), **shared
        ),
        title=text,
    )


def _pairs(text: str) -> dict[str, object]:
    choices = (text, "乙", "丙")
    return {"prompts": (text, "2", "3"), "choices": choices, "answer": choices}


def _order(text: str) -> dict[str, object]:
    return {"choices": (text, "乙", "丙"), "answer": ("乙", text, "丙")}


def _any_length(text: str) -> dict[str, object]:
    return {"min_length": 1, "max_length": len(text)}


@pytest.fixture(params=list(_EXPORTS.values()), ids=list(_EXPORTS))
def export(request: pytest.FixtureRequest) -> Callable[[Bank], bytes]:
    chosen: Callable[[Bank], bytes] = request.param
    return chosen


@pytest.mark.chromium
@pytest.mark.parametrize("name", _SHEETS)
def test_hostile_text_runs_nothing(tab: Tab, tmp_path: Path, name: str) -> None:
    path = tmp_path / "sheet.html"
    for text in _HOSTILE:
        path.write_bytes(_SHEETS[name](a_hostile_bank(text)))
        tab.open(path)
        assert tab.run("document.querySelectorAll('script, [onclick], img, a').length") == 0
    assert tab.events("Page.javascriptDialogOpening") == []
    assert tab.complaints() == []
    assert set(tab.requests()) == {path.as_uri()}


@pytest.mark.parametrize("text", _HOSTILE)
def test_hostile_text_makes_no_element(export: Callable[[Bank], bytes], text: str) -> None:
    tame = Outline(export(a_hostile_bank("ふ" * len(text))).decode())
    assert Outline(export(a_hostile_bank(text)).decode()).tags == tame.tags


def test_braces_in_a_text_are_not_a_template(export: Callable[[Bank], bytes]) -> None:
    page = export(a_hostile_bank("{{ 1234 * 5678 }}")).decode()
    assert "{{ 1234 * 5678 }}" in page
    assert str(1234 * 5678) not in page


def test_an_address_is_never_a_link(export: Callable[[Bank], bytes]) -> None:
    outline = Outline(export(a_hostile_bank("javascript:alert(1)")).decode())
    assert outline.addresses == []
    assert "a" not in outline.tags


def test_nothing_is_fetched(export: Callable[[Bank], bytes]) -> None:
    page = export(a_realistic_bank()).decode()
    policies = re.findall(r'Content-Security-Policy" content="(.*?)"', page)
    assert [policy.split(";")[0] for policy in policies] == ["default-src 'none'"]
    assert Outline(page).addresses == []
    assert not re.search(r"url\(|@import|srcset|http-equiv=\"refresh", page)


def test_sheets_hold_no_script_and_no_inline_style() -> None:
    for export in _SHEETS.values():
        page = export(a_realistic_bank()).decode()
        assert "<script" not in page
        assert not re.search(r"<[^>]+\s(style|on\w+)=", page)


def test_pages_are_japanese_utf8_with_a_title(export: Callable[[Bank], bytes]) -> None:
    page = export(a_realistic_bank()).decode("utf-8")
    assert page.startswith('<!DOCTYPE html>\n<html lang="ja">\n<head>\n<meta charset="utf-8">')
    assert re.search(r"<title>.+</title>", page)


@pytest.mark.parametrize(
    ("text", "escaped"),
    [
        ("公民A1", "公民A1"),
        ('"', "\\22 "),
        ("\\", "\\5c "),
        ("\n", "\\a "),
        ("</style>", "\\3c \\2f style\\3e "),
        ("🗳", "\\1f5f3 "),
    ],
)
def test_css_strings_cannot_be_left(text: str, escaped: str) -> None:
    assert css_string(text) == escaped


def test_templates_cannot_reach_python() -> None:
    template = environment().from_string("{{ ''.__class__ }}")
    with pytest.raises(Exception, match="unsafe"):
        template.render()


def test_importing_the_exporter_loads_no_template_engine() -> None:
    script = "import sys, quizgen.exports.html; sys.exit('jinja2' in sys.modules)"
    subprocess.run([sys.executable, "-c", script], check=True)


def test_all_files_of_an_article_take_little_time() -> None:
    bank = a_full_bank()
    times = [_seconds_of_all(bank) for _ in range(4)]
    assert min(times[1:]) < 0.3, "once libraries and templates are loaded, by the first"


def _seconds_of_all(bank: Bank) -> float:
    started = time.process_time()
    for export in _EXPORTS.values():
        export(bank)
    return time.process_time() - started
