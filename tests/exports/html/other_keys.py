"""Banks with another key, and where in a page a text that should not be there can hide."""

import base64
import re
from collections.abc import Callable, Iterator
from html import unescape
from urllib.parse import unquote

from quizgen.models.bank import Bank
from quizgen.models.question import Essay, Question


def with_another_key(question: Question, secret: str) -> Question:
    """Return the question with everything replaced that a student may not know."""
    changes: dict[str, object] = {
        "answer": secret,
        "accepted": (secret, secret + secret),
        "explanation": secret,
        "reference": None,
        "fact": secret,
        "base": secret,
        "revised": secret,
    }
    if isinstance(question.answer, tuple):
        changes["answer"] = (*question.answer[1:], question.answer[0])
    elif question.choices:
        place = question.choices.index(question.answer)
        changes["answer"] = question.choices[(place + 1) % len(question.choices)]
    if isinstance(question, Essay):
        changes["criteria"] = (secret,)
    return question.model_copy(update=changes)


def with_other_keys(bank: Bank, secret: str) -> Bank:
    questions = tuple(with_another_key(question, secret) for question in bank.questions)
    return bank.model_copy(update={"questions": questions})


def hiding_places(page: str, text: str) -> list[str]:
    """Return the ways to read a page in which a text comes to light."""
    return [name for name, read in _READINGS.items() if text in read(page)]


def _shown(page: str) -> str:
    body = re.sub(r"<style>.*?</style>|<!--.*?-->", "", page, flags=re.DOTALL)
    return "".join(unescape(re.sub(r"<[^>]*>", "", body)).split())


def _attributes(page: str) -> str:
    return unescape("\n".join(re.findall(r'="([^"]*)"', page)))


def _comments(page: str) -> str:
    return "\n".join(re.findall(r"<!--.*?-->|/\*.*?\*/", page, flags=re.DOTALL))


def _without_escapes(page: str) -> str:
    """Return the page with the escapes of CSS, scripts and addresses resolved."""

    def character(match: re.Match[str]) -> str:
        return chr(int(match[1], 16))

    return unquote(re.sub(r"\\u?([0-9a-fA-F]{2,5}) ?", character, page))


def _decoded(page: str) -> str:
    return "\n".join(_base64_texts(page))


def _base64_texts(page: str) -> Iterator[str]:
    for run in re.findall(r"[A-Za-z0-9+/]{8,}={0,2}", page):
        yield base64.b64decode(run[: len(run) // 4 * 4]).decode(errors="replace")


_READINGS: dict[str, Callable[[str], str]] = {
    "source": lambda page: page,
    "entities": unescape,
    "text": _shown,
    "attributes": _attributes,
    "comments": _comments,
    "escapes": _without_escapes,
    "base64": _decoded,
}
