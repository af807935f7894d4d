"""Sentences with a law as their subject, which speak of 選挙 and 条例 in general."""

import pytest

from quizgen.japanese.laws import tells_law


@pytest.mark.parametrize(
    "sentence",
    [
        "地方自治法は、有権者の50分の1以上の署名により条例の制定や改廃を請求できると定める。",
        "公選法は、選挙の効力に関する訴訟の第一審を高裁とし、参院選では選挙の日から30日以内に起こすよう定めています。",
        "憲法は14条で法の下の平等を保障し、47条は選挙に関する事項を法律で定めるとしている。",
        "労働基準法は、週1日の休日を与えることを使用者に義務付けています。",
        "刑訴法は、確定判決より不利益な再審は認めていない。",
        "憲法第25条は、すべての国民に生存権を保障している。",
    ],
)
def test_a_law_lays_it_down(sentence: str) -> None:
    assert tells_law(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "改正法は、参院本会議で可決、成立した。",
        "新潟県議会は、住民投票条例案を否決した。",
        "政府の方法は、条例で定めるとしている。",
        "国会は、法律を定める。",
    ],
)
def test_somebody_else_acts_or_something_happened(sentence: str) -> None:
    assert not tells_law(sentence)
