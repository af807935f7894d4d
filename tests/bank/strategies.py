"""Banks of any content a file may hold, and files as people lay them out."""

from typing import Any

from hypothesis import strategies as st

from quizgen.models.bank import Bank
from quizgen.models.question import KINDS, Question
from tests.builders import a_bank, a_question, an_evidence

_CHARACTERS = (
    "日本ー○×（　）、。💡𠮷é:#-?[]{}&*!|>'\"%@`,~=\\/ \t\n\r\x85\u2028\ufeff\x00\x7f0159eyn."
)
texts = st.text(_CHARACTERS, max_size=30)
some_text = st.text(_CHARACTERS, min_size=1, max_size=30)


@st.composite
def questions(draw: st.DrawFn, number: int = 0) -> Question:
    kind = draw(st.sampled_from(KINDS))
    changes: dict[str, Any] = {
        "id": f"q-{number}",
        "status": draw(st.sampled_from(["active", "spare", "rejected", "retired"])),
        "context": draw(texts),
        "explanation": draw(texts),
        "accepted": tuple(draw(st.lists(texts, max_size=3))),
        "fact": draw(texts),
        "base": draw(texts),
        "revised": draw(st.sampled_from(["", "2026-11-24T00:00:00Z"])),
        "evidence": an_evidence(
            draw(texts),
            section=draw(st.none() | texts),
            outlet=draw(st.none() | texts),
            published=draw(st.none() | st.dates()),
        ).model_dump(),
    }
    if draw(st.booleans()):
        changes["reference"] = {"term": draw(texts), "definition": draw(texts), "source": "s"}
    if kind == "short_answer":
        changes |= {"stem": draw(some_text), "answer": draw(some_text)}
    if kind == "multiple_choice":
        choices = draw(st.lists(some_text, min_size=4, max_size=4, unique=True))
        changes |= {"choices": tuple(choices), "answer": draw(st.sampled_from(choices))}
    return a_question(kind, **changes)


@st.composite
def banks(draw: st.DrawFn, *, fewest: int = 0) -> Bank:
    numbers = draw(st.lists(st.integers(0, 9), unique=True, min_size=fewest, max_size=4))
    bank = a_bank(a_question(), title=draw(texts), source=draw(texts), rules=draw(texts))
    readings = st.dictionaries(st.sampled_from(["弾劾", "罷免", "y国"]), st.just("かな"))
    changes = {
        "questions": tuple(draw(questions(number)) for number in numbers),
        "word_readings": draw(readings),
        "matter": draw(texts),
    }
    return bank.model_copy(update=changes)
