"""What a line of Markdown is, told by the marker it begins with and by what stands behind it."""

from enum import StrEnum, auto
from typing import Final

from quizgen.articles.credit import is_credit
from quizgen.articles.inline import without_marks
from quizgen.articles.publication import is_date_line
from quizgen.regex import regex


class Kind(StrEnum):
    """What a line of Markdown is."""

    HEADING = auto()
    BULLET = auto()
    QUOTE = auto()
    TAKEAWAY = auto()
    CREDIT = auto()
    DATE = auto()
    RULE = auto()
    ASIDE = auto()
    """Code, table, HTML, picture or reference: no running text."""
    PARAGRAPH = auto()


VERBATIM: Final = (Kind.ASIDE, Kind.RULE)
"""Kinds of which nothing is taken away."""

_BULLET: Final = (
    r"(?:[-*+•]\s{1,4}|・\s{0,4}|\d{1,3}[.)]\s{1,4}|[(（]\d{1,2}[)）]\s{0,4})(?:\[[ xX]\]\s{1,4})?"
)
_MARKERS: Final = tuple(
    (regex(pattern), kind)
    for pattern, kind in (
        (r"(?:(?:-\s?){3,}|(?:\*\s?){3,}|(?:_\s?){3,}|={3,})$", Kind.RULE),
        (r"\||[-:| ]{1,200}\|[-:| ]{0,200}$", Kind.ASIDE),
        (r"\[\^?[^\[\]]{1,60}\]:", Kind.ASIDE),
        (r"#{2,6}\s{0,4}|#\s{1,4}", Kind.HEADING),
        (rf"(?:{_BULLET})?💡\ufe0f?\s{{0,4}}", Kind.TAKEAWAY),
        (rf"(?:{_BULLET})?✅\ufe0f?\s{{0,4}}", Kind.BULLET),
        (_BULLET, Kind.BULLET),
        (r"(?:>\s?){1,9}", Kind.QUOTE),
    )
)
_LABELLED: Final = ((is_credit, Kind.CREDIT), (is_date_line, Kind.DATE))
_IMAGE: Final = "!["
_TAG = regex(r"</?[A-Za-z][^<>\n]{0,500}>|<!--")


def kind_of(stripped: str) -> tuple[Kind, int]:
    """Return the kind of a line without space around it, and the length of its marker."""
    for marker, kind in _MARKERS:
        found = marker.match(stripped)
        if found:
            return _by_content(kind, stripped, skip=found.end())
    return _by_content(Kind.PARAGRAPH, stripped, skip=0)


def _by_content(kind: Kind, stripped: str, *, skip: int) -> tuple[Kind, int]:
    """Correct the kind the marker tells by what stands behind it."""
    content = stripped[skip:]
    if kind in VERBATIM:
        return kind, 0
    if _IMAGE in content or _TAG.search(without_marks(content)):
        return Kind.ASIDE, 0
    if kind in (Kind.BULLET, Kind.PARAGRAPH):
        kind = next((labelled for is_one, labelled in _LABELLED if is_one(content)), kind)
    return kind, skip
