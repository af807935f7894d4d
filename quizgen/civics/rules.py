"""Rules of institutions, each a ready question, and the sentences that speak of them."""

import re
from collections.abc import Collection, Sequence
from functools import cache
from typing import NamedTuple

from quizgen.civics.table import read_table
from quizgen.civics.word_index import WordIndex
from quizgen.japanese.text import content_words, word_parts
from quizgen.regex import regex

_LEAST_OF_KEY, _MOST_OF_KEY = 2, 0.66
"""How many words a key must have to be known by them, and which share of them says it."""
_ENOUGH = 4  # words of key and stem
_MUCH_SAID, _MUCH_ASKED = 2, 2  # words of what is said, and of key and stem
_ENOUGH_PARTS = 3  # of the stem's words, where the key is known by parts: 都道府県の労働局長

_OF_SIDE = regex("立場[がは]")
"""…に賛成する立場が挙げる理由, and no 立場の委員."""


class Rule(NamedTuple):
    """What a pupil should know of an institution, as one question with three distractors."""

    name: str
    """What it is called in a key: 法律案の再可決."""
    field: str
    words: tuple[str, ...]
    """Only a sentence with one of these may speak of it."""
    mentions: str
    """What such a sentence must match; empty where a word is enough."""
    home: str
    """The country whose institutions alone it holds for; empty where it holds for others too."""
    stem: str
    key: str
    wrong: tuple[str, ...]
    why_wrong: tuple[str, ...]
    """Of each of them, in one sentence: what it really is or goes with, or what it contradicts."""
    why: str
    """One sentence: for what reason it is so, or what follows from it."""
    source: str
    told: tuple[str, ...]
    """One or two words of the key that fix it as the answer of a 記述; none where none is asked."""
    untrue: str
    """The wrong choice that makes a plainly false statement; empty where no ○× is asked."""
    says: tuple[str, ...]
    """Words of a sentence that tells what is asked, in other words than the key, too."""

    def is_told_in(self, sentence: str) -> bool:
        """Tell whether a sentence speaks of the rule's institution."""
        return self._is_named_in(sentence) and self.fits(sentence)

    def is_answered_in(self, sentence: str) -> bool:
        """Tell whether a sentence says what is asked, in words of the key and some of the stem.

        It may leave out what it speaks of, which the sentence before it has named.
        """
        words, parts = _words_of(self), _parts_of(self)
        if _says(words.key, sentence) and self.count_asked_in(sentence) >= _ENOUGH:
            return True
        return _says(parts.key, sentence) and _count(parts.stem, sentence) >= _ENOUGH_PARTS

    def count_asked_in(self, sentence: str) -> int:
        """Return how many words of what is asked, stem and key, a sentence has."""
        words = _words_of(self)
        return _count(words.key, sentence) + _count(words.stem, sentence)

    def share_asked_in(self, text: str) -> float:
        """Return which share of the stem's words a text has, 0 to 1."""
        return _share(_words_of(self).stem, text)

    def share_behind_in(self, text: str) -> float:
        """Return which share of the words of its name and its reason a text has, 0 to 1."""
        return _share(_words_of(self).behind, text)

    def count_said_in(self, sentence: str) -> int:
        """Return how many words of a sentence that tells what is asked a sentence has."""
        return _count(self.says, sentence)

    def is_said_in(self, sentence: str) -> bool:
        """Tell whether a sentence tells what is asked, though it need not call the rule up.

        One beside it may have named what it speaks of.
        """
        said = self.count_said_in(sentence)
        is_on_it = self._is_named_in(sentence) or self.count_asked_in(sentence) >= _MUCH_ASKED
        return said >= _MUCH_SAID or (said > 0 and is_on_it) or self.is_answered_in(sentence)

    def is_said_alone_in(self, sentence: str) -> bool:
        """Tell whether a sentence tells what is asked, and on what."""
        return self.count_said_in(sentence) > 0 and self._is_named_in(sentence)

    def _is_named_in(self, sentence: str) -> bool:
        return any(word in sentence for word in self.words)

    def count_behind_in(self, sentence: str) -> int:
        """Return how many words of its name and its reason a sentence has."""
        return _count(_words_of(self).behind, sentence)

    def fits(self, sentence: str) -> bool:
        """Tell whether a sentence that has one of the words speaks of it."""
        return not self.mentions or bool(_compiled(self.mentions).search(sentence))


