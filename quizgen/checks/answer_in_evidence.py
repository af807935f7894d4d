"""The key follows from the quote: one of its forms stands there.

Faulty: the key is フランス, the quote speaks of ドイツ alone.
Fine: the key is アメリカ, the quote says 米国.
"""

from collections.abc import Iterator

from quizgen.checks.check import Check, Fault, Sheet
from quizgen.civics.names import forms_of
from quizgen.civics.table import read_table
from quizgen.japanese.text import content_words, fold
from quizgen.models.problem import Level
from quizgen.models.question import KINDS_WITH_WORD, Question
from quizgen.regex import regex

_CLAUSE = regex(r".{8,}(?:[たるい]。?|ため|から)$")


def _find(questions: Sheet, _: str | None) -> Iterator[Fault]:
    for question in questions:
        if question.asks_rule:
            yield from _unless_spoken_of(question)
            continue
        if question.kind not in KINDS_WITH_WORD:
            continue
        quote = fold(question.evidence.quote)
        if _is_reworded(question):
            continue
        if not any(fold(form) in quote for form in _forms(question)):
            yield Fault(
                question,
                f"neither 「{question.answer_text}」 nor another form of it is in the evidence;"
                " choose evidence that names the answer",
            )


def _unless_spoken_of(question: Question) -> Iterator[Fault]:
    """Yield a fault if the quote does not speak of the rule, as far as the table still has it."""
    rule = question.rule
    quote = question.evidence.quote
    if rule is not None and not (rule.is_told_in(quote) or rule.is_said_in(quote)):
        yield Fault(
            question,
            f"the evidence does not speak of 「{rule.name}」; choose a sentence that does",
        )


def _is_reworded(question: Question) -> bool:
    """Tell whether a choice that is a whole clause has its words from the quote, in plain style."""
    if question.kind != "multiple_choice" or not _CLAUSE.search(question.answer_text):
        return False
    quote = question.evidence.quote
    return all(word in quote for word in content_words(question.answer_text))


def _forms(question: Question) -> tuple[str, ...]:
    """Return what may stand in the quote: the term of a term item, else the key's forms."""
    if question.reference is not None:
        return forms_of(question.reference.term)
    if question.kind == "multiple_choice":
        return (question.answer_text, *_shown_for(question.answer_text))
    return (*forms_of(question.answer_text), *question.accepted)


def _shown_for(choice: str) -> tuple[str, ...]:
    return tuple(row.get("word") for row in read_table("contrasts") if row.get("shown") == choice)


CHECK = Check("answer-in-evidence", Level.ERROR, _find)
