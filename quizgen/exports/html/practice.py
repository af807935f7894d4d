"""The practice page: one question at a time with the explanation at once, for use on a screen."""

import json
from functools import cache
from importlib.resources import files

from quizgen.exports.html.environment import integrity, markup_of, render
from quizgen.exports.html.sources import source_line
from quizgen.exports.html.wording import flat, prompt_for, stem_under_instruction
from quizgen.models.bank import Bank
from quizgen.models.identity import digest
from quizgen.models.question import Question

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
        "stem": stem_under_instruction(question.stem),
        "choices": question.choices and [flat(choice) for choice in question.choices],
        "answer": flat(question.answer),
        "accepted": [flat(form) for form in question.accepted],
        "explanation": flat(question.explanation),
        "quote": question.evidence.quote,
        "source": source_line(question.evidence).text,
    }
