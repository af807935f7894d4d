"""A browser for the tests that print and practise; one for the whole run."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.exports.html.browser import Browser, Tab, started
from tests.exports.html.pupil import Pupil


@pytest.fixture(scope="session")
def browser(chromium: str) -> Iterator[Browser]:
    with started(chromium) as running:
        yield running


@pytest.fixture
def tab(browser: Browser) -> Iterator[Tab]:
    with Tab.opened(browser) as opened:
        yield opened


@pytest.fixture
def pupil(tab: Tab, tmp_path: Path) -> Pupil:
    return Pupil(tab, tmp_path / "practice.html")
