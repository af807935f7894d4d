"""Whether a choice can be told by a word that it shares with the stem: 労災保険 beside 社会保険."""

from collections.abc import Sequence

from quizgen.japanese.text import word_parts


def is_told_by_word(stem: str, key: str, choices: Sequence[str]) -> bool:
    """Tell whether part of a word of the stem stands in the key and in no other choice."""
    others = set[str]().union(*(word_parts(choice) for choice in choices if choice != key))
    return bool(word_parts(stem) & word_parts(key) - others)
