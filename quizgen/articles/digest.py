"""Reader of digests: headings with a question, ✅ points, source lines, 💡 takeaways."""

import re
from collections.abc import Callable, Iterator, Sequence
from typing import Final

from quizgen.articles.draft import Draft, SectionDraft
from quizgen.articles.lines import Line, lines_of, span
from quizgen.articles.publication import read_date_line
from quizgen.articles.roles import roles_of
from quizgen.articles.source_line import read_source_line
from quizgen.articles.wording import is_finished
from quizgen.articles.zones import Role
from quizgen.models.article import Piece
from quizgen.regex import regex

_MARKER = regex(r"(?:^[-*・•]\s?)?(?P<sign>[✅💡])\ufe0f?")
_SIGNS = regex(r"^[ \t\u3000]*(?:[-*・•]\s?)?(?:✅|💡|さらに読む)", re.MULTILINE)


def is_digest(text: str) -> bool:
    """Tell whether any line begins as only a digest's do."""
    return _SIGNS.search(text) is not None


def read_digest(text: str) -> Draft:
    """Return the article of a digest."""
    lines = lines_of(text)
    roles = roles_of(lines)
    assembly = _Assembly(text)
    for line, role in zip(lines, roles, strict=True):
        assembly.place(line, role)
    _warn_of_broken_end(assembly.draft, lines, roles)
    return assembly.draft


class _Assembly:
    """Puts lines where their roles say, and keeps what does not fit there."""

    def __init__(self, text: str) -> None:
        self.draft = Draft(text)
        self._section: SectionDraft | None = None
        self._last_role: Role | None = None

    def place(self, line: Line, role: Role) -> None:
        """Put one line in its place."""
        _PLACES[role](self, line)
        self._last_role = role

    def title(self, line: Line) -> None:
        self.draft.title = line.text

    def lead(self, line: Line) -> None:
        lead = self.draft.lead
        start = lead.start if lead else line.start
        self.draft.lead = span(self.draft.text, start=start, end=line.end)

    def heading(self, line: Line) -> None:
        self._section = SectionDraft(heading=line.text)
        self.draft.sections.append(self._section)

    def hook(self, line: Line) -> None:
        self._open(line).hook = line.text

    def quick_answer(self, line: Line) -> None:
        self._open(line).quick_answer = line.text

    def comment(self, line: Line) -> None:
        self._open(line).comments.append(line.whole())

    def body(self, line: Line) -> None:
        self._open(line).body.append(line.whole())

    def point(self, line: Line) -> None:
        self._open(line, is_new=self._is_sourced()).points.extend(_marked(line))

    def takeaway(self, line: Line) -> None:
        self.draft.takeaways.extend(_marked(line))

    def closing(self, line: Line) -> None:
        self.draft.closing.append(line.whole())

    def furniture(self, line: Line) -> None:
        self.draft.set_line_aside(line)

    def unknown(self, line: Line) -> None:
        self.draft.set_line_aside(line, code="unplaced")

    def date(self, line: Line) -> None:
        is_behind_source = self._last_role is Role.SOURCE
        section = self._open(line, is_new=self._is_sourced() and not is_behind_source)
        self.draft.take_date(line, read_date_line(line.text), section)

    def source(self, line: Line) -> None:
        section = self._open(line)
        found = read_source_line(line.text)
        if ((section.url or section.outlet) and found.outlet) or (section.url and found.url):
            self.draft.set_line_aside(line, code="second-source")
            return
        section.outlet = section.outlet or found.outlet
        section.url = section.url or found.url
        section.sourced_at = line.number
        self._keep_comment(line, found.comment)
        self._keep_stray(line, found.stray)

    def _keep_comment(self, line: Line, place: slice | None) -> None:
        piece = line.cut(place.start, place.stop) if place else None
        if piece and self._section:
            self._section.comments.append(piece)

    def _keep_stray(self, line: Line, place: slice | None) -> None:
        piece = line.cut(place.start, place.stop) if place else None
        if piece:
            message = f"{piece.text} is no whole http or https address; give it in full"
            self.draft.set_aside(piece, line.number, code="bad-url", message=message)

    def _is_sourced(self) -> bool:
        return self._section is not None and self._section.sourced_at is not None

    def _open(self, line: Line, *, is_new: bool = False) -> SectionDraft:
        if self._section is None or is_new:
            self._section = SectionDraft()
            self.draft.sections.append(self._section)
            message = "a section begins here without a heading; give it one, with a question below"
            self.draft.warn(line.number, "no-heading", message)
        return self._section


_PLACES: Final[dict[Role, Callable[[_Assembly, Line], None]]] = {
    Role.TITLE: _Assembly.title,
    Role.LEAD: _Assembly.lead,
    Role.HEADING: _Assembly.heading,
    Role.HOOK: _Assembly.hook,
    Role.QUICK_ANSWER: _Assembly.quick_answer,
    Role.COMMENT: _Assembly.comment,
    Role.POINT: _Assembly.point,
    Role.DATE: _Assembly.date,
    Role.SOURCE: _Assembly.source,
    Role.BODY: _Assembly.body,
    Role.TAKEAWAY: _Assembly.takeaway,
    Role.CLOSING: _Assembly.closing,
    Role.FURNITURE: _Assembly.furniture,
    Role.UNKNOWN: _Assembly.unknown,
}


def _marked(line: Line) -> Iterator[Piece]:
    """Cut the line at its markers; two points may have run together."""
    found = list(_MARKER.finditer(line.text))
    marks = [mark for mark in found if mark["sign"] == found[0]["sign"]]
    ends = [mark.start() for mark in marks[1:]] + [len(line.text)]
    for mark, end in zip(marks, ends, strict=True):
        piece = line.cut(mark.end(), end)
        if piece:
            yield piece


def _warn_of_broken_end(draft: Draft, lines: Sequence[Line], roles: Sequence[Role]) -> None:
    placed = [
        (line, role) for line, role in zip(lines, roles, strict=True) if role is not Role.FURNITURE
    ]
    if placed and not _is_whole(*placed[-1], draft):
        draft.warn_unfinished(placed[-1][0].number)


def _is_whole(line: Line, role: Role, draft: Draft) -> bool:
    """Tell whether the last line is complete; marked lines may all do without 。."""
    if role is Role.SOURCE and read_source_line(line.text).comment is None:
        return read_source_line(line.text).url is not None
    if role is Role.DATE or is_finished(line.text):
        return True
    points = [piece for section in draft.sections for piece in section.points]
    siblings = {Role.POINT: points, Role.TAKEAWAY: draft.takeaways}.get(role)
    return siblings is not None and not any(is_finished(piece.text) for piece in siblings[:-1])
