"""What keeps a question out of a set: it asks what another does, shows its key, or has no room."""

from collections.abc import Sequence

from quizgen.civics.names import names_by_form
from quizgen.civics.rules import rules_by_name
from quizgen.japanese.text import content_words
from quizgen.models.question import BLANK, KINDS_FROM_SENTENCES, Matching, Question
from quizgen.questions.cueing import TWO_KEYED, Cueing
from quizgen.questions.rivals import mean_the_same
from quizgen.questions.room import LINES, lines_of

ENOUGH = 10
"""Questions of a set; up to so many its sheet may be a little fuller."""
_LINES_FOR_ENOUGH = 3
_MOST_OF_KIND = {
    "short_answer": 7,
    "cloze": 2,
    "multiple_choice": 10,
    "true_false": 6,
    "matching": 1,
    "ordering": 1,
    "fact_or_opinion": 2,
    "essay": 2,
}
_MOST_TO_COPY = 2
_MOST_AHEAD = {"○": 0, "×": 1, "事実": 1, "意見": 1}
"""By how many a key may outnumber the other. A ○ copies its sentence, so none without a ×."""
_MOST_TERMS = 7
_MOST_RULES = 9
_MOST_OF_MATTER = 3  # rules
_ALIKE = 0.65  # of the words of a rule's stem
_SIDE = "立場"
"""What a stem asks for the reasons of."""
_LEAST_OF_KEY = 3  # words of a rule's key that say it again in another's reason
_LEAST_IN_STEM = 2  # likewise, in another's stem
_LEAST_SHARED, _SHARED = 3, 0.5  # words of a rule and a definition; their share of the fewer
_SAME_CHOICES = 2
_MOST_OF_SENTENCE = 2


def find_obstacle(candidate: Question, chosen: Sequence[Question], cueing: Cueing) -> str:
    """Return why a candidate cannot stand beside the chosen; empty if it can."""
    for find in _OBSTACLES:
        if reason := find(candidate, chosen):
            return reason
    for one in chosen:
        if cueing.is_between(candidate, one):
            return f"it and {one.id} give each other away"
    return _no_room(candidate, chosen)


def _asked_already(candidate: Question, chosen: Sequence[Question]) -> str:
    for one in chosen:
        if _asks_same(one, candidate):
            return f"{one.id} asks the same fact"
        if _same_key(one, candidate):
            return f"{one.id} has the same key"
    return ""


def _many_of_kind(candidate: Question, chosen: Sequence[Question]) -> str:
    same = [one for one in chosen if one.kind == candidate.kind]
    if len(same) >= _MOST_OF_KIND[candidate.kind]:
        return f"there are {len(same)} of its kind"
    copied = sum(one.asks_to_copy for one in same)
    if candidate.asks_to_copy and copied >= _MOST_TO_COPY:
        return f"{copied} are to be copied out"
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
    keys = [one.answer_text for one in questions if one.kind == kind]
    return 2 * keys.count(key) - len(keys) > _MOST_AHEAD[key]


def _many_on_its_matter(candidate: Question, chosen: Sequence[Question]) -> str:
    if candidate.asks_rule:
        return _many_rules(candidate, [one for one in chosen if one.asks_rule])
    if candidate.reference is not None:
        terms = [one for one in chosen if one.reference is not None and not one.asks_rule]
        if len(terms) >= _MOST_TERMS:
            return f"there are {len(terms)} terms"
        if any(_are_kindred(candidate, one) for one in terms):
            return "a term that means nearly the same is asked"
        quotes = (one.evidence.quote for one in terms)
        return "a term of its sentence is asked" if candidate.evidence.quote in quotes else ""
    asked = [one for one in chosen if not one.asks_rule]
    same = [one for one in asked if one.evidence.quote == candidate.evidence.quote]
    return f"{len(same)} ask its sentence" if len(same) >= _MOST_OF_SENTENCE else ""


def _many_rules(candidate: Question, rules: Sequence[Question]) -> str:
    """Keep rules few, one a sentence, three a matter, none that asks nearly what another does."""
    if len(rules) >= _MOST_RULES:
        return f"there are {len(rules)} rules"
    if candidate.evidence.quote in (one.evidence.quote for one in rules):
        return "a rule of its sentence is asked"
    same = [one for one in rules if _matter_of(candidate) == _matter_of(one)]
    if len(same) >= _MOST_OF_MATTER:
        return f"{len(same)} ask its matter"
    for one in rules:
        if _share(candidate.stem, one.stem) >= _ALIKE or _ask_two_sides(candidate, one):
            return f"{one.id} asks nearly the same"
    return ""


def _share(stem: str, other: str) -> float:
    """Return which share of the words of a stem another has."""
    words = {*content_words(stem)}
    return len(words & {*content_words(other)}) / max(1, len(words))


def _ask_two_sides(one: Question, other: Question) -> bool:
    """Tell whether two rules with a word in common ask for the reasons of sides.

    What is wrong of one side is right of the other.
    """
    ask_reasons = _SIDE in one.stem and _SIDE in other.stem
    return ask_reasons and bool({*_matter_of(one)} & {*_matter_of(other)})


def _tells_the_same(candidate: Question, chosen: Sequence[Question]) -> str:
    """Keep a rule from a term whose definition says it, and from one whose reason says its key."""
    for one in chosen:
        if one.asks_rule or candidate.asks_rule:
            if _says_key_of(one, candidate) or _says_key_of(candidate, one):
                return f"the reason of one is the key of the other, {one.id}"
            if _asks_with_key_of(one, candidate) or _asks_with_key_of(candidate, one):
                return f"the stem of one has the key of the other, {one.id}"
            if _define_alike(one, candidate):
                return f"{one.id} tells nearly the same"
    return ""


