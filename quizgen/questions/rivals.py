"""Terms that are easily taken for one another: what a 解説 tells apart."""

from functools import cache

from quizgen.civics.names import Name, terms_by_form
from quizgen.japanese.text import content_words, word_parts

_SHARED = 2  # words of both meanings
_SAME = 0.5  # of the parts of the shorter meaning
_ONE_IS_THE_OTHER = (frozenset(("日本銀行", "中央銀行")),)
_OF_KIND = frozenset("法権会議院省庁者人率")
"""Characters that only say of what sort a thing is."""


@cache
def rival_of(term: str) -> str:
    """Return what a term is that is easily taken for this one; empty if the glossary has none."""
    own = terms_by_form().get(term)
    rival = _nearest_peer(own) if own else None
    if own is None or rival is None or not _are_alike(own, rival):
        return ""
    return f"区別したい「{rival.name}」は、{rival.gloss}である。"


def mean_the_same(one: str, other: str) -> bool:
    """Tell whether two terms are too near each other to be asked beside one another.

    One is in the other's name (閣議, 閣議決定), and so is much of its meaning.
    """
    if frozenset((one, other)) in _ONE_IS_THE_OTHER:
        return True
    if not _is_part(one, other):
        return False
    mine, its = _parts().get(one, frozenset()), _parts().get(other, frozenset())
    return len(mine & its) >= _SAME * max(1, min(len(mine), len(its)))


@cache
def _parts() -> dict[str, frozenset[str]]:
    """Return the parts of two characters of each term's meaning, by its name."""
    return {one.name: word_parts(one.row.get("definition")) for one in terms_by_form().values()}


def _nearest_peer(own: Name) -> Name | None:
    """Return the first of a term's peers that is neither its kind nor what it is a kind of."""
    peers = (terms_by_form().get(peer) for peer in own.row.all("peers"))
    return next(
        (one for one in peers if one and one.gloss and not _is_part(one.name, own.name)), None
    )


def _are_alike(own: Name, rival: Name) -> bool:
    """Tell whether two terms share a character or much of their meanings, or are mutual rivals.

    日本銀行 and 公正取引委員会 stand in one choice, but nobody takes one for the other.
    """
    letters = [{*one.name} - _OF_KIND for one in (own, rival)]
    meanings = [set(content_words(one.row.get("definition"))) for one in (own, rival)]
    is_near = bool(letters[0] & letters[1]) or len(meanings[0] & meanings[1]) >= _SHARED
    return is_near or _nearest_peer(rival) == own


def _is_part(one: str, other: str) -> bool:
    """Tell whether either term is the other's kind: 国債 of 特例国債."""
    return one in other or other in one
