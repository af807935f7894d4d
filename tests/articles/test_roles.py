"""Every line of a digest plays the part a reader of the page would give it."""

import pytest

from quizgen.articles.lines import lines_of
from quizgen.articles.roles import roles_of
from tests.tables import rows_of

_ROWS = rows_of("reader_roles")


def _played(cells: list[str], *, between: str) -> list[str]:
    texts = [cell.partition(":")[2] for cell in cells]
    lines = lines_of(between.join(texts))
    return [f"{role}:{line.text}" for role, line in zip(roles_of(lines), lines, strict=True)]


@pytest.mark.parametrize(("why", "row"), _ROWS, ids=[row[0] for row in _ROWS])
def test_lines_play_their_parts(why: str, row: str) -> None:
    cells = row.split(" ┃ ")
    assert _played(cells, between="\n") == cells


@pytest.mark.parametrize(("why", "row"), _ROWS, ids=[row[0] for row in _ROWS])
def test_blank_lines_between_all_lines_change_nothing(why: str, row: str) -> None:
    cells = row.split(" ┃ ")
    assert _played(cells, between="\n\n") == cells
