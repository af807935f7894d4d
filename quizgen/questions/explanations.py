"""解説: one line that adds something to the key."""

from quizgen.civics.names import Name
from quizgen.models.fact import Fact, FactKind


def explained(name: Name, fact: Fact) -> str:
    """Return what a body or term is, for the key that names it."""
    definition = dict(name.row.cells).get("definition", "") or name.gloss
    return f"{name.name}は、{definition}である。" if definition else told_by(fact)


def told_by(fact: Fact) -> str:
    """Return the statement as the article's report."""
    if fact.kind is FactKind.CLAIM and fact.speaker:
        return f"記事は、{fact.statement.removesuffix('。')}と伝えている。"
    return f"記事には、{fact.statement.removesuffix('。')}とある。"
