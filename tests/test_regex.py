"""Patterns that are compiled when first used are all sound, and match as compiled ones do."""

import importlib
import pkgutil
import re
from collections.abc import Callable, Iterable, Iterator
from typing import Any

import pytest

import quizgen
from quizgen.regex import begun_by, regex

MODULES = [
    one.name
    for one in pkgutil.walk_packages(quizgen.__path__, "quizgen.")
    if not one.name.endswith("__main__")
]
LATE = type(regex(""))
BEGUN = re.compile(r"(?s)\(\?=\[(?P<characters>[^\]]+)\]\)\(\?:(?P<alternatives>.+)\)")


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


def test_alternatives_begun_by_a_character_match_as_without_it() -> None:
    late = regex(begun_by("国議", "国会|国民|議員"))
    assert late.findall("国会議員は国民") == ["国会", "議員", "国民"]


@pytest.mark.parametrize("module", MODULES)
def test_no_alternative_begins_with_a_character_that_is_not_looked_for(module: str) -> None:
    for name, value in vars(importlib.import_module(module)).items():
        found = BEGUN.fullmatch(value.pattern) if isinstance(value, LATE) else None
        if found is None:
            continue
        looked_for = re.compile(f"[{found['characters']}]")
        for first in beginnings(parsed(found["alternatives"])):
            assert looked_for.match(first), (name, first)


def test_the_beginnings_of_a_pattern_are_all_found() -> None:
    assert set(beginnings(parsed("(?<!x)ab?|c?d|(?:e|fg)h|[i-k]"))) == set("acdefik")


def parsed(pattern: str) -> Any:
    return importlib.import_module("re._parser").parse(pattern)


def beginnings(pattern: Any) -> Iterator[str]:
    """Yield the characters that a match can begin with; of a range the first and the last."""
    for sign, value in pattern:
        kind = str(sign)
        if kind in ("ASSERT", "ASSERT_NOT", "AT"):
            continue
        yield from BEGINNINGS[kind](value)
        if kind != "MAX_REPEAT" or value[0] > 0:
            return


def of_each(patterns: Any) -> Iterator[str]:
    return (first for one in patterns for first in beginnings(one))


BEGINNINGS: dict[str, Callable[[Any], Iterable[str]]] = {
    "LITERAL": chr,
    "RANGE": lambda ends: map(chr, ends),
    "IN": lambda members: of_each([member] for member in members),
    "BRANCH": lambda value: of_each(value[1]),
    "SUBPATTERN": lambda value: beginnings(value[-1]),
    "MAX_REPEAT": lambda value: beginnings(value[-1]),
}
