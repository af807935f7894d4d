"""All articles as one package, in which nothing is asked twice."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from quizgen.articles import slug_of_name
from quizgen.bank import BANK_FILE, Duplicate, find_duplicates
from quizgen.errors import QuizgenError
from quizgen.exports import export_collection
from quizgen.models.artefact import Artefact
from quizgen.models.bank import Bank
from quizgen.models.problem import Level, Problem
from quizgen.pipeline.built import Built
from quizgen.pipeline.changes import changed_files


class _Twin(NamedTuple):
    """A question whose id an earlier article has given to another one."""

    slug: str
    question_id: str
    first_slug: str


def build_collection(name: str, banks: Sequence[Bank], out: Path) -> Built:
    """Return the package of the banks, with a deck for each below the name.

    What two articles ask is reported, and asked in the first of them alone.

    Raises:
        QuizgenError: if the name is blank, or the package in its place cannot be read.
    """
    if not name.strip():
        raise QuizgenError("the collection's name is blank; write one behind --collection")
    twins = tuple(_find_twins(banks))
    told_apart = _without(banks, {(one.slug, one.question_id) for one in twins})
    duplicates = find_duplicates(told_apart)
    asked_once = _without(told_apart, {(one.slug, one.question.id) for one, _ in duplicates})
    slug = slug_of_name(name, otherwise="collection")
    package = Artefact(f"{slug}.apkg", export_collection(name, asked_once))
    problems = (
        *(_twin_problem(one, out) for one in twins),
        *(_duplicate_problem(one, out) for one in duplicates),
    )
    return Built(slug, asked_once, problems, changed_files((package,), out))


def _find_twins(banks: Sequence[Bank]) -> Iterator[_Twin]:
    homes: dict[str, str] = {}
    for bank in banks:
        for question in bank.questions:
            home = homes.setdefault(question.id, bank.slug)
            if home != bank.slug:
                yield _Twin(bank.slug, question.id, home)


def _without(banks: Sequence[Bank], left_out: set[tuple[str, str]]) -> tuple[Bank, ...]:
    """Return the banks without some questions, each told by its slug and its id."""
    kept = (tuple(q for q in bank.questions if (bank.slug, q.id) not in left_out) for bank in banks)
    pairs = zip(banks, kept, strict=True)
    return tuple(bank.model_copy(update={"questions": questions}) for bank, questions in pairs)


def _twin_problem(twin: _Twin, out: Path) -> Problem:
    message = (
        f"{out / twin.first_slug / BANK_FILE} has a question of this id too, and Anki takes the "
        "two for one card; give one of them another id"
    )
    return Problem(
        rule="id-twice",
        level=Level.ERROR,
        message=message,
        question_id=twin.question_id,
        file=str(out / twin.slug / BANK_FILE),
    )


def _duplicate_problem(duplicate: Duplicate, out: Path) -> Problem:
    again, first = duplicate
    message = (
        f"asks 「{again.question.stem}」, as {first.question.id} of {out / first.slug / BANK_FILE} "
        "does; the collection asks that one alone"
    )
    return Problem(
        rule="asked-twice",
        level=Level.WARNING,
        message=message,
        question_id=again.question.id,
        file=str(out / again.slug / BANK_FILE),
    )
