"""What the teacher's key adds to the public view."""

from quizgen.exports.html.public_view import PublicView, public_view
from quizgen.exports.html.sources import SourceLine, source_line
from quizgen.exports.html.wording import LETTERS, NUMBERS, flat
from quizgen.models.bank import Bank
from quizgen.models.question import (
    Essay,
    Matching,
    MultipleChoice,
    Ordering,
    Question,
    Reference,
)
from quizgen.models.record import Record


class Answer(Record):
    """The key of one question and what it rests on."""

    letter: str
    """ア–エ where the choices are lettered; else empty."""
    text: str
    accepted: tuple[str, ...]
    explanation: str
    quote: str
    """The evidence as it stands in the article, line ends and all."""
    source: SourceLine
    criteria: tuple[str, ...]
    """What a written answer is marked for."""
    reference: Reference | None
    """The glossary entry of a term question."""


class KeyView(Record):
    """A whole key: the sheet and an answer for each question id on it."""

    sheet: PublicView
    answers: dict[str, Answer]


def key_view(bank: Bank) -> KeyView:
    """Return what the teacher's key shows of the active questions."""
    return KeyView(
        sheet=public_view(bank),
        answers={question.id: _answer(question) for question in bank.active()},
    )


def _answer(question: Question) -> Answer:
    return Answer(
        letter=_letter(question),
        text=_key_text(question),
        accepted=tuple(flat(form) for form in question.accepted),
        explanation=flat(question.explanation),
        quote="」「".join(evidence.quote for evidence in question.evidences),
        source=source_line(question.evidence),
        criteria=question.criteria if isinstance(question, Essay) else (),
        reference=question.reference,
    )


def _key_text(question: Question) -> str:
    match question:
        case Matching():
            letters = [LETTERS[question.choices.index(one)] for one in question.answer]
            pairs = zip(NUMBERS, letters, strict=False)
            return "、".join(f"{number}―{letter}" for number, letter in pairs)
        case Ordering():
            return "→".join(LETTERS[question.choices.index(one)] for one in question.answer)
        case _:
            return flat(question.answer_text)


def _letter(question: Question) -> str:
    if not isinstance(question, MultipleChoice):
        return ""
    return LETTERS[question.choices.index(question.answer)]
