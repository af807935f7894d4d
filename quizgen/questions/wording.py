"""Formulas of exam Japanese: the wanted form, the question at a statement's end."""

from collections.abc import Sequence
from itertools import pairwise

from quizgen.civics.names import forms_of
from quizgen.japanese.tokens import tokenize
from quizgen.models.fact import Fact
from quizgen.models.question import BLANK
from quizgen.regex import regex

_KANJI = regex(r"[一-龥々〆ヶ]+")
_KATAKANA = regex(r"[ァ-ヴー・]+")
_LETTERS = regex(r"[A-Z][A-Za-z]+")
LONGEST_QUOTE = 70  # characters
"""What a 解説 quotes of the article; a longer sentence is told in short."""


def told_form(answer: str) -> str:
    """Return how the answer is to be written: 漢字4字で, カタカナ5字で, アルファベット4字で."""
    count = len(answer)
    if _KANJI.fullmatch(answer):
        return f"漢字{count}字で"
    if _KATAKANA.fullmatch(answer):
        return f"カタカナ{count}字で"
    if _LETTERS.fullmatch(answer):
        return f"アルファベット{count}字の略称で"
    counted = "「・」を入れて" if "・" in answer else ""
    return f"{counted}{count}字で"


def told_length(low: int, high: int, words: Sequence[str] = ()) -> str:
    """Return how long an essay is to be, and the one or two words it is to use, if any."""
    quoted = "".join(map(in_quotes, words))
    counted = "という" if len(words) == 1 else "の二つの"
    using = f"{quoted}{counted}語を用いて、" if words else ""
    return f"{using}{low}字以上{high}字以内で説明しなさい。"


def fitting_forms(answer: str) -> tuple[str, ...]:
    """Return the other forms of the answer that its told form admits."""
    told = told_form(answer)
    return tuple(form for form in forms_of(answer) if form != answer and told_form(form) == told)


def as_question(statement: str) -> str:
    """Return a plain statement with か in place of its 。 (…で合意したか。)."""
    body = statement.removesuffix("。")
    return body.removesuffix("である").removesuffix("だ") + "か。"


def with_blank(statement: str, start: int, end: int, *, before: str = "", after: str = "") -> str:
    """Return the statement with a blank in place of a stretch, and text set around it."""
    return f"{statement[:start]}{before}{BLANK}{after}{statement[end:]}"


def without_topic(statement: str, topic: str) -> str | None:
    """Return the statement without the topic it begins with, or none if it begins otherwise."""
    for mark in (f"{topic}は、", f"{topic}は"):
        if statement.startswith(mark):
            return statement.removeprefix(mark)
    return None


def with_ga(clause: str) -> str:
    """Return a clause as it stands before の or こと: 法は施行された → 法が施行された.

    Behind another particle は stays: 法には規定がない.
    """
    for before, token in pairwise(tokenize(clause)):
        if token.is_particle("は") and before.kind != "助詞" and before.surface != "場合":
            return f"{clause[: token.start]}が{clause[token.end :]}"
    return clause


def in_quotes(sentence: str) -> str:
    """Return a sentence as quoted in a stem, inner quotation marks doubled."""
    return "「" + sentence.replace("「", "『").replace("」", "』") + "」"


def shares_words(one: str, other: str, length: int) -> bool:
    """Tell whether two texts have a stretch of `length` characters in common."""
    return any(one[i : i + length] in other for i in range(len(one) - length + 1))


def as_defined(term: str, definition: str) -> str:
    """Return what a term means, as a sentence."""
    return f"{term}とは、{definition}をいう。"


def as_told(fact: Fact) -> str:
    """Return what the article says: quoted where it is short, else as the statement has it."""
    quote = fact.evidence.quote.removesuffix("。")
    if len(quote) <= LONGEST_QUOTE:
        return f"記事に{in_quotes(quote)}とある。"
    return f"記事によると、{fact.statement}"
