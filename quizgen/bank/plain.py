"""A bank as plain values, in the order in which a file shows them."""

from typing import Any

from quizgen.models.bank import Bank
from quizgen.models.question import Question

_HEAD = (
    "slug", "title", "source", "article", "rules", "furigana", "name_readings", "word_readings",
    "matter",
)  # fmt: skip
_ORDER = (
    "id", "kind", "status", "context", "stem", "prompts", "choices", "answer", "accepted",
    "min_length", "max_length", "criteria", "explanation", "why_wrong", "viewpoint", "evidence",
    "more_evidence", "reference", "fact", "base", "revised",
)  # fmt: skip


def head_of(bank: Bank) -> dict[str, Any]:
    """Return the fields above the questions; one with its usual value is left out."""
    return bank.model_dump(include=set(_HEAD), exclude_defaults=True)


def entry_of(question: Question) -> dict[str, Any]:
    """Return a question's fields; those without a value are left out."""
    values = question.model_dump(exclude_none=True)
    unknown = sorted(values.keys() - set(_ORDER))
    return {name: values[name] for name in (*_ORDER, *unknown) if name in values}
