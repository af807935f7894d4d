"""What a section is about, in one noun: 最低賃金, 旧優生保護法, 一票の格差."""

from collections import Counter
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import chain

from quizgen.civics.mentions import find_mentions, find_people, is_person
from quizgen.civics.names import ACTORS, NameKind, names_by_form
from quizgen.facts.relational_nouns import is_bare_head
from quizgen.japanese.text import content_words, split_sentences
from quizgen.japanese.tokens import runs_of, tokenize
from quizgen.models.article import Article, Section
from quizgen.regex import regex

_SHORTEST, _LONGEST = 3, 14  # characters
_CACHED = 4096  # texts
_TERM = 1.3
_LEAST = 3  # places it must stand in; a theme comes back
_PER_CHARACTER, _MOST_CHARACTERS = 0.08, 8
_PLAIN = regex(
    r"^(?:日本|政府|問題|会議|記事|今後|全国|今回|影響|背景|課題|対応|支援|連携|協力|強化|役割|重要|必要|国民|社会|地域"
    r"|住民|議論|方針|見直し|引き上げ|引き下げ|可能性|本日|ポイント|ニュース|自治体|都道府県|企業|関係者|制度|仕組み"
    r"|取り組み|こども|子ども|世界|各国|両国|過去最大|全体|対象|内容|情報|状況|結果|理由|意見|立場|現状|未来|将来|基準|動き)$"
)
_BODY_END = regex(
    r"(?:大法廷|小法廷|裁判所|地裁|高裁|最高裁|経団連|日弁連|審議会|審査会|調査会|検討会|協議会|委員会|会議|知事会|知事|市長|首相|大臣|政権|内閣|政府|与党|野党|省|庁|側|者|氏|機関|団体|会社|入り|グループ|第|ぶり|比|国|上げ|下げ|化)$"
)
_HEADING_END = regex("と|や|、|をめぐる|[?？!！]")
_OPEN_END = regex(
    "(?:の(?:しくみ|仕組み|課題|動き|成果|種類|歩み|ゆくえ|行方|影響|背景|現状|今後|役割|提出|地位|特徴|教訓|見直し|内容|撤廃|対応|備え|経緯|争点|評価|効果|概要|残る課題|中身|実態|実情|焦点|[0-9]+年))+$"
)
"""What of a heading says only what is told of its matter."""
_MATTER = regex(r"(?:^|[?？!！。])(?P<matter>[^?？!！。:：]+)[:：]")
_OPEN_MATTER = regex(
    r"の(?:今|いま|現状|現在地?|行方|ゆくえ|今後|これから|論点|課題|経緯|最前線|焦点|舞台裏|全体像|全貌|仕組み|しくみ|広がり|歩み)$"
)
_JOINED = ("の", "・", "と", "や")
"""Particles between the nouns of a matter: 米価高騰と食料安全保障."""
_AND = regex("と|や")
_COMES_BACK = 2  # lines
_COMMON = regex(
    r"(?:日本|環境|国民|国際|地域|問題|関係|支援|制度|改正|引き上げ|引き下げ|拡充|見直し|移行|改革|事件|強化|拡大|対策|規制|政策|児童|手当)$"
)
"""Words of a matter that do not tell it from others."""
_LEAST_MATTER, _MOST_MATTER = 3, 18  # characters
_COUNTER_FIRST = regex("年(?![金収度齢末始功])|月|日(?!本|米|韓|中|銀|程)|人(?![口権種材工])")
"""What follows a number: 年問題 of 2024年問題."""
_NUMBER = regex(r"[0-9０-９]")
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
        if own and any(own in _nouns(text) for text in front if text):
            return _in_full(own, article)
        return _if_spoken_of(_theme_of(article), section)
    return _theme_of(article)


def find_frame(theme: str, section: Section | None) -> str:
    """Return what a section's lines are about: its theme, else what its heading names first.

    Of a heading (再審のしくみと課題) only a noun phrase counts whose words the lines use.
    """
    if theme or section is None or not section.heading:
        return theme
    phrase = _OPEN_END.sub("", _HEADING_END.split(section.heading, maxsplit=1)[0])
    if _BODY_END.search(phrase):
        return ""  # who acts is not what a line is about
    return phrase if _is_noun_phrase(phrase) and _is_used(phrase, section) else ""


