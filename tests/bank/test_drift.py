"""What a build does to each question, told before it is done."""

from typing import Any

from quizgen.bank import find_ambiguous, find_drift, merge
from quizgen.models.bank import Bank
from quizgen.models.drift import Drift, Fate
from quizgen.models.question import Question, Status
from tests.builders import a_bank, a_question, an_evidence

_FIRST = "2026-01-01T00:00:00Z"
_LATER = "2026-02-01T00:00:00Z"
_SENTENCE = "常会は、毎年1月中に召集される。"
_CORRECTED = "常会は、毎年1月中に招集される。"
_SAME = {"stem": "何月か。", "answer": "1月"}
_OTHER = "法律案は、両議院で可決したとき法律となる。"


def _draft(number: int, quote: str, **changes: Any) -> Question:
    plain = {"base": "", "revised": "", "fact": f"f-{number}", "accepted": ()}
    words = {"stem": f"{quote}これは第{number}問か。", "answer": f"答え{number}"}
    evidence = an_evidence(quote).model_dump()
    return a_question(**({"id": f"q-{number}", "evidence": evidence} | plain | words | changes))


def _fresh(*drafts: Question) -> Bank:
    return a_bank().model_copy(update={"questions": drafts})


def _merged(before: Bank | None, *drafts: Question, text: str | None = None) -> Bank:
    read = "".join(one.evidence.quote for one in drafts) if text is None else text
    return merge(before, _fresh(*drafts), text=read, built_at=_LATER if before else _FIRST)


def _edited(bank: Bank, **changes: object) -> Bank:
    """Return the bank with its first question changed as by a person."""
    first, *others = bank.questions
    return bank.model_copy(update={"questions": (first.model_copy(update=changes), *others)})


def _drift(before: Bank | None, *drafts: Question, text: str | None = None) -> Drift:
    read = "".join(one.evidence.quote for one in drafts) if text is None else text
    after = _merged(before, *drafts, text=read)
    return find_drift(before, after, text=read, ambiguous=())


def _fates(drift: Drift) -> dict[str, str]:
    return {one.question.id: one.fate.value for one in drift.questions}


def test_before_a_first_build_all_is_added() -> None:
    drift = _drift(None, _draft(1, _SENTENCE), _draft(2, _OTHER, status="spare"))
    assert _fates(drift) == {"q-1": "added", "q-2": "added"}
    assert [one.status.value for one in drift.questions] == ["active", "spare"]


def test_the_same_drafts_are_kept_though_their_sentences_moved() -> None:
    before = _merged(None, _draft(1, _SENTENCE))
    moved = an_evidence(_SENTENCE, start=2, end=2 + len(_SENTENCE)).model_dump()
    drift = _drift(before, _draft(1, _SENTENCE, evidence=moved), text=f"前。{_SENTENCE}")
    (one,) = drift.questions
    assert (one.fate, one.changed) == (Fate.KEPT, ())


def test_a_corrected_sentence_is_an_update_that_names_its_fields() -> None:
    before = _merged(None, _draft(1, _SENTENCE))
    (one,) = _drift(before, _draft(9, _CORRECTED, answer="答え1")).questions
    assert (one.question.id, one.fate) == ("q-1", Fate.UPDATED)
    assert one.changed == ("stem", "evidence")


def test_another_answer_is_one_added_and_one_retired() -> None:
    before = _merged(None, _draft(1, _SENTENCE))
    drift = _drift(before, _draft(3, _SENTENCE, answer="4月"))
    assert _fates(drift) == {"q-3": "added", "q-1": "retired"}


def test_what_is_retired_already_is_kept() -> None:
    gone = _merged(_merged(None, _draft(1, _SENTENCE)), _draft(2, _OTHER))
    assert _fates(_drift(gone, _draft(2, _OTHER))) == {"q-2": "kept", "q-1": "kept"}


def test_what_is_only_left_out_is_an_update_of_its_status() -> None:
    before = _merged(None, _draft(1, _SENTENCE))
    (one,) = _drift(before, text=_SENTENCE).questions
    assert (one.fate, one.status, one.changed) == (Fate.UPDATED, Status.SPARE, ("status",))


def test_what_comes_back_is_an_update() -> None:
    gone = _merged(_merged(None, _draft(1, _SENTENCE)), _draft(2, _OTHER))
    drift = _drift(gone, _draft(1, _SENTENCE), _draft(2, _OTHER))
    assert _fates(drift)["q-1"] == "updated"


