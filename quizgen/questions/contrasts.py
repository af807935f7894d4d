"""The contrast table against a statement: words with exclusive alternatives."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from quizgen.civics.table import Row, read_table
from quizgen.japanese.tokens import tokenize


class Contrast(NamedTuple):
    """A word of a statement that the table knows alternatives for."""

    word: str
    start: int
    end: int
    row: Row


def find_contrasts(statement: str) -> Iterator[Contrast]:
    """Yield the statement's contrast words, longest first, that stand once and unguarded."""
    edges = {token.start for token in tokenize(statement)} | {len(statement)}
    for row in sorted(read_table("contrasts"), key=lambda row: -len(row.get("word"))):
        word = row.get("word")
        start = statement.find(word)
        if start < 0 or statement.count(word) > 1:
            continue
        if start not in edges or start + len(word) not in edges:
            continue
        if row.get("guard") and re.search(row.get("guard"), statement):
            continue
        yield Contrast(word, start, start + len(word), row)
