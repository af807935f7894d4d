"""What a student may see of a bank; nothing in here holds or depends on a key."""

from quizgen.exports.html.sources import SourceLine, source_lines
from quizgen.exports.html.wording import LETTERS, flat, instruction_for, stem_under_instruction
from quizgen.models.bank import Bank
from quizgen.models.question import (
    KINDS,
    Matching,
    MultipleChoice,
    Ordering,
    Question,
    Viewpoint,
)
from quizgen.models.record import Record

POINTS = {Viewpoint.KNOWLEDGE: 2, Viewpoint.THINKING: 3}
"""Thinking weighs more; a fixed number, so that a new question changes no other's points."""

_SHORT = {Viewpoint.KNOWLEDGE: "知・技", Viewpoint.THINKING: "思・判・表"}
_IN_FOUR_COLUMNS = 6  # characters of the longest choice
_IN_TWO_COLUMNS = 15


class Choice(Record):
    """A choice with its letter."""

    letter: str
    text: str


class PublicQuestion(Record):
    """A question as the student gets it."""

    id: str
    kind: str
    label: str
    """`(1)`, counted within its part."""
    stem: str
    prompts: tuple[str, ...] = ()
    """The left column of pairs."""
    choices: tuple[Choice, ...] = ()
    """Lettered choices, in bank order; none for ○× and 事実か意見か, whose answers are written."""
    columns: int = 1
    viewpoint: str
    points: int
    marks: str
    """Viewpoint in the short form of schools and points: `思・判・表 3点`."""


class Run(Record):
    """Questions that share the line above them."""

    context: str
    questions: tuple[PublicQuestion, ...]


class Part(Record):
    """A 大問: all questions of one kind under one instruction."""

    number: int
    instruction: str
    marks: str
    """Viewpoint and points where they are the same for all; else empty."""
    runs: tuple[Run, ...]

    def questions(self) -> tuple[PublicQuestion, ...]:
        """Return the questions in the order they stand on the sheet."""
        return tuple(question for run in self.runs for question in run.questions)


class Score(Record):
    """The points to be had for a viewpoint or in all."""

    label: str
    points: int


class PublicView(Record):
    """A whole worksheet without its key."""

    title: str
    parts: tuple[Part, ...]
    scores: tuple[Score, ...]
    sources: tuple[SourceLine, ...]


def public_view(bank: Bank) -> PublicView:
    """Return what the student's sheet shows of the active questions."""
    active = bank.active()
    return PublicView(
        title=flat(bank.title),
        parts=_parts(active),
        scores=_scores(active),
        sources=source_lines(question.evidence for question in active),
    )


def _parts(questions: tuple[Question, ...]) -> tuple[Part, ...]:
    by_kind = [[q for q in questions if q.kind == kind] for kind in KINDS]
    filled = [group for group in by_kind if group]
    return tuple(_part(number, group) for number, group in enumerate(filled, start=1))


def _part(number: int, questions: list[Question]) -> Part:
    return Part(
        number=number,
        instruction=instruction_for(questions[0], count=len(questions)),
        marks=_shared_marks(questions),
        runs=_runs(questions),
    )


def _shared_marks(questions: list[Question]) -> str:
    viewpoints = {question.viewpoint for question in questions}
    if len(viewpoints) > 1:
        return ""
    viewpoint = viewpoints.pop()
    each = "各" if len(questions) > 1 else ""
    return f"{viewpoint}　{each}{POINTS[viewpoint]}点"


def _runs(questions: list[Question]) -> tuple[Run, ...]:
    runs: list[Run] = []
    count = 0
    for context, group in _by_context(questions).items():
        numbered = enumerate(group, start=count + 1)
        shown = tuple(_public_question(question, f"({number})") for number, question in numbered)
        runs.append(Run(context=context, questions=shown))
        count += len(group)
    return tuple(runs)


def _by_context(questions: list[Question]) -> dict[str, list[Question]]:
    """Gather questions at the first of their context; those without one cannot stand below one."""
    groups: dict[str, list[Question]] = {"": []}
    for question in questions:
        groups.setdefault(flat(question.context), []).append(question)
    return {context: group for context, group in groups.items() if group}


def _public_question(question: Question, label: str) -> PublicQuestion:
    choices = tuple(flat(choice) for choice in _lettered(question))
    return PublicQuestion(
        id=question.id,
        kind=question.kind,
        label=label,
        stem=stem_under_instruction(question.stem),
        prompts=question.prompts if isinstance(question, Matching) else (),
        choices=tuple(
            Choice(letter=letter, text=text) for letter, text in zip(LETTERS, choices, strict=False)
        ),
        columns=_columns(choices),
        viewpoint=question.viewpoint,
        points=POINTS[question.viewpoint],
        marks=f"{_SHORT[question.viewpoint]} {POINTS[question.viewpoint]}点",
    )


def _lettered(question: Question) -> tuple[str, ...]:
    is_lettered = isinstance(question, MultipleChoice | Matching | Ordering)
    return (question.choices or ()) if is_lettered else ()


def _columns(choices: tuple[str, ...]) -> int:
    longest = max(map(len, choices), default=0)
    if longest <= _IN_FOUR_COLUMNS:
        return 4
    return 2 if longest <= _IN_TWO_COLUMNS else 1


def _scores(questions: tuple[Question, ...]) -> tuple[Score, ...]:
    points = {
        viewpoint: sum(POINTS[q.viewpoint] for q in questions if q.viewpoint is viewpoint)
        for viewpoint in Viewpoint
    }
    rows = [Score(label=view, points=total) for view, total in points.items() if total]
    return (*rows, Score(label="合計", points=sum(points.values())))
