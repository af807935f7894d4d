"""What a teacher's key shows."""

import re

import pytest

from quizgen.exports.html import export_key, export_marked
from quizgen.models.question import KINDS, Question, Status
from quizgen.models.sheet_options import SheetOptions
from tests.builders import a_bank, a_question, an_evidence
from tests.exports.html.banks import a_realistic_bank
from tests.exports.html.test_worksheet import shown_text


def shown(markup: str) -> str:
    return re.sub("<.*?>", "", markup)


def a_key(*questions: Question) -> str:
    return shown_text(export_key(a_bank(*questions)).decode())


def test_the_list_tells_answer_other_forms_points_and_viewpoint() -> None:
    page = export_key(a_bank(a_question("short_answer"))).decode()
    row, _own_view = re.findall(r"<tr><th scope=\"row\".*?</tr>", page)
    cells = re.findall(r"<t[hd].*?>(.*?)</t[hd]>", row)
    assert [shown(cell) for cell in cells] == [
        "1",
        "ポーランド",
        "ポーランド共和国",
        "2",
        "知識・技能",
    ]


def test_other_forms_have_no_column_where_there_are_none() -> None:
    assert "別解" not in a_key(a_question("true_false"))


@pytest.mark.parametrize(("place", "letter"), list(enumerate("アイウエ")))
def test_the_letter_is_the_place_of_the_answer(place: int, letter: str) -> None:
    choices = ("国会", "内閣", "裁判所", "政党")
    page = a_key(a_question("multiple_choice", choices=choices, answer=choices[place]))
    assert f"正答{letter}{choices[place]}" in page
    assert re.search(rf"観点\s*1{letter}2知識・技能", page), "the list needs its letter alone"


def test_marks_and_words_have_no_letter() -> None:
    page = a_key(a_question("true_false"), a_question("fact_or_opinion"))
    assert "正答×" in page
    assert "正答意見" in page


def test_explanation_quote_and_source_stand_under_the_stem() -> None:
    question = a_question("short_answer")
    page = a_key(question)
    for text in (
        question.stem,
        f"解説{question.explanation}",
        f"根拠第1段落「{question.evidence.quote}」",
        "・第1段落：「ポーランドとの連携強化」時事ドットコム　https://www.example.jp/article?k=1&g=pol",
    ):
        assert text in page


def test_the_quote_is_verbatim() -> None:
    quote = "３か国の　会談は\n“昨年”以来です  。"
    assert f"「{quote}」" in a_key(a_question(evidence=an_evidence(quote).model_dump()))


def test_a_term_shows_its_glossary_entry() -> None:
    entry = {"term": "条例", "definition": "地方公共団体が定めるきまり。", "source": "地方自治法"}
    page = a_key(a_question(reference=entry))
    assert "用語条例：地方公共団体が定めるきまり。（地方自治法）" in page
    assert "用語条例" not in a_key(a_question())


def test_a_definition_that_the_stem_gives_is_not_told_again() -> None:
    entry = {"term": "条例", "definition": "自治体が定めるきまり", "source": "地方自治法"}
    told = {"answer": "条例", "explanation": "条例とは、自治体が定めるきまりをいう。"}
    asked = a_question(stem="自治体が定めるきまりを何というか。", reference=entry, **told)
    assert "用語条例（地方自治法）" in a_key(asked)
    assert "解説条例とは" not in a_key(asked)
    elsewhere = a_question(stem="国会が定めるものは何か。", reference=entry, **told)
    assert "解説条例とは、自治体が定めるきまりをいう。" in a_key(elsewhere)


@pytest.mark.parametrize(
    ("quote", "is_told"),
    [
        ("国会は、予算を議決し、条約を承認する。", False),
        ("両院は、予算を議決し、条約を承認する。", True),
    ],
    ids=["as quoted", "written out"],
)
def test_what_the_article_says_is_told_where_its_words_needed_writing_out(
    quote: str, *, is_told: bool
) -> None:
    told = "記事によると、国会は、予算を議決し、条約を承認する。"
    meant = "条約とは、国と国との約束をいう。"
    page = a_key(a_question(explanation=told + meant, evidence=an_evidence(quote).model_dump()))
    assert f"解説{told if is_told else ''}{meant}" in page


