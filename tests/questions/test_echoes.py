import pytest

from quizgen.questions.echoes import is_told_by_word


@pytest.mark.parametrize(
    ("stem", "choices", "is_told"),
    [
        (
            "労災保険は、給付を行う（　　）である。",
            ("社会保険", "公的扶助", "社会福祉"),
            True,
        ),
        ("被災者への給付を行う（　　）である。", ("社会保険", "公的扶助", "社会福祉"), False),
        ("地方税は、（　　）に納める税である。", ("地方公共団体", "地方裁判所", "国"), False),
        (
            "国の決算を検査する（　　）がある。",
            ("会計検査院", "人事院", "公正取引委員会"),
            True,
        ),
        ("エネルギーの政策を（　　）という。", ("エネルギー政策", "福祉政策", "金融政策"), True),
        ("国は、予算を（　　）する。", ("議決", "承認", "提出"), False),
    ],
    ids=["a word", "no word", "another choice too", "part of a name", "katakana", "one letter"],
)
def test_a_key_that_alone_repeats_the_stem_is_told(
    stem: str, choices: tuple[str, ...], *, is_told: bool
) -> None:
    assert is_told_by_word(stem, choices[0], choices) is is_told
