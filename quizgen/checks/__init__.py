"""Checks: rules of item writing as code; errors keep a question out of decks and sheets."""

from collections.abc import Sequence

from quizgen.checks import (
    answer_in_evidence,
    answer_visible,
    asked_as_fact,
    choices_alike,
    choices_apart,
    cueing,
    evidence_verbatim,
    finished,
    key_positions,
    length,
    one_fact,
    page_marks,
    sensitive,
    stands_alone,
    wanted_form,
)
from quizgen.checks.check import Check
from quizgen.models.problem import Problem
from quizgen.models.question import Question

CHECKS: tuple[Check, ...] = (
    evidence_verbatim.CHECK,
    answer_in_evidence.CHECK,
    answer_visible.CHECK,
    choices_apart.CHECK,
    choices_alike.CHECK,
    stands_alone.CHECK,
    asked_as_fact.CHECK,
    finished.CHECK,
    length.CHECK,
    wanted_form.CHECK,
    page_marks.CHECK,
    one_fact.CHECK,
    cueing.CHECK,
    key_positions.CHECK,
    sensitive.CHECK,
)


def check_questions(questions: Sequence[Question], text: str | None = None) -> tuple[Problem, ...]:
    """Return every problem of the questions, rule by rule.

    `text` is the article's text as read; without it the place of the evidence is not checked.
    """
    return tuple(
        Problem(
            rule=check.name,
            level=check.level,
            message=fault.message,
            question_id=fault.question.id,
        )
        for check in CHECKS
        for fault in check.find(questions, text)
    )
