"""What a question is; one class a kind, told apart by `kind`."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Annotated, Any, Literal, Self

from pydantic import Field, TypeAdapter, model_validator

from quizgen.civics.rules import Rule, find_rule
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
    """The entry of a table that a question rests on besides the article: a term's, or a rule's."""

    term: str
    """The term, or the name of the rule."""
    definition: str
    """What the term means, or why the rule is as it is."""
    source: str


class WrongChoice(Record):
    """A distractor, and why it is not the key."""

    choice: str
    """As it stands among the choices; of another text the reason is not shown."""
    why: str
    """One sentence: what it really is or goes with, or what it contradicts."""


class BaseQuestion(Record):
    """What all kinds share."""

    id: str
    """Given at the first writing, kept for ever after; Anki's GUID comes from it alone."""
    status: Status = Status.ACTIVE
    context: str = ""
    """The line shown above the stem: reported date, event, actors."""
    stem: str = Field(min_length=1)
    choices: tuple[str, ...] | None = None
    answer: str | tuple[str, ...] = Field(min_length=1)
    """The key; for pairs and orders one choice after the other."""
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
    def answer_text(self) -> str:
        """Return the key in one line."""
        return self.answer if isinstance(self.answer, str) else "／".join(self.answer)

    @property
    def evidences(self) -> tuple[Evidence, ...]:
        """Return every quote the question rests on, the first one first."""
        return (self.evidence,)

    @property
    def shown(self) -> str:
        """Return all that a pupil sees of the question, a line each: context, stem, choices."""
        return "\n".join((self.context, self.stem, *(self.choices or ())))

    @property
    def has_definitions(self) -> bool:
        """Tell whether the choices are definitions of terms, as the glossary has them."""
        return bool(self.choices) and self.reference is not None and not self.asks_rule

    @property
    def asks_rule(self) -> bool:
        """Tell whether it asks a rule of an institution, which the article only speaks of."""
        return False

    @property
    def rule(self) -> Rule | None:
        """Return the rule that it asks; none if it asks something else, or the table lost it."""
        return find_rule(self.reference.term) if self.asks_rule and self.reference else None

    @property
    def asks_to_copy(self) -> bool:
        """Tell whether the answer is to be copied out of the article (抜き出し)."""
        return self.choices is None and TO_COPY in self.stem

    @property
    def is_withdrawn(self) -> bool:
        """Tell whether it was asked once and is not any more: decks mark its card 廃止."""
        return self.status in (Status.RETIRED, Status.REJECTED) and bool(self.revised)


class _ChoiceQuestion(BaseQuestion):
    choices: tuple[str, ...]
    answer: str = Field(min_length=1)

    @model_validator(mode="after")
    def _answer_is_a_choice(self) -> Self:
        if self.answer not in self.choices:
            msg = f"answer {self.answer!r} is not among the choices {list(self.choices)}"
            raise ValueError(msg)
        _refuse_repeats("choices", self.choices)
        return self


class _OpenQuestion(BaseQuestion):
    choices: None = None
    answer: str = Field(min_length=1)


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
    why_wrong: tuple[WrongChoice, ...] = ()
    """Why the distractors are wrong; none where nothing is known of them."""

    @property
    def asks_rule(self) -> bool:
        """Tell whether it rests on an entry that is no definition among its choices."""
        return self.reference is not None and self.reference.definition not in self.choices

    @property
    def told_wrong(self) -> tuple[WrongChoice, ...]:
        """Return the reasons of the distractors that have one, in the order of the choices."""
        told = {one.choice: one for one in self.why_wrong if one.choice != self.answer}
        return tuple(told[choice] for choice in self.choices if choice in told)


class TrueFalse(_ChoiceQuestion):
    """○×: a statement that agrees with the article or not, or a rule told truly or not."""

    kind: Literal["true_false"] = "true_false"
    choices: tuple[str, ...] = ("○", "×")
    answer: Literal["○", "×"]

    @property
    def asks_rule(self) -> bool:
        """Tell whether it states a rule of the table, true or not."""
        return self.reference is not None


class FactOrOpinion(_ChoiceQuestion):
    """事実か意見か: a quoted sentence with its speaker."""

    kind: Literal["fact_or_opinion"] = "fact_or_opinion"
    choices: tuple[str, ...] = ("事実", "意見")
    answer: Literal["事実", "意見"]


class _FromSeveral(BaseQuestion):
    """Rests on several sentences of the article."""

    more_evidence: tuple[Evidence, ...] = ()
    """The quotes behind the first one."""

    @property
    def evidences(self) -> tuple[Evidence, ...]:
        """Return every quote the question rests on, the first one first."""
        return (self.evidence, *self.more_evidence)


