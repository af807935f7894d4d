"""Which questions of the tables give each other away, as people found who read them all."""

from functools import cache

from quizgen.civics.table import read_table


def term_key(term: str) -> str:
    """Return how the table writes a term of the glossary, apart from a rule of that name."""
    return f"「{term}」"


def are_cues(one: str, other: str) -> bool:
    """Tell whether the table holds two rules or terms (as `term_key` writes them) apart."""
    return frozenset((one, other)) in _pairs()


@cache
def _pairs() -> frozenset[frozenset[str]]:
    return frozenset(frozenset((row.get("one"), row.get("other"))) for row in read_table("cues"))
