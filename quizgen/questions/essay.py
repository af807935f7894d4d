"""記述: why, or what for, somebody did something, in the pupil's own sentence."""

from collections.abc import Iterator, Sequence
from math import ceil

from quizgen.civics.mentions import find_mentions
from quizgen.japanese.predicates import read_ending
from quizgen.japanese.text import content_words
from quizgen.japanese.tokens import Token, runs_of, surface_of, tokenize
from quizgen.models.fact import Fact
from quizgen.models.question import Viewpoint
from quizgen.questions.draft import Draft
from quizgen.questions.reasons import Reason, Sort, find_reasons
from quizgen.questions.reasons_behind import find_reasons_behind
from quizgen.questions.wording import as_told, in_quotes, told_length, with_ga
from quizgen.questions.worth import CIVICS, worth_of
from quizgen.regex import regex

_BASE = 0.95
_RICHER, _SOON_DONE = 0.12, -0.2
"""For each further part of a reason, and for one that is soon copied out."""
_SHORT = 25  # characters of a reason
_SHORTEST, _LONGEST = 12, 70  # characters of a model answer
_LONGEST_DEED = 90
_MARGIN, _STEP = 8, 5  # characters by which an answer may be shorter or longer
_SHARE = 0.7  # of the model answer that is enough
_LEAST_NEW = 2  # words of the answer that the question does not show
_SHOWN_SHARE = 0.5
_BREACH = regex(r"^[^、]{0,30}(?:法|条約|規則|条例|協定)に(?:違反|抵触)した$")
_BREAK = regex(r"(?:(?<=[るたい])ため)?、")
_PAST = regex(r"[ただ]$")
_HAS_SUBJECT = regex(r"が(?!、)|は")
_OWN = regex(r"[がをも]")
_MOST_PARTS = 2  # marked apart: with the form, three that share the points evenly
_JOINS = ("の", "と", "や")
_SHORTEST_CORE = 3  # characters
_SHORTEST_WORD = 2  # characters
_OF_ANYTHING = ("自分", "自社", "自身", "場合", "互い", "ほか", "それぞれ")
_VIEW = regex(r"(?P<matter>[^、がはを「」]{4,24})が(?P<view>[^、がは「」]{6,})")
_HELD = ("と考えているから", "と考えたから", "と判断したから")
_ASKED = {Sort.PURPOSE: "何のためか。", Sort.REASON: "なぜか。", Sort.GROUND: "なぜか。"}
_BECAUSE = "「…ため。」「…から。」"
_ENDS = {Sort.PURPOSE: "「…ため。」", Sort.REASON: _BECAUSE, Sort.GROUND: _BECAUSE}
_NAMED = {Sort.PURPOSE: "目的", Sort.REASON: "理由", Sort.GROUND: "理由"}


def write_essays(fact: Fact) -> Iterator[Draft]:
    """Yield the question for the reason a statement gives."""
    for reason in find_reasons(fact):
        yield from _drafts(reason)


def write_essays_on_two(facts: Sequence[Fact]) -> Iterator[Draft]:
    """Yield the question for each reason that the sentence behind gives."""
    for reason, told_by in find_reasons_behind(facts):
        for draft in _drafts(reason):
            yield draft._replace(more_facts=(told_by,), explanation=as_told(told_by))


def _drafts(reason: Reason) -> Iterator[Draft]:
    cause, answer = reason.cause, f"{reason.told}。"
    if not _SHORTEST <= len(answer) <= _LONGEST or len(reason.deed) > _LONGEST_DEED:
        return
    if _BREACH.search(cause):
        return  # that a law was broken tells nothing of how
    if reason.fact.in_report and reason.fact.evidence.published:
        return  # the sentences around it give other reasons, or say to whom
    is_news = not reason.fact.context and bool(_PAST.search(reason.done))
    shown = reason.fact.context + reason.deed
    if is_news or _is_told(cause, shown) or not (reason.actor or _HAS_SUBJECT.search(reason.done)):
        return
    low, high = lengths_around(answer)
    words = _words_to_use(reason, shown)
    told = f"記事をもとに、{told_length(low, high, words)}"
    yield Draft(
        "essay",
        reason.fact,
        f"{reason.deed}のは、{_ASKED[reason.sort]}{told}",
        answer,
        _BASE * worth_of(reason.fact) + _richness(cause),
        context=reason.fact.context,
        explanation=as_told(reason.fact),
        viewpoint=Viewpoint.THINKING,
        min_length=low,
        max_length=high,
        criteria=criteria_for(cause, reason.sort, words),
    )


def _richness(cause: str) -> float:
    """Return what a reason is worth more than a plain one, or less, for what there is to write."""
    further = len(_parts(cause)) - 1
    return _SOON_DONE if not further and len(cause) < _SHORT else _RICHER * further


def lengths_around(answer: str) -> tuple[int, int]:
    """Return fewest and most characters, in fives, that leave room around a model answer."""
    low = int(len(answer) * _SHARE) // _STEP * _STEP
    high = ceil((len(answer) + _MARGIN) / _STEP) * _STEP
    return max(2 * _STEP, low), high


