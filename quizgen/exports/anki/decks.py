"""A bank as a deck: its notes in the order they are to be learnt."""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from quizgen.errors import QuizgenError
from quizgen.exports.anki.names import subdeck_names
from quizgen.exports.anki.notes import Note, write_note
from quizgen.exports.ruby import readings_of
from quizgen.models.bank import Bank


class Deck(NamedTuple):
    """What one deck holds."""

    key: str
    """The article's slug, on which the deck's number rests."""
    name: str
    notes: tuple[Note, ...]


def write_deck(bank: Bank, *, name: str) -> Deck:
    """Return the deck of one article, what is to be learnt first and what is retired last."""
    withdrawn = [question for question in bank.questions if question.is_withdrawn]
    readings = readings_of(bank)
    notes = (
        write_note(question, slug=bank.slug, readings=readings)
        for question in (*bank.active(), *withdrawn)
    )
    return Deck(bank.slug, name, tuple(notes))


def write_subdecks(name: str, banks: Sequence[Bank]) -> list[Deck]:
    """Return a deck for each article, all of them below one name.

    Raises:
        QuizgenError: if two banks share a slug or a question, which Anki could not tell apart.
    """
    _refuse_twins("the slug", (bank.slug for bank in banks))
    _refuse_twins("the question", (q.id for bank in banks for q in bank.questions))
    named = zip(subdeck_names(name, banks), banks, strict=True)
    return [write_deck(bank, name=deck_name) for deck_name, bank in named]


def _refuse_twins(what: str, keys: Iterable[str]) -> None:
    twins = sorted(key for key, count in Counter(keys).items() if count > 1)
    if twins:
        msg = f"two banks hold {what} {', '.join(twins)}; one package can hold it once"
        raise QuizgenError(msg)
