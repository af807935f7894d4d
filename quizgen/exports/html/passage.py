"""資料: the article's own sentences that the questions rest on, as one text to read."""

from collections.abc import Iterable
from itertools import groupby

from quizgen.exports.html.sources import SourceLine, source_line
from quizgen.exports.html.wording import flat
from quizgen.models.bank import Bank
from quizgen.models.evidence import Evidence
from quizgen.models.record import Record

_BETWEEN_SENTENCES = 3  # characters at most, a line end and the mark of a list


class Paragraph(Record):
    """Sentences that stand side by side in the article."""

    number: int
    text: str
    start: int
    end: int


class Extract(Record):
    """The paragraphs of one source."""

    paragraphs: tuple[Paragraph, ...]
    source: SourceLine

    @property
    def headline(self) -> str:
        """Return what stands over them: the heading they stood under, if it is one alone."""
        return self.source.sections[0] if len(self.source.sections) == 1 else ""

    @property
    def origin(self) -> str:
        """Return where they were reported, with their headings where no headline tells them."""
        return self.source.place if self.headline else self.source.cited

    @property
    def told(self) -> str:
        """Return which paragraphs they are: `第2段落`, `第3～4段落`."""
        first, last = self.paragraphs[0].number, self.paragraphs[-1].number
        return f"第{first}段落" if first == last else f"第{first}～{last}段落"


class Passage(Record):
    """All that is quoted, in the order of the article."""

    extracts: tuple[Extract, ...] = ()

    @property
    def length(self) -> int:
        """Return the number of characters to read."""
        return sum(len(paragraph.text) for one in self.extracts for paragraph in one.paragraphs)

    def number_of(self, evidence: Evidence) -> int | None:
        """Return the number of the paragraph that holds a quote; none if none does."""
        for extract in self.extracts:
            for paragraph in extract.paragraphs:
                if paragraph.start <= evidence.start and evidence.end <= paragraph.end:
                    return paragraph.number
        return None


def passage_of(bank: Bank) -> Passage:
    """Return the sentences behind the active questions, each once."""
    quotes = sorted(
        (evidence for question in bank.active() for evidence in question.evidences),
        key=lambda one: (one.start, -one.end),
    )
    count = 0
    extracts = []
    for _, group in groupby(quotes, _origin):
        members = list(group)
        paragraphs = _paragraphs(members, count)
        count += len(paragraphs)
        extracts.append(Extract(paragraphs=paragraphs, source=source_line(*members)))
    return Passage(extracts=tuple(extracts))


def _origin(evidence: Evidence) -> tuple[object, ...]:
    return (evidence.outlet, evidence.published, evidence.url)


def _paragraphs(quotes: Iterable[Evidence], count: int) -> tuple[Paragraph, ...]:
    """Return runs of sentences, numbered behind those before; a new section ends a run."""
    made: list[Paragraph] = []
    section: str | None = None
    for quote in quotes:
        last = made[-1] if made else None
        if last and quote.end <= last.end and quote.section == section:
            continue
        if last and quote.section == section and quote.start <= last.end + _BETWEEN_SENTENCES:
            made[-1] = _longer(last, quote)
        else:
            made.append(_paragraph(quote, count + len(made) + 1))
        section = quote.section
    return tuple(made)


def _paragraph(quote: Evidence, number: int) -> Paragraph:
    return Paragraph(number=number, text=flat(quote.quote), start=quote.start, end=quote.end)


def _longer(paragraph: Paragraph, quote: Evidence) -> Paragraph:
    """Return a paragraph with a quote behind it; what both hold is said once."""
    shared = max(0, paragraph.end - quote.start)
    text = flat(paragraph.text + "\n" + quote.quote[shared:])
    return paragraph.model_copy(update={"text": text, "end": quote.end})
