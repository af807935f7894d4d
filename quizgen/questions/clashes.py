"""Why two questions cannot stand in one set: both ask the same, or one tells the other's key."""

from collections.abc import Iterable, Iterator

from quizgen.civics.names import names_by_form
from quizgen.japanese.text import word_set
from quizgen.models.question import BLANK, KINDS_FROM_SENTENCES, Matching, Question
from quizgen.questions.cueing import Cueing, are_read_for_cues
from quizgen.questions.near_terms import mean_the_same

_ALIKE, _KEYS_ALIKE = 0.6, 0.5  # of the words of two rules' stems, and of their keys
_LEAST_OF_KEY = 3  # words of a rule's key that say it again in another's reason
_LEAST_IN_STEM = 2  # likewise, in another's stem
_LEAST_SHARED, _SHARED = 3, 0.5  # words of a rule and a definition; their share of the fewer
_SAME_CHOICES = 2


class Clashes:
    """The clashes of some questions, each pair looked at once."""

    def __init__(self, questions: Iterable[Question]) -> None:
        self._cueing = Cueing(questions)
        self._known: dict[frozenset[str], str] = {}

    def between(self, one: Question, other: Question) -> str:
        """Return why two questions cannot stand together, told of `one`; empty if they can."""
        pair = frozenset((one.id, other.id))
        if pair not in self._known:
            self._known[pair] = next(_reasons(one, other, self._cueing), "")
        return self._known[pair].format(other=other.id)

    def is_cued(self, one: Question, other: Question) -> bool:
        """Tell whether either question shows what gives the other's answer away."""
        return self._cueing.is_between(one, other)


def _reasons(one: Question, other: Question, cueing: Cueing) -> Iterator[str]:
    """Yield what holds two questions apart, what is soonest seen first, with a place for an id."""
    pair, turned = (one, other), (other, one)
    if any(_offers_definition_of(*each) for each in (pair, turned)):
        yield "{other} shows the same definition"
    if _offer_the_same(one, other):
        yield "{other} offers the same definitions"
    if _asks_same(one, other):
        yield "{other} asks the same fact"
    if _same_key(one, other):
        yield "{other} has the same key"
    if one.asks_rule or other.asks_rule:
        yield from _reasons_of_rules(one, other)
    elif _are_kindred(one, other):
        yield "a term that means nearly the same is asked"
    if cueing.is_between(one, other):
        yield "it and {other} give each other away"


def _reasons_of_rules(one: Question, other: Question) -> Iterator[str]:
    """Yield why a rule cannot stand beside another, or beside a term whose definition says it."""
    if _are_alike(one, other):
        yield "{other} asks nearly the same"
    if not are_read_for_cues(one, other):
        yield from _keys_told(one, other)
    if _define_alike(one, other):
        yield "{other} tells nearly the same"
    if _tells_answer_of(one, other) or _tells_answer_of(other, one):
        yield "the sentence of one tells what the other asks, {other}"


def _keys_told(one: Question, other: Question) -> Iterator[str]:
    """Yield where one question tells all words of a rule's key."""
    if _says_key_of(one, other) or _says_key_of(other, one):
        yield "the reason of one is the key of the other, {other}"
    if _asks_with_key_of(one, other) or _asks_with_key_of(other, one):
        yield "the stem of one has the key of the other, {other}"


def _are_alike(one: Question, other: Question) -> bool:
    """Tell whether two rules ask with much the same words for much the same key.

    Of 287 pairs whose stems alone were so, readers found none that ask the same, and 21 that give
    each other away, which stand in the table of cues.
    """
    if not (one.asks_rule and other.asks_rule) or _share(one.stem, other.stem) < _ALIKE:
        return False
    return _share(one.answer_text, other.answer_text) >= _KEYS_ALIKE


def _share(one: str, other: str) -> float:
    """Return the share of the words of two texts that both have."""
    words, others = word_set(one), word_set(other)
    return 2 * len(words & others) / max(1, len(words) + len(others))


def _says_key_of(one: Question, rule: Question) -> bool:
    key = word_set(rule.answer_text)
    told = one.asks_rule and rule.asks_rule and len(key) >= _LEAST_OF_KEY
    return told and key <= word_set(one.explanation)


def _asks_with_key_of(one: Question, rule: Question) -> bool:
    """Tell whether a stem has all words of a rule's key: 議会を解散した首長は…, 議会の解散."""
    key = word_set(rule.answer_text)
    is_told = rule.asks_rule and len(key) >= _LEAST_IN_STEM
    return is_told and all(word in one.stem for word in key)


def _define_alike(one: Question, other: Question) -> bool:
    """Tell whether a rule and the definition that asks for a term are in much the same words."""
    if one.asks_rule is other.asks_rule or "short_answer" not in (one.kind, other.kind):
        return False
    words = [word_set(each.stem + each.answer_text) for each in (one, other)]
    shared = words[0] & words[1]
    return len(shared) >= max(_LEAST_SHARED, _SHARED * min(map(len, words)))


def _tells_answer_of(one: Question, other: Question) -> bool:
    """Tell whether a question cut from a sentence shows what a rule asks: 棄権1で採択した."""
    rule = other.rule
    return rule is not None and one.reference is None and rule.is_said_in(one.stem)


def _are_kindred(one: Question, other: Question) -> bool:
    """Tell whether one term is the other with a character behind it: 団体交渉, 団体交渉権.

    Or means nearly the same: 閣議, 閣議決定.
    """
    if one.reference is None or other.reference is None:
        return False
    shorter, longer = sorted((one.reference.term, other.reference.term), key=len)
    return longer[:-1] == shorter or mean_the_same(shorter, longer)


def _offers_definition_of(choice: Question, other: Question) -> bool:
    """Tell whether a choice of definitions offers that of the term another question asks for."""
    if other.reference is None or other.has_definitions or not choice.has_definitions:
        return False
    return other.reference.definition in (choice.choices or ())


def _offer_the_same(one: Question, other: Question) -> bool:
    """Tell whether two choices of definitions offer nearly the same ones."""
    if not (one.has_definitions and other.has_definitions):
        return False
    return len({*(one.choices or ())} & {*(other.choices or ())}) >= _SAME_CHOICES


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
