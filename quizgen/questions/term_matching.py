"""組み合わせ of the article's terms with their meanings, all of one sphere and one sort."""

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import combinations
from typing import NamedTuple

from quizgen.civics.mentions import Mention
from quizgen.civics.table import Row, read_table
from quizgen.models.fact import Fact, FactKind, Role
from quizgen.models.identity import stable_id
from quizgen.models.question import TERM_CONTEXT, Reference
from quizgen.questions.choices import arranged
from quizgen.questions.draft import Draft
from quizgen.questions.prominence import EVERYDAY, OF_PROCEDURE
from quizgen.questions.term import SHARED_DEFINITIONS, terms_in
from quizgen.questions.wording import shares_words
from quizgen.questions.worth import worth_of
from quizgen.regex import regex

_BASE = 0.84
_FEWEST, _MOST = 3, 4
_UNLIKE = 1.6  # the longest meaning over the shortest
_TELLING = 2  # characters
_ENDING = 2  # characters of the noun that ends a meaning: 制度, こと, 機関
_NOTED = 3  # terms that the 解説 says more of
_LOOKED_AT = 9  # terms of a sphere; all sets of four of them are compared
_KINDS_OF = {"与党": ("政党",), "野党": ("政党",), "閣議決定": ("閣議",)}
"""Terms that another one includes, though its name does not say so."""
_SPHERES = {
    **dict.fromkeys(("国会", "内閣", "法と裁判", "選挙と政党", "地方自治", "憲法と人権"), "政治"),
    **dict.fromkeys(("経済", "財政と税", "労働と社会保障", "教育と子ども"), "経済"),
    **dict.fromkeys(("国際政治", "安全保障", "国際経済と環境"), "国際社会"),
}
"""The glossary's fields as the subject parts them."""
_WORD = regex(r"[一-龥々]{2,}|[ァ-ヴー]{2,}|[A-Z]{2,}")


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
    """Yield one question a sphere of which the article uses three terms that cannot be swapped."""
    for terms in _by_sphere(facts).values():
        for count in range(min(_MOST, len(terms)), _FEWEST - 1, -1):
            sets = sorted(combinations(terms, count), key=_likeness, reverse=True)
            fitting = next(filter(_stand_together, sets), None)
            if fitting is not None:
                yield _draft(fitting)
                break


def _by_sphere(facts: Sequence[Fact]) -> dict[tuple[str, str], list[_Term]]:
    """Return the terms by sphere and sort (用語, 権利名, 機関名), in the glossary's order.

    In the article's order a moved sentence would make another question of the same terms.
    """
    found: dict[tuple[str, str], list[_Term]] = {}
    seen: set[str] = set()
    for fact in facts:
        if fact.kind not in (FactKind.FACT, FactKind.CLAIM) or fact.role is Role.COMMENT:
            continue
        for mention in terms_in(fact):
            name = mention.name
            is_of_any_report = fact.in_report and name.name in OF_PROCEDURE | EVERYDAY
            if name.name not in {*seen, *SHARED_DEFINITIONS} and not is_of_any_report:
                seen.add(name.name)
                sphere = _SPHERES.get(name.group, name.group)
                found.setdefault((sphere, name.wanted), []).append(_Term(fact, mention))
    return {key: sorted(terms, key=_place)[:_LOOKED_AT] for key, terms in found.items()}


def _place(term: _Term) -> int:
    return _places()[term.name]


@cache
def _places() -> dict[str, int]:
    return {row.get("term"): place for place, row in enumerate(read_table("glossary"))}


def _likeness(terms: Sequence[_Term]) -> int:
    """Return how many of the terms a pupil might mix up: those of one field, and peers."""
    pairs = list(combinations(terms, 2))
    fields = sum(one.mention.name.group == other.mention.name.group for one, other in pairs)
    return fields + sum(_are_peers(one, other) for one, other in pairs)


def _are_peers(one: _Term, other: _Term) -> bool:
    return frozenset((one.name, other.name)) in _peers()


