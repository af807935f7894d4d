"""A new reading of an article: ids stay, a person's words stay, nothing comes back unasked."""

import itertools
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizgen.bank import dump_bank, merge, parse_bank
from quizgen.models.bank import Bank
from quizgen.models.question import Question, Status
from tests.builders import a_bank, a_question, an_evidence

_FIRST = "2026-01-01T00:00:00Z"
_LATER = "2026-02-01T00:00:00Z"
_SENTENCE = "常会は、毎年1月中に召集される。"
_CORRECTED = "常会は、毎年1月中に招集される。"
_OTHER = "法律案は、両議院で可決したとき法律となる。"


def _draft(number: int = 1, quote: str = _SENTENCE, **changes: Any) -> Question:
    evidence = an_evidence(quote, **changes.pop("evidence", {})).model_dump()
    plain = {"base": "", "revised": "", "fact": f"f-{number}", "accepted": ()}
    words = {"stem": f"{quote}これは第{number}問か。", "answer": f"答え{number}"}
    return a_question(**({"id": f"q-{number}", "evidence": evidence} | plain | words | changes))


def _fresh(*drafts: Question) -> Bank:
    return a_bank().model_copy(update={"questions": drafts})


def _built(*drafts: Question, after: Bank | None = None, at: str = _FIRST) -> Bank:
    text = "".join(draft.evidence.quote for draft in drafts)
    return merge(after, _fresh(*drafts), text=text, built_at=at)


def _edited(bank: Bank, place: int = 0, **changes: object) -> Bank:
    questions = list(bank.questions)
    questions[place] = questions[place].model_copy(update=changes)
    return bank.model_copy(update={"questions": tuple(questions)})


def _ids(bank: Bank) -> list[str]:
    return [question.id for question in bank.questions]


def test_a_first_build_dates_what_is_asked() -> None:
    asked, spare = _built(_draft(1), _draft(2, _OTHER, status="spare")).questions
    assert asked.revised == _FIRST
    assert asked.base == asked.content_digest()
    assert spare.revised == ""


def test_the_same_drafts_change_nothing() -> None:
    before = _built(_draft(1), _draft(2, _OTHER))
    assert _built(_draft(1), _draft(2, _OTHER), after=before, at=_LATER) == before


@pytest.mark.parametrize(
    ("reason", "draft"),
    [
        ("same sentence, other wording", _draft(9, stem="常会はいつか。", answer="答え1")),
        ("corrected typo", _draft(9, _CORRECTED, answer="答え1")),
        ("same first id", _draft(1, _OTHER, answer="ほかの答え")),
        ("other link", _draft(9, answer="答え1", evidence={"url": "https://example.jp/2"})),
        ("other heading", _draft(9, answer="答え1", evidence={"section": "国会の種類"})),
    ],
)
def test_a_question_keeps_its_id(reason: str, draft: Question) -> None:
    after = _built(draft, after=_built(_draft(1)), at=_LATER)
    assert _ids(after) == ["q-1"]
    assert after.questions[0].revised == _LATER
    assert after.questions[0].stem == draft.stem


def test_a_sentence_that_only_moved_is_no_revision() -> None:
    moved = _draft(1, evidence={"start": 7, "end": 7 + len(_SENTENCE)}, fact="f-new")
    after = merge(_built(_draft(1)), _fresh(moved), text="1234567" + _SENTENCE, built_at=_LATER)
    assert after.questions[0].revised == _FIRST
    assert after.questions[0].evidence.start == 7


def test_choices_in_another_order_are_no_revision() -> None:
    told = {"kind": "multiple_choice", "answer": "甲"}
    first = _draft(1, choices=("甲", "乙", "丙", "丁"), **told)
    again = _draft(1, choices=("丁", "丙", "乙", "甲"), **told)
    before = _built(first)
    assert _built(again, after=before, at=_LATER) == before
    other = _draft(1, choices=("甲", "乙", "丙", "戊"), **told)
    assert _built(other, after=before, at=_LATER).questions[0].revised == _LATER


def test_another_answer_is_another_question() -> None:
    before = _built(_draft(1), _draft(2, _OTHER))
    after = _built(_draft(3, answer="4月"), _draft(2, _OTHER), after=before, at=_LATER)
    new, old, other = after.questions
    assert (new.id, new.status, new.revised) == ("q-3", Status.ACTIVE, _LATER)
    assert (old.id, old.status, old.revised) == ("q-1", Status.RETIRED, _LATER)
    assert other == before.questions[1]


