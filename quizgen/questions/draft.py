"""A question before it has an id: what a writer hands over."""

from typing import NamedTuple

from quizgen.models.fact import Fact
from quizgen.models.identity import stable_id
from quizgen.models.question import QUESTION, Question, Reference, Status, Viewpoint


class Draft(NamedTuple):
    """One question a writer proposes for a fact."""

    kind: str
    fact: Fact
    stem: str
    answer: str
    worth: float
    """How much it is worth asking, 0 to 1; better drafts are chosen first."""
    context: str = ""
    choices: tuple[str, ...] | None = None
    accepted: tuple[str, ...] = ()
    explanation: str = ""
    viewpoint: Viewpoint = Viewpoint.KNOWLEDGE
    reference: Reference | None = None
    asked: str = ""
    """Names what is asked where it is not the fact itself (a term)."""

    def to_question(self, slug: str) -> Question:
        """Return the question, spare until it is chosen, with the id of its first writing."""
        asked = self.asked or self.fact.id
        return QUESTION.validate_python(
            {
                "kind": self.kind,
                "id": self.first_id(slug),
                "status": Status.SPARE,
                "context": self.context,
                "stem": self.stem,
                "choices": self.choices or _CHOICES.get(self.kind),
                "answer": self.answer,
                "accepted": tuple(form for form in self.accepted if form != self.answer),
                "explanation": self.explanation,
                "viewpoint": self.viewpoint,
                "evidence": self.fact.evidence,
                "reference": self.reference,
                "fact": asked,
            }
        )

    def first_id(self, slug: str) -> str:
        """Return the id: a digest of slug, kind, key and evidence, not of the wording."""
        asked = self.asked or self.fact.id
        return stable_id("q", slug, self.kind, self.answer, self.fact.evidence.quote, asked)


_CHOICES = {"true_false": ("○", "×"), "fact_or_opinion": ("事実", "意見")}
