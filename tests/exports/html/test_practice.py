"""What the practice page holds; how it behaves is tested in a browser."""

import base64
import hashlib
import json
import re
from typing import Any

import pytest

from quizgen.exports.html import export_practice
from quizgen.models.bank import Bank
from quizgen.models.question import Question, Status
from tests.builders import a_bank, a_question, an_evidence
from tests.exports.html.banks import a_realistic_bank


def a_page(*questions: Question) -> str:
    return export_practice(a_bank(*questions)).decode()


def content_of(bank: Bank) -> dict[str, Any]:
    page = export_practice(bank).decode()
    (written,) = re.findall(r'<script type="application/json" id="content">(.*?)</script>', page)
    content: dict[str, Any] = json.loads(written)
    return content


_PLAIN = {
    "viewpoint": "知識・技能",
    "prompt": "",
    "context": "2025年2月に報じられた、中谷防衛相とポーランドのシコルスキ外相の会談",
    "accepted": [],
    "explanation": "外相は会談で支援の継続を訴えている。",
    "entry": "",
    "marks": [0],
}


@pytest.mark.parametrize(
    ("kind", "own"),
    [
        (
            "short_answer",
            {
                "stem": "ウクライナへの支援を続けることを訴えたのは、どの国の外相か。"
                "国名を答えなさい。",
                "choices": [],
                "answer": "ポーランド",
                "accepted": ["ポーランド共和国"],
            },
        ),
        (
            "matching",
            {
                "stem": "次の国と、その首都の組み合わせを答えなさい。",
                "prompts": ["ポーランド", "ウクライナ", "ドイツ"],
                "choices": ["キーウ", "ベルリン", "ワルシャワ"],
                "answer": ["ワルシャワ", "キーウ", "ベルリン"],
            },
        ),
        (
            "ordering",
            {
                "stem": "次のできごとを、起きた順に並べ、記号で答えなさい。",
                "choices": ["支援が始まった。", "外相が来日した。", "侵攻が始まった。"],
                "answer": ["侵攻が始まった。", "支援が始まった。", "外相が来日した。"],
            },
        ),
        (
            "essay",
            {
                "viewpoint": "思考・判断・表現",
                "stem": "シコルスキ外相が訴えたことを、15字以上30字以内で説明しなさい。",
                "choices": [],
                "answer": "ウクライナへの支援を続けることを訴えた。",
                "shortest": 15,
                "longest": 30,
                "criteria": ["支援の相手を書いている。", "続けることを書いている。"],
            },
        ),
    ],
)
def test_a_card_holds_what_asking_and_feedback_need(kind: str, own: dict[str, Any]) -> None:
    (card,) = content_of(a_bank(a_question(kind)))["questions"]
    assert card == {"id": f"q-{kind}", "kind": kind} | _PLAIN | own


def test_the_article_is_what_active_questions_quote_and_no_more() -> None:
    quotes = ("外相が会談した。", "支援を続けると訴えた。", "使わない文である。")
    evidences = [an_evidence(q, start=20 * n, end=20 * n + len(q)) for n, q in enumerate(quotes)]
    questions = (
        a_question("cloze", evidence=evidences[1].model_dump()),
        a_question("true_false", evidence=evidences[0].model_dump()),
        a_question("essay", evidence=evidences[2].model_dump(), status=Status.SPARE),
    )
    content = content_of(a_bank(*questions))
    assert content["article"] == [
        {
            "heading": "ポーランドとの連携強化",
            "source": "時事ドットコム　https://www.example.jp/article?k=1&g=pol",
            "passages": [[quotes[0]], [quotes[1]]],
        }
    ]
    assert [card["marks"] for card in content["questions"]] == [[1], [0]]


@pytest.mark.parametrize(("kind", "word"), [("true_false", "×"), ("fact_or_opinion", "意見")])
def test_a_card_says_what_to_do_where_its_stem_does_not(kind: str, word: str) -> None:
    (card,) = content_of(a_bank(a_question(kind)))["questions"]
    assert word in card["prompt"]
    assert card["choices"][1] == word


def test_only_active_questions_are_practised() -> None:
    assert a_page(a_question(), a_question("cloze", status=Status.SPARE)) == a_page(a_question())


def test_the_record_is_kept_under_the_content() -> None:
    key = content_of(a_bank())["key"]
    assert re.fullmatch(r"quizgen:[0-9a-f]{16}", key)
    assert content_of(a_bank(slug="another", source="yamada.txt"))["key"] == key
    assert content_of(a_bank(a_question(stem="別の問い")))["key"] != key


def test_content_cannot_end_its_element() -> None:
    hostile = "</script><!--<script>&amp;\u2028\u2029"
    bank = a_bank(a_question(stem=hostile))
    page = export_practice(bank).decode()
    assert content_of(bank)["questions"][0]["stem"] == "</script><!--<script>&amp;"
    written = page.split('id="content">')[1].split("</script>")[0]
    assert not set("<>&\u2028\u2029") & set(written)


@pytest.mark.parametrize("tag", ["style", "script"])
def test_the_policy_allows_just_this_style_and_script(tag: str) -> None:
    page = a_page()
    (inline,) = re.findall(rf"<{tag}>(.*?)</{tag}>", page, flags=re.DOTALL)
    wanted = base64.b64encode(hashlib.sha256(inline.encode()).digest()).decode()
    (policy,) = re.findall(r'Content-Security-Policy" content="(.*?)"', page)
    assert (
        f"{tag}-src &#39;sha256-{wanted}&#39;" in policy or f"{tag}-src 'sha256-{wanted}'" in policy
    )
    assert policy.startswith("default-src 'none';")


def test_it_is_labelled_for_practice_and_warns_of_its_answers() -> None:
    page = a_page()
    assert "<title>練習用　" in page
    assert "<b>練習用</b>" in page
    assert "テストには使わないでください" in page


def test_the_same_bank_gives_the_same_bytes() -> None:
    assert export_practice(a_realistic_bank()) == export_practice(a_realistic_bank())


def test_texts_with_readings_bring_their_pieces() -> None:
    bank = a_bank(a_question("multiple_choice"))
    plain, read = content_of(bank), content_of(bank.model_copy(update={"furigana": "all"}))
    assert plain["readings"] == []
    assert ["ウクライナへの支援", [["ウクライナへの", ""], ["支援", "しえん"]]] in read["readings"]
    assert all("".join(base for base, _ in cut) == text for text, cut in read["readings"])
    assert {**read, "readings": []} == plain  # so a pupil's record is found again
