"""What a student may see of a bank; nothing in here holds or depends on a key."""

from quizgen.exports.html.instructions import (
    asks_for_definition,
    context_on_paper,
    instruction_for,
    stem_on_paper,
)
from quizgen.exports.html.lesson import Lesson, lesson_of
from quizgen.exports.html.own_view import OwnView, own_view
from quizgen.exports.html.passage import Passage, passage_of
from quizgen.exports.html.reply import Reply, reply_to
from quizgen.exports.html.scoring import Score, points_for, points_told, scores_of
from quizgen.exports.html.sources import SourceLine, source_lines
from quizgen.exports.html.word_bank import word_bank
from quizgen.exports.html.wording import LETTERS, flat, headline, short_title, subject_of
from quizgen.models.bank import Bank
from quizgen.models.question import (
    RULE_CONTEXT,
    Matching,
    MultipleChoice,
    Ordering,
    Question,
    Viewpoint,
)
from quizgen.models.record import Record

PARTS = (
    "short_answer", "cloze", "multiple_choice", "true_false", "fact_or_opinion",
    "matching", "ordering", "essay",
)  # fmt: skip
"""The kinds in the order of newspaper lessons: from finding words to reasons."""

_SHORT = {Viewpoint.KNOWLEDGE: "知・技", Viewpoint.THINKING: "思・判・表"}
_FILL_A_PART = ("short_answer", "matching", "ordering", "essay")
"""Kinds whose stem tells what to do, so that one of them needs no instruction over it."""
_TOGETHER = 4  # questions
_SMALL_BOXES = ("sign", "short", "word")
_IN_FOUR_COLUMNS, _IN_ANY_ROW = 8, 6  # characters of the longest choice
_IN_A_LINE = 26  # of all of them, with their letters and the room between
_IN_TWO_COLUMNS = 17


class Choice(Record):
    """A choice with its letter."""

    letter: str
    text: str


class PublicQuestion(Record):
    """A question as the student gets it."""

    id: str
    kind: str
    label: str
    """`(1)`, counted within its part; empty where it is the only one."""
    stem: str
    """Empty where it is the instruction of its part."""
    prompts: tuple[str, ...] = ()
    """The left column of pairs."""
    choices: tuple[Choice, ...] = ()
    """Lettered choices, in bank order; none for ○× and 事実か意見か, whose answers are written."""
    columns: int = 1
    viewpoint: str
    points: int
    marks: str
    """Viewpoint in the short form of schools and points: `思・判・表 3点`."""
    reply: Reply

    @property
    def has_long_row(self) -> bool:
        """Tell whether its choices stand in a row that only a wide page has room for."""
        longest = max((len(one.text) for one in self.choices), default=0)
        return self.columns > 2 and longest > _IN_ANY_ROW  # noqa: PLR2004  two fit any page

    @property
    def box_label(self) -> str:
        """Return what stands beside the place for the answer: its number, else what is wanted."""
        return self.label or ("記号" if self.choices else "答え")


class Run(Record):
    """Questions that share the line above them."""

    context: str
    questions: tuple[PublicQuestion, ...]


class Part(Record):
    """A 大問: all questions of one kind under one instruction."""

    number: int
    is_one_question: bool
    """Its only question stands in the place of the instruction."""
    instruction: str
    words: tuple[str, ...]
    """語群; empty where words are not chosen."""
    marks: str
    """Viewpoint and points where they are the same for all; else empty."""
    runs: tuple[Run, ...]
    is_whole: bool = False
    """Whether a page holds all of it, since the sheet gets no longer for it."""

    @property
    def is_undivided(self) -> bool:
        """Tell whether a page holds all of it: in any case where it is short."""
        questions = self.questions()
        return self.is_whole or (
            len(questions) <= _TOGETHER
            and all(one.reply.shape in _SMALL_BOXES and not one.choices for one in questions)
        )

    def alike(self) -> tuple[tuple[PublicQuestion, ...], ...]:
        """Return the questions by viewpoint and points, those that have both in common together."""
        groups: dict[tuple[str, int], list[PublicQuestion]] = {}
        for one in self.questions():
            groups.setdefault((one.viewpoint, one.points), []).append(one)
        return tuple(map(tuple, groups.values()))

    def questions(self) -> tuple[PublicQuestion, ...]:
        """Return the questions in the order they stand on the sheet."""
        return tuple(question for run in self.runs for question in run.questions)


class PublicView(Record):
    """A whole worksheet without its key."""

    title: str
    headline: str
    """The article's own, of which the title may be the last part."""
    lesson: Lesson
    passage: Passage
    """What pupils read; empty where they have the newspaper itself."""
    parts: tuple[Part, ...]
    own_view: OwnView | None
    """None where nothing is asked."""
    scores: tuple[Score, ...]
    sources: tuple[SourceLine, ...]


