"""What pupils are told to do, on paper."""

from typing import Any

import pytest

from quizgen.exports.html.instructions import context_on_paper, instruction_for, stem_on_paper
from quizgen.models.question import Question
from tests.builders import a_question

_BLANK = "次の文の空欄に当てはまるものを、一つ選びなさい。「国会は（　　）である。」"
_OTHER_BLANK = (
    "次の文の空欄に当てはまるものとして、記事の内容に合うものを一つ選びなさい。"
    "「防衛相は「（　　）」と述べた。」"
)
_ONE_EACH = "ア～エから一つずつ選び、"
_HOW = "記号で答えなさい。"
_FOUR = ("甲", "乙", "丙", "丁")


def asked(kind: str, stem: str, **changes: Any) -> Question:
    return a_question(kind, stem=stem, **changes)


@pytest.mark.parametrize(
    ("context", "shown"),
    [
        ("記事に関わるしくみ（国会）", ""),
        ("記事に出てきた用語", ""),
        ("2025年2月に報じられた\n会談", "2025年2月に報じられた会談"),
    ],
)
def test_a_line_that_tells_only_what_sort_is_asked_is_for_cards(context: str, shown: str) -> None:
    assert context_on_paper(a_question(context=context)) == shown


@pytest.mark.parametrize(
    ("question", "shown"),
    [
        (
            asked("matching", "次の用語に当てはまる説明を、それぞれ一つ選びなさい。"),
            "次の①～③の用語に当てはまる説明を、ア～ウからそれぞれ一つ選び、記号で答えなさい。",
        ),
        (
            asked(
                "matching",
                "結びなさい。",
                choices=("キーウ", "ベルリン", "ワルシャワ", "パリ"),
            ),
            f"結びなさい。①～③のそれぞれに当てはまるものを、ア～エから選び、{_HOW}",
        ),
        (asked("matching", "記号で結びなさい。"), "記号で結びなさい。"),
        (
            asked("ordering", "次のできごとを、起きた順に並べかえなさい。"),
            "次のア～ウのできごとを、起きた順に並べかえ、記号で答えなさい。",
        ),
        (
            asked("ordering", "次のことを順に並べ替えなさい。", choices=_FOUR, answer=_FOUR[::-1]),
            "次のア～エのことを順に並べかえ、記号で答えなさい。",
        ),
        (asked("ordering", "順番は？"), "順番は？ア～ウの記号で答えなさい。"),
        (asked("ordering", "並べ、記号を書きなさい。"), "並べ、記号を書きなさい。"),
        (asked("multiple_choice", _BLANK), "国会は（　　）である。"),
        (asked("multiple_choice", _OTHER_BLANK), "防衛相は「（　　）」と述べた。"),
        (asked("multiple_choice", "何を続けるか。"), "何を続けるか。"),
        (
            asked(
                "essay", "なぜか。20字以上で説明しなさい。", context="記事に関わるしくみ（国会）"
            ),
            "なぜか。習ったことも使い、20字以上で説明しなさい。",
        ),
        (asked("essay", "なぜか。20字以上で説明しなさい。"), "なぜか。20字以上で説明しなさい。"),
        (
            asked("fact_or_opinion", "次の文は、事実と意見のどちらを述べたものか。「大切だ。」"),
            "「大切だ。」",
        ),
    ],
)
def test_a_stem_tells_what_its_instruction_does_not(question: Question, shown: str) -> None:
    assert stem_on_paper(question) == shown


@pytest.mark.parametrize(
    ("stems", "instruction"),
    [
        (["何か。"], "次の問いの答えを、ア～エから一つ選び、記号で答えなさい。"),
        (["何か。", "だれか。"], "次の問いの答えを、ア～エから一つずつ選び、記号で答えなさい。"),
        (
            [_BLANK, _OTHER_BLANK],
            f"次の文の（　　）に当てはまるものを、{_ONE_EACH}{_HOW}",
        ),
        (
            [_BLANK, "何か。"],
            f"次のそれぞれに当てはまるものを、{_ONE_EACH}{_HOW}",
        ),
    ],
)
def test_the_line_over_choices_tells_what_is_asked(stems: list[str], instruction: str) -> None:
    questions = [asked("multiple_choice", stem) for stem in stems]
    assert instruction_for(questions, has_words=False) == instruction
