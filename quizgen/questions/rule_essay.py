"""記述 on a rule behind the news: the reason for it, in the pupil's own sentence."""

from collections.abc import Iterator

from quizgen.civics.rules import Rule
from quizgen.japanese.text import content_words
from quizgen.models.question import Viewpoint
from quizgen.questions.draft import Draft
from quizgen.questions.essay import criteria_for, is_told, lengths_around, word_to_use
from quizgen.questions.reasons import Sort
from quizgen.questions.wording import in_quotes
from quizgen.regex import regex

_ASKS_WHY = regex(r"(?:(?P<reason>なぜ)|何のため)か。$")
_REASON = regex(r"(?P<cause>.{6,})(?:ため|から)$")
_BESIDE_CHOICE = 0.05
"""What it is worth less than the choice, which stands unless the set has no other 記述."""
_LEAST_NEW = 1  # words of the answer beside the one that is told


def write_rule_essay(rule: Rule, choice: Draft) -> Iterator[Draft]:
    """Yield the 記述 for a rule whose key is a reason, made of its choice; else nothing.

    It tells one word of the answer, so that of several reasons one is meant.
    """
    asked, reason = _ASKS_WHY.search(rule.stem), _REASON.match(rule.key)
    if asked is None or reason is None:
        return
    cause, answer = reason["cause"], f"{rule.key}。"
    word = word_to_use(cause, rule.stem)
    if not word or is_told(cause, rule.stem) or not _is_left(cause, rule.stem + word):
        return
    low, high = lengths_around(answer)
    told = f"{in_quotes(word)}という語を用いて、{low}字以上{high}字以内で説明しなさい。"
    yield choice._replace(
        kind="essay",
        stem=f"{rule.stem}{told}",
        answer=answer,
        worth=choice.worth - _BESIDE_CHOICE,
        choices=None,
        viewpoint=Viewpoint.THINKING,
        min_length=low,
        max_length=high,
        criteria=criteria_for(cause, Sort.REASON if asked["reason"] else Sort.PURPOSE, word),
    )


def _is_left(cause: str, shown: str) -> bool:
    """Tell whether there is something to say beside the words that are shown."""
    return sum(word not in shown for word in {*content_words(cause)}) >= _LEAST_NEW
