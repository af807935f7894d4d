"""What a person changed since the last run is dated, once, without reading the article anew."""

import pytest

from quizgen.bank import digest_of, find_stale, is_current, merge, settle
from quizgen.models.article import Article, ReadingWarning
from quizgen.models.bank import Bank
from quizgen.models.question import Status
from tests.builders import a_bank, a_question, an_evidence

_FIRST = "2026-01-01T00:00:00Z"
_LATER = "2026-02-01T00:00:00Z"
_TEXT = "前文。" + an_evidence().quote + "後文。"


def _bank(**changes: object) -> Bank:
    """Return a built bank of one question, in which a person then made changes."""
    draft = a_question(revised="", base="", evidence=an_evidence(start=3, end=38).model_dump())
    built = merge(None, a_bank(draft), text=_TEXT, built_at=_FIRST)
    edited = built.questions[0].model_copy(update=changes)
    return built.model_copy(update={"questions": (edited,)})


def _settled(bank: Bank) -> Bank:
    return settle(bank, text=_TEXT, built_at=_LATER)


def test_an_untouched_bank_stays() -> None:
    assert _settled(_bank()) == _bank()


def test_edited_words_are_dated_once() -> None:
    once = _settled(_bank(stem="どの国か。"))
    assert once.questions[0].revised == _LATER
    assert settle(once, text=_TEXT, built_at="2026-03-01T00:00:00Z") == once


def test_an_edited_spare_is_dated_when_it_is_asked() -> None:
    spare = _settled(_bank(stem="どの国か。", status=Status.SPARE, revised=""))
    assert spare.questions[0].revised == ""
    question = spare.questions[0].model_copy(update={"status": Status.ACTIVE})
    asked = _settled(spare.model_copy(update={"questions": (question,)}))
    assert asked.questions[0].revised == _LATER


def test_rejecting_what_was_asked_is_dated_once_so_that_anki_marks_its_card() -> None:
    rejected = _settled(_bank(status=Status.REJECTED))
    assert rejected.questions[0].revised == _LATER
    assert rejected.questions[0].is_withdrawn
    assert _settled(rejected) == rejected


def test_retiring_and_reviving_are_dated() -> None:
    retired = _settled(_bank(status=Status.RETIRED))
    assert retired.questions[0].revised == _LATER
    assert _settled(retired) == retired
    question = retired.questions[0].model_copy(update={"status": Status.ACTIVE})
    revived = _settled(retired.model_copy(update={"questions": (question,)}))
    assert revived.questions[0].revised == "2026-02-01T00:00:01Z"
    assert _settled(revived) == revived


def test_a_quote_is_found_again_without_a_revision() -> None:
    settled = _settled(_bank(evidence=an_evidence(start=0, end=35)))
    assert settled.questions[0].evidence.is_verbatim_in(_TEXT)


def test_a_question_of_a_persons_own_needs_no_offsets() -> None:
    own = a_question(
        id="q-own", base="", revised="", fact="", evidence=an_evidence(start=0, end=0).model_dump()
    )
    settled = _settled(a_bank(own)).questions[0]
    assert settled.evidence.is_verbatim_in(_TEXT)
    assert settled.revised == _LATER


def test_of_two_places_the_nearest_is_taken() -> None:
    text = "国会。内閣。国会。"
    own = a_question(base="", evidence=an_evidence("国会。", start=5, end=8).model_dump())
    settled = settle(a_bank(own), text=text, built_at=_LATER)
    assert settled.questions[0].evidence.start == 6


def test_a_quote_that_is_gone_stays_and_is_reported_with_what_stands_there_now() -> None:
    bank = _settled(_bank(stem="どの国か。"))
    text = "前文。\n" + _TEXT.replace("訴えた", "強く訴えた") + "\n"
    assert settle(bank, text=text, built_at=_LATER) == bank
    (problem,) = find_stale(bank, text)
    assert problem.question_id == bank.questions[0].id
    assert "強く訴えた" in problem.message
    assert "status: rejected" in problem.message


def test_a_quote_that_is_gone_without_anything_like_it_is_reported() -> None:
    (problem,) = find_stale(_settled(_bank(stem="どの国か。")), "別の記事。")
    assert "nothing like it is left" in problem.message


def test_only_what_a_person_changed_can_be_stale() -> None:
    assert find_stale(_bank(), "別の記事。") == ()
    assert find_stale(_bank(status=Status.SPARE), "別の記事。") == ()


def _article(**changes: object) -> Article:
    return Article.model_validate(
        {"slug": "a", "title": "t", "text": "本文", **changes}, strict=False
    )


def test_a_bank_is_current_until_article_or_rules_change() -> None:
    bank = a_bank(article=digest_of(_article()), rules="2", slug="a", title="t")
    assert is_current(bank, _article(), rules="2")
    assert not is_current(bank, _article(), rules="3")
    assert not is_current(bank.model_copy(update={"slug": "b"}), _article(), rules="2")
    assert not is_current(bank, _article(text="本文。"), rules="2")
    assert not is_current(bank, _article(title="u"), rules="2")
    section = {"source": {"url": "https://example.jp/2"}}
    assert not is_current(bank, _article(sections=[section]), rules="2")


def test_a_better_worded_warning_is_no_change() -> None:
    warning = ReadingWarning(line=1, code="c", message="m")
    assert digest_of(_article(warnings=(warning,))) == digest_of(_article())


@pytest.mark.parametrize("status", ["rejected", "retired"])
def test_what_was_never_asked_leaves_no_card(status: str) -> None:
    assert a_question("true_false", status=status).is_withdrawn
    assert not a_question("true_false", status=status, revised="").is_withdrawn
