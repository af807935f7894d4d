"""Dates of publication: what a line or an address says, and on what they agree."""

from datetime import date
from typing import Final, NamedTuple

from quizgen.regex import regex

_LABEL = regex(r"(?:公開日|掲載日|配信日|投稿日)\s{0,2}(?:[:：]\s{0,2}|(?=[\d令平]))")
_DAY = regex(
    r"(?P<year>\d{4}|(?:令和|平成)(?:\d{1,2}|元))\s{0,2}[/\-.年]\s{0,2}"
    r"(?P<month>\d{1,2})\s{0,2}[/\-.月]\s{0,2}(?P<day>\d{1,2})(?!\d)日?"
)
_HALF_WIDTH: Final = str.maketrans("０１２３４５６７８９／．－−‐", "0123456789/.---")
_ERAS: Final = {"令和": 2018, "平成": 1988}
_DATE_IN_URL = regex(
    r"(?<!\d)(?P<year>(?:19|20)\d\d)(?P<mark>[/\-_]?)(?P<month>0[1-9]|1[0-2])(?P=mark)"
    r"(?P<day>0[1-9]|[12]\d|3[01])(?P<more>\d*)"
)
_SERIAL_LENGTHS: Final = (0, 2, 4, 5, 6)  # digits behind a date: an hour, a time or a number


class DateLine(NamedTuple):
    """A line such as 公開日:2025/02/27."""

    day: date | None
    """None where the digits are no day of the calendar."""
    end: int
    """Offset in the line behind the date."""


class Agreement(NamedTuple):
    """What may be told of a date after it was held against the address."""

    reported: str | None
    code: str | None = None
    """Code of the warning, if there is one."""
    message: str = ""


def is_date_line(text: str) -> bool:
    """Tell whether the line begins with 公開日 or the like and digits."""
    return _LABEL.match(text) is not None


def read_date_line(text: str) -> DateLine:
    """Return the day a 公開日 line gives."""
    label = _LABEL.match(text)
    start = label.end() if label else 0
    found = _DAY.match(text.translate(_HALF_WIDTH), start)
    if found is None:
        return DateLine(None, len(text))
    return DateLine(_day(_year(found["year"]), int(found["month"]), int(found["day"])), found.end())


def read_day(text: str) -> date | None:
    """Return the day if the text is one date and nothing else."""
    found = _DAY.fullmatch(text.strip().translate(_HALF_WIDTH))
    if found is None:
        return None
    return _day(_year(found["year"]), int(found["month"]), int(found["day"]))


def find_day(text: str) -> tuple[date, slice] | None:
    """Return the first date in the text with its place; none where there is none."""
    for found in _DAY.finditer(text.translate(_HALF_WIDTH)):
        day = _day(_year(found["year"]), int(found["month"]), int(found["day"]))
        if day:
            return day, slice(*found.span())
    return None


def date_in_url(url: str) -> date | None:
    """Return the first full date an address holds."""
    for found in _DATE_IN_URL.finditer(url):
        if len(found["more"]) in _SERIAL_LENGTHS:
            day = _day(int(found["year"]), int(found["month"]), int(found["day"]))
            if day:
                return day
    return None


def agree(published: date | None, url: str | None) -> Agreement:
    """Return the date as far as the line and the address do not contradict each other."""
    linked = date_in_url(url) if url else None
    if published is None:
        return _from_address(linked)
    if linked is None or linked == published:
        return Agreement(month_of(published))
    message = f"公開日 {published} does not agree with the address ({linked}); correct one of them"
    return Agreement(_common(published, linked), "date-conflict", message)


def month_of(day: date) -> str:
    """Return the day as `2025年2月`."""
    return f"{day.year}年{day.month}月"


def _from_address(linked: date | None) -> Agreement:
    if linked is None:
        return Agreement(None)
    message = (
        f"no 公開日; the month is taken from the address ({linked}); add 公開日 if it is known"
    )
    return Agreement(month_of(linked), "date-from-url", message)


def _common(one: date, other: date) -> str | None:
    if one.year != other.year:
        return None
    return month_of(one) if one.month == other.month else f"{one.year}年"


def _year(text: str) -> int:
    for era, before in _ERAS.items():
        if text.startswith(era):
            years = text.removeprefix(era)
            return before + (1 if years == "元" else int(years))
    return int(text)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
