"""The natural changes that make a statement false, as the ○× writer allows them."""

from collections.abc import Iterator
from typing import NamedTuple

from quizgen.models.fact import Fact
from quizgen.questions.bare_nouns import has_bare_noun
from quizgen.questions.contrasts import find_contrasts
from quizgen.questions.true_false import write_true_false
from quizgen.regex import regex

_DEGREE = "増減"
_AIM = regex(r"目的|ため|よう、")

_REPORT = regex(r"(?:た|(?<!定め)(?<!られ)て(?:い|き)る|でいる)。$")


class Change(NamedTuple):
    """Another word in a word's place, which the article contradicts."""

    start: int
    end: int
    word: str
    alternative: str

    def applied_to(self, statement: str) -> str:
        """Return the statement with the alternative in the word's place."""
        return statement[: self.start] + self.alternative + statement[self.end :]


def is_by_itself(fact: Fact) -> bool:
    """Tell whether a choice question on the statement says when and of what, or it is a rule."""
    if has_bare_noun(fact.statement, fact.context):
        return False
    return bool(fact.context) or not _REPORT.search(fact.statement)


def find_changes(fact: Fact) -> Iterator[Change]:
    """Yield every change that makes the fact's statement false.

    More for less refutes itself beside a purpose: 議員を確保するため、報酬を引き下げた.
    """
    false = {draft.stem for draft in write_true_false(fact) if draft.answer == "×"}
    for contrast in find_contrasts(fact.statement):
        if contrast.row.get("class") == _DEGREE and _AIM.search(fact.statement):
            continue
        for alternative in contrast.row.all("tf"):
            change = Change(contrast.start, contrast.end, contrast.word, alternative)
            if change.applied_to(fact.statement) in false:
                yield change
