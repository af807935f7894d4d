"""An article while it is being read: what the readers fill in."""

from dataclasses import dataclass, field
from datetime import date

from quizgen.articles.credit import Credit
from quizgen.articles.lines import Line, span
from quizgen.articles.publication import DateLine, agree
from quizgen.models.article import Article, Piece, ReadingWarning, Section, Source


@dataclass
class SectionDraft:
    """A section while its lines come in."""

    heading: str | None = None
    hook: str | None = None
    quick_answer: str | None = None
    published: date | None = None
    reported: str | None = None
    """Set where the date comes from elsewhere than 公開日 and address."""
    outlet: str | None = None
    url: str | None = None
    dated_at: int | None = None
    """Line of the date."""
    sourced_at: int | None = None
    """Line of the source."""
    points: list[Piece] = field(default_factory=list)
    body: list[Piece] = field(default_factory=list)
    comments: list[Piece] = field(default_factory=list)

    def has_text(self) -> bool:
        """Tell whether there is anything to read in it."""
        return bool(self.points or self.body or self.comments)


@dataclass
class Draft:
    """An article while its lines come in."""

    text: str
    title: str | None = None
    lead: Piece | None = None
    sections: list[SectionDraft] = field(default_factory=list)
    takeaways: list[Piece] = field(default_factory=list)
    closing: list[Piece] = field(default_factory=list)
    unplaced: list[Piece] = field(default_factory=list)
    warnings: list[ReadingWarning] = field(default_factory=list)

    def warn(self, line: int, code: str, message: str) -> None:
        """Report a fault, the same one only once."""
        warning = ReadingWarning(line=line, code=code, message=message)
        if warning not in self.warnings[-1:]:
            self.warnings.append(warning)

    def set_aside(self, piece: Piece, line: int, *, code: str, message: str) -> None:
        """Keep a piece that has no place in the article, and say why."""
        self.unplaced.append(piece)
        self.warn(line, code, message)

    def set_line_aside(self, line: Line, *, code: str = "navigation", end: int = 0) -> None:
        """Keep a line, or the lines up to the offset `end`, that cannot be used."""
        piece = span(self.text, start=line.start, end=max(end, line.end))
        message = f"{_short(line.text)} is not part of the article and is not used"
        self.set_aside(piece, line.number, code=code, message=message)

    def warn_unfinished(self, line: int) -> None:
        """Report that the last line breaks off."""
        message = "the text stops in the middle of a sentence; add the rest or end it with 。"
        self.warn(line, "unfinished", message)

    def take_date(self, line: Line, found: DateLine, section: SectionDraft) -> None:
        """Date the section by a 公開日 line; what cannot be used of the line is set aside."""
        if found.day is None or section.published:
            code = "second-date" if found.day else "bad-date"
            message = f"{_short(line.text)} is not used; give one date as in 公開日:2025/02/27"
            self.set_aside(line.whole(), line.number, code=code, message=message)
            return
        section.published, section.dated_at = found.day, line.number
        rest = line.cut(found.end)
        if rest:
            message = f"{_short(rest.text)} behind the date is not used"
            self.set_aside(rest, line.number, code="unplaced", message=message)

    def take_credit(self, line: Line, found: Credit, section: SectionDraft) -> None:
        """Source the section by a credit line; a second one is set aside."""
        if section.sourced_at or not (found.outlet or found.url):
            self.set_line_aside(line, code="second-source" if section.sourced_at else "unplaced")
            return
        section.outlet, section.url, section.sourced_at = found.outlet, found.url, line.number
        if found.published and not section.published:
            section.published, section.dated_at = found.published, line.number

    def is_empty(self) -> bool:
        """Tell whether nothing was found that a quiz could be made of."""
        return not (self.lead or self.takeaways or any(one.has_text() for one in self.sections))

    def finish(self, *, slug: str, fallback_title: str) -> Article:
        """Return the article; dates are held against addresses here."""
        if self.title is None:
            message = f"no title line; the file name is taken: {fallback_title}"
            self.warn(1, "no-title", message)
        sections = tuple(self._finish_section(one) for one in self.sections)
        return Article(
            slug=slug,
            title=self.title or fallback_title,
            lead=self.lead,
            sections=sections,
            takeaways=tuple(self.takeaways),
            closing=tuple(self.closing),
            unplaced=tuple(self.unplaced),
            warnings=tuple(sorted(self.warnings, key=lambda one: one.line)),
            text=self.text,
        )

    def _finish_section(self, one: SectionDraft) -> Section:
        agreement = agree(one.published, one.url)
        if agreement.code:
            line = one.dated_at or one.sourced_at or 1
            self.warn(line, agreement.code, agreement.message)
        if one.sourced_at and not one.url:
            message = "the source has no http or https address; add it if there is one"
            self.warn(one.sourced_at, "no-url", message)
        return Section(
            heading=one.heading,
            hook=one.hook,
            quick_answer=one.quick_answer,
            published=one.published,
            reported=one.reported or agreement.reported,
            points=tuple(one.points),
            body=tuple(one.body),
            comments=tuple(one.comments),
            source=Source(outlet=one.outlet, url=one.url),
        )


_LONGEST_QUOTE = 30


def _short(text: str) -> str:
    return f"「{text[:_LONGEST_QUOTE]}{'…' if len(text) > _LONGEST_QUOTE else ''}」"