def test_two_questions_of_a_corrected_sentence_keep_their_ids() -> None:
    def pair(sentence: str, first: int) -> list[Question]:
        stems = (f"{sentence}正しい。", f"召集は内閣が決める。{sentence}")
        return [
            _draft(
                first + number,
                sentence,
                kind="true_false",
                stem=stem,
                answer="×",
                choices=("○", "×"),
            )
            for number, stem in enumerate(stems)
        ]

    after = _built(*pair(_CORRECTED, 5), after=_built(*pair(_SENTENCE, 1)), at=_LATER)
    assert _ids(after) == ["q-1", "q-2"]
    assert [one.stem[:2] for one in after.questions] == ["常会", "召集"]


def test_what_fits_two_entries_equally_is_not_guessed() -> None:
    same = {"stem": "何月か。", "answer": "1月"}
    before = _built(
        _draft(1, "第1の議院の常会は毎年1月中に召集される。", **same),
        _draft(2, "第2の議院の常会は毎年1月中に召集される。", **same),
    )
    after = _built(_draft(3, "第3の議院の常会は毎年1月中に召集される。", **same), after=before)
    assert _ids(after) == ["q-3", "q-1", "q-2"]
    assert [one.status.value for one in after.questions] == ["active", "retired", "retired"]


def test_an_id_is_never_given_to_another_question() -> None:
    before = _built(_draft(1, _CORRECTED, answer="1月"))
    drifted = _built(_draft(8, answer="1月"), after=before)
    again = _built(
        _draft(8, answer="1月"),
        _draft(1, _OTHER, kind="cloze", stem="（　　）", answer="x"),
        after=_edited(drifted, status=Status.REJECTED),
    )
    assert len(set(_ids(again))) == len(_ids(again))


def test_new_questions_stand_where_the_article_has_them() -> None:
    before = _built(_draft(1), _draft(2, _OTHER))
    drafts = [_draft(3, "あ。"), _draft(1), _draft(4, "い。"), _draft(2, _OTHER), _draft(5, "う。")]
    after = _built(*drafts, after=before)
    assert _ids(after) == ["q-3", "q-1", "q-4", "q-2", "q-5"]


class TestAPersonsWords:
    def test_stay_and_are_dated_once(self) -> None:
        before = _edited(_built(_draft(1)), explanation="教科書12ページ", answer="一月")
        after = _built(_draft(1), after=before, at=_LATER)
        assert after.questions[0].explanation == "教科書12ページ"
        assert after.questions[0].answer == "一月"
        assert after.questions[0].revised == _LATER
        assert _built(_draft(1), after=after, at="2026-03-01T00:00:00Z") == after

    def test_move_with_their_sentence(self) -> None:
        before = _edited(_built(_draft(1)), stem="何月か。")
        moved = _draft(9, answer="答え1", evidence={"start": 7, "end": 7 + len(_SENTENCE)})
        after = merge(before, _fresh(moved), text="1234567" + _SENTENCE, built_at=_LATER)
        assert (after.questions[0].id, after.questions[0].stem) == ("q-1", "何月か。")
        assert after.questions[0].evidence.start == 7

    def test_keep_their_old_sentence_when_the_article_corrects_it(self) -> None:
        before = _edited(_built(_draft(1)), answer="一月")
        after = _built(_draft(9, _CORRECTED), after=before, at=_LATER)
        assert _ids(after) == ["q-1"]
        assert after.questions[0].evidence.quote == _SENTENCE

    def test_stay_when_nothing_is_drafted_any_more(self) -> None:
        before = _edited(_built(_draft(1)), stem="何月か。")
        after = _built(_draft(2, _OTHER), after=before, at=_LATER)
        kept = next(one for one in after.questions if one.id == "q-1")
        assert (kept.stem, kept.status) == ("何月か。", Status.ACTIVE)

    def test_are_quizgens_again_when_both_agree(self) -> None:
        before = _edited(_built(_draft(1)), stem="何月か。")
        agreed = _built(_draft(1, stem="何月か。"), after=before, at=_LATER)
        after = _built(_draft(1, stem="いつか。"), after=agreed, at=_LATER)
        assert after.questions[0].stem == "いつか。"

    def test_may_be_a_question_of_their_own(self) -> None:
        own = _draft(7, fact="", stem="先生の問題", answer="x")
        before = _built(_draft(1))
        before = before.model_copy(update={"questions": (*before.questions, own)})
        after = _built(_draft(1), after=before, at=_LATER)
        assert after.questions[1].stem == "先生の問題"
        assert after.questions[1].revised == _LATER


