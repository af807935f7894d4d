"""The script of a choice card, run in a real browser the way the clients run it."""

import json
import re
from typing import Any

import pytest

from quizgen.exports.anki.note_types import FIELDS, note_type_json
from quizgen.exports.anki.notes import write_note
from quizgen.exports.furigana import Furigana
from quizgen.models.question import MultipleChoice, Question
from quizgen.models.readings import Readings
from tests.builders import a_question
from tests.exports.anki.conftest import Browse

pytestmark = pytest.mark.chromium

_SECTION = re.compile(r"\{\{([#^])([^}]+)\}\}(.*?)\{\{/\2\}\}", re.DOTALL)
_PLACE = re.compile(r"\{\{([^}]+)\}\}")
_READING = re.compile(r" ?([^ >]+?)\[(.+?)\]")
_PAGE = """<!doctype html><html><head><meta charset="utf-8"></head>
<body class="card"><div id="qa"></div><pre id="result"></pre><script>
const sides = SIDES;
BEFORE
function show(side) {  // as Anki's desktop reviewer: one page, the scripts made anew
  const qa = document.getElementById('qa');
  qa.innerHTML = sides[side];
  for (const old of qa.querySelectorAll('script')) {
    const made = document.createElement('script');
    made.textContent = old.textContent;
    old.replaceWith(made);
  }
}
const items = () => [...document.querySelectorAll('.choices li')];
const own = (item) => item.firstChild.textContent;
const order = () => items().map(own);
const classes = () => Object.fromEntries(items().map((item) => [own(item), item.className]));
const press = (item, key) =>
  item.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
const errors = [];
window.addEventListener('error', (event) => errors.push(event.message));
const found = (() => { WORK })();
document.getElementById('result').textContent = JSON.stringify({ found, errors });
</script></body></html>"""
_NO_STORAGE = """
Object.defineProperty(window, 'sessionStorage', { get() { throw new Error('denied'); } });
"""


def rendered(template: str, fields: dict[str, str]) -> str:
    """Return a side as Anki would fill it in."""

    def section(match: re.Match[str]) -> str:
        is_filled = bool(fields[match[2]])
        return rendered(match[3], fields) if is_filled == (match[1] == "#") else ""

    return _PLACE.sub(lambda place: _filled(place[1], fields), _SECTION.sub(section, template))


def _filled(place: str, fields: dict[str, str]) -> str:
    """Return a field, with readings set as Anki's filter sets them."""
    name = place.removeprefix("furigana:")
    ruby = r"<ruby><rb>\1</rb><rt>\2</rt></ruby>"
    return fields[name] if name == place else _READING.sub(ruby, fields[name])


def in_browser(
    browse: Browse,
    question: Question,
    work: str,
    *,
    before: str = "",
    readings: Readings | None = None,
) -> Any:
    """Return what the work finds on a page that can show both sides of the question's card."""
    note = write_note(question, slug="poland", readings=readings)
    fields = dict(zip(FIELDS, note.fields, strict=True))
    (template,) = note_type_json(note.note_type)["tmpls"]
    sides = {name: rendered(template[part], fields) for name, part in _PARTS.items()}
    code = json.dumps(sides).replace("</", "<\\/")
    page = _PAGE.replace("SIDES", code).replace("BEFORE", before).replace("WORK", work)
    told = browse(page)
    assert told["errors"] == []
    return told["found"]


_PARTS = {"front": "qfmt", "back": "afmt"}
_FOUR = ("ウクライナへの支援", "ウクライナとの交渉", "ウクライナでの調査", "ウクライナからの輸入")


def test_both_sides_of_each_review_have_one_order(browse: Browse) -> None:
    reviews = in_browser(
        browse,
        a_question("multiple_choice"),
        """return Array.from({ length: 40 }, () => {
             show('front'); const front = order(); show('back'); return [front, order()]; });""",
    )
    assert all(front == back for front, back in reviews)
    assert all(sorted(front) == sorted(_FOUR) for front, _ in reviews)
    assert {front[0] for front, _ in reviews} == set(_FOUR)


def test_without_storage_the_order_is_the_days(browse: Browse) -> None:
    reviews = in_browser(
        browse,
        a_question("multiple_choice"),
        """return Array.from({ length: 4 }, () => {
             show('front'); const front = order(); items()[1].click();
             show('back'); return [front, order(), Object.values(classes()).sort()]; });""",
        before=_NO_STORAGE,
    )
    assert all(front == back == reviews[0][0] for front, back, _ in reviews)
    assert reviews[0][2] == ["", "", "", "right"]


def test_the_back_alone_still_shows_the_answer(browse: Browse) -> None:
    marks = in_browser(
        browse, a_question("multiple_choice"), "show('back'); return [order(), classes()];"
    )
    assert sorted(marks[0]) == sorted(_FOUR)
    assert marks[1][_FOUR[0]] == "right"


