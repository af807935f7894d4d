"""The practice page: one question at a time with the explanation at once, for use on a screen."""

import json
from functools import cache
from importlib.resources import files

from quizgen.exports.html.environment import integrity, markup_of, render
from quizgen.exports.html.sources import source_line
from quizgen.exports.html.wording import (
    LETTERS,
    NUMBERS,
    flat,
    prompt_for,
    stem_under_instruction,
)
from quizgen.models.bank import Bank
from quizgen.models.identity import digest
from quizgen.models.question import Matching, Ordering, Question

_UNSAFE_IN_SCRIPT = {ord(char): f"\\u{ord(char):04x}" for char in "<>&\u2028\u2029"}


def export_practice(bank: Bank) -> bytes:
    """Return the practice page as one HTML file; it holds the answers and says so."""
    style, script = _template("practice.css"), _template("practice.js")
    page = render(
        "practice.html",
        title=flat(bank.title),
        style=markup_of(style),
        style_integrity=integrity(style),
        script=markup_of(script),
        script_integrity=integrity(script),
        content=markup_of(_content(bank)),
    )
    return page.encode()


@cache
def _template(name: str) -> str:
    return (files("quizgen.exports.html") / "templates" / name).read_text(encoding="utf-8")


def _content(bank: Bank) -> str:
    """Return the questions as JSON that cannot end the script element it stands in."""
    questions = [_card(question) for question in bank.active()]
    written = json.dumps(questions, ensure_ascii=False, separators=(",", ":"))
    whole = f'{{"key":"quizgen:{digest(written)[:16]}","questions":{written}}}'
    return whole.translate(_UNSAFE_IN_SCRIPT)


def _card(question: Question) -> dict[str, object]:
    return {
        "id": question.id,
        "prompt": prompt_for(question),
        "context": flat(question.context),
        "stem": stem_under_instruction(question.stem) + _lists(question),
        "choices": _choices(question),
        "answer": flat(question.answer_text),
        "accepted": [flat(form) for form in question.accepted],
        "explanation": flat(question.explanation),
        "quote": "\n".join(evidence.quote for evidence in question.evidences),
        "source": source_line(question.evidence).text,
    }


def _lists(question: Question) -> str:
    """Return the columns of pairs, or the events to order, as they stand below a stem."""
    if not isinstance(question, Matching | Ordering):
        return ""
    prompts = question.prompts if isinstance(question, Matching) else ()
    numbered = [f"{number} {flat(text)}" for number, text in zip(NUMBERS, prompts, strict=False)]
    lettered = [
        f"{mark} {flat(text)}" for mark, text in zip(LETTERS, question.choices, strict=False)
    ]
    return "".join(f"\n{line}" for line in (*numbered, *lettered))


def _choices(question: Question) -> list[str] | None:
    if isinstance(question, Matching | Ordering) or question.choices is None:
        return None
    return [flat(choice) for choice in question.choices]
