"""At which place the key stands among the choices of each question of a set."""

from collections import Counter
from collections.abc import Sequence

from quizgen.models.question import MultipleChoice, Question, Status
from quizgen.questions.choices import are_numbers

_MOST_AHEAD = 2  # keys that one place may have more than another
_RUN = 2  # keys that may stand at one place running


def with_keys_spread(questions: Sequence[Question]) -> tuple[Question, ...]:
    """Return a set with the keys of its active choice questions at all places.

    Chance puts three of four keys at one place in a fifth of all sets. A key changes places with
    a distractor only where its place is that far ahead, or has just had two keys running in the
    order of a sheet; numbers stay in their order.
    """
    places: list[int] = []
    spread = {
        one.id: _placed(one, places)
        for one in sorted(questions, key=_part_on_a_sheet)
        if isinstance(one, MultipleChoice) and one.status is Status.ACTIVE
    }
    return tuple(spread.get(one.id, one) for one in questions)


def _part_on_a_sheet(question: Question) -> tuple[bool, bool]:
    """Return what sorts choices as a sheet has them: on the article, of rules, of definitions."""
    return question.has_definitions, question.asks_rule


def _placed(question: MultipleChoice, places: list[int]) -> MultipleChoice:
    """Return a question with its key at a good place, which is added to those before it."""
    choices = list(question.choices)
    place = choices.index(question.answer)
    used = Counter(places)
    runs = places[-_RUN:] == [place] * _RUN
    others = (at for at in range(len(choices)) if at != place)
    least = min(others, key=lambda at: used[at])
    is_ahead = used[place] - used[least] >= _MOST_AHEAD
    if are_numbers(choices) or not (runs or is_ahead):
        places.append(place)
        return question
    places.append(least)
    choices[place], choices[least] = choices[least], choices[place]
    return question.model_copy(update={"choices": tuple(choices)})
