"""What the key offers to a view of one's own: words of the article, no side taken."""

import pytest

from quizgen.exports.html.hints import hints_for
from quizgen.exports.html.passage import Passage, passage_of
from tests.builders import a_bank, a_question, an_evidence

_LONG = (
    "政府は、国会での議論をふまえ、地域の平和と安定をはかるため、"
    "各国との幅広い協力を深める方針を決めた。"
)


def told(*quotes: str, passage: Passage | None = None) -> dict[str, str]:
    bank = a_bank(
        *(
            a_question(
                id=f"q-{at}", evidence=an_evidence(quote, start=at * 500, end=at * 500 + len(quote))
            )
            for at, quote in enumerate(quotes)
        )
    )
    shown = passage_of(bank) if passage is None else passage
    return {hint.name: hint.told for hint in hints_for(shown, bank.active())}


def test_they_ask_for_whom_what_for_and_how_else() -> None:
    assert list(told("支援が続く。")) == ["だれの立場から", "何のために", "ほかの見方"]


def test_those_concerned_are_named_as_the_article_names_them() -> None:
    hints = told(
        "日本とポーランドは、シンガポールで会談した。", "国会は、日本国憲法により予算を議決した。"
    )
    assert hints["だれの立場から"].startswith("日本、ポーランド、国会など。")
    assert "だれの立場から考えるか" in told("支援が続く。")["だれの立場から"]


def test_a_name_has_the_form_in_which_it_is_first_told() -> None:
    hint = told("NATOは、協力を進めた。", "北大西洋条約機構は、会議を開いた。")["だれの立場から"]
    assert hint.startswith("NATOなど。")


def test_purposes_and_other_sides_are_quoted_with_their_paragraph() -> None:
    hints = told("平和のために備える。支援を続ける。", "負担が増える懸念がある。")
    assert hints["何のために"].startswith("第1段落「平和のために備える」など")
    assert hints["ほかの見方"].startswith("第2段落「負担が増える懸念がある」など")


def test_a_long_sentence_is_cut_at_its_commas() -> None:
    hint = told(_LONG)["何のために"]
    assert hint.startswith("第1段落「政府は、国会での議論をふまえ、地域の平和と安定をはかるため…」")


def test_without_such_words_they_ask_without_a_quote() -> None:
    hints = told("支援が続く。")
    assert "「" not in hints["何のために"] + hints["ほかの見方"]


def test_without_the_text_the_quotes_have_no_number() -> None:
    hints = told("平和のために備える。", passage=Passage())
    assert hints["何のために"].startswith("「平和のために備える」など")


@pytest.mark.parametrize("word", ["賛成", "正しい", "べき", "よい"])
def test_they_take_no_side(word: str) -> None:
    assert word not in "".join(told(_LONG, "負担が増える懸念がある。").values())
