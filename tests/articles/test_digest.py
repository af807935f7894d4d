"""A digest is read into sections, and what is odd in it is reported with its line."""

import re
from datetime import date
from pathlib import Path

import pytest

from quizgen.articles import read_article
from quizgen.articles.digest import read_digest
from quizgen.articles.draft import Draft
from quizgen.models.article import Section
from tests.articles.samples import GIVEN, HEAD, SECTION, read_text


def _warned(draft: Draft) -> list[tuple[int, str]]:
    article = draft.finish(slug="a", fallback_title="a")
    return [(warning.line, warning.code) for warning in article.warnings]


def test_given_article_is_read_whole() -> None:
    article = read_article(GIVEN)
    assert [section.heading for section in article.sections] == [
        "日米韓連携と地域の平和",
        "ポーランドとの連携強化",
        "今後の展望",
    ]
    assert [len(section.points) for section in article.sections] == [3, 3, 3]
    assert [len(section.body) for section in article.sections] == [2, 3, 1]
    assert [len(section.comments) for section in article.sections] == [5, 3, 3]
    assert (len(article.takeaways), len(article.closing), len(article.unplaced)) == (3, 2, 0)


def test_given_article_has_its_sources() -> None:
    sources = [section.source for section in read_article(GIVEN).sections]
    assert [source.outlet for source in sources] == [
        "中日新聞",
        "時事ドットコム:時事通信社が運営するニュースサイト",
        "ニュースサイト",
    ]
    assert [source.url for source in sources] == [
        "https://www.chunichi.co.jp/article/703044",
        "https://www.jiji.com/jc/article?k=2025022701288&g=pol",
        "https://mainichi.jp/articles/20240321/k00/00m/030/013000c",
    ]


def test_given_article_is_dated_as_far_as_it_agrees() -> None:
    article = read_article(GIVEN)
    assert [section.published for section in article.sections] == [
        None,
        date(2025, 2, 27),
        date(2024, 4, 20),
    ]
    assert [section.reported for section in article.sections] == [None, "2025年2月", "2024年"]
    assert [(one.line, one.code) for one in article.warnings] == [(35, "date-conflict")]


def test_run_together_title_and_heading_stay_one_title() -> None:
    assert read_article(GIVEN).title.endswith("展望?日本のウクライナ支援:人道支援から安全保障まで")


def test_lead_of_two_lines_is_one_piece() -> None:
    lead = read_digest(f"題\n一行目だ。\n\n二行目だ。\n{SECTION}").lead
    assert lead is not None
    assert lead.text == "一行目だ。\n\n二行目だ。"


def test_markers_are_not_part_of_points() -> None:
    section = read_digest(f"{HEAD}\n{SECTION}").sections[0]
    assert [piece.text for piece in section.points] == ["外相が会談した。"]


@pytest.mark.parametrize("marked", ["✅外相。", "✅\ufe0f　外相。", "- ✅ 外相。", "・✅ 外相。"])
def test_markers_come_in_many_forms(marked: str) -> None:
    section = read_digest(f"{HEAD}\n連携\nなぜ?\n{marked}").sections[0]
    assert [piece.text for piece in section.points] == ["外相。"]


def test_points_that_ran_together_are_two() -> None:
    section = read_digest(f"{HEAD}\n連携\nなぜ?\n✅ 会談した。✅ 合意した💡。").sections[0]
    assert [piece.text for piece in section.points] == ["会談した。", "合意した💡。"]


def test_marker_without_words_is_nothing() -> None:
    assert read_digest(f"{HEAD}\n連携\nなぜ?\n✅\n✅ 会談した。").sections[0].points[0].text == (
        "会談した。"
    )


def test_section_without_date_takes_none_from_its_neighbour() -> None:
    undated = "展望\n何を話す?\n来日。\n✅ 述べた。\nさらに読む ⇒共同出典/画像元: https://a.jp/1"
    sections = read_digest(f"{HEAD}\n{SECTION}\n{undated}").finish(slug="a", fallback_title="a")
    assert [section.reported for section in sections.sections] == ["2025年2月", None]


def test_month_is_taken_from_the_address_with_a_warning() -> None:
    draft = read_digest(f"{HEAD}\n{SECTION.replace('公開日:2025/02/27', '')}")
    article = draft.finish(slug="a", fallback_title="a")
    assert (article.sections[0].published, article.sections[0].reported) == (None, "2025年2月")
    assert [(one.line, one.code) for one in article.warnings] == [(9, "date-from-url")]


def test_impossible_date_is_set_aside() -> None:
    draft = read_digest(f"{HEAD}\n{SECTION.replace('2025/02/27', '2025/02/30')}")
    assert [piece.text for piece in draft.unplaced] == ["公開日:2025/02/30"]
    assert (7, "bad-date") in _warned(draft)


def test_second_date_is_set_aside() -> None:
    twice = SECTION.replace("✅", "公開日:2025/03/01\n✅")
    draft = read_digest(f"{HEAD}\n{twice}")
    assert draft.sections[0].published == date(2025, 2, 27)
    assert (8, "second-date") in _warned(draft)


def test_words_behind_the_date_are_kept() -> None:
    draft = read_digest(f"{HEAD}\n{SECTION.replace('02/27', '02/27 18時')}")
    assert [piece.text for piece in draft.unplaced] == ["18時"]


