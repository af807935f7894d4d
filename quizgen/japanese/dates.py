"""Relative time: find it, and write it as a date where a publication date allows."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from functools import lru_cache
from typing import NamedTuple

from quizgen.japanese.tokens import word_borders
from quizgen.regex import begun_by, regex

_YEARS = {
    "一昨年": -2, "おととし": -2, "昨年": -1, "去年": -1, "今年": 0, "ことし": 0, "本年": 0,
    "来年": 1, "再来年": 2,
}  # fmt: skip
_MONTHS = {"先々月": -2, "先月": -1, "今月": 0, "来月": 1, "再来月": 2}
_DAYS = {
    "一昨日": -2, "おととい": -2, "昨日": -1, "きのう": -1, "本日": 0, "今日": 0, "きょう": 0,
    "明日": 1, "あす": 1, "明後日": 2, "あさって": 2,
}  # fmt: skip
SHORT_YEAR = regex(
    r"(?<![0-9.約全])([0-9]{2})(?:年(?=度|[0-9]{1,2}月|に(?![1一わ度])"
    r"|の(?:[一-龥]*(?:統計|調査|選|選挙|改正|判決|大会|国会)))|(?=[~〜～][0-9]{2}年)"
    r"|(?<=[はがで][0-9]{2})年(?=、)|(?<=年、[0-9]{2})年(?=[、に]))"
)
"""A year of two digits, as the press writes it after a full one: 2014年…、15年に, 24年度."""
_NUMBER = "[0-9０-９]{1,2}"
_RELATIVE = regex(
    begun_by(
        "一お昨去今こ本来再先き明あ0-9０-９年数前次最近同翌現春夏秋冬当",
        rf"(?P<year>{'|'.join(_YEARS)})(?:の?(?P<month_of_year>{_NUMBER})月"
        rf"(?:(?P<day_of_year>{_NUMBER})日)?)?"
        rf"|(?P<month>{'|'.join(_MONTHS)})(?:(?P<day_of_month>{_NUMBER})日)?"
        rf"|(?P<day>{'|'.join(_DAYS)})"
        rf"|(?<![年0-9０-９])(?P<bare_month>{_NUMBER})月(?:(?P<day_of_bare>{_NUMBER})日)?"
        r"(?![かカ間0-9０-９])"
        rf"|(?<![月0-9０-９かカ])(?P<bare_day>{_NUMBER})日(?!間|本|目|以内|以上|連続|ぶり|から起算|を経過|[0-9０-９])"
        r"|(?P<vague>年度?内|数[かカヶケ]?[月日年](?:以内|後|前)|今回|前回|次回|今後|最近|近年|先日|先ごろ"
        r"|同日|翌日|前日|同月|翌月|同年|翌年(?!の)|前年|今年度|来年度|昨年度|現在|今春|今夏|今秋|今冬"
        r"|昨春|昨夏|昨秋|昨冬|来春|来夏|来秋|(?<![一-龥])[春夏秋冬]に|今の(?=[0-9])|今週|先週|来週|今国会|当時|当日)",
    )
)
_DROPPABLE = regex(
    r"(?:年度?内に(?!も)|(?<![一-龥0-9０-９])近く、?|今後(?!の)[はも]?、?|引き続き、?|先ごろ、?|先日、?|このほど、?)"
)
_DROPPABLE_DAY = regex(
    rf"(?<![の年0-9０-９])(?:{_NUMBER}月|(?<![月]))(?<![0-9０-９]){_NUMBER}日(?:午前|午後|夜|朝|未明|夕)?(?:に|、)"
)
"""The day of an event, where the context line tells its month (4日に, 28日夜に)."""
_DEED = regex(r"(?:公表|発表|決定|可決|成立|施行|会見|会談|提出|開会|閉会|召集|採択|署名)[しさ]")
"""What the press sets behind a day without に: 4日公表した."""
_PAST_END = regex(r"(?:た|んだ|いだ)(?:。|か。|の(?:は|が)|」|$)")
_STATE_END = regex(r"(?:て|で)い(?:る|ない)。?$")
_RECURRING = regex(r"毎[年月日週]|定められ|定めて|決められ|決まって|とされて")
_NEXT = "次回"
"""Of a rule, whichever comes next: 議決を次回会合まで延期できる."""
_KANA = regex("[ぁ-ん]+")
_NEWS_WINDOW = timedelta(days=183)
_CACHED = 4096  # texts


class TimeWord(NamedTuple):
    """A relative time in a text."""

    text: str
    start: int
    end: int
    absolute: str | None
    """What it means by the publication date; none where that cannot be known."""


@lru_cache(maxsize=_CACHED)
def find_relative_times(text: str, published: date | None) -> tuple[TimeWord, ...]:
    """Return the relative times of a text, resolved by the date it was published if given.

    In a rule (present tense) a bare month or day recurs and is not relative.
    """
    recurring = _is_rule(text)
    return tuple(
        TimeWord(match.group(), match.start(), match.end(), _absolute(match, published))
        for match in _RELATIVE.finditer(text)
        if not (recurring and (match["bare_month"] or match["bare_day"] or match["vague"] == _NEXT))
        and (not _KANA.fullmatch(match.group()) or _is_whole_word(text, match))
    )


def _is_whole_word(text: str, match: re.Match[str]) -> bool:
    """Tell whether words begin and end where the match does: きょうだい holds no きょう."""
    return {match.start(), match.end()} <= {*word_borders(text)}


def _is_rule(text: str) -> bool:
    """Tell whether a text speaks of what holds always: its 4月1日 is that of every year.

    What has come about (3月に発足し、…ている) has a year, unless it says 毎年 or 定められている.
    """
    if _STATE_END.search(text):
        return bool(_RECURRING.search(text))
    return not _PAST_END.search(text)


def resolve_times(text: str, published: date | None) -> str | None:
    """Return the text with relative times written as dates, or none where one stays unclear.

    An adverb that only narrows (年内に, 近く; the day, where nothing tells its month) is left
    out, since the rest is true without it.
    """
    shortened = _DROPPABLE.sub("", text)
    if published is None and not _is_rule(shortened):
        if len(_DROPPABLE_DAY.findall(shortened)) > 1:
            return None  # 10%は5日に、上乗せ分は9日に発動された: each has its own
        shortened = _DROPPABLE_DAY.sub("", shortened)
    parts: list[str] = []
    position = 0
    for time in find_relative_times(shortened, published):
        if time.absolute is None:
            return None
        joint = "に" if _DEED.match(shortened, time.end) else ""
        parts += [shortened[position : time.start], time.absolute, joint]
        position = time.end
    return "".join([*parts, shortened[position:]])


def _absolute(match: re.Match[str], published: date | None) -> str | None:
    if published is None or match["vague"]:
        return None
    return next((text for reader in _READERS if (text := reader(match, published))), None)


def _number(text: str | None) -> int | None:
    return int(text) if text else None  # int() reads full-width digits


def _from_year(match: re.Match[str], published: date) -> str | None:
    if not match["year"]:
        return None
    return _written(
        published.year + _YEARS[match["year"]],
        _number(match["month_of_year"]),
        _number(match["day_of_year"]),
    )


def _from_month(match: re.Match[str], published: date) -> str | None:
    if not match["month"]:
        return None
    months = published.year * 12 + published.month - 1 + _MONTHS[match["month"]]
    return _written(months // 12, months % 12 + 1, _number(match["day_of_month"]))


def _from_day(match: re.Match[str], published: date) -> str | None:
    if not match["day"]:
        return None
    day = published + timedelta(days=_DAYS[match["day"]])
    return _written(day.year, day.month, day.day)


def _from_bare_month(match: re.Match[str], published: date) -> str | None:
    """Read 5月28日 as the nearest such day, if one lies within half a year."""
    month, day = _number(match["bare_month"]), _number(match["day_of_bare"])
    if month is None:
        return None
    near = [
        one
        for year in (published.year - 1, published.year, published.year + 1)
        for one in _dates(year, month, day or 15)
        if abs(one - published) <= _NEWS_WINDOW
    ]
    return _written(near[0].year, month, day) if len(near) == 1 else None


def _from_bare_day(match: re.Match[str], published: date) -> str | None:
    """Read 27日 as the last such day before publication, as newspapers do."""
    day = _number(match["bare_day"])
    if day is None:
        return None
    month = published.year * 12 + published.month - 1 - (day > published.day)
    found = list(_dates(month // 12, month % 12 + 1, day))
    return _written(found[0].year, found[0].month, day) if found else None


_READERS = (_from_year, _from_month, _from_day, _from_bare_month, _from_bare_day)


def _dates(year: int, month: int, day: int) -> Iterator[date]:
    try:
        yield date(year, month, day)
    except ValueError:
        return


def _written(year: int, month: int | None, day: int | None) -> str:
    text = f"{year}年"
    if month is not None:
        text += f"{month}月"
        if day is not None:
            text += f"{day}日"
    return text
