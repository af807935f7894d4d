"""解説: one line that adds something to the key."""

from quizgen.civics.mentions import find_mentions
from quizgen.civics.names import Name, NameKind
from quizgen.models.fact import Fact
from quizgen.questions.term import PLAIN_TERMS, is_own_word
from quizgen.questions.wording import as_defined, as_told


def explained(name: Name, fact: Fact) -> str:
    """Return what a body or term is, for the key that names it."""
    if name.kind is NameKind.TERM and name.row.get("definition"):
        return as_defined(name.name, name.row.get("definition"))
    return f"{name.name}は、{name.gloss}である。" if name.gloss else as_told(fact)


def told_by(fact: Fact, key: str) -> str:
    """Return what a term of the key means, else how the article has it.

    A term that only stands somewhere in the sentence explains nothing about the key.
    """
    for mention in find_mentions(key):
        if mention.name.kind is NameKind.TERM and is_own_word(mention, key):
            return explained(mention.name, fact)
    return as_told_with_meaning(fact)


def as_told_with_meaning(fact: Fact) -> str:
    """Return what the article says, and what a term or body in it is, if one needs telling."""
    told = as_told(fact)
    for mention in find_mentions(fact.statement):
        name = mention.name
        if name.name in PLAIN_TERMS or not is_own_word(mention, fact.statement):
            continue
        if name.kind is NameKind.TERM and name.row.get("definition"):
            return f"{told}{explained(name, fact)}"
        if name.kind is NameKind.ORGANISATION and name.gloss:
            return f"{told}{explained(name, fact)}"
    return told
