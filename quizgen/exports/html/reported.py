"""What an article says, sentence by sentence: lead, points, text and summary, never its host."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from operator import itemgetter
from typing import NamedTuple

from quizgen.civics.views import Matter
from quizgen.japanese.dates import find_relative_times
from quizgen.japanese.pointers import has_open_reference
from quizgen.japanese.stance import is_announcement
from quizgen.japanese.text import split_sentences
from quizgen.models.article import Article, Piece, Section
from quizgen.models.evidence import Evidence
from quizgen.models.question import Question

_LEAD, _TAKEAWAYS, _TEXT = "記事のリード文", "記事のまとめ", "記事の本文"
_MOST_BEFORE = 3  # sentences; one that points further back is a text of its own


class Sentence(NamedTuple):
    """A sentence of the article, or a quote from a line that is none of these."""

    place: Evidence
    """Its text, where it stands, and where that was reported."""
    heading: str
    """What stands over it on a sheet."""
    block: int
    """Number of the run of lines it belongs to: the lead, the points of a section, its text."""
    piece: int
    """Where its line begins, if that line has several sentences and so is a paragraph."""
    is_listed: bool
    """Whether its run of lines is the lead or points, which belong together."""


class _Block(NamedTuple):
    section: Section | None
    pieces: tuple[Piece, ...]
    is_listed: bool


def sentences_around(article: Article, questions: Sequence[Question]) -> tuple[Sentence, ...]:
    """Return what may be printed for questions, in reading order: all that the article reports.

    What a question quotes from elsewhere stands among it. Nothing is returned where a quote does
    not stand in the article as it is.
    """
    quotes = [quote for question in questions for quote in question.evidences]
    if not all(quote.is_verbatim_in(article.text) for quote in quotes):
        return ()
    reported = list(_sentences(article))
    for quote in quotes:
        if not any(_overlap(one.place, quote) for one in reported):
            reported.append(_besides(quote))
    return tuple(sorted(reported, key=lambda one: one.place.start))


def quoted_in(sentences: Sequence[Sentence], questions: Sequence[Question]) -> frozenset[int]:
    """Return the places of the sentences that questions rest on, and of those they point back to.

    両者は… is no sentence to read without the one that names the two.
    """
    quotes = [quote for question in questions for quote in question.evidences]
    wanted = {
        place
        for place, sentence in enumerate(sentences)
        if any(_overlap(sentence.place, quote) for quote in quotes)
    }
    return frozenset(wanted.union(*(_pointed_at(sentences, place) for place in wanted)))


def speaking_of(
    sentences: Sequence[Sentence], kept: frozenset[int], matter: Matter | None
) -> frozenset[int]:
    """Return the place of the sentence that speaks most of a matter, unless a kept one does so."""
    if matter is None:
        return frozenset()
    weights = [
        0 if is_announcement(one.place.quote) else matter.weight_in(one.place.quote)
        for one in sentences
    ]
    most = max(weights, default=0)
    best = [at for at, weight in enumerate(weights) if weight == most]
    if not most or kept.intersection(best):
        return frozenset()
    alone = [at for at in best if not has_open_reference(sentences[at].place.quote)]
    return frozenset((alone or best)[:1])


def ways_to_go_on(sentences: Sequence[Sentence], kept: frozenset[int]) -> Iterator[frozenset[int]]:
    """Yield what may be added so that the text reads on, the most needed first.

    First what stands between two kept sentences, then the lead and points of which one is kept,
    then all that the section reports, then the lead and what the article sums up. Nothing is
    added that says 昨年 or 今回 where nothing tells of which year.
    """
    told = [at for at, one in enumerate(sentences) if not _is_left_out(one.place)]
    runs = [list(run) for _, run in groupby(told, lambda at: sentences[at].block)]
    used = [run for run in runs if kept.intersection(run)]
    for run in used:
        first, last = min(kept.intersection(run)), max(kept.intersection(run))
        yield frozenset(at for at in run if first <= at <= last)
    yield from (frozenset(run) for run in used if sentences[run[0]].is_listed)
    for _, section in groupby(told, lambda at: sentences[at].heading):
        members = frozenset(section)
        if kept & members:
            yield members
    for heading in (_LEAD, _TAKEAWAYS):
        yield frozenset(at for at in told if sentences[at].heading == heading)


def _is_left_out(place: Evidence) -> bool:
    """Tell whether nobody misses a sentence: it speaks of the text, or of 昨年 of no known year.

    A bare 14日 is read without its month.
    """
    times = find_relative_times(place.quote, place.published)
    floats = any(time.absolute is None and not time.text[0].isdigit() for time in times)
    return floats or is_announcement(place.quote)


def _sentences(article: Article) -> Iterator[Sentence]:
    for number, block in enumerate(_blocks(article)):
        heading = _heading(block, article)
        for piece in block.pieces:
            spans = split_sentences(piece.text)
            for start, end in spans:
                place = Evidence.of(article, piece.start + start, piece.start + end, block.section)
                own = piece.start if len(spans) > 1 else -1
                yield Sentence(place, heading, number, own, block.is_listed)


def _blocks(article: Article) -> Iterator[_Block]:
    if article.lead:
        yield _Block(None, (article.lead,), is_listed=True)
    for section in article.sections:
        lines = [(piece.start, piece, True) for piece in section.points]
        lines += [(piece.start, piece, False) for piece in section.body]
        for is_listed, run in groupby(sorted(lines, key=itemgetter(0)), itemgetter(2)):
            yield _Block(section, tuple(piece for _, piece, _ in run), is_listed)
    if article.takeaways:
        yield _Block(None, article.takeaways, is_listed=False)


def _heading(block: _Block, article: Article) -> str:
    if block.section:
        return block.section.heading or _TEXT
    return _TAKEAWAYS if block.pieces == article.takeaways else _LEAD


def _besides(quote: Evidence) -> Sentence:
    """Return a quote from a line that reports nothing, as a block of its own."""
    return Sentence(quote, quote.section or _TEXT, -1 - quote.start, -1, is_listed=False)


def _overlap(one: Evidence, other: Evidence) -> bool:
    return one.start < other.end and other.start < one.end


def _pointed_at(sentences: Sequence[Sentence], place: int) -> set[int]:
    """Return the places before a sentence that points back, as far as they point back in turn."""
    found: set[int] = set()
    home = sentences[place].place.section
    while has_open_reference(sentences[place].place.quote) and len(found) < _MOST_BEFORE:
        place -= 1
        if place < 0 or sentences[place].place.section != home:
            break
        found.add(place)
    return found
