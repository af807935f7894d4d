"""What every test shares: settings, and the browser that is installed."""

import os

import pytest
from hypothesis import settings

from quizgen.errors import QuizgenError
from quizgen.exports.chromium import find_chromium

settings.register_profile("steady", derandomize=True, deadline=None)
settings.load_profile("steady")  # a run finds what the last one found; search with another profile


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Try a test in the browser again: on a busy machine Chromium now and then drops a key."""
    for item in items:
        if item.get_closest_marker("chromium"):
            item.add_marker(pytest.mark.flaky(reruns=2))


@pytest.fixture(scope="session")
def chromium() -> str:
    try:
        return find_chromium()
    except QuizgenError as error:
        if os.environ.get("CI") == "true":
            pytest.fail(str(error))
        pytest.skip(str(error))
