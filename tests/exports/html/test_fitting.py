"""How much of the article a sheet prints: what reads on, and more where there is room."""

from datetime import date

import pytest

from quizgen.civics.views import Matter, View
from quizgen.exports.html import export_key, export_marked, export_worksheet
from quizgen.exports.html.fitting import fitted, fitting_layout, undivided
from quizgen.exports.html.layout import layout_of
from quizgen.exports.html.passage import Passage, passage_from
from quizgen.exports.html.public_view import public_view
from quizgen.exports.html.reported import quoted_in, sentences_around, speaking_of
from quizgen.exports.html.room import ENOUGH, filling
from quizgen.models.article import Article, Piece, Section, Source
from quizgen.models.bank import Bank
from quizgen.models.evidence import Evidence
from quizgen.models.sheet_options import Density, Paper, SheetOptions
from tests.builders import a_bank, a_question
from tests.exports.html.test_worksheet import shown_text

_LEAD = "二つの国の大臣が会談した。支援を続ける。この記事では、その内容を解説します。"
_POINTS = ("外相と防衛相が会談した。", "両者は、認識を共有した。", "共同声明を出した。")
_BODY = ("外相は、支援を訴えた。", "首相の来日も伝えた。")
_COMMENTS = ("連携は大切だと思います。",)
_TAKEAWAY = "二つの国は、協力を深めている。"
_LINES = (_LEAD, *_POINTS, *_COMMENTS, *_BODY, _TAKEAWAY)
_TEXT = "\n".join(_LINES)
_OTHER = "別の節の文である。"


def a_piece(line: str) -> Piece:
    start = f"{_TEXT}\n{_OTHER}".index(line)
    return Piece(text=line, start=start, end=start + len(line))


def pieces(*lines: str) -> tuple[Piece, ...]:
    return tuple(map(a_piece, lines))


def an_article() -> Article:
    section = Section(
        heading="会談",
        points=pieces(*_POINTS),
        body=pieces(*_BODY),
        comments=pieces(*_COMMENTS),
        source=Source(outlet="みずほ日報"),
    )
    other = Section(heading="別の節", body=pieces(_OTHER))
    return Article(
        slug="kaidan",
        title="会談",
        lead=a_piece(_LEAD),
        sections=(section, other),
        takeaways=pieces(_TAKEAWAY),
        text=f"{_TEXT}\n{_OTHER}",
    )


def a_bank_on(*quotes: str, kind: str = "true_false", count: int = 1) -> Bank:
    """Return questions on quotes of the article, so many on each."""
    article = an_article()
    questions = []
    for quote in quotes:
        start = article.text.index(quote)
        homes = [
            one
            for one in article.sections
            if any(quote in piece.text for piece in (*one.points, *one.body, *one.comments))
        ]
        evidence = Evidence.of(article, start, start + len(quote), homes[0] if homes else None)
        questions += [
            a_question(kind, id=f"q-{start}-{at}", evidence=evidence.model_dump())
            for at in range(count)
        ]
    return a_bank(*questions)


def passage_on(*quotes: str, count: int = 1) -> Passage:
    bank = a_bank_on(*quotes, count=count)
    return fitted(bank, SheetOptions(article=an_article())).passage


def texts(passage: Passage) -> list[str]:
    return [paragraph.text for paragraph in passage.paragraphs]


def told_in(passage: Passage) -> dict[str, list[str]]:
    """Return the paragraphs under each heading."""
    return {one.heading: [each.text for each in one.paragraphs] for one in passage.extracts}


def test_a_section_that_is_used_is_given_whole_without_its_host() -> None:
    passage = passage_on(_POINTS[1], _BODY[0])
    assert told_in(passage)["会談"] == ["".join(_POINTS), "".join(_BODY)]
    assert not any(one.is_cut for one in passage.paragraphs)
    assert "別の節" not in told_in(passage)
    assert passage.extracts[1].origin == "みずほ日報"


def test_lead_and_summary_are_given_where_there_is_room_but_for_what_is_said_of_the_text() -> None:
    for passage in (passage_on("支援を続ける。"), passage_on(_POINTS[1])):
        told = told_in(passage)
        assert told["記事のリード文"] == ["二つの国の大臣が会談した。支援を続ける。"]
        assert told["記事のまとめ"] == [_TAKEAWAY]
        assert passage.extracts[0].origin == passage.extracts[-1].origin == ""
    assert "記事のまとめ" not in told_in(passage_on(_POINTS[1], count=34))