@pytest.mark.parametrize("kind", KINDS)
def test_no_answer_is_without_an_explanation(kind: str) -> None:
    page = export_key(a_bank(a_question(kind, explanation=""))).decode()
    (told,) = re.findall("<dt>解説</dt><dd>(.*?)</dd>", page)
    assert "第1段落" in told


def test_numbers_are_those_of_the_worksheet() -> None:
    page = export_key(a_realistic_bank()).decode()
    listed = re.findall(r'<th scope="row" class="narrow">(.*?)</th>', page)
    assert listed == ["1", "2", "3", "3", "4", "5", "6"], "choices train two viewpoints"
    answers = [shown(row) for row in re.findall('<td class="key">(.*?)</td>', page)]
    assert answers[:2] == ["(1)NATO(2)ポーランド", "(1)安全保障理事会(2)ウクライナ(3)人道"]
    assert page.count("data-question-id") == 14


def test_points_of_questions_in_one_row_are_told_for_each() -> None:
    page = a_key(a_question("true_false", id="q-1"), a_question("true_false", id="q-2"))
    assert "1(1)×(2)×各2知識・技能" in page


def test_only_active_questions_are_answered() -> None:
    spare = a_question("true_false", status=Status.SPARE)
    assert a_key(a_question(), spare) == a_key(a_question())


def test_it_is_marked_for_teachers_in_title_body_and_margin() -> None:
    page = export_key(a_realistic_bank()).decode()
    assert "<title>【教師用】解答・解説　日本の" in page
    assert '<b class="stamp">教師用　解答・解説</b>' in page
    assert '@bottom-left { content: "\\3010 教師用\\3011 解答\\30fb 解説' in page


def test_the_same_bank_gives_the_same_bytes() -> None:
    assert export_key(a_realistic_bank()) == export_key(a_realistic_bank())


def test_without_the_article_a_quote_has_no_number() -> None:
    page = shown_text(export_key(a_bank(a_question()), SheetOptions(has_article=False)).decode())
    assert "根拠「ポーランドのシコルスキ外相は" in page
    assert "訴えた。」「ポーランドとの連携強化」時事ドットコム" in page
    assert "段落" not in page


def test_every_quote_of_a_question_is_shown_with_its_paragraph() -> None:
    second = an_evidence(
        "二つめの文である。", start=500, end=509, section="今後の展望"
    ).model_dump()
    page = a_key(a_question("ordering", more_evidence=(second,)))
    assert "第2段落「二つめの文である。」" in page
    assert "・第1～2段落：「ポーランドとの連携強化」「今後の展望」時事ドットコム" in page


def test_a_quote_that_names_a_matched_term_is_cut_to_the_words_that_do() -> None:
    texts = (
        "常会は、毎年1月中に召集されるのが常例である。",
        "内閣は、求めがあれば、臨時会を召集する。",
    )
    starts = (0, 100)
    first, second = (
        an_evidence(text, start=start, end=start + len(text)).model_dump()
        for text, start in zip(texts, starts, strict=True)
    )
    entry = {"term": "常会・臨時会・特別会", "definition": "甲／乙／丙", "source": "国会法"}
    pairs = {"prompts": ("常会", "臨時会", "特別会"), "evidence": first, "more_evidence": (second,)}
    page = a_key(a_question("matching", reference=entry, **pairs))
    assert "記事の文第1段落「常会は…」第2段落「…臨時会を召集する」" in page
    plain = a_key(a_question("matching", **pairs))
    assert all(f"「{text}」" in plain for text in texts)


def test_a_quote_that_a_right_statement_says_already_is_cut() -> None:
    quote = "内閣は、国会に対して責任を負い、総辞職することがある。"
    told = {
        "stem": "内閣は、総辞職することがある。",
        "answer": "○",
        "explanation": "総辞職とは、内閣の全員が辞めることをいう。",
        "evidence": an_evidence(quote).model_dump(),
    }
    assert "根拠第1段落「…総辞職することがある」" in a_key(a_question("true_false", **told))
    wrong = told | {"answer": "×"}
    assert f"根拠第1段落「{quote}」" in a_key(a_question("true_false", **wrong))


