"""Which questions of a sheet would show the answers of others."""

from collections.abc import Iterable
from typing import NamedTuple

from quizgen.civics.cues import are_cues, term_key
from quizgen.civics.names import forms_of, terms_by_form
from quizgen.japanese.text import content_words, fold
from quizgen.models.question import KINDS_WITH_WORD, Matching, Question
from quizgen.regex import regex

TWO_KEYED = ("true_false", "fact_or_opinion")
_SHORTEST = 2  # characters of a form; shorter ones stand everywhere
_LEAST_ALIAS, _LEAST_LETTERS = 3, 2
"""Characters of another name that tells the asked one: 公取委, AI."""
_LONGEST_PART = 4  # characters of an answer that tell the rest (違憲審査 of 違憲審査権)
_TOLD_SHARE = 0.65
_TOLD_OF_PAIR = 0.4  # of the words of a meaning
_TOLD_OF_FALSE = 0.25  # of the words of a false statement
_RIGHT = regex(r"正しくは「(.+?)」である。")
_NUMBER = regex(r"[0-9]+分の[0-9]+|[0-9]+(?:日|年|人|歳|%|か国)")
_LEAST_OF_RULE = 4  # characters
_LEAST_OF_MATTER = 2  # words
_TOLD_OF_ESSAY = 0.5  # of the words that a model answer has and its question has not


class Cueing:
    """What each of some questions shows and what gives it away, worked out once for all pairs."""

    def __init__(self, questions: Iterable[Question]) -> None:
        self._sides = {question.id: _side_of(question) for question in questions}

    def is_between(self, one: Question, other: Question) -> bool:
        """Tell whether either question shows what gives the other's answer away."""
        first, second = self._sides[one.id], self._sides[other.id]
        if any(are_cues(name, another) for name in first.entries for another in second.entries):
            return True
        if are_read_for_cues(one, other):
            return False
        return _cues(first, second) or _cues(second, first)


def are_read_for_cues(one: Question, other: Question) -> bool:
    """Tell whether the table of cues alone says which of two questions shows the other's key.

    Of 972 pairs of rules asked as choices in which a word of one's key stood in the other, readers
    found that in 95 it tells; those stand in the table with all that they saw together before.
    """
    return all(each.asks_rule and each.kind == "multiple_choice" for each in (one, other))


class _Side(NamedTuple):
    """What of a question counts beside another."""

    sentence: str
    is_two_keyed: bool
    shown: str
    """What a pupil sees, folded, a line each: no word is made of two choices."""
    told: str
    """Stem and choices as written."""
    key: tuple[str, ...]
    """What gives the answer away, folded; nothing for ○ or ×."""
    words: frozenset[str]
    """What a ○× states: the words of its stem that the line above does not tell already."""
    reason: frozenset[str]
    """The words of an essay's answer that it does not show, or those that only a rule's key has."""
    matter: frozenset[str]
    """The words of a rule's stem, folded; nothing for any other."""
    told_by_table: str
    """The stem that tells of an institution or a term, folded; nothing for a question on a fact."""
    pairs: tuple[tuple[tuple[str, ...], frozenset[str]], ...]
    """The names of the first half of each pair, and the words of the second, folded."""
    numbers: frozenset[str]
    """The numbers its answer holds, folded."""
    right: str
    """The word that a false ○× has another in place of, folded; empty for any other."""
    steps: frozenset[str]
    """The numbers in a rule's stem (30日), folded; nothing for any other."""
    defined: tuple[str, ...]
    """The names of the term whose definition is to be chosen, folded; nothing for any other."""
    meaning: frozenset[str]
    """The words of that definition, folded."""
    entries: tuple[str, ...]
    """The rule or the terms it asks, as the table of cues writes them."""
    asked: str
    """Its stem alone, folded, if it asks to choose a term's definition; else nothing."""


def _side_of(question: Question) -> _Side:
    return _Side(
        sentence=question.evidence.quote,
        is_two_keyed=question.kind in TWO_KEYED,
        shown="\n".join(map(fold, question.shown.splitlines())),
        told="\n".join((question.stem, *(question.choices or ()))),
        key=_key(question),
        words=_words(question),
        reason=_reason(question),
        matter=_folded(content_words(question.stem) if question.asks_rule else ()),
        told_by_table=fold(question.stem) if question.reference else "",
        pairs=_pairs(question),
        numbers=_folded(_NUMBER.findall(question.answer_text)),
        right=fold(_right(question)),
        steps=_folded(_NUMBER.findall(question.stem) if question.asks_rule else ()),
        defined=_defined(question),
        meaning=_folded(content_words(question.answer_text) if question.has_definitions else ()),
        entries=_entries(question),
        asked=fold(question.stem) if question.has_definitions else "",
    )


def _right(question: Question) -> str:
    """Return the word that a false ○× has another in place of; empty for any other."""
    if question.kind != "true_false":
        return ""
    if rule := question.rule:
        return rule.key if question.answer_text == "×" else ""
    told = _RIGHT.match(question.explanation)
    return told[1] if told else ""


def _key(question: Question) -> tuple[str, ...]:
    """Return the key of a choice; each form of an open answer, of a long one any greater part."""
    if question.kind not in KINDS_WITH_WORD:
        return ()
    if question.choices is not None or question.asks_to_copy:
        return (fold(question.answer_text),)
    term = question.reference.term if question.reference else ""
    aliases = tuple(fold(form) for form in forms_of(term) if _tells_name(form))
    return aliases + tuple(
        form[start : start + _LONGEST_PART]
        for form in map(fold, (question.answer_text, *question.accepted))
        if len(form) >= _SHORTEST
        for start in range(max(1, len(form) - _LONGEST_PART + 1))
    )


