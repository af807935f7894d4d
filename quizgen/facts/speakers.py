"""Who says a claim, with office and country."""

import re

from quizgen.facts.statements import Statement
from quizgen.models.fact import FactKind

_ACCORDING = re.compile(r"^([^、。]{2,30}?)によ(?:ると|れば)")


def find_speaker(statement: Statement, kind: FactKind) -> str | None:
    """Return the speaker of a claim: its topic, or the one named before によると."""
    if kind is not FactKind.CLAIM:
        return None
    if match := _ACCORDING.match(statement.text):
        return match[1]
    return statement.topic or None
