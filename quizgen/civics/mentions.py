"""Names found in a text, longest first, never inside another word."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from quizgen.civics.names import (
    Name,
    NameKind,
    country_letters,
    names_by_form,
    searched_forms,
    titles,
)
from quizgen.japanese.tokens import Token, tokenize, word_borders
from quizgen.regex import regex

_KATAKANA_NAME = r"[ァ-ヴー]{2,}(?:[・＝=][ァ-ヴー]+)*"
_CACHED = 4096  # sentences
_OF_NAME = regex(r"[ァ-ヴー一-龥]")
_NO_COUNTRIES = ("朝日", "中日", "日中", "台中", "日比", "中印")
"""Everyday words and names that read like a string of countries."""
_OF_GOVERNMENT = ("相", "大臣", "官房長官")
"""Ends of titles that are no place's, as those of 知事 and 市長 are."""


class Mention(NamedTuple):
    """A name of the civics tables in a text."""

    text: str
    start: int
    end: int
    name: Name


class Person(NamedTuple):
    """A person in a text: a name with the title behind it and the country before it."""

    text: str
    """Name and title: シコルスキ外相."""
    start: int
    end: int
    name: str
    title: str
    place: str
    """The country or prefecture written before it with の (ポーランドの); empty if none."""

    @property
    def full(self) -> str:
        """Return the person with country, as a stem names them first."""
        return f"{self.place}の{self.text}" if self.place else self.text

    @property
    def is_office(self) -> bool:
        """Tell whether the title is an office one can ask for, not 氏 or 容疑者."""
        return bool(titles()[self.title].get("asks"))


@cache
def _letters_pattern() -> re.Pattern[str]:
    letters = "".join(sorted(country_letters()))
    return re.compile(f"(?<![一-龥])[{letters}]{{2,5}}(?![一-龥々]*(?:語|学|史|年|月|人))")


@cache
def _named_with_title() -> re.Pattern[str]:
    return re.compile(f"({_KATAKANA_NAME})({_any_title().pattern})")


@cache
def _any_title() -> re.Pattern[str]:
    longest_first = sorted(titles(), key=lambda title: (-len(title), title))
    return re.compile("|".join(map(re.escape, longest_first)))


@lru_cache(maxsize=_CACHED)
def find_mentions(text: str) -> tuple[Mention, ...]:
    """Return the names in a text in order; they do not overlap, and of two the longer wins.

    A name counts only where words begin and end with it, which lets it be part of a compound
    whose other part is a word of its own (ウクライナ|支援).
    """
    starts = word_borders(text)
    borders = frozenset(starts)
    lengths = _lengths_by_letter()
    found: list[Mention] = []
    position = 0
    for start in starts:
        if start < position or text[start : start + 1] not in lengths:
            continue
        mention = _longest_at(text, start, borders)
        if mention is not None:
            found.append(mention)
            position = mention.end
    strings = [one for one in _countries_strings(text) if {one.start, one.end} <= borders]
    found += [one for one in strings if _is_free(one, found)]
    return tuple(sorted(found, key=lambda mention: mention.start))


def _longest_at(text: str, start: int, borders: frozenset[int]) -> Mention | None:
    for length in _lengths_by_letter()[text[start]]:
        end = start + length
        name = searched_forms().get(text[start:end]) if end in borders else None
        if name is not None and not _is_title(text, start, end):
            return Mention(text[start:end], start, end, name)
    return None


@cache
def _lengths_by_letter() -> dict[str, list[int]]:
    """Return how long the forms are that begin with a character, the longest first."""
    found: dict[str, set[int]] = {}
    for form in searched_forms():
        found.setdefault(form[0], set()).add(len(form))
    return {letter: sorted(lengths, reverse=True) for letter, lengths in found.items()}


def _is_title(text: str, start: int, end: int) -> bool:
    """Tell whether the form stands behind somebody's name: トゥスク首相 is not Japan's."""
    return text[start:end] in titles() and bool(_OF_NAME.match(text[:start][-1:]))


