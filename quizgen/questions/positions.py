"""What a side of a dispute holds, as a sentence of the article tells it."""

from itertools import pairwise

from quizgen.japanese.clauses import depths
from quizgen.japanese.pointers import has_open_reference
from quizgen.japanese.text import content_words
from quizgen.japanese.tokens import tokenize
from quizgen.models.fact import Fact
from quizgen.questions.bare_nouns import has_bare_noun
from quizgen.questions.sides import is_court, is_side
from quizgen.questions.wording import shares_words, without_topic
from quizgen.questions.worth import is_whole
from quizgen.regex import regex

_SHORTEST, _LONGEST = 16, 80  # characters of what is held
_SHARED = 2  # content words that make two positions alike
_POSITION = regex(
    r"(?:主張|批判|反論|説明|指摘|反対|賛成|疑問視|問題視|提案|要求|判断|表明|提言|非難|評価|懸念)し(?:た|ている|てきた)。$"
    r"|(?:訴え|求め|唱え|認め)(?:た|る|ている|てきた)。$|[るたいだ]と(?:した|している|述べた)。$"
)
"""Ends of what somebody holds or wants."""
_ANSWERS = regex(r"反論(?:した|する|している)。?$|(?<!に)反対(?:した|する|している)。?$")
_LABELS = ("派", "側の委員")
"""Names that say what a side holds: 反対派."""
_GOES_ON = regex(r"が、|一方、")


def position_of(fact: Fact) -> str:
    """Return what a side holds, to set before のは; empty if nothing can be asked."""
    if not is_whole(fact) or fact.topic in fact.context or not _may_be_asked_for(fact.topic):
        return ""
    rest = without_topic(fact.statement, fact.topic) or ""
    if not _SHORTEST <= len(rest) <= _LONGEST or not _POSITION.search(rest):
        return ""
    if has_open_reference(rest) or _GOES_ON.search(rest) or _has_topic(rest):
        return ""
    if has_bare_noun(rest, fact.context) or shares_words(fact.topic, rest, _told_by(fact.topic)):
        return ""
    return "" if answers_another(rest) else rest.removesuffix("。")


def _may_be_asked_for(topic: str) -> bool:
    """Tell whether a topic is a side and no court: which court it was is a name."""
    return is_side(topic) and not is_court(topic) and not topic.endswith(_LABELS)


def _told_by(name: str) -> int:
    """Return how many characters of a name would give it away: 県 of 沖縄県 does not."""
    return 2 if len(name) < 4 else 3  # noqa: PLR2004  short names share two with nothing else


def _has_topic(text: str) -> bool:
    """Tell whether another は-topic stands outside quotations."""
    tokens = tokenize(text)
    inside = depths(tokens)
    last_quote = max((at for at, token in enumerate(tokens) if token.is_particle("と")), default=0)
    return any(
        token.is_particle("は")
        and not inside[at + 1]
        and before.kind != "助詞"
        and at + 1 > last_quote
        for at, (before, token) in enumerate(pairwise(tokens))
    )


def answers_another(text: str) -> bool:
    """Tell whether it ends in 反論した or 反対した, against something that stands elsewhere."""
    return bool(_ANSWERS.search(text))


def are_alike(one: Fact, other: Fact) -> bool:
    """Tell whether two facts share so many words that either side could hold the other's position.

    The words of what both are about do not count.
    """
    shared = {*content_words(one.statement)} & {*content_words(other.statement)}
    about = content_words(f"{other.context}　{other.frame}")
    return len(shared - {*about}) > _SHARED
