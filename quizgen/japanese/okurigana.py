"""The reading of one word laid over its kanji: 食べる, たべる → 食[た] べる."""

import re
from typing import NamedTuple

from quizgen.japanese.kana import KANJI, has_kanji, is_kana, to_hiragana
from quizgen.regex import regex


class Segment(NamedTuple):
    """A stretch of a text with the reading that stands over it."""

    base: str
    reading: str
    """In kana; empty where nothing stands over the base."""


_RUN = regex(f"[{KANJI}〇ヶヵ]+")
_IN_BRACKETS = regex(r"(?P<word>[^(（]+)(?P<reading>[(（].*[)）])")
"""A word as the analyser takes it together with its reading: 罷免（ひめん）."""


def split_okurigana(word: str, reading: str) -> tuple[Segment, ...]:
    """Return the word in segments, with a reading over its kanji and none over its kana.

    Where more than one way to lay the reading over the kanji is possible it stands over the
    whole word. A word without kanji, whose reading is not kana, or which would have to carry it
    over a blank or a mark, carries none.
    """
    if not has_kanji(word):
        return (Segment(word, ""),)
    bracketed = _IN_BRACKETS.fullmatch(word)
    if bracketed:
        return *split_okurigana(bracketed["word"], reading), Segment(bracketed["reading"], "")
    if not is_kana(reading):
        return (Segment(word, ""),)
    whole = Segment(word, reading if word.isalnum() else "")
    return _only_way(_pieces(word), reading) or (whole,)


def _pieces(word: str) -> list[str]:
    """Return the runs of kanji and what stands between them, in turn."""
    pieces: list[str] = []
    end = 0
    for run in _RUN.finditer(word):
        pieces += [word[end : run.start()], run[0]]
        end = run.end()
    return [piece for piece in [*pieces, word[end:]] if piece]


def _only_way(pieces: list[str], reading: str) -> tuple[Segment, ...] | None:
    """Return the segments if the kana between the runs part the reading in one way only."""
    kana = to_hiragana(reading)
    greedy, lazy = (re.fullmatch(_pattern(pieces, wish), kana) for wish in ("", "?"))
    if greedy is None or lazy is None or greedy.groups() != lazy.groups():
        return None
    groups = range(1, len(pieces) + 1)
    return tuple(
        Segment(piece, reading[slice(*greedy.span(group))] if _RUN.fullmatch(piece) else "")
        for group, piece in zip(groups, pieces, strict=True)
    )


def _pattern(pieces: list[str], wish: str) -> str:
    """Return a pattern with a group a piece; each kanji of a run has at least one kana."""
    return "".join(
        f"(.{{{len(piece)},}}{wish})"
        if _RUN.fullmatch(piece)
        else f"({re.escape(to_hiragana(piece))})"
        for piece in pieces
    )
