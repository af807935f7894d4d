"""How each kind of question is answered by keys on the practice page and what is then told."""

import json

import pytest

from quizgen.models.question import KINDS
from tests.builders import a_bank, a_question
from tests.exports.html.pupil import Pupil, wrong_answer

pytestmark = pytest.mark.chromium


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_is_answered_by_keys_and_retried(pupil: Pupil, kind: str) -> None:
    question = a_question(kind)
    pupil.open(a_bank(question))
    pupil.answer(question, *wrong_answer(question))
    pupil.go_on()
    assert "正解していない1問をもう一度" in pupil.sees()
    pupil.go_on()
    pupil.answer(question)
    pupil.tick(question)
    pupil.go_on()
    assert "全問正解です" in pupil.sees()
    assert "1問中 0問" in pupil.sees()


def test_pairs_are_marked_one_by_one(pupil: Pupil) -> None:
    question = a_question("matching")
    pupil.open(a_bank(question))
    pupil.tab.press("3")
    used = "[...document.querySelectorAll('.lettered .used')].map((item) => item.innerText)"
    assert pupil.tab.run(used) == ["ウ\nワルシャワ"]
    focused = "[...document.querySelectorAll('select')].indexOf(document.activeElement)"
    assert pupil.tab.run(focused) == 1
    pupil.tab.press("1")
    pupil.go_on()
    assert pupil.tab.run("document.getElementById('missing').innerText") == (
        "まだ選んでいないものがあります。"
    )
    pupil.tab.press("1")
    pupil.go_on()
    assert pupil.verdict() == "△一部正解です。"
    tags = pupil.tab.run("[...document.querySelectorAll('.pair .tag')].map((tag) => tag.innerText)")
    assert tags == ["○ 正解", "○ 正解", "× 正解は イ　ベルリン"]


def test_pairs_are_chosen_with_arrow_keys_too(pupil: Pupil) -> None:
    pupil.open(a_bank(a_question("matching")))
    pupil.tab_to("element.matches('select')")
    for presses in (3, 1, 2):
        for _ in range(presses):
            pupil.tab.press("ArrowDown")
        pupil.tab.press("Tab")
    pupil.go_on()
    assert pupil.verdict() == "○正解です。"


_ORDER = "[...document.querySelectorAll('.order li')].map((row) => row.dataset.text)"


def test_events_move_with_the_arrow_buttons_and_keep_the_focus(pupil: Pupil) -> None:
    question = a_question("ordering")
    first, second, third = question.choices or ()
    pupil.open(a_bank(question))
    pupil.tab_to("element.ariaLabel === '一つ下へ：ア 支援が始まった。'")
    pupil.go_on()
    assert pupil.tab.run(_ORDER) == [second, first, third]
    pupil.go_on()
    assert pupil.tab.run(_ORDER) == [second, third, first]
    pupil.go_on()
    assert pupil.tab.run(_ORDER) == [second, third, first]
    pupil.tab_to("element.ariaLabel === '一つ上へ：ア 支援が始まった。'")
    pupil.go_on()
    assert pupil.tab.run(_ORDER) == [second, first, third]


def test_events_left_as_they_are_are_no_answer(pupil: Pupil) -> None:
    pupil.open(a_bank(a_question("ordering")))
    pupil.go_on()
    assert "まだ並べ替えていません" in pupil.sees()
    assert pupil.records() == {}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "0字あと15字以上"),
        ("あ" * 14, "14字あと1字以上"),
        ("あ　い う\n" * 5, "15字○ 字数に合っています"),
        ("が" * 15, "15字○ 字数に合っています"),
        ("𠮷" * 30, "30字○ 字数に合っています"),
        ("あ" * 31, "31字1字多い"),
    ],
)
def test_an_essay_is_counted_as_it_is_written(pupil: Pupil, text: str, told: str) -> None:
    pupil.open(a_bank(a_question("essay")))
    pupil.tab_to("element.matches('textarea')")
    pupil.tab.write(text)
    assert pupil.tab.run("document.getElementById('count').textContent") == told


