"""What a question is; one class a kind, told apart by `kind`."""

from enum import StrEnum
from typing import Annotated, Literal, Self

from pydantic import Field, TypeAdapter, model_validator

from quizgen.models.evidence import Evidence
from quizgen.models.identity import digest
from quizgen.models.record import Record


class Status(StrEnum):
    """Where a question stands in its bank."""

    ACTIVE = "active"
    SPARE = "spare"
    REJECTED = "rejected"
    RETIRED = "retired"


class Viewpoint(StrEnum):
    """The two 観点 that a paper test can score."""

    KNOWLEDGE = "知識・技能"
    THINKING = "思考・判断・表現"


class Reference(Record):
    """The glossary entry a term question rests on besides the article."""

    term: str
    definition: str
    source: str


class BaseQuestion(Record):
    """What all kinds share."""

    id: str
    """Given at the first writing, kept for ever after; Anki's GUID comes from it alone."""
    status: Status = Status.ACTIVE
    context: str = ""
    """The line shown above the stem: reported date, event, actors."""
    stem: str = Field(min_length=1)
    choices: tuple[str, ...] | None = None
    answer: str = Field(min_length=1)
    accepted: tuple[str, ...] = ()
    """Other forms to count right, the answer itself not among them."""
    explanation: str = ""
    viewpoint: Viewpoint = Viewpoint.KNOWLEDGE
    evidence: Evidence
    reference: Reference | None = None
    fact: str = ""
    """Id of the fact asked; no two active questions share one."""
    base: str = ""
    """Digest of the content quizgen last wrote; other content means a person edited it."""
    revised: str = ""
    """When the content last changed: UTC, `2026-11-24T06:00:00Z`."""

    def content_digest(self) -> str:
        """Return the digest of all that is shown: everything but status, base and revised.

        Defaults are left out, so that a field added later does not make every question edited.
        """
        shown = self.model_dump_json(
            exclude={"status", "base", "revised"}, exclude_defaults=True, exclude_none=True
        )
        return digest(self.__class__.__name__, shown)[:16]

    @property
    def shown(self) -> str:
        """Return all that a pupil sees of the question, a line each: context, stem, choices."""
        return "\n".join((self.context, self.stem, *(self.choices or ())))

    @property
    def is_withdrawn(self) -> bool:
        """Tell whether it was asked once and is not any more: decks mark its card 廃止."""
        return self.status in (Status.RETIRED, Status.REJECTED) and bool(self.revised)


class _ChoiceQuestion(BaseQuestion):
    choices: tuple[str, ...]

    @model_validator(mode="after")
    def _answer_is_a_choice(self) -> Self:
        if self.answer not in self.choices:
            msg = f"answer {self.answer!r} is not among the choices {list(self.choices)}"
            raise ValueError(msg)
        if len(set(self.choices)) != len(self.choices):
            msg = f"two choices are the same: {list(self.choices)}"
            raise ValueError(msg)
        return self


class _OpenQuestion(BaseQuestion):
    choices: None = None


class ShortAnswer(_OpenQuestion):
    """一問一答: the stem tells the wanted form."""

    kind: Literal["short_answer"] = "short_answer"


class Cloze(_OpenQuestion):
    """穴埋め: a statement with one blank, and the wanted form told."""

    kind: Literal["cloze"] = "cloze"

    @model_validator(mode="after")
    def _has_one_blank(self) -> Self:
        if self.stem.count(BLANK) != 1:
            msg = f"a cloze has exactly one {BLANK}: {self.stem}"
            raise ValueError(msg)
        return self


class MultipleChoice(_ChoiceQuestion):
    """四択: one key and three distractors of one form."""

    kind: Literal["multiple_choice"] = "multiple_choice"
    choices: tuple[str, ...] = Field(min_length=4, max_length=4)


class TrueFalse(_ChoiceQuestion):
    """○×: a statement that agrees with the article or does not."""

    kind: Literal["true_false"] = "true_false"
    choices: tuple[str, ...] = ("○", "×")
    answer: Literal["○", "×"]


class FactOrOpinion(_ChoiceQuestion):
    """事実か意見か: a quoted sentence with its speaker."""

    kind: Literal["fact_or_opinion"] = "fact_or_opinion"
    choices: tuple[str, ...] = ("事実", "意見")
    answer: Literal["事実", "意見"]


BLANK = "（　　）"

Question = Annotated[
    ShortAnswer | Cloze | MultipleChoice | TrueFalse | FactOrOpinion,
    Field(discriminator="kind"),
]
QUESTION = TypeAdapter[Question](Question)
"""Reads a question of any kind from plain values or JSON."""

KINDS = ("short_answer", "cloze", "multiple_choice", "true_false", "fact_or_opinion")
"""All kinds in the order sheets and listings show them."""
