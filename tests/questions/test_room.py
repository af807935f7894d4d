"""How many questions one sheet holds."""

import pytest

from quizgen.facts import find_facts
from quizgen.models.question import Question
from quizgen.questions import write_candidates
from quizgen.questions.choosing import choose_questions
from quizgen.questions.room import LINES, lines_of
from tests.builders import a_question, a_section, an_article, an_evidence

_QUOTE = an_evidence("外相は、支援を訴えた。")


def a_choice(*choices: str) -> Question:
    return a_question("multiple_choice", choices=choices, answer=choices[0], evidence=_QUOTE)


@pytest.mark.parametrize(
    ("less", "more"),
    [
        (a_choice("甲", "乙", "丙", "丁"), a_choice("甲" * 12, "乙", "丙", "丁")),
        (a_choice("甲" * 12, "乙", "丙", "丁"), a_choice("甲" * 22, "乙", "丙", "丁")),
        (a_question(evidence=_QUOTE, stem="何か。"), a_question(evidence=_QUOTE, stem="何" * 60)),
        (a_question("essay", max_length=40), a_question("essay", max_length=60)),
        (a_question("true_false", evidence=_QUOTE), a_question("matching")),
        (a_question("true_false", evidence=_QUOTE), a_question("ordering")),
    ],
)
def test_what_stands_on_more_lines_takes_more_room(less: Question, more: Question) -> None:
    assert lines_of([less]) < lines_of([more])


def test_a_sentence_that_two_questions_rest_on_is_printed_once() -> None:
    one = a_question("true_false", evidence=_QUOTE)
    other = one.model_copy(update={"id": "q-other"})
    elsewhere = one.model_copy(update={"evidence": an_evidence("外相は、会談に臨んだ。")})
    assert lines_of([one, other]) < lines_of([one, elsewhere])


def test_a_set_stays_within_one_sheet() -> None:
    rules = [
        f"憲法{number}条は、{subject}には{whose}の承認が必要だと定めている。"
        for number, (subject, whose) in enumerate(
            [
                ("条約の締結", "国会"), ("予算の成立", "国会"), ("国事行為", "内閣"),
                ("臨時会の召集", "内閣"), ("法律の制定", "国会"), ("税の新設", "国会"),
                ("議員の逮捕", "議院"), ("恩赦の決定", "内閣"), ("裁判官の罷免", "弾劾裁判所"),
            ],
            start=60,
        )
    ]  # fmt: skip
    article = an_article(*(a_section(rule * 2, rule, heading=f"第{rule[2:4]}条") for rule in rules))
    candidates = write_candidates(find_facts(article), article)
    chosen = choose_questions(candidates)
    assert lines_of([one.question for one in chosen]) > LINES
    active = [one.question for one in chosen if one.question.status == "active"]
    assert active
    assert lines_of(active) <= LINES
