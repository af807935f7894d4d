"""Tables of the package: tab-separated files with a head row, `#` lines before it."""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import NamedTuple

_LIST_MARK = "|"


class Row(NamedTuple):
    """One row of a table, its cells by column name."""

    cells: Mapping[str, str]

    def get(self, column: str) -> str:
        """Return a cell; empty where the table leaves it so.

        Raises:
            KeyError: if the table has no such column.
        """
        return self.cells[column]

    def all(self, column: str) -> tuple[str, ...]:
        """Return the members of a cell that holds a list, in order."""
        return tuple(part for part in self.get(column).split(_LIST_MARK) if part)


@cache
def read_table(name: str) -> tuple[Row, ...]:
    """Return the rows of `<name>.tsv`, read once a process."""
    text = (files(__package__) / f"{name}.tsv").read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if line and not line.startswith("#")]
    columns = lines[0].split("\t")
    return tuple(
        Row(MappingProxyType(dict(zip(columns, line.split("\t"), strict=True))))
        for line in lines[1:]
    )
