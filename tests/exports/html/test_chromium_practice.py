"""The practice page as a pupil uses it: driven by keys in a real Chromium, policy and all."""

import json
from pathlib import Path
from typing import Any

import pytest

from quizgen.exports.html import export_practice
from tests.builders import a_bank, a_question, an_evidence
from tests.exports.html.banks import a_realistic_bank
from tests.exports.html.browser import Tab
from tests.exports.html.pupil import Pupil, wrong_answer

pytestmark = pytest.mark.chromium


def test_all_answers_right_end_with_the_full_score(pupil: Pupil) -> None:
    bank = a_realistic_bank()
    pupil.open(bank)
    pupil.answer_all(bank.active())
    assert "全問正解です" in pupil.sees()
    assert "14問中 14問" in pupil.sees()
    assert pupil.tab.complaints() == []


def test_a_wrong_one_is_asked_again_until_it_is_right(pupil: Pupil) -> None:
    first, wrong, last = a_realistic_bank().questions[:3]
    pupil.open(a_bank(first, wrong, last))
    pupil.answer(first)
    pupil.go_on()
    pupil.answer(wrong, "予算や人員に関する情報")
    assert pupil.verdict() == "×ちがいます。"
    pupil.go_on()
    pupil.answer(last)
    pupil.go_on()
    assert "正解していない1問をもう一度" in pupil.sees()
    pupil.go_on()
    assert wrong.stem in pupil.sees()
    pupil.answer(wrong, "輸出や取引に関する情報")
    pupil.go_on()
    assert "正解していない1問をもう一度" in pupil.sees()
    pupil.go_on()
    pupil.answer(wrong)
    pupil.go_on()
    assert "全問正解です" in pupil.sees()
    assert "3問中 2問" in pupil.sees()


def test_feedback_shows_answer_explanation_term_quote_and_source(pupil: Pupil) -> None:
    term = {"term": "外相", "definition": "外務大臣のこと。", "source": "国家行政組織法"}
    question = a_question("short_answer", reference=term)
    pupil.open(a_bank(question))
    pupil.write("ドイツ")
    shown = pupil.sees()
    for text in (
        question.answer_text,
        "ポーランド共和国も正解",
        question.explanation,
        "外相：外務大臣のこと。（国家行政組織法）",
        question.evidence.quote,
        "時事ドットコム",
    ):
        assert text in shown


def test_feedback_on_a_choice_tells_why_the_others_are_wrong(pupil: Pupil) -> None:
    question = a_question("multiple_choice")
    pupil.open(a_bank(question))
    pupil.answer(question, "ウクライナでの調査")
    told = pupil.tab.run("[...document.querySelectorAll('.others li')].map((li) => li.textContent)")
    assert told == ["2交渉は別の会議の議題だった。", "3調査は国際機関が行う。"]


_MARKED = "[...document.querySelectorAll('mark')].map((mark) => mark.textContent)"


def test_the_evidence_is_marked_in_the_article_and_in_sight(pupil: Pupil) -> None:
    bank = a_realistic_bank()
    last = bank.questions[-1]
    pupil.tab.resize(320, 640)
    pupil.open(bank)
    assert not pupil.tab.run("document.querySelector('.sentences').checkVisibility()")
    for question in bank.active():
        assert pupil.tab.run(_MARKED) == []
        pupil.answer(question)
        assert "".join(pupil.tab.run(_MARKED)) == question.evidence.quote
        assert pupil.tab.run(_IS_IN_SIGHT), question
        for section in ("日米韓連携と地域の平和", "今後の展望"):
            assert section in pupil.sees()
        assert last.evidence.quote in pupil.sees()
        pupil.go_on()


_IS_IN_SIGHT = """
(() => {
  const mark = document.querySelector('mark').getClientRects()[0];
  const found = document.elementFromPoint(mark.x + mark.width / 2, mark.y + mark.height / 2);
  const verdict = document.querySelector('.feedback h3').getBoundingClientRect();
  return found?.tagName === 'MARK' && verdict.top >= 0 && verdict.bottom <= innerHeight;
})()
"""


