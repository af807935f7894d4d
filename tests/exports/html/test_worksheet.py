"""What a student's sheet shows, and that it tells nothing of the key."""

import re
from html import unescape

import pytest

from quizgen.civics.views import matters_by_name
from quizgen.exports.html import export_answer_sheet, export_key, export_marked, export_worksheet
from quizgen.exports.html.wording import headline, short_title
from quizgen.models.question import KINDS, Question, Status
from quizgen.models.sheet_options import Paper, SheetOptions
from tests.builders import a_bank, a_question, an_evidence
from tests.exports.html.banks import SHORT_TITLE, TITLE, a_large_bank, a_realistic_bank


def a_worksheet(*questions: Question) -> str:
    return export_worksheet(a_bank(*questions)).decode()


def shown_text(page: str) -> str:
    """Return the text of a page's body as a reader gets it."""
    body = page.split("<body>")[1]
    return unescape(re.sub(r"<[^>]*>", "", body))


def test_the_same_bank_gives_the_same_bytes() -> None:
    assert export_worksheet(a_realistic_bank()) == export_worksheet(a_realistic_bank())


def test_every_active_question_is_one_element() -> None:
    bank = a_large_bank()
    page = export_worksheet(bank).decode()
    found = re.findall(r'data-question-id="([^"]+)"', page)
    assert sorted(found) == sorted(question.id for question in bank.active())
    assert page.count('class="reply"') == len(found)


@pytest.mark.parametrize("status", set(Status) - {Status.ACTIVE})
def test_only_active_questions_are_asked(status: Status) -> None:
    asked = a_question("true_false")
    hidden = a_question("short_answer", status=status, stem="使わない問い")
    assert a_worksheet(asked, hidden) == a_worksheet(asked)


def test_a_bank_without_active_questions_says_so() -> None:
    page = a_worksheet(a_question(status=Status.SPARE))
    assert "出題できる問題がありません" in page
    assert "data-question-id" not in page


def test_points_add_up() -> None:
    page = export_worksheet(a_realistic_bank()).decode()
    knowledge, thinking, total = map(int, re.findall(r"<td>／(\d+)</td>", page))
    assert (knowledge, thinking) == (2 * 10, 3 * 2 + 2 * 2 + 10)
    assert knowledge + thinking == total


def test_a_viewpoint_that_is_not_asked_has_no_score_box() -> None:
    page = a_worksheet(a_question("fact_or_opinion"))
    assert '<th scope="col">知識・技能' not in page
    assert re.findall(r"<td>／(\d+)</td>", page) == ["10", "10"]


def test_marks_stand_at_each_question_where_viewpoints_are_mixed() -> None:
    page = a_worksheet(
        a_question("true_false", id="q-1"),
        a_question("true_false", id="q-2", viewpoint="思考・判断・表現"),
    )
    assert "知・技 2点" in page
    assert "思・判・表 3点" in page
    assert "各2点" not in page


def test_every_kind_is_a_part_under_its_instruction() -> None:
    page = shown_text(export_worksheet(a_bank()).decode())
    instructions = (
        "1ウクライナへの支援を続けることを訴えたのは、どの国の外相か。国名を答えなさい。",
        "2次の文の（　　）に当てはまる語句を書きなさい。",
        "3次の問いの答えを、ア～エから一つ選び、記号で答えなさい。",
        "4次の文が、記事の内容に合っていれば○、合っていなければ×を書きなさい。",
        "5次の文は、事実（確かめられること）か意見（考えや評価）か。「事実」「意見」のどちらかを書き、そう判断した理由も書きなさい。",
        "6次の国と、その首都の組み合わせを答えなさい。",
        "7次のできごとを、起きた順に並べ、記号で答えなさい。",
        "8シコルスキ外相が訴えたことを、15字以上30字以内で説明しなさい。",
        "9自分の考え",
    )
    assert len(instructions) == len(KINDS) + 1
    page = re.sub("【.*?】", "", page)  # the line over the stem that is a part's heading
    places = [page.find(line) for line in instructions]
    assert -1 not in places
    assert places == sorted(places)


def test_an_instruction_is_not_said_twice() -> None:
    stem = "次の文は、事実と意見のどちらを述べたものか。「支援は大切だと思います。」"
    page = shown_text(a_worksheet(a_question("fact_or_opinion", stem=stem)))
    assert "「支援は大切だと思います。」" in page
    assert page.count("事実（確かめられること）か意見") == 1
    assert "どちらを述べたものか" not in page


def test_a_context_stands_once_over_its_questions() -> None:
    one, other = "2025年の会談", "2024年の発言"
    page = a_worksheet(
        a_question("true_false", id="q-1", context=one),
        a_question("true_false", id="q-2", context=other),
        a_question("true_false", id="q-3", context=one),
    )
    order = re.findall(r'【(.*?)】|data-question-id="(.*?)"', page)
    assert ["".join(pair) for pair in order] == [one, "q-1", "q-3", other, "q-2"]


