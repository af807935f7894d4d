"""What `--json` prints is what `schema` describes."""

import json
import operator
import re
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml
from typer.testing import CliRunner

from quizgen.bank import dump_bank
from quizgen.cli import app
from quizgen.models.question import KINDS
from tests.builders import a_bank, a_question, an_evidence

_SOURCES = Path(__file__).parents[1] / "source"
_ARTICLE = _SOURCES / "japan-ukraine-support.txt"
_REFERENCE = {"term": "国会", "definition": "国の唯一の立法機関。", "source": "日本国憲法第41条"}
_TYPES: dict[str, type | tuple[type, ...]] = {
    "string": str,
    "integer": int,
    "boolean": bool,
    "array": list,
    "object": dict,
    "null": type(None),
}
_BRANCHES = {"$ref", "oneOf", "anyOf", "type", "items", "properties", "additionalProperties"}
_HOLDS: dict[str, Callable[[Any, Any], bool]] = {
    "const": operator.eq,
    "enum": lambda value, wanted: value in wanted,
    "exclusiveMinimum": operator.gt,
    "minLength": lambda value, wanted: len(value) >= wanted,
    "minItems": lambda value, wanted: len(value) >= wanted,
    "maxItems": lambda value, wanted: len(value) <= wanted,
    "required": lambda value, wanted: set(wanted) <= set(value),
}
_NOTES = {"$schema", "$defs", "title", "description", "default", "discriminator", "format"}


def _printed(*arguments: str) -> Any:
    result = CliRunner().invoke(app, arguments, catch_exceptions=False)
    assert result.exit_code == 0
    return json.loads(result.stdout)


def _faults(value: Any, schema: dict[str, Any], root: dict[str, Any]) -> Iterator[str]:
    """Yield each way in which a value is not what a schema says; refuse unknown keywords."""
    if "$ref" in schema:
        yield from _faults(value, root["$defs"][schema["$ref"].rpartition("/")[2]], root)
    alternatives = schema.get("oneOf") or schema.get("anyOf") or []
    fits = [one for one in alternatives if not list(_faults(value, one, root))]
    if alternatives and (not fits or ("oneOf" in schema and len(fits) > 1)):
        yield f"{value!r} fits {len(fits)} of {len(alternatives)}"
    if "type" in schema and not isinstance(value, _TYPES[schema["type"]]):
        yield f"{value!r} is no {schema['type']}"
        return
    for keyword in schema.keys() - _NOTES - _BRANCHES:
        if not _HOLDS[keyword](value, schema[keyword]):
            yield f"{value!r} is against {keyword} {schema[keyword]!r}"
    yield from _faults_within(value, schema, root)


def _faults_within(value: Any, schema: dict[str, Any], root: dict[str, Any]) -> Iterator[str]:
    for item in value if "items" in schema else ():
        yield from _faults(item, schema["items"], root)
    known = schema.get("properties", {})
    if schema.get("additionalProperties", True) is False:
        yield from (f"unknown field {name}" for name in value.keys() - known.keys())
    for name in known.keys() & (value.keys() if known else set()):
        yield from (f"{name}: {fault}" for fault in _faults(value[name], known[name], root))


def _faults_in(value: Any, shape: str) -> list[str]:
    schema = _printed("schema", shape)
    return list(_faults(value, schema, schema))


def _bank_file(folder: Path) -> Path:
    evidence = an_evidence(published=date(2025, 2, 27)).model_dump()
    term = a_question(id="q-term", reference=_REFERENCE, evidence=evidence)
    path = folder / "bank.yaml"
    bank = a_bank(*(a_question(kind) for kind in KINDS), term)
    path.write_text(dump_bank(bank), encoding="utf-8")
    return path


def test_an_article_is_as_described() -> None:
    assert _faults_in(_printed("inspect", "article", str(_ARTICLE), "--json"), "article") == []


def test_each_fact_is_as_described() -> None:
    facts = _printed("inspect", "facts", str(_ARTICLE), "--json")
    assert len(facts) > 20
    assert [fault for fact in facts for fault in _faults_in(fact, "fact")] == []


@pytest.mark.parametrize("source", sorted(_SOURCES.iterdir()), ids=lambda path: path.name)
def test_each_question_of_an_article_is_as_described(source: Path) -> None:
    questions = _printed("inspect", "questions", str(source), "--json")
    assert {one["kind"] for one in questions} <= set(KINDS)
    assert [fault for one in questions for fault in _faults_in(one, "question")] == []


def test_each_kind_of_question_is_as_described(tmp_path: Path) -> None:
    questions = _printed("inspect", "questions", str(_bank_file(tmp_path)), "--json")
    assert len(questions) == len(KINDS) + 1
    assert [fault for one in questions for fault in _faults_in(one, "question")] == []


def test_a_bank_file_is_as_described(tmp_path: Path) -> None:
    text = _bank_file(tmp_path).read_text(encoding="utf-8")
    text = re.sub(r"published: (.*)", r"published: '\1'", text)  # JSON knows no dates
    assert _faults_in(yaml.safe_load(text), "bank") == []


def test_the_fields_are_those_of_the_contract(tmp_path: Path) -> None:
    question, *_, term = _printed("inspect", "questions", str(_bank_file(tmp_path)), "--json")
    assert list(question) == [
        "id", "kind", "status", "context", "stem", "choices", "answer", "accepted",
        "explanation", "viewpoint", "evidence",
    ]  # fmt: skip
    assert list(question["evidence"]) == [
        "quote", "start", "end", "section", "outlet", "url", "published",
    ]  # fmt: skip
    assert question["choices"] is None
    assert term["reference"] == _REFERENCE
    assert term["evidence"]["published"] == "2025-02-27"
    fact = _printed("inspect", "facts", str(_ARTICLE), "--json")[0]
    assert list(fact) == [
        "id", "kind", "statement", "speaker", "section", "context", "evidence",
    ]  # fmt: skip
    article = _printed("inspect", "article", str(_ARTICLE), "--json")
    assert {"slug", "title", "lead", "sections", "takeaways", "closing", "warnings"} <= set(article)


def test_what_a_build_would_do_is_as_described(tmp_path: Path) -> None:
    drifts = _printed("diff", str(_ARTICLE), "--out", str(tmp_path), "--json")
    (drift,) = drifts
    assert _faults_in(drift, "diff") == []
    assert list(drift) == ["slug", "source", "questions", "ambiguous"]
    one = drift["questions"][0]
    assert list(one) == ["fate", "question", "status", "changed", "reason"]
    assert list(one["question"]) == ["id", "kind", "stem", "answer", "quote"]
    assert _faults_in(drift | {"questions": [one | {"fate": "lost"}]}, "diff")


@pytest.mark.parametrize(
    ("reason", "change"),
    [
        ("a field too many", {"extra": 1}),
        ("no such kind", {"kind": "riddle"}),
        ("a number for a text", {"stem": 1}),
        ("bookkeeping", {"base": "0"}),
        ("an evidence without its quote", {"evidence": {"start": 0, "end": 1}}),
    ],
)
def test_something_else_is_not_as_described(
    tmp_path: Path, reason: str, change: dict[str, object]
) -> None:
    question = _printed("inspect", "questions", str(_bank_file(tmp_path)), "--json")[0]
    assert _faults_in(question | change, "question")
