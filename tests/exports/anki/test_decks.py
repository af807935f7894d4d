"""Decks: their names, what is in them and in which order."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.errors import QuizgenError
from quizgen.exports.anki import deck_name
from quizgen.exports.anki.decks import write_deck, write_subdecks
from quizgen.models.bank import Bank
from tests.builders import a_bank, a_question


def keys_of(bank: Bank) -> list[str]:
    """Return the ids of the questions in the bank's deck."""
    return [note.key for note in write_deck(bank, name="x").notes]


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("国会のしくみ", "quizgen::国会のしくみ"),
        ("  国会\tのしくみ\n", "quizgen::国会 のしくみ"),
        ("国会　のしくみ", "quizgen::国会　のしくみ"),
        ("国会::法律:", "quizgen::国会：：法律："),
        ("\x1f", "quizgen::poland"),
        ("", "quizgen::poland"),
        ("か\u3099", "quizgen::が"),
    ],
)
def test_a_deck_is_named_after_its_article(title: str, name: str) -> None:
    assert deck_name(a_bank(title=title)) == name


@given(st.text(alphabet=": \t\x00か\u3099\u3000a"))
def test_a_deck_name_has_exactly_two_parts_and_none_empty(title: str) -> None:
    parts = deck_name(a_bank(title=title)).split("::")
    assert len(parts) == 2
    assert all(part == part.strip() != "" for part in parts)


def test_spare_and_rejected_questions_stay_out() -> None:
    bank = a_bank(
        a_question(id="q-1"),
        a_question(id="q-2", status="spare"),
        a_question(id="q-3", status="rejected", revised=""),
    )
    assert keys_of(bank) == ["q-1"]


def test_what_was_asked_before_it_was_rejected_comes_last_as_withdrawn() -> None:
    bank = a_bank(a_question(id="q-1", status="rejected"), a_question(id="q-2"))
    assert keys_of(bank) == ["q-2", "q-1"]


def test_retired_questions_come_last() -> None:
    bank = a_bank(
        a_question(id="q-1", status="retired"), a_question(id="q-2"), a_question(id="q-3")
    )
    assert keys_of(bank) == ["q-2", "q-3", "q-1"]


def test_a_collection_has_a_deck_for_each_article() -> None:
    banks = [
        a_bank(a_question(id="q-1"), slug="a", title="国会"),
        a_bank(a_question(id="q-2"), slug="b", title="内閣"),
    ]
    names = [deck.name for deck in write_subdecks("公民", banks)]
    assert names == ["quizgen::公民::国会", "quizgen::公民::内閣"]


def test_articles_of_one_title_are_told_apart_by_their_slugs() -> None:
    banks = [
        a_bank(a_question(id=f"q-{slug}"), slug=slug, title=title)
        for slug, title in (("a", "News"), ("b", "news "), ("c", "国会"))
    ]
    names = [deck.name for deck in write_subdecks("", banks)]
    assert names == ["quizgen::News（a）", "quizgen::news（b）", "quizgen::国会"]


def test_a_question_in_two_banks_is_refused() -> None:
    banks = [a_bank(a_question(id="q-1"), slug="a"), a_bank(a_question(id="q-1"), slug="b")]
    with pytest.raises(QuizgenError, match="two banks hold the question q-1"):
        write_subdecks("公民", banks)


def test_two_banks_of_one_slug_are_refused() -> None:
    banks = [a_bank(a_question(id="q-1")), a_bank(a_question(id="q-2"))]
    with pytest.raises(QuizgenError, match="two banks hold the slug poland"):
        write_subdecks("公民", banks)
