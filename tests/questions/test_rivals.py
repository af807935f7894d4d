"""Which term a 解説 tells apart from the one asked for."""

import pytest

from quizgen.questions.rivals import rival_of


@pytest.mark.parametrize(
    ("term", "rival"),
    [("補正予算", "暫定予算"), ("控訴", "上告"), ("通常国会", "臨時国会"), ("春闘", "ストライキ")],
    ids=["shared character", "shared meaning", "kinds of one thing", "each the other's"],
)
def test_a_term_easily_taken_for_it_is_told_apart(term: str, rival: str) -> None:
    assert rival_of(term).startswith(f"区別したい「{rival}」は、")


@pytest.mark.parametrize("term", ["日本銀行", "育児休業", "セーフガード", "弁護士", "独占禁止法"])
def test_what_nobody_takes_for_it_is_not(term: str) -> None:
    assert rival_of(term) == ""
