"""The committed decks are what the committed sources make: the golden files of the program."""

import re
from pathlib import Path

import pytest

from quizgen.bank import load_bank
from quizgen.models.drift import Fate
from quizgen.models.question import Question
from quizgen.pipeline.build import build
from quizgen.pipeline.diff import diff

_ROOT = Path(__file__).parents[1]
_DECKS = _ROOT / "decks"
_GIVEN = "japan-ukraine-support"


def _active(slug: str) -> tuple[Question, ...]:
    return load_bank(_DECKS / slug / "bank.yaml").active()


def test_decks_are_current() -> None:
    built = build(
        [_ROOT / "source"],
        _DECKS,
        built_at="2026-11-24T00:00:00Z",
        check_only=True,
        report=lambda *_: None,
    )
    assert [change for one in built for change in one.changes] == []


def test_questions_are_what_the_rules_make_though_nobody_named_them_anew(tmp_path: Path) -> None:
    """A bank of the same `RULES` is not asked anew, so a change of the tables would go unseen."""
    for bank in _DECKS.glob("*/bank.yaml"):
        of_other_rules = re.sub(r"(?m)^rules: .*", "rules: '0'", bank.read_text(encoding="utf-8"))
        copy = tmp_path / bank.relative_to(_DECKS)
        copy.parent.mkdir()
        copy.write_text(of_other_rules, encoding="utf-8")
    drifts = diff(
        [_ROOT / "source"], tmp_path, built_at="2026-11-24T00:00:00Z", report=lambda *_: None
    )
    assert len(drifts) >= 3
    assert {one.fate for drift in drifts for one in drift.questions} == {Fate.KEPT}


each_deck = pytest.mark.parametrize(
    "slug", sorted(path.name for path in _DECKS.iterdir() if path.is_dir())
)


@each_deck
def test_a_deck_has_many_kinds_and_no_fact_twice(slug: str) -> None:
    active = _active(slug)
    assert len(active) >= 10
    assert len({question.kind for question in active}) >= 5
    facts = [question.fact for question in active]
    assert len(set(facts)) == len(facts)


@each_deck
def test_a_worksheet_has_lines_for_each_sentence_of_the_own_view(slug: str) -> None:
    page = (_DECKS / slug / "worksheet.html").read_text(encoding="utf-8")
    assert re.findall(r'<div class="lines"><i>(.)</i><span>', page) == ["①", "②", "③"]


def test_a_host_s_comment_is_asked_as_an_opinion_only() -> None:
    comments = ("ですね", "思います", "嬉しい", "ほしい")
    for question in _active(_GIVEN):
        if any(mark in question.evidence.quote for mark in comments):
            assert question.answer == "意見"
