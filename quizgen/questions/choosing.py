"""Which of the candidates become active."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import partial

from quizgen.models.question import KINDS, Question, Status
from quizgen.questions.candidate import Candidate, Choice
from quizgen.questions.clashes import Clashes
from quizgen.questions.cueing import TWO_KEYED
from quizgen.questions.obstacles import ENOUGH, find_obstacle, outnumbers

LEAST_WORTH = 0.33
"""What is worth less stays spare; a person can promote it."""
_MOST = 15  # more are tiring
_LEAST_GAIN = 0.08  # less is not worth another question in the deck
_OUTDONE = 0.2  # by which a question may fall short of the best on its fact, for its kind's sake
_ENOUGH_KINDS = 5
_HELD = 9.0  # worth of what a deck holds: nothing takes its place
_RIVALS = 24  # the best candidates, whose places count
_PLACES_A_RIVAL = 3
_KINDS_FIRST = ("ordering", "essay", "matching")
"""Of these there are few, and one takes up several facts: they are chosen while all are free."""
_RULE, _COPY = "rule", "copy"
_FIRST_OF_ALL = (_COPY, _RULE, _RULE, _RULE)
"""What sides say, which only the article tells; and rules, which name terms that could not be
asked for beside them: three come before any term."""
_PASSING = 0.53  # worth below which the article only names a term, or only touches a rule
_ENOUGH_WITH_PASSING = 8
"""Questions up to which a set is filled with such; with more of them readers called it padding."""
_MOST_PASSING_TERMS, _MOST_PASSING_RULES = 6, 9


def choose_questions(
    candidates: Sequence[Candidate], *, held: Collection[str] = (), tells_why: bool = False
) -> tuple[Choice, ...]:
    """Return every candidate with its status, and with the reason if that is asked for.

    `held` are the ids of candidates that a deck holds already: they come before any other, since
    a card whose question leaves the deck gets no correction any more. Then the best of each kind
    is taken, three rules among the first, then its counterpart where a kind has just two keys (○
    and ×), then the best of each section not asked about yet, then the worthiest of the rest; at
    last a worthier one takes the place of one that keeps it out. What is worth less than the least
    stays spare.
    """
    questions = [one.question for one in candidates]
    chosen = [one for one in questions if one.id in held]
    worthy = _without_most_passing([one for one in candidates if one.worth >= LEAST_WORTH])
    clashes = Clashes(questions)
    ranked = _by_rank(worthy, clashes)
    worth = {one.question.id: one.worth for one in candidates if one.question.id not in held}
    varied = _without_outdone(ranked, worth)
    passing = {one.question.id for one in candidates if _passing_name(one)}
    _choose_rest(chosen, ranked, varied, passing, clashes)
    if _improve(chosen, worthy, worth, clashes):
        _choose_rest(chosen, ranked, varied, passing, clashes)
    telling = [one for one in ranked if one.id not in passing]
    while len(chosen) < ENOUGH and _widen(chosen, telling, worth, clashes):
        pass
    ids = {question.id for question in chosen}
    return tuple(
        Choice(
            one.question.model_copy(update={"status": _status(one.question, ids)}),
            one.worth,
            _reason(one, chosen, clashes) if tells_why and one.question.id not in ids else "",
        )
        for one in candidates
    )


def _without_most_passing(candidates: Sequence[Candidate]) -> list[Question]:
    """Return the questions without most of those on what the article only names once."""
    left_out: set[str] = set()
    for of_rules, most in ((False, _MOST_PASSING_TERMS), (True, _MOST_PASSING_RULES)):
        same = [one for one in candidates if one.question.asks_rule is of_rules]
        passing = dict.fromkeys(name for one in same if (name := _passing_name(one)))
        left_out |= {*list(passing)[most:]}
    return [one.question for one in candidates if _passing_name(one) not in left_out]


def _passing_name(candidate: Candidate) -> str:
    """Return the term or rule a question asks that the article only names; empty for any other.

    Several terms of one sphere are more than a name.
    """
    reference = None if candidate.question.kind == "matching" else candidate.question.reference
    return reference.term if reference is not None and candidate.worth < _PASSING else ""


def _without_outdone(ranked: Sequence[Question], worth: Mapping[str, float]) -> list[Question]:
    """Return those that may be chosen for their kind: no far worthier one asks their fact."""
    best: dict[str, float] = {}
    for one in ranked:
        best[one.fact] = max(best.get(one.fact, 0), worth.get(one.id, _HELD))
    return [one for one in ranked if worth.get(one.id, _HELD) >= best[one.fact] - _OUTDONE]


def _choose_rest(
    chosen: list[Question],
    ranked: Sequence[Question],
    varied: Sequence[Question],
    passing: Collection[str],
    clashes: Clashes,
) -> None:
    """Add to the chosen: one of each kind, of each key, of each section, then the best.

    What the article only names fills a set up to a number that is enough, and no further.
    """
    best = partial(_best, chosen=chosen, clashes=clashes)
    for kinds in (_KINDS_FIRST, _FIRST_OF_ALL, KINDS, TWO_KEYED, TWO_KEYED):
        for kind in kinds:
            is_met = kinds in (_KINDS_FIRST, KINDS) and kind in {one.kind for one in chosen}
            if not is_met and len(chosen) < _MOST:
                chosen += best(one for one in varied if _is_of_kind(one, kind))
    for section in dict.fromkeys(_sections(ranked)):
        if section not in _sections(chosen) and len(chosen) < _MOST:
            chosen += best(one for one in ranked if _sections([one]) == [section])
    telling = [one for one in ranked if one.id not in passing]
    while len(chosen) < _MOST and (
        more := best(ranked if len(chosen) < _ENOUGH_WITH_PASSING else telling)
    ):
        chosen += more


def _is_of_kind(question: Question, kind: str) -> bool:
    match kind:
        case "rule":
            return question.asks_rule
        case "copy":
            return question.asks_to_copy
        case _:
            return question.kind == kind


def _improve(
    chosen: list[Question], worthy: Sequence[Question], worth: Mapping[str, float], clashes: Clashes
) -> bool:
    """Put a worthier question in the place of one that keeps it out, where the rest allows it."""
    before = tuple(chosen)
    for candidate in worthy:
        if candidate in chosen or candidate.id not in worth:
            continue
        for one in tuple(chosen):
            if one.asks_rule and not candidate.asks_rule:
                continue  # it asks beyond the text, which a worthier one copies
            gain = worth[candidate.id] - worth.get(one.id, _HELD)
            rest = [other for other in chosen if other is not one]
            after = [*rest, candidate]
            is_better = gain > _LEAST_GAIN and _can_go(one, after, is_far_better=gain > _OUTDONE)
            if is_better and not find_obstacle(candidate, rest, clashes):
                chosen[:] = after
                break
    return tuple(chosen) != before


def _widen(
    chosen: list[Question],
    telling: Sequence[Question],
    worth: Mapping[str, float],
    clashes: Clashes,
) -> bool:
    """Put two questions in the place of one that keeps both out; tell whether there was one."""
    for one in sorted(chosen, key=lambda each: worth.get(each.id, _HELD)):
        if one.id not in worth:
            continue
        rest = [other for other in chosen if other is not one]
        others = [other for other in telling if other is not one]
        more = list(rest)
        while len(more) < len(chosen) + 1 and (found := _best(others, more, clashes=clashes)):
            more += found
        if len(more) > len(chosen) and _can_go(one, more, is_far_better=False):
            chosen[:] = more
            return True
    return False


def _can_go(one: Question, after: Sequence[Question], *, is_far_better: bool) -> bool:
    """Tell whether a set keeps kinds enough, unless it gains much, and all sections without one."""
    if one.kind in TWO_KEYED and any(
        outnumbers(other.answer_text, one.kind, after) for other in after if other.kind == one.kind
    ):
        return False
    kinds = {other.kind for other in after}
    if one.kind in _KINDS_FIRST and one.kind not in kinds:
        return False
    keeps_kinds = is_far_better or one.kind in kinds or len(kinds) >= _ENOUGH_KINDS
    return keeps_kinds and one.evidence.section in _sections(after)


def _sections(questions: Sequence[Question]) -> list[str | None]:
    return [one.evidence.section for one in questions]


def _status(question: Question, chosen: Collection[str]) -> Status:
    return Status.ACTIVE if question.id in chosen else Status.SPARE


def _reason(candidate: Candidate, chosen: Sequence[Question], clashes: Clashes) -> str:
    """Return why a candidate is not among the chosen."""
    if candidate.worth < LEAST_WORTH:
        return f"its score is below {LEAST_WORTH}"
    return find_obstacle(candidate.question, chosen, clashes) or "the set is full"


def _by_rank(candidates: Sequence[Question], clashes: Clashes) -> list[Question]:
    """Return the candidates by worth, those that would shut out many others set back."""
    shut_out = [0] * len(candidates)
    for place, rival in enumerate(candidates[:_RIVALS]):
        for later, one in enumerate(candidates[place + 1 :], start=place + 1):
            if one.fact != rival.fact and clashes.is_cued(one, rival):
                shut_out[later] += 1
                shut_out[place] += later < _RIVALS
    ranks = [place + _PLACES_A_RIVAL * count for place, count in enumerate(shut_out)]
    return [candidates[place] for place in sorted(range(len(candidates)), key=ranks.__getitem__)]


def _best(
    candidates: Iterable[Question], chosen: Sequence[Question], *, clashes: Clashes
) -> list[Question]:
    """Return the first candidate that fits what is chosen, as a list of one or none."""
    ids = {question.id for question in chosen}
    for candidate in candidates:
        if candidate.id not in ids and not find_obstacle(candidate, chosen, clashes):
            return [candidate]
    return []
