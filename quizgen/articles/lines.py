"""The lines of a text with their places, and the pieces cut from them."""

from collections.abc import Sequence
from typing import Final, NamedTuple

from quizgen.articles.wording import is_finished
from quizgen.models.article import Piece

_PARAGRAPH_INDENT: Final = "\u3000"
_SHORTEST_WRAPPED = 25  # characters; a shorter line without 。 is a heading, not half a sentence


class Line(NamedTuple):
    """A line that is not blank, without the space around it."""

    number: int
    """Counted from 1, as an editor shows it."""
    start: int
    """Offset of its first character in the text."""
    text: str
    follows_blank: bool = False

    @property
    def end(self) -> int:
        """Return the offset behind its last character."""
        return self.start + len(self.text)

    def cut(self, start: int = 0, end: int | None = None) -> Piece | None:
        """Return the stretch of the line without space around it; none where only space is."""
        stretch = self.text[start:end]
        bare = stretch.strip()
        at = self.start + start + len(stretch) - len(stretch.lstrip())
        return Piece(text=bare, start=at, end=at + len(bare)) if bare else None

    def whole(self) -> Piece:
        """Return the whole line as a piece."""
        return Piece(text=self.text, start=self.start, end=self.end)


def lines_of(text: str) -> list[Line]:
    """Return the lines of a text that are not blank, in order."""
    lines = []
    start, follows_blank = 0, True
    for number, raw in enumerate(text.split("\n"), start=1):
        bare = raw.strip()
        if bare:
            indent = len(raw) - len(raw.lstrip())
            lines.append(Line(number, start + indent, bare, follows_blank))
        follows_blank = not bare
        start += len(raw) + 1
    return lines


def span(text: str, *, start: int, end: int) -> Piece:
    """Return the stretch of a text that may run over several lines."""
    return Piece(text=text[start:end], start=start, end=end)


def runs_of(lines: Sequence[Line], text: str) -> list[list[Line]]:
    """Return the lines in runs: a sentence wrapped over several lines makes one run."""
    runs: list[list[Line]] = []
    for line in lines:
        if runs and goes_on(runs[-1][-1], line, text):
            runs[-1].append(line)
        else:
            runs.append([line])
    return runs


def goes_on(line: Line, after: Line, text: str) -> bool:
    """Tell whether the sentence of a line is wrapped and goes on in the line after."""
    is_next = after.number == line.number + 1
    is_indented = text[after.start - 1] == _PARAGRAPH_INDENT
    is_wrapped = len(line.text) >= _SHORTEST_WRAPPED and not is_finished(line.text)
    return is_next and is_wrapped and not is_indented
