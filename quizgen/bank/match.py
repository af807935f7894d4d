"""Which question of the ledger a new draft is, one to one and never by a guess."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterator, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

from quizgen.bank.marks import is_by_hand
from quizgen.models.drift import Ambiguity, Asked
from quizgen.models.question import Matching, Question

_SIMILAR = 0.8  # of a sentence's characters: a corrected typo passes, another sentence does not

_IN_ITS_WORDS = ("essay", "ordering")

_Key = Callable[[Question], Hashable]


class _Pairing:
    """Pairs found so far, by the place of the draft and of the entry."""

    def __init__(self, drafts: Sequence[Question], entries: Sequence[Question]) -> None:
        """Begin with nothing paired."""
        self.drafts = drafts
        self.entries = entries
        self.entry_of: dict[int, int] = {}
        self.rivals: list[tuple[set[int], set[int]]] = []
        """Places of drafts and entries that fitted each other equally well on some way."""

    def free_drafts(self) -> list[int]:
        """Return the places of the drafts that are not paired yet."""
        return [i for i in range(len(self.drafts)) if i not in self.entry_of]

    def free_entries(self) -> list[int]:
        """Return the places of the entries that are not paired yet."""
        taken = set(self.entry_of.values())
        return [i for i in range(len(self.entries)) if i not in taken]


class _Fit(NamedTuple):
    """How well a draft fits an entry, from 0 to 1."""

    quote: float
    stem: float
    draft: int
    entry: int

    def is_rival_of(self, other: "_Fit") -> bool:
        """Tell whether either could be taken for a draft or an entry of the other."""
        shares_one = (self.draft == other.draft) != (self.entry == other.entry)
        return shares_one and (self.quote, self.stem) == (other.quote, other.stem)


def match(drafts: Sequence[Question], entries: Sequence[Question]) -> dict[int, int]:
    """Return the place of the entry for each draft that has one."""
    return _paired(drafts, entries).entry_of


def find_ambiguities(
    drafts: Sequence[Question], entries: Sequence[Question]
) -> tuple[Ambiguity, ...]:
    """Return the drafts and entries which `match` could not tell apart on any way."""
    pairs = _paired(drafts, entries)
    free_drafts, free_entries = set(pairs.free_drafts()), set(pairs.free_entries())
    found = (
        Ambiguity(
            drafts=tuple(Asked.of(drafts[i]) for i in sorted(some & free_drafts)),
            entries=tuple(Asked.of(entries[i]) for i in sorted(others & free_entries)),
        )
        for some, others in pairs.rivals
    )
    return tuple(dict.fromkeys(one for one in found if one.drafts and one.entries))


def _paired(drafts: Sequence[Question], entries: Sequence[Question]) -> _Pairing:
    """Pair what belongs together.

    The surest ways come first: what is asked and its sentence, the id, then a like sentence.
    """
    pairs = _Pairing(drafts, entries)
    _pair_equal(pairs, lambda one: (one.id, *_asked(one), one.evidence.quote))
    _pair_equal(pairs, lambda one: (*_asked(one), one.evidence.quote, one.stem))
    _pair_equal(pairs, _term_asked)
    _pair_equal(pairs, _entry_asked)
    _pair_similar(pairs, lambda one: (*_asked(one), one.evidence.quote), pairs.free_entries())
    _pair_equal(pairs, lambda one: one.id)
    _pair_similar(pairs, _asked, pairs.free_entries())
    edited = [i for i in pairs.free_entries() if is_by_hand(entries[i])]
    _pair_similar(pairs, lambda one: one.kind, edited)
    return pairs


def is_same_sentence(quote: str, other: str) -> bool:
    """Tell whether two quotes are one sentence, perhaps corrected."""
    return quote == other or _likeness(quote, other, least=_SIMILAR) >= _SIMILAR


def _asked(question: Question) -> tuple[str, str]:
    """Return what tells questions apart; model answers and events follow the article's words."""
    return question.kind, "" if question.kind in _IN_ITS_WORDS else question.answer_text


def _term_asked(question: Question) -> Hashable:
    """Return what a question on a term asks, wherever the article mentions it; no key of others."""
    if question.reference is None:
        return object()
    return *_asked(question), question.reference.term


def _entry_asked(question: Question) -> Hashable:
    """Return what a question on rows of a table asks, though its key be worded anew there."""
    if isinstance(question, Matching):
        return question.kind, question.prompts
    if question.reference is None:
        return object()
    stated = question.answer_text if question.kind == "true_false" else ""
    return question.kind, question.asks_rule, question.reference.term, stated


def _pair_equal(pairs: _Pairing, key: _Key) -> None:
    waiting: dict[Hashable, list[int]] = defaultdict(list)
    for place in pairs.free_entries():
        waiting[key(pairs.entries[place])].append(place)
    for place in pairs.free_drafts():
        found = waiting[key(pairs.drafts[place])]
        if found:
            pairs.entry_of[place] = found.pop(0)


def _pair_similar(pairs: _Pairing, key: _Key, entries: list[int]) -> None:
    """Pair what fits each other best; where two fit equally well none of them is taken."""
    ranked = sorted(_fits(pairs, key, entries), key=lambda fit: (fit.quote, fit.stem), reverse=True)
    while ranked:
        best = ranked[0]
        equal = [fit for fit in ranked if fit.is_rival_of(best)]
        if not equal:
            pairs.entry_of[best.draft] = best.entry
        drafts = {fit.draft for fit in (best, *equal)}
        taken = {fit.entry for fit in (best, *equal)}
        if equal:
            pairs.rivals.append((drafts, taken))
        ranked = [fit for fit in ranked if fit.draft not in drafts and fit.entry not in taken]


def _fits(pairs: _Pairing, key: _Key, entries: list[int]) -> Iterator[_Fit]:
    waiting: dict[Hashable, list[int]] = defaultdict(list)
    for place in entries:
        waiting[key(pairs.entries[place])].append(place)
    for draft in pairs.free_drafts():
        one = pairs.drafts[draft]
        for entry in waiting[key(one)]:
            other = pairs.entries[entry]
            quote = _likeness(one.evidence.quote, other.evidence.quote, least=_SIMILAR)
            if quote >= _SIMILAR:
                yield _Fit(quote, _likeness(one.stem, other.stem), draft, entry)


def _likeness(text: str, other: str, *, least: float = 0.0) -> float:
    """Return how alike two texts are, from 0 to 1; anything below the least counts as nothing."""
    matcher = SequenceMatcher(None, text, other, autojunk=False)
    if matcher.real_quick_ratio() < least or matcher.quick_ratio() < least:
        return 0.0
    return matcher.ratio()
