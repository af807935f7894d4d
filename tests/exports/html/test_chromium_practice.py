"""The practice page as a pupil uses it: driven by keys in a real Chromium, policy and all."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from quizgen.exports.html import export_practice
from quizgen.models.bank import Bank
from quizgen.models.question import Question
from tests.builders import a_bank, a_question
from tests.exports.html.banks import a_bank_at_the_limits, a_realistic_bank
from tests.exports.html.browser import Tab

pytestmark = pytest.mark.chromium

_CARD = "document.getElementById('card').innerText"
_KEYS = "Object.keys(localStorage).filter((name) => name.startsWith('quizgen:'))"


class Pupil:
    """Works through a practice page with the keyboard alone."""

    def __init__(self, tab: Tab, path: Path) -> None:
        self.tab = tab
        self._path = path

    def open(self, bank: Bank) -> None:
        """Open the bank's page; a new tab has no record of earlier work."""
        self._path.write_bytes(export_practice(bank))
        self.tab.open(self._path)
        self.tab.await_paint()

    def reload(self) -> None:
        self.tab.reload()
        self.tab.await_paint()

    def sees(self) -> str:
        card: str = self.tab.run(_CARD)
        return card

    def choose(self, question: Question, answer: str) -> None:
        """Press the number of the choice, and Enter."""
        choices = question.choices or ()
        self.tab.press(str(choices.index(answer) + 1))
        self.tab.press("Enter")

    def write(self, answer: str) -> None:
        """Write into the one field there is, and press Enter."""
        self.tab.run("document.querySelector('input[type=text]').focus()")
        self.tab.write(answer)
        self.tab.press("Enter")

    def answer(self, question: Question, answer: str | None = None) -> None:
        given = answer or question.answer_text
        if question.choices:
            self.choose(question, given)
        else:
            self.write(given)

    def go_on(self) -> None:
        self.tab.press("Enter")

    def answer_all(self, questions: tuple[Question, ...]) -> None:
        for question in questions:
            self.answer(question)
            assert "正解です" in self.sees(), question
            self.go_on()


@pytest.fixture
def pupil(tab: Tab, tmp_path: Path) -> Pupil:
    return Pupil(tab, tmp_path / "practice.html")


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
    assert "ちがいます" in pupil.sees()
    pupil.go_on()
    pupil.answer(last)
    pupil.go_on()
    assert "まちがえた1問をもう一度" in pupil.sees()
    pupil.go_on()
    assert wrong.stem in pupil.sees()
    pupil.answer(wrong, "輸出や取引に関する情報")
    pupil.go_on()
    assert "まちがえた1問をもう一度" in pupil.sees()
    pupil.go_on()
    pupil.answer(wrong)
    pupil.go_on()
    assert "全問正解です" in pupil.sees()
    assert "3問中 2問" in pupil.sees()


def test_feedback_shows_answer_explanation_quote_and_source(pupil: Pupil) -> None:
    question = a_question("short_answer")
    pupil.open(a_bank(question))
    pupil.write("ドイツ")
    shown = pupil.sees()
    for text in (
        question.answer_text,
        "ポーランド共和国も正解",
        question.explanation,
        question.evidence.quote,
        "時事ドットコム",
    ):
        assert text in shown


@pytest.mark.parametrize(
    "written",
    ["NATO", "ｎａｔｏ", " N A T O ", "「NATO」", "北大西洋条約機構", "きたたいせいよう。"],
)
def test_width_case_kana_spaces_and_marks_do_not_matter(pupil: Pupil, written: str) -> None:
    accepted = ("北大西洋条約機構", "キタタイセイヨウ")
    pupil.open(a_bank(a_question("short_answer", answer="NATO", accepted=accepted)))
    pupil.write(written)
    assert "正解です" in pupil.sees()


@pytest.mark.parametrize(("answer", "written"), [("3.5", "35"), ("1,000", "1000円"), ("10", "1")])
def test_another_number_is_wrong(pupil: Pupil, answer: str, written: str) -> None:
    pupil.open(a_bank(a_question("short_answer", answer=answer, accepted=())))
    pupil.write(written)
    assert "ちがいます" in pupil.sees()


def test_a_pupil_may_count_another_spelling_right(pupil: Pupil) -> None:
    pupil.open(a_bank(a_question("short_answer")))
    pupil.write("波蘭")
    pupil.tab.press("Tab")
    pupil.go_on()
    assert "全問正解です" in pupil.sees()


def test_an_empty_answer_is_not_marked(pupil: Pupil) -> None:
    pupil.open(a_bank(a_question("true_false")))
    pupil.go_on()
    assert "答え合わせ" in pupil.sees()
    assert pupil.tab.run(_KEYS) == []


