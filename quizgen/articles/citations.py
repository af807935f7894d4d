"""The list of citations at the end of a news text, and the date it gives."""

from collections.abc import Sequence
from typing import Final, NamedTuple

from quizgen.articles.lines import Line
from quizgen.regex import regex

_PAGE = (
    r"(?:\s?(?:\([^()]{0,40}\)|（[^（）]{0,40}）|\d{1,2}時\d{1,2}分|\d{1,2}:\d{2}|"
    r"[朝夕]刊|\d{1,2}面|付け?))"
)
_OUTLET_DATE = regex(
    r"(?:.{0,200}[』」\"”]。?\s?)?(?P<outlet>[^。、,，『』「」]{1,60})[、,，]\s?"
    rf"(?P<year>\d{{4}})年(?:(?P<month>\d{{1,2}})月(?:\d{{1,2}}日)?)?{_PAGE}{{0,5}}[。.]?$"
)
_MONTHS: Final = (
    *("Jan", "Feb", "Mar", "Apr", "May", "Jun"),
    *("Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
)
_HAS_MONTH = regex("|".join(_MONTHS))
_MONTH = rf"(?P<month>{'|'.join(_MONTHS)})[a-z]{{0,6}}\.?"
_ENGLISH_DATES: Final = tuple(
    regex(rf"(?P<outlet>[^,、。\"”]{{1,60}})[,、]\s?{day},?\s?(?P<year>\d{{4}})(?:[。.]?$|[\"“])")
    for day in (rf"{_MONTH}\s?\d{{1,2}}", rf"\d{{1,2}}\s?{_MONTH}")
)
_HEADLINE = regex(
    r"[^『』「」。]{0,40}『.{1,200}』[。.]?$|[^\"“”。]{0,40}[\"“].{1,200}[\"”][。.]?$"
)
_HEADLINE_END = regex(r"[』\"”][。.]?$|^「[^「」]{1,200}」[。.]?$")
_EDGES: Final = " .。\u3000"
_LONGEST = 2_000  # characters; no list of citations run together is longer


class Citation(NamedTuple):
    """One line of the list that names an outlet and a date."""

    line: int
    outlet: str
    year: int
    month: int | None
    """None where only the year is given."""


def citations_at(lines: Sequence[Line]) -> int:
    """Return where the list of citations begins; behind the last line where there is none."""
    likely = 0
    start = len(lines)
    for at in range(len(lines) - 1, -1, -1):
        is_dated = read_citation(lines[at]) is not None
        likely += is_dated or is_cited_headline(lines[at].text)
        if is_dated and 2 * likely >= len(lines) - at:
            start = at
    return _with_headlines(lines, start)


def read_citation(line: Line) -> Citation | None:
    """Return outlet and date of the line if it is a citation."""
    if len(line.text) > _LONGEST:
        return None
    found = _OUTLET_DATE.match(line.text)
    if found:
        month = int(found["month"]) if found["month"] else None
        return Citation(line.number, found["outlet"].strip(_EDGES), int(found["year"]), month)
    return _english(line)


def is_cited_headline(text: str) -> bool:
    """Tell whether the line is a headline in quotation marks and nothing else."""
    return len(text) <= _LONGEST and _HEADLINE.match(text) is not None


def reported_by(citations: Sequence[Citation]) -> str | None:
    """Return the month or the year in which all citations fall; none where they differ."""
    years = {one.year for one in citations}
    months = {one.month for one in citations}
    if len(years) != 1:
        return None
    (year,) = years
    month = months.pop() if len(months) == 1 else None
    return f"{year}年{month}月" if month else f"{year}年"


def _with_headlines(lines: Sequence[Line], start: int) -> int:
    """Return the start moved up over the headline of the first citation and others above it."""
    if 0 < start < len(lines) and _HEADLINE_END.search(lines[start - 1].text):
        start -= 1
    while 0 < start < len(lines) and is_cited_headline(lines[start - 1].text):
        start -= 1
    return start


def _english(line: Line) -> Citation | None:
    if not _HAS_MONTH.search(line.text):
        return None
    for pattern in _ENGLISH_DATES:
        found = pattern.search(line.text)
        if found:
            month = _MONTHS.index(found["month"]) + 1
            return Citation(line.number, found["outlet"].strip(_EDGES), int(found["year"]), month)
    return None
