"""What the questions of one part share when they are laid out."""

from typing import NamedTuple

from quizgen.exports.html.public_view import PublicQuestion
from quizgen.exports.word.numbering import Lists
from quizgen.models.readings import Readings


class Layout(NamedTuple):
    """The lists a part is numbered by, and what its texts need."""

    lists: Lists
    numbers: int
    """The list of parts, questions, prompts and choices."""
    boxes: int
    """The list of the part's answer boxes."""
    has_marks: bool
    """Whether each question tells its points, since they differ within the part."""
    readings: Readings

    def box_label(self, question: PublicQuestion) -> tuple[int, int] | str:
        """Return what stands beside a box: a number that Word counts, or words for a lone one."""
        return (self.boxes, 0) if question.label else question.box_label
