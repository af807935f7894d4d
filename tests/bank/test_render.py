"""Values as YAML, written without the emitter where that makes no difference."""

import re

import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from quizgen.bank.render import _SURE, render_fields, render_inline
from tests.bank.strategies import texts

_sure = re.compile(_SURE.pattern, _SURE.flags)
_words = st.from_regex(_sure, fullmatch=True) | texts


@settings(deadline=None)
@given(_words, _words)
def test_a_value_is_read_back_by_every_reader(value: str, item: str) -> None:
    fields = {"value": value, "items": [item, value], "inner": {"item": item}}
    expected = {"value": value, "items": [item, value], "inner": {"item": item}}
    assert yaml.safe_load(render_fields(fields)) == expected
    assert yaml.safe_load(f"- {render_inline(fields)}") == [expected]


@settings(deadline=None)
@given(st.from_regex(_sure, fullmatch=True))
def test_what_needs_no_quotes_is_written_as_the_emitter_would(text: str) -> None:
    emitted = yaml.safe_dump({"x": text}, allow_unicode=True, width=10**9)
    assert render_fields({"x": text}) == emitted
