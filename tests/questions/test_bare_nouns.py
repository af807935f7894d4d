"""Which nouns stand without what they belong to."""

import pytest

from quizgen.questions.bare_nouns import has_bare_noun


@pytest.mark.parametrize(
    ("text", "context", "is_bare"),
    [
        ("取得率の公表を義務づけた", "", True),
        ("男性の育児休業の取得率を公表した", "", False),
        ("任期の延長に慎重な立場を示した", "2025年6月に報じられた、政党の動き", True),
        ("任期の延長に慎重な立場を示した", "国会議員の任期をめぐる議論", False),
        ("太陽光パネルの設置を義務づける条例を定めた", "", False),
        ("同性のカップルを認める制度を設けた", "", False),
        ("条例を定めた", "", True),
        ("全国の実態を調査した", "", True),
        ("給食の実施の状況を調査した", "", False),
    ],
)
def test_a_noun_needs_its_owner(text: str, context: str, *, is_bare: bool) -> None:
    assert has_bare_noun(text, context) is is_bare
