from collections import Counter

import pytest

from quizgen.japanese.kana import has_kanji
from quizgen.japanese.school_grades import grade_of, is_taught_after
from quizgen.japanese.tsv import read_rows


def test_the_table_has_the_counts_of_2020() -> None:
    counts = {grade: len(kanji) for grade, kanji in read_rows("kyoiku_kanji")}
    assert counts == {"1": 80, "2": 160, "3": 200, "4": 202, "5": 193, "6": 191}


def test_the_kanji_of_middle_school_are_the_rest_of_the_2136() -> None:
    counts = {form: len(kanji) for form, kanji in read_rows("joyo_kanji")}
    assert counts == {"表の字形": 2136 - 1026, "別の字形": 4}


def test_no_kanji_stands_twice() -> None:
    every = "".join(row for name in ("kyoiku_kanji", "joyo_kanji") for _, row in read_rows(name))
    assert [kanji for kanji, count in Counter(every).items() if count > 1] == []
    assert all(map(has_kanji, every))


@pytest.mark.parametrize(
    ("kanji", "grade"),
    [
        ("一", 1),
        ("国", 2),
        ("県", 3),
        ("議", 4),
        ("賀", 4),  # one of those which came down from grade 5 in 2020
        ("媛", 4),  # one of those which came in in 2020
        ("囲", 5),  # one of those which went up in 2020
        ("憲", 6),
        ("携", 9),
        ("尹", 10),
    ],
)
def test_a_kanji_has_the_grade_of_its_year(kanji: str, grade: int) -> None:
    assert grade_of(kanji) == grade


@pytest.mark.parametrize(
    ("word", "grade", "expected"),
    [
        ("憲法", 5, True),
        ("憲法", 6, False),
        ("連携", 8, True),
        ("連携", 9, False),
        ("尹", 9, True),
        ("人々", 1, False),
        ("これ", 0, False),
        ("一", 0, True),
    ],
)
def test_a_word_is_as_late_as_its_latest_kanji(word: str, grade: int, *, expected: bool) -> None:
    assert is_taught_after(word, grade) is expected
