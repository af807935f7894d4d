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
from tests.builders import a_bank, a_question
from tests.exports.html.banks import a_realistic_bank


def a_page(*questions: Question) -> str:
    return export_practice(a_bank(*questions)).decode()


def content_of(bank: Bank) -> dict[str, Any]:
    page = export_practice(bank).decode()
    (written,) = re.findall(r'<script type="application/json" id="content">(.*?)</script>', page)
    content: dict[str, Any] = json.loads(written)
    return content


def test_a_card_holds_what_feedback_needs() -> None:
    (card,) = content_of(a_bank(a_question("short_answer")))["questions"]
    assert card == {
        "id": "q-short_answer",
        "prompt": "",
        "context": "2025年2月に報じられた、中谷防衛相とポーランドのシコルスキ外相の会談",
        "stem": "ウクライナへの支援を続けることを訴えたのは、どの国の外相か。国名を答えなさい。",
        "choices": None,
        "answer": "ポーランド",
        "accepted": ["ポーランド共和国"],
        "explanation": "外相は会談で支援の継続を訴えている。",
        "quote": "ポーランドのシコルスキ外相は、ウクライナへの支援を続けることを訴えた。",
        "source": "「ポーランドとの連携強化」時事ドットコム　https://www.example.jp/article?k=1&g=pol",
    }


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
