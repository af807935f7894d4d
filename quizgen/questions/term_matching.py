"""組み合わせ of the article's terms with their meanings, all of one field and one sort."""

import re
from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

from quizgen.civics.mentions import Mention
from quizgen.models.fact import Fact, FactKind, Role
from quizgen.models.identity import stable_id
from quizgen.models.question import Reference
from quizgen.questions.choices import arranged
from quizgen.questions.draft import Draft
from quizgen.questions.term import TERM_CONTEXT, terms_in
from quizgen.questions.wording import shares_words
from quizgen.questions.worth import worth_of

_BASE = 0.84
_FEWEST, _MOST = 3, 4
_UNLIKE = 1.6  # the longest meaning over the shortest
_TELLING = 2  # characters
_WORD = re.compile(r"[一-龥々]{2,}|[ァ-ヴー]{2,}|[A-Z]{2,}")


class _Term(NamedTuple):
    """A term where the article uses it."""

    fact: Fact
    mention: Mention

    @property
    def name(self) -> str:
        return self.mention.name.name

    @property
    def meaning(self) -> str:
        return self.mention.name.row.get("definition")


def write_term_matchings(facts: Sequence[Fact]) -> Iterator[Draft]:
    """Yield one question a field of which the article uses three terms that cannot be swapped."""
    for terms in _by_field(facts).values():
        for count in range(min(_MOST, len(terms)), _FEWEST - 1, -1):
            fitting = next(filter(_stand_together, combinations(terms, count)), None)
            if fitting is not None:
                yield _draft(fitting)
                break


def _by_field(facts: Sequence[Fact]) -> dict[tuple[str, str], list[_Term]]:
    """Return the terms in reading order by field and sort (用語, 権利名, 機関名)."""
    found: dict[tuple[str, str], list[_Term]] = {}
    seen: set[str] = set()
    for fact in facts:
        if fact.kind not in (FactKind.FACT, FactKind.CLAIM) or fact.role is Role.COMMENT:
            continue
        for mention in terms_in(fact):
            if mention.name.name not in seen:
                seen.add(mention.name.name)
                key = (mention.name.group, mention.name.wanted)
                found.setdefault(key, []).append(_Term(fact, mention))
    return found


def _stand_together(terms: Sequence[_Term]) -> bool:
    """Tell whether meanings are alike in length and none is told by its term's own words."""
    if not all(_has_peer(term, terms) for term in terms):
        return False
    lengths = [len(term.meaning) for term in terms]
    if max(lengths) > _UNLIKE * min(lengths):
        return False
    if any(one.name in other.meaning for one in terms for other in terms):
        return False
    return not any(_is_told(term, terms) for term in terms)


def _has_peer(term: _Term, terms: Sequence[_Term]) -> bool:
    """Tell whether the glossary sets another of the terms beside it: they can be mixed up."""
    peers = term.mention.name.row.all("peers")
    return any(
        other.name in peers or term.name in other.mention.name.row.all("peers")
        for other in terms
        if other is not term
    )


def _is_told(term: _Term, terms: Sequence[_Term]) -> bool:
    """Tell whether a word of the term stands in its meaning but not in another term's too."""
    others = [other for other in terms if other is not term]
    return any(
        part in term.meaning and not any(part in other.meaning for other in others)
        for part in _parts(term.name)
    )


def _parts(name: str) -> Iterator[str]:
    for run in _WORD.findall(name):
        yield from (run[at : at + _TELLING] for at in range(len(run) - _TELLING + 1))


def _draft(terms: Sequence[_Term]) -> Draft:
    first = terms[0]
    group = first.mention.name.group
    is_told = any(shares_words(group, term.name, _TELLING) for term in terms)
    meanings = tuple(term.meaning for term in terms)
    names = tuple(term.name for term in terms)
    rows = [term.mention.name.row for term in terms]
    return Draft(
        "matching",
        first.fact,
        "次の用語に当てはまる説明を、それぞれ一つ選びなさい。",
        meanings,
        _BASE * sum(worth_of(term.fact) for term in terms) / len(terms),
        context=TERM_CONTEXT if is_told else f"{TERM_CONTEXT}（{group}）",
        prompts=names,
        choices=arranged(meanings[0], meanings[1:], *names),
        explanation=f"どの用語も、記事に出てきた{group}の言葉である。",
        reference=Reference(
            term="・".join(names),
            definition="／".join(meanings),
            source="／".join(dict.fromkeys(row.get("source") for row in rows)),
        ),
        asked=stable_id("t", *names),
        more_facts=tuple(term.fact for term in terms[1:]),
    )
