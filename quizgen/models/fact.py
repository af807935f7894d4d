"""What can be asked about: a statement with its provenance."""

from enum import StrEnum

from quizgen.models.evidence import Evidence
from quizgen.models.record import Record


class FactKind(StrEnum):
    """What sort of statement a sentence makes."""

    FACT = "fact"
    CLAIM = "claim"
    FORECAST = "forecast"
    OPINION = "opinion"
    ALLEGATION = "allegation"
    ANNOUNCEMENT = "announcement"


class Role(StrEnum):
    """Which line of the article a sentence stands in; the role outweighs its words."""

    LEAD = "lead"
    POINT = "point"
    BODY = "body"
    COMMENT = "comment"
    TAKEAWAY = "takeaway"
    CLOSING = "closing"

    @property
    def is_of_hosts(self) -> bool:
        """Tell whether it is a line that the article's hosts say, and no report."""
        return self in (Role.COMMENT, Role.CLOSING)


class Fact(Record):
    """One statement of the article that stands by itself under its context line."""

    id: str
    kind: FactKind
    role: Role
    statement: str
    """A whole sentence in plain style ending in 。, anaphora and relative time resolved.
    For opinions, forecasts and announcements: the sentence as it stands."""
    speaker: str | None = None
    """Who says it, with office and country where the section tells; for claims."""
    context: str = ""
    """The line above a stem: date as reported, event and actors. Never a heading."""
    topic: str = ""
    """The subject of the statement, as it stands at its beginning."""
    theme: str = ""
    """What the section is about, in one noun; empty where nothing comes back in it."""
    frame: str = ""
    """What its section is about, whether or not the sentence says it."""
    signal: float = 0.0
    """Share of the statement's words that heading, question, answer or 💡 use too, 0 to 1."""
    in_report: bool = False
    """Whether its article tells mostly what happened, sentence upon sentence, and not rules."""
    is_abroad: bool = False
    """Whether its section names other countries and nothing of Japan."""
    is_askable: bool = True
    """False where something in it could not be resolved or it breaks off."""
    why_not: str = ""
    """The reason it is not askable, for the maintainer."""
    evidence: Evidence
