"""What a deck is called; Anki finds decks by their names alone."""

import unicodedata
from collections import Counter
from collections.abc import Sequence

from quizgen.models.bank import Bank
from quizgen.regex import regex

_ROOT = "quizgen"
_CONTROL = regex(r"[\x00-\x1f\x7f\ud800-\udfff]+")


def deck_name(bank: Bank) -> str:
    """Return the name of the article's deck, such as `quizgen::国会のしくみ`."""
    return f"{_ROOT}::{_title_of(bank)}"


def subdeck_names(name: str, banks: Sequence[Bank]) -> list[str]:
    """Return a name for each article's deck below one name, no two of them the same."""
    above = "::".join(part for part in (_ROOT, _name_part(name)) if part)
    uses = Counter(_title_of(bank).casefold() for bank in banks)
    return [f"{above}::{_title_of(bank)}{_to_tell_apart(bank, uses)}" for bank in banks]


def _title_of(bank: Bank) -> str:
    return _name_part(bank.title) or bank.slug


def _name_part(text: str) -> str:
    """Return the text as one level of a deck's name, in which Anki finds nothing to mend."""
    composed = unicodedata.normalize("NFC", _CONTROL.sub(" ", text))
    return composed.strip().replace(":", "：")


def _to_tell_apart(bank: Bank, uses: Counter[str]) -> str:
    return f"（{bank.slug}）" if uses[_title_of(bank).casefold()] > 1 else ""
