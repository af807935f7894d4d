"""資料: the article's own sentences that the questions rest on, as one text to read."""

from collections.abc import Iterable, Sequence
from itertools import groupby, pairwise

from quizgen.exports.html.reported import Sentence
from quizgen.exports.html.sources import SourceLine, source_line
from quizgen.exports.html.wording import flat
from quizgen.models.bank import Bank
from quizgen.models.evidence import Evidence
from quizgen.models.record import Record

_LONGEST = 280  # characters of a paragraph made of lines of one sentence each
_BETWEEN_SENTENCES = 3  # characters at most, a line end and the mark of a list


class Word(Record):
    """A piece of a text, with its reading if it carries one."""

    text: str
    reading: str = ""


class Paragraph(Record):
    """Sentences that stand side by side in the article."""

    number: int
    text: str
    start: int
    end: int
    is_cut: bool = False
    """Whether something is left out behind it, before the next one under the same heading."""
    words: tuple[Word, ...] = ()
    """Its text once more, where some of its words carry their readings."""


class Extract(Record):
    """The paragraphs under one heading."""

    heading: str
    """That of their section, or what they are in the article; empty where neither is known."""
    paragraphs: tuple[Paragraph, ...]
    source: SourceLine

    @property
    def origin(self) -> str:
        """Return where they were reported."""
        return self.source.place


class Passage(Record):
    """All that is printed of the article, in its order."""

    extracts: tuple[Extract, ...] = ()

    @property
    def has_readings(self) -> bool:
        """Tell whether any of its words carries its reading."""
        return any(paragraph.words for paragraph in self.paragraphs)

    @property
    def length(self) -> int:
        """Return the number of characters to read."""
        return sum(len(paragraph.text) for paragraph in self.paragraphs)

    @property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        """Return the paragraphs under all headings."""
        return tuple(paragraph for one in self.extracts for paragraph in one.paragraphs)

    @property
    def origin(self) -> str:
        """Return where all of it was reported; empty where that is not one and the same place."""
        origins = {one.origin for one in self.extracts}
        return origins.pop() if len(origins) == 1 and len(self.extracts) > 1 else ""

    @property
    def cited(self) -> tuple[tuple[str, SourceLine], ...]:
        """Return each source with the paragraphs it holds: `第2段落`, `第3～4段落`."""
        told = []
        for _, group in groupby(self.extracts, lambda one: (one.source.place, one.source.url)):
            members = list(group)
            first, last = members[0].paragraphs[0].number, members[-1].paragraphs[-1].number
            which = f"第{first}段落" if first == last else f"第{first}～{last}段落"
            sections = dict.fromkeys(name for one in members for name in one.source.sections)
            told.append((which, members[0].source.model_copy(update={"sections": (*sections,)})))
        return tuple((which, source) for which, source in told if source.text)

    def number_of(self, evidence: Evidence) -> int | None:
        """Return the number of the paragraph in which a quote begins; none if none does."""
        for paragraph in self.paragraphs:
            if paragraph.start <= evidence.start < paragraph.end:
                return paragraph.number
        return None


def passage_of(bank: Bank) -> Passage:
    """Return the sentences behind the active questions alone, each once."""
    quotes = sorted(
        (evidence for question in bank.active() for evidence in question.evidences),
        key=lambda one: (one.start, -one.end),
    )
    extracts = []
    count = 0
    for _, group in groupby(quotes, lambda one: (one.section, source_line(one))):
        members = list(group)
        paragraphs = _runs(members, count)
        count += len(paragraphs)
        extracts.append(_extract(flat(members[0].section or ""), paragraphs, members))
    return Passage(extracts=tuple(extracts))


def passage_from(sentences: Sequence[Sentence], kept: frozenset[int]) -> Passage:
    """Return the kept ones of an article's sentences as a text with numbered paragraphs."""
    extracts = []
    count = 0
    for heading, group in groupby(sorted(kept), lambda place: sentences[place].heading):
        places = list(group)
        paragraphs = []
        for run in _paragraphs(sentences, places):
            count += 1
            is_cut = run[-1] != places[-1] and run[-1] + 1 not in kept
            paragraphs.append(_written([sentences[at].place for at in run], count, is_cut=is_cut))
        extracts.append(_extract(flat(heading), paragraphs, [sentences[places[0]].place]))
    return Passage(extracts=tuple(extracts))


def _extract(heading: str, paragraphs: Iterable[Paragraph], quotes: list[Evidence]) -> Extract:
    return Extract(heading=heading, paragraphs=tuple(paragraphs), source=source_line(*quotes))


def _paragraphs(sentences: Sequence[Sentence], places: Sequence[int]) -> list[list[int]]:
    """Return runs of places that stand side by side in one block, each no longer than is read well.

    A line of several sentences is a paragraph of its own, however long.
    """
    runs = [[places[0]]]
    for before, place in pairwise(places):
        one, other = sentences[before], sentences[place]
        is_next = place == before + 1 and (one.block, one.piece) == (other.block, other.piece)
        length = other.place.end - sentences[runs[-1][0]].place.start
        if is_next and (length <= _LONGEST or other.piece >= 0):
            runs[-1].append(place)
        else:
            runs.append([place])
    return runs


def _written(places: Sequence[Evidence], number: int, *, is_cut: bool) -> Paragraph:
    return Paragraph(
        number=number,
        text=flat("\n".join(one.quote for one in places)),
        start=places[0].start,
        end=places[-1].end,
        is_cut=is_cut,
    )


def _runs(quotes: Sequence[Evidence], count: int) -> list[Paragraph]:
    """Return quotes that touch or overlap as paragraphs, numbered behind those before."""
    made: list[Paragraph] = []
    for quote in quotes:
        last = made[-1] if made else None
        if last and quote.end <= last.end:
            continue
        if last and quote.start <= last.end + _BETWEEN_SENTENCES:
            made[-1] = _longer(last, quote)
        else:
            made.append(_written([quote], count + len(made) + 1, is_cut=True))
    return [*made[:-1], *(one.model_copy(update={"is_cut": False}) for one in made[-1:])]


def _longer(paragraph: Paragraph, quote: Evidence) -> Paragraph:
    """Return a paragraph with a quote behind it; what both hold is said once."""
    shared = max(0, paragraph.end - quote.start)
    text = flat(paragraph.text + "\n" + quote.quote[shared:])
    return paragraph.model_copy(update={"text": text, "end": quote.end})
