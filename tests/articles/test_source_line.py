"""Addresses end where they end, and the comment begins where it begins."""

import pytest

from quizgen.articles.source_line import read_source_line
from tests.tables import rows_of

_ROWS = rows_of("reader_source_lines")


@pytest.mark.parametrize("row", _ROWS, ids=[row[0] for row in _ROWS])
def test_source_line_is_taken_apart(row: tuple[str, ...]) -> None:
    _, text, outlet, url, comment = row
    found = read_source_line(text)
    said = text[found.comment] if found.comment else ""
    assert (found.outlet or "", found.url or "", said.strip()) == (outlet, url, comment)


def test_address_that_cannot_be_used_is_kept_apart() -> None:
    text = "さらに読む ⇒中日新聞出典/画像元: javascript:alert(1)危ない。"
    stray = read_source_line(text).stray
    assert stray is not None
    assert text[stray] == "javascript:alert(1)"
