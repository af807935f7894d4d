"""How numbers are written and read aloud: 三百八十 さんびゃくはちじゅう."""

import unicodedata

KANJI_DIGITS = "〇一二三四五六七八九"
KANJI_UNITS = {"十": 10, "百": 100, "千": 1_000, "万": 10**4, "億": 10**8, "兆": 10**12}

_MYRIAD = 10**4
_ONES = ("", "いち", "に", "さん", "よん", "ご", "ろく", "なな", "はち", "きゅう")
_UNITS = {1_000: "せん", 100: "ひゃく", 10: "じゅう"}
_CHANGED_UNITS = {
    (3, 1_000): "ぜん", (8, 1_000): "せん", (3, 100): "びゃく", (6, 100): "ぴゃく",
    (8, 100): "ぴゃく",
}  # fmt: skip
_CHANGED_DIGITS = {(8, 1_000): "はっ", (6, 100): "ろっ", (8, 100): "はっ"}
_MYRIADS = {10**12: "ちょう", 10**8: "おく", _MYRIAD: "まん"}
_CHANGED_MYRIADS = {
    (1, 10**12): "いっちょう",
    (8, 10**12): "はっちょう",
    (10, 10**12): "じゅっちょう",
}


def value_of(numeral: str) -> int:
    """Return the value of a numeral: 四百六十五, 二〇二五, 1万2,000. Its dots do not count."""
    total, below_myriad, digits = 0, 0, 0
    for character in numeral:
        unit = KANJI_UNITS.get(character)
        if unit is None:
            digits = digits * 10 + _digit(character) if character not in ",，.．" else digits
        elif unit < _MYRIAD:
            below_myriad, digits = below_myriad + max(digits, 1) * unit, 0
        else:
            total, below_myriad, digits = total + max(below_myriad + digits, 1) * unit, 0, 0
    return total + below_myriad + digits


def _digit(character: str) -> int:
    if character in KANJI_DIGITS:
        return KANJI_DIGITS.index(character)
    return unicodedata.decimal(character)


def last_part(value: int) -> int:
    """Return the part of a number that is spoken last: 5 of 25, 10 of 120, 10,000 of 30,000."""
    if value % 10:
        return value % 10
    return next((unit for unit in (10, 100, 1_000) if value % (unit * 10)), _MYRIAD)


def read_number(value: int) -> str:
    """Return the reading of a whole number below 10¹⁶; 0 is れい."""
    reading = ""
    for unit, name in _MYRIADS.items():
        count, value = divmod(value, unit)
        if count:
            reading += _CHANGED_MYRIADS.get((count, unit), _read_below_myriad(count) + name)
    return reading + _read_below_myriad(value) or "れい"


def _read_below_myriad(value: int) -> str:
    reading = ""
    for unit in _UNITS:
        digit, value = divmod(value, unit)
        if digit > 1:
            reading += _CHANGED_DIGITS.get((digit, unit), _ONES[digit])
        if digit:
            reading += read_unit(unit, after=digit)
    return reading + _ONES[value]


def read_unit(unit: int, *, after: int) -> str:
    """Return the reading of a unit behind a digit: 千 is ぜん behind 3."""
    name = _MYRIADS.get(unit) or _UNITS[unit]
    return _CHANGED_UNITS.get((after, unit), name)
