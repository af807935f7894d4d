"""The lines of a Markdown file with their kinds, and the text without marks within lines."""

from collections.abc import Sequence
from typing import Final, NamedTuple

from quizgen.articles.forms import is_headline
from quizgen.articles.inline import without_marks
from quizgen.articles.kinds import VERBATIM, Kind, kind_of
from quizgen.articles.lines import Line, goes_on, span
from quizgen.models.article import Piece
from quizgen.regex import regex


class Block(NamedTuple):
    """A line, or several lines one sentence is wrapped over."""

    kind: Kind
    line: Line
    """The line in the text without marks."""
    skip: int
    """Length of the marker at its beginning."""
    raw: str
    """What stands behind the marker in the file, marks and all."""
    last: Line
    """The last line of the block, most often the same."""
    level: int = 0
    """Depth of a heading."""

    @property
    def words(self) -> str:
        """Return what stands behind the marker on its first line, marks taken away."""
        return self.line.text[self.skip :].strip()

    def piece(self, text: str) -> Piece | None:
        """Return the block without its marker; none where nothing is behind it."""
        bare = self.line.cut(self.skip)
        return bare and span(text, start=bare.start, end=self.last.end)


_FENCE = regex(r"`{3,}|~{3,}")
_COMMENT_OPEN: Final = "<!--"
_COMMENT_CLOSE: Final = "-->"
_HEADING_TAIL = regex(r"\s#{1,6}$")


def blocks_of(text: str, *, start: int) -> tuple[str, list[Block]]:
    """Return the text without marks within lines, and its blocks from the offset `start` on."""
    head, rest = text[:start], text[start:]
    taker = _Taker(number=head.count("\n"), start=start)
    bare = head + "\n".join([taker.take(raw) for raw in rest.split("\n")])
    return bare, _joined(taker.blocks, bare)


class _Taker:
    """Takes raw lines one by one and knows whether it is inside code or a comment."""

    def __init__(self, *, number: int, start: int) -> None:
        self.blocks: list[Block] = []
        self._number = number
        self._start = start
        self._closing: str | None = None

    def take(self, raw: str) -> str:
        """Return the line without marks within it; keep what it is."""
        self._number += 1
        stripped = raw.strip()
        if not stripped:
            self._start += len(raw) + 1
            return raw
        indent = raw[: len(raw) - len(raw.lstrip())]
        kind, skip = self._kind(stripped)
        text = stripped if kind in VERBATIM else stripped[:skip] + _bare(stripped[skip:], kind)
        if kind is Kind.RULE:
            self._underline(stripped)
        elif text:
            line = Line(self._number, self._start + len(indent), text)
            level = stripped[:skip].count("#") if kind is Kind.HEADING else 0
            self.blocks.append(Block(kind, line, skip, stripped[skip:], line, level))
        taken = indent + text
        self._start += len(taken) + 1
        return taken

    def _kind(self, stripped: str) -> tuple[Kind, int]:
        if self._is_enclosed(stripped):
            return Kind.ASIDE, 0
        return kind_of(stripped)

    def _is_enclosed(self, stripped: str) -> bool:
        """Tell whether the line belongs to a block of code or a comment, and open or close it."""
        if self._closing:
            if self._closing in stripped:
                self._closing = None
            return True
        fence = _FENCE.match(stripped)
        if fence and fence.group() not in stripped[fence.end() :]:
            self._closing = fence.group()
        elif _COMMENT_OPEN in stripped and _COMMENT_CLOSE not in stripped:
            self._closing = _COMMENT_CLOSE
        return self._closing is not None

    def _underline(self, rule: str) -> None:
        """Make a heading of the line above if the rule underlines it."""
        above = self.blocks[-1] if self.blocks else None
        is_below = above is not None and above.line.number == self._number - 1
        if not above or not is_below or above.kind is not Kind.PARAGRAPH:
            return
        level = {"=": 1, "-": 2}.get(rule[0], 0)
        if level and is_headline(above.line.text):
            self.blocks[-1] = above._replace(kind=Kind.HEADING, level=level)


def _bare(content: str, kind: Kind) -> str:
    bare = without_marks(content).strip()
    return _HEADING_TAIL.sub("", bare) if kind is Kind.HEADING else bare


def _joined(blocks: Sequence[Block], text: str) -> list[Block]:
    """Return the blocks with the lines of a wrapped sentence made one."""
    joined: list[Block] = []
    for block in blocks:
        if joined and _continues(joined[-1], block, text):
            joined[-1] = joined[-1]._replace(last=block.line)
        else:
            joined.append(block)
    return joined


def _continues(above: Block, block: Block, text: str) -> bool:
    if block.kind is not Kind.PARAGRAPH or above.kind not in _RUNNING or not above.words:
        return False
    is_next = block.line.number == above.last.number + 1
    is_indented = text[block.line.start - 1] in " \t"
    return goes_on(above.last, block.line, text) or (
        is_next and is_indented and above.kind in _LISTED
    )


_LISTED: Final = (Kind.BULLET, Kind.TAKEAWAY)
_RUNNING: Final = (Kind.PARAGRAPH, *_LISTED)
