"""Settings every test shares."""

import pytest
from hypothesis import settings

settings.register_profile("steady", derandomize=True, deadline=None)
settings.load_profile("steady")  # a run finds what the last one found; search with another profile


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Try a test in the browser again: on a busy machine Chromium now and then drops a key."""
    for item in items:
        if item.get_closest_marker("chromium"):
            item.add_marker(pytest.mark.flaky(reruns=2))
