"""Nouns that say nothing without what they belong to: whose 任期, the 取得率 of what?"""

from quizgen.regex import regex

_BARE = regex(
    r"(?<![の一-龥々ァ-ヴーA-Za-z])(?:取得率|割合|比率|利用率|税率|金利|対象|範囲|期間|期限|金額|費用|負担額?|総額|上限|下限"
    r"|人数|件数|任期|定数|定員|要件|条件|内容|規定|発効|施行|実施|導入|廃止|延長|拡大|縮小|引き上げ|引き下げ|見直し"
    r"|請求|発議|判断|主張|訴え|提案|要望|方針|目標|計画|法案|改正案|制度|条例|協定|声明|行程表)(?=[をがのにへと])"
    r"|(?:全国|各地|国内|地域)の(?:実態|状況|現状|課題)(?=[をがのに])"
)
_LINKED = regex(r"(?:する|した|される|された|ための|という|との|である|ない|る|た|な)$")


def has_bare_noun(text: str, context: str = "") -> bool:
    """Tell whether a noun of a text needs an owner that neither text nor context line names.

    A clause before it may tell what is meant (義務づける|制度); a noun that the context line
    has with its owner is known.
    """
    return any(
        not _LINKED.search(text[: match.start()]) and f"の{match.group()}" not in context
        for match in _BARE.finditer(text)
    )