def public_view(
    bank: Bank, *, version: str = "", passage: Passage | None = None, has_sides: bool = False
) -> PublicView:
    """Return what the student's sheet shows of the active questions.

    The 資料 is the given one, empty for pupils who have the newspaper itself, or else the quotes;
    above the own view stands a table of two sides, if that is asked for and known.
    """
    active = bank.active()
    passage = passage_of(bank) if passage is None else passage
    parts = _parts(active, word_bank(bank, version))
    own = own_view(len(parts) + 1, bank, passage, has_sides=has_sides) if parts else None
    return PublicView(
        title=short_title(bank.title),
        headline=headline(bank.title),
        lesson=lesson_of(
            active,
            subject=subject_of(bank.title),
            reading=passage.length,
            thinking=_share_of_thinking(active),
        ),
        passage=passage,
        parts=parts,
        own_view=own,
        scores=scores_of(active, own_view=own.points if own else 0),
        sources=source_lines(question.evidence for question in active),
    )


def _share_of_thinking(questions: tuple[Question, ...]) -> float:
    scores = scores_of(questions)
    points = {score.label: score.points for score in scores}
    return points.get(Viewpoint.THINKING, 0) / max(1, scores[-1].points)


def _parts(questions: tuple[Question, ...], words: tuple[str, ...]) -> tuple[Part, ...]:
    by_kind = [[q for q in questions if q.kind == kind] for kind in PARTS]
    filled = [group for whole in by_kind for group in _about_article_first(whole) if group]
    return tuple(_part(number, group, words) for number, group in enumerate(filled, start=1))


def _about_article_first(questions: list[Question]) -> tuple[list[Question], ...]:
    """Return the choices that rest on the article, then rules and definitions, which do not.

    They are told apart by what a pupil sees, so that a sheet is the same whatever its key.
    """
    rules = [question for question in questions if question.context.startswith(RULE_CONTEXT)]
    terms = [question for question in questions if asks_for_definition(question)]
    told = [question for question in questions if question not in (*rules, *terms)]
    return told, rules, terms


def _part(number: int, questions: list[Question], words: tuple[str, ...]) -> Part:
    first = questions[0]
    is_one = len(questions) == 1 and first.kind in _FILL_A_PART
    words = words if first.kind == "cloze" else ()
    instruction = instruction_for(questions, has_words=bool(words))
    return Part(
        number=number,
        is_one_question=is_one,
        instruction=stem_on_paper(first) if is_one else instruction,
        words=words,
        marks=_shared_marks(questions),
        runs=_lone_run(first, has_stem=not is_one) if len(questions) == 1 else _runs(questions),
    )


def _lone_run(question: Question, *, has_stem: bool) -> tuple[Run, ...]:
    """Return the only question of a part: there is nothing to count, so it has no number."""
    shown = _public_question(question, "")
    if not has_stem:
        shown = shown.model_copy(update={"stem": ""})
    return (Run(context=context_on_paper(question), questions=(shown,)),)


def _shared_marks(questions: list[Question]) -> str:
    marks = {(question.viewpoint, points_told(question)) for question in questions}
    if len(marks) > 1:
        return ""
    viewpoint, points = marks.pop()
    each = "各" if len(questions) > 1 and not points.startswith("各") else ""
    return f"{viewpoint}　{each}{points}"


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
        groups.setdefault(context_on_paper(question), []).append(question)
    return {context: group for context, group in groups.items() if group}


def _public_question(question: Question, label: str) -> PublicQuestion:
    choices = tuple(flat(choice) for choice in _lettered(question))
    prompts = question.prompts if isinstance(question, Matching) else ()
    return PublicQuestion(
        id=question.id,
        kind=question.kind,
        label=label,
        stem=stem_on_paper(question),
        prompts=tuple(flat(prompt) for prompt in prompts),
        choices=tuple(
            Choice(letter=letter, text=text) for letter, text in zip(LETTERS, choices, strict=False)
        ),
        columns=1 if prompts else _columns(choices),
        viewpoint=question.viewpoint,
        points=points_for(question),
        marks=f"{_SHORT[question.viewpoint]} {points_told(question)}",
        reply=reply_to(question),
    )


def _lettered(question: Question) -> tuple[str, ...]:
    is_lettered = isinstance(question, MultipleChoice | Matching | Ordering)
    return (question.choices or ()) if is_lettered else ()


def _columns(choices: tuple[str, ...]) -> int:
    longest = max(map(len, choices), default=0)
    if longest <= _IN_FOUR_COLUMNS and sum(map(len, choices)) <= _IN_A_LINE:
        return 4
    return 2 if longest <= _IN_TWO_COLUMNS else 1
