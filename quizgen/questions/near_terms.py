"""Terms too near each other to be asked side by side."""

from functools import cache

from quizgen.civics.names import terms_by_form
from quizgen.japanese.text import word_parts

_SAME = 0.5  # of the parts of the shorter meaning
_ONE_IS_THE_OTHER = (frozenset(("日本銀行", "中央銀行")),)


def mean_the_same(one: str, other: str) -> bool:
    """Tell whether two terms mean so nearly the same that one is enough.

    One is in the other's name (閣議, 閣議決定), and so is much of its meaning.
    """
    if frozenset((one, other)) in _ONE_IS_THE_OTHER:
        return True
    if one not in other and other not in one:
        return False
    mine, its = _parts().get(one, frozenset()), _parts().get(other, frozenset())
    return len(mine & its) >= _SAME * max(1, min(len(mine), len(its)))


@cache
def _parts() -> dict[str, frozenset[str]]:
    """Return the parts of two characters of each term's meaning, by its name."""
    return {one.name: word_parts(one.row.get("definition")) for one in terms_by_form().values()}
