"""解説: one line that adds something to the key."""

from quizgen.civics.mentions import find_mentions
from quizgen.civics.names import Name, NameKind, terms_by_form
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
    """Return what the article says, and why its subject matters, if that is a term alone.

    Of terms that stand elsewhere in the sentence readers said that they have nothing to do with
    the question: 法律案 in one on the 衆議院の優越.
    """
    told = as_told(fact)
    name = terms_by_form().get(fact.topic)
    note = name.row.get("note") if name and name.name not in PLAIN_TERMS else ""
    return f"{told}【{fact.topic}】{note}" if note else told
