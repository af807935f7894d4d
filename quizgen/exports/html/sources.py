"""Where the facts of a sheet were reported, as a line of text."""

import re
from collections.abc import Iterable

from quizgen.civics.table import read_table
from quizgen.exports.html.wording import flat, japanese_date
from quizgen.models.evidence import Evidence
from quizgen.models.record import Record
from quizgen.regex import regex

_NAME_AND_MOTTO = regex(r"(?P<name>[^:：|｜]{2,20})[:：|｜].{6,}")
_ANY_SITE = regex(r"(?:ニュース|ウェブ|Web)?(?:サイト|ページ|メディア)|ホームページ", re.IGNORECASE)
_HOST = regex(r"https?://(?:www\.)?(?P<host>[^/:?#]+)", re.IGNORECASE)


class SourceLine(Record):
    """Where the facts of one or more sections were reported."""

    sections: tuple[str, ...]
    place: str
    """Outlet and date, as far as they are known."""
    url: str
    """Shown as text, never as a link."""

    @property
    def cited(self) -> str:
        """Headline, outlet and date, as a text that is quoted from there names them."""
        return "".join(f"「{section}」" for section in self.sections) + self.place

    @property
    def text(self) -> str:
        """The whole line; empty where nothing is known."""
        return "　".join(part for part in (self.cited, self.url) if part)


def source_lines(evidences: Iterable[Evidence]) -> tuple[SourceLine, ...]:
    """Return a line for every place the quotes come from, in the order of the quotes."""
    places: dict[tuple[object, ...], list[Evidence]] = {}
    for evidence in evidences:
        place = (evidence.outlet, evidence.published, evidence.url)
        places.setdefault(place, []).append(evidence)
    lines = [source_line(*group) for group in places.values()]
    return tuple(line for line in lines if line.text)


def source_line(*evidences: Evidence) -> SourceLine:
    """Return the source of quotes which were reported in one place."""
    first = evidences[0]
    day = japanese_date(first.published) if first.published else ""
    sections = dict.fromkeys(flat(one.section) for one in evidences if one.section)
    return SourceLine(
        sections=tuple(sections),
        place="　".join(part for part in (_outlet(first), day) if part),
        url=first.url or "",
    )


def _outlet(evidence: Evidence) -> str:
    """Return the outlet without the motto of its site: 時事ドットコム:時事通信社が運営する….

    One that names none (ニュースサイト) is told by its address, and by whose that is if known.
    """
    name = flat(evidence.outlet or "")
    if found := _NAME_AND_MOTTO.fullmatch(name):
        name = found["name"].strip()
    found = _HOST.match(evidence.url or "")
    if not found or not _ANY_SITE.fullmatch(name):
        return name
    return f"{_whose(found['host']) or name}（{found['host']}）"


def _whose(host: str) -> str:
    """Return the outlet that a site is known to be of; empty of an unknown one."""
    ends = (host.partition(".")[2], host)
    known = (row for row in read_table("outlets") if any(end in row.all("hosts") for end in ends))
    return next((row.get("name") for row in known), "")
