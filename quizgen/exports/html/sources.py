"""Where the facts of a sheet were reported, as a line of text."""

from collections.abc import Iterable

from quizgen.exports.html.wording import flat, japanese_date
from quizgen.models.evidence import Evidence
from quizgen.models.record import Record


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
        place="　".join(part for part in (flat(first.outlet or ""), day) if part),
        url=first.url or "",
    )
