"""記述 on a rule behind the news: the reason for it, in the pupil's own sentence."""

from collections.abc import Iterator

from quizgen.civics.rules import Rule
from quizgen.models.question import Viewpoint
from quizgen.questions.draft import Draft
from quizgen.questions.essay import criteria_for, lengths_around
from quizgen.questions.reasons import Sort
from quizgen.questions.wording import told_length

_FOR_A_PURPOSE = "何のためか。"
_BESIDE_CHOICE = 0.05
"""What it is worth less than the choice, which stands unless the set has no other 記述."""
_IN_OTHER_WORDS = "（同じ内容なら、言い方は問わない）。"


def essays_on(rule: Rule, choice: Draft) -> Iterator[Draft]:
    """Yield the 記述 on a rule of which words are told, made of its choice; else nothing.

    With one word told readers found other reasons that are as right, in three of six.
    """
    if not rule.told:
        return
    cause, answer = rule.key.removesuffix("ため").removesuffix("から"), f"{rule.key}。"
    low, high = lengths_around(answer)
    sort = Sort.PURPOSE if rule.stem.endswith(_FOR_A_PURPOSE) else Sort.REASON
    *parts, form = criteria_for(cause, sort, rule.told)
    yield choice._replace(
        kind="essay",
        stem=f"{rule.stem}{told_length(low, high, rule.told)}",
        answer=answer,
        worth=choice.worth - _BESIDE_CHOICE,
        choices=None,
        viewpoint=Viewpoint.THINKING,
        min_length=low,
        max_length=high,
        criteria=(*(part.removesuffix("。") + _IN_OTHER_WORDS for part in parts), form),
    )
