import pytest

from quizgen.japanese.predicates import Tense, negative, past, read_ending
from quizgen.japanese.tokens import tokenize
from tests.tables import rows_of


@pytest.mark.parametrize(("why", "clause", "tense", "plain"), rows_of("endings"))
def test_a_clause_is_written_in_plain_style(why: str, clause: str, tense: str, plain: str) -> None:
    ending = read_ending(tokenize(clause), Tense(tense))
    assert (ending.text if ending else "-") == plain, why


@pytest.mark.parametrize(
    ("base", "inflection", "expected"),
    [
        ("書く", "五段-カ行", "書いた"),
        ("泳ぐ", "五段-ガ行", "泳いだ"),
        ("話す", "五段-サ行", "話した"),
        ("待つ", "五段-タ行", "待った"),
        ("死ぬ", "五段-ナ行", "死んだ"),
        ("行く", "五段-カ行", "行った"),
        ("見る", "上一段-マ行", "見た"),
        ("勉強する", "サ行変格", "勉強した"),
        ("来る", "カ行変格", "来た"),
    ],
)
def test_past_follows_the_inflection(base: str, inflection: str, expected: str) -> None:
    assert past(base, inflection) == expected


@pytest.mark.parametrize(
    ("base", "inflection", "expected"),
    [
        ("書く", "五段-カ行", "書かない"),
        ("負う", "五段-ワア行", "負わない"),
        ("ある", "五段-ラ行", "ない"),
        ("する", "サ行変格", "しない"),
        ("来る", "カ行変格", "来ない"),
        ("くる", "カ行変格", "こない"),
    ],
)
def test_negative_follows_the_inflection(base: str, inflection: str, expected: str) -> None:
    assert negative(base, inflection) == expected
