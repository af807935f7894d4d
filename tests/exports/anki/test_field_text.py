"""Whatever stands in an article, a field shows it and does nothing else."""

import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from quizgen.exports.anki.field_text import field_link, field_text
from tests.exports.anki.shown import Shown, as_shown

HOSTILE = st.text(alphabet="<>&;#{}[]:\\()\"'=-!/c1 \n\r\t\x1f\u0338\u3099か首相🙂", max_size=40)


@given(HOSTILE)
def test_a_field_shows_exactly_the_text(text: str) -> None:
    assert Shown(field_text(text)).text("*") == as_shown(text)


@given(HOSTILE)
def test_a_field_holds_no_element_but_breaks_and_spans(text: str) -> None:
    assert set(Shown(field_text(text)).elements) <= {"br", "span"}


@given(HOSTILE)
@example("\n\u0338")
def test_a_field_stays_as_it_is_when_anki_composes_it(text: str) -> None:
    field = field_text(text)
    assert unicodedata.normalize("NFC", field) == field


@given(HOSTILE)
def test_nothing_anki_acts_on_is_left(text: str) -> None:
    field = field_text(text)
    assert not set(field) & set("{}[]\"'\x1f\r\n")


@given(HOSTILE)
def test_mathjax_finds_no_opening_in_any_text_node(text: str) -> None:
    nodes = Shown(field_text(text)).texts.get("*", [])
    assert not [node for node in nodes if "\\" in node and len(node) > 1]


@pytest.mark.parametrize(
    ("url", "link"),
    [
        ("https://example.jp/a?k=1&g=pol", "https://example.jp/a?k=1&amp;g=pol"),
        ("http://example.jp/国会", "http://example.jp/%E5%9B%BD%E4%BC%9A"),
        (
            "https://example.jp/?q=[sound:x]{{Key}}",
            "https://example.jp/?q=%5Bsound:x%5D%7B%7BKey%7D%7D",
        ),
        ("https://example.jp/\"onclick='x'", "https://example.jp/%22onclick=&#x27;x&#x27;"),
        ("https://example.jp/a%20b", "https://example.jp/a%20b"),
        ("https://example.jp/\ud800", "https://example.jp/?"),
        ("HTTPS://example.jp/", "HTTPS://example.jp/"),
        ("javascript:alert(1)", ""),
        ("java\nscript:alert(1)", ""),
        ("data:text/html,x", ""),
        ("//example.jp/a", ""),
        ("https:///a", ""),
        ("http://[", ""),
        ("", ""),
        (None, ""),
    ],
)
def test_only_web_addresses_become_links(url: str | None, link: str) -> None:
    assert field_link(url) == link


@given(HOSTILE)
def test_a_link_cannot_leave_its_attribute(text: str) -> None:
    html = f'<a href="{field_link("https://example.jp/" + text)}">x</a>'
    shown = Shown(html)
    assert (shown.elements, [name for name, _ in shown.attributes]) == (["a"], ["href"])
