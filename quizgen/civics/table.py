"""Tables of the package: tab-separated files with a head row, `#` lines before it."""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import NamedTuple

_LIST_MARK = "|"


class Row(NamedTuple):
    """One row of a table."""

    places: Mapping[str, int]
    """Of the columns by their names; one for all rows, of which the tables have thousands."""
    cells: tuple[str, ...]

    def get(self, column: str) -> str:
        """Return a cell; empty where the table leaves it so.

        Raises:
            KeyError: if the table has no such column.
        """
        return self.cells[self.places[column]]

    def all(self, column: str) -> tuple[str, ...]:
        """Return the members of a cell that holds a list, in order."""
        return tuple(filter(None, self.get(column).split(_LIST_MARK)))


@cache
def read_table(name: str) -> tuple[Row, ...]:
    """Return the rows of `<name>.tsv`, read once a process.

    Raises:
        ValueError: if a row has fewer cells or more than the table has columns.
    """
    text = (files(__package__) / f"{name}.tsv").read_text(encoding="utf-8")
    lines = [line for line in text.split("\n") if line and not line.startswith("#")]
    places = {column: place for place, column in enumerate(lines[0].split("\t"))}
    rows = tuple(Row(places, tuple(line.split("\t"))) for line in lines[1:])
    if uneven := next((row for row in rows if len(row.cells) != len(places)), None):
        msg = f"{name}.tsv: {len(uneven.cells)} cells for {len(places)} columns: {uneven.cells}"
        raise ValueError(msg)
    return rows
