"""What an article is: its pieces, each with its place in the text."""

from datetime import date

from pydantic import Field, field_serializer, model_serializer

from quizgen.models.record import Record


class Piece(Record):
    """A stretch of the article's text; in JSON it is written as the text alone."""

    text: str
    """The characters at `[start:end]` of the article's text, exactly."""
    start: int
    """Offset of the first character, in characters."""
    end: int
    """Offset behind the last character, in characters."""

    @model_serializer
    def _as_text(self) -> str:
        return self.text


class Source(Record):
    """Where a section's facts were reported."""

    outlet: str | None = None
    """The newspaper, agency or office as the article names it."""
    url: str | None = None
    """The address, http or https only."""


class Section(Record):
    """One part of an article with its own date and source."""

    heading: str | None = None
    """The heading line; none where the text has no headings."""
    hook: str | None = None
    """The question under the heading of a digest."""
    quick_answer: str | None = None
    """The short answer under the hook."""
    published: date | None = None
    """The date the section itself gives (公開日), never another section's."""
    reported: str | None = None
    """The date as far as nothing contradicts it: `2025年2月`, `2024年`, or none."""
    points: tuple[Piece, ...] = ()
    """The ✅ points or bullets."""
    body: tuple[Piece, ...] = ()
    """Lines of running text that report."""
    comments: tuple[Piece, ...] = ()
    """Lines in which the host of the page speaks."""
    source: Source = Source()

    @property
    def day(self) -> date | None:
        """Return the day it was published, unless the source's address tells another month."""
        is_agreed = self.reported is not None and self.reported.endswith("月")
        return self.published if is_agreed else None


class ReadingWarning(Record):
    """Something the reader could not place or does not trust."""

    line: int
    """Line of the file, counted from 1."""
    code: str
    """A short name of the kind of fault, such as `date-conflict`."""
    message: str
    """What was found, and what would be right."""


class Article(Record):
    """A text with its pieces found; nothing of it is lost."""

    slug: str
    """Name of the article's folder of outputs: lower-case letters, digits, hyphens."""
    title: str
    lead: Piece | None = None
    sections: tuple[Section, ...] = ()
    takeaways: tuple[Piece, ...] = ()
    """The 💡 points."""
    closing: tuple[Piece, ...] = ()
    """The host's framing lines: transitions, announcements, farewell."""
    unplaced: tuple[Piece, ...] = ()
    """Lines no rule could place; each has a warning."""
    warnings: tuple[ReadingWarning, ...] = ()
    text: str = Field(exclude=True, repr=False)
    """The whole text as read: line ends, BOM and Unicode composition normalised, no more."""

    @field_serializer("lead")
    def _lead_as_text(self, lead: Piece | None) -> str | None:
        return None if lead is None else lead.text

    def line_of(self, offset: int) -> int:
        """Return the line (counted from 1) on which an offset lies."""
        return self.text.count("\n", 0, offset) + 1
