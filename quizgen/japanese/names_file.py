"""A teacher's list of names with their readings: a file of `name<TAB>reading`."""

from pathlib import Path

from quizgen.errors import QuizgenError
from quizgen.japanese.kana import has_kanji, is_kana
from quizgen.japanese.reading_list import ListedWord, ReadingList, parted_words


def load_names(path: Path) -> ReadingList:
    """Return the names of a file: UTF-8, in each line a name, a tab and its reading in kana.

    A blank between family and given name, in both cells, parts the ruby there. Lines that begin
    with `#` and empty lines do not count.

    Raises:
        QuizgenError: if the file cannot be read, or at the first line that is no such row.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise QuizgenError(f"cannot read the names: {error.strerror}", path=path) from error
    except UnicodeDecodeError as error:
        raise QuizgenError("the names are not UTF-8; save the file as UTF-8", path=path) from error
    lines = enumerate(text.splitlines(), start=1)
    return ReadingList(
        _name(line, path, number) for number, line in lines if line and not line.startswith("#")
    )


def _name(line: str, path: Path, number: int) -> ListedWord:
    cells = [cell.strip() for cell in line.rstrip("\t").split("\t")]
    if len(cells) != 2:  # noqa: PLR2004  a name and its reading
        fault = (
            f"{len(cells)} cells; write the name, one tab, and its reading (石破 茂→いしば しげる)"
        )
        raise QuizgenError(fault, path=path, line=number)
    surface, reading = cells
    if not has_kanji(surface):
        raise QuizgenError(f"the name {surface!r} holds no kanji", path=path, line=number)
    if not is_kana("".join(reading.split())):
        fault = f"the reading {reading!r} of {surface} is not kana; write it in hiragana"
        raise QuizgenError(fault, path=path, line=number)
    return ListedWord(parted_words(surface, reading))
