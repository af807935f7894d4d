"""What a bank is: the ledger of an article's questions."""

from typing import Self

from pydantic import Field, model_validator

from quizgen.japanese.names_file import fault_of_name
from quizgen.models.question import Question, Status
from quizgen.models.readings import FuriganaLevel
from quizgen.models.record import Record


class Bank(Record):
    """Everything the exports need; what stands in `bank.yaml`."""

    slug: str
    title: str
    source: str
    """File name of the article."""
    article: str
    """Digest of the article's text the questions were written from."""
    rules: str
    """Version of the rules that wrote them."""
    furigana: FuriganaLevel = "none"
    """Which words of its sheets and cards carry their reading."""
    name_readings: dict[str, str] = Field(default_factory=dict)
    """Readings of names, as a teacher's list has them."""
    word_readings: dict[str, str] = Field(default_factory=dict)
    """Readings of the article's hardest words, these first, for a note on its sheets."""
    matter: str = ""
    """What its sheets ask a view on, by its name in the table; empty for what the title names."""
    questions: tuple[Question, ...] = ()

    @model_validator(mode="after")
    def _ids_are_unique(self) -> Self:
        ids = [question.id for question in self.questions]
        twice = sorted({one for one in ids if ids.count(one) > 1})
        if twice:
            msg = f"question ids stand twice: {', '.join(twice)}"
            raise ValueError(msg)
        return self

    @model_validator(mode="after")
    def _readings_are_kana(self) -> Self:
        listed = (*self.name_readings.items(), *self.word_readings.items())
        faults = [fault_of_name(name, reading) for name, reading in listed]
        if any(faults):
            raise ValueError(next(filter(None, faults)))
        return self

    def active(self) -> tuple[Question, ...]:
        """Return the questions that go into decks and sheets, in bank order."""
        return tuple(q for q in self.questions if q.status is Status.ACTIVE)
