"""What `base` says: which words and which status quizgen wrote last, and whose words they are."""

from typing import NamedTuple

from quizgen.models.question import Question, Status

_BY_HAND, _CHOSEN = "edited", "chosen"
_SEPARATOR = "-"


class Mark(NamedTuple):
    """The parts of `base`, written as `digest`, `digest-spare`, `digest-edited` and so on."""

    digest: str
    """Digest of the content as it stood after the last run; empty for a person's own question."""
    status: Status = Status.ACTIVE
    """The status quizgen chose; another one in the file is a person's choice."""
    is_by_hand: bool = False
    """True where the words of that digest are a person's."""
    is_chosen: bool = False
    """True where a person retired the question, which no new draft may bring back."""

    @classmethod
    def of(cls, question: Question) -> "Mark":
        """Read the mark of a question."""
        digest, *notes = question.base.split(_SEPARATOR)
        status = next((one for one in Status if one in notes), Status.ACTIVE)
        return cls(digest, status, _BY_HAND in notes, _CHOSEN in notes)

    def __str__(self) -> str:
        """Return the mark as it stands in `base`."""
        status = [] if self.status is Status.ACTIVE else [self.status.value]
        by_hand = [_BY_HAND] if self.is_by_hand else []
        chosen = [_CHOSEN] if self.is_chosen else []
        return _SEPARATOR.join([self.digest, *status, *by_hand, *chosen])


def marked(question: Question, mark: Mark) -> Question:
    """Return the question with the mark and the digest of its present content."""
    base = str(mark._replace(digest=question.content_digest()))
    return question.model_copy(update={"base": base})


def is_newly_edited(question: Question) -> bool:
    """Tell whether a person changed the words since the last run."""
    return Mark.of(question).digest != question.content_digest()


def is_by_hand(question: Question) -> bool:
    """Tell whether the words are a person's, from now or from before."""
    return Mark.of(question).is_by_hand or is_newly_edited(question)


def has_status_by_hand(question: Question) -> bool:
    """Tell whether a person chose the status; nobody else rejects a question."""
    mark = Mark.of(question)
    if question.status is Status.REJECTED or mark.is_chosen:
        return True
    return question.status is not mark.status
