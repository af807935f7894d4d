"""○×: a statement as the article has it, or with one natural change that it contradicts."""

import re
from collections.abc import Iterator

from quizgen.japanese.text import content_words
from quizgen.models.fact import Fact, FactKind
from quizgen.questions.contrasts import Contrast, find_contrasts
from quizgen.questions.draft import Draft
from quizgen.questions.explanations import as_told
from quizgen.questions.worth import names_its_subject, worth_of

_FALSE_BASE, _TRUE_BASE = 0.9, 0.72
_LONGEST = 80  # characters
_SHORTEST = 18
_NUMBER = re.compile(r"[0-9]+(?:\.[0-9]+)?")
_MANY_NUMBERS = 4
_DEGREE = "増減"
_REASON = re.compile(r"として|ため|ので|により|から、")
_ONLY_A_DATE = re.compile(
    r"(?:施行|公布|開催|開会|閉会|閉幕|採決|実施)(?:された|した)。$|(?:始まった|開かれた|行われた|決まった)。$"
)
_BARE_LENGTH = 60  # characters
_NEGATIVE = re.compile(r"ない|なかった")


def write_true_false(fact: Fact) -> Iterator[Draft]:
    """Yield the false statement a contrast makes, and the true one."""
    if fact.kind not in (FactKind.FACT, FactKind.CLAIM) or not _is_handy(fact.statement):
        return
    for contrast in find_contrasts(fact.statement):
        if contrast.row.get("class") == _DEGREE and _REASON.search(fact.statement):
            continue  # 生活が苦しいとして引き下げを求めた refutes itself
        alternative = next(iter(contrast.row.all("tf")), "")
        if not _is_unmarked_negative(alternative) and alternative not in fact.statement:
            yield _false(fact, contrast, alternative)
    if _is_empty(fact.statement) or not names_its_subject(fact):
        return
    yield Draft(
        "true_false",
        fact,
        fact.statement,
        "○",
        _TRUE_BASE * worth_of(fact),
        context=fact.context,
        explanation=as_told(fact),
    )


def _is_empty(statement: str) -> bool:
    """Tell whether a true statement tests nothing: a bare date, or A because of A."""
    if _ONLY_A_DATE.search(statement) and len(statement) <= _BARE_LENGTH:
        return True
    if len(_NUMBER.findall(statement)) >= _MANY_NUMBERS:
        return True
    words = content_words(statement)
    return "ため" in statement and len(set(words)) < len(words)


def _is_unmarked_negative(alternative: str) -> bool:
    """Tell whether the change denies (〜ない), which a ○× may do only where it is marked."""
    return not alternative or bool(_NEGATIVE.search(alternative))


def _is_handy(statement: str) -> bool:
    return _SHORTEST <= len(statement) <= _LONGEST


def _false(fact: Fact, contrast: Contrast, alternative: str) -> Draft:
    before, after = fact.statement[: contrast.start], fact.statement[contrast.end :]
    why = contrast.row.get("why").format(word=contrast.word, alt=alternative)
    return Draft(
        "true_false",
        fact,
        f"{before}{alternative}{after}",
        "×",
        _FALSE_BASE * worth_of(fact),
        context=fact.context,
        explanation=why or as_told(fact),
    )