@pytest.mark.parametrize(
    ("keys", "share", "screen"),
    [("12", 1, "全問正解です"), ("1", 0.5, "1問は一部正解"), ("11", 0, "1問中 0問正解（0％）")],
)
def test_an_essay_is_marked_by_the_pupil(
    pupil: Pupil, keys: str, share: float, screen: str
) -> None:
    question = a_question("essay")
    pupil.open(a_bank(question))
    pupil.answer(question, "支援を続けると訴えた。")
    assert question.answer_text in pupil.sees()
    for key in keys:
        pupil.tab.press(key)
    pupil.go_on()
    assert screen in pupil.sees()
    (record,) = pupil.records().values()
    assert json.loads(record)["first"] == {question.id: share}
    assert "訴えた" not in record


def test_enter_in_an_essay_is_a_line_end(pupil: Pupil) -> None:
    pupil.open(a_bank(a_question("essay")))
    pupil.tab_to("element.matches('textarea')")
    pupil.tab.write("一行目")
    pupil.go_on()
    pupil.tab.write("二行目")
    assert pupil.tab.run("document.querySelector('textarea').value") == "一行目\n二行目"


def test_taps_do_what_keys_do(pupil: Pupil) -> None:
    choosing, ordering, essay = (a_question(kind) for kind in ("true_false", "ordering", "essay"))
    pupil.tab.resize(320)
    pupil.tab.call("Emulation.setTouchEmulationEnabled", enabled=True)
    pupil.open(a_bank(choosing, ordering, essay))
    pupil.tap(".choice:nth-of-type(2)")
    pupil.tap("[type=submit]")
    assert pupil.verdict() == "○正解です。"
    pupil.tap("[data-next]")
    for row in (3, 2):
        pupil.tap(f".order li:nth-of-type({row}) [aria-label^=一つ上へ]")
    pupil.tap("[type=submit]")
    assert pupil.verdict() == "○正解です。"
    pupil.tap("[data-next]")
    assert pupil.tab.run("document.activeElement.tagName") == "H2"
    pupil.tap("textarea")
    pupil.tab.write("支援を続けることを訴えた。")
    pupil.tap("[type=submit]")
    for number in (1, 2):
        pupil.tap(f".criteria .choice:nth-of-type({number})")
    pupil.tap("[data-next]")
    assert "全問正解です" in pupil.sees()


_RUBIES = """
[...document.querySelectorAll('ruby')].map((one) => {
  const holder = one.closest('.stem, .context, .explanation, .passage')?.className;
  return [holder ?? '', one.firstChild.textContent, one.lastChild.textContent];
})
"""


@pytest.mark.parametrize("kind", KINDS)
def test_with_readings_every_kind_is_answered_as_without(pupil: Pupil, kind: str) -> None:
    question = a_question(kind)
    pupil.open(a_bank(question, furigana="all"))
    asked = pupil.tab.run(_RUBIES)
    assert {"stem", "context"} <= {holder for holder, _, _ in asked}
    pupil.answer(question, *wrong_answer(question))
    told = pupil.tab.run(_RUBIES)
    assert {"explanation", "passage"} <= {holder for holder, _, _ in told}
    assert all(base and reading for _, base, reading in told)
    assert ["passage", "外相", "がいしょう"] in told
    pupil.go_on()
    pupil.go_on()
    pupil.answer(question)
    pupil.tick(question)
    pupil.go_on()
    assert "全問正解です" in pupil.sees()


def test_options_of_a_list_hold_no_readings(pupil: Pupil) -> None:
    choices = ("東京", "北京", "倫敦")
    pupil.open(a_bank(a_question("matching", choices=choices, answer=choices), furigana="all"))
    assert "とうきょう" in pupil.sees()
    options = "[...document.querySelectorAll('option')].map((one) => one.textContent)"
    assert "ア　東京" in pupil.tab.run(options)
    assert pupil.tab.run("document.querySelectorAll('option ruby').length") == 0


def test_a_marked_sentence_keeps_its_readings(pupil: Pupil) -> None:
    question = a_question("true_false")
    pupil.open(a_bank(question, a_question("cloze"), furigana="all"))
    before = pupil.tab.run("document.querySelector('.sentences').innerHTML")
    pupil.answer(question)
    marked = "[...document.querySelectorAll('mark rt')].length"
    assert pupil.tab.run(marked) > 0
    pupil.go_on()
    assert pupil.tab.run("document.querySelector('.sentences').innerHTML") == before
