"""What a fault in content is: a value to show, never an exception."""

from enum import StrEnum

from quizgen.models.record import Record


class Level(StrEnum):
    """An error keeps a question out of decks and sheets; a warning is shown."""

    ERROR = "error"
    WARNING = "warning"


class Problem(Record):
    """One fault, where it is, and how to mend it."""

    rule: str
    level: Level
    message: str
    question_id: str | None = None
    file: str | None = None
    line: int | None = None

    def __str__(self) -> str:
        """Return `file:line: level rule: message`."""
        place = ":".join(str(part) for part in (self.file, self.line) if part is not None)
        subject = f" {self.question_id}" if self.question_id else ""
        head = f"{place}: " if place else ""
        return f"{head}{self.level} [{self.rule}]{subject}: {self.message}"
