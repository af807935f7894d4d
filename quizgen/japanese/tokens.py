"""Words of a sentence, by the one analyser this program knows."""

from collections.abc import Callable, Iterable, Iterator
from functools import cache, lru_cache
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from quizgen.japanese.kana import to_hiragana
from quizgen.japanese.read_word import ReadWord

if TYPE_CHECKING:
    from sudachipy import Tokenizer

_CACHED_SENTENCES = 4096
_CACHED_WORDS = 16384


class Token(NamedTuple):
    """One word (Sudachi's longest unit, mode C) with its place in the sentence."""

    surface: str
    base: str
    """Dictionary form: する for し."""
    pos: tuple[str, ...]
    """Part of speech in UniDic's six levels; the last two are inflection type and form."""
    start: int
    end: int
    reading: str
    """In katakana, as the dictionary has it; the surface itself where it knows none."""

    @property
    def kind(self) -> str:
        """Return the first level of the part of speech: 名詞, 動詞, 助詞 …."""
        return self.pos[0]

    @property
    def inflection(self) -> str:
        """Return the inflection type, such as 五段-ラ行, or `*`."""
        return self.pos[4]

    @property
    def form(self) -> str:
        """Return the inflected form without its variant: 連用形, 連体形 …, or `*`."""
        return self.pos[5].partition("-")[0]

    @property
    def is_nominal(self) -> bool:
        """Tell whether the word can stand inside a compound noun."""
        return self.pos[0] in _NOMINAL_KINDS

    @property
    def is_verbal_noun(self) -> bool:
        """Tell whether する can follow (会談, 定例化)."""
        return self.pos[2] == "サ変可能" or self.pos[2] == "サ変形状詞可能"

    @property
    def is_inflected(self) -> bool:
        """Tell whether the word is a verb, an adjective or an auxiliary."""
        return self.pos[0] in ("動詞", "形容詞", "助動詞")

    def is_particle(self, *surfaces: str) -> bool:
        """Tell whether the word is one of the given particles."""
        return self.surface in surfaces and self.pos[0] == "助詞"


_LONGEST_PIECE = 12_000
"""Characters, of four bytes at most: SudachiPy 0.7 refuses more than 49,149 bytes."""
_NOMINAL_KINDS = ("名詞", "接尾辞", "接頭辞", "代名詞")


@cache
def _analyser() -> "Tokenizer":
    from sudachipy import Dictionary, SplitMode  # noqa: PLC0415  70 ms a rebuild need not pay

    return Dictionary().tokenizer(mode=SplitMode.C)


@lru_cache(maxsize=_CACHED_SENTENCES)
def tokenize(text: str) -> tuple[Token, ...]:
    """Return the words of a text in order; together they cover it without a gap."""
    return tuple(
        Token(
            word.surface(),
            word.dictionary_form(),
            word.part_of_speech(),
            start + word.begin(),
            start + word.end(),
            word.reading_form(),
        )
        for start, piece in _pieces(text)
        for word in _analyser().tokenize(piece)
    )


def _pieces(text: str) -> Iterator[tuple[int, str]]:
    """Yield a text in pieces that the analyser takes, cut behind a 。 where there is one."""
    start = 0
    while len(text) - start > _LONGEST_PIECE:
        end = text.rfind("。", start, start + _LONGEST_PIECE) + 1 or start + _LONGEST_PIECE
        yield start, text[start:end]
        start = end
    yield start, text[start:]


@lru_cache(maxsize=_CACHED_WORDS)
def short_units(word: str) -> tuple[ReadWord, ...]:
    """Return the shortest units (Sudachi's mode A) a word is made of: 経済, 産業, 省."""
    from sudachipy import SplitMode  # noqa: PLC0415  as above

    units = _analyser().tokenize(word, SplitMode.A)
    return tuple(ReadWord(unit.surface(), to_hiragana(unit.reading_form())) for unit in units)


@lru_cache(maxsize=_CACHED_SENTENCES)
def word_borders(text: str) -> tuple[int, ...]:
    """Return the offsets at which words begin or end, ascending, from 0 to the text's length."""
    return 0, *[token.end for token in tokenize(text)]


def runs_of(
    tokens: Iterable[Token], is_part: Callable[[Token], bool]
) -> Iterator[tuple[Token, ...]]:
    """Yield the longest runs of neighbouring words that each are a part, in order."""
    return (tuple(run) for is_in, run in groupby(tokens, key=is_part) if is_in)


def surface_of(tokens: tuple[Token, ...]) -> str:
    """Return the text the words cover."""
    return "".join([token.surface for token in tokens])