class Matching(_FromSeveral):
    """組み合わせ: to each prompt belongs one of the choices."""

    kind: Literal["matching"] = "matching"
    prompts: tuple[str, ...] = Field(min_length=3, max_length=5)
    """The left column."""
    choices: tuple[str, ...] = Field(min_length=3, max_length=6)
    """The right column as shown; may hold more than are needed."""
    answer: tuple[str, ...]
    """The choice of each prompt, in the order of the prompts."""

    @property
    def shown(self) -> str:
        """Return all that a pupil sees of the question, a line each."""
        return "\n".join((self.context, self.stem, *self.prompts, *self.choices))

    @property
    def answer_text(self) -> str:
        """Return the pairs in one line."""
        pairs = zip(self.prompts, self.answer, strict=True)
        return "／".join(f"{prompt}―{choice}" for prompt, choice in pairs)

    @model_validator(mode="after")
    def _pairs_are_one_to_one(self) -> Self:
        _refuse_repeats("prompts", self.prompts)
        _refuse_repeats("choices", self.choices)
        _refuse_repeats("answer", self.answer)
        if len(self.answer) != len(self.prompts) or not {*self.answer} <= {*self.choices}:
            msg = f"answer {list(self.answer)} does not give each prompt one of the choices"
            raise ValueError(msg)
        return self


class Ordering(_FromSeveral):
    """並べ替え: events to be put in the order of time or procedure."""

    kind: Literal["ordering"] = "ordering"
    choices: tuple[str, ...] = Field(min_length=3, max_length=6)
    """The events as shown."""
    answer: tuple[str, ...]
    """The events in their order, the first one first."""

    @property
    def answer_text(self) -> str:
        """Return the events in their order in one line."""
        return "→".join(self.answer)

    @model_validator(mode="after")
    def _answer_orders_the_choices(self) -> Self:
        _refuse_repeats("choices", self.choices)
        if sorted(self.answer) != sorted(self.choices):
            msg = f"answer {list(self.answer)} does not put the choices in order"
            raise ValueError(msg)
        if self.answer == self.choices:
            msg = "the choices stand in their order already"
            raise ValueError(msg)
        return self


class Essay(_FromSeveral):
    """記述: an answer of a few sentences, marked by hand."""

    kind: Literal["essay"] = "essay"
    choices: None = None
    answer: str = Field(min_length=1)
    """A model answer."""
    min_length: int = Field(gt=0)
    """Fewest characters of an answer."""
    max_length: int
    """Most characters of an answer."""
    criteria: tuple[str, ...] = Field(min_length=1)
    """採点の観点: what an answer is marked for."""
    viewpoint: Viewpoint = Viewpoint.THINKING

    @property
    def asks_rule(self) -> bool:
        """Tell whether it asks the reason for a rule of the table."""
        return self.reference is not None

    @model_validator(mode="after")
    def _model_answer_is_of_the_length(self) -> Self:
        if not self.min_length <= len(self.answer) <= self.max_length:
            asked = f"{self.min_length} to {self.max_length}"
            msg = f"the model answer has {len(self.answer)} characters, not {asked}"
            raise ValueError(msg)
        return self


def _refuse_repeats(name: str, texts: tuple[str, ...]) -> None:
    if len(set(texts)) != len(texts):
        msg = f"two {name} are the same: {list(texts)}"
        raise ValueError(msg)


BLANK = "（　　）"
TO_COPY = "抜き出しなさい"
RULE_CONTEXT = "記事に関わるしくみ"
"""What the line above a question on a rule begins with."""
TERM_CONTEXT = "記事に出てきた用語"
"""Likewise, above one on a term."""

Question = Annotated[
    ShortAnswer | Cloze | MultipleChoice | TrueFalse | Matching | Ordering | FactOrOpinion | Essay,
    Field(discriminator="kind"),
]
PLACES: Mapping[str, Any] = {
    "evidence": {"start", "end"},
    "more_evidence": {"__all__": {"start", "end"}},
}
"""What tells where in the article a question's quotes stand, for `exclude`."""
QUESTION = TypeAdapter[Question](Question)
"""Reads a question of any kind from plain values or JSON."""

KINDS = (
    "short_answer", "cloze", "multiple_choice", "true_false", "matching", "ordering",
    "fact_or_opinion", "essay",
)  # fmt: skip
"""All kinds in the order sheets and listings show them."""
KINDS_WITH_WORD = ("short_answer", "cloze", "multiple_choice")
"""The kinds whose key is a word or phrase that the evidence holds and another item may tell."""
KINDS_FROM_SENTENCES = ("matching", "ordering", "essay")
"""The kinds that put together what one or several sentences tell."""
