"""Markdown is read by its structure; marks within lines are gone from the text."""

from datetime import date

import pytest

from quizgen.articles.inline import without_marks
from quizgen.articles.markdown import read_markdown
from quizgen.errors import ArticleError
from quizgen.models.article import Article, Piece
from tests.articles.samples import MARKDOWN


def _read(text: str) -> Article:
    return read_markdown(text).finish(slug="a", fallback_title="file name")


def _texts(pieces: tuple[Piece, ...]) -> list[str]:
    return [piece.text for piece in pieces]


def test_structure_is_read() -> None:
    article = _read(MARKDOWN)
    section = article.sections[0]
    assert (article.title, section.heading) == ("税のしくみ", "国税")
    assert article.lead is not None
    assert article.lead.text == "税は大切な財源である。\n国が集める。"
    assert _texts(section.body) == ["国税には所得税がある。", "税は社会の会費である。"]
    assert _texts(section.points) == [
        "法人税は会社が納める。",
        "消費税は10%である。",
        "相続税もある。",
    ]
    assert _texts(article.takeaways) == ["税は国を支える。"]
    assert article.warnings == ()


def test_front_matter_holds_for_every_section() -> None:
    article = _read(f"{MARKDOWN}\n## 地方税\n\n住民税がある。\n")
    for section in article.sections:
        assert (section.published, section.reported) == (date(2025, 2, 27), "2025年2月")
        assert section.source.outlet == "架空新聞"
        assert section.source.url == "https://www.example.jp/2025/02/27/"


def test_lines_keep_their_numbers() -> None:
    article = _read(MARKDOWN)
    piece = article.sections[0].body[0]
    assert article.line_of(piece.start) == MARKDOWN[: MARKDOWN.index("国税には")].count("\n") + 1


def test_section_has_its_own_source() -> None:
    own = "## 地方税\n\n住民税がある。\n\n出典: [別の新聞](https://b.jp/1)（2024年3月1日）\n"
    section = _read(f"{MARKDOWN}\n{own}").sections[1]
    assert (section.source.outlet, section.source.url) == ("別の新聞", "https://b.jp/1")
    assert section.published == date(2024, 3, 1)
    assert _texts(section.body) == ["住民税がある。"]


@pytest.mark.parametrize(
    "line",
    [
        "出典: https://b.jp/1",
        "**出典:** https://b.jp/1",
        "**出典: https://b.jp/1**",
        "__出典__: [b](https://b.jp/1)",
        "- 出典：<https://b.jp/1>",
    ],
)
def test_credit_lines_come_in_many_forms(line: str) -> None:
    section = _read(f"# 題\n\n## 節\n\n本文だ。\n\n{line}").sections[0]
    assert (section.source.url, section.points) == ("https://b.jp/1", ())


def test_section_with_a_source_of_its_own_takes_no_address_from_the_file() -> None:
    section = _read(f"{MARKDOWN}\n## 地方税\n\n住民税がある。\n\n出典: 別の新聞\n").sections[1]
    assert (section.source.outlet, section.source.url) == ("別の新聞", None)


def test_section_has_its_own_date() -> None:
    section = _read("# 題\n\n## 節\n\n公開日: 2024-03-01\n\n本文だ。").sections[0]
    assert (section.published, section.reported) == (date(2024, 3, 1), "2024年3月")


def test_credit_above_all_sections_holds_for_all() -> None:
    article = _read("# 題\n\n出典: 架空新聞\n\n## 甲\n\n本文だ。\n\n## 乙\n\n本文だ。")
    assert [section.source.outlet for section in article.sections] == ["架空新聞"] * 2


def test_date_of_front_matter_that_contradicts_the_address_is_reported_once() -> None:
    text = MARKDOWN.replace("published: 2025-02-27", "published: 2025-03-01")
    article = _read(f"{text}\n## 地方税\n\n住民税がある。\n")
    assert [(one.line, one.code) for one in article.warnings] == [(4, "date-conflict")]
    assert article.sections[1].reported == "2025年"


def test_title_comes_from_front_matter_if_there_is_no_heading_for_it() -> None:
    assert _read("---\ntitle: 題\n---\n## 節\n\n本文だ。").title == "題"


def test_first_line_is_the_title_if_nothing_else_is() -> None:
    article = _read("税のしくみ\n\n## 節\n\n本文だ。")
    assert (article.title, article.lead) == ("税のしくみ", None)


def test_underlined_headings_are_headings() -> None:
    article = _read("税のしくみ\n===\n\n要約だ。\n\n国税\n---\n\n本文だ。")
    assert (article.title, article.sections[0].heading) == ("税のしくみ", "国税")


def test_rule_below_a_sentence_makes_no_heading() -> None:
    assert len(_read("# 題\n\n## 節\n\n本文だ。\n---\n続きだ。").sections) == 1


def test_text_without_sections_is_one_section() -> None:
    article = _read("# 題\n\n本文だ。\n\n- 点だ。")
    assert article.lead is None
    assert [(len(one.body), len(one.points)) for one in article.sections] == [(1, 1)]


def test_deeper_headings_open_sections_of_their_own() -> None:
    article = _read("# 題\n## 甲\n本文だ。\n### 乙 ###\n本文だ。\n##丙\n本文だ。")
    assert [section.heading for section in article.sections] == ["甲", "乙", "丙"]


