"""The school year in which a kanji is taught, by the 学年別漢字配当表 of 2020."""

from functools import cache

from quizgen.japanese.kana import has_kanji
from quizgen.japanese.tsv import read_rows

LAST_GRADE = 9
"""The third year of 中学校, by whose end the 常用漢字 are known."""
_BEYOND_SCHOOL = LAST_GRADE + 1
_PRIMARY = 6
"""The last year of primary school, and the last with kanji of its own."""


def grade_of(kanji: str) -> int:
    """Return the year by whose end a kanji is taught.

    1 to 6 as in the table; 9 for the other 常用漢字, which no table gives to one of the years
    7 to 9; 10 for every kanji beyond them.
    """
    return _grades().get(kanji, _BEYOND_SCHOOL)


def is_taught_after(word: str, grade: int) -> bool:
    """Tell whether the word holds a kanji that is taught after the given year."""
    return any(
        has_kanji(character) and character not in _MARKS and grade_of(character) > grade
        for character in word
    )


def rarity(word: str) -> int:
    """Return how seldom news has the kanji of a word of kanji that primary school does not teach.

    That of the most seldom one counts; it is 0 where primary school teaches all.
    """
    rarities = _rarities()
    most = len(rarities)
    return max(rarities.get(character, most) for character in word)


_MARKS = "々〆"
"""Read with the kanji beside them, taught in no year of their own."""


@cache
def _grades() -> dict[str, int]:
    grades = {kanji: LAST_GRADE for _, row in read_rows("joyo_kanji") for kanji in row}
    for grade, row in read_rows("kyoiku_kanji"):
        grades |= dict.fromkeys(row, int(grade))
    return grades


@cache
def _rarities() -> dict[str, int]:
    """Return 0 for what primary school teaches, and the rank of what news has."""
    ((often_first,),) = read_rows("news_kanji")
    known = dict.fromkeys(_MARKS, 0)
    known |= {kanji: 0 for kanji, grade in _grades().items() if grade <= _PRIMARY}
    return known | {kanji: rank for rank, kanji in enumerate(often_first, start=1)}
