"""Each check with a faulty and a fine example."""

import pytest

from quizgen.checks import CHECKS, check_questions
from quizgen.models.problem import Level
from quizgen.models.question import Question
from tests.builders import a_question, an_evidence

_QUOTE = "ポーランドのシコルスキ外相は、ウクライナへの支援を続けることを訴えた。"
_SHORT = "short_answer"
_CHOICE = "multiple_choice"


def _quoting(quote: str, kind: str = _SHORT, **changes: object) -> Question:
    return a_question(kind, evidence=an_evidence(quote).model_dump(), **changes)


def _choices(*choices: str, answer: str | None = None) -> Question:
    quote = f"外相は、{answer or choices[0]}を訴えた。"
    return _quoting(quote, _CHOICE, choices=choices, answer=answer or choices[0])


def _keyed(place: int, name: str) -> Question:
    choices = ["支援の継続", "支援の縮小", "支援の停止", "支援の延期"]
    return _quoting("支援の継続を訴えた。", _CHOICE, id=name, choices=tuple(
        choices[(index - place) % 4] for index in range(4)
    ), answer="支援の継続", fact=name, stem=f"何を訴えたか（{name}）。")  # fmt: skip


_STOP = "外相は支援の停止を訴えた。"
_STATEMENTS = (
    "外相は支援の縮小を訴えた。",
    "外相は支援の延期を訴えた。",
    "外相は支援の継続を訴えた。",
)
FAULTY: dict[str, list[Question]] = {
    "evidence-verbatim": [_quoting("シコルスキ外相は支援を続けると訴えた。")],
    "answer-in-evidence": [
        a_question(_SHORT, answer="フランス", accepted=()),
        _quoting(_QUOTE, _CHOICE, choices=(_STOP, *_STATEMENTS), answer=_STOP),
    ],
    "answer-visible": [a_question(_SHORT, stem="ポーランドの外相が訴えた。国名を答えなさい。")],
    "choices-apart": [_choices("アメリカ", "米国", "フランス", "ドイツ")],
    "choices-alike": [_choices("シンガポール", "防衛省", "マレーシア", "タイ")],
    "stands-alone": [a_question("true_false", stem="両者は、支援を続けることで一致した。")],
    "asked-as-fact": [
        _quoting("情報の共有は、非常に重要な取り組みですね。", "true_false", answer="○")
    ],
    "finished": [_quoting("ポーランドのシコルスキ外相は、来年度から")],
    "length": [a_question("true_false", stem="外相は、" + "長い" * 90 + "と述べた。")],
    "wanted-form": [a_question(_SHORT, stem="支援を続けることを訴えたのは、どの国の外相か。")],
    "page-marks": [a_question("true_false", stem="✅ 外相は支援を続けることを訴えた。")],
    "one-fact": [a_question(_SHORT, fact="f-1"), a_question("true_false", fact="f-1")],
    "cueing": [
        a_question(_SHORT, context=""),
        a_question("true_false", stem="ポーランドの外相は支援を続けることを訴えた。"),
    ],
    "key-positions": [_keyed(0, f"q{number}") for number in range(4)],
    "sensitive": [a_question("true_false", stem="容疑者は、議員であった。")],
}
FINE: dict[str, list[Question]] = {
    "evidence-verbatim": [a_question(_SHORT)],
    "answer-in-evidence": [
        _quoting("日韓が米国経由で情報を共有する。", answer="アメリカ"),
        _quoting(
            "外相は、支援の停止を訴えました。", _CHOICE, choices=(_STOP, *_STATEMENTS), answer=_STOP
        ),
    ],
    "answer-visible": [a_question(_SHORT, context="2025年2月に報じられた会談")],
    "choices-apart": [_choices("アメリカ", "イギリス", "フランス", "ドイツ")],
    "choices-alike": [_choices("シンガポール", "インドネシア", "マレーシア", "タイ")],
    "stands-alone": [a_question("true_false", stem="会計年度は、4月1日に始まる。")],
    "asked-as-fact": [_quoting(_QUOTE, "true_false"), _quoting("重要ですね。", "fact_or_opinion")],
    "finished": [a_question(_SHORT)],
    "length": [a_question("true_false")],
    "wanted-form": [a_question(_SHORT), a_question("true_false")],
    "page-marks": [a_question(_CHOICE)],
    "one-fact": [a_question(_SHORT, fact="f-1"), a_question("true_false", fact="f-2")],
    "cueing": [
        a_question(_SHORT, context=""),
        a_question("true_false", stem="外相は支援を続けることを訴えた。", context=""),
    ],
    "key-positions": [_keyed(number, f"q{number}") for number in range(4)],
    "sensitive": [a_question("true_false")],
}


def found(name: str, questions: list[Question]) -> list[str]:
    problems = check_questions(questions, _QUOTE)
    return [problem.message for problem in problems if problem.rule == name]


def test_every_check_has_examples() -> None:
    names = {check.name for check in CHECKS}
    assert names == set(FAULTY) == set(FINE)


@pytest.mark.parametrize("name", sorted(FAULTY))
def test_the_faulty_example_is_found(name: str) -> None:
    assert found(name, FAULTY[name])


@pytest.mark.parametrize("name", sorted(FINE))
def test_the_fine_example_passes(name: str) -> None:
    assert not found(name, FINE[name])


def test_a_problem_says_what_would_be_right() -> None:
    (problem,) = [
        one for one in check_questions(FAULTY["wanted-form"], _QUOTE) if one.rule == "wanted-form"
    ]
    assert problem.level is Level.ERROR
    assert problem.question_id == "q-short_answer"
    assert "答えなさい" in problem.message


def test_without_the_text_the_place_of_evidence_is_not_judged() -> None:
    problems = check_questions(FAULTY["evidence-verbatim"], None)
    assert not any(problem.rule == "evidence-verbatim" for problem in problems)


@pytest.mark.parametrize(
    ("quote", "sort"),
    [
        ("シコルスキ外相の発言は、波紋を広げる可能性がある。", "a forecast"),
        ("議員に収賄の疑いがある。", "an allegation"),
        ("国会のしくみについて解説します。", "an announcement"),
        ("連携は、地域の平和に不可欠です。", "an opinion"),
    ],
)
def test_what_is_no_fact_is_not_asked_as_one(quote: str, sort: str) -> None:
    (message,) = found("asked-as-fact", [_quoting(quote, "true_false")])
    assert sort in message


def test_a_choice_much_longer_than_the_others_gives_itself_away() -> None:
    question = _choices("支援を続けることを各国に強く訴えることで一致した", "交渉", "調査", "輸入")
    assert found("choices-alike", [question])
