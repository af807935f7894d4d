"""Patterns that are compiled when first used are all sound, and match as compiled ones do."""

import importlib
import pkgutil
import re

import pytest

import quizgen
from quizgen.regex import regex

MODULES = [
    one.name
    for one in pkgutil.walk_packages(quizgen.__path__, "quizgen.")
    if not one.name.endswith("__main__")
]
LATE = type(regex(""))


@pytest.mark.parametrize("module", MODULES)
def test_every_pattern_compiles(module: str) -> None:
    for name, value in vars(importlib.import_module(module)).items():
        if isinstance(value, LATE):
            assert value.groups >= 0, name  # the first of its own that is asked for compiles it


def test_a_pattern_matches_as_a_compiled_one() -> None:
    late, compiled = regex("(?P<what>b+)", re.IGNORECASE), re.compile("(?P<what>b+)", re.IGNORECASE)
    for pattern in (late, late, compiled):
        match = pattern.search("aBBa")
        assert match is not None
        assert match["what"] == "BB"
        assert pattern.sub("c", "aBBab") == "acac"
        assert [one.start() for one in pattern.finditer("bab")] == [0, 2]
        assert (pattern.pattern, pattern.groups) == ("(?P<what>b+)", 1)


def test_a_wrong_pattern_is_told_when_it_is_used() -> None:
    wrong = regex("(")
    with pytest.raises(re.error):
        wrong.search("a")
