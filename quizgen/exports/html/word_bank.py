"""語群: the words that several clozes of a sheet share."""

from quizgen.models.bank import Bank
from quizgen.models.identity import digest
from quizgen.models.question import Cloze, ShortAnswer, Status

_FEWEST_BLANKS = 3  # with two, the second word tells itself
_EXTRA_WORDS = 2


def word_bank(bank: Bank, version: str) -> tuple[str, ...]:
    """Return the keys of the clozes and two words more, mixed; nothing for a few clozes.

    It tells which words are used and never where. Nothing is returned where it would tell the
    key of another question, or where no words are left over that belong to none.
    """
    clozes = [question for question in bank.active() if isinstance(question, Cloze)]
    words = {question.answer for question in clozes}
    if len(words) < _FEWEST_BLANKS or words & _asked_openly(bank):
        return ()
    extra = _extra_words(bank)
    if len(extra) < _EXTRA_WORDS:
        return ()
    return tuple(sorted(words | set(extra), key=lambda word: digest("words", version, word)))


def _asked_openly(bank: Bank) -> set[str]:
    asked = [question for question in bank.active() if isinstance(question, ShortAnswer)]
    return {form for question in asked for form in (question.answer, *question.accepted)}


def _extra_words(bank: Bank) -> list[str]:
    """Return keys of questions that are not asked; one that is part of a used word is too near."""
    used = [
        form
        for question in bank.active()
        if isinstance(question, Cloze | ShortAnswer)
        for form in (question.answer, *question.accepted)
    ]
    spare = [
        question.answer
        for question in bank.questions
        if question.status is Status.SPARE and isinstance(question, Cloze | ShortAnswer)
    ]
    free = {word for word in spare if not any(word in form or form in word for form in used)}
    return sorted(free, key=lambda word: digest("extra", word))[:_EXTRA_WORDS]
