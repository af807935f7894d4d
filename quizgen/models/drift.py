"""What a build does to the questions of a bank."""

from enum import StrEnum

from quizgen.models.question import Question, Status
from quizgen.models.record import Record


class Fate(StrEnum):
    """What becomes of one question; the ones to look at first."""

    STALE = "stale"
    """A person edited it and its sentence is gone: kept as it is, not asked, to be looked at."""
    RETIRED = "retired"
    """It was asked, and decks mark its card 廃止 from now on."""
    UPDATED = "updated"
    """Its id stays; what it shows or its status changes, or a person's edit is taken up."""
    ADDED = "added"
    DROPPED = "dropped"
    """A spare one that no deck ever held and nobody edited: it leaves the bank."""
    KEPT = "kept"


class Asked(Record):
    """As much of a question as tells it from others."""

    id: str
    kind: str
    stem: str
    answer: str
    quote: str
    """The sentence it rests on."""

    @classmethod
    def of(cls, question: Question) -> "Asked":
        """Return what a question asks."""
        return cls(
            id=question.id,
            kind=question.kind,
            stem=question.stem,
            answer=question.answer_text,
            quote=question.evidence.quote,
        )


class Ambiguity(Record):
    """New questions and entries of the ledger that could not be told apart; none was matched."""

    drafts: tuple[Asked, ...]
    """Added under ids of their own."""
    entries: tuple[Asked, ...]
    """Left as if nothing were drafted for them."""


class QuestionDrift(Record):
    """One question and what becomes of it."""

    fate: Fate
    question: Asked
    """As it will stand in the bank; a dropped one as it stood."""
    status: Status
    changed: tuple[str, ...] = ()
    """Fields of the bank that get another value, bookkeeping left out; of an updated question
    none where a person's edit is only dated."""
    reason: str = ""
    """Why it is stale, and how to mend that."""


class Drift(Record):
    """What a build would do to one article's bank."""

    slug: str
    source: str
    """File name of the article."""
    questions: tuple[QuestionDrift, ...]
    """In the order of the bank, the dropped ones last."""
    ambiguous: tuple[Ambiguity, ...]

    @property
    def is_stale(self) -> bool:
        """Tell whether a person has to look at a question."""
        return bool(self.with_fate(Fate.STALE))

    def with_fate(self, fate: Fate) -> tuple[QuestionDrift, ...]:
        """Return the questions with one fate."""
        return tuple(one for one in self.questions if one.fate is fate)