def test_a_sentence_on_a_time_that_nothing_dates_is_not_added() -> None:
    undated = "会談は、昨年6月以来だった。"
    assert "".join(passage_beside(undated)) == "大臣が会談した。声明を出した。"
    assert undated in "".join(passage_beside(undated, published=date(2025, 2, 27)))


def passage_beside(sentence: str, *, published: date | None = None) -> list[str]:
    """Return what a sheet prints of a point that is asked about and of two more."""
    lines = ("大臣が会談した。", sentence, "声明を出した。")
    text = "\n".join(lines)
    points = tuple(
        Piece(text=line, start=text.index(line), end=text.index(line) + len(line)) for line in lines
    )
    section = Section(heading="会談", points=points, published=published, reported="2025年2月")
    article = Article(slug="kaidan", title="会談", sections=(section,), text=text)
    evidence = Evidence.of(article, 0, len(lines[0]), section)
    bank = a_bank(a_question("true_false", evidence=evidence.model_dump()))
    return texts(fitted(bank, SheetOptions(article=article)).passage)


def test_what_is_quoted_from_elsewhere_stands_alone_under_what_it_is() -> None:
    passage = passage_on(_TAKEAWAY, _COMMENTS[0])
    told = told_in(passage)
    assert told["会談"] == ["".join(_POINTS), _COMMENTS[0], "".join(_BODY)]
    assert told["記事のまとめ"] == [_TAKEAWAY]


def least(*quotes: str) -> list[str]:
    """Return the paragraphs of a sheet that has room for no more than must be."""
    bank = a_bank_on(*quotes)
    sentences = sentences_around(an_article(), bank.active())
    return texts(passage_from(sentences, quoted_in(sentences, bank.active())))


def test_a_sentence_that_points_back_has_the_one_before_it_at_least() -> None:
    assert least(_POINTS[1]) == ["".join(_POINTS[:2])]
    assert least(_POINTS[2]) == [_POINTS[2]]
    assert least(_BODY[1]) == [_BODY[1]]


def test_what_is_left_out_between_two_paragraphs_is_marked() -> None:
    article = an_article()
    bank = a_bank_on(_POINTS[0], _BODY[1], count=20)
    passage = fitted(bank, SheetOptions(article=article)).passage
    cut = [one.is_cut for one in passage.paragraphs]
    missing = [line for line in (*_POINTS, *_BODY) if line not in "".join(texts(passage))]
    assert any(cut) == bool(missing)
    assert cut[-1] is False


def test_every_sentence_is_the_articles_own() -> None:
    for paragraph in passage_on(_POINTS[1], _BODY[0], "支援を続ける。").paragraphs:
        whole = an_article().text[paragraph.start : paragraph.end]
        assert whole.replace("\n", "") == paragraph.text


def test_quotes_that_do_not_stand_in_the_article_stand_alone() -> None:
    elsewhere = a_bank(a_question("true_false"))
    passage = fitted(elsewhere, SheetOptions(article=an_article())).passage
    assert texts(passage) == [elsewhere.questions[0].evidence.quote]


def test_the_key_names_the_paragraphs_of_the_sheet() -> None:
    bank, options = a_bank_on(_POINTS[1], _BODY[0]), SheetOptions(article=an_article())
    sheet = shown_text(export_worksheet(bank, options).decode())
    key = shown_text(export_key(bank, options).decode())
    assert f"2{''.join(_POINTS)}" in sheet
    assert f"3{''.join(_BODY)}" in sheet
    assert f"根拠第2段落「{_POINTS[1]}」" in key
    assert f"根拠第3段落「{_BODY[0]}」" in key


def test_versions_and_the_marked_copy_share_one_text() -> None:
    bank, options = a_bank_on(_POINTS[1], _BODY[0], count=3), SheetOptions(article=an_article())
    pages = [
        export(bank, options, version).decode()
        for export in (export_worksheet, export_marked)
        for version in ("", "A", "B")
    ]
    assert (
        len({page.split('<section class="passage"')[1].split("</section>")[0] for page in pages})
        == 1
    )


def test_pupils_who_have_the_newspaper_get_no_text() -> None:
    options = SheetOptions(article=an_article(), has_article=False)
    assert fitted(a_bank_on(_POINTS[1]), options).passage == Passage()


