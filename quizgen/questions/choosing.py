"""Which of the candidates become active."""

from collections.abc import Collection, Mapping, Sequence
from functools import partial

from quizgen.models.question import KINDS, Question, Status
from quizgen.questions.better_sets import (
    HELD,
    KINDS_FIRST,
    OUTDONE,
    improve,
    sections_of,
    vary,
    widen,
)
from quizgen.questions.candidate import Candidate, Choice
from quizgen.questions.clashes import Clashes
from quizgen.questions.cueing import TWO_KEYED
from quizgen.questions.obstacles import ENOUGH, find_obstacle, first_fitting

LEAST_WORTH, LEAST_OF_RULE = 0.33, 0.45
"""What is worth less stays spare; a person can promote it.

Of rules worth less than .45 readers found one in three not called for by the text, of those worth
.45 to .6 one in seven.
"""
_FEWEST = 5  # questions; with fewer a sheet is none
TO_FILL_UP = 0.25
"""What is worth enough where a set would have fewer than enough."""
_MOST = 15  # more are tiring
_RIVALS = 24  # the best candidates, whose places count
_PLACES_A_RIVAL = 3
_RULE = "rule"
_FIRST_OF_ALL = (_RULE, _RULE, _RULE)
"""Rules name terms that could not be asked for beside them: three come before any term."""
_PASSING = 0.53  # worth below which the article only names a term, or only touches a rule
_MOST_PASSING_TERMS, _MOST_PASSING_RULES = 6, 9


def choose_questions(
    candidates: Sequence[Candidate], *, held: Collection[str] = (), tells_why: bool = False
) -> tuple[Choice, ...]:
    """Return every candidate with its status, and with the reason if that is asked for.

    `held` are the ids of candidates that a deck holds already: they come before any other, since
    a card whose question leaves the deck gets no correction any more. Then the best of each kind
    is taken, three rules among the first, then its counterpart where a kind has just two keys (○
    and ×), then the best of each section not asked about yet, then the worthiest of the rest; then
    a worthier one takes the place of one that keeps it out. What is worth less than the least stays
    spare, unless a set would be small: of that the kinds it lacks come first. Where it still has
    few kinds, a fact is asked in another way.
    """
    questions = [one.question for one in candidates]
    chosen = [one for one in questions if one.id in held]
    named = _names_in_passing(candidates)
    worthy = _without_most_passing(list(filter(_is_worthy, candidates)), named)
    clashes = Clashes(questions)
    ranked = _by_rank(worthy, clashes)
    worth = {one.question.id: one.worth for one in candidates if one.question.id not in held}
    varied = _without_outdone(ranked, worth)
    passing = {
        one.question.id
        for one in candidates
        if _name_asked(one) in named or (one.question.kind in KINDS_FIRST and one.worth < _PASSING)
    }
    _choose_rest(chosen, ranked, varied, passing, clashes)
    if improve(chosen, worthy, worth, clashes):
        _choose_rest(chosen, ranked, varied, passing, clashes)
    telling = [one for one in ranked if one.id not in passing]
    while len(chosen) < ENOUGH and widen(chosen, telling, worth, clashes):
        pass
    _complete(chosen, ranked, candidates, worth, clashes)
    vary(chosen, worthy, worth, clashes)
    ids = {question.id for question in chosen}
    return tuple(
        Choice(
            one.question.model_copy(update={"status": _status(one.question, ids)}),
            one.worth,
            _reason(one, chosen, clashes) if tells_why and one.question.id not in ids else "",
        )
        for one in candidates
    )


def _is_worthy(candidate: Candidate) -> bool:
    return candidate.worth >= _least_worth(candidate)


def _least_worth(candidate: Candidate) -> float:
    return LEAST_OF_RULE if candidate.question.asks_rule else LEAST_WORTH


def _names_in_passing(candidates: Sequence[Candidate]) -> set[str]:
    """Return the terms and rules of which every question is worth as little as passing ones."""
    told = {_name_asked(one) for one in candidates if one.worth >= _PASSING}
    return {_name_asked(one) for one in candidates} - told - {""}


