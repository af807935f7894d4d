"""Whether a choice can be told by a word that it shares with the stem: 労災保険 beside 社会保険."""

import re
from collections.abc import Sequence

_WORD = re.compile("[一-龥々]{2,}|[ァ-ヴー]{3,}")
_PART = 2  # characters of a word that are seen again


def is_told_by_word(stem: str, key: str, choices: Sequence[str]) -> bool:
    """Tell whether part of a word of the stem stands in the key and in no other choice."""
    others = set[str]().union(*(_parts(choice) for choice in choices if choice != key))
    return bool(_parts(stem) & _parts(key) - others)


def _parts(text: str) -> set[str]:
    words = _WORD.findall(text)
    return {word[at : at + _PART] for word in words for at in range(len(word) - _PART + 1)}
