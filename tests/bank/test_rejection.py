"""What a person said no to stays out; what they saw beside it and left stays in."""

from quizgen.bank import without_rejected
from quizgen.models.question import Question, Status
from tests.builders import a_question

REJECTED = a_question(id="q-1", fact="f-1", status=Status.REJECTED)
BESIDE = a_question(id="q-2", fact="f-1")


def left(*drafts: Question, ledger: tuple[Question, ...]) -> list[str]:
    return [one.id for one in without_rejected(drafts, ledger)]


def test_what_was_rejected_is_not_asked_in_another_wording() -> None:
    again = a_question(id="q-3", fact="f-3", stem="何を続けることを求めたか。")
    assert left(again, ledger=(REJECTED,)) == []


def test_nor_in_its_own_though_another_question_has_its_key() -> None:
    draft = a_question(id="q-1", fact="f-1")
    assert left(draft, BESIDE, ledger=(REJECTED, BESIDE)) == ["q-2"]


def test_what_a_teacher_reworded_beside_it_is_kept() -> None:
    reworded = a_question(id="q-2", fact="f-1", answer="ドイツ", accepted=[])
    assert left(BESIDE, ledger=(REJECTED, reworded)) == ["q-2"]
