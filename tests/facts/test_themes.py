"""What a section is about, as the line above a question says it."""

import pytest

from quizgen.facts.themes import find_frame, find_matter, find_theme
from quizgen.models.article import Section
from tests.builders import a_section, an_article

_CARDS = (
    "マイナ保険証を持つ人が増えた。",
    "マイナ保険証の利用率は低い。",
    "マイナ保険証は病院で使う。",
)


def a_headed(heading: str, *points: str) -> Section:
    return a_section(*points, heading=heading)


def test_what_comes_back_most_is_the_theme() -> None:
    section = a_headed("マイナ保険証の広がり", *_CARDS)
    assert find_theme(an_article(section), section) == "マイナ保険証"


def test_a_part_of_a_word_is_no_theme() -> None:
    points = ("マイナ保険証が広がった。", "マイナ免許証も広がった。", "マイナ保険証は使われる。")
    section = a_headed("マイナ免許証の今", *points)
    assert find_theme(an_article(section), section) in ("マイナ保険証", "マイナ免許証", "")


@pytest.mark.parametrize(
    ("heading", "frame"),
    [
        ("再審のしくみと課題", "再審"),
        ("再審とは", "再審"),
        ("再審の開始と証拠の開示", "再審の開始"),
        ("検察はどう動いたか", ""),
        ("弁護士の役割", ""),
        ("今後の展望", ""),
        ("課題と影響", ""),
    ],
    ids=["open-end", "とは", "phrase", "question", "not-spoken-of", "time", "says-nothing"],
)
def test_a_section_without_a_theme_is_about_what_its_heading_names_first(
    heading: str, frame: str
) -> None:
    section = a_headed(heading, "再審の開始は難しい。", "検察は不服を申し立てる。")
    assert find_theme(an_article(section), section) == ""
    assert find_frame("", section) == frame


@pytest.mark.parametrize(
    ("title", "matter"),
    [
        ("再審は変わる?再審の開始:法改正の行方", "再審の開始"),
        ("再審は変わる?再審の開始の今:法改正の行方", "再審の開始"),
        ("再審は変わる?再審と検察:法改正の行方", "再審と検察"),
        ("再審は変わる?再審を変える:法改正の行方", ""),
        ("再審は変わる?議会と選挙:法改正の行方", ""),
    ],
    ids=["phrase", "open end", "two", "a clause", "not spoken of"],
)
def test_the_matter_stands_before_the_colon_of_the_title(title: str, matter: str) -> None:
    section = a_headed("課題と影響", "再審の開始は難しい。", "検察は不服を申し立てる。")
    assert find_matter(an_article(section, title=title), section) == matter


@pytest.mark.parametrize(
    ("heading", "points", "matter"),
    [
        ("リニア静岡工区", ("工事が遅れている。",), "リニア"),
        (
            "残る課題",
            ("リニアの工事が遅れた。", "環境アセスメントは要る。"),
            "リニアと環境アセスメント",
        ),
        ("残る課題", ("リニアは遅い。", "リニアは高い。", "環境アセスメントは要る。"), "リニア"),
        ("水俣病の救済", ("環境省は患者を救済する。",), ""),
    ],
    ids=["in the heading", "both", "mostly one", "neither"],
)
def test_of_two_matters_a_section_has_the_one_it_speaks_of(
    heading: str, points: tuple[str, ...], matter: str
) -> None:
    section = a_headed(heading, *points)
    title = "着工はいつ?リニアと環境アセスメント:開発と暮らし"
    assert find_matter(an_article(section, title=title), section) == matter


def test_what_short_words_join_is_one_matter() -> None:
    section = a_headed("協定の発効", "EUとの協定が発効した。", "EUは関税を下げた。")
    title = "協定で何が変わる?日本とEU:自由貿易の行方"
    assert find_matter(an_article(section, title=title), section) == "日本とEU"


def test_a_section_with_a_theme_has_to_come_back_to_the_matter() -> None:
    section = a_headed("防衛費の財源", "サミットの後に防衛費を決めた。", "防衛費は増えた。")
    article = an_article(section, title="何が決まった?サミット:対ロ制裁から防衛力まで")
    assert find_matter(article, section) == "サミット"
    assert find_matter(article, section, theme="防衛費") == ""
