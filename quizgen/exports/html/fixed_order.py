"""Choices whose order means something, so that no version may change it at will."""

from collections.abc import Callable
from fractions import Fraction

from quizgen.models.question import Question
from quizgen.regex import regex

_NUMBER = regex(r"[\d,]+(?:\.\d+)?")
_KANJI_DIGITS = str.maketrans("〇一二三四五六七八九０１２３４５６７８９", "01234567890123456789")
_LAST = regex(
    r"^(?:上の|以上の)?(?:すべて|全て|どれも|いずれも|いずれでも|どちらも)"
    r"|(?:すべて|全て)(?:正しい|当てはまる)|^その他|^(?:この中|ここ)に(?:は)?ない"
)
_NAMES_A_CHOICE = regex(
    r"(?<![ァ-ヶー・])[ア-カ](?![ァ-ヶー・])|選択肢|番目の(?:文|もの|答え|できごと)"
)


def names_a_choice(question: Question) -> bool:
    """Tell whether a text of the question calls a choice by its letter or its place.

    A ア or a 2番目の文 is right for one order alone.
    """
    texts = (question.stem, question.explanation, *(question.choices or ()))
    return any(_NAMES_A_CHOICE.search(text) for text in texts)


def in_order(choices: tuple[str, ...], rank: Callable[[str], str]) -> tuple[str, ...]:
    """Return choices by rank; numbers stand in ascending order, and 「すべて」 stands last."""
    last = tuple(choice for choice in choices if _LAST.search(choice))
    others = [choice for choice in choices if choice not in last]
    if _are_numbers(others):
        return (*sorted(others, key=_amount), *last)
    return (*sorted(others, key=rank), *last)


def _are_numbers(choices: list[str]) -> bool:
    """Tell whether choices differ in their numbers alone: 25歳, 30歳."""
    plain = [choice.translate(_KANJI_DIGITS) for choice in choices]
    return all(map(_NUMBER.search, plain)) and len({_NUMBER.sub("#", one) for one in plain}) == 1


def _amount(choice: str) -> tuple[Fraction, ...]:
    """Return the numbers of a choice; 3分の1 is a third."""
    plain = choice.translate(_KANJI_DIGITS)
    numbers = [Fraction(found.replace(",", "") or 0) for found in _NUMBER.findall(plain)]
    if "分の" in plain and len(numbers) > 1 and numbers[0]:
        return (numbers[1] / numbers[0], *numbers[2:])
    return tuple(numbers)