@pytest.mark.parametrize(
    "block",
    [
        "```\ncode\n```",
        "~~~\n- code\n~~~",
        "| 税 | 率 |\n|---|---|\n| 消費税 | 10% |",
        "<script>alert(1)</script>",
        "<div>\n</div>",
        "本文に<iframe src='x'>がある。",
        "<!-- 下書き\nここまで -->",
        "![図](a.png)",
        "[1]: https://a.jp/1",
        "[^1]: 注だ。",
    ],
)
def test_what_is_no_prose_is_set_aside_with_warnings(block: str) -> None:
    article = _read(f"# 題\n\n## 節\n\n本文だ。\n\n{block}\n\n続きだ。")
    assert _texts(article.unplaced) == block.split("\n")
    assert {one.code for one in article.warnings} == {"no-prose"}
    assert len(article.warnings) == len(article.unplaced)
    assert _texts(article.sections[0].body) == ["本文だ。", "続きだ。"]


def test_list_of_sources_is_set_aside_with_its_heading() -> None:
    article = _read("# 題\n## 節\n本文だ。\n## 関連記事\n- [予算](https://a.jp)\n## 後\n本文だ。")
    assert _texts(article.unplaced) == ["## 関連記事", "- 予算"]
    assert [section.heading for section in article.sections] == ["節", "後"]


def test_wrapped_bullet_is_one_piece() -> None:
    article = _read("# 題\n\n## 節\n\n- 法人税は\n  会社が納める。\n- 相続税。\n\n段落だ。")
    assert _texts(article.sections[0].points) == ["法人税は\n  会社が納める。", "相続税。"]
    assert _texts(article.sections[0].body) == ["段落だ。"]


@pytest.mark.parametrize(
    "bullet", ["- ", "* ", "+ ", "1. ", "2) ", "・", "（1）", "- [x] ", "- ✅ "]
)
def test_bullets_come_in_many_forms(bullet: str) -> None:
    points = _read(f"# 題\n\n## 節\n\n{bullet}点だ。").sections[0].points
    assert _texts(points) == ["点だ。"]


@pytest.mark.parametrize(
    ("marked", "bare"),
    [
        ("**大切**だ", "大切だ"),
        ("*大切*だ", "大切だ"),
        ("__大切__ だ", "大切 だ"),
        ("~~大切~~だ", "大切だ"),
        ("`code`だ", "codeだ"),
        ("[税](https://a.jp/b_(c))だ", "税だ"),
        ("[税][1]だ", "税だ"),
        ("<https://a.jp>だ", "https://a.jpだ"),
        ("[**税**](https://a.jp)だ", "税だ"),
        ("甲<br>乙", "甲乙"),
        (r"\*印", "*印"),
        ("snake_case_name", "snake_case_name"),
        ("3 * 4 * 5", "3 * 4 * 5"),
        ("第1条[注]", "第1条[注]"),
    ],
)
def test_marks_are_taken_away(marked: str, bare: str) -> None:
    assert without_marks(marked) == bare


@pytest.mark.parametrize(
    ("block", "line", "words"),
    [
        ("outlet: [", 3, "no YAML"),
        ("outlet: a\n\tb: c", 3, "no YAML"),
        ("- a\n- b", 2, "must be lines such as"),
        ("title: 題\noutlet: [甲, 乙]", 3, "outlet must be words"),
        ("published: soon", 2, "published must be a date"),
        ("published: 2025-02-30", 2, "no such day"),
        ("[" * 900, 1, "no YAML"),
    ],
)
def test_broken_front_matter_is_an_error_with_its_line(block: str, line: int, words: str) -> None:
    with pytest.raises(ArticleError, match=words) as caught:
        read_markdown(f"---\n{block}\n---\n# 題\n\n本文だ。")
    assert caught.value.line == line


def test_front_matter_that_is_not_closed_is_an_error() -> None:
    with pytest.raises(ArticleError, match="not closed"):
        read_markdown("---\noutlet: a\n# 題\n\n本文だ。")


@pytest.mark.parametrize(
    ("value", "day"),
    [
        ("2025-02-27", date(2025, 2, 27)),
        ("2025-02-27 10:00:00", date(2025, 2, 27)),
        ("2025/02/27", date(2025, 2, 27)),
        ("'2025年2月27日'", date(2025, 2, 27)),
        ("", None),
    ],
)
def test_dates_of_front_matter_come_in_many_forms(value: str, day: date | None) -> None:
    article = _read(f"---\npublished: {value}\n---\n# 題\n\n本文だ。")
    assert article.sections[0].published == day


def test_front_matter_may_be_empty_or_hold_numbers() -> None:
    assert _read("---\n---\n# 題\n\n本文だ。").title == "題"
    assert _read("---\ntitle: 2025\noutlet:\n---\n## 節\n\n本文だ。").title == "2025"


def test_address_that_is_not_http_is_reported_and_not_used() -> None:
    article = _read("---\nurl: javascript:alert(1)\n---\n# 題\n\n本文だ。")
    assert article.sections[0].source.url is None
    assert [(one.line, one.code) for one in article.warnings] == [(2, "bad-url")]


def test_paragraph_that_breaks_off_is_reported() -> None:
    assert [one.code for one in _read("# 題\n\n## 節\n\n本文は").warnings] == ["unfinished"]
