"""A teacher's list of names with their readings: a file of `name<TAB>reading`."""

from collections.abc import Mapping
from pathlib import Path

from quizgen.errors import QuizgenError
from quizgen.japanese.kana import has_kanji, is_kana
from quizgen.japanese.reading_list import ListedWord, ReadingList, parted_words


def read_names(path: Path) -> dict[str, str]:
    """Return the names of a file: UTF-8, in each line a name, a tab and its reading in kana.

    A blank between family and given name, in both cells, parts the ruby there. Lines that begin
    with `#` and empty lines do not count; of two lines for one name the first wins.

    Raises:
        QuizgenError: if the file cannot be read, or at the first line that is no such row.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise QuizgenError(f"cannot read the names: {error.strerror}", path=path) from error
    except UnicodeDecodeError as error:
        raise QuizgenError("the names are not UTF-8; save the file as UTF-8", path=path) from error
    names: dict[str, str] = {}
    for number, line in enumerate(text.splitlines(), start=1):
        if line and not line.startswith("#"):
            name, reading = _row(line, path, number)
            names.setdefault(name, reading)
    return names


def reading_list_of(names: Mapping[str, str]) -> ReadingList:
    """Return names and their readings as a list that finds them in texts."""
    return ReadingList(ListedWord(parted_words(*row)) for row in names.items())


def fault_of_name(name: str, reading: str) -> str:
    """Return what is wrong with a name or its reading; nothing where both are fine."""
    if not has_kanji(name):
        return f"the name {name!r} holds no kanji"
    if not is_kana("".join(reading.split())):
        return f"the reading {reading!r} of {name} is not kana; write it in hiragana"
    return ""


def _row(line: str, path: Path, number: int) -> tuple[str, str]:
    cells = [cell.strip() for cell in line.rstrip("\t").split("\t")]
    if len(cells) != 2:  # noqa: PLR2004  a name and its reading
        fault = (
            f"{len(cells)} cells; write the name, one tab, and its reading (石破 茂→いしば しげる)"
        )
        raise QuizgenError(fault, path=path, line=number)
    name, reading = cells
    if fault := fault_of_name(name, reading):
        raise QuizgenError(fault, path=path, line=number)
    return name, reading
