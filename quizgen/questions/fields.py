"""Where a fact belongs: its field of civics, and whether it is about another country."""

from collections import Counter

from quizgen.civics.abroad import name_other_countries
from quizgen.civics.mentions import find_mentions
from quizgen.civics.names import NameKind
from quizgen.models.fact import Fact
from quizgen.regex import regex

_FIELD_OF_GROUP = {
    "憲法と人権": ("司法",), "国会": ("国会",), "内閣": ("内閣",), "法と裁判": ("司法",),
    "教育と子ども": ("教育",), "地方自治": ("地方",), "選挙と政党": ("選挙",),
    "経済": ("経済",), "財政と税": ("財政",),
    "労働と社会保障": ("社会保障", "労働"), "国際政治": ("外交", "安全保障"),
    "安全保障": ("安全保障",), "国際経済と環境": ("環境", "経済"), "情報と社会": ("情報",),
    "軍事同盟": ("安全保障",), "国連の機関": ("外交",), "首脳会議": ("外交",),
    "議院": ("国会",), "裁判所の種類": ("司法",), "地方の機関": ("地方",),
}  # fmt: skip
_FIELD_OF_WORD = {
    "防衛": "安全保障", "ミサイル": "安全保障", "軍": "安全保障", "訓練": "安全保障",
    "安全保障": "安全保障", "外相": "外交", "会談": "外交", "条約": "外交", "首脳": "外交",
    "法案": "国会", "法律案": "国会", "議院": "国会", "国会": "国会", "議決": "国会",
    "判決": "司法", "裁判": "司法", "検察": "司法", "知事": "地方", "市長": "地方", "県": "地方",
    "選挙": "選挙", "投票": "選挙", "税": "財政", "予算": "財政", "国債": "財政", "財政": "財政",
    "年金": "社会保障", "保険": "社会保障", "介護": "社会保障", "賃金": "労働", "労働": "労働",
    "環境": "環境", "温室": "環境", "原発": "環境", "学校": "教育", "教育": "教育",
}  # fmt: skip


_ABROAD = regex(
    r"大統領|上院|下院|州(?:知事|議会|最高裁)|欧州|EU|海外の|国際(?:刑事|司法)裁判所|ICC|ICJ"
    r"|米(?:連邦|軍当局)"
    r"|(?<![一-龥])[英米仏独伊加豪露韓印](?:国内|政府|議会|首相|外相|最高裁|高裁|与党|野党|下院|上院)"
)
"""Institutions that are not Japan's, though no country is named."""


def field_of(fact: Fact) -> tuple[str, ...]:
    """Return the fields a fact speaks of, the likeliest first; none where nothing tells."""
    votes: Counter[str] = Counter()
    for mention in find_mentions(fact.statement):
        if mention.name.kind not in (NameKind.TERM, NameKind.ORGANISATION, NameKind.INSTITUTION):
            continue
        for field in _FIELD_OF_GROUP.get(mention.name.group, ()):
            votes[field] += 1
    text = fact.statement + fact.context
    for word, field in _FIELD_OF_WORD.items():
        if word in text:
            votes[field] += 1
    return tuple(field for field, _ in sorted(votes.items(), key=lambda vote: (-vote[1], vote[0])))


def is_abroad(fact: Fact) -> bool:
    """Tell whether a fact speaks of other countries, whose 内閣 or 外務省 is not Japan's."""
    if fact.is_abroad or _ABROAD.search(fact.evidence.quote):
        return True
    return name_other_countries((*find_mentions(fact.context), *find_mentions(fact.statement)))
