"""What `--json` prints, and the JSON Schema of it."""

from collections.abc import Callable
from typing import Any

from quizgen.models.article import Article
from quizgen.models.bank import Bank
from quizgen.models.drift import Drift
from quizgen.models.fact import Fact
from quizgen.models.question import QUESTION, Question

_BOOKKEEPING = frozenset({"fact", "base", "revised"})

Json = dict[str, Any]


def article_shape(article: Article) -> Json:
    """Return an article as `inspect article --json` prints it."""
    return article.model_dump(mode="json")


def fact_shape(fact: Fact) -> Json:
    """Return a fact as `inspect facts --json` prints it."""
    values = fact.model_dump(mode="json") | {"section": fact.evidence.section}
    return {name: values[name] for name in _FACT_FIELDS}


def question_shape(question: Question) -> Json:
    """Return a question as `inspect questions --json` prints it."""
    values = question.model_dump(mode="json", exclude=set(_BOOKKEEPING))
    ordered = {name: values[name] for name in _QUESTION_FIELDS}
    return ordered | {name: values[name] for name in _SOME_HAVE if values.get(name)}


def drift_shape(drift: Drift) -> Json:
    """Return what a build would do to an article's bank as `diff --json` prints it."""
    return drift.model_dump(mode="json")


_FACT_FIELDS = ("id", "kind", "statement", "speaker", "section", "context", "evidence")
_QUESTION_FIELDS = (
    "id", "kind", "status", "context", "stem", "choices", "answer", "accepted", "explanation",
    "viewpoint", "evidence",
)  # fmt: skip
_SOME_HAVE = (
    "why_wrong", "reference", "prompts", "min_length", "max_length", "criteria", "more_evidence",
)  # fmt: skip


def schema_of(name: str) -> Json:
    """Return the JSON Schema of a shape: `bank` as filed, the others as printed."""
    return {"$schema": "https://json-schema.org/draft/2020-12/schema"} | SCHEMAS[name]()


def _article_schema() -> Json:
    return Article.model_json_schema(mode="serialization")


def _fact_schema() -> Json:
    schema = Fact.model_json_schema(mode="serialization")
    schema["properties"]["section"] = {
        "anyOf": [{"type": "string"}, {"type": "null"}],
        "description": "Heading of the section it stands in; none outside sections.",
    }
    schema["properties"] = {name: schema["properties"][name] for name in _FACT_FIELDS}
    return schema | {"required": list(_FACT_FIELDS)}


def _question_schema() -> Json:
    schema = QUESTION.json_schema(mode="serialization")
    for definition in schema["$defs"].values():
        if "stem" in definition.get("properties", {}):
            _leave_out_bookkeeping(definition)
    return schema


def _leave_out_bookkeeping(definition: Json) -> None:
    fields = definition["properties"]
    own = [name for name in _SOME_HAVE if name in fields]
    definition["properties"] = {name: fields[name] for name in (*_QUESTION_FIELDS, *own)}
    definition["required"] = list(_QUESTION_FIELDS)


def _bank_schema() -> Json:
    return Bank.model_json_schema(mode="validation")


def _diff_schema() -> Json:
    return Drift.model_json_schema(mode="serialization")


SCHEMAS: dict[str, Callable[[], Json]] = {
    "article": _article_schema,
    "fact": _fact_schema,
    "question": _question_schema,
    "bank": _bank_schema,
    "diff": _diff_schema,
}