class TestAPersonsStatus:
    def test_rejected_is_never_asked_again_in_any_wording(self) -> None:
        before = _edited(_built(_draft(1)), status=Status.REJECTED)
        others = [
            _draft(5, answer="答え1", stem="別の聞き方"),
            _draft(6, _CORRECTED, answer="答え1"),
            _draft(7, kind="cloze", stem="（　　）か", answer="答え1"),
        ]
        after = _built(*others, _draft(2, _OTHER), after=before, at=_LATER)
        assert _ids(after) == ["q-2", "q-1"]
        rejected = after.questions[1]
        assert rejected.status is Status.REJECTED
        assert rejected.content_digest() == before.questions[0].content_digest()

    def test_rejecting_one_leaves_its_neighbour(self) -> None:
        pair = [_draft(1, answer="x"), _draft(2, kind="cloze", stem="（　　）", answer="x")]
        before = _edited(_built(*pair), status=Status.REJECTED)
        after = _built(*pair, after=before, at=_LATER)
        assert [one.status.value for one in after.questions] == ["rejected", "active"]

    @pytest.mark.parametrize(("drafted", "chosen"), [("active", "spare"), ("spare", "active")])
    def test_a_choice_stays(self, drafted: str, chosen: str) -> None:
        before = _edited(_built(_draft(1, status=drafted)), status=Status(chosen))
        once = _built(_draft(1, status=drafted), after=before, at=_LATER)
        twice = _built(_draft(1, status=chosen), after=once, at=_LATER)
        third = _built(_draft(1, status=drafted), after=twice, at=_LATER)
        assert [bank.questions[0].status for bank in (once, twice, third)] == [chosen] * 3

    def test_without_a_choice_the_rules_decide(self) -> None:
        before = _built(_draft(1, status="spare"))
        after = _built(_draft(1), after=before, at=_LATER)
        assert (after.questions[0].status, after.questions[0].revised) == ("active", _LATER)
        again = _built(_draft(1, status="spare"), after=after, at=_LATER)
        assert again.questions[0].status is Status.SPARE

    def test_a_promoted_spare_is_dated(self) -> None:
        before = _edited(_built(_draft(1, status="spare")), status=Status.ACTIVE)
        after = _built(_draft(1, status="spare"), after=before, at=_LATER)
        assert after.questions[0].revised == _LATER


class TestWhatIsNoLongerDrafted:
    def test_is_spare_while_its_sentence_stands(self) -> None:
        before = _built(_draft(1))
        after = merge(before, _fresh(), text=_SENTENCE, built_at=_LATER)
        (one,) = after.questions
        assert (one.id, one.status, one.revised) == ("q-1", Status.SPARE, _FIRST)
        assert merge(after, _fresh(), text=_SENTENCE, built_at=_LATER) == after
        assert _built(_draft(1), after=after, at=_LATER) == before

    def test_is_retired_where_new_rules_do_not_ask_it(self) -> None:
        before = _built(_draft(1)).model_copy(update={"rules": "0"})
        after = merge(before, _fresh(), text=_SENTENCE, built_at=_LATER)
        assert after.questions[0].status is Status.RETIRED


class TestWhatIsGone:
    def test_is_retired_once(self) -> None:
        gone = _built(_draft(2, _OTHER), after=_built(_draft(1)), at=_LATER)
        again = _built(_draft(2, _OTHER), after=gone, at="2026-03-01T00:00:00Z")
        assert again == gone

    def test_is_dropped_if_no_deck_ever_held_it(self) -> None:
        before = _built(_draft(1, status="spare"))
        assert _ids(_built(_draft(2, _OTHER), after=before)) == ["q-2"]

    def test_comes_back_under_its_id(self) -> None:
        gone = _built(_draft(2, _OTHER), after=_built(_draft(1)), at=_LATER)
        back = _built(_draft(1), _draft(2, _OTHER), after=gone, at="2026-03-01T00:00:00Z")
        one = next(one for one in back.questions if one.id == "q-1")
        assert (one.status, one.revised) == (Status.ACTIVE, "2026-03-01T00:00:00Z")


def test_a_revision_is_later_than_the_last_even_if_the_clock_is_not() -> None:
    before = _built(_draft(1), at=_LATER)
    after = _built(_draft(1, stem="何月か。"), after=before, at=_FIRST)
    assert after.questions[0].revised == "2026-02-01T00:00:01Z"


