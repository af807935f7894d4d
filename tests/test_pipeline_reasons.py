"""`inspect questions --why`: what became of each sentence, and by which guard."""

import re
from pathlib import Path

import pytest
from typer.testing import CliRunner

from quizgen.cli import app
from quizgen.models.question import Status
from quizgen.pipeline.inspection import questions_of
from quizgen.pipeline.reasons import explain

_ARTICLE = Path(__file__).parents[1] / "source" / "japan-ukraine-support.txt"


def test_every_sentence_that_is_not_asked_about_has_a_reason() -> None:
    for report in explain(_ARTICLE):
        assert report.sentence in _ARTICLE.read_text("utf-8").splitlines()[report.line - 1]
        assert all(fact.is_askable or fact.why_not for fact in report.facts), report
        assert all(outcome.verdict for outcome in report.outcomes), report


def test_it_tells_of_the_questions_a_build_would_ask() -> None:
    told = [
        outcome.stem
        for report in explain(_ARTICLE)
        for outcome in report.outcomes
        if outcome.verdict == "active"
    ]
    asked = [one.stem for one in questions_of(_ARTICLE) if one.status is Status.ACTIVE]
    assert sorted(told) == sorted(asked)


def test_guards_checks_and_the_rest_of_the_set_are_named() -> None:
    shown = CliRunner().invoke(app, ["inspect", "questions", "--why", str(_ARTICLE)]).stdout
    for reason in (
        "not asked (opinion): it is no fact but opinion",
        "not asked (fact): a word points outside the sentence",
        ": a printed heading tells the answer",
        " asks the same fact",
        ": its score is below 0.33",
    ):
        assert reason in shown


@pytest.mark.parametrize(
    ("article", "reason"),
    [
        ("how-a-law-is-made.txt", "it and q-[0-9a-f]{12} give each other away"),
        ("tax-and-public-finance.md", "q-[0-9a-f]{12} tells nearly the same"),
    ],
)
def test_what_gives_a_question_away_is_named(article: str, reason: str) -> None:
    path = str(_ARTICLE.with_name(article))
    shown = CliRunner().invoke(app, ["inspect", "questions", "--why", path]).stdout
    assert re.search(reason, shown)


def test_it_is_for_articles_and_questions_alone() -> None:
    result = CliRunner().invoke(app, ["inspect", "facts", "--why", str(_ARTICLE)])
    assert result.exit_code == 2
    assert "write `inspect questions`" in result.stderr