class _Words(NamedTuple):
    """Words of a rule, or the parts of two characters that they are made of."""

    key: frozenset[str]
    """Those that the key alone has."""
    stem: frozenset[str]
    behind: frozenset[str]
    """Those of its name and its reason."""


@cache  # one a row of the table
def _words_of(rule: Rule) -> _Words:
    of_key, of_stem, behind = (
        frozenset(content_words(text)) for text in (rule.key, rule.stem, rule.name + rule.why)
    )
    return _Words(of_key - of_stem, of_stem, behind)


@cache  # one a row of the table
def _parts_of(rule: Rule) -> _Words:
    of_stem = word_parts(rule.stem)
    return _Words(word_parts(rule.key) - of_stem, of_stem, frozenset())


def _says(of_key: frozenset[str], sentence: str) -> bool:
    """Tell whether a sentence has most of the words, or parts, that a key is known by."""
    return len(of_key) >= _LEAST_OF_KEY and _count(of_key, sentence) >= _MOST_OF_KEY * len(of_key)


def _count(words: Collection[str], sentence: str) -> int:
    return sum(word in sentence for word in words)


def _share(words: Collection[str], text: str) -> float:
    return _count(words, text) / max(1, len(words))


@cache
def _compiled(mentions: str) -> re.Pattern[str]:
    return re.compile(mentions)  # the table has more than re itself keeps compiled


def all_rules() -> tuple[Rule, ...]:
    """Return every rule, in the order of the table."""
    return tuple(_rule(number) for number in range(len(read_table("rules"))))


def asks_for_reasons_of_side(stem: str) -> bool:
    """Tell whether the stem of a rule asks what a side of a dispute says."""
    return _OF_SIDE.search(stem) is not None


def find_rule(name: str) -> Rule | None:
    """Return the rule of a name, if the table has it."""
    number = _numbers_by_name().get(name)
    return None if number is None else _rule(number)


@cache
def _numbers_by_name() -> dict[str, int]:
    return {row.get("name"): number for number, row in enumerate(read_table("rules"))}


@cache
def _rule(number: int) -> Rule:
    """Return the rule of a row; most rows of the table no sentence of an article calls up."""
    row = read_table("rules")[number]
    return Rule(
        name=row.get("name"),
        field=row.get("field"),
        words=row.all("words"),
        mentions=row.get("mentions"),
        home=row.get("home"),
        stem=row.get("stem"),
        key=row.get("key"),
        wrong=row.all("wrong"),
        why_wrong=row.all("why_wrong"),
        why=row.get("why"),
        source=row.get("source"),
        told=row.all("told"),
        untrue=row.get("untrue"),
        says=row.all("says"),
    )


def rules_told_in(sentences: Sequence[str]) -> tuple[tuple[Rule, tuple[int, ...]], ...]:
    """Return the rules that sentences speak of, each with the places of those sentences."""
    places: dict[int, set[int]] = {}
    for place, sentence in enumerate(sentences):
        for number in _index().called_up_by(sentence):
            places.setdefault(number, set()).add(place)
    found = []
    for number in sorted(places):
        rule = _rule(number)
        told = tuple(place for place in sorted(places[number]) if rule.fits(sentences[place]))
        if told:
            found.append((rule, told))
    return tuple(found)


@cache
def _index() -> WordIndex:
    return WordIndex(row.all("words") for row in read_table("rules"))
