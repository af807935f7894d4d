"""The practice page: one question at a time with the explanation at once, for use on a screen."""

import json
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from quizgen.exports.html.environment import integrity, markup_of, render
from quizgen.exports.html.instructions import prompt_for, stem_under_prompt
from quizgen.exports.html.practice_article import QuotedArticle, quoted_article
from quizgen.exports.html.wording import LETTERS, NUMBERS, entry_name, flat
from quizgen.exports.ruby import readings_of
from quizgen.models.bank import Bank
from quizgen.models.identity import digest
from quizgen.models.question import Essay, Matching, MultipleChoice, Question, Viewpoint
from quizgen.models.readings import Readings

_UNSAFE_IN_SCRIPT = {ord(char): f"\\u{ord(char):04x}" for char in "<>&\u2028\u2029"}
_NEVER_READ = {"id", "kind", "letters", "numbers", "viewpoint", "viewpoints", "accepted", "term"}
"""Names in the content of what is shown without readings, or never shown."""
_SCRIPTS = ("elements", "answers", "record", "kinds", "essay", "article", "result", "flow")
"""The parts of the page's script; each only uses what stands before it."""


def export_practice(bank: Bank) -> bytes:
    """Return the practice page as one HTML file; it holds the answers and says so."""
    style, script = _template("practice.css"), _script()
    readings = readings_of(bank)
    page = render(
        "practice.html",
        readings,
        title=flat(bank.title),
        style=markup_of(style),
        style_integrity=integrity(style),
        script=markup_of(script),
        script_integrity=integrity(script),
        content=markup_of(_content(bank, readings)),
    )
    return page.encode()


@cache
def _script() -> str:
    """Return the parts as one strict script that leaves no global name behind."""
    parts = "\n".join(_template(f"practice_{name}.js") for name in _SCRIPTS)
    return f"'use strict';\n{{\n{parts}}}\n"


@cache
def _template(name: str) -> str:
    return (files("quizgen.exports.html") / "templates" / name).read_text(encoding="utf-8")


def _content(bank: Bank, readings: Readings | None) -> str:
    """Return the questions as JSON that cannot end the script element it stands in.

    The key of a pupil's record does not depend on readings, which change no question.
    """
    questions = bank.active()
    article = quoted_article(quote for question in questions for quote in question.evidences)
    content = {
        "letters": LETTERS,
        "numbers": NUMBERS,
        "viewpoints": list(Viewpoint),
        "article": _article(article),
        "questions": [_card(question, article) for question in questions],
    }
    written = _as_json(content)
    key = f"quizgen:{digest(written)[:16]}"
    read = _read(content, readings) if readings else []
    whole = {"key": key, **content, "readings": read}
    return _as_json(whole).translate(_UNSAFE_IN_SCRIPT)


def _as_json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _read(content: object, readings: Readings) -> list[tuple[str, list[tuple[str, str]]]]:
    """Return each text of the content that has readings, with its pieces."""
    pieces = {text: list(readings(text)) for text in _texts_in(content)}
    return [(text, cut) for text, cut in pieces.items() if any(reading for _, reading in cut)]


def _texts_in(value: object) -> Iterator[str]:
    """Yield every text that the page may show, wherever it stands."""
    match value:
        case str():
            yield value
        case list() | tuple():
            for one in value:
                yield from _texts_in(one)
        case dict():
            for name, one in value.items():
                if name not in _NEVER_READ:
                    yield from _texts_in(one)


def _article(article: QuotedArticle) -> list[dict[str, object]]:
    return [
        {
            "heading": section.heading,
            "source": section.source,
            "passages": [
                [passage.text[a - passage.start : b - passage.start] for a, b in passage.stretches]
                for passage in section.passages
            ],
        }
        for section in article.sections
    ]


def _card(question: Question, article: QuotedArticle) -> dict[str, object]:
    return {
        "id": question.id,
        "kind": question.kind,
        "viewpoint": question.viewpoint,
        "prompt": prompt_for(question),
        "context": flat(question.context),
        "stem": stem_under_prompt(question),
        "choices": [flat(choice) for choice in question.choices or ()],
        "answer": _answer(question),
        "accepted": [flat(form) for form in question.accepted],
        "explanation": flat(question.explanation),
        "entry": _entry(question),
        "marks": article.marks(question.evidences),
        **_more(question),
    }


def _answer(question: Question) -> str | list[str]:
    if isinstance(question.answer, str):
        return flat(question.answer)
    return [flat(choice) for choice in question.answer]


def _entry(question: Question) -> str:
    """Return the entry of a table in one line; empty where the question rests on none.

    Why a rule is so stands in the 解説 already.
    """
    entry = question.reference
    if entry is None:
        return ""
    told = "" if entry.definition == question.explanation else f"：{flat(entry.definition)}"
    return f"{entry_name(question)}　{entry.term}{told}（{entry.source}）"


def _more(question: Question) -> dict[str, object]:
    """Return what only this kind of question has."""
    match question:
        case MultipleChoice():
            told = {flat(one.choice): flat(one.why) for one in question.told_wrong}
            return {"whyWrong": told} if told else {}
        case Matching():
            return {"prompts": [flat(prompt) for prompt in question.prompts]}
        case Essay():
            return {
                "shortest": question.min_length,
                "longest": question.max_length,
                "criteria": [flat(criterion) for criterion in question.criteria],
            }
        case _:
            return {}
