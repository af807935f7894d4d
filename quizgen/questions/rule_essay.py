"""記述 on a rule behind the news: the reason for it, in the pupil's own sentence."""

from collections.abc import Iterator

from quizgen.civics.rules import Rule
from quizgen.models.question import Viewpoint
from quizgen.questions.draft import Draft
from quizgen.questions.essay import criteria_for, lengths_around
from quizgen.questions.reasons import Sort
from quizgen.questions.wording import in_quotes
from quizgen.regex import regex

_REASON = regex(r"(?P<cause>.+)(?:ため|から)$")
_FOR_A_PURPOSE = "何のためか。"
_BESIDE_CHOICE = 0.05
"""What it is worth less than the choice, which stands unless the set has no other 記述."""
_IN_OTHER_WORDS = "（同じ内容なら、言い方は問わない）。"


def essays_on(rule: Rule, choice: Draft) -> Iterator[Draft]:
    """Yield the 記述 on a rule of which words are told, made of its choice; else nothing.

    With one word told readers found other reasons that are as right, in three of six.
    """
    reason = _REASON.match(rule.key)
    if not rule.told or reason is None:
        return
    answer = f"{rule.key}。"
    low, high = lengths_around(answer)
    asked = f"{_using(rule.told)}、{low}字以上{high}字以内で説明しなさい。"
    sort = Sort.PURPOSE if rule.stem.endswith(_FOR_A_PURPOSE) else Sort.REASON
    *parts, form = criteria_for(reason["cause"], sort, rule.told)
    yield choice._replace(
        kind="essay",
        stem=f"{rule.stem}{asked}",
        answer=answer,
        worth=choice.worth - _BESIDE_CHOICE,
        choices=None,
        viewpoint=Viewpoint.THINKING,
        min_length=low,
        max_length=high,
        criteria=(*(part.removesuffix("。") + _IN_OTHER_WORDS for part in parts), form),
    )


def _using(words: tuple[str, ...]) -> str:
    quoted = "".join(map(in_quotes, words))
    return f"{quoted}という語を用いて" if len(words) == 1 else f"{quoted}の二つの語を用いて"
