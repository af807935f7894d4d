"""A question before it has an id: what a writer hands over."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from quizgen.models.fact import Fact
from quizgen.models.identity import stable_id
from quizgen.models.question import (
    KINDS_FROM_SENTENCES,
    QUESTION,
    Question,
    Reference,
    Status,
    Viewpoint,
    WrongChoice,
)


class Telling(NamedTuple):
    """How much sentences of an article say on a rule."""

    said: int
    """The most words of sentences that tell it that one of them has."""
    asked: int
    """The most words of stem and key that one of them has."""
    calls: int
    """How many of them speak of what it is on."""


class Draft(NamedTuple):
    """One question a writer proposes for a fact."""

    kind: str
    fact: Fact
    stem: str
    answer: str | tuple[str, ...]
    worth: float
    """How much it is worth asking, 0 to 1; better drafts are chosen first."""
    context: str = ""
    choices: tuple[str, ...] | None = None
    accepted: tuple[str, ...] = ()
    explanation: str = ""
    why_wrong: Mapping[str, str] = {}
    """Why distractors are wrong, by their texts."""
    viewpoint: Viewpoint = Viewpoint.KNOWLEDGE
    reference: Reference | None = None
    asked: str = ""
    """Names what is asked where it is not the fact itself (a term)."""
    prompts: tuple[str, ...] = ()
    """The left column of pairs."""
    more_facts: tuple[Fact, ...] = ()
    """The facts behind the first one that pairs, orders and essays rest on."""
    telling: Telling = Telling(0, 0, 0)
    """What the article says on what is asked, where that is a rule."""
    min_length: int = 0
    max_length: int = 0
    criteria: tuple[str, ...] = ()

    def to_question(self, slug: str) -> Question:
        """Return the question, spare until it is chosen, with the id of its first writing."""
        asked = self.asked or self.fact.id
        return QUESTION.validate_python(
            self._special
            | {
                "kind": self.kind,
                "id": self.first_id(slug),
                "status": Status.SPARE,
                "context": self.context,
                "stem": self.stem,
                "choices": self.choices or _CHOICES.get(self.kind),
                "answer": self.answer,
                "accepted": tuple(
                    dict.fromkeys(form for form in self.accepted if form != self.answer)
                ),
                "explanation": self.explanation,
                "viewpoint": self.viewpoint,
                "evidence": self.fact.evidence,
                "reference": self.reference,
                "fact": asked,
            }
        )

    @property
    def _special(self) -> dict[str, Any]:
        """Return what only some kinds have."""
        values: dict[str, Any] = {}
        if self.kind == "multiple_choice":
            told = self.why_wrong.items()
            values["why_wrong"] = tuple(WrongChoice(choice=one, why=why) for one, why in told)
        if self.prompts:
            values["prompts"] = self.prompts
        if self.criteria:
            values |= {
                "min_length": self.min_length,
                "max_length": self.max_length,
                "criteria": self.criteria,
            }
        if self.kind in KINDS_FROM_SENTENCES:
            quotes = {one.evidence: None for one in self.more_facts}
            values["more_evidence"] = tuple(one for one in quotes if one != self.fact.evidence)
        return values

    @property
    def answer_forms(self) -> tuple[str, ...]:
        """Return every form that counts as the answer of an open question."""
        answers = (self.answer,) if isinstance(self.answer, str) else self.answer
        return (*answers, *self.accepted)

    def first_id(self, slug: str) -> str:
        """Return the id: a digest of slug, kind, key and evidence, not of the wording."""
        asked = self.asked or self.fact.id
        key = self.answer if isinstance(self.answer, str) else "／".join(self.answer)
        return stable_id("q", slug, self.kind, key, self.fact.evidence.quote, asked)


_CHOICES = {"true_false": ("○", "×"), "fact_or_opinion": ("事実", "意見")}
