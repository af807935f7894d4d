"""Nouns that mean something only with what stands before them: 目安, 規定, 改正案 alone."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import groupby
from operator import attrgetter
from typing import NamedTuple

from quizgen.japanese.clauses import Tokens, is_functional_adnominal, is_modified
from quizgen.japanese.tokens import surface_of, tokenize
from quizgen.regex import begun_by, regex

_OPEN = frozenset(
    (
        "目安", "規定", "格差", "提言", "勧告", "要件", "改正案", "改正法", "新法", "整備法",
        "法案", "予算案",
        "決議", "決議案", "判決", "決定", "措置", "協定", "声明", "宣言", "計画", "試算",
        "報告書", "訴訟", "審議会", "会合", "目標", "大綱", "支援金", "給付金", "補助金",
        "助成金", "交付金", "税率", "額", "引き上げ額", "上限額", "支給額", "負担額",
        "引き上げ幅", "改定額", "請求", "議案", "条例案", "新制度", "党", "チーム", "弁護団",
        "弁護団長", "政権", "付則", "全国平均", "上級委員会", "底上げ", "公約", "覚書",
    )
)  # fmt: skip
"""What a pupil cannot place where it stands alone."""
_OPEN_IN_NEWS = frozenset(
    (
        "選挙", "議席", "基準", "支援", "補填", "協力", "訴状", "同意", "会談", "審議", "採決",
        "弁論", "控訴", "上告", "争点", "改正", "見直し", "交渉", "協議", "合意", "判断", "裁判",
        "調査", "引き上げ", "引き下げ",
    )
)  # fmt: skip
"""What a rule may speak of in general, but a report cannot."""
_OF_ANYBODY = ("判断", "同意")
"""Whose it is, the sentences before do not tell: 判断の過程, of whom the court judges."""
_HEADS = _OPEN | _OPEN_IN_NEWS | frozenset(
    (
        "区割り", "法律案", "発議", "方針", "委員会", "会議", "給付", "発効日", "施行日", "改定",
        "制度",
        "仕組み", "しくみ", "金額", "対象", "上限", "期限", "機関", "本部", "法律", "条例",
        "条約", "住民投票", "憲章",
    )
)  # fmt: skip
"""What the sentences before are taken to have named in full."""
_ANY_HEAD = regex("|".join(sorted(_HEADS, key=len, reverse=True)))
_LONGEST_HEAD = max(map(len, _HEADS))
_DEFINITE = ("は", "が", "の", "に", "で", "と", "も")
_EVEN_AS_OBJECT = (
    "目安",
    "規定",
    "税率",
    "支援金",
    "給付金",
    "格差",
    "引き上げ幅",
    "改正案",
    "制度",
)
"""What を marks too as known: 目安を示す際."""
_ANY_MARKED = regex(
    begun_by(
        "".join(sorted({head[0] for head in _HEADS})),
        rf"(?:{_ANY_HEAD.pattern})[{''.join(_DEFINITE)}]|(?:{'|'.join(_EVEN_AS_OBJECT)})を",
    )
)
"""What a text without a bare noun mostly lacks, told before its words are looked up."""
_THIS = regex(
    r"(?<![一-龥ぁ-ん])この(?P<head>交付金|給付金|補助金|支援金|助成金|協定|条約|決議)(?=[はがをにのでも])"
)
"""Things that are given or signed, of which a text that names one rarely has another."""
_LONGEST = 16  # characters of a fuller form
_IN_MARKS = regex(rf"「([^「」、。はがを]{{3,{_LONGEST}}})」")
_CACHED = 4096  # texts
_NO_FORM = ""  # stands for a form that a clause spells out, which cannot be carried along


class FullerForms:
    """What fuller forms of such nouns a section has named, each once and in order."""

    def __init__(self, texts: Sequence[str] = (), *, theme: str = "") -> None:
        """Begin with what title and headings name, and with what the section is about."""
        self._theme = theme
        self._forms: dict[str, list[str]] = {}
        for text in texts:
            self.add(text)

    def add(self, text: str) -> None:
        """Take up the fuller forms of one more text."""
        if not _ANY_HEAD.search(text):
            return
        for head, form in _forms_in(text):
            known = self._forms.setdefault(head, [])
            if form not in known:
                known.append(form)

    def with_text(self, text: str) -> "FullerForms":
        """Return these forms and those of one more text."""
        both = FullerForms(theme=self._theme)
        both._forms = {head: list(known) for head, known in self._forms.items()}
        both.add(text)
        return both

    def of(self, head: str) -> str:
        """Return the form a noun can mean: the theme that ends in it, else the one there is.

        Empty if there is none or a choice.
        """
        if head in _OF_ANYBODY:
            return ""
        if self._theme.endswith(head) and self._theme != head:
            return self._theme
        known = self._forms.get(head, [])
        ends = [form for form in known if not any(form != one and form in one for one in known)]
        return ends[0] if len(ends) == 1 else ""


def with_fuller_forms(sentence: str, forms: FullerForms) -> str:
    """Return the sentence with each bare noun written as the section named it in full."""
    sentence = _with_this_in_full(sentence, forms)
    parts: list[str] = []
    position = 0
    for noun in _bare_nouns(sentence):
        form = forms.of(noun.text)
        if form and form not in sentence:
            parts += [sentence[position : noun.start], form]
            position = noun.end
    return "".join([*parts, sentence[position:]])


def _with_this_in_full(sentence: str, forms: FullerForms) -> str:
    """Write この交付金 as the one such thing that the section has named in full."""

    def named(match: re.Match[str]) -> str:
        return forms.of(match["head"]) or match.group()

    return _THIS.sub(named, sentence)


def has_bare_head(text: str) -> bool:
    """Tell whether such a noun stands bare in a text."""
    return bool(_bare_nouns(text))


def is_bare_head(noun: str) -> bool:
    """Tell whether a noun by itself is one of those that mean little alone."""
    return noun in _HEADS


def has_open_noun(statement: str, *, is_news: bool) -> bool:
    """Tell whether a noun stands bare that a pupil cannot place: 目安は, 規定が."""
    unclear = _OPEN | _OPEN_IN_NEWS if is_news else _OPEN
    return any(
        noun.text in unclear and noun.text not in statement[: noun.start]
        for noun in _bare_nouns(statement)
    )


class _Noun(NamedTuple):
    """A noun with all that is compounded to it."""

    text: str
    start: int
    end: int
    first: int
    """Index of its first word."""
    behind: int
    """Index of the word behind it."""


def _nouns(text: str) -> Iterator[_Noun]:
    tokens = tokenize(text)
    first = 0
    for is_noun, run in groupby(tokens, key=attrgetter("is_nominal")):
        behind = first + len(tuple(run))
        if is_noun:
            start, end = tokens[first].start, tokens[behind - 1].end
            yield _Noun(text[start:end], start, end, first, behind)
        first = behind


@lru_cache(maxsize=_CACHED)
def _bare_nouns(text: str) -> tuple[_Noun, ...]:
    """Return the nouns that stand bare and definite: nothing before them, は or が behind."""
    if not _ANY_MARKED.search(text):
        return ()
    tokens = tokenize(text)
    return tuple(
        noun
        for noun in _nouns(text)
        if noun.text in _HEADS
        and not _is_modified(tokens, noun.first)
        and _is_definite(noun.text, tokens[noun.behind :])
    )


def _is_definite(noun: str, following: Tokens) -> bool:
    if not following:
        return False
    if following[0].is_particle("を"):
        return noun in _EVEN_AS_OBJECT
    return following[0].is_particle(*_DEFINITE)


def _is_modified(tokens: Tokens, index: int) -> bool:
    if index == 0:
        return False
    is_about = is_functional_adnominal(tokens, index - 1)  # 規定をめぐる訴訟
    return is_about or tokens[index - 1].surface == "）" or is_modified(tokens, index)


@lru_cache(maxsize=_CACHED)
def _forms_in(text: str) -> tuple[tuple[str, str], ...]:
    """Return heads and fuller forms: 目安, 引き上げ額の目安; no form where a clause modifies it."""
    if not _ANY_HEAD.search(text):
        return ()
    return (*_named_in_marks(text), *_heads_with_forms(text))


def _named_in_marks(text: str) -> Iterator[tuple[str, str]]:
    """Yield what 「」 give a name to: 支援金, 子ども・子育て支援金."""
    for name in _IN_MARKS.findall(text):
        head = _head_of(name)
        if head and name != head:
            yield head, name


def _heads_with_forms(text: str) -> Iterator[tuple[str, str]]:
    tokens = tokenize(text)
    for noun in _nouns(text):
        head = _head_of(noun.text)
        if not head:
            continue
        start = _chain_start(tokens, noun.first)
        form = surface_of(tokens[start : noun.behind])
        is_clause = start > 0 and _is_modified(tokens, start)
        if form != head and not is_clause and len(form) <= _LONGEST:
            yield head, form
        elif is_clause:
            yield head, _NO_FORM


def _head_of(noun: str) -> str:
    """Return the longest of the heads that a noun ends in; empty if in none."""
    ends = (noun[-length:] for length in range(min(len(noun), _LONGEST_HEAD), 0, -1))
    return next((end for end in ends if end in _HEADS), "")


def _chain_start(tokens: Tokens, first: int) -> int:
    """Return where the nouns joined by の begin; a time (今年度の) is no part of the name."""
    start = first
    while start > 1 and tokens[start - 1].surface == "の" and tokens[start - 2].is_nominal:
        run = start - 1
        while run > 0 and tokens[run - 1].is_nominal:
            run -= 1
        if tokens[start - 2].pos[2] in ("副詞可能", "助数詞可能"):
            break
        start = run
    return start
