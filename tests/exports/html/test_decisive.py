"""The words of a quote that decide a question."""

import pytest

from quizgen.exports.html.decisive import decisive_words, pointed_out
from quizgen.models.question import Question
from tests.builders import a_question, an_evidence

_ENTRY = {"term": "支援", "definition": "助けること", "source": "外務省"}
_MEETING = "防衛省では、両国の外相が会談し、ウクライナへの継続的な支援で一致しました。"


def asked(kind: str, quote: str, **changes: object) -> Question:
    return a_question(kind, evidence=an_evidence(quote).model_dump(), **changes)


@pytest.mark.parametrize(
    ("kind", "quote", "changes", "words"),
    [
        (
            "true_false",
            _MEETING,
            {"stem": "両国の外相は、ウクライナへの継続的な支援で意見が分かれた。", "answer": "×"},
            "ウクライナへの継続的な支援で一致しました",
        ),
        (
            "true_false",
            "消費税は、消費者が負担し、事業者が納める間接税である。",
            {"stem": "消費税は、消費者が負担し、事業者が納める直接税である。", "answer": "×"},
            "事業者が納める間接税である",
        ),
        (
            "true_false",
            "防衛協力も推進し、外相はポーランドを拠点として評価した。",
            {"stem": "外相はポーランドを拠点として評価した。", "answer": "○"},
            "外相はポーランドを拠点として評価した",
        ),
        ("short_answer", _MEETING, {"answer": "支援"}, "ウクライナへの継続的な支援で一致しました"),
        ("short_answer", _MEETING, {"answer": "防衛省"}, "防衛省では、両国の外相が会談し"),
        (
            "short_answer",
            "大臣は「支援を続け、広げる」と述べ、協力を求めた。",
            {"answer": "支援"},
            "大臣は「支援を続け、広げる」と述べ",
        ),
        (
            "essay",
            "連携は平和に不可欠として、外相は協力を進めています。",
            {"answer": "連携が平和に不可欠だと考えているから。"},
            "連携は平和に不可欠として",
        ),
    ],
)
def test_the_part_that_decides_is_quoted(
    kind: str, quote: str, changes: dict[str, object], words: str
) -> None:
    question = asked(kind, quote, **changes)
    assert decisive_words(question) == words
    assert words in quote


@pytest.mark.parametrize(
    ("kind", "changes", "told"),
    [
        ("true_false", {"answer": "○"}, "第2段落に「支援を続ける」とあり、文の内容と合う。"),
        ("true_false", {"answer": "×"}, "第2段落に「支援を続ける」とあり、文の内容と合わない。"),
        ("short_answer", {"answer": "支援"}, "第2段落の「支援を続ける」から分かる。"),
        ("essay", {}, "第2段落の「支援を続ける」をもとにまとめる。"),
        ("short_answer", {"reference": _ENTRY}, "第2段落の「支援を続ける」に出てくる。"),
        ("essay", {"reference": _ENTRY}, "第2段落の「支援を続ける」に出てくる。"),
    ],
)
def test_a_line_tells_what_they_decide(kind: str, changes: dict[str, object], told: str) -> None:
    assert pointed_out(asked(kind, "支援を続ける。", **changes), "第2段落") == told