def test_digits_are_text_while_one_writes(pupil: Pupil) -> None:
    pupil.open(a_bank(a_question("short_answer", answer="1947", accepted=())))
    pupil.tab.run("document.querySelector('input[type=text]').focus()")
    for digit in "1947":
        pupil.tab.press(digit)
    pupil.go_on()
    assert "正解です" in pupil.sees()


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
    assert "正解です" in pupil.sees()


def test_work_goes_on_after_a_reload_and_can_be_forgotten(pupil: Pupil) -> None:
    first, second = a_question("true_false"), a_question("multiple_choice")
    pupil.open(a_bank(first, second))
    pupil.answer(first)
    assert "正解です" in pupil.sees()
    assert len(pupil.tab.run(_KEYS)) == 1
    pupil.reload()
    assert second.stem in pupil.sees()
    pupil.tab.run("document.getElementById('forget').click()")
    assert first.stem in pupil.sees()
    assert pupil.tab.run(_KEYS) == []


def test_the_record_holds_no_text_of_the_pupil(pupil: Pupil) -> None:
    pupil.open(a_bank(a_question("short_answer")))
    pupil.write("やまだたろう")
    (name,) = pupil.tab.run(_KEYS)
    kept = pupil.tab.run(f"localStorage.getItem({json.dumps(name)})")
    assert "q-short_answer" in kept
    assert "やまだ" not in kept


@pytest.mark.parametrize("broken", ["{", "null", "[]", '{"version":1}', '{"version":99}', '"x"'])
def test_a_broken_record_starts_anew(pupil: Pupil, broken: str) -> None:
    bank = a_bank(a_question("true_false"))
    pupil.open(bank)
    pupil.answer(bank.questions[0])
    (name,) = pupil.tab.run(_KEYS)
    pupil.tab.run(f"localStorage.setItem({json.dumps(name)}, {json.dumps(broken)})")
    pupil.reload()
    assert bank.questions[0].stem in pupil.sees()
    assert pupil.tab.complaints() == []


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


def test_hostile_text_stays_text(pupil: Pupil) -> None:
    hostile = "</script><script>alert(1)</script><!-- <b>&amp;\u2028'\""
    question = a_question("short_answer", stem=hostile, explanation=hostile, context=hostile)
    pupil.open(a_bank(question, title=hostile))
    assert "<script>alert(1)</script>" in pupil.sees()
    pupil.write("x")
    assert pupil.tab.run("document.querySelectorAll('script').length") == 2
    assert pupil.tab.run("document.querySelectorAll('b').length") == 1
    assert pupil.tab.complaints() == []


def test_the_policy_stops_markup_made_by_script(pupil: Pupil) -> None:
    pupil.open(a_bank())
    with pytest.raises(AssertionError, match="TrustedHTML"):
        pupil.tab.run("document.body.insertAdjacentHTML('beforeend', '<p onclick=x>')")


@pytest.mark.parametrize("make", [a_realistic_bank, a_bank_at_the_limits])
def test_320_pixels_are_wide_enough(pupil: Pupil, make: Callable[[], Bank]) -> None:
    bank = make()
    pupil.tab.resize(320)
    pupil.open(bank)
    for question in bank.active():
        _assert_no_sideways_scroll(pupil)
        pupil.answer(question, (question.choices or ("長い答え" * 20,))[0])
        _assert_no_sideways_scroll(pupil)
        pupil.go_on()
    _assert_no_sideways_scroll(pupil)


def _assert_no_sideways_scroll(pupil: Pupil) -> None:
    assert pupil.tab.run("document.documentElement.scrollWidth") <= 320


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_text_has_contrast_in_both_schemes(pupil: Pupil, scheme: str) -> None:
    feature = {"name": "prefers-color-scheme", "value": scheme}
    pupil.tab.call("Emulation.setEmulatedMedia", features=[feature])
    question = a_question("multiple_choice")
    pupil.open(a_bank(question))
    pupil.answer(question, "ウクライナとの交渉")
    worst = min(pupil.tab.run(_CONTRASTS), key=lambda pair: float(pair[0]))
    assert worst[0] >= 4.5, worst


_CONTRASTS = """
(() => {
  const light = (color) => {
    const parts = color.match(/[\\d.]+/g).slice(0, 3).map((part) => part / 255);
    const [r, g, b] = parts.map((c) => c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const isPainted = (element) => !/, 0\\)$/.test(getComputedStyle(element).backgroundColor);
  const behind = (element) => {
    while (!isPainted(element) && element.parentElement) element = element.parentElement;
    return getComputedStyle(element).backgroundColor;
  };
  return [...document.querySelectorAll('body *')]
    .filter((element) => element.checkVisibility()
      && [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim()))
    .map((element) => {
      const pair = [light(getComputedStyle(element).color), light(behind(element))];
      const [low, high] = pair.sort((a, b) => a - b);
      return [(high + 0.05) / (low + 0.05), element.className + element.innerText.slice(0, 30)];
    });
})()
"""