def test_date_behind_the_source_belongs_to_the_section() -> None:
    source = "さらに読む ⇒共同出典/画像元: https://a.jp/1"
    draft = read_digest(f"{HEAD}\n連携\nなぜ?\n✅ 会談した。\n{source}\n公開日:2025/02/27")
    assert [section.published for section in draft.sections] == [date(2025, 2, 27)]


@pytest.mark.parametrize("mark", ["✅ 述べた。", "公開日:2024/01/01"])
def test_mark_behind_a_finished_section_begins_another(mark: str) -> None:
    draft = read_digest(f"{HEAD}\n{SECTION}\n{'見出しにしては長すぎる行' * 5}\n{mark}\n✅ 終えた。")
    assert [section.heading for section in draft.sections] == ["連携の強化", None]
    assert (12, "no-heading") in _warned(draft)
    assert draft.sections[1].published != date(2025, 2, 27)


def test_missing_address_is_reported() -> None:
    draft = read_digest(f"{HEAD}\n連携\nなぜ?\n✅ 会談した。\nさらに読む ⇒共同出典/画像元:")
    assert draft.sections[0].outlet == "共同"
    assert _warned(draft) == [(6, "unfinished"), (6, "no-url")]


def test_address_cut_off_is_kept_but_not_used() -> None:
    draft = read_digest(
        f"{HEAD}\n連携\nなぜ?\n✅ 会談した。\nさらに読む ⇒共同出典/画像元: https://w"
    )
    assert [piece.text for piece in draft.unplaced] == ["https://w"]
    assert draft.sections[0].url is None
    assert (6, "bad-url") in _warned(draft)


def test_second_source_is_set_aside() -> None:
    second = "さらに読む ⇒共同出典/画像元: https://b.jp/1"
    draft = read_digest(f"{HEAD}\n{SECTION}\n{second}")
    assert draft.sections[0].outlet == "時事通信"
    assert [piece.text for piece in draft.unplaced] == [second]
    assert (11, "second-source") in _warned(draft)


def test_furniture_is_kept_with_a_warning_each() -> None:
    draft = read_digest(f"{HEAD}\n画像:外務省\n{SECTION}\n関連記事\n来年の予算")
    assert [piece.text for piece in draft.unplaced] == ["画像:外務省", "関連記事", "来年の予算"]
    assert [one for one in _warned(draft) if one[1] == "navigation"] == [
        (3, "navigation"),
        (12, "navigation"),
        (13, "navigation"),
    ]


@pytest.mark.parametrize(
    "last",
    [
        "政府は会合を",
        "✅ 会談し",
        "次の見出し",
        "さらに読む ⇒時事出典/画像元: https://a.jp/1日本の",
    ],
)
def test_broken_end_is_kept_and_reported(last: str) -> None:
    draft = read_digest(f"{HEAD}\n連携\nなぜ?\n✅ 会談した。\n{last}")
    assert (6, "unfinished") in _warned(draft)


@pytest.mark.parametrize(
    "end",
    ["✅ 会談。\n💡 支援の継続", "✅ 会談。", "✅ 会談", "✅ 会談。\n💡 支援の継続\n💡 防衛の連携"],
)
def test_nouns_may_end_a_digest_of_nouns(end: str) -> None:
    assert _warned(read_digest(f"{HEAD}\n連携\nなぜ?\n{end}")) == []


def test_digest_of_takeaways_alone_can_be_read(tmp_path: Path) -> None:
    path = tmp_path / "short.txt"
    path.write_text("題\n💡 税は国を支える。", encoding="utf-8")
    article = read_article(path)
    assert (article.sections, len(article.takeaways)) == ((), 1)


_VARIANTS = {
    "no blank lines": (r"\n\n+", "\n"),
    "blank lines between all blocks": (r"\n+", "\n\n"),
    "no space behind markers": (r"([✅💡]) ", r"\1"),
    "indented": (r"(?m)^", "\u3000"),
    "comments not glued": (r"(https?://[!-~]+?)(?=3か国|[^!-~\n])", r"\1\n"),
    "full-width question marks": (r"\?\n", "？\n"),
    "exclaiming hooks": (r"\?\n", "！\n"),
    "no hooks": (r"\n.*\?(?=\n)", ""),
    "quick answers without 。": (r"(\?\n.*?)。\n", r"\1\n"),
    "exclaiming comments": (r"ね。", "ね！"),
    "comments without 。": (r"(ね|います)。\n", r"\1\n"),
    "no dates": (r"公開日.*\n", ""),
}


@pytest.mark.parametrize("variant", _VARIANTS)
def test_given_article_in_other_forms_has_the_same_parts(variant: str, tmp_path: Path) -> None:
    pattern, replacement = _VARIANTS[variant]
    text = re.sub(pattern, replacement, GIVEN.read_text(encoding="utf-8"))
    article, given = read_text(tmp_path, text), read_article(GIVEN)
    assert [_parts_of(section) for section in article.sections] == [
        _parts_of(section) for section in given.sections
    ]
    assert [len(article.takeaways), len(article.closing), len(article.unplaced)] == [3, 2, 0]


def _parts_of(section: Section) -> tuple[object, ...]:
    counts = [len(pieces) for pieces in (section.points, section.body, section.comments)]
    answer = (section.quick_answer or "").rstrip("。")
    return section.heading, answer, counts, section.source