def _says_key_of(one: Question, rule: Question) -> bool:
    key = {*content_words(rule.answer_text)}
    told = one.asks_rule and rule.asks_rule and len(key) >= _LEAST_OF_KEY
    return told and key <= {*content_words(one.explanation)}


def _asks_with_key_of(one: Question, rule: Question) -> bool:
    """Tell whether a stem has all words of a rule's key: 議会を解散した首長は…, 議会の解散."""
    key = {*content_words(rule.answer_text)}
    is_told = rule.asks_rule and len(key) >= _LEAST_IN_STEM
    return is_told and all(word in one.stem for word in key)


def _define_alike(one: Question, other: Question) -> bool:
    """Tell whether a rule and the definition that asks for a term are in much the same words."""
    if one.asks_rule is other.asks_rule or "short_answer" not in (one.kind, other.kind):
        return False
    words = [{*content_words(each.stem + each.answer_text)} for each in (one, other)]
    shared = words[0] & words[1]
    return len(shared) >= max(_LEAST_SHARED, _SHARED * min(map(len, words)))


def _matter_of(question: Question) -> tuple[str, ...]:
    """Return the words that call up the rule of a question; itself where the table has none."""
    rule = rules_by_name().get(question.reference.term) if question.reference else None
    return rule.words if rule else (question.id,)


def _are_kindred(one: Question, other: Question) -> bool:
    """Tell whether one term is the other with a character behind it: 団体交渉, 団体交渉権.

    Or means nearly the same: 閣議, 閣議決定.
    """
    if one.reference is None or other.reference is None:
        return False
    shorter, longer = sorted((one.reference.term, other.reference.term), key=len)
    return longer[:-1] == shorter or mean_the_same(shorter, longer)


def _offers_the_same(candidate: Question, chosen: Sequence[Question]) -> str:
    """Keep two choices of definitions apart that offer nearly the same ones.

    And a choice of definitions from the question that asks which term one of them defines.
    """
    for one in chosen:
        if _offers_definition_of(one, candidate) or _offers_definition_of(candidate, one):
            return f"{one.id} shows the same definition"
    if not candidate.has_definitions:
        return ""
    own = {*(candidate.choices or ())}
    for one in chosen:
        if one.has_definitions and len(own & {*(one.choices or ())}) >= _SAME_CHOICES:
            return f"{one.id} offers the same definitions"
    return ""


def _offers_definition_of(choice: Question, other: Question) -> bool:
    """Tell whether a choice of definitions offers that of the term another question asks for."""
    if other.reference is None or other.has_definitions or not choice.has_definitions:
        return False
    return other.reference.definition in (choice.choices or ())


def _no_room(candidate: Question, chosen: Sequence[Question]) -> str:
    room = LINES + (_LINES_FOR_ENOUGH if len(chosen) < ENOUGH else 0)
    return "the sheet is full" if lines_of([*chosen, candidate]) > room else ""


_OBSTACLES = (
    _offers_the_same,
    _asked_already,
    _many_of_kind,
    _one_key_outnumbers,
    _many_on_its_matter,
    _tells_the_same,
)


def _asks_same(one: Question, other: Question) -> bool:
    """Tell whether two questions ask one fact, or one of several sentences meets the other's.

    A term asked by its definition, or among pairs, only takes its name from a sentence; what such
    a question shows is held apart by cueing.
    """
    if one.fact == other.fact:
        return (one.reference is None) == (other.reference is None)
    of_sentences = [each for each in (one, other) if each.kind in KINDS_FROM_SENTENCES]
    if not of_sentences or one.asks_rule or other.asks_rule:
        return False
    if _share_term(one, other):
        return True
    if all(each.reference is not None for each in of_sentences):
        return False
    quotes = {evidence.quote for evidence in one.evidences}
    return any(evidence.quote in quotes for evidence in other.evidences)


def _share_term(one: Question, other: Question) -> bool:
    """Tell whether a term among pairs is asked by another question too, by whichever name."""
    return any(
        isinstance(pairs, Matching)
        and single.reference is not None
        and single.reference.term in pairs.prompts
        for pairs, single in ((one, other), (other, one))
    )


def _same_key(one: Question, other: Question) -> bool:
    """Tell whether two open questions have one answer, or two false ○× one and the same change.

    Or a blank is filled from choices with the word that another's answer begins with: 信教, and
    信教の自由.
    """
    if one.kind == other.kind == "true_false" and one.answer == other.answer == "×":
        return one.explanation.partition("。")[0] == other.explanation.partition("。")[0]
    if one.choices is not None or other.choices is not None:
        return _fills_with_start_of(one, other) or _fills_with_start_of(other, one)
    return _asks_for(one) in _fitting(other) or _asks_for(other) in _fitting(one)


def _fills_with_start_of(one: Question, other: Question) -> bool:
    is_blank = one.kind == "multiple_choice" and BLANK in one.stem
    return is_blank and other.choices is None and other.answer_text.startswith(one.answer_text)


def _asks_for(question: Question) -> str:
    """Return the name of what a question asks for, however its key writes it (再エネ)."""
    return _name_of(question.answer_text)


def _fitting(question: Question) -> set[str]:
    return {_asks_for(question), *map(_name_of, question.accepted)}


def _name_of(form: str) -> str:
    known = names_by_form().get(form)
    return known.name if known else form
