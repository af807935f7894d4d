"""A question as a note: its fields, tags, identity and time of change."""

import unicodedata
from collections.abc import Callable, Iterable
from functools import partial
from typing import NamedTuple, assert_never

import genanki

from quizgen.errors import QuizgenError
from quizgen.exports.anki.field_text import field_link, field_text
from quizgen.exports.anki.note_types import CHOICE, FIELDS, OPEN, NoteType
from quizgen.exports.anki.times import unix_time
from quizgen.models.question import (
    BLANK,
    TO_COPY,
    Cloze,
    Essay,
    FactOrOpinion,
    Matching,
    MultipleChoice,
    Ordering,
    Question,
    ShortAnswer,
    TrueFalse,
)
from quizgen.models.readings import Readings
from quizgen.regex import regex

_GUID_SPACE = "quizgen/1"  # never to change: with another one every card would come twice
KIND_LABELS = {
    "short_answer": "一問一答",
    "cloze": "穴埋め",
    "multiple_choice": "四択",
    "true_false": "○×",
    "matching": "組み合わせ",
    "ordering": "並べ替え",
    "fact_or_opinion": "事実か意見か",
    "essay": "記述",
}
"""What a card calls its kind."""
_COPIED = regex(rf"記事から[^。]*{TO_COPY}。")
_TOLD_INSTEAD = "記事が伝える内容を答えなさい。"
_Show = Callable[[str], str]
_RETIRED_NOTICE = "廃止：この問題は使われなくなりました。カードを休止にしてかまいません。"


class Note(NamedTuple):
    """One note with its one card, ready to be written."""

    key: str
    """The question's id, on which all of Anki's numbers rest."""
    guid: str
    note_type: NoteType
    changed: int
    """Unix time of the last change: Anki takes a note over only if it is newer."""
    fields: tuple[str, ...]
    tags: tuple[str, ...]
    is_suspended: bool


def write_note(question: Question, *, slug: str, readings: Readings | None = None) -> Note:
    """Return the note of a question of the article, with readings over the words that have one.

    Raises:
        QuizgenError: if the question does not say when it was last changed.
    """
    return Note(
        key=question.id,
        guid=genanki.guid_for(_GUID_SPACE, question.id),
        note_type=_note_type_of(question),
        changed=_time_of_change(question),
        fields=fields_of(question, readings),
        tags=_tags_of(question, slug),
        is_suspended=question.is_withdrawn,
    )


def fields_of(question: Question, readings: Readings | None) -> tuple[str, ...]:
    """Return what stands in each field of a question's note."""
    show = partial(field_text, readings=readings)
    filled = {
        "Question": _question_html(question, show),
        "Context": show(question.context),
        "Choices": _choices_html(question, show),
        "Answer": _answer_html(question, show),
        "Accepted": "／".join(field_text(form) for form in question.accepted),
        "Explanation": _explanation_html(question, show),
        **_source_fields(question),
        "Reference": _reference_html(question),
        "Notice": _RETIRED_NOTICE if question.is_withdrawn else "",
        "Kind": field_text(KIND_LABELS[question.kind]),
        "Key": field_text(question.id),
    }
    return tuple(filled.get(name, "") for name in FIELDS)


def _note_type_of(question: Question) -> NoteType:
    match question:
        case MultipleChoice() | TrueFalse() | FactOrOpinion():
            return CHOICE
        case ShortAnswer() | Cloze() | Matching() | Ordering() | Essay():
            return OPEN
        case _:
            assert_never(question)


def _time_of_change(question: Question) -> int:
    try:
        return unix_time(question.revised)
    except ValueError as error:
        msg = (
            f"question {question.id}: revised is {question.revised!r}, "
            "which should be a time such as 2026-11-24T06:00:00Z"
        )
        raise QuizgenError(msg) from error


def _question_html(question: Question, show: _Show) -> str:
    """Return the stem; the columns of pairs and the events to order stand below it.

    A card has no article to copy from: there the words are asked for.
    """
    text = _COPIED.sub(_TOLD_INSTEAD, question.stem) if question.asks_to_copy else question.stem
    stem = show(text).replace(BLANK, f'<span class="blank">{BLANK}</span>')
    match question:
        case Matching():
            prompts = _list_html("1", question.prompts, show)
            return stem + prompts + _list_html("a", question.choices, show)
        case Ordering():
            return stem + _list_html("a", question.choices, show)
        case _:
            return stem


def _answer_html(question: Question, show: _Show) -> str:
    match question:
        case Matching():
            pairs = zip(question.prompts, question.answer, strict=True)
            return _list_html("1", [f"{prompt} ― {choice}" for prompt, choice in pairs], show)
        case Ordering():
            return _list_html("1", question.answer, show)
        case Essay():
            return show(question.answer) + _list_html("1", question.criteria, show)
        case _:
            return show(question.answer)


def _explanation_html(question: Question, show: _Show) -> str:
    """Return the 解説, below it why the other choices are wrong, each with its choice.

    A card shuffles its choices, so that no letter tells which is meant; its script sets each
    reason below the choice of that number.
    """
    explanation = show(question.explanation)
    if not isinstance(question, MultipleChoice) or not question.told_wrong:
        return explanation
    number = question.choices.index
    reasons = "".join(
        f'<li data-choice="{number(one.choice)}">'
        f"<b>{show(one.choice)}</b><span>{show(one.why)}</span></li>"
        for one in question.told_wrong
    )
    return f'{explanation}<ul class="reasons">{reasons}</ul>'


def _list_html(numbering: str, texts: Iterable[str], show: _Show) -> str:
    items = "".join(f"<li>{show(text)}</li>" for text in texts)
    return f'<ol type="{numbering}">{items}</ol>'


def _choices_html(question: Question, show: _Show) -> str:
    if not isinstance(question, MultipleChoice | TrueFalse | FactOrOpinion):
        return ""
    order = "" if question.kind == "multiple_choice" else ' class="fixed"'
    items = "".join(f"<li>{show(choice)}</li>" for choice in question.choices)
    return f"<ol{order}>{items}</ol>"


def _source_fields(question: Question) -> dict[str, str]:
    evidence = question.evidence
    day = evidence.published
    return {
        "Evidence": "<br>".join(field_text(one.quote) for one in question.evidences),
        "Section": field_text(evidence.section or ""),
        "Source": field_text(evidence.outlet or ""),
        "Date": f"{day.year}年{day.month}月{day.day}日" if day else "",
        "Link": field_link(evidence.url),
    }


def _reference_html(question: Question) -> str:
    """Return the entry of a table with its source; why a rule is so stands in the 解説 already."""
    reference = question.reference
    if reference is None:
        return ""
    told = "" if reference.definition == question.explanation else reference.definition
    term, definition, source = (
        field_text(part) for part in (reference.term, told, reference.source)
    )
    cite = f" <cite>（{source}）</cite>" if source else ""
    return f"<dl><dt>{term}</dt><dd>{definition}{cite}</dd></dl>"


def _tags_of(question: Question, slug: str) -> tuple[str, ...]:
    names = {slug, f"kind::{question.kind}", f"観点::{question.viewpoint}"}
    if question.is_withdrawn:
        names.add("retired")
    return tuple(sorted(f"quizgen::{_without_spaces(name)}" for name in names))


def _without_spaces(name: str) -> str:
    """Return the name joined where Anki would part it into two tags."""
    return unicodedata.normalize("NFC", "-".join(name.split()))
