"""Reads the tables of tests/cases: tab-separated rows, the first column says why."""

from pathlib import Path

_CASES = Path(__file__).parent / "cases"


def rows_of(name: str) -> list[tuple[str, ...]]:
    """Return the rows of `tests/cases/<name>.tsv`, comment lines left out."""
    lines = (_CASES / f"{name}.tsv").read_text(encoding="utf-8").splitlines()
    return [tuple(line.split("\t")) for line in lines if line and not line.startswith("#")]