def _words_to_use(reason: Reason, shown: str) -> tuple[str, ...]:
    """Return the noun of a cause that an answer is to use, behind that of what a view is on.

    連携が平和に不可欠だ: that 連携 is meant is told, since the question only says 協力.
    """
    matter, view = _view_of(reason)
    told = [surface_of(run) for run in runs_of(tokenize(matter), _is_noun)][-1:]
    word = word_to_use(view, shown + matter)
    return (*told, word) if word else ()


def word_to_use(cause: str, shown: str) -> str:
    """Return the noun of a cause that an answer is to use, so that one answer is meant.

    The last name of civics that the question does not show, else the last plain noun; no noun of
    action, which answers in other words do without. Empty where there is none.
    """
    names = [one.text for one in find_mentions(cause) if one.name.kind in CIVICS]
    for word in (*reversed(names), *reversed(_plain_nouns(cause))):
        if len(word) >= _SHORTEST_WORD and word not in _OF_ANYTHING and word not in shown:
            return word
    return ""


def _plain_nouns(text: str) -> list[str]:
    """Return the nouns of a text, each with what is compounded to it, but no verbal ones."""
    return [surface_of(run) for run in runs_of(tokenize(text), _is_noun) if _is_plain(run)]


def _is_plain(run: Sequence[Token]) -> bool:
    """Tell whether a compound names a thing: no deed, quality, number or time."""
    last = run[-1]
    is_named = last.pos[1] != "数詞" and last.pos[2] in ("一般", "名詞的")
    return is_named and not any(token.pos[1] in ("数詞", "助数詞可能") for token in run)


def _view_of(reason: Reason) -> tuple[str, str]:
    """Return what somebody holds a view on, and the view; nothing and the cause for any other."""
    found = _VIEW.fullmatch(reason.cause) if reason.sort is Sort.GROUND else None
    if found is None or not reason.told.endswith(_HELD):
        return "", reason.cause
    return found["matter"], found["view"]


def _is_told(cause: str, shown: str) -> bool:
    """Tell whether the question itself shows most of the answer."""
    words = set(content_words(cause))
    told = {word for word in words if word in shown}
    return len(words - told) < _LEAST_NEW or len(told) > _SHOWN_SHARE * len(words)


def criteria_for(cause: str, sort: Sort, words: Sequence[str]) -> tuple[str, ...]:
    """Return what an answer is marked for: each part of the cause; the words and how it ends."""
    points = [f"{part}ことを書いている。" for part in _two_of(_parts(cause))]
    using = f"{'と'.join(map(in_quotes, words))}を用い、" if words else ""
    ending = f"{using}{_ENDS[sort]}など、{_NAMED[sort]}を答える形で結んでいる。"
    return (*points, ending)


def _two_of(parts: list[str]) -> list[str]:
    """Return the parts, the shorter ones beside each other as one until there are two at most."""
    left = list(parts)
    while len(left) > _MOST_PARTS:
        at = min(range(len(left) - 1), key=lambda place: len(left[place] + left[place + 1]))
        left[at : at + 2] = ["ことと、".join(left[at : at + 2])]
    return left


def _parts(cause: str) -> list[str]:
    """Return the clauses of a cause, each with its predicate in plain style.

    A clause counts only with its own subject or object: 任期が短く、解散もある is two.
    """
    parts: list[str] = []
    for clause in _BREAK.split(cause):
        plain = _in_plain_style(clause)
        if not plain or not _OWN.search(clause):
            return [_before_koto(cause)]
        parts.append(_before_koto(plain))
    return parts


def _in_plain_style(clause: str) -> str:
    """Return a clause with its predicate in plain style (短く → 短い); empty if it has none."""
    tokens = tokenize(clause)
    if clause.endswith("い"):
        return clause
    if tokens[-1].kind == "形容詞":
        return surface_of(tokens[:-1]) + tokens[-1].base
    ending = read_ending(tokens)
    return ending.text if ending else ""


def _before_koto(clause: str) -> str:
    """Return a plain clause as it stands before こと: 規定は無効だ → 規定が無効である."""
    told = f"{clause[:-1]}である" if clause.endswith("だ") and clause[-2:] != "んだ" else clause
    return with_ga(told)


def core_of(cause: str) -> str:
    """Return the noun phrase before the last が or を of a clause, without clauses of its own."""
    tokens = tokenize(cause)
    marks = [at for at, one in enumerate(tokens) if one.is_particle("が", "を") and at]
    if not marks:
        return ""
    start = marks[-1]
    while start and (_is_noun(tokens[start - 1]) or tokens[start - 1].is_particle(*_JOINS)):
        start -= 1
    core = surface_of(tokens[start : marks[-1]])
    return core if len(core) >= _SHORTEST_CORE and not core.startswith(_JOINS) else ""


def _is_noun(token: Token) -> bool:
    return token.is_nominal and token.base != "ため"
