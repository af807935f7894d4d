"""Nouns that stand bare where the text before has told them apart: 高校無償化の制度 … 制度を."""

from quizgen.civics.names import names_by_form
from quizgen.japanese.clauses import is_modified
from quizgen.japanese.tokens import Token, tokenize
from quizgen.regex import regex

_SHORTEST = 2  # characters
_LONG = 4  # characters; a longer noun tells itself apart
_MARKED_BY = ("は", "が", "を", "に", "で", "の", "と", "も", "へ", "から")
_PLAIN = frozenset(
    (
        "国", "政府", "有権者", "議員", "候補者", "国会", "国民", "住民", "市民", "世帯", "企業",
        "会社", "子ども", "こども",
        "日本", "世界", "地域", "社会", "全国", "法律", "憲法", "医師", "労働者", "場合", "ため",
        "一方", "今年", "自治体", "都道府県", "市町村", "地方", "経済", "政治", "行政", "司法",
        "外交", "人々", "女性", "男性", "学生", "生徒", "家庭", "学校", "中心", "理由", "背景",
        "目的", "原因", "影響", "必要", "可能", "以上", "以下", "未満", "以内", "当初", "最大",
        "最多", "過去", "将来", "今後", "現在", "当時", "同時", "全体", "一部", "多く", "ほか",
        "うち", "なか", "もと", "こと", "もの", "とき", "ところ", "それぞれ", "互い", "自身",
        "本人", "両国", "双方", "立場", "考え", "方針", "見方", "姿勢", "意見", "主張", "反対",
        "賛成", "批判", "協力", "連携", "強化", "推進", "平和", "安定", "安全", "地位", "意義",
        "家族", "道路", "人口", "全国初", "無効", "会計年度", "対応", "取り組み", "重要",
        "不可欠", "加盟国", "締約国", "証拠", "無罪", "有罪", "認識", "役割", "拠点", "脅威",
        "多数", "過半数", "期間",
    )
)  # fmt: skip
"""What everybody knows, or what says no more with an owner."""

_LAWS_NAME = regex(
    r"(?!推進|基本|特別|措置|規制|改正|関連|対策|支援|保護|整備|促進|特例|現行)[一-龥]{2,3}法"
)
"""A law's own name (下請法), and not the last word of a longer one (推進法)."""


class ToldApart:
    """The nouns that sentences so far have told apart from others of their name."""

    def __init__(self) -> None:
        """Begin with none."""
        self._heads: set[str] = set()

    def add(self, text: str) -> None:
        """Take up the nouns of one more sentence that stand with an owner or a modifier."""
        tokens = tokenize(text)
        for at, token in enumerate(tokens):
            is_open = _is_head(tokens, at) and _may_need_owner(token.surface)
            if is_open and _is_modified(tokens, at):
                self._heads.add(token.surface)

    def bare_in(self, text: str) -> str:
        """Return the first noun of a text that stands bare though it was told apart before."""
        if not any(head in text for head in self._heads):
            return ""
        tokens = tokenize(text)
        own: set[str] = set()
        for at, token in enumerate(tokens):
            if not _is_head(tokens, at):
                continue
            if _is_modified(tokens, at):
                own.add(token.surface)
            elif token.surface in self._heads - own and _needs_owner(token):
                return token.surface
        return ""


def _is_head(tokens: tuple[Token, ...], at: int) -> bool:
    """Tell whether a noun ends its phrase: a particle follows."""
    token = tokens[at]
    if token.kind != "名詞" or len(token.surface) < _SHORTEST or at + 1 >= len(tokens):
        return False
    return tokens[at + 1].is_particle(*_MARKED_BY)


def _is_modified(tokens: tuple[Token, ...], at: int) -> bool:
    """Tell whether a noun has an owner, its own or that of the noun it is joined to.

    公取委の委員長と委員は: of both it is said whose they are.
    """
    if at == 0:
        return False
    if tokens[at - 1].is_nominal or is_modified(tokens, at):
        return True
    return at > 1 and tokens[at - 1].surface == "と" and _is_modified(tokens, at - 2)


def _needs_owner(token: Token) -> bool:
    """Tell whether one of the nouns told apart is no name or adverb where it stands bare."""
    return token.pos[1] != "固有名詞" and token.pos[2] not in ("副詞可能", "助数詞可能")


def _may_need_owner(noun: str) -> bool:
    """Tell whether there is more than one of what a noun names, as far as the noun tells."""
    if noun in _PLAIN or noun in names_by_form() or len(noun) > _LONG:
        return False
    return _LAWS_NAME.fullmatch(noun) is None
