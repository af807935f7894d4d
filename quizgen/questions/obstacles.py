"""What keeps a question out of a set: a clash with another, too many of its sort, or no room."""

from collections.abc import Iterable, Sequence

from quizgen.models.question import Question
from quizgen.questions.clashes import Clashes
from quizgen.questions.cueing import TWO_KEYED
from quizgen.questions.room import LINES, lines_of
from quizgen.questions.rule import MOST_OF_SENTENCE

ENOUGH = 10
"""Questions of a set; up to so many its sheet may be a little fuller."""
_LINES_FOR_ENOUGH, _LINES_FOR_TEXT = 3, 6
"""Lines that come to the room of a smaller set, and go from a greater one's: with more questions
the text of the sheet is cut to single sentences, which readers liked less."""
_MOST_OF_KIND = {
    "short_answer": 7,
    "cloze": 2,
    "multiple_choice": 11,
    "true_false": 6,
    "matching": 1,
    "ordering": 1,
    "fact_or_opinion": 2,
    "essay": 2,
}
_MOST_AHEAD = {"○": 0, "×": 1, "事実": 1, "意見": 1}
"""By how many a key may outnumber the other. A ○ copies its sentence, so none without a ×."""
_RULES_AHEAD = 1
"""○ on rules, which no sentence tells: pupils would soon know that a single ○× is a ×."""
_MOST_TERMS = 7
_MOST_RULES = 11
_MOST_OF_MATTER = 3  # rules
_MOST_OF_SENTENCE = 2


def find_obstacle(candidate: Question, chosen: Sequence[Question], clashes: Clashes) -> str:
    """Return why a candidate cannot stand beside the chosen; empty if it can."""
    for one in chosen:
        if reason := clashes.between(candidate, one):
            return reason
    return next(filter(None, (find(candidate, chosen) for find in _LIMITS)), "")


def first_fitting(
    candidates: Iterable[Question], chosen: Sequence[Question], *, clashes: Clashes
) -> list[Question]:
    """Return the first candidate that fits what is chosen, as a list of one or none."""
    ids = {question.id for question in chosen}
    for candidate in candidates:
        if candidate.id not in ids and not find_obstacle(candidate, chosen, clashes):
            return [candidate]
    return []


def _many_of_kind(candidate: Question, chosen: Sequence[Question]) -> str:
    same = [one for one in chosen if one.kind == candidate.kind]
    if len(same) >= _MOST_OF_KIND[candidate.kind]:
        return f"there are {len(same)} of its kind"
    asks_reason = candidate.kind == "essay" and candidate.asks_rule
    return "there is a 記述 on a rule" if asks_reason and any(one.asks_rule for one in same) else ""


def _one_key_outnumbers(candidate: Question, chosen: Sequence[Question]) -> str:
    """Keep the two keys of a kind near each other in number."""
    if candidate.kind not in TWO_KEYED:
        return ""
    key = candidate.answer_text
    is_more = outnumbers(key, candidate.kind, [*chosen, candidate])
    return f"its key {key} would outnumber the other" if is_more else ""


def outnumbers(key: str, kind: str, questions: Sequence[Question]) -> bool:
    """Tell whether a key of a kind outnumbers the other by more than it may."""
    same = [one for one in questions if one.kind == kind]
    with_key = [one for one in same if one.answer_text == key]
    most = _RULES_AHEAD if all(one.asks_rule for one in with_key) else _MOST_AHEAD[key]
    return 2 * len(with_key) - len(same) > most


def _many_on_its_matter(candidate: Question, chosen: Sequence[Question]) -> str:
    if candidate.asks_rule:
        return _many_rules(candidate, [one for one in chosen if one.asks_rule])
    if candidate.reference is not None:
        terms = [one for one in chosen if one.reference is not None and not one.asks_rule]
        if len(terms) >= _MOST_TERMS:
            return f"there are {len(terms)} terms"
        quotes = (one.evidence.quote for one in terms)
        return "a term of its sentence is asked" if candidate.evidence.quote in quotes else ""
    asked = [one for one in chosen if not one.asks_rule]
    same = [one for one in asked if one.evidence.quote == candidate.evidence.quote]
    return f"{len(same)} ask its sentence" if len(same) >= _MOST_OF_SENTENCE else ""


def _many_rules(candidate: Question, rules: Sequence[Question]) -> str:
    """Keep rules few, two a sentence, three a matter."""
    if len(rules) >= _MOST_RULES:
        return f"there are {len(rules)} rules"
    quotes = [one.evidence.quote for one in rules]
    if quotes.count(candidate.evidence.quote) >= MOST_OF_SENTENCE:
        return f"{MOST_OF_SENTENCE} rules of its sentence are asked"
    same = [one for one in rules if _matter_of(candidate) == _matter_of(one)]
    return f"{len(same)} ask its matter" if len(same) >= _MOST_OF_MATTER else ""


def _matter_of(question: Question) -> tuple[str, ...]:
    """Return the words that call up the rule of a question; itself where the table has none."""
    return question.rule.words if question.rule else (question.id,)


def _no_room(candidate: Question, chosen: Sequence[Question]) -> str:
    room = LINES + (_LINES_FOR_ENOUGH if len(chosen) < ENOUGH else -_LINES_FOR_TEXT)
    return "the sheet is full" if lines_of([*chosen, candidate]) > room else ""


_LIMITS = (_many_of_kind, _one_key_outnumbers, _many_on_its_matter, _no_room)
