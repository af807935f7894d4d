"""The errors a person can act on; everything else is a bug and keeps its traceback."""

from pathlib import Path


class QuizgenError(Exception):
    """Say in one line where a fault is, what it is, and what would be right."""

    def __init__(self, message: str, *, path: Path | None = None, line: int | None = None) -> None:
        """Keep the message with the file and the line (counted from 1) it is about."""
        super().__init__(message)
        self.message = message
        self.path = path
        self.line = line

    def __str__(self) -> str:
        """Return `file:line: message`, leaving out what is not known."""
        place = "" if self.path is None else str(self.path)
        if place and self.line is not None:
            place = f"{place}:{self.line}"
        return f"{place}: {self.message}" if place else self.message


class ArticleError(QuizgenError):
    """Report a source file that cannot be read as an article."""


class BankFileError(QuizgenError):
    """Report a bank file that cannot be used, with every fault in it."""


class WriteError(QuizgenError):
    """Report output that could not be written; what stood there before still stands."""


class UnfinishedBuildError(WriteError):
    """Report that an earlier build was interrupted, and that the next one will finish it."""
