"""考えの手がかり: what the article itself offers to a view of one's own, no side taken."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from quizgen.civics.names import NameKind, all_names
from quizgen.exports.html.passage import Passage
from quizgen.japanese.text import split_sentences
from quizgen.models.question import Question
from quizgen.models.record import Record
from quizgen.regex import regex

_ACTORS = (
    NameKind.COUNTRY,
    NameKind.ORGANISATION,
    NameKind.INSTITUTION,
    NameKind.MINISTRY,
    NameKind.PARTY,
)
_MOST_ACTORS = 5
_PURPOSE = regex(
    r"(?:する|の|るよう|成|い|く|ぐ|む|す)ため(?!る)|目的|不可欠|必要が|に備えて|をはかる|から(?:です|だ|である)"
)
_OTHER_SIDE = regex(
    r"懸念|批判|反対|課題|一方で|しかし|波紋|可能性|おそれ|恐れ|逆進|格差|負担の割合|反発|慎重|疑問"
)
_SHORTEST, _LONGEST = 20, 48  # characters of a quote
_LONGEST_QUOTES = 80  # characters of two of them


class Hint(Record):
    """A way to look at the matter, and the article's words to look at."""

    name: str
    told: str


class _Line(NamedTuple):
    place: str
    text: str


def hints_for(passage: Passage, questions: Sequence[Question]) -> tuple[Hint, ...]:
    """Return who is concerned, what it is for, and what may be seen in another way.

    All that is told of the matter is quoted from the 資料; without it, from what the questions
    rest on.
    """
    lines = list(_lines(passage, questions))
    return (
        Hint(name="だれの立場から", told=_actors_told(lines)),
        Hint(
            name="何のために",
            told=_quoted(lines, _PURPOSE, "など、目的や理由の文。")
            or "記事のことがらが、だれのどのような願いや問題にこたえるものかを考える。",
        ),
        Hint(
            name="ほかの見方",
            told=_quoted(lines, _OTHER_SIDE, "など、ちがいや課題、見通しの文。")
            or "記事に書かれていない立場の人は、同じことがらをどう見るかを考える。",
        ),
    )


def _lines(passage: Passage, questions: Sequence[Question]) -> Iterator[_Line]:
    for paragraph in passage.paragraphs:
        for start, end in split_sentences(paragraph.text):
            yield _Line(f"第{paragraph.number}段落", paragraph.text[start:end])
    if not passage.paragraphs:
        quotes = [one.quote for question in questions for one in question.evidences]
        yield from (_Line("", quote) for quote in dict.fromkeys(quotes))


def _actors_told(lines: Sequence[_Line]) -> str:
    """Return those that most sentences name, by the form in which the first one does."""
    forms: dict[str, str] = {}
    counts: Counter[str] = Counter()
    for line in lines:
        found = _actors_in(line.text)
        for form in found:
            forms.setdefault(_actors()[form], form)
        counts.update(dict.fromkeys((_actors()[form] for form in found), 1))
    often = dict(counts.most_common(_MOST_ACTORS))
    named = "、".join(forms[name] for name in forms if name in often)
    if not named:
        return "記事に出てくる人や、その影響を受ける人。だれの立場から考えるかを決める。"
    return f"{named}など。どの立場から考えるかを決める。"


def _actors_in(text: str) -> list[str]:
    """Return what can act: no name that is part of a longer word, none of a mere place (で).

    That is told by the characters beside it, not by the analyser, which a second build never loads.
    """
    found: list[str] = []
    at = 0
    while at < len(text):
        name = _name_at(text, at)
        if name in _actors():
            found.append(name)
        at += len(name) or 1
    return found


def _name_at(text: str, at: int) -> str:
    """Return the longest name that stands whole there; empty if none does."""
    if at and _is_within_word(text[at - 1]):
        return ""
    ends = range(min(len(text), at + _longest_name()), at, -1)
    whole = (text[at:end] for end in ends if text[at:end] in _forms())
    return next((one for one in whole if not _goes_on(text[at + len(one) :][:1])), "")


def _is_within_word(letter: str) -> bool:
    """Tell whether a word that a name may be the end of has such a character."""
    return (_goes_on(letter) and letter not in "々で") or "ァ" <= letter <= "ヴ"


def _goes_on(letter: str) -> bool:
    """Tell whether a name is not whole, or names a mere place, before such a character."""
    if letter.isascii():
        return letter.isalpha()
    return "一" <= letter <= "龥" or letter in "々ーで"


@cache
def _actors() -> dict[str, str]:
    """Return the name of each form of what can act."""
    names = [one for one in all_names() if one.kind in _ACTORS]
    return {form: one.name for one in names for form in one.forms}


@cache
def _forms() -> frozenset[str]:
    return frozenset(form for one in all_names() for form in one.forms)


@cache
def _longest_name() -> int:
    return max(map(len, _forms()))


def _quoted(lines: Sequence[_Line], pattern: re.Pattern[str], use: str) -> str:
    """Return the first sentence with such words, as far as those words, or two, and their use."""
    found = [(line, match) for line in lines if (match := pattern.search(line.text))]
    quotes = [f"{line.place}「{_as_far_as(line.text, match.end())}」" for line, match in found[:2]]
    if len("".join(quotes)) > _LONGEST_QUOTES:
        del quotes[1:]
    return "、".join(quotes) + use if quotes else ""


def _as_far_as(text: str, end: int) -> str:
    """Return a sentence, or where that is long the clause of its first so many characters."""
    whole = text.removesuffix("。").replace("「", "『").replace("」", "』")
    if len(whole) <= _LONGEST:
        return whole
    after = max(end, _SHORTEST)
    end = whole.find("、", after) if "、" in whole[after:] else len(whole)
    told = whole[:end]
    while len(told) > _LONGEST and "、" in told:
        told = told.partition("、")[2]
    return ("" if whole.startswith(told) else "…") + told + ("…" if end < len(whole) else "")