def test_several_quotes_are_all_marked(pupil: Pupil) -> None:
    quotes = ("はじめに支援が始まった。", "つぎに外相が来日した。")
    first, second = (
        an_evidence(quote, start=at, end=at + len(quote)).model_dump()
        for at, quote in ((0, quotes[0]), (40, quotes[1]))
    )
    question = a_question("ordering", evidence=second, more_evidence=(first,))
    pupil.open(a_bank(question))
    pupil.answer(question)
    assert pupil.tab.run(_MARKED) == list(quotes)


@pytest.mark.parametrize(
    "written",
    ["NATO", "ｎａｔｏ", " N A T O ", "「NATO」", "北大西洋条約機構", "きたたいせいよう。"],
)
def test_width_case_kana_spaces_and_marks_do_not_matter(pupil: Pupil, written: str) -> None:
    accepted = ("北大西洋条約機構", "キタタイセイヨウ")
    pupil.open(a_bank(a_question("short_answer", answer="NATO", accepted=accepted)))
    pupil.write(written)
    assert pupil.verdict() == "○正解です。"


@pytest.mark.parametrize(("answer", "written"), [("3.5", "35"), ("1,000", "1000円"), ("10", "1")])
def test_another_number_is_wrong(pupil: Pupil, answer: str, written: str) -> None:
    pupil.open(a_bank(a_question("short_answer", answer=answer, accepted=())))
    pupil.write(written)
    assert pupil.verdict() == "×ちがいます。"


@pytest.mark.parametrize("written", ["ﾎﾟｰﾗﾝﾄﾞ", "ぽーらんど", "ポ−ランド", "ポーラン\u200bド"])
def test_half_width_kana_dashes_and_invisible_marks_do_not_matter(
    pupil: Pupil, written: str
) -> None:
    pupil.open(a_bank(a_question("short_answer")))
    pupil.write(written)
    assert pupil.verdict() == "○正解です。"


def test_results_are_told_for_each_viewpoint(pupil: Pupil) -> None:
    bank = a_bank()
    pupil.open(bank)
    for question in bank.active():
        given = wrong_answer(question) if question.kind in {"cloze", "fact_or_opinion"} else ()
        pupil.answer(question, *given)
        pupil.tick(question)
        pupil.go_on()
    labels = "[...document.querySelectorAll('.bar')].map((bar) => bar.ariaLabel)"
    assert pupil.tab.run(labels) == [
        "知識・技能：6問中 5問正解",
        "思考・判断・表現：2問中 1問正解",
    ]
    widths = "[...document.querySelectorAll('.bar span')].map((part) => part.offsetWidth)"
    right, wrong, *halves = pupil.tab.run(widths)
    assert right > 3 * wrong
    assert halves[0] == halves[1]


def test_a_pupil_may_count_another_spelling_right(pupil: Pupil) -> None:
    pupil.open(a_bank(a_question("short_answer")))
    pupil.write("波蘭")
    pupil.tab_back_to("element.innerText.includes('書き方')")
    pupil.go_on()
    assert "全問正解です" in pupil.sees()


def test_an_empty_answer_is_not_marked(pupil: Pupil) -> None:
    pupil.open(a_bank(a_question("true_false")))
    pupil.go_on()
    assert "答え合わせ" in pupil.sees()
    assert pupil.records() == {}


def test_digits_are_text_while_one_writes(pupil: Pupil) -> None:
    pupil.open(a_bank(a_question("short_answer", answer="1947", accepted=())))
    pupil.tab.run("document.querySelector('input[type=text]').focus()")
    for digit in "1947":
        pupil.tab.press(digit)
    pupil.go_on()
    assert pupil.verdict() == "○正解です。"


def test_enter_that_ends_a_composition_does_not_answer(pupil: Pupil) -> None:
    pupil.open(a_bank(a_question("short_answer")))
    pupil.tab.run("document.querySelector('input[type=text]').focus()")
    pupil.tab.write("ぽーらん")
    composing = {"code": "Enter", "windowsVirtualKeyCode": 229, "text": "\r"}
    pupil.tab.call("Input.dispatchKeyEvent", type="keyDown", key="Enter", **composing)
    assert "答え合わせ" in pupil.sees()


