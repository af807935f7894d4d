"""Real Anki and a real browser, each in a process of its own."""

import importlib.util
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Steps = list[dict[str, Any]]
RunAnki = Callable[[Steps], list[Any]]
Browse = Callable[[str], Any]
_SCRIPT = Path(__file__).with_name("in_anki.py")
_BROWSERS = ("chromium", "chromium-browser", "google-chrome")


@pytest.fixture(scope="session")
def run_anki(tmp_path_factory: pytest.TempPathFactory) -> RunAnki:
    """Return what carries out steps in a new collection of real Anki and tells the results."""
    if importlib.util.find_spec("anki") is None:
        _cannot("the anki wheel is not installed: pip install 'quizgen[dev]'")

    def run(steps: Steps) -> list[Any]:
        home = tmp_path_factory.mktemp("anki")
        (home / "steps.json").write_text(json.dumps(steps))
        command = [sys.executable, str(_SCRIPT), str(home / "steps.json"), str(home / "out.json")]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr
        results: list[Any] = json.loads((home / "out.json").read_text())
        return results

    return run


@pytest.fixture(scope="session")
def browse(tmp_path_factory: pytest.TempPathFactory) -> Browse:
    """Return what opens a page in Chromium and reads the JSON its `#result` ends up with."""
    found = [path for path in map(shutil.which, _BROWSERS) if path]
    if not found:
        _cannot("no Chromium found")

    def run(page: str) -> Any:
        home = tmp_path_factory.mktemp("browser")
        (home / "page.html").write_text(page, encoding="utf-8")
        command = [found[0], "--headless", "--no-sandbox", "--disable-gpu", "--dump-dom"]
        profile = f"--user-data-dir={home / 'profile'}"
        address = (home / "page.html").as_uri()
        done = subprocess.run(
            [*command, profile, address], capture_output=True, text=True, check=False, timeout=60
        )
        _, _, tail = done.stdout.partition('<pre id="result">')
        assert tail, done.stdout + done.stderr
        return json.loads(tail.partition("</pre>")[0])

    return run


def _cannot(reason: str) -> None:
    if os.environ.get("CI") == "true":
        pytest.fail(reason)
    pytest.skip(reason)
