"""How the quotes of a bank become an article in reading order."""

from typing import Any

from quizgen.exports.html.practice_article import QuotedArticle, quoted_article
from quizgen.models.evidence import Evidence
from tests.builders import an_evidence

_TEXT = "🗳️選挙があった。投票率は上がった。次の選挙は四年後である。"


def a_quote(start: int, end: int, **changes: Any) -> Evidence:
    return an_evidence(_TEXT[start:end], start=start, end=end, **changes)


def passages_of(article: QuotedArticle) -> list[list[str]]:
    return [[passage.text for passage in section.passages] for section in article.sections]


def marked_by(article: QuotedArticle, *quotes: Evidence) -> str:
    stretches = [
        passage.text[start - passage.start : end - passage.start]
        for section in article.sections
        for passage in section.passages
        for start, end in passage.stretches
    ]
    return "".join(stretches[number] for number in article.marks(quotes))


def test_quotes_stand_in_reading_order_and_once() -> None:
    early, late = a_quote(0, 9), a_quote(18, 30)
    article = quoted_article([late, early, late])
    assert passages_of(article) == [[_TEXT[0:9], _TEXT[18:30]]]


def test_quotes_that_overlap_or_touch_become_one_passage_with_their_own_marks() -> None:
    quotes = [a_quote(0, 9), a_quote(3, 18), a_quote(5, 7), a_quote(18, 30)]
    article = quoted_article(quotes)
    assert passages_of(article) == [[_TEXT[:30]]]
    for quote in quotes:
        assert marked_by(article, quote) == quote.quote
    assert marked_by(article, quotes[0], quotes[3]) == _TEXT[:9] + _TEXT[18:30]


def test_quotes_that_disagree_about_the_text_stay_apart() -> None:
    one, other = an_evidence("甲である。"), an_evidence("乙ではない。")
    article = quoted_article([one, other])
    assert passages_of(article) == [["甲である。", "乙ではない。"]]
    assert marked_by(article, one) == "甲である。"


def test_passages_are_grouped_by_section_with_its_source() -> None:
    lead: dict[str, Any] = {"section": None, "outlet": None, "url": None}
    other = {"section": "次の\n章", "outlet": "毎日新聞", "url": None}
    article = quoted_article([a_quote(18, 30, **other), a_quote(9, 18), a_quote(0, 9, **lead)])
    assert [(section.heading, section.source) for section in article.sections] == [
        ("", ""),
        ("ポーランドとの連携強化", "時事ドットコム　https://www.example.jp/article?k=1&g=pol"),
        ("次の章", "毎日新聞"),
    ]
    assert passages_of(article) == [[_TEXT[0:9]], [_TEXT[9:18]], [_TEXT[18:30]]]
