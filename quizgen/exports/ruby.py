"""Readings over words: how paper and Anki write them."""

import html
from collections.abc import Callable, Iterable

from quizgen.models.bank import Bank
from quizgen.models.readings import Readings


def readings_of(bank: Bank) -> Readings | None:
    """Return what cuts a bank's texts for its exports; none where no word carries its reading."""
    if bank.furigana == "none":
        return None
    from quizgen.exports.furigana import furigana_of  # noqa: PLC0415  few banks have any

    return furigana_of(bank.furigana, tuple(bank.name_readings.items())).readings


def as_ruby(text: str, readings: Readings) -> str:
    """Return the text as HTML, escaped, with ruby."""
    return ruby_of(readings(text))


def ruby_of(words: Iterable[tuple[str, str]]) -> str:
    """Return words with their readings, empty for none, as HTML, escaped, with ruby.

    The elements `rp` and `rt` are no part of the text: count characters in the text itself.
    """
    return "".join(
        f"<ruby>{html.escape(base)}<rp>（</rp><rt>{html.escape(reading)}</rt><rp>）</rp></ruby>"
        if reading
        else html.escape(base)
        for base, reading in words
    )


def as_anki(text: str, readings: Readings, *, escape: Callable[[str], str] | None = None) -> str:
    """Return the text as a field for Anki's filters `furigana:`, `kanji:` and `kana:`.

    A base takes all before its bracket up to a blank or a `>`, so a blank stands before each;
    the filters drop it. `escape` makes a field's HTML of plain text and must write `[` and `]`
    as entities, else the filters take them for a reading.
    """
    write = escape or _escape_brackets
    parts: list[str] = []
    for base, reading in readings(text):
        parts.append(f"{' ' if parts else ''}{write(base)}[{reading}]" if reading else write(base))
    return "".join(parts)


def _escape_brackets(text: str) -> str:
    return html.escape(text).replace("[", "&#91;").replace("]", "&#93;")
