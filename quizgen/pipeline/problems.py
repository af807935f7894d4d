"""What is wrong in articles and banks, with the file and the line."""

from collections.abc import Iterable
from difflib import get_close_matches
from pathlib import Path

from quizgen.bank import find_stale, question_lines
from quizgen.checks import check_questions
from quizgen.civics.views import matters_by_name
from quizgen.models.article import Article
from quizgen.models.bank import Bank
from quizgen.models.drift import Ambiguity
from quizgen.models.problem import Level, Problem
from quizgen.models.question import Status

_NEAR = 0.4  # of two names, so that a slip finds the one that was meant


def article_problems(article: Article, path: Path) -> tuple[Problem, ...]:
    """Return what the reader could not place or does not trust."""
    return tuple(
        Problem(
            rule=warning.code,
            level=Level.WARNING,
            message=warning.message,
            file=str(path),
            line=warning.line,
        )
        for warning in article.warnings
    )


def bank_problems(bank: Bank, text: str | None) -> tuple[Problem, ...]:
    """Return what is wrong with the questions that are asked, and with what a view is asked on.

    `text` is that of the article; without it the place of the evidence is not checked.
    """
    stale = () if text is None else find_stale(bank, text)
    known = faulty_ids(stale)
    found = check_questions(bank.active(), text)
    return (
        *stale,
        *(one for one in found if one.question_id not in known),
        *_matter_problems(bank),
    )


def _matter_problems(bank: Bank) -> tuple[Problem, ...]:
    known = matters_by_name()
    if not bank.matter or bank.matter in known:
        return ()
    near = get_close_matches(bank.matter, known, n=1, cutoff=_NEAR)
    which = f" such as {near[0]}" if near else ""
    message = (
        f"`matter` is {bank.matter!r}, which civics/views.tsv does not have; write one of its names"
        f"{which}, or nothing: the view is asked on the title"
    )
    return (Problem(rule="unknown-matter", level=Level.WARNING, message=message),)


def ambiguity_problems(ambiguous: Iterable[Ambiguity]) -> tuple[Problem, ...]:
    """Return a warning for each group of questions that could not be told apart."""
    return tuple(_ambiguity_problem(one) for one in ambiguous)


def _ambiguity_problem(one: Ambiguity) -> Problem:
    drafts, entries = (", ".join(asked.id for asked in side) for side in (one.drafts, one.entries))
    message = (
        f"could be {drafts} of the article as it is now, and that is not guessed: the new ones "
        "are new questions, the old are left; see `quizgen diff` before you build"
    )
    return Problem(
        rule="ambiguous",
        level=Level.WARNING,
        message=f"{entries} {message}",
        question_id=one.entries[0].id,
    )


def faulty_ids(problems: Iterable[Problem]) -> frozenset[str]:
    """Return the ids of questions that must not be asked."""
    return frozenset(
        one.question_id for one in problems if one.question_id and one.level is Level.ERROR
    )


def without_faulty(bank: Bank, problems: Iterable[Problem]) -> Bank:
    """Return the bank as decks and sheets may show it: a faulty question is not asked."""
    faulty = faulty_ids(problems)
    questions = tuple(
        one.model_copy(update={"status": Status.SPARE}) if one.id in faulty else one
        for one in bank.questions
    )
    return bank.model_copy(update={"questions": questions})


def placed_in(path: Path, text: str, problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Return the problems with the bank's file and the line of the question's id."""
    found = tuple(problems)
    lines = question_lines(text) if found else {}
    return tuple(
        one.model_copy(update={"file": str(path), "line": lines.get(one.question_id or "")})
        for one in found
    )
