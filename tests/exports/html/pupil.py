"""A pupil who works through a practice page with nothing but a keyboard."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from quizgen.exports.html import export_practice
from quizgen.exports.html.wording import LETTERS
from quizgen.models.bank import Bank
from quizgen.models.question import Essay, Matching, Ordering, Question
from tests.exports.html.browser import Tab

_CARD = "document.getElementById('card').innerText"
_KEYS = "Object.keys(localStorage).filter((name) => name.startsWith('quizgen:'))"
_CONTROL, _SHIFT = 2, 8  # the modifiers' bits in DevTools key events
_TAB_STOPS = 60  # more than any screen has


class Pupil:
    """Answers questions by keys and tells what the page shows."""

    def __init__(self, tab: Tab, path: Path) -> None:
        self.tab = tab
        self._path = path
        self.address = path.as_uri()

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

    def records(self) -> dict[str, Any]:
        """Return what the browser keeps for practice pages."""
        return {
            name: self.tab.run(f"localStorage.getItem({json.dumps(name)})")
            for name in self.tab.run(_KEYS)
        }

    def verdict(self) -> str:
        """Return the sign and the words of the feedback."""
        words: str = self.tab.run("document.querySelector('.feedback h3').textContent")
        return words

    def tab_to(self, condition: str) -> None:
        """Press Tab until an expression on the focused `element` holds."""
        self._tab_to(condition)

    def tab_back_to(self, condition: str) -> None:
        """Press Shift and Tab likewise."""
        self._tab_to(condition, modifiers=_SHIFT)

    def _tab_to(self, condition: str, **extra: Any) -> None:
        script = f"((element) => Boolean({condition}))(document.activeElement)"
        for _ in range(_TAB_STOPS):
            if self.tab.run(script):
                return
            self.tab.press("Tab", **extra)
        raise AssertionError(f"no Tab stop where {condition}")

    def write(self, answer: str) -> None:
        """Write into the one text field there is, and press Enter."""
        self.tab_to("element.matches('input[type=text]')")
        self.tab.write(answer)
        self.go_on()

    def answer(self, question: Question, *given: str) -> None:
        """Answer with the key, or what is given instead, up to the feedback."""
        match question:
            case Essay():
                self._write_essay(*(given or (question.answer,)))
            case Matching():
                self._press_numbers(question.choices, given or question.answer)
            case Ordering():
                self._put_in_order(question.choices, given or question.answer)
            case _ if question.choices:
                self._press_numbers(question.choices, given or (question.answer_text,))
            case _:
                self.write(*(given or (question.answer_text,)))

    def _press_numbers(self, choices: tuple[str, ...], given: tuple[str, ...]) -> None:
        for choice in given:
            self.tab.press(str(choices.index(choice) + 1))
        self.go_on()

    def _put_in_order(self, shown: tuple[str, ...], events: tuple[str, ...]) -> None:
        for place, event in enumerate(events, start=1):
            label = f"順番：{LETTERS[shown.index(event)]} "
            self.tab_to(f"element.ariaLabel?.startsWith({json.dumps(label)})")
            self.tab.press(str(place))
        self.go_on()

    def _write_essay(self, text: str) -> None:
        self.tab_to("element.matches('textarea')")
        self.tab.write(text)
        self.tab.press("Enter", modifiers=_CONTROL)

    def tick(self, question: Question) -> None:
        """Mark an essay as meeting all that it is marked for."""
        for number, _ in enumerate(question.criteria if isinstance(question, Essay) else ()):
            self.tab.press(str(number + 1))

    def tap(self, selector: str) -> None:
        """Touch the middle of an element with a finger, once it has been scrolled to."""
        chosen = f"document.querySelector({json.dumps(selector)})"
        x, y = self.tab.run(f"""
            (() => {{
              {chosen}.scrollIntoView({{ block: 'center' }});
              const box = {chosen}.getBoundingClientRect();
              return [box.x + box.width / 2, box.y + box.height / 2];
            }})()
        """)
        self.tab.await_paint()
        for kind, points in (("touchStart", [{"x": x, "y": y}]), ("touchEnd", [])):
            self.tab.call("Input.dispatchTouchEvent", type=kind, touchPoints=points)
        self.tab.await_paint()

    def go_on(self) -> None:
        self.tab.press("Enter")

    def answer_all(self, questions: tuple[Question, ...]) -> None:
        """Answer everything right."""
        for question in questions:
            self.answer(question)
            self.tick(question)
            self.go_on()

    def screens(self, bank: Bank) -> Iterator[str]:
        """Go through a practice: all wrong, reload, all right; stop at every screen."""
        for question in bank.active():
            yield f"{question.kind} asked"
            self.answer(question, *wrong_answer(question))
            yield f"{question.kind} wrong"
            self.go_on()
        yield "halfway"
        self.reload()
        self.go_on()
        for question in bank.active():
            self.answer(question)
            self.tick(question)
            yield f"{question.kind} right"
            assert "ちがい" not in self.verdict(), (question.kind, self.sees())
            self.go_on()
        assert "全問正解です" in self.sees(), self.sees()
        yield "end"
        self.tab.run("document.querySelector('.review').open = true")
        yield "review"


def wrong_answer(question: Question) -> tuple[str, ...]:
    """Return an answer that is not the key."""
    match question:
        case Matching():
            return (*question.answer[1:], question.answer[0])
        case Ordering():
            return tuple(reversed(question.answer))
        case _ if question.choices:
            return (next(one for one in question.choices if one != question.answer),)
        case _:
            return ("ちがう答え",)
