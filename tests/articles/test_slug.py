"""Slugs are safe names, and no two files share one silently."""

import re
import string
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.articles import slug_of
from tests.tables import rows_of

_ROWS = rows_of("reader_slugs")
_NAMES = st.text(string.ascii_letters + "-_. 日本", min_size=1).filter(lambda name: "/" not in name)


@pytest.mark.parametrize(("why", "name", "slug"), _ROWS, ids=[row[0] for row in _ROWS])
def test_name_becomes_slug(why: str, name: str, slug: str) -> None:
    pattern = re.escape(slug).replace(r"\#", "[0-9a-f]{6}")
    assert re.fullmatch(pattern, slug_of(Path(name)))


@given(_NAMES, _NAMES)
def test_different_names_have_different_slugs(one: str, other: str) -> None:
    stems = {Path(one).stem, Path(other).stem}
    assert len({slug_of(Path(one)), slug_of(Path(other))}) == len(stems)


@given(_NAMES)
def test_slug_is_a_safe_name(name: str) -> None:
    assert re.fullmatch(r"[a-z0-9]([a-z0-9-]*[a-z0-9])?", slug_of(Path(name)))


def test_composed_and_decomposed_names_are_one() -> None:
    composed, decomposed = (unicodedata.normalize(form, "ガイド.txt") for form in ("NFC", "NFD"))
    assert slug_of(Path(composed)) == slug_of(Path(decomposed))


def test_name_of_another_encoding_has_a_slug() -> None:
    assert slug_of(Path("\udc93\udcfa.txt")).startswith("article-")


def test_long_names_are_cut_and_kept_apart() -> None:
    slugs = {slug_of(Path(f"{'a' * 80}{end}.txt")) for end in "xy"}
    assert len(slugs) == 2
    assert max(map(len, slugs)) < 70