def test_a_spare_that_nobody_saw_is_dropped_and_told_last() -> None:
    before = _merged(None, _draft(1, _SENTENCE, status="spare"))
    drift = _drift(before, _draft(2, _OTHER))
    assert list(_fates(drift).items()) == [("q-2", "added"), ("q-1", "dropped")]


def test_a_persons_edit_is_an_update_of_no_field_and_then_kept() -> None:
    before = _merged(None, _draft(1, _SENTENCE))
    edited = _edited(before, stem="何月か。")
    (one,) = _drift(edited, _draft(1, _SENTENCE)).questions
    assert (one.fate, one.changed) == (Fate.UPDATED, ())
    settled = _merged(edited, _draft(1, _SENTENCE))
    assert _fates(_drift(settled, _draft(1, _SENTENCE))) == {"q-1": "kept"}


def test_what_a_person_rejects_is_retired() -> None:
    before = _edited(_merged(None, _draft(1, _SENTENCE)), status=Status.REJECTED)
    assert _fates(_drift(before, _draft(1, _SENTENCE))) == {"q-1": "retired"}


def test_an_edit_whose_sentence_is_gone_is_stale_with_the_reason_until_it_is_mended() -> None:
    before = _edited(_merged(None, _draft(1, _SENTENCE)), stem="何月か。")
    drift = _drift(before, _draft(2, _CORRECTED), text=_CORRECTED)
    assert drift.is_stale
    (stale,) = drift.with_fate(Fate.STALE)
    assert (stale.question.id, stale.question.stem) == ("q-1", "何月か。")
    assert _CORRECTED in stale.reason
    mended = _edited(before, evidence=an_evidence(_CORRECTED))
    assert not _drift(mended, _draft(2, _CORRECTED), text=_CORRECTED).is_stale


class TestWhatCannotBeToldApart:
    def _ambiguous(self, before: Bank | None, *drafts: Question) -> list[tuple[list[str], ...]]:
        text = "".join(one.evidence.quote for one in drafts)
        found = find_ambiguous(before, _fresh(*drafts), text=text, built_at=_LATER)
        return [([a.id for a in one.drafts], [a.id for a in one.entries]) for one in found]

    def _third(self, number: int = 3, **changes: Any) -> Question:
        quote = f"第{number}の議院の常会は毎年1月中に召集される。"
        return _draft(number, quote, **(_SAME | changes))

    def test_is_told_once_with_both_sides(self) -> None:
        before = _merged(None, self._third(1), self._third(2))
        assert self._ambiguous(before, self._third(3)) == [(["q-3"], ["q-1", "q-2"])]
        assert self._ambiguous(before, self._third(3), self._third(4)) == [
            (["q-3", "q-4"], ["q-1", "q-2"])
        ]

    def test_is_not_told_where_a_later_way_tells_them_apart(self) -> None:
        before = _merged(None, self._third(1), self._third(2))
        drafts = (self._third(3, id="q-1"), self._third(4, id="q-2"))
        assert self._ambiguous(before, *drafts) == []

    def _like(self, number: int, sign: str, question_id: str = "") -> Question:
        words = {"stem": f"何月か。{sign}", "answer": "1月"}
        return _draft(number, _SENTENCE, id=question_id or f"q-{number}", **words)

    def test_is_told_without_the_draft_that_its_id_tells_apart(self) -> None:
        drafts = (self._like(3, "丙", "q-9"), self._like(4, "丁"))
        before = _merged(None, self._like(1, "甲"), self._like(2, "乙"), _draft(9, _OTHER))
        assert self._ambiguous(before, *drafts) == [(["q-4"], ["q-1", "q-2"])]
        assert self._ambiguous(before, drafts[0]) == []

    def test_is_told_without_the_entry_that_its_id_tells_apart(self) -> None:
        drafts = (self._like(3, "丙"), self._like(4, "丁"), _draft(9, _OTHER, id="q-1"))
        before = _merged(None, self._like(1, "甲"), self._like(2, "乙"))
        assert self._ambiguous(before, *drafts) == [(["q-3", "q-4"], ["q-2"])]

    def test_is_nothing_at_a_first_build_or_where_each_fits_one(self) -> None:
        assert self._ambiguous(None, self._third(1), self._third(2)) == []
        before = _merged(None, _draft(1, _SENTENCE), _draft(2, _OTHER))
        assert self._ambiguous(before, _draft(5, _CORRECTED, answer="答え1")) == []
