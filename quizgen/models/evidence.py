"""The verbatim quote a question rests on."""

from datetime import date

from quizgen.models.article import Article, Section
from quizgen.models.record import Record


class Evidence(Record):
    """A quote with its place in the article and where it was reported."""

    quote: str
    """The exact text at `[start:end]` of the article as read."""
    start: int
    end: int
    section: str | None = None
    """Heading of the section it stands in; none outside sections."""
    outlet: str | None = None
    url: str | None = None
    published: date | None = None
    """None, too, where the section's date and its address contradict each other."""

    @classmethod
    def of(cls, article: Article, start: int, end: int, section: Section | None) -> "Evidence":
        """Cut the quote from the article itself, so that it cannot disagree with it."""
        home = section or Section()
        return cls(
            quote=article.text[start:end],
            start=start,
            end=end,
            section=home.heading,
            outlet=home.source.outlet,
            url=home.source.url,
            published=home.day,
        )

    def is_verbatim_in(self, text: str) -> bool:
        """Tell whether the quote stands at its place in the text."""
        return bool(self.quote) and text[self.start : self.end] == self.quote
