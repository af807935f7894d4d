"""Dates are read in every form and trusted only as far as nothing contradicts them."""

from datetime import date

import pytest

from quizgen.articles.publication import agree, date_in_url, find_day, read_date_line, read_day
from tests.tables import rows_of

_LINES = rows_of("reader_dates")
_URLS = rows_of("reader_url_dates")
_AGREEMENTS = rows_of("reader_agreement")


@pytest.mark.parametrize(("why", "line", "day"), _LINES, ids=[row[0] for row in _LINES])
def test_date_line_is_read(why: str, line: str, day: str) -> None:
    found = read_date_line(line).day
    assert (found.isoformat() if found else "") == day


@pytest.mark.parametrize(("why", "url", "day"), _URLS, ids=[row[0] for row in _URLS])
def test_date_in_address_is_found(why: str, url: str, day: str) -> None:
    found = date_in_url(url)
    assert (found.isoformat() if found else "") == day


@pytest.mark.parametrize("row", _AGREEMENTS, ids=[row[0] for row in _AGREEMENTS])
def test_only_what_agrees_is_reported(row: tuple[str, ...]) -> None:
    _, published, url, reported, code = row
    day = date.fromisoformat(published) if published else None
    found = agree(day, url or None)
    assert (found.reported or "", found.code or "") == (reported, code)


def test_text_behind_the_date_is_left_over() -> None:
    text = "公開日:2025/02/27 更新"
    assert text[read_date_line(text).end :] == " 更新"


def test_a_day_is_read_only_if_nothing_stands_beside_it() -> None:
    assert read_day(" 2025年2月27日 ") == date(2025, 2, 27)
    assert read_day("2025年2月27日ごろ") is None


def test_first_possible_day_in_a_text_is_found() -> None:
    found = find_day("2025/13/40、2025/02/27")
    assert found is not None
    assert found[0] == date(2025, 2, 27)
    assert find_day("2025年") is None
