"""The contrast table against a statement: words with exclusive alternatives."""

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from itertools import takewhile
from typing import NamedTuple

from quizgen.civics.table import Row, read_table
from quizgen.japanese.tokens import word_borders

OUTCOMES = tuple(
    f"{joint}、{after}"
    for joint in ("", "し", "され")
    for after in ("成立", "参院", "衆院", "参議院", "衆議院", "送付")
)
"""What follows a vote and tells its outcome: 可決、成立した; 可決、参院に送付された."""
_CACHED = 4096  # statements


class Contrast(NamedTuple):
    """A word of a statement that the table knows alternatives for."""

    word: str
    start: int
    end: int
    row: Row


@cache
def _rows_by_length() -> tuple[tuple[str, Row], ...]:
    """Return the table's words with their rows, the longest word first."""
    rows = sorted(read_table("contrasts"), key=lambda row: -len(row.get("word")))
    return tuple((row.get("word"), row) for row in rows)


@cache
def _compiled(guard: str) -> re.Pattern[str]:
    return re.compile(guard)  # the table has more than re itself keeps compiled


@lru_cache(maxsize=_CACHED)
def find_contrasts(statement: str) -> tuple[Contrast, ...]:
    """Return the statement's contrast words, longest first, that stand once and unguarded."""
    borders = {*word_borders(statement)}
    found: list[Contrast] = []
    for word, row in _rows_by_length():
        if word not in statement or statement.count(word) > 1:
            continue
        start = statement.index(word)
        if not borders >= {start, start + len(word)}:
            continue
        if not row.get("guard") or not _compiled(row.get("guard")).search(statement):
            found.append(Contrast(word, start, start + len(word), row))
    return tuple(found)


def stands_twice(word: str, others: Sequence[str], statement: str) -> bool:
    """Tell whether what sets a word apart from others stands a second time in a statement.

    内閣の助言と承認 beside 国会の助言と承認, where 決定権は内閣にある.
    """
    own = word[: len(word) - len(common_end([word, *others]))]
    return len(own) > 1 and statement.count(own) > 1


def common_start(words: Sequence[str]) -> str:
    """Return the characters that all words begin with."""
    columns = zip(*words, strict=False)  # as long as the shortest
    return "".join(column[0] for column in takewhile(lambda one: len({*one}) == 1, columns))


def common_end(words: Sequence[str]) -> str:
    """Return the characters that all words end with."""
    return common_start([word[::-1] for word in words])[::-1]