def _tells_name(form: str) -> bool:
    return len(form) >= (_LEAST_LETTERS if form.isascii() else _LEAST_ALIAS)


def _words(question: Question) -> frozenset[str]:
    if question.kind != "true_false":
        return frozenset()
    return frozenset(content_words(question.stem)) - frozenset(content_words(question.context))


def _reason(question: Question) -> frozenset[str]:
    if question.asks_rule:
        wrong = (choice for choice in question.choices or () if choice != question.answer)
        shown = "\n".join((question.stem, *wrong))
    elif question.kind == "essay":
        shown = question.shown
    else:
        return frozenset()
    return _folded({*content_words(question.answer_text)} - {*content_words(shown)})


def _folded(words: Iterable[str]) -> frozenset[str]:
    return frozenset(map(fold, words))


def _defined(question: Question) -> tuple[str, ...]:
    if not question.has_definitions or question.reference is None:
        return ()
    return tuple(map(fold, forms_of(question.reference.term)))


def _entries(question: Question) -> tuple[str, ...]:
    if question.reference is None:
        return ()
    if question.asks_rule:
        return (question.reference.term,)
    terms = question.prompts if isinstance(question, Matching) else (question.reference.term,)
    return tuple(map(term_key, terms))


def _pairs(question: Question) -> tuple[tuple[tuple[str, ...], frozenset[str]], ...]:
    if not isinstance(question, Matching):
        return ()
    term_of = dict(zip(question.answer, question.prompts, strict=True))
    named = ((term_of.get(choice) or _defined_as(choice), choice) for choice in question.choices)
    return tuple(
        (tuple(map(fold, forms_of(term))), _folded(content_words(choice)))
        for term, choice in named
        if term
    )


def _defined_as(meaning: str) -> str:
    """Return the term whose meaning stands among the choices though it is not asked."""
    return next(
        (one.name for one in terms_by_form().values() if one.row.get("definition") == meaning), ""
    )


def _cues(one: _Side, other: _Side) -> bool:
    """Tell whether what one question shows gives the other's answer away."""
    if other.is_two_keyed:
        return _quotes_sentence_of(one, other) or _corrects(one, other)
    if one.pairs and not other.pairs and any(number in one.shown for number in other.numbers):
        return True  # a meaning prints the number that the other asks for
    if _goes_through_rule(one, other) or _uses_defined(one, other):
        return True
    # one term's definition may stand among the wrong ones of another: it is called wrong there
    shown = one.asked if one.asked and other.asked else one.shown
    if any(part in shown for part in other.key) or _tells_reason(shown, other):
        return True
    return any(_tells_pair(one, forms, words) for forms, words in other.pairs)


def _tells_pair(one: _Side, forms: tuple[str, ...], words: frozenset[str]) -> bool:
    """Tell whether a term of a pair is used where one is told of, or beside its meaning's words."""
    if not one.pairs and any(form in one.told_by_table for form in forms):
        return True
    return (
        any(form in one.shown for form in forms) and _share_told(words, one.shown) >= _TOLD_OF_PAIR
    )


def _goes_through_rule(one: _Side, other: _Side) -> bool:
    """Tell whether a question has a number and more of a rule's stem: what follows stands beside.

    参議院が30日以内に議決しない場合は…, where 30日以内に議決しないとき is asked about.
    """
    has_number = any(number in one.shown for number in other.steps)
    return has_number and _count_told(other.matter, one.shown) >= _LEAST_OF_MATTER


def _uses_defined(one: _Side, other: _Side) -> bool:
    """Tell whether a rule or a definition to choose uses a term that is to be defined, and how."""
    if not any(form in one.shown for form in other.defined):
        return False
    if one.defined:
        return one.defined != other.defined
    return bool(one.matter) and _count_told(other.meaning, one.shown) > 0


def _corrects(one: _Side, other: _Side) -> bool:
    """Tell whether one question shows what makes the other's statement false.

    It has the right word in a statement on the same matter.
    """
    if other.right in one.key:
        return True
    is_shown = bool(other.right) and other.right in one.shown
    return is_shown and _share_told(other.words, one.told) >= _TOLD_OF_FALSE


def _count_told(words: frozenset[str], shown: str) -> int:
    return sum(word in shown for word in words)


def _share_told(words: frozenset[str], shown: str) -> float:
    return _count_told(words, shown) / len(words) if words else 0.0


def _tells_reason(shown: str, other: _Side) -> bool:
    """Tell whether a question shows much of what another asks for.

    A short word of a rule's key may stand anywhere; it tells beside the words of the rule's stem.
    """
    told = [word for word in other.reason if word in shown]
    if not told or len(told) < _TOLD_OF_ESSAY * len(other.reason):
        return False
    if not other.matter:
        return True
    is_on_matter = _count_told(other.matter, shown) >= _LEAST_OF_MATTER
    length = sum(map(len, told))
    return length >= _LEAST_OF_RULE or (is_on_matter and length > _SHORTEST)


def _quotes_sentence_of(one: _Side, other: _Side) -> bool:
    """Tell whether one question states what the other asks about: most of its words."""
    if one.is_two_keyed and one.sentence == other.sentence:
        return True
    return _share_told(other.words, one.told) >= _TOLD_SHARE
