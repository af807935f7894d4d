"""Questions on the rules behind the news: what holds of an institution the article speaks of."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from quizgen.civics.rules import Rule, find_rule, rules_told_in
from quizgen.japanese.dates import find_relative_times
from quizgen.japanese.stance import is_announcement
from quizgen.models.fact import Fact, Role
from quizgen.models.identity import stable_id
from quizgen.models.question import RULE_CONTEXT, Reference
from quizgen.questions.choices import arranged
from quizgen.questions.draft import Draft, Telling
from quizgen.questions.fields import is_abroad
from quizgen.questions.rule_essay import essays_on
from quizgen.questions.rule_statement import statements_on
from quizgen.questions.worth import worth_of
from quizgen.regex import regex

_SUMMARIES = (Role.LEAD, Role.TAKEAWAY)
_TELLS = regex(r"[るたいうくすつぬぶむん][。」]?$")
_A_CHARACTER = 0.0003
"""What a character costs: of rules as worthy, the shorter leave room for more."""
_MUCH_SHARED = 2  # words of a rule
_OF_A_FIELD = 3  # rules
MOST_OF_SENTENCE = 2  # rules
_FAR = 1  # word that another sentence tells less


def write_rules(facts: Sequence[Fact]) -> Iterator[Draft]:
    """Yield a 四択 a rule of the table, and 記述 or ○× where it has them; few at one sentence.

    The rule that a sentence answers, or has most words of, comes first.
    """
    taken: Counter[str] = Counter()
    for rule, ranked in sorted(_spoken_of(facts), key=lambda one: _by_nearness(one[1][0])[:2]):
        fact = _evidence(ranked, taken)
        taken[fact.evidence.quote] += 1
        choice = _choice(rule, fact, ranked)
        yield choice
        yield from essays_on(rule, choice)
        yield from statements_on(rule, choice)


def _evidence(ranked: Sequence["_Speaking"], taken: Counter[str]) -> Fact:
    """Return the nearest fact whose sentence has room for a rule, if it is about as near as any."""
    nearest = ranked[0]
    free = (one for one in ranked if taken[one.fact.evidence.quote] < MOST_OF_SENTENCE)
    chosen = next(free, nearest)
    return (nearest if nearest.nearness - chosen.nearness >= _FAR else chosen).fact


class _Speaking(NamedTuple):
    """A fact whose sentence speaks of a rule."""

    fact: Fact
    answers: bool
    """Whether the sentence says what is asked, in words of the key."""
    said: int
    """How many words of a sentence that tells it the sentence has."""
    calls: bool
    """Whether the sentence speaks of the rule's institution by name."""
    shared: int
    """How many words of the rule's stem and key the sentence has."""
    behind: int
    """Likewise, of its reason."""
    is_weak: bool
    """Whether it says 昨年 of no known year, or only names things: 最低賃金、年金、生活保護。"""

    @property
    def nearness(self) -> float:
        """Return how much of the rule it tells, in words of sentences that tell it."""
        return self.said + self.answers + self.calls / 2


def _spoken_of(facts: Sequence[Fact]) -> list[tuple[Rule, list[_Speaking]]]:
    """Return the rules that sentences speak of with their facts, the one nearest to it first.

    A single sentence that has hardly a word of a rule speaks of something else, unless there is
    more of its field in the article.
    """
    found = [*_with_facts(facts)]
    fields = Counter(rule.field for rule, _ in found)
    return [
        (rule, ranked)
        for rule, ranked in found
        if len(ranked) > 1
        or ranked[0].shared >= _MUCH_SHARED
        or (ranked[0].shared and fields[rule.field] >= _OF_A_FIELD)
    ]


def _with_facts(facts: Sequence[Fact]) -> Iterator[tuple[Rule, list[_Speaking]]]:
    told = [fact for fact in facts if _reports(fact)]
    by_quote = {fact.evidence.quote: fact for fact in reversed(told)}
    quotes = tuple(by_quote)
    for rule, places in rules_told_in(quotes):
        speaking = [by_quote[quotes[place]] for place in places]
        if rule.home:
            speaking = [fact for fact in speaking if not is_abroad(fact)]
        if speaking:
            speaking += _answering(rule, told, speaking)
            yield rule, sorted((_speaking(fact, rule) for fact in speaking), key=_by_nearness)


def _answering(rule: Rule, told: Sequence[Fact], speaking: Sequence[Fact]) -> list[Fact]:
    """Return other facts that tell what a rule asks, though they do not call it up."""
    sections = {fact.evidence.section for fact in speaking}
    known = {fact.evidence.quote: fact for fact in speaking}
    return [
        known.setdefault(fact.evidence.quote, fact)
        for fact in told
        if fact.evidence.quote not in known
        and (
            rule.is_said_in(fact.evidence.quote)
            if fact.evidence.section in sections
            else rule.is_said_alone_in(fact.evidence.quote)
        )
        and not (rule.home and is_abroad(fact))
    ]


def _speaking(fact: Fact, rule: Rule) -> _Speaking:
    quote = fact.evidence.quote
    times = find_relative_times(quote, fact.evidence.published)
    is_weak = any(one.absolute is None for one in times) or not _TELLS.search(quote)
    asked, behind = rule.count_asked_in(quote), rule.count_behind_in(quote)
    said, calls = rule.count_said_in(quote), rule.is_told_in(quote)
    return _Speaking(fact, rule.is_answered_in(quote), said, calls, asked, behind, is_weak)


def _by_nearness(one: _Speaking) -> tuple[float, ...]:
    return (
        -one.nearness, -one.shared, one.is_weak,
        one.fact.role in _SUMMARIES, -one.behind, -worth_of(one.fact),
    )  # fmt: skip


def _reports(fact: Fact) -> bool:
    quote = fact.evidence.quote
    return not (fact.role.is_of_hosts or is_announcement(quote))


def _choice(rule: Rule, fact: Fact, ranked: Sequence[_Speaking]) -> Draft:
    return Draft(
        "multiple_choice",
        fact,
        rule.stem,
        rule.key,
        worth=1 - _A_CHARACTER * _length_of(rule),
        context=f"{RULE_CONTEXT}（{rule.field}）",
        choices=arranged(rule.key, rule.wrong, rule.name),
        explanation=rule.why,
        why_wrong=dict(zip(rule.wrong, rule.why_wrong, strict=True)),
        reference=Reference(term=rule.name, definition=rule.why, source=rule.source),
        asked=stable_id("r", rule.name),
        telling=Telling(
            max(one.said for one in ranked),
            max(one.shared for one in ranked),
            sum(one.calls for one in ranked),
        ),
    )


def _length_of(rule: Rule) -> int:
    return len(rule.stem) + sum(map(len, (rule.key, *rule.wrong)))


def rule_of(draft: Draft) -> Rule | None:
    """Return the rule a draft asks, none if it asks something else."""
    return find_rule(draft.reference.term) if draft.reference else None
