"""Whether a text speaks of another country, whose institutions are not Japan's."""

from collections.abc import Iterable

from quizgen.civics.mentions import Mention, find_mentions
from quizgen.civics.names import Name, NameKind
from quizgen.regex import regex

_HOME = "日本"
_ONCE_AT_HOME = ("民主党",)
"""Parties abroad whose name one of Japan's had, too."""
_NAME_OF_HOME = "日本|国会|衆院|衆議院|参院|参議院"
_NAMES_HOME = regex(_NAME_OF_HOME)
_AT_HOME = regex(
    rf"{_NAME_OF_HOME}|日銀|自衛隊|閣議|憲法[0-9]|知事|市町村|[0-9万億兆]円|公取委|公正取引"
)
"""What a text that is about Japan too can hardly do without."""
_JAPAN_S = (NameKind.PREFECTURE, NameKind.MINISTRY)


def tells_of_home(text: str) -> bool:
    """Tell whether a text names Japan or its Diet."""
    return bool(_NAMES_HOME.search(text))


def is_about_abroad(sentences: Iterable[str]) -> bool:
    """Tell whether sentences name another country, and none of them anything of Japan."""
    told = tuple(sentences)
    if any(map(_AT_HOME.search, told)):
        return False
    mentions = [mention for one in told for mention in find_mentions(one)]
    is_of_japan = any(mention.name.kind in _JAPAN_S for mention in mentions)
    return not is_of_japan and name_other_countries(mentions)


def name_other_countries(mentions: Iterable[Mention]) -> bool:
    """Tell whether one of the names is another country's, or a party's of one, or of several."""
    return any(_is_of_another_country(mention.name) for mention in mentions)


def _is_of_another_country(name: Name) -> bool:
    if name.kind is NameKind.PARTY:
        return name.group != _HOME and name.name not in _ONCE_AT_HOME
    return name.kind is NameKind.COUNTRIES or (name.kind is NameKind.COUNTRY and name.name != _HOME)
