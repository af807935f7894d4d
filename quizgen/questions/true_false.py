"""○×: a statement as the article has it, or with one natural change that it contradicts."""

import re
from collections.abc import Iterator

from quizgen.japanese.clauses import is_adnominal
from quizgen.japanese.text import content_words
from quizgen.japanese.tokens import tokenize
from quizgen.models.fact import Fact, FactKind
from quizgen.questions.contrasts import OUTCOMES, Contrast, find_contrasts
from quizgen.questions.draft import Draft
from quizgen.questions.explanations import as_told, as_told_with_meaning
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
_NO_AIM = re.compile(r"しか|想定より|ぶり[とにの]|以来、|の場合、|例目|会談を行った。$")
"""What no one needs to know by heart (an interval, a venue), or reads as a judgement (しか)."""
_DENIES = re.compile(r"(?:ない|なかった)。$")
_FIRST = "初めて"
_PASSES = ("上回", "下回")
_NEGATIVE = re.compile(r"ない|なかった")


def write_true_false(fact: Fact) -> Iterator[Draft]:
    """Yield the false statement a contrast makes, and the true one."""
    if fact.kind not in (FactKind.FACT, FactKind.CLAIM) or not _is_handy(fact.statement):
        return
    if not _DENIES.search(fact.statement):
        yield from _false_ones(fact)
    if _is_empty(fact.statement) or _NO_AIM.search(fact.statement) or not names_its_subject(fact):
        return
    yield Draft(
        "true_false",
        fact,
        fact.statement,
        "○",
        _TRUE_BASE * worth_of(fact),
        context=fact.context,
        explanation=as_told_with_meaning(fact),
    )


def _false_ones(fact: Fact) -> Iterator[Draft]:
    """Yield a false statement for each contrast that changes what the sentence says."""
    for contrast in find_contrasts(fact.statement):
        if contrast.row.get("class") == _DEGREE and _REASON.search(fact.statement):
            continue  # 生活が苦しいとして引き下げを求めた refutes itself
        if fact.statement[contrast.end :].startswith(OUTCOMES):
            continue  # 否決、成立した contradicts itself
        if _is_in_modifier(fact.statement, contrast) or _turns_a_first(fact.statement, contrast):
            continue
        alternative = next(iter(contrast.row.all("tf")), "")
        if not _is_unmarked_negative(alternative) and alternative not in fact.statement:
            yield _false(fact, contrast, alternative)


def _is_in_modifier(statement: str, contrast: Contrast) -> bool:
    """Tell whether the change would hide in a clause that modifies the topic.

    市民が民事裁判に参加する裁判員制度は、15年を迎えた: the predicate stays true.
    """
    tokens = tokenize(statement)
    for index, token in enumerate(tokens):
        if token.start < contrast.end:
            continue
        if token.is_particle("は"):
            return False
        if is_adnominal(tokens, index):
            return any(later.is_particle("は") for later in tokens[index:])
    return False


def _turns_a_first(statement: str, contrast: Contrast) -> bool:
    """Tell whether the change makes 初めて…下回った say what nobody would: 初めて…上回った."""
    return _FIRST in statement and contrast.word.startswith(_PASSES)


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
        explanation=f"{as_told(fact)}{why}",
    )