@cache
def _peers() -> frozenset[frozenset[str]]:
    """Return the pairs of terms of which either is named as the other's peer."""
    rows = read_table("glossary")
    return frozenset(
        frozenset((row.get("term"), peer)) for row in rows for peer in row.all("peers")
    )


def _stand_together(terms: Sequence[_Term]) -> bool:
    """Tell whether meanings are alike in length and none is told by its term's own words.

    Two of the terms at least are of one field: words of three fields match by their form alone.
    """
    names = [term.name for term in terms]
    if not (_likeness(terms) and _are_of_one_form([term.meaning for term in terms])):
        return False
    pairs = [(term, name) for term in terms for name in names]
    if any(name in term.meaning or _is_kind_of(term.name, name) for term, name in pairs):
        return False
    return not any(_is_told(term, terms) for term in terms)


def _are_of_one_form(meanings: Sequence[str]) -> bool:
    """Tell whether meanings are alike in length and end in one word.

    人, 国会, 集団: the last word alone would pair them.
    """
    lengths = [len(meaning) for meaning in meanings]
    is_of_length = max(lengths) <= _UNLIKE * min(lengths)
    return is_of_length and len({meaning[-_ENDING:] for meaning in meanings}) == 1


def _left_over(terms: Sequence[_Term]) -> str:
    """Return a peer whose meaning stands beside theirs, so that no pair is left as the last.

    Nothing is returned where no peer's is like theirs.
    """
    meanings = [term.meaning for term in terms]
    names = {term.name for term in terms}
    peers = (peer for term in terms for peer in term.mention.name.row.all("peers"))
    for peer in dict.fromkeys(peers):
        meaning = _meanings().get(peer, "")
        is_apart = peer not in names and not any(
            _is_kind_of(peer, name) or _is_kind_of(name, peer) or name in meaning for name in names
        )
        if is_apart and _are_of_one_form([*meanings, meaning]):
            return peer
    return ""


@cache
def _meanings() -> dict[str, str]:
    return {row.get("term"): row.get("definition") for row in read_table("glossary")}


def _is_kind_of(one: str, other: str) -> bool:
    """Tell whether the other term's meaning holds of the first too: 与党 of 政党."""
    return (one != other and one.endswith(other)) or other in _KINDS_OF.get(one, ())


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
    fields = {term.mention.name.group for term in terms}
    field = fields.pop() if len(fields) == 1 else ""
    is_told = any(shares_words(field, term.name, _TELLING) for term in terms)
    meanings = tuple(term.meaning for term in terms)
    names = tuple(term.name for term in terms)
    rows = [term.mention.name.row for term in terms]
    peer = _left_over(terms)
    spare = (_meanings()[peer],) if peer else ()
    return Draft(
        "matching",
        first.fact,
        "次の用語に当てはまる説明を、それぞれ一つ選びなさい。",
        meanings,
        _BASE * sum(worth_of(term.fact) for term in terms) / len(terms),
        context=f"{TERM_CONTEXT}（{field}）" if field and not is_told else TERM_CONTEXT,
        prompts=names,
        choices=arranged(meanings[0], (*meanings[1:], *spare), *names),
        explanation=_explanation(rows, peer),
        reference=Reference(
            term="・".join(names),
            definition="／".join(meanings),
            source="／".join(dict.fromkeys(row.get("source") for row in rows)),
        ),
        asked=stable_id("t", *names),
        more_facts=tuple(term.fact for term in terms[1:]),
    )


def _explanation(rows: Sequence[Row], peer: str) -> str:
    """Return whose meaning is left over, and what else is to be known of the terms.

    Where nothing is told: that the article uses them, so that each can be looked up.
    """
    told = [f"残った一つは{peer}の説明である。"] if peer else []
    noted = [row for row in rows if row.get("note")][:_NOTED]
    told += [f"【{row.get('term')}】{row.get('note')}" for row in noted]
    return "".join(told) or "どの用語も、記事の文の中で使われている。"
