"""New questions of an article: nothing faulty and nothing rejected is among them."""

from pathlib import Path

import pytest

from quizgen.articles import read_article
from quizgen.checks import check_questions
from quizgen.models.problem import Level
from quizgen.models.question import Status
from quizgen.pipeline import draft
from quizgen.pipeline.draft import draft_bank

_SOURCES = sorted((Path(__file__).parents[1] / "source").iterdir())


@pytest.mark.parametrize("source", _SOURCES, ids=lambda path: path.name)
def test_no_question_has_a_fault(source: Path) -> None:
    article = read_article(source)
    drafts = draft_bank(article, source=source.name, previous=None).questions
    problems = check_questions(drafts, article.text)
    assert [str(one) for one in problems if one.level is Level.ERROR] == []


@pytest.mark.parametrize("source", _SOURCES, ids=lambda path: path.name)
def test_what_a_person_rejected_leaves_its_place_to_others(source: Path) -> None:
    article = read_article(source)
    before = draft_bank(article, source=source.name, previous=None)
    rejected = before.active()[0]
    questions = tuple(
        one.model_copy(update={"status": Status.REJECTED}) if one == rejected else one
        for one in before.questions
    )
    previous = before.model_copy(update={"questions": questions})
    after = draft_bank(article, source=source.name, previous=previous)
    assert rejected.id not in {one.id for one in after.questions}
    assert len(after.active()) >= len(before.active()) - 1


def test_what_a_teacher_wrote_in_the_head_of_a_bank_is_kept() -> None:
    source = next(path for path in _SOURCES if "law" in path.stem)
    article = read_article(source)
    fresh = draft_bank(article, source=source.name, previous=None)
    assert fresh.matter == "衆議院の優越"
    assert fresh.word_readings["弾劾"] == "だんがい"
    readings = {**fresh.word_readings, "施行": "せこう", "古い語": "ふるいご"}
    edited = fresh.model_copy(update={"matter": "二院制", "word_readings": readings})
    again = draft_bank(article, source=source.name, previous=edited)
    assert again.matter == "二院制"
    assert again.word_readings == {**fresh.word_readings, "施行": "せこう"}


def test_a_spare_question_that_a_deck_has_held_is_not_dropped_for_want_of_room(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    source = next(path for path in _SOURCES if "law" in path.stem)
    article = read_article(source)
    limit = draft._MOST_SPARE
    monkeypatch.setattr(draft, "_MOST_SPARE", 1000)
    whole = draft_bank(article, source=source.name, previous=None)
    spare = [one for one in whole.questions if one.status is Status.SPARE]
    assert len(spare) > limit
    released, left_out = spare[-1], spare[-2]
    questions = (
        *(one for one in whole.questions if one.id != released.id),
        released.model_copy(update={"revised": "2026-11-24T06:00:00Z"}),
    )
    monkeypatch.setattr(draft, "_MOST_SPARE", limit)
    previous = whole.model_copy(update={"questions": questions})
    ids = {one.id for one in draft_bank(article, source=source.name, previous=previous).questions}
    assert released.id in ids
    assert left_out.id not in ids
