"""That nothing a bank says runs on the practice page, and nothing is asked from elsewhere."""

from typing import Any

import pytest

from quizgen.exports.html.wording import flat
from quizgen.models.question import KINDS
from tests.builders import a_bank, a_question, an_evidence
from tests.exports.html.pupil import Pupil

pytestmark = pytest.mark.chromium


_HOSTILE = (
    "</script><script>alert(1)</script><img src=x onerror=alert(1)>",
    "<!-- <b>&amp;'\"{{ 7 * 7 }}${7 * 7}",
    "javascript:alert(1)",
    "\u202eabc\u2066\u200f\u2028alert(1)\u2029",
)


@pytest.mark.parametrize("hostile", _HOSTILE)
def test_hostile_text_stays_text_in_every_kind(pupil: Pupil, hostile: str) -> None:
    questions = [a_question(kind, **_hostile_values(kind, hostile)) for kind in KINDS]
    bank = a_bank(*questions, title=hostile)
    pupil.open(bank)
    for screen in pupil.screens(bank):
        assert pupil.tab.run("document.scripts.length") == 2, screen
        assert pupil.tab.run("document.querySelectorAll('img, a, iframe, [onerror]').length") == 0
        if screen.endswith("asked"):
            shown = pupil.tab.run("document.querySelector('.stem').textContent")
            assert flat(hostile) in shown
    assert pupil.tab.complaints() == []
    assert set(pupil.tab.requests()) == {pupil.address}


def _hostile_values(kind: str, text: str) -> dict[str, Any]:
    numbered = tuple(f"{number}{text}" for number in range(4))
    own: dict[str, dict[str, Any]] = {
        "short_answer": {"answer": f"答え{text}", "accepted": (f"別の答え{text}",)},
        "cloze": {"answer": f"答え{text}"},
        "multiple_choice": {"choices": numbered, "answer": numbered[2]},
        "matching": {"prompts": numbered[:3], "choices": numbered, "answer": numbered[1:]},
        "ordering": {"choices": (*numbered[1:], numbered[0]), "answer": numbered},
        "essay": {"answer": f"答え{text}", "criteria": numbered, "min_length": 1, "max_length": 99},
    }
    shared = {
        "stem": f"（　　）{text}。",
        "context": text,
        "explanation": text,
        "evidence": an_evidence(text, section=text, outlet=text, url=text).model_dump(),
        "reference": {"term": text, "definition": text, "source": text},
    }
    return shared | own.get(kind, {})


def test_the_policy_stops_markup_made_by_script(pupil: Pupil) -> None:
    pupil.open(a_bank())
    with pytest.raises(AssertionError, match="TrustedHTML"):
        pupil.tab.run("document.body.insertAdjacentHTML('beforeend', '<p onclick=x>')")
