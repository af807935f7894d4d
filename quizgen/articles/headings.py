"""Which lines of a digest can be headings, judged by the lines that follow."""

from collections.abc import Sequence
from enum import IntEnum
from typing import Final

from quizgen.articles.forms import Form, is_headline
from quizgen.articles.lines import Line
from quizgen.articles.wording import is_hook, is_question

_MARKS: Final = (Form.POINT, Form.DATE, Form.SOURCE)
_HOOKED_REACH = 9  # lines from a heading to its first mark, hook, answer and remarks between
_BARE_REACH = 6


class Sign(IntEnum):
    """How sure it is that a line is a heading."""

    NONE = 0
    NEAR = 1
    """Points or a date follow soon."""
    CALLED = 2
    """An exclamation follows, and points or a date soon."""
    ASKED_LATE = 3
    """A question follows, but no points."""
    ASKED = 4
    """A question follows, and points or a date soon."""


def signs_of(lines: Sequence[Line], forms: Sequence[Form]) -> list[Sign]:
    """Return for every line how sure it is that it is a heading."""
    kept = [at for at, form in enumerate(forms) if form is not Form.FURNITURE]
    signs = [Sign.NONE] * len(lines)
    texts = [lines[at].text for at in kept]
    marks = [forms[at] for at in kept]
    hooked = [_hooked_sign(texts, marks, at) for at in range(len(kept))]
    for place, at in enumerate(kept):
        signs[at] = hooked[place] or _near_sign(texts, marks, hooked, at=place)
    return signs


def _hooked_sign(texts: Sequence[str], forms: Sequence[Form], at: int) -> Sign:
    if not _may_head(texts, forms, at) or forms[at + 1] is not Form.TEXT:
        return Sign.NONE
    hook = texts[at + 1]
    is_near = _next_mark(forms, at, reach=_HOOKED_REACH) is not None
    if is_question(hook):
        return Sign.ASKED if is_near else Sign.ASKED_LATE
    return Sign.CALLED if is_near and is_hook(hook) else Sign.NONE


def _near_sign(
    texts: Sequence[str], forms: Sequence[Form], hooked: Sequence[Sign], *, at: int
) -> Sign:
    """Take a line for a heading without a hook, if none with a hook stands nearer."""
    if not _may_head(texts, forms, at) or is_question(texts[at]):
        return Sign.NONE
    mark = _next_mark(forms, at, reach=_BARE_REACH)
    return Sign.NEAR if mark and not any(hooked[at:mark]) else Sign.NONE


def _may_head(texts: Sequence[str], forms: Sequence[Form], at: int) -> bool:
    return at + 1 < len(texts) and forms[at] is Form.TEXT and is_headline(texts[at])


def _next_mark(forms: Sequence[Form], at: int, *, reach: int) -> int | None:
    behind = range(at + 1, min(at + 1 + reach, len(forms)))
    return next((place for place in behind if forms[place] in _MARKS), None)
