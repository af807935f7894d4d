"""Kana and kanji as characters: what can carry a reading and what is one."""

from quizgen.regex import regex

_BLOCKS = (("一", "鿿"), ("㐀", "䶿"), ("豈", "\ufaff"), ("\U00020000", "\U000323af"))
_MARKS = "々〆"
KANJI = "".join(f"{first}-{last}" for first, last in _BLOCKS) + _MARKS
"""Kanji as the inside of a character class of a regular expression."""

_KANA = regex(r"[ぁ-ゖァ-ヺー]+")
_TO_HIRAGANA = {code: code - 0x60 for code in range(ord("ァ"), ord("ヶ") + 1)}


def has_kanji(text: str) -> bool:
    """Tell whether the text holds a kanji."""
    return any(map(is_kanji, text))


def is_kanji(character: str) -> bool:
    """Tell whether a character is a kanji, or stands for one."""
    # Compared, not searched for: the class takes longer to compile than a build searches with it.
    for first, last in _BLOCKS:
        if first <= character <= last:
            return True
    return character in _MARKS


def is_kana(text: str) -> bool:
    """Tell whether the text is kana and nothing else, and not empty."""
    return _KANA.fullmatch(text) is not None


def to_hiragana(text: str) -> str:
    """Return the text with its katakana as hiragana; all else stays."""
    return text.translate(_TO_HIRAGANA)
