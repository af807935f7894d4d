"""並べ替え of the steps of a procedure that one sentence gives: …を受け、…された後に…される."""

import re
from collections.abc import Iterator

from quizgen.japanese.predicates import Tense, read_ending
from quizgen.japanese.tokens import tokenize
from quizgen.models.fact import Fact, FactKind
from quizgen.questions.draft import Draft
from quizgen.questions.event_order import shuffled
from quizgen.questions.wording import as_told, without_topic
from quizgen.questions.worth import worth_of
from quizgen.regex import regex

_BASE = 0.95
_FEWEST, _MOST = 3, 5
_SHORTEST, _LONGEST = 6, 40  # characters of a step
_SEQUENCE = regex(r"た後に?、?|(?:た|の)うえで、?|たのち(?:に)?、?|てから、?")
_MARKS = regex(r"^(?:まず|次に|続いて|その後|最後に|さらに)、?")
_NO_STEP = regex(r"[0-9]+[年月日]|(?:ない|いる|ある)。$")
_CONDITION = regex(r"場合|とき|ば、|なければ|または|以内|原則|除い")


def write_procedure_orders(fact: Fact) -> Iterator[Draft]:
    """Yield the question for a rule that tells three steps or more, their order beyond doubt."""
    if not fact.is_askable or fact.kind is not FactKind.FACT or fact.context:
        return
    rest = without_topic(fact.statement, fact.topic) if fact.topic else None
    if rest is None or not _SEQUENCE.search(rest) or _CONDITION.search(rest):
        return
    steps = _steps(rest.removesuffix("。"))
    if not _FEWEST <= len(steps) <= _MOST or len(set(steps)) != len(steps):
        return
    yield Draft(
        "ordering",
        fact,
        f"{fact.topic}について、次のことがらを、行われる順に並べかえなさい。",
        steps,
        _BASE * worth_of(fact),
        choices=shuffled(steps),
        explanation=as_told(fact),
    )


def _steps(rest: str) -> tuple[str, ...]:
    """Return the steps as sentences; none if a part is no whole step."""
    steps: list[str] = []
    for part in filter(None, _parts(rest)):
        ending = read_ending(tokenize(part), Tense.NONPAST)
        if ending is None or ending.tense is not Tense.NONPAST:
            return ()
        text = f"{ending.text}。"
        if not _SHORTEST <= len(text) <= _LONGEST or _NO_STEP.search(text):
            return ()
        steps.append(text)
    return tuple(steps)


def _parts(rest: str) -> Iterator[str]:
    """Yield the clauses without marks of sequence, as they go on: 決定され, 提出される."""
    for piece in re.split(r"(?<=[いきしちにびみりえけせてねべめれ])、", rest):
        start = 0
        for match in _SEQUENCE.finditer(piece):
            yield _MARKS.sub("", piece[start : match.start()])
            start = match.end()
        yield _MARKS.sub("", piece[start:])
