"""Noun phrases of a statement: a head with what stands before it."""

from typing import NamedTuple

from quizgen.japanese.clauses import is_functional_adnominal, opens_function_word
from quizgen.japanese.tokens import Token, surface_of, tokenize

_JOINING = ("や", "と", "の", "か")
_MARKS = ("・", "「", "」", "『", "』")


class NounPhrase(NamedTuple):
    """A noun with its modifiers, and the particle behind it."""

    modifier: str
    """Everything before the head."""
    head: str
    """The noun at the end, with the nouns compounded to it on the left not counted."""
    start: int
    """Offset in the statement."""
    end: int
    """Offset behind the head."""
    particle: str
    """を, で, に … as it stands behind the head."""
    has_clause: bool
    """True where a verb of its own is among the modifiers."""

    @property
    def text(self) -> str:
        """Return modifiers and head."""
        return self.modifier + self.head


def find_noun_phrase(statement: str, head: str, particles: tuple[str, ...]) -> NounPhrase | None:
    """Return the first phrase that ends in the head before one of the particles."""
    tokens = tokenize(statement)
    position = 0
    while (found := statement.find(head, position)) >= 0:
        end = found + len(head)
        position = end
        after = _token_at(tokens, end)
        if after is None or not _is_asked_before(tokens, after, particles):
            continue
        first = _token_at(tokens, found)
        if first is not None:
            return _phrase(statement, tokens, first, after, head)
    return None


def _is_asked_before(tokens: tuple[Token, ...], after: int, particles: tuple[str, ...]) -> bool:
    """Tell whether どのような can stand before the head: を, として, or の定例化を behind it.

    は and も cannot hold a question word.
    """
    following = tokens[after + 1 : after + 4]
    if tokens[after].is_particle("の"):
        nouns = [token for token in following if token.is_nominal]
        rest = following[len(nouns) :]
        return bool(nouns) and bool(rest) and rest[0].is_particle("を", "も")
    if not tokens[after].is_particle(*particles):
        return False
    if following and opens_function_word(tokens, after):
        return False  # 資金をめぐり, 経費を含めて
    return not (following and following[0].is_particle("の", "は", "も"))


def _token_at(tokens: tuple[Token, ...], offset: int) -> int | None:
    return next((index for index, token in enumerate(tokens) if token.start == offset), None)


def _phrase(
    statement: str, tokens: tuple[Token, ...], first: int, after: int, head: str
) -> NounPhrase:
    begin, has_clause = _leftmost(tokens, first)
    start, stop = tokens[begin].start, tokens[first].start
    particle = _particle(tokens, after)
    return NounPhrase(statement[start:stop], head, start, stop + len(head), particle, has_clause)


def _particle(tokens: tuple[Token, ...], after: int) -> str:
    following = tokens[after + 1 : after + 3]
    if tokens[after].surface == "と" and surface_of(following).startswith("して"):
        return "として"
    return tokens[after].surface


def _leftmost(tokens: tuple[Token, ...], first: int) -> tuple[int, bool]:
    """Return where the modifiers of the head begin, and whether a clause is among them."""
    index = first
    while index > 0:
        step = _modifier_length(tokens, index)
        if step == 0:
            break
        index -= step
    return index, index > 0 and _ends_a_clause(tokens, index - 1)


def _ends_a_clause(tokens: tuple[Token, ...], index: int) -> bool:
    """Tell whether a predicate stands right before the phrase (関心が高い重要な案件)."""
    token = tokens[index]
    return token.is_inflected and token.form in ("連体形", "終止形") and token.surface != "な"


def _modifier_length(tokens: tuple[Token, ...], index: int) -> int:
    """Return how many words before `index` belong to the phrase; 0 at its edge."""
    token = tokens[index - 1]
    if _stays_inside(token):
        return 1
    if token.is_particle(*_JOINING) and token.pos[1] in ("格助詞", "副助詞"):
        return _joined_length(tokens[:index])
    if is_functional_adnominal(tokens, index - 1):
        return 3 if token.inflection == "助動詞-タ" else 2
    return 0


def _stays_inside(token: Token) -> bool:
    if token.is_nominal:
        return token.base not in ("これ", "それ")
    if token.surface == "な":
        return token.base == "だ"
    return token.surface in _MARKS or token.kind in ("連体詞", "形状詞")


def _joined_length(tokens: tuple[Token, ...]) -> int:
    """Count the の that the words end in with a particle before it (への, での) as one joint."""
    *head, joint = tokens
    if not head:
        return 0
    before = head[-1]
    if joint.surface == "の" and before.is_particle("へ", "で", "と", "から", "まで"):
        return 2
    return 1 if before.is_nominal or before.surface in _MARKS else 0