def test_a_sheet_is_set_closer_where_that_saves_a_page_or_leaves_lines_enough() -> None:
    standard, close = (layout_of(SheetOptions(density=one)) for one in Density)
    saved, enough = 0, 0
    for count in range(5, 40):
        view = public_view(a_bank_on(_POINTS[1], count=count))
        one, other = (filling(view, each, each.leading) for each in (standard, close))
        saves = other.columns < one.columns
        leaves = other.columns == one.columns and one.lines < ENOUGH <= other.lines
        assert fitting_layout(view, SheetOptions()) == (close if saves or leaves else standard)
        saved, enough = saved + saves, enough + leaves
    assert saved
    assert enough


@pytest.mark.parametrize("paper", Paper)
def test_a_longer_text_never_takes_another_page(paper: Paper) -> None:
    options = SheetOptions(article=an_article(), paper=paper)
    for count in range(1, 30):
        bank = a_bank_on(_POINTS[1], _BODY[0], count=count)
        bare = public_view(bank, passage=fitted(bank, SheetOptions(paper=paper)).passage)
        full = public_view(bank, passage=fitted(bank, options).passage)
        layout = fitting_layout(bare, options)
        assert (
            filling(full, layout, layout.leading).columns
            <= filling(bare, layout, layout.leading).columns
        )


def test_a_table_of_two_sides_stands_where_it_costs_no_page_and_no_lines_for_a_sentence() -> None:
    options = SheetOptions(article=an_article())
    shown = set()
    for count in range(1, 40):
        bank = a_bank_on(_POINTS[1], count=count).model_copy(update={"matter": "防衛費と他の予算"})
        passage, has_sides = fitted(bank, options)
        views = [public_view(bank, passage=passage, has_sides=one) for one in (False, has_sides)]
        layouts = [fitting_layout(view, options) for view in views]
        pairs = zip(views, layouts, strict=True)
        plain, full = (filling(view, layout, layout.leading) for view, layout in pairs)
        assert full.columns == plain.columns
        shown.add(has_sides)
    assert shown == {True, False}
    assert not fitted(a_bank_on(_POINTS[1]), options).has_sides, "on a matter nobody knows"


def test_what_fits_a_page_is_not_divided_where_that_costs_no_room() -> None:
    layout = layout_of(SheetOptions())
    view = public_view(a_bank_on(_POINTS[1], count=12))
    (part,) = undivided(view, layout).parts
    assert part.is_undivided
    long = public_view(a_bank_on(_POINTS[1], count=60))
    assert undivided(long, layout) == long


def test_many_lines_of_one_sentence_are_cut_into_paragraphs() -> None:
    lines = [
        f"{number}つめの文は、これを読む人が{'よく' * 20}読める長さである。" for number in range(12)
    ]
    text = "\n".join(lines)
    starts = [text.index(line) for line in lines]
    body = tuple(
        Piece(text=line, start=start, end=start + len(line))
        for line, start in zip(lines, starts, strict=True)
    )
    section = Section(heading="長い節", body=body)
    article = Article(slug="nagai", title="長い記事", sections=(section,), text=text)
    evidence = Evidence.of(article, starts[0], starts[0] + len(lines[0]), section)
    bank = a_bank(a_question("true_false", evidence=evidence.model_dump()))
    passage = fitted(bank, SheetOptions(article=article)).passage
    assert "".join(texts(passage)) == "".join(lines)
    assert len(passage.paragraphs) > 1
    assert max(len(one) for one in texts(passage)) <= 280
    assert not any(one.is_cut for one in passage.paragraphs)


def test_a_sentence_on_what_is_asked_a_view_on_is_printed_though_nothing_rests_on_it() -> None:
    sentences = sentences_around(an_article(), a_bank_on(_BODY[0]).active())
    kept = quoted_in(sentences, a_bank_on(_BODY[0]).active())
    view = View(held="", why="", side="", reasons=())

    def added(*words: str) -> list[str]:
        matter = Matter(name="", words=words, ask="", views=(view, view))
        return [sentences[at].place.quote for at in speaking_of(sentences, kept, matter)]

    assert added("共同声明") == [_POINTS[2]]
    assert added("認識", "別の節") == [_OTHER], "one that points back is not the first choice"
    assert added("認識") == [_POINTS[1]]
    assert added("支援を訴えた", "共同声明") == [], "one is printed already"
    assert added("支援を訴えた", "支援を続ける", "続ける") == ["支援を続ける。"], "it says more"
    assert added("解説します", "国会") == []
    assert speaking_of(sentences, kept, None) == frozenset()
