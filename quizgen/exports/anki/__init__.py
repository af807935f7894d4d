"""Anki packages: what students import, and may import again after every change."""

from collections.abc import Sequence

from quizgen.exports.anki.names import deck_name
from quizgen.exports.anki.package import pack, same_package
from quizgen.models.bank import Bank
from quizgen.models.question import Question
from quizgen.models.readings import Readings

__all__ = [
    "deck_name",
    "export_anki",
    "export_collection",
    "export_update_pack",
    "is_same_card",
    "same_package",
]


def export_anki(bank: Bank) -> bytes:
    """Return the `.apkg` of one article: its active questions, and the retired ones marked 廃止.

    Raises:
        QuizgenError: if a question does not say when it was last changed.
    """
    from quizgen.exports.anki.collection import write_collection  # noqa: PLC0415  loads genanki
    from quizgen.exports.anki.decks import write_deck  # noqa: PLC0415  loads genanki

    return pack(write_collection([write_deck(bank, name=deck_name(bank))]))


def export_collection(name: str, banks: Sequence[Bank]) -> bytes:
    """Return one `.apkg` of many articles, with a deck for each below the given name.

    Raises:
        QuizgenError: if a question does not say when it was last changed, or two banks share
            a slug or a question.
    """
    from quizgen.exports.anki.collection import write_collection  # noqa: PLC0415  loads genanki
    from quizgen.exports.anki.decks import write_subdecks  # noqa: PLC0415  loads genanki

    return pack(write_collection(write_subdecks(name, banks)))


def export_update_pack(bank: Bank) -> bytes:
    """Return the CSV that corrects an article's notes and leaves a student's own words alone.

    To be imported after the package, and that with 「ノートを更新」 set to 「更新しない」.

    Raises:
        QuizgenError: if a question does not say when it was last changed.
    """
    from quizgen.exports.anki.update_pack import write_update_pack  # noqa: PLC0415  loads genanki

    return write_update_pack(bank)


def is_same_card(question: Question, one: Readings | None, other: Readings | None) -> bool:
    """Tell whether a question's card shows the same with one kind of readings and with another."""
    from quizgen.exports.anki.notes import fields_of  # noqa: PLC0415  loads genanki

    return fields_of(question, one) == fields_of(question, other)
