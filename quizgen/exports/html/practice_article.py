"""The article as far as a bank quotes it: every quoted stretch of text once, in reading order."""

from collections.abc import Iterable
from itertools import pairwise

from quizgen.exports.html.sources import source_line
from quizgen.exports.html.wording import flat
from quizgen.models.evidence import Evidence
from quizgen.models.record import Record


class Passage(Record):
    """Quotes that overlap or touch, as the one text they are cut from."""

    start: int
    text: str
    quotes: tuple[Evidence, ...]

    @property
    def end(self) -> int:
        """Where the text ends in the article."""
        return self.start + len(self.text)

    @property
    def stretches(self) -> tuple[tuple[int, int], ...]:
        """The text cut wherever a quote begins or ends, so that a quote is whole stretches."""
        edges = {edge for quote in self.quotes for edge in _span(quote)}
        return tuple(pairwise(sorted(edges)))

    def joined(self, quote: Evidence) -> "Passage | None":
        """Return the passage with one more quote; nothing if it is not cut from the same text."""
        at = quote.start - self.start
        known = self.text[at : at + len(quote.quote)]
        if at > len(self.text) or not quote.quote.startswith(known):
            return None
        return Passage(
            start=self.start,
            text=self.text + quote.quote[len(known) :],
            quotes=(*self.quotes, quote),
        )


class QuotedSection(Record):
    """The quoted passages of one section."""

    heading: str
    """Empty outside sections."""
    source: str
    """Outlet, date and address as far as they are known."""
    passages: tuple[Passage, ...]


class QuotedArticle(Record):
    """All quoted passages by section."""

    sections: tuple[QuotedSection, ...]

    def marks(self, quotes: Iterable[Evidence]) -> list[int]:
        """Return the numbers of the stretches that quotes cover, counted over the article."""
        wanted = list(quotes)
        passages = [passage for section in self.sections for passage in section.passages]
        covered = [
            any(_covers(quote, passage, stretch) for quote in wanted)
            for passage in passages
            for stretch in passage.stretches
        ]
        return [number for number, is_covered in enumerate(covered) if is_covered]


def quoted_article(quotes: Iterable[Evidence]) -> QuotedArticle:
    """Return what the quotes tell of their article, and nothing more than they tell."""
    in_order = sorted(quotes, key=_span)
    homes: dict[tuple[object, ...], list[Evidence]] = {}
    for quote in in_order:
        home = (quote.section, quote.outlet, quote.url, quote.published)
        homes.setdefault(home, []).append(quote)
    return QuotedArticle(sections=tuple(map(_section, homes.values())))


def _section(quotes: list[Evidence]) -> QuotedSection:
    line = source_line(quotes[0])
    return QuotedSection(
        heading=flat(quotes[0].section or ""),
        source="　".join(part for part in (line.place, line.url) if part),
        passages=_passages(quotes),
    )


def _passages(quotes: list[Evidence]) -> tuple[Passage, ...]:
    passages: list[Passage] = []
    for quote in quotes:
        longer = passages[-1].joined(quote) if passages else None
        if longer:
            passages[-1] = longer
        else:
            passages.append(Passage(start=quote.start, text=quote.quote, quotes=(quote,)))
    return tuple(passages)


def _covers(quote: Evidence, passage: Passage, stretch: tuple[int, int]) -> bool:
    start, end = _span(quote)
    return quote in passage.quotes and start <= stretch[0] and stretch[1] <= end


def _span(quote: Evidence) -> tuple[int, int]:
    """Return where the quote stands; its own length counts, should the place say otherwise."""
    return quote.start, quote.start + len(quote.quote)
