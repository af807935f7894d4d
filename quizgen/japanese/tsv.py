"""Tables of this package: tab-separated files with a head row, `#` lines before it."""

from functools import cache
from importlib.resources import files


@cache
def read_rows(name: str) -> tuple[tuple[str, ...], ...]:
    """Return the rows of `<name>.tsv` below its head, read once a process."""
    text = (files(__package__) / f"{name}.tsv").read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if line and not line.startswith("#")]
    width = lines[0].count("\t") + 1
    rows = [tuple(line.split("\t")) for line in lines[1:]]
    if any(len(row) != width for row in rows):
        raise ValueError(f"{name}.tsv: a row has not {width} cells")
    return tuple(rows)
