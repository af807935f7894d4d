"""A browser for the tests that print and practise; one for the whole run."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.exports.html.browser import Browser, Tab, find_chromium, started
from tests.exports.html.pupil import Pupil


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    binary = find_chromium()
    if binary is None:
        reason = "no Chromium: set QUIZGEN_CHROMIUM or put chromium or google-chrome on PATH"
        if os.environ.get("CI") == "true":
            pytest.fail(reason)
        pytest.skip(reason)
    with started(binary) as running:
        yield running


@pytest.fixture
def tab(browser: Browser) -> Iterator[Tab]:
    with Tab.opened(browser) as opened:
        yield opened


@pytest.fixture
def pupil(tab: Tab, tmp_path: Path) -> Pupil:
    return Pupil(tab, tmp_path / "practice.html")