def _is_free(one: Mention, found: list[Mention]) -> bool:
    return all(one.end <= other.start or other.end <= one.start for other in found)


def _countries_strings(text: str) -> list[Mention]:
    """Return the strings of one-letter countries: 日米韓, 英仏."""
    found: list[Mention] = []
    for match in _letters_pattern().finditer(text):
        members = [country_letters()[letter].name for letter in match.group()]
        if len(set(members)) == len(members) and match.group() not in _NO_COUNTRIES:
            name = Name(
                NameKind.COUNTRIES, match.group(), (match.group(), "・".join(members)),
                str(len(members)), "国名", "", country_letters()[match.group()[0]].row,
            )  # fmt: skip
            found.append(Mention(match.group(), match.start(), match.end(), name))
    return found


@lru_cache(maxsize=_CACHED)
def find_people(text: str) -> tuple[Person, ...]:
    """Return the people named with a title in a text, in order."""
    if not _any_title().search(text):
        return ()
    tokens = tokenize(text)
    found: dict[int, Person] = {}
    for match in _named_with_title().finditer(text):
        if match.group(1) not in names_by_form():
            found[match.start()] = _person(text, match.start(), match.group(1), match.group(2))
    for start, name in (*_personal_names(tokens), *_names_like_places(tokens, text)):
        title = _any_title().match(text, start + len(name))
        if title:
            found.setdefault(start, _person(text, start, name, title.group()))
    return tuple(found[start] for start in sorted(found))


def is_person(name: str, text: str) -> bool:
    """Tell whether a text names a person so, with a title behind."""
    return any(
        person.name == name
        for line in text.splitlines()
        if any(_any_title().match(rest) for rest in line.split(name)[1:])
        for person in find_people(line)
    )


def _personal_names(tokens: tuple[Token, ...]) -> list[tuple[int, str]]:
    """Return runs of words the analyser knows as names of people, with their offsets."""
    runs: list[tuple[int, str]] = []
    previous_end = -1
    for at, token in enumerate(tokens):
        if token.pos[2] != "人名":
            continue
        if runs and token.start == previous_end:
            start, name = runs.pop()
            runs.append((start, name + token.surface))
        elif at > 1 and token.pos[3] == "名" and _is_surname(*tokens[at - 2 : at]):
            number, counter = tokens[at - 2 : at]
            runs.append((number.start, number.surface + counter.surface + token.surface))
        else:
            runs.append((token.start, token.surface))
        previous_end = token.end
    return runs


def _is_surname(number: Token, counter: Token) -> bool:
    """Tell whether two words before a given name are a surname like a number: 三部敏宏."""
    is_in_kanji = number.pos[1] == "数詞" and not number.surface.isdecimal()
    return is_in_kanji and counter.pos[2] == "助数詞可能"


def _names_like_places(tokens: tuple[Token, ...], text: str) -> Iterator[tuple[int, str]]:
    """Yield surnames that are places too, where a minister's title follows: 高市首相."""
    for token in tokens:
        if token.pos[2] != "地名" or token.surface in names_by_form():
            continue
        title = _any_title().match(text, token.end)
        if title and title.group().endswith(_OF_GOVERNMENT):
            yield token.start, token.surface


def _person(text: str, start: int, name: str, title: str) -> Person:
    end = start + len(name) + len(title)
    before = text[:start]
    place = ""
    if before.endswith("の"):
        for mention in find_place_before(before[:-1]):
            place = mention
    return Person(name + title, start, end, name, title, place)


def find_place_before(text: str) -> list[str]:
    """Return the country or prefecture a text ends with, as a list of none or one."""
    forms = names_by_form()
    for length in range(min(len(text), 12), 1, -1):
        name = forms.get(text[-length:])
        if name is not None and name.kind in (NameKind.COUNTRY, NameKind.PREFECTURE):
            return [text[-length:]]
    return []
