"""Readings above words: 振り仮名 as Word sets it."""

from quizgen.exports.word.markup import Element, element
from quizgen.exports.word.runs import blank, run
from quizgen.models.question import BLANK
from quizgen.models.readings import Readings, without_readings

_BASE = 21  # half-points: the size of Normal
_SMALL = 10
_RAISE = 18  # as Word sets it over 10.5 pt


def text_runs(text: str, readings: Readings = without_readings) -> list[Element]:
    """Return the text as runs: words that have a reading as ruby, blanks wide."""
    first, *others = (_runs_of(piece, readings) for piece in text.split(BLANK))
    for runs in others:
        first += [*blank(), *runs]
    return first


def ruby_run(base: str, reading: str) -> Element:
    """Return one word with its reading above it."""
    properties = element(
        "rubyPr",
        element("rubyAlign", val="distributeSpace"),
        element("hps", val=_SMALL),
        element("hpsRaise", val=_RAISE),
        element("hpsBaseText", val=_BASE),
        element("lid", val="ja-JP"),
    )
    above = element("rt", run(reading, half_points=_SMALL))
    return element("r", element("ruby", properties, above, element("rubyBase", run(base))))


def _runs_of(text: str, readings: Readings) -> list[Element]:
    return [
        ruby_run(base, reading) if reading else run(base)
        for base, reading in readings(text)
        if base
    ]
