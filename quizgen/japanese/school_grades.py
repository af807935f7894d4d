"""The school year in which a kanji is taught, by the 学年別漢字配当表 of 2020."""

from functools import cache

from quizgen.japanese.kana import has_kanji
from quizgen.japanese.tsv import read_rows

LAST_GRADE = 9
"""The third year of 中学校, by whose end the 常用漢字 are known."""
_BEYOND_SCHOOL = LAST_GRADE + 1


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


def rarity(word: str, grade: int) -> int:
    """Return how seldom news has the kanji of a word that are taught after a year.

    That of the most seldom one counts; it is 0 where all are taught by then.
    """
    ranks = _ranks()
    return max(
        (
            ranks.get(character, len(ranks)) + 1
            for character in word
            if is_taught_after(character, grade)
        ),
        default=0,
    )


_MARKS = "々〆"
"""Read with the kanji beside them, taught in no year of their own."""


@cache
def _grades() -> dict[str, int]:
    grades = {kanji: LAST_GRADE for _, row in read_rows("joyo_kanji") for kanji in row}
    for grade, row in read_rows("kyoiku_kanji"):
        grades |= dict.fromkeys(row, int(grade))
    return grades


@cache
def _ranks() -> dict[str, int]:
    ((often_first,),) = read_rows("news_kanji")
    return {kanji: rank for rank, kanji in enumerate(often_first)}