_pool = [
    _draft(number, sentence, stem=stem, answer=answer)
    for number, (sentence, stem, answer) in enumerate(
        itertools.product((_SENTENCE, _CORRECTED, _OTHER), ("何か。", "いつか。"), ("1月", "4月"))
    )
]
_chosen = st.sampled_from([Status.ACTIVE, Status.SPARE])
_candidates = st.builds(
    lambda draft, status: draft.model_copy(update={"status": status}),
    st.sampled_from(_pool),
    _chosen,
)
_drafts = st.lists(_candidates, unique_by=lambda one: one.id, max_size=8)
_statuses = st.lists(st.sampled_from([None, *Status]), min_size=30, max_size=30)


@settings(deadline=None)
@given(st.lists(st.tuples(_drafts, _statuses), min_size=1, max_size=5))
def test_over_many_releases_ids_stay_and_nothing_rejected_returns(
    releases: list[tuple[list[Question], list[Status | None]]],
) -> None:
    bank: Bank | None = None
    text: str | None = None
    seen: set[str] = set()
    for number, (drafts, statuses) in enumerate(releases):
        at = f"2026-01-{number + 1:02}T00:00:00Z"
        before, bank = bank, _built(*drafts, after=bank, at=at)
        text = dump_bank(bank, text)
        assert parse_bank(text) == bank
        assert _built(*drafts, after=bank, at=_LATER) == bank, "a second run changes nothing"
        shown = {one.id for one in bank.questions if one.revised}
        assert seen <= shown, "an id that was in a deck stays in the bank"
        assert all(one.revised for one in bank.active())
        for one in before.questions if before else ():
            if one.status is Status.REJECTED:
                assert (one.id, one.status) in [(new.id, new.status) for new in bank.questions]
        seen = shown
        choices = zip(bank.questions, statuses, strict=False)
        bank = bank.model_copy(
            update={
                "questions": tuple(
                    one.model_copy(update={"status": status or one.status})
                    for one, status in choices
                )
            }
        )
        text = dump_bank(bank, text)


def test_a_term_keeps_its_id_where_another_sentence_names_it_first() -> None:
    term = {"term": "召集", "definition": "議員を集めること", "source": "日本国憲法第7条"}
    first = _built(_draft(1, reference=term))
    moved = _draft(9, _OTHER, reference=term, answer="答え1", stem="議員を集めることを何というか。")
    after = _built(moved, after=first, at=_LATER)
    assert _ids(after) == ["q-1"]
    assert after.questions[0].evidence.quote == _OTHER


_DAYS = ("受理の日", "許可の日", "公示の日")
_TERMS = ("税", "年金", "予算")


@pytest.mark.parametrize(
    ("kind", "said", "told"),
    [
        (
            "multiple_choice",
            {"answer": "申請の日", "choices": ("申請の日", *_DAYS)},
            {"answer": "申請した日", "choices": ("申請した日", *_DAYS)},
        ),
        (
            "matching",
            {"prompts": _TERMS, "answer": ("甲", "乙", "丙"), "choices": ("甲", "乙", "丙")},
            {"prompts": _TERMS, "answer": ("甲", "乙", "丁"), "choices": ("甲", "乙", "丁")},
        ),
    ],
)
def test_a_question_of_a_table_keeps_its_id_where_its_key_is_worded_anew(
    kind: str, said: dict[str, Any], told: dict[str, Any]
) -> None:
    def draft(words: dict[str, Any], quote: str) -> Question:
        evidence = an_evidence(quote).model_dump()
        reference = {"term": "期限", "definition": "説明である。", "source": "法律"}
        plain = {"id": f"q-{quote}", "base": "", "revised": "", "fact": f"f-{quote}"}
        return a_question(kind, evidence=evidence, reference=reference, **plain, **words)

    before = _built(draft(said, _SENTENCE))
    after = _built(draft(told, _OTHER), after=before, at=_LATER)
    assert _ids(after) == _ids(before)
    assert after.questions[0].revised == _LATER


def test_what_a_person_retired_stays_retired() -> None:
    built = _built(_draft(1))
    by_hand = _edited(built, status=Status.RETIRED)
    after = _built(_draft(1), after=by_hand, at=_LATER)
    assert after.questions[0].status is Status.RETIRED
    assert _built(_draft(1), after=after, at=_LATER) == after
    back = _built(_draft(1), after=_edited(after, status=Status.ACTIVE), at=_LATER)
    assert back.questions[0].status is Status.ACTIVE


def test_what_an_edit_of_the_article_retired_comes_back_with_its_sentence() -> None:
    gone = _built(_draft(2, _OTHER), after=_built(_draft(1)), at=_LATER)
    assert {one.id: one.status.value for one in gone.questions}["q-1"] == "retired"
    again = _built(_draft(1), _draft(2, _OTHER), after=gone, at=_LATER)
    assert {one.id: one.status.value for one in again.questions}["q-1"] == "active"
