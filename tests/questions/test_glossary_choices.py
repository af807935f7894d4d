"""Every glossary entry with three peers gives a choice of definitions that a pupil can answer."""

import re

import pytest

from quizgen.civics.table import Row, read_table
from quizgen.questions.term import PLAIN_TERMS
from quizgen.questions.term_choice import write_term_choices
from tests.builders import a_fact

ROWS = [
    row
    for row in read_table("glossary")
    if len(row.all("peers")) >= 3 and row.get("term") not in PLAIN_TERMS
]


def _is_dated(row: Row) -> bool:
    """Tell whether the definition names a year, which would single it out among others."""
    return bool(re.search("[0-9]{4}年", row.get("definition")))


@pytest.mark.parametrize(
    "row", [row for row in ROWS if not _is_dated(row)], ids=lambda row: row.get("term")
)
def test_a_term_with_three_peers_is_asked_as_a_choice(row: Row) -> None:
    fact = a_fact(f"きのう、{row.get('term')}について話し合った。")
    (draft,) = write_term_choices(fact)
    assert draft.answer == row.get("definition")
    assert draft.choices is not None
    definitions = {other.get("definition") for other in read_table("glossary")}
    assert set(draft.choices) <= definitions
    assert len(set(draft.choices)) == 4
