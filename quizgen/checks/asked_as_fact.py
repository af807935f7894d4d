"""Opinions, forecasts and allegations are asked as 事実か意見か only; claims keep their speaker.

Faulty: ○× 「情報のリアルタイム共有は非常に重要である。」 from a comment of the host.
Fine: ○× 「シコルスキ外相は、西側諸国の兵士がウクライナにいると述べた。」
"""

from collections.abc import Iterator
from functools import lru_cache

from quizgen.checks.check import Check, Fault, Sheet
from quizgen.japanese import stance
from quizgen.models.problem import Level

_CACHED = 4096  # sentences


def _find(questions: Sheet, _: str | None) -> Iterator[Fault]:
    for question in questions:
        if question.kind == "fact_or_opinion" or question.reference is not None:
            continue
        for sort in filter(None, (_sort(evidence.quote) for evidence in question.evidences)):
            yield Fault(
                question,
                f"the evidence is {sort}, asked as a fact; ask it as 事実か意見か or not at all",
            )


@lru_cache(maxsize=_CACHED)
def _sort(quote: str) -> str | None:
    """Return what the quote is if not a fact or a claim; claims may speak of what may be."""
    always = (
        ("an announcement", stance.is_announcement),
        ("an opinion", stance.is_personal),
        ("an allegation", stance.is_allegation),
    )
    unless_claimed = (("an opinion", stance.is_evaluation), ("a forecast", stance.is_forecast))
    sorts = always if stance.ends_in_claim(quote) else (*always, *unless_claimed)
    return next((sort for sort, holds in sorts if holds(quote)), None)


CHECK = Check("asked-as-fact", Level.ERROR, _find)
