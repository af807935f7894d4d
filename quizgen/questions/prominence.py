"""How much an article is about a term or a rule: it stands in front, or comes back often."""

import math
from collections.abc import Iterable

from quizgen.civics.names import forms_of, terms_by_form
from quizgen.civics.rules import Rule, asks_for_reasons_of_side
from quizgen.japanese.text import fold
from quizgen.models.article import Article
from quizgen.questions.draft import Telling

_OFTEN = 3  # places
_IN_FRONT, _TWICE, _ONCE = 1.0, 0.85, 0.55
EVERYDAY = frozenset(
    (
        "裁判官", "検察官", "弁護士", "物価", "自衛隊", "高等裁判所", "地方裁判所", "財務省",
        "防衛省", "総務省", "厚生労働省", "文部科学省", "法務省", "財政", "副大臣",
        "立法", "行政", "司法", "首長", "政令", "中小企業", "欧州連合", "原告", "被告",
        "損害賠償", "安全保障", "テレワーク", "化石燃料", "首脳会談", "在日米軍", "停戦",
        "人工知能", "移民", "関税", "日経平均株価", "補正予算", "所得税",
        "超党派", "日本弁護士連合会", "設備投資", "省令", "解雇",
    )
)  # fmt: skip
"""Terms of nearly every report on their field, whatever it is about."""
_OF_NEARLY_EVERY_BILL = frozenset(
    (
        "本会議の議決要件", "法律の公布", "閣議の反対者", "閣議の全員一致の理由",
        "閣議決定でできないこと",
    )
)  # fmt: skip
"""Rules that the news speak of whatever was passed or decided."""
OF_PROCEDURE = frozenset(
    (
        "施行", "公布", "閣議", "閣議決定", "本会議", "付帯決議", "法律案", "与党", "野党",
        "拘禁刑", "答申", "契約", "通常国会", "臨時国会",
    )
)  # fmt: skip
"""Terms of how any law or decision comes about, or how a breach is punished, whatever it is on."""
_MINISTRY = "省"
"""What acts in a report; its duties are not what the report is on."""
_COMMON, _INCIDENTAL = 0.45, 0.35
_AS_TOLD_TERM = (0.45, 0.58, 0.95, 0.95, 1.0)
"""What a term is worth where the article has none, one, two … of the words that tell of it.

Of 275 terms asked about 240 digests readers found half of those off the point that an article names
once with none of these words, a third with one word, one in fifteen of all others.
"""
_UNCALLED = -3.5
_TOLD, _MOST_TOLD = 0.32, 5  # words that tell of the rule, in the article
_TOLD_AT_ONCE, _MOST_AT_ONCE = 0.56, 3  # likewise, in one sentence
_ASKED_AT_ONCE, _MOST_ASKED = 0.27, 6  # words of stem and key in one sentence
_CALLED, _MOST_CALLED = 0.29, 4  # sentences that speak of what it is on
_ASKED_IN_FRONT, _ASKED = 1.5, 1.16  # times the share of the stem's words in front, or anywhere
_BEHIND = 2.06  # times the share of the words of name and reason in the article
_OF_A_SIDE = 1.13  # for the reasons of a side: who reports on a dispute tells of both
_AS_LONG, _SHORTER, _LEAST_LENGTH = 2400, 0.6, 150
"""By what an article calls for a rule, as log-odds that a reader thinks so.

Fitted to what six readers said of 1,376 rules on 108 digests of 2,400 characters, told each whether
the text turns on it (1), lets it stand as background (a half) or has only a word of it (0). On
digests left out of the fit a rule of the first sorts stood above one of the last in 90 of 100
pairs, one of the first above the others in 88; where the weight comes to less than .3, 47 in 100
are of the last sort, above .8 none. Of 171 rules on 42 later digests two readers found one in
eleven not called for: those stood lower in 73 of 100 pairs (69 where words, not sentences, that
call a rule up were counted: 報酬 of any kind). Single sections of 600 characters showed what a
shorter text has fewer words by.
"""
_SHORTEST = 2  # characters; a form of one stands everywhere


class Prominence:
    """What stands in front of an article, and its whole text."""

    def __init__(self, article: Article) -> None:
        """Take title, headings, hooks, quick answers and 💡 as the front."""
        front = [article.title, *(piece.text for piece in article.takeaways)]
        for section in article.sections:
            front += [section.heading or "", section.hook or "", section.quick_answer or ""]
        self.is_of_news = any(section.reported for section in article.sections)
        self._title = fold(article.title)
        self._front = fold("\n".join(front))
        self._written = article.text
        self._text = fold(article.text)

    def of_term(self, name: str) -> float:
        """Return the weight of a term of the glossary, 0 to 1: less where it stands in passing.

        Several, of one question, are no term of the glossary.
        """
        term = terms_by_form().get(name)
        weight = self.of(forms_of(name))
        if term is None:
            return weight
        told = sum(word in self._written for word in term.row.all("says"))
        return weight * _AS_TOLD_TERM[min(told, len(_AS_TOLD_TERM) - 1)]

    def of(self, forms: Iterable[str]) -> float:
        """Return the weight of a name by its forms, 0 to 1: an incidental one asks little."""
        forms = tuple(forms)
        standing = self._standing(forms)
        is_incidental = OF_PROCEDURE.intersection(forms) or forms[0].endswith(_MINISTRY)
        if is_incidental and not self._is_on_procedure(forms):
            return standing * _INCIDENTAL
        return standing * (_COMMON if EVERYDAY.intersection(forms) else 1)

    def _is_on_procedure(self, forms: Iterable[str]) -> bool:
        """Tell whether an article is on such a term: a report's headings say what was passed."""
        front = self._title if self.is_of_news else self._front
        return any(fold(form) in front for form in forms)

    def _standing(self, forms: Iterable[str]) -> float:
        folded = [fold(form) for form in forms if len(form) >= _SHORTEST]
        if any(form in self._front for form in folded):
            return _IN_FRONT
        return _by_count(max((self._text.count(form) for form in folded), default=0))

    def of_rule(self, rule: Rule, telling: Telling) -> float:
        """Return the weight of a rule that sentences of the article speak of, 0 to 1."""
        odds = (
            _UNCALLED
            + _TOLD * min(rule.count_said_in(self._written), _MOST_TOLD)
            + _TOLD_AT_ONCE * min(telling.said, _MOST_AT_ONCE)
            + _ASKED_AT_ONCE * min(telling.asked, _MOST_ASKED)
            + _CALLED * min(telling.calls, _MOST_CALLED)
            + _ASKED_IN_FRONT * rule.share_asked_in(self._front)
            + _ASKED * rule.share_asked_in(self._written)
            + _BEHIND * rule.share_behind_in(self._written)
            + _OF_A_SIDE * asks_for_reasons_of_side(rule.stem)
            + _SHORTER * math.log(_AS_LONG / max(len(self._written), _LEAST_LENGTH))
        )
        called_for = 1 / (1 + math.exp(-odds))
        if rule.name in _OF_NEARLY_EVERY_BILL:
            return called_for * (_INCIDENTAL if self.is_of_news else _COMMON)
        return called_for


def _by_count(count: int) -> float:
    if count >= _OFTEN:
        return _IN_FRONT
    return _TWICE if count > 1 else _ONCE
