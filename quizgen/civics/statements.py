"""Statements on rules that are written out: one true, one that nobody could defend."""

from functools import cache
from typing import NamedTuple

from quizgen.civics.table import read_table


class Statements(NamedTuple):
    """What an ○× item on a rule says, in its true and in its false form."""

    true: str
    untrue: str


def find_statements(rule: str) -> Statements | None:
    """Return the statements on a rule by its name, if the table has them."""
    return _by_rule().get(rule)


@cache
def _by_rule() -> dict[str, Statements]:
    return {
        row.get("name"): Statements(row.get("true"), row.get("untrue"))
        for row in read_table("statements")
    }