@pytest.mark.parametrize("kind", ["true_false", "fact_or_opinion"])
def test_an_order_that_means_something_is_kept(browse: Browse, kind: str) -> None:
    question = a_question(kind)
    orders = in_browser(
        browse,
        question,
        "return Array.from({ length: 9 }, () => { show('front'); return order(); });",
    )
    assert orders == [list(question.choices or ())] * 9


def test_the_pick_is_shown_on_the_back(browse: Browse) -> None:
    wrong, right = in_browser(
        browse,
        a_question("multiple_choice"),
        """return ['ウクライナでの調査', 'ウクライナへの支援'].map((pick) => {
             show('front'); items().find((item) => own(item) === pick).click();
             show('back'); return [classes(), items().map((item) => item.textContent)]; });""",
    )
    assert wrong[0] == dict.fromkeys(_FOUR, "") | {
        "ウクライナへの支援": "right",
        "ウクライナでの調査": "wrong picked",
    }
    assert "ウクライナでの調査✗ あなたの答え調査は国際機関が行う。" in wrong[1]
    assert "ウクライナへの支援✓ 正解" in wrong[1]
    assert right[0] == dict.fromkeys(_FOUR, "") | {"ウクライナへの支援": "right picked"}


def test_readings_over_the_words_change_no_mark(browse: Browse) -> None:
    marks = in_browser(
        browse,
        a_question("multiple_choice"),
        """show('front');
           items().find((item) => item.textContent.startsWith('ウクライナへの')).click();
           show('back');
           return items().map((item) => [item.textContent, item.className]).sort();""",
        readings=Furigana.parse("all").readings,
    )
    assert marks == [
        ["ウクライナからの輸入ゆにゅう", ""],
        ["ウクライナでの調査ちょうさ調査ちょうさは国際こくさい機関きかんが行おこなう。", ""],
        ["ウクライナとの交渉こうしょう交渉こうしょうは別べつの会議かいぎの議題ぎだいだった。", ""],
        ["ウクライナへの支援しえん✓ 正解", "right picked"],
    ]


def test_a_pick_of_the_last_review_is_forgotten(browse: Browse) -> None:
    marks = in_browser(
        browse,
        a_question("multiple_choice"),
        "show('front'); items()[0].click(); show('back'); show('front'); show('back');"
        "return Object.values(classes()).sort();",
    )
    assert marks == ["", "", "", "right"]


@pytest.mark.parametrize("before", ["", _NO_STORAGE])
def test_why_a_choice_is_wrong_stands_below_it_wherever_it_was_shuffled(
    browse: Browse, before: str
) -> None:
    question = a_question("multiple_choice")
    assert isinstance(question, MultipleChoice)
    told = in_browser(
        browse,
        question,
        """show('front');
           const front = items().map((item) => item.children.length);
           show('back');
           const reason = (item) => [...item.children].filter((one) => one.className === '');
           const told = (item) => [own(item), ...reason(item).map((one) => one.textContent)];
           return { front, left: document.querySelectorAll('.reasons li').length,
             back: items().map(told) };""",
        before=before,
    )
    assert told["front"] == [0, 0, 0, 0]
    assert told["left"] == 0
    reasons = {one.choice: [one.why] for one in question.why_wrong}
    assert {choice: why for choice, *why in told["back"]} == {
        choice: reasons.get(choice, []) for choice in question.choices or ()
    }


def test_a_keyboard_and_a_screen_reader_can_choose(browse: Browse) -> None:
    told = in_browser(
        browse,
        a_question("multiple_choice"),
        """show('front');
           const checked = () => items().map((item) => item.getAttribute('aria-checked'));
           const list = document.querySelector('.choices ol');
           const steps = [checked()];
           press(items()[1], ' '); steps.push(checked());
           press(items()[3], 'ArrowDown'); steps.push(checked());
           press(items()[0], 'ArrowUp'); steps.push(checked());
           press(items()[2], 'Enter'); press(items()[0], 'a'); steps.push(checked());
           return {
             steps, roles: [list.getAttribute('role'), items()[0].getAttribute('role')],
             named: document.getElementById(list.getAttribute('aria-labelledby')).textContent,
             reachable: items().every((item) => item.tabIndex === 0),
             tappable: items().every((item) => item.classList.contains('tappable')) };""",
    )
    assert [step.index("true") if "true" in step else None for step in told["steps"]] == [
        None,
        1,
        0,
        3,
        2,
    ]
    assert told["roles"] == ["radiogroup", "radio"]
    assert told["named"] == "シコルスキ外相は、何を続けることを訴えたか。"
    assert (told["reachable"], told["tappable"]) == (True, True)


def test_hostile_choices_are_still_told_apart(browse: Browse) -> None:
    choices = ('<b>"1"</b>', "{{Answer}}\\(x\\)", "[sound:x]", "a && b")
    question = a_question("multiple_choice", choices=choices, answer=choices[1])
    marks = in_browser(
        browse,
        question,
        """show('front'); show('back');
           return items().filter((item) => item.className === 'right')
             .map((item) => item.textContent);""",
    )
    assert marks == [choices[1] + "✓ 正解"]