@pytest.mark.parametrize(("longest", "said", "form"), [(61, 5, 1), (60, 4, 1), (40, 3, 1)])
def test_an_essay_has_a_model_answer_and_criteria_with_their_points(
    longest: int, said: int, form: int
) -> None:
    page = a_key(a_question("essay", max_length=longest))
    assert "解答例ウクライナへの支援を続けることを訴えた。" in page
    criteria = f"・支援の相手を書いている。（{said}点）・続けることを書いている。（{form}点）"
    assert f"採点の観点{criteria}" in page
    length = f"・字数が決められた範囲にないときは、上の合計から{form}点を引く（0点より下げない）。"
    assert length in page


def test_an_explanation_that_only_quotes_the_evidence_is_left_to_it() -> None:
    quote = "国会は、法律を定める。"
    told = f"記事に「{quote.removesuffix('。')}」とある。"
    evidence = an_evidence(quote).model_dump()
    asked = a_question(explanation=told, evidence=evidence, answer="法律")
    assert "解説第1段落の「法律を定める」から分かる。" in a_key(asked)
    more = a_key(a_question(explanation=f"{told}国会は立法府である。", evidence=evidence))
    assert "解説国会は立法府である。" in more


def test_why_the_other_choices_are_wrong_stands_behind_their_letters() -> None:
    choices = (
        "公の機関を選ぶこと",
        "紛争の後に平和を守ること",
        "人々の命を守ること",
        "国どうしで助けること",
    )
    page = a_key(
        a_question(
            "multiple_choice",
            choices=choices,
            answer=choices[2],
            why_wrong=[
                {"choice": choices[1], "why": "PKOの説明である。"},
                {"choice": choices[0], "why": "選挙の説明である。"},
                {"choice": "直される前の選択肢", "why": "何の説明でもない。"},
            ],
        )
    )
    assert "誤答ア　選挙の説明である。イ　PKOの説明である。" in page
    assert "何の説明でもない" not in page


def test_the_free_part_has_criteria_an_example_and_no_single_key() -> None:
    page = a_key(a_question())
    for text in (
        "書き方の例①記事に",
        "だれの立場から",
        "何のために",
        "ほかの見方",
        "①読み取り：",
        "②考え：",
        "③理由：",
        "0点。（3点）",
        "考えは一つではない",
    ):
        assert text in page


def test_pairs_and_orders_are_told_in_letters_and_in_words() -> None:
    page = a_key(a_question("matching"), a_question("ordering"))
    assert "① ウ　② ア　③ イポーランド ― ウ　ワルシャワ" in page
    assert "ウ → ア → イ1　ウ　侵攻が始まった。2　ア　支援が始まった。" in page


def test_the_marked_copy_shows_signs_words_and_written_answers_in_their_places() -> None:
    page = export_marked(a_bank()).decode()
    *filled, told, view, why = re.findall(r'<b class="red.*?">(.*?)</b>', page)
    assert told.startswith("記事に「")
    assert (view, why) == ("私は、（考え）と考える。", "なぜなら、（理由）からだ。")
    written = a_question("essay").answer_text
    reason = a_question("fact_or_opinion").explanation
    signs = [
        "ポーランド",
        "ウクライナ",
        "ア",
        "×",
        "意見",
        reason,
        "ウ",
        "ア",
        "イ",
        "ウ",
        "ア",
        "イ",
    ]
    assert filled == [*signs, *written]


@pytest.mark.parametrize(
    ("length", "size"), [(11, ""), (12, " small"), (26, " small"), (27, " tiny"), (44, " tiny")]
)
def test_a_long_answer_is_written_smaller(length: int, size: str) -> None:
    page = export_marked(a_bank(a_question(answer="あ" * length))).decode()
    assert f'<b class="red{size or " "}">{"あ" * length}</b>' in page


def test_an_answer_too_long_for_its_box_is_left_to_the_key() -> None:
    page = export_marked(a_bank(a_question(answer="あ" * 45))).decode()
    assert f"{'あ' * 37}…（解答一覧）</b>" in page
