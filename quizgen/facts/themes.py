"""What a section is about, in one noun: 最低賃金, 旧優生保護法, 一票の格差."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import lru_cache

from quizgen.civics.mentions import find_mentions, find_people, is_person
from quizgen.civics.names import ACTORS, NameKind, names_by_form
from quizgen.facts.relational_nouns import is_bare_head
from quizgen.japanese.text import split_sentences
from quizgen.japanese.tokens import Token, surface_of, tokenize
from quizgen.models.article import Article, Section

_SHORTEST, _LONGEST = 3, 14  # characters
_CACHED = 4096  # texts
_TERM = 1.3
_LEAST = 3  # places it must stand in; a theme comes back
_PER_CHARACTER, _MOST_CHARACTERS = 0.08, 8
_PLAIN = re.compile(
    r"^(?:日本|政府|問題|会議|記事|今後|全国|今回|影響|背景|課題|対応|支援|連携|協力|強化|役割|重要|必要|国民|社会|地域"
    r"|住民|議論|方針|見直し|引き上げ|引き下げ|可能性|本日|ポイント|ニュース|自治体|都道府県|企業|関係者|制度|仕組み"
    r"|取り組み|こども|子ども|世界|各国|両国|過去最大|全体|対象|内容|情報|状況|結果|理由|意見|立場|現状|未来|将来|基準|動き)$"
)
_BODY_END = re.compile(
    r"(?:大法廷|小法廷|審議会|協議会|委員会|会議|知事会|知事|市長|首相|大臣|政権|内閣|政府|与党|野党|省|庁|側|者|氏|機関|団体|会社|入り|グループ|第|ぶり|比|国|上げ|下げ|化)$"
)
_NUMBER = re.compile(r"[0-9０-９]")
_NO_THEMES = (*ACTORS, NameKind.REGION, NameKind.PREFECTURE)


def find_theme(article: Article, section: Section | None) -> str:
    """Return the noun phrase that comes back most in a section; empty if none does.

    It must stand in heading or question too; who acts (a body, a country, a person) is
    no theme. A section without a theme of its own has the article's, if its title names it and
    the section speaks of it too.
    """
    if section is not None:
        own = _most_frequent(_places_of(article, section), article)
        front = (section.heading, section.hook)
        if own and any(own in (text or "") for text in front):
            return _in_full(own, article)
        return _if_spoken_of(_theme_of(article), section)
    return _theme_of(article)


def _if_spoken_of(theme: str, section: Section) -> str:
    """Return the article's theme where a section comes back to it; else nothing."""
    lines = [piece.text for piece in (*section.points, *section.body)]
    is_in_front = theme in f"{section.heading}{section.hook}"
    return theme if is_in_front or sum(theme in line for line in lines) > 1 else ""


def _in_full(own: str, article: Article) -> str:
    """Return a theme that is a mere part (発効日) as the article names it in full, or nothing."""
    if not is_bare_head(own):
        return own
    whole = f"{_theme_of(article)}の{own}"
    return whole if whole in article.text else ""


@lru_cache(maxsize=1)  # each of its sections asks
def _theme_of(article: Article) -> str:
    whole = _most_frequent(_all_places(article), article)
    return whole if whole in article.title else ""


def _most_frequent(places: Iterable[tuple[str, int]], article: Article) -> str:
    counts: Counter[str] = Counter()
    for text, weight in places:
        for noun in _nouns(text):
            counts[noun] += weight
    whole = article.text
    scored = [
        (count * _telling_power(noun), len(noun), noun)
        for noun, count in counts.items()
        if count >= _LEAST and whole.count(noun) > 1
    ]
    best_first = (noun for *_, noun in sorted(scored, reverse=True))
    return next((noun for noun in best_first if not is_person(noun, whole)), "")


def _telling_power(noun: str) -> float:
    """Return how much a noun says: a longer one more, a term of civics more again."""
    is_term = noun in names_by_form() and names_by_form()[noun].kind is NameKind.TERM
    length = 1 + _PER_CHARACTER * min(len(noun), _MOST_CHARACTERS)
    return length * (_TERM if is_term else 1)


def _all_places(article: Article) -> Iterator[tuple[str, int]]:
    for piece in article.takeaways:
        yield piece.text, 1
    for section in article.sections:
        yield from _places_of(article, section)


def _places_of(article: Article, section: Section) -> Iterator[tuple[str, int]]:
    """Yield the texts a section's theme stands in, with their weights."""
    yield article.title, 1
    for text in (section.heading, section.hook, section.quick_answer):
        yield text or "", 2
    for piece in (*section.points, *section.body):
        for span in split_sentences(piece.text):
            yield piece.text[span.start : span.end], 1


@lru_cache(maxsize=_CACHED)
def _nouns(text: str) -> frozenset[str]:
    """Return the compound nouns of a text and its glossary terms, actors left out."""
    actors = {one.text for one in find_mentions(text) if one.name.kind in _NO_THEMES}
    actors |= {person.text for person in find_people(text)}
    terms = {one.text for one in find_mentions(text) if one.name.kind is NameKind.TERM}
    return frozenset(
        noun
        for noun in {*_runs(tokenize(text)), *terms} - actors
        if _SHORTEST <= len(noun) <= _LONGEST and _is_telling(noun)
    )


def _is_telling(noun: str) -> bool:
    return not (
        noun.isascii() or _PLAIN.match(noun) or _NUMBER.search(noun) or _BODY_END.search(noun)
    )


def _runs(tokens: tuple[Token, ...]) -> Iterator[str]:
    """Yield runs of nouns, whole and without their last word (旧優生保護法|訴訟)."""
    run: list[Token] = []
    for token in (*tokens, None):
        if token is not None and token.is_nominal and token.pos[1] != "数詞":
            run.append(token)
            continue
        for length in range(len(run), 0, -1):
            yield surface_of(tuple(run[:length]))
        run = []
