"""At which place the key stands among the choices of each question of a set."""

from collections import Counter
from collections.abc import Sequence

from quizgen.models.question import Question, Status
from quizgen.questions.choices import are_numbers

_MOST_AHEAD = 2  # keys that one place may have more than another


def with_keys_spread(questions: Sequence[Question]) -> tuple[Question, ...]:
    """Return a set with the keys of its active choice questions at all places.

    Chance puts three of four keys at one place in a fifth of all sets. A key changes places with
    a distractor only where its place is that far ahead; numbers stay in their order.
    """
    used: Counter[int] = Counter()
    return tuple(_placed(question, used) for question in questions)


def _placed(question: Question, used: Counter[int]) -> Question:
    if question.kind != "multiple_choice" or question.status is not Status.ACTIVE:
        return question
    choices = list(question.choices)
    place = choices.index(question.answer)
    least = min(range(len(choices)), key=lambda one: used[one])
    if used[place] - used[least] < _MOST_AHEAD or are_numbers(choices):
        used[place] += 1
        return question
    used[least] += 1
    choices[place], choices[least] = choices[least], choices[place]
    return question.model_copy(update={"choices": tuple(choices)})
