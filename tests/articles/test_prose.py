"""Plain prose is one section; the list of citations is not part of it."""

import pytest

from quizgen.articles.prose import read_prose
from quizgen.models.article import Article
from tests.articles.samples import CITATIONS, PROSE


def _read(text: str) -> Article:
    return read_prose(text).finish(slug="a", fallback_title="file name")


def _codes(article: Article) -> list[str]:
    return [one.code for one in article.warnings if one.code not in ("citation", "navigation")]


def test_headline_is_the_title_and_every_line_is_body() -> None:
    article = _read(PROSE)
    assert article.title == "市長選で新人が初当選"
    assert [len(section.body) for section in article.sections] == [3]
    assert article.sections[0].heading is None
    assert article.warnings == ()


def test_text_without_a_headline_takes_the_file_name() -> None:
    article = _read("市長選挙が行われた。\n新人が当選した。")
    assert (article.title, len(article.sections[0].body)) == ("file name", 2)
    assert _codes(article) == ["no-title"]


def test_citations_are_set_aside_and_give_outlet_and_month() -> None:
    article = _read(f"{PROSE}\n{CITATIONS}")
    section = article.sections[0]
    assert len(section.body) == 3
    assert [piece.text for piece in article.unplaced] == CITATIONS.splitlines()
    assert (section.published, section.reported) == (None, "2020年5月")
    assert section.source.outlet == "架空新聞"
    assert _codes(article) == ["date-from-citations"]


@pytest.mark.parametrize(
    ("citation", "reported"),
    [
        ("『初登庁』。\n架空新聞、2020年6月1日。", "2020年"),
        ("『初登庁』。\n架空新聞、2021年6月1日。", None),
        ("『初登庁』。\n架空新聞、2020年。", "2020年"),
        ("『初登庁』。\n架空新聞、2020年5月。", "2020年5月"),
        ("『初登庁』。\n架空新聞(web)、2020年5月9日(土)夕刊1面。", "2020年5月"),
        ('"New mayor elected"。\nThe Example, May 10, 2020。', "2020年5月"),
        ('"New mayor elected"。\nThe Example, 10 May 2020.', "2020年5月"),
        ('J. Doe"New mayor".Example,May10,2020"Old mayor".Example,May9,2020。', "2020年5月"),
        ("『初登庁』架空新聞、2020年5月10日", "2020年5月"),
    ],
)
def test_month_or_year_is_reported_on_which_all_citations_agree(
    citation: str, reported: str | None
) -> None:
    article = _read(f"{PROSE}\n{CITATIONS}\n{citation}")
    assert article.sections[0].reported == reported
    assert len(article.sections[0].body) == 3


def test_headline_glued_to_the_last_line_goes_with_its_citation() -> None:
    article = _read(f"{PROSE}\n山田一郎253票佐藤花子『新人が当選』。\n架空新聞、2020年5月9日。")
    assert len(article.sections[0].body) == 3


def test_odd_lines_among_citations_are_no_body() -> None:
    article = _read(f"{PROSE}\n{CITATIONS}\n閲覧。\n(読みは架空新聞より)。")
    assert len(article.sections[0].body) == 3


def test_date_in_a_sentence_is_no_citation() -> None:
    text = f"{PROSE}\n市長は、2020年5月8日の会見で抱負を述べた。\n開票は、2020年5月8日に終わった。"
    assert len(_read(text).sections[0].body) == 5


def test_citation_high_up_does_not_swallow_the_article() -> None:
    text = f"題\n『見出し』。\n架空新聞、2020年5月9日。\n{PROSE}\n{PROSE}"
    assert len(_read(text).sections[0].body) > 6


@pytest.mark.parametrize(
    "line",
    [
        "市長選最近の記事現職が出馬へ",
        "関連記事",
        "ウィキペディアに市長選に関する記事があります。",
        "英語版の記事からの翻訳です。",
        "2020年5月1日現職が出馬へ2020年5月2日新人が出馬へ",
    ],
)
def test_notes_of_the_page_are_set_aside(line: str) -> None:
    article = _read(f"{PROSE}\n{line}")
    assert [piece.text for piece in article.unplaced] == [line]
    assert [one.code for one in article.warnings] == ["navigation"]


def test_sentence_wrapped_over_lines_is_one_piece() -> None:
    wrapped = (
        "市長は8日の会見で、新しい庁舎の建設と子育ての支援を\n公約の柱として進める考えを示した。"
    )
    body = _read(f"題\n{wrapped}\n　次の段落だ。").sections[0].body
    assert [piece.text for piece in body] == [wrapped, "次の段落だ。"]


def test_short_line_is_not_glued_to_the_next() -> None:
    body = _read("題\n経緯\n市長選挙が行われた。").sections[0].body
    assert [piece.text for piece in body] == ["経緯", "市長選挙が行われた。"]


def test_date_and_credit_lines_are_taken() -> None:
    article = _read(f"{PROSE}\n公開日:2020/05/09\n出典: 架空新聞 https://www.example.jp/1")
    section = article.sections[0]
    assert (str(section.published), section.reported) == ("2020-05-09", "2020年5月")
    assert (section.source.outlet, section.source.url) == ("架空新聞", "https://www.example.jp/1")
    assert len(section.body) == 3


def test_credit_dates_the_text_unless_it_is_dated() -> None:
    article = _read(f"{PROSE}\n出典：架空新聞（2020年5月9日）")
    assert article.sections[0].source.outlet == "架空新聞"
    assert article.sections[0].reported == "2020年5月"


def test_second_and_empty_credits_are_set_aside() -> None:
    article = _read(f"{PROSE}\n出典:\n出典: 架空新聞\n出典: 別の新聞")
    assert article.sections[0].source.outlet == "架空新聞"
    assert [piece.text for piece in article.unplaced] == ["出典:", "出典: 別の新聞"]


def test_broken_end_is_reported() -> None:
    assert _codes(_read(f"{PROSE}\n市長は会見で")) == ["unfinished"]


def test_host_taking_leave_is_closing() -> None:
    article = _read(f"{PROSE}\nいかがでしたか？")
    assert [piece.text for piece in article.closing] == ["いかがでしたか？"]
