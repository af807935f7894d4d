"""What a rule denies, told as if it were so: 条件を付けることができない, 付けることができる."""

from typing import NamedTuple

from quizgen.civics.mentions import find_people
from quizgen.japanese.laws import tells_law
from quizgen.models.fact import Fact
from quizgen.questions.worth import is_of_the_news
from quizgen.regex import regex

_TURNED = (
    ("ことができない。", "ことができる。"),
    ("ができない。", "ができる。"),
    ("は認めていない。", "も認めている。"),
    ("を認めていない。", "を認めている。"),
    ("は認められない。", "も認められる。"),
    ("は認められていない。", "も認められている。"),
    ("義務とされていない。", "義務とされている。"),
    ("対象とならない。", "対象となる。"),
    ("必要とされない。", "必要とされる。"),
    ("必要はない。", "必要がある。"),
    ("義務はない。", "義務がある。"),
    ("権限はない。", "権限がある。"),
    ("権利はない。", "権利がある。"),
    ("法律にはない。", "法律にある。"),
    ("は含まれない。", "も含まれる。"),
    ("は含まない。", "も含む。"),
    ("は及ばない。", "も及ぶ。"),
    ("は適用されない。", "も適用される。"),
    ("は課されない。", "も課される。"),
    ("は持たない。", "も持つ。"),
)
"""Ends that deny, and the same affirmed, the particle before them with it."""
_BUT = regex(r"(?<=[るいう])が、(?=[^、は]{1,12}$)")
"""What joins a denial to what is affirmed: …できるが、議決権は持たない."""
_STATE = "ていない。"
_HOLDS = regex(r"しか|ほか|以外|必ずしも|とは限|わけ|ほど|なければ|ないと|ず、|ないが|ものの")
"""What an affirmed end would not go with."""


class Denial(NamedTuple):
    """A statement with its end affirmed."""

    word: str
    """The end as the article has it, without its full stop."""
    affirmed: str
    statement: str


def find_denial(fact: Fact) -> Denial | None:
    """Return the rule a fact tells with its denial dropped; None for what is no such rule."""
    if is_of_the_news(fact) or _HOLDS.search(fact.statement) or find_people(fact.statement):
        return None
    if fact.statement.endswith(_STATE) and not tells_law(fact.statement):
        return None  # 敗北を認めていない: so it stands today
    for end, turned in _TURNED:
        if fact.statement.endswith(end):
            before = _BUT.sub("うえ、", fact.statement.removesuffix(end))
            return Denial(end[:-1].lstrip("はを"), turned[:-1].lstrip("もを"), before + turned)
    return None
