"""Two parts of one sentence that can change places: what belongs to one is said of the other."""

from collections.abc import Iterator
from itertools import combinations
from typing import NamedTuple

from quizgen.civics.mentions import Mention, find_mentions
from quizgen.civics.names import NameKind
from quizgen.japanese.clauses import is_adnominal
from quizgen.japanese.tokens import tokenize
from quizgen.regex import regex

_AMOUNT = r"[0-9]+(?:分の[0-9]|割|%|歳以上|人|年|か月)"
_PARALLEL = (
    *(
        regex(
            rf"(?:[^、。はがをにで]{{1,16}}){first}(?P<one>[^、。はが]{{2,14}}){second}、"
            rf"(?:[^、。はがをにで]{{1,16}}){first}(?P<other>[^、。はが]{{2,14}}?){second}"
        )
        for first in ("では", "には", "は", "を")
        for second in ("を", "に", "で")
        if first != second
    ),
    regex(
        rf"[^、。はがをにで]{{1,14}}が(?P<one>{_AMOUNT})、"
        rf"[^、。はがをにで]{{1,14}}が(?P<other>{_AMOUNT})(?:を|の|と|で)"
    ),
)
"""A は X を、B は Y を; A が4分の3、B が4分の1を: X and Y change places."""
_NOUN = regex(r"[一-龥々ァ-ヴーA-Za-z0-9・]+(?:の[一-龥々ァ-ヴーA-Za-z0-9・]+)*")
"""What can change places without a word left over: no clause, no もの."""
_KINDS = (NameKind.TERM, NameKind.INSTITUTION, NameKind.ORGANISATION)


class Exchange(NamedTuple):
    """Two stretches of a statement, and the statement with each in the other's place."""

    one: str
    other: str
    statement: str


def find_exchanges(statement: str) -> Iterator[Exchange]:
    """Yield what makes a statement false by exchanging two of its parts."""
    for pattern in _PARALLEL:
        for match in pattern.finditer(statement):
            spans = match.span("one"), match.span("other")
            if all(_NOUN.fullmatch(match[name]) for name in ("one", "other")):
                yield from _exchanged(statement, *spans)
    for one, other in combinations(find_mentions(statement), 2):
        if _have_own_clauses(statement, one, other):
            yield from _exchanged(statement, (one.start, one.end), (other.start, other.end))


def _exchanged(
    statement: str, first: tuple[int, int], second: tuple[int, int]
) -> Iterator[Exchange]:
    one, other = statement[slice(*first)], statement[slice(*second)]
    is_apart = one not in other and other not in one
    if is_apart and statement.count(one) == statement.count(other) == 1:
        between = statement[first[1] : second[0]]
        turned = f"{statement[: first[0]]}{other}{between}{one}{statement[second[1] :]}"
        yield Exchange(one, other, turned)


def _have_own_clauses(statement: str, one: Mention, other: Mention) -> bool:
    """Tell whether a clause of its own stands before each of two like names.

    自営業者が加入する国民年金と、会社員が加入する厚生年金: exchanged, both are told wrong.
    """
    is_like = one.name.kind in _KINDS and (one.name.kind, one.name.group) == (
        other.name.kind, other.name.group,
    )  # fmt: skip
    between = statement[one.end : other.start]
    if not is_like or not between.startswith(("と", "、", "や")):
        return False
    return all(_is_modified(statement, mention.start) for mention in (one, other))


def _is_modified(statement: str, start: int) -> bool:
    tokens = tokenize(statement)
    before = [index for index, token in enumerate(tokens) if token.end == start]
    return any(is_adnominal(tokens, index) for index in before)