def find_matter(article: Article, section: Section | None, *, theme: str = "") -> str:
    """Return what the whole article says it is about, where the section speaks of it too.

    A section with a theme of its own has to come back to the matter.

    Digests say it between the last question of their title and a colon: …?辺野古移設:….
    Empty where the title has no such part, or one that is no noun phrase.
    """
    found = _MATTER.search(article.title)
    matter = _OPEN_MATTER.sub("", found["matter"].strip()) if found else ""
    if not matter or not _LEAST_MATTER <= len(matter) <= _MOST_MATTER:
        return ""
    tokens = tokenize(matter)
    if not all(token.is_nominal or token.surface in _JOINED for token in tokens):
        return ""
    return matter if section is None else _told_part(matter, section, theme)


def _told_part(matter: str, section: Section, theme: str) -> str:
    """Return the part of a matter that a section speaks of: リニア tells nothing of 水俣病.

    The whole where it speaks of all parts alike, nothing where it speaks of none.
    """
    parts = _AND.split(matter)
    if min(map(len, parts)) < _LEAST_MATTER:
        parts = [matter]  # 日本とEU, 政治とカネ are one
    counts = {part: _lines_on(part, section) for part in parts}
    for least in (_COMES_BACK,) if theme else (_COMES_BACK, 1):
        spoken = [part for part, count in counts.items() if count >= least]
        if spoken:
            return spoken[0] if len(spoken) == 1 else matter
    return ""


def _lines_on(part: str, section: Section) -> int:
    """Return how many lines name a part of the matter, by the word of it that most lines have.

    One in heading, question or answer counts as a part that comes back.
    """
    words = {token.surface for token in tokenize(part) if token.is_nominal}
    words |= {*content_words(part), part}
    words = {word for word in words if len(word) > 1 and not word.isdigit()}
    telling = [word for word in words if not _COMMON.match(word)] or [part]
    front = f"{section.heading}{section.hook}{section.quick_answer}"
    if any(word in front for word in telling):
        return _COMES_BACK
    lines = [piece.text for piece in (*section.points, *section.body)]
    return max(sum(word in line for line in lines) for word in telling)


def _is_noun_phrase(text: str) -> bool:
    tokens = tokenize(text)
    if not all(token.is_nominal or token.surface in ("の", "・") for token in tokens):
        return False
    if not _SHORTEST <= len(text) <= _LONGEST and text not in names_by_form():
        return False  # a short noun says enough only as a term: 再審
    return bool(tokens) and tokens[0].pos[2] != "副詞可能" and _PLAIN.match(text) is None


def _is_used(phrase: str, section: Section) -> bool:
    """Tell whether the section's lines use the first word of a phrase, and most of the others."""
    lines = "".join(piece.text for piece in (*section.points, *section.body))
    words = [token.surface for token in tokenize(phrase) if token.is_nominal]
    used = [word in lines for word in words]
    return bool(used) and used[0] and sum(used) > len(used) / 2


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
    whole_words: set[str] = set()
    for text, weight in places:
        whole_words |= _whole_nouns(text)
        for noun in _nouns(text):
            counts[noun] += weight
    whole = article.text
    scored = [
        (count * _telling_power(noun), len(noun), noun)
        for noun, count in counts.items()
        if count >= _LEAST and whole.count(noun) > 1 and noun in whole_words
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
        for noun in {*chain.from_iterable(_noun_runs(text)), *terms} - actors
        if _SHORTEST <= len(noun) <= _LONGEST and _is_telling(noun)
    )


@lru_cache(maxsize=_CACHED)
def _whole_nouns(text: str) -> frozenset[str]:
    """Return the nouns that stand by themselves: マイナ is none where only マイナ保険証 is."""
    terms = {one.text for one in find_mentions(text) if one.name.kind is NameKind.TERM}
    return frozenset({run[-1] for run in _noun_runs(text)} | terms)


def _is_telling(noun: str) -> bool:
    return not (
        noun.isascii()
        or _COUNTER_FIRST.match(noun)
        or _PLAIN.match(noun)
        or _NUMBER.search(noun)
        or _BODY_END.search(noun)
    )


@lru_cache(maxsize=_CACHED)
def _noun_runs(text: str) -> tuple[tuple[str, ...], ...]:
    """Return the longest runs of nouns without numbers, each by its beginnings, itself the last."""
    runs = runs_of(tokenize(text), lambda token: token.is_nominal and token.pos[1] != "数詞")
    return tuple(tuple(text[run[0].start : word.end] for word in run) for run in runs)
