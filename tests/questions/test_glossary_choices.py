"""Every glossary entry with three peers gives a choice of definitions that a pupil can answer."""

import re

import pytest

from quizgen.civics.table import Row, read_table
from quizgen.models.fact import Fact
from quizgen.questions.term import PLAIN_TERMS
from quizgen.questions.term_choice import write_term_choices
from tests.builders import a_fact

ROWS = [
    row
    for row in read_table("glossary")
    if len(row.all("peers")) >= 3 and row.get("term") not in PLAIN_TERMS
]


KANJI = re.compile("[一-龥々]")


def _fact_on(row: Row) -> Fact:
    return a_fact(f"きのう、{row.get('term')}について話し合った。")


def _is_dated(row: Row) -> bool:
    """Tell whether the definition names a year, which would single it out among others."""
    return bool(re.search("[0-9]{4}年", row.get("definition")))


def _stands_in_peer(row: Row) -> bool:
    """Tell whether a peer's definition holds the term, and so is no choice beside it."""
    peers = [other for other in read_table("glossary") if other.get("term") in row.all("peers")]
    return any(row.get("term") in peer.get("definition") for peer in peers)


def _shares_a_letter(row: Row) -> bool:
    """Tell whether a definition has a kanji of its term, which its peers' may lack."""
    return any(letter in row.get("definition") for letter in KANJI.findall(row.get("term")))


WHOLE = [
    row for row in ROWS if not (_is_dated(row) or _stands_in_peer(row) or _shares_a_letter(row))
]


@pytest.mark.parametrize("row", WHOLE, ids=lambda row: row.get("term"))
def test_a_term_with_three_peers_is_asked_as_a_choice(row: Row) -> None:
    (draft,) = write_term_choices(_fact_on(row))
    assert draft.answer == row.get("definition")
    assert draft.choices is not None
    definitions = {other.get("definition") for other in read_table("glossary")}
    assert set(draft.choices) <= definitions
    assert len(set(draft.choices)) == 4


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.get("term"))
def test_no_letter_of_the_term_stands_in_the_key_alone(row: Row) -> None:
    for draft in write_term_choices(_fact_on(row)):
        wrong = [choice for choice in draft.choices or () if choice != draft.answer]
        for letter in KANJI.findall(row.get("term")):
            assert letter not in draft.answer or any(letter in choice for choice in wrong)


def test_no_choice_of_definitions_holds_the_term() -> None:
    assert not list(write_term_choices(a_fact("きのう、政令について話し合った。")))
    assert all(
        row.get("term") not in choice
        for row in ROWS
        for draft in write_term_choices(_fact_on(row))
        for choice in draft.choices or ()
    )
