"""Sentences that tell what a law lays down: they speak of 選挙 and 条例 in general."""

from quizgen.regex import regex

_BARE = r"(?!(?:関連の)?(?:改正|新|同|整備|関連|特別|特措|推進)法)"
"""Words for a law that another sentence names."""
_LAW = (
    _BARE + r"(?:日本国)?[^、。は]{0,24}?(?:憲法|(?<!方)法|条約|条例|憲章|議定書)(?:第?[0-9]+条)?"
)
_STATES = r"(?:定め|認め|禁じ|掲げ|求め|設け)(?:る|ます|て(?:いる|います|いない|いません))"
_DOES = (
    r"(?:保障|規定|禁止|明記|義務(?:づけ|付け)?)(?:する|します|し?ている|し?ています|る|ます)"
    r"|と(?:する|します|している|しています)"
)
_BINDS = r"科す|科します|できる|できます|ならない|なりません"
_LAYS_DOWN = regex(rf"^(?:[^、。は]{{1,12}}、)?{_LAW}は、?[^。]*(?:{_STATES}|{_DOES}|{_BINDS})。$")


def tells_law(sentence: str) -> bool:
    """Tell whether a law is the subject of a sentence, in either style, that tells a rule of it."""
    return bool(_LAYS_DOWN.match(sentence))