def _without_most_passing(
    candidates: Sequence[Candidate], named: Collection[str]
) -> list[Question]:
    """Return the questions without most of those on what the article only names once."""
    left_out: set[str] = set()
    for of_rules, most in ((False, _MOST_PASSING_TERMS), (True, _MOST_PASSING_RULES)):
        same = [one for one in candidates if one.question.asks_rule is of_rules]
        names = dict.fromkeys(name for one in same if (name := _name_asked(one)) in named)
        left_out |= {*list(names)[most:]}
    return [one.question for one in candidates if _name_asked(one) not in left_out]


def _name_asked(candidate: Candidate) -> str:
    """Return the term or rule a question asks; empty for any other.

    Several terms of one sphere are more than a name.
    """
    reference = None if candidate.question.kind == "matching" else candidate.question.reference
    return reference.term if reference is not None else ""


def _without_outdone(ranked: Sequence[Question], worth: Mapping[str, float]) -> list[Question]:
    """Return those that may be chosen for their kind: no far worthier one asks their fact."""
    best: dict[str, float] = {}
    for one in ranked:
        best[one.fact] = max(best.get(one.fact, 0), worth.get(one.id, HELD))
    return [one for one in ranked if worth.get(one.id, HELD) >= best[one.fact] - OUTDONE]


def _choose_rest(
    chosen: list[Question],
    ranked: Sequence[Question],
    varied: Sequence[Question],
    passing: Collection[str],
    clashes: Clashes,
) -> None:
    """Add to the chosen: one of each kind, of each key, of each section, then the best.

    What the article only names is none of the first rules, which keep others out, nor of the best.
    """
    best = partial(first_fitting, chosen=chosen, clashes=clashes)
    for kinds in (KINDS_FIRST, _FIRST_OF_ALL, KINDS, TWO_KEYED, TWO_KEYED):
        shut_out = passing if kinds in (KINDS_FIRST, _FIRST_OF_ALL) else ()
        for kind in kinds:
            if not _is_met(kinds, kind, chosen) and len(chosen) < _MOST:
                of_kind = (one for one in varied if _is_of_kind(one, kind))
                chosen += best(one for one in of_kind if one.id not in shut_out)
    for section in dict.fromkeys(sections_of(ranked)):
        if section not in sections_of(chosen) and len(chosen) < _MOST:
            chosen += best(one for one in ranked if sections_of([one]) == [section])
    telling = [one for one in ranked if one.id not in passing]
    while len(chosen) < _MOST and (more := best(telling)):
        chosen += more


def _is_met(kinds: Sequence[str], kind: str, chosen: Sequence[Question]) -> bool:
    """Tell whether a set has what it is to have of a kind: a question, or one of each key."""
    same = [one for one in chosen if one.kind == kind]
    if kinds is TWO_KEYED:
        return len({one.answer_text for one in same}) > 1
    return kinds in (KINDS_FIRST, KINDS) and bool(same)


def _complete(
    chosen: list[Question],
    ranked: Sequence[Question],
    candidates: Sequence[Candidate],
    worth: Mapping[str, float],
    clashes: Clashes,
) -> None:
    """Add to a small set what is worth less: to one of very few even rules hardly called for."""
    fitting = [*ranked]
    lesser = [one for one in candidates if one.worth >= TO_FILL_UP and not _is_worthy(one)]
    for enough, asks_rule in ((ENOUGH, False), (_FEWEST, True)):
        fitting += [one.question for one in lesser if one.question.asks_rule is asks_rule]
        _fill_up(chosen, fitting, clashes, enough)
    while len(chosen) < _FEWEST and widen(chosen, fitting, worth, clashes):
        pass


def _fill_up(
    chosen: list[Question], candidates: Sequence[Question], clashes: Clashes, enough: int
) -> None:
    """Add what fits to a set of fewer than enough: what is of a kind it lacks comes first."""
    while len(chosen) < enough:
        kinds = {one.kind for one in chosen}
        new_first = sorted(candidates, key=lambda one: one.kind in kinds)
        if not (more := first_fitting(new_first, chosen, clashes=clashes)):
            return
        chosen += more


def _is_of_kind(question: Question, kind: str) -> bool:
    return question.asks_rule if kind == _RULE else question.kind == kind


def _status(question: Question, chosen: Collection[str]) -> Status:
    return Status.ACTIVE if question.id in chosen else Status.SPARE


def _reason(candidate: Candidate, chosen: Sequence[Question], clashes: Clashes) -> str:
    """Return why a candidate is not among the chosen."""
    if not _is_worthy(candidate):
        return f"its score is below {_least_worth(candidate)}"
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
