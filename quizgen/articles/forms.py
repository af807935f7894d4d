"""What a line of a digest is by its own form, whatever stands around it."""

from collections import Counter
from collections.abc import Callable, Sequence
from enum import StrEnum
from typing import Final

from quizgen.articles.furniture import is_furniture, opens_list
from quizgen.articles.lines import Line
from quizgen.articles.publication import is_date_line
from quizgen.articles.source_line import is_source_line
from quizgen.articles.wording import is_framing, is_opinion
from quizgen.regex import regex

_BULLET = r"(?:[-*・•]\s?)?"
_POINT = regex(rf"{_BULLET}✅")
_TAKEAWAY = regex(rf"{_BULLET}💡")
_NO_HEADLINE_END: Final = ("。", "．", "、", ",", "!", "！", "…")
_LONGEST_HEADLINE = 45  # characters; the longest heading met has 29


class Form(StrEnum):
    """The form of a line."""

    POINT = "point"
    TAKEAWAY = "takeaway"
    DATE = "date"
    SOURCE = "source"
    FURNITURE = "furniture"
    TEXT = "text"


_FORMS: Final[tuple[tuple[Callable[[str], object], Form], ...]] = (
    (_POINT.match, Form.POINT),
    (_TAKEAWAY.match, Form.TAKEAWAY),
    (is_date_line, Form.DATE),
    (is_source_line, Form.SOURCE),
    (is_furniture, Form.FURNITURE),
)


def form_of(text: str) -> Form:
    """Return the form of one line."""
    return next((form for has_form, form in _FORMS if has_form(text)), Form.TEXT)


def is_headline(text: str) -> bool:
    """Tell whether the line could be a heading: short, no sentence, no opinion."""
    return (
        len(text) <= _LONGEST_HEADLINE
        and not text.endswith(_NO_HEADLINE_END)
        and "。" not in text
        and "://" not in text
        and not is_opinion(text)
        and not is_framing(text)
    )


def repeated_captions(lines: Sequence[Line]) -> frozenset[str]:
    """Return the headline-like lines that stand more than once, as captions do."""
    counts = Counter(line.text for line in lines if len(line.text) <= _LONGEST_HEADLINE)
    return frozenset(text for text, count in counts.items() if count > 1 and is_headline(text))


def listed_titles(lines: Sequence[Line], *, headings: frozenset[int]) -> frozenset[int]:
    """Return the lines that are entries of a list under 目次 or 関連記事."""
    listed = set()
    in_list = False
    for at, line in enumerate(lines):
        is_entry = form_of(line.text) is Form.TEXT and is_headline(line.text)
        in_list = opens_list(line.text) or (in_list and is_entry and at not in headings)
        if in_list:
            listed.add(at)
    return frozenset(listed)
