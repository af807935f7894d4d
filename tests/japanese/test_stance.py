"""What a sentence is about: its text, or something in the world."""

import pytest

from quizgen.japanese.stance import is_announcement


@pytest.mark.parametrize(
    ("sentence", "announces"),
    [
        ("本日の記事では、連携についてご紹介しました。", True),
        ("今日は、サイバー防御、学術会議、夫婦別姓の三つの法案を見てきました。", True),
        ("以上、基本計画と洋上風力の現状をお届けしました。", True),
        ("今回は、難民の権利について考えてきました。", True),
        ("今回の会談は昨年6月以来で、共同声明を発表しました。", False),
        ("きょうは、首相が予算案の修正を考えました。", False),
        ("首位の市は、病院に寄せられた寄付が効きました。", False),
    ],
)
def test_a_sentence_that_speaks_of_its_text_is_told(sentence: str, *, announces: bool) -> None:
    assert is_announcement(sentence) is announces
