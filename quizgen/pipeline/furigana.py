"""The readings a run was told to show, taken into the bank so that later runs keep them."""

from quizgen.bank import revised_at
from quizgen.exports import is_same_card, readings_of
from quizgen.models.bank import Bank
from quizgen.models.question import Question
from quizgen.models.readings import FuriganaWish


def with_furigana(
    bank: Bank, wish: FuriganaWish | None, *, previous: Bank | None, built_at: str
) -> Bank:
    """Return the bank with the readings wished for; without a wish it keeps those it has.

    A card that shows other readings than before is dated, so that Anki takes it over.
    """
    if wish is None:
        return bank
    wished = bank.model_copy(update=_fields_of(bank, wish))
    if previous is None:
        return wished
    before, after = readings_of(previous), readings_of(wished)
    if before == after:
        return wished
    dates = {question.id: question.revised for question in previous.questions}

    def dated(question: Question) -> Question:
        is_held = question.revised and question.revised == dates.get(question.id)
        if not is_held or is_same_card(question, before, after):
            return question
        return question.model_copy(update={"revised": revised_at(built_at, question.revised)})

    return wished.model_copy(update={"questions": tuple(map(dated, bank.questions))})


def _fields_of(bank: Bank, wish: FuriganaWish) -> dict[str, object]:
    if wish.level == "none":
        return {"furigana": "none", "name_readings": {}}
    names = bank.name_readings if wish.names is None else dict(wish.names)
    return {"furigana": wish.level, "name_readings": names}