def test_a_question_without_context_never_stands_under_one() -> None:
    page = a_worksheet(
        a_question("true_false", id="q-1", context="2025年の会談"),
        a_question("true_false", id="q-2", context=""),
    )
    assert page.index("q-2") < page.index("【2025年の会談】") < page.index("q-1")


def test_a_question_that_is_a_part_of_its_own_stands_under_its_context() -> None:
    page = a_worksheet(a_question("essay", id="q-1", context="2025年の会談", stem="それはなぜか。"))
    assert page.count("【2025年の会談】") == 1
    assert page.index("【2025年の会談】") < page.index("それはなぜか。") < page.index("q-1")


def test_choices_are_lettered_in_bank_order() -> None:
    page = shown_text(
        a_worksheet(a_question("multiple_choice", choices=("丁", "乙", "甲", "丙"), answer="甲"))
    )
    assert "ア丁イ乙ウ甲エ丙" in page


@pytest.mark.parametrize(("length", "columns"), [(6, 4), (7, 2), (17, 2), (18, 1), (80, 1)])
def test_short_choices_share_a_line(length: int, columns: int) -> None:
    choices = tuple(letter * length for letter in "甲乙丙丁")
    page = a_worksheet(a_question("multiple_choice", choices=choices, answer=choices[0]))
    assert f'class="choices columns-{columns}"' in page


def test_a_row_that_only_a_wide_page_has_room_for_is_cut_in_two_on_others() -> None:
    question = a_question(
        "multiple_choice", choices=("あ" * 7, "い" * 7, "う" * 6, "え" * 6), answer="あ" * 7
    )
    wide, narrow = (
        export_worksheet(a_bank(question), SheetOptions(paper=paper)).decode()
        for paper in (Paper.A4, Paper.B5)
    )
    assert 'class="choices columns-4 long"' in wide
    assert ".columns-4.long {" not in wide
    assert ".columns-4.long { display: grid; grid-template-columns: 1fr 1fr; }" in narrow


def test_a_blank_is_kept_together() -> None:
    page = a_worksheet(a_question("cloze", stem="日本は（　　）を定めた。"))
    assert '日本は<span class="gap">（<span class="blank">　　</span>）</span>を定めた。' in page


_CLIPPING = SheetOptions(has_article=False)


def test_sources_are_listed_once_as_text_where_pupils_have_the_newspaper() -> None:
    page = export_worksheet(a_realistic_bank(), _CLIPPING).decode()
    listed = shown_text(page).split("出典\n")[1]
    assert listed.count("・") == 3
    assert (
        "「ポーランドとの連携強化」時事ドットコム　2025年2月27日　https://www.jiji.com/" in listed
    )
    assert "<a" not in page
    assert "資料" not in page


def test_sections_of_one_source_share_its_line() -> None:
    questions = [
        a_question(kind, evidence=an_evidence(section=section).model_dump())
        for kind, section in (("true_false", "国会"), ("cloze", "内閣"), ("short_answer", "国会"))
    ]
    page = export_worksheet(a_bank(*questions), _CLIPPING).decode()
    assert "・「国会」「内閣」時事ドットコム" in shown_text(page)


def test_without_sources_there_is_no_list_of_them() -> None:
    unknown = an_evidence(section=None, outlet=None, url=None).model_dump()
    page = export_worksheet(a_bank(a_question(evidence=unknown)), _CLIPPING).decode()
    assert "出典" not in page


@pytest.mark.parametrize(
    ("kind", "label"),
    [("short_answer", "答え"), ("true_false", "答え"), ("multiple_choice", "記号")],
)
def test_a_question_that_is_the_only_one_of_its_part_has_no_number(kind: str, label: str) -> None:
    question = a_question(kind, context="")
    for export in (export_worksheet, export_answer_sheet, export_marked, export_key):
        page = export(a_bank(question)).decode()
        assert "(1)" not in page
        if export is not export_key:
            assert f"<span>{label}</span><span>" in page
    two = a_worksheet(question, question.model_copy(update={"id": "q-2"}))
    assert "<span>(1)</span><span>" in two
    assert "<span>(2)</span><span>" in two


@pytest.mark.parametrize("options", [SheetOptions(), _CLIPPING])
def test_the_sheet_tells_what_a_school_may_do_with_it(options: SheetOptions) -> None:
    page = shown_text(export_worksheet(a_bank(), options).decode())
    assert "著作権法第35条" in page
    assert "第48条" in page


def test_the_text_names_its_source_at_once() -> None:
    page = shown_text(a_worksheet(a_question()))
    assert "1ポーランドのシコルスキ外相は" in page
    assert "ポーランドとの連携強化時事ドットコム" in page