def test_a_held_enter_does_not_run_through_the_questions(pupil: Pupil) -> None:
    first, second = a_question("true_false", id="q-1"), a_question("true_false", id="q-2")
    pupil.open(a_bank(first, second))
    pupil.answer(first)
    pupil.tab.press("Enter", autoRepeat=True)
    assert pupil.verdict() == "○正解です。"


def test_work_goes_on_after_a_reload_and_can_be_forgotten(pupil: Pupil) -> None:
    first, second = a_question("true_false"), a_question("multiple_choice")
    pupil.open(a_bank(first, second))
    pupil.answer(first)
    assert pupil.verdict() == "○正解です。"
    assert len(pupil.records()) == 1
    pupil.reload()
    assert second.stem in pupil.sees()
    pupil.tab.run("document.getElementById('forget').click()")
    assert first.stem in pupil.sees()
    assert pupil.records() == {}


def test_the_record_holds_no_text_of_the_pupil(pupil: Pupil) -> None:
    pupil.open(a_bank(a_question("short_answer")))
    pupil.write("やまだたろう")
    (kept,) = pupil.records().values()
    assert "q-short_answer" in kept
    assert "やまだ" not in kept


_RECORD: dict[str, Any] = {
    "version": 2, "round": 1, "queue": ["q-true_false"], "position": 1,
    "first": {"q-true_false": 1}, "right": {"q-true_false": True},
}  # fmt: skip


@pytest.mark.parametrize(
    "broken",
    [
        *("{", "null", "[]", '{"version":2}', '{"version":99}', '"x"'),
        *(
            json.dumps(_RECORD | change)
            for change in (
                {"version": 1, "first": {"q-true_false": True}},
                {"queue": ["gone"]},
                {"queue": "q-true_false"},
                {"round": 0},
                {"position": 2},
                {"position": "1"},
                {"first": {"gone": 1}},
                {"first": {"q-true_false": 2}},
                {"right": {"q-true_false": "<b>"}},
            )
        ),
    ],
)
def test_a_broken_record_or_one_of_an_older_version_starts_anew(pupil: Pupil, broken: str) -> None:
    bank = a_bank(a_question("true_false"))
    _open_with_record(pupil, broken)
    assert bank.questions[0].stem in pupil.sees()
    assert pupil.records() == {}
    assert pupil.tab.complaints() == []


def test_a_sound_record_is_taken_up(pupil: Pupil) -> None:
    _open_with_record(pupil, json.dumps(_RECORD))
    assert "全問正解です" in pupil.sees()


def _open_with_record(pupil: Pupil, record: str) -> None:
    bank = a_bank(a_question("true_false"))
    pupil.open(bank)
    pupil.answer(bank.questions[0])
    (name,) = pupil.records()
    pupil.tab.run(f"localStorage.setItem({json.dumps(name)}, {json.dumps(record)})")
    pupil.reload()


def test_without_storage_it_works_and_says_so(pupil: Pupil) -> None:
    forbid = "Object.defineProperty(window, 'localStorage', {get() { throw new Error('no') }})"
    bank = a_realistic_bank()
    pupil.open(bank)
    pupil.tab.call("Page.addScriptToEvaluateOnNewDocument", source=forbid)
    pupil.reload()
    pupil.answer_all(bank.active())
    assert "全問正解です" in pupil.sees()
    assert "保存できません" in pupil.tab.run("document.getElementById('storage').innerText")


def test_without_script_it_points_to_the_worksheet(tab: Tab, tmp_path: Path) -> None:
    path = tmp_path / "practice.html"
    path.write_bytes(export_practice(a_bank()))
    tab.call("Emulation.setScriptExecutionDisabled", value=True)
    tab.open(path)
    tab.call("Emulation.setScriptExecutionDisabled", value=False)
    assert "worksheet.html" in tab.run("document.querySelector('noscript').innerText")
