"""Small changes of an article such as an editor makes: typos, order, a sentence more or less."""

import random
import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

_SENTENCE = re.compile(r"[^。\n]+。")
_LETTER = re.compile(r"[ぁ-んァ-ヴー一-龥]")
_KANJI = re.compile(r"[一-龥]")
_POINT = re.compile(r"(✅ |- (?!💡))")
_OTHER_KANJI = "国法会議案定院決権制度政府民主代表選挙予算税務省庁長官員任期条約外交防衛裁判所数"
_ADDED = (
    "内閣総理大臣は、国会議員の中から国会の議決で指名されます。",
    "最高裁判所の長たる裁判官は、内閣の指名に基づいて天皇が任命します。",
    "都道府県知事の被選挙権は、満30歳以上の国民に認められています。",
    "参議院議員の任期は6年で、3年ごとに半数が改選されます。",
    "日本銀行は、日本の中央銀行として、紙幣を発行します。",
    "公正取引委員会は、独占禁止法を運用するために置かれた行政委員会です。",
    "裁判員制度は、2009年5月に始まりました。",
)


class Edit(NamedTuple):
    """One change of an article's text."""

    name: str
    text: str
    """The whole text afterwards."""
    wrong: str = ""
    """The sentence as it stood, for a typo; empty for other edits."""
    gone: str = ""
    """The sentence that was taken out; empty for other edits."""


def mistype(text: str, chance: random.Random, among: Sequence[str] = ()) -> Edit:
    """Return the text with one slip of the hand in a sentence, one of those given if there are."""
    sentence = chance.choice([one for one in among if one in text] or _SENTENCE.findall(text))
    slip = chance.choice(_SLIPS)
    places = [found.start() for found in _LETTER.finditer(sentence)][:-1]
    if slip is _take_for_another:
        places = [place for place in places if _KANJI.match(sentence[place])]
    at = chance.choice(places)
    typed = slip(sentence, at, chance)
    return Edit(f"typo: {slip.__name__[1:]}", text.replace(sentence, typed, 1), wrong=sentence)


def _double(sentence: str, at: int, _: random.Random) -> str:
    return sentence[: at + 1] + sentence[at:]


def _leave_out(sentence: str, at: int, _: random.Random) -> str:
    return sentence[:at] + sentence[at + 1 :]


def _exchange(sentence: str, at: int, _: random.Random) -> str:
    return sentence[:at] + sentence[at + 1] + sentence[at] + sentence[at + 2 :]


def _take_for_another(sentence: str, at: int, chance: random.Random) -> str:
    return sentence[:at] + chance.choice(_OTHER_KANJI) + sentence[at + 1 :]


_SLIPS = (_double, _leave_out, _exchange, _take_for_another)


def reorder(text: str, chance: random.Random) -> Edit:
    """Return the text with two points of one section exchanged."""
    lines = text.split("\n")
    points = _points(lines)
    pairs = [(one, other) for one in points for other in points if one < other <= one + 2]
    one, other = chance.choice([pair for pair in pairs if _is_one_list(lines, *pair)])
    lines[one], lines[other] = lines[other], lines[one]
    return Edit("points reordered", "\n".join(lines))


def add_point(text: str, chance: random.Random) -> Edit:
    """Return the text with a point more."""
    lines = text.split("\n")
    place = chance.choice(_points(lines))
    mark = _POINT.match(lines[place])
    assert mark is not None
    lines.insert(place + chance.choice((0, 1)), mark[0] + _unused(text, chance))
    return Edit("point added", "\n".join(lines))


def add_sentence(text: str, chance: random.Random) -> Edit:
    """Return the text with a sentence more in its running text."""
    lines = text.split("\n")
    lines[chance.choice(_running(lines))] += _unused(text, chance)
    return Edit("sentence added", "\n".join(lines))


def remove_point(text: str, chance: random.Random) -> Edit:
    """Return the text with a point less."""
    lines = text.split("\n")
    gone = lines.pop(chance.choice(_points(lines)))
    return Edit("point removed", "\n".join(lines), gone=gone)


def remove_sentence(text: str, chance: random.Random) -> Edit:
    """Return the text with a sentence less in its running text."""
    lines = text.split("\n")
    line = lines[chance.choice(_running(lines))]
    gone = chance.choice(_SENTENCE.findall(line))
    return Edit("sentence removed", text.replace(gone, "", 1), gone=gone)


EDITS: tuple[Callable[[str, random.Random], Edit], ...] = (
    mistype,
    reorder,
    add_point,
    add_sentence,
    remove_point,
    remove_sentence,
)


def _points(lines: Sequence[str]) -> list[int]:
    return [place for place, line in enumerate(lines) if _POINT.match(line)]


def _running(lines: Sequence[str]) -> list[int]:
    """Return the places of the lines of whole sentences that are no points."""
    return [
        place
        for place, line in enumerate(lines)
        if line.endswith("。") and not _POINT.match(line) and "💡" not in line
    ]


def _is_one_list(lines: Sequence[str], one: int, other: int) -> bool:
    return all(_POINT.match(line) for line in lines[one : other + 1])


def _unused(text: str, chance: random.Random) -> str:
    return chance.choice([one for one in _ADDED if one not in text] or list(_ADDED))