def test_headings_of_one_source_share_its_line_at_their_end() -> None:
    page = shown_text(
        a_worksheet(
            a_question(id="q-1"),
            a_question(
                id="q-2", evidence=an_evidence("国会は法律を定める。", section="国会").model_dump()
            ),
        )
    )
    assert page.count("時事ドットコム") == 1
    assert (
        page.index("ポーランドとの連携強化\n") < page.index("国会\n") < page.index("時事ドットコム")
    )


@pytest.mark.parametrize(
    ("outlet", "told"),
    [
        ("中日新聞", "中日新聞"),
        ("時事ドットコム:時事通信社が運営するニュースサイト", "時事ドットコム"),
        ("ニュースサイト", "ニュースサイト（www2.example.jp）"),
        ("NHK：夜", "NHK：夜"),
    ],
)
def test_an_outlet_is_named_without_its_motto(outlet: str, told: str) -> None:
    evidence = an_evidence(outlet=outlet, url="https://www2.example.jp/a").model_dump()
    page = a_worksheet(a_question(evidence=evidence))
    assert f'<span class="source">{told}</span>' in page


@pytest.mark.parametrize(
    ("host", "told"),
    [
        ("mainichi.jp", "毎日新聞（mainichi.jp）"),
        ("www3.nhk.or.jp", "NHK（www3.nhk.or.jp）"),
        ("notmainichi.jp", "ニュースサイト（notmainichi.jp）"),
    ],
)
def test_a_site_without_a_name_is_told_by_whose_address_it_is(host: str, told: str) -> None:
    evidence = an_evidence(outlet="ニュースサイト", url=f"https://{host}/a").model_dump()
    assert f'<span class="source">{told}</span>' in a_worksheet(a_question(evidence=evidence))


@pytest.mark.parametrize(("count", "is_whole"), [(1, True), (4, True), (8, True), (40, False)])
def test_questions_of_a_kind_stay_on_one_page_where_they_fit(count: int, *, is_whole: bool) -> None:
    page = a_worksheet(*(a_question("true_false", id=f"q-{at}") for at in range(count)))
    assert ('class="part undivided"' in page) is is_whole


def test_the_table_of_two_sides_stands_on_the_worksheet_and_not_beside_its_answers() -> None:
    bank = a_bank(a_question(), matter="防衛費と他の予算")
    told = matters_by_name()[bank.matter].views[0].reasons[0]
    assert told in export_worksheet(bank).decode()
    assert told in export_marked(bank).decode()
    assert told not in export_answer_sheet(bank).decode()


def test_a_separate_sheet_has_the_places_for_the_answers_alone() -> None:
    bank = a_large_bank()
    page = export_answer_sheet(bank).decode()
    found = re.findall(r'data-question-id="([^"]+)"', page)
    assert sorted(found) == sorted(question.id for question in bank.active())
    assert "資料" not in page
    assert bank.active()[0].stem not in page
    assert "氏名" in page


def test_a_grid_has_a_cell_for_each_character() -> None:
    page = a_worksheet(a_question("essay"))
    (grid,) = re.findall(r'<span class="grid".*?</span></span>', page)
    assert "30字の大問1の解答らん" in grid
    assert grid.count("<span>") == 30
    assert re.findall(r"<i>(\d+)</i>", grid) == ["10", "15", "20", "30"]


def test_line_ends_in_a_text_do_not_print_as_spaces() -> None:
    page = a_worksheet(a_question("true_false", stem="日本の\n国会は\n\n立法の機関である。"))
    assert "日本の国会は立法の機関である。" in page


def test_template_sentences_hold_no_line_ends() -> None:
    page = export_worksheet(a_realistic_bank()).decode()
    wide = "[\u3001-\u30ff\u4e00-\u9fff\uff00-\uffee]"
    assert not re.findall(rf"{wide}\n+{wide}", page)


def test_the_title_stands_in_the_head_the_body_and_the_margin() -> None:
    page = export_worksheet(a_realistic_bank()).decode()
    assert f"<title>公民　小テスト　{SHORT_TITLE}</title>" in page
    assert f"<h1>{SHORT_TITLE}</h1>" in page
    assert "公民\\3000 日本のウクライナ支援" in page
    assert f'<p class="source">出典：「{headline(TITLE)}」</p>' in page


@pytest.mark.parametrize(
    ("whole", "title"),
    [
        (TITLE, SHORT_TITLE),
        ("ポーランドとの連携", "ポーランドとの連携"),
        ("国会とは?法律をつくる機関", "国会とは？法律をつくる機関"),
        ("税:しくみと役割", "税：しくみと役割"),
        ("Q&A: What is 国会? :1", "Q&A: What is 国会？ :1"),
    ],
)
def test_a_headline_of_several_parts_is_cut_to_the_one_that_names_its_matter(
    whole: str, title: str
) -> None:
    assert short_title(whole) == title
