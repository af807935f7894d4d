"""The pictures of the README: each can be made by the command that makes them."""

import importlib.util
import os
import re
from pathlib import Path

import pytest

from tests.pictures import PICTURES, main

_ROOT = Path(__file__).parents[1]
_PNG = b"\x89PNG"


def test_the_readme_shows_pictures_that_the_command_makes() -> None:
    shown = re.findall(r"\.pictures/([\w.]+)", (_ROOT / "README.md").read_text(encoding="utf-8"))
    kept = {path.name for path in (_ROOT / ".pictures").iterdir()}
    assert set(shown) == kept
    assert kept <= set(PICTURES)


@pytest.mark.chromium
@pytest.mark.anki
@pytest.mark.usefixtures("chromium")
def test_the_command_makes_a_picture_of_every_file_that_is_there(tmp_path: Path) -> None:
    if importlib.util.find_spec("anki") is None:
        if os.environ.get("CI") == "true":
            pytest.fail("no Anki")
        pytest.skip("no Anki")
    main(tmp_path)
    kept = {path.name for path in (_ROOT / ".pictures").iterdir()}
    made = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    assert set(made) == kept
    assert all(content.startswith(_PNG) for content in made.values())
