"""Predicates at the end of a clause: read them and write them in plain style."""

from enum import StrEnum
from typing import NamedTuple

from quizgen.japanese.tokens import Token, surface_of

_I_ROW = dict(zip("うくぐすつぬぶむる", "いきぎしちにびみり", strict=True))
_A_ROW = dict(zip("うくぐすつぬぶむる", "わかがさたなばまら", strict=True))
_PAST = {
    "う": "った", "つ": "った", "る": "った", "む": "んだ", "ぶ": "んだ", "ぬ": "んだ",
    "く": "いた", "ぐ": "いだ", "す": "した",
}  # fmt: skip
_IRREGULAR_PAST = ("行く", "いく", "ゆく")
_ICHIDAN = ("上一段", "下一段")
_PASSIVES = ("れる", "られる", "せる", "させる")


class Tense(StrEnum):
    """When the predicate places what it says."""

    PAST = "past"
    NONPAST = "nonpast"


class Ending(NamedTuple):
    """The last predicate of a clause, taken apart."""

    head: tuple[Token, ...]
    """The words before the inflected ones, unchanged."""
    plain: str
    """The predicate in plain style: した, している, である, しない …."""
    tense: Tense
    is_negative: bool
    is_noun: bool
    """True for a noun with です/だ/である (as plain です → である)."""

    @property
    def text(self) -> str:
        """Return head and predicate together."""
        return surface_of(self.head) + self.plain


def continuative(base: str, inflection: str) -> str:
    """Return the 連用形 of a verb given in dictionary form (書く → 書き)."""
    if inflection.startswith("五段"):
        return base[:-1] + _I_ROW[base[-1]]
    if inflection.startswith("サ行変格"):
        return base.removesuffix("する").removesuffix("す") + "し"
    if inflection.startswith("カ行変格"):
        return "来" if base == "来る" else "き"
    return base.removesuffix("る")


def past(base: str, inflection: str) -> str:
    """Return the plain past of a verb given in dictionary form (書く → 書いた)."""
    if inflection.startswith("五段"):
        if base.endswith(_IRREGULAR_PAST):
            return base[:-1] + "った"
        return base[:-1] + _PAST[base[-1]]
    return continuative(base, inflection) + "た"


def negative(base: str, inflection: str) -> str:
    """Return the plain negative of a verb given in dictionary form (書く → 書かない)."""
    if base in ("ある", "有る"):
        return "ない"
    if inflection.startswith("五段"):
        return base[:-1] + _A_ROW[base[-1]] + "ない"
    if inflection.startswith("カ行変格"):
        return "来ない" if base == "来る" else "こない"
    return continuative(base, inflection) + "ない"


def read_ending(tokens: tuple[Token, ...], tense: Tense = Tense.NONPAST) -> Ending | None:
    """Take the final predicate of a clause apart and write it in plain style.

    `tense` is that of the sentence: a clause that ends in a 連用形 (会談し、) takes it. Returns
    none where the clause ends in anything but a predicate these rules know: a bare noun, a
    guess (だろう), a wish, a final particle.
    """
    words = tokens
    while words and words[-1].kind in ("補助記号", "空白"):
        words = words[:-1]
    if not words:
        return None
    for reader in _READERS:
        if ending := reader(words, tense):
            return ending
    return None


def _read_polite(words: tuple[Token, ...], _: Tense) -> Ending | None:
    """Read …ます, …ました, …ません, …ませんでした."""
    bases = [word.base for word in words[-4:]]
    for tail, tense, negated in _POLITE_TAILS:
        if tuple(bases[-len(tail) :]) == tail:
            return _verb_ending(words[: -len(tail)], tense, is_negative=negated)
    return None


_POLITE_TAILS: tuple[tuple[tuple[str, ...], Tense, bool], ...] = (
    (("ます", "ぬ", "です", "た"), Tense.PAST, True),
    (("ます", "ん", "です", "た"), Tense.PAST, True),
    (("ます", "ぬ"), Tense.NONPAST, True),
    (("ます", "ん"), Tense.NONPAST, True),
    (("ます", "た"), Tense.PAST, False),
    (("ます",), Tense.NONPAST, False),
)


def _verb_ending(
    words: tuple[Token, ...], tense: Tense, *, is_negative: bool = False
) -> Ending | None:
    if not words or words[-1].kind not in ("動詞", "助動詞") or not _is_known(words[-1]):
        return None
    base = _modern(words[-1])
    inflection = words[-1].inflection if base == words[-1].base else "上一段"
    plain = base
    if is_negative:
        plain = negative(base, inflection)
        if tense is Tense.PAST:
            plain = plain.removesuffix("い") + "かった"
    elif tense is Tense.PAST:
        plain = past(base, inflection)
    return Ending(words[:-1], plain, tense, is_negative, is_noun=False)


def _modern(verb: Token) -> str:
    """Return the dictionary form in today's Japanese: the analyser gives 感じ as 感ずる."""
    if verb.base.endswith("ずる") and verb.surface.endswith("じ"):
        return verb.base.removesuffix("ずる") + "じる"
    return verb.base


def _is_known(verb: Token) -> bool:
    if verb.kind == "助動詞":
        return verb.base in _PASSIVES
    return verb.inflection.startswith(("五段", "サ行変格", "カ行変格", *_ICHIDAN))


def _read_copula(words: tuple[Token, ...], _: Tense) -> Ending | None:
    """Read a noun or な-adjective with です, でした, だ, だった, である, であった."""
    surface = surface_of(words[-3:])
    for tail, plain, tense in _COPULA_TAILS:
        count = _tail_length(words, tail)
        if surface.endswith(tail) and count:
            head = words[:-count]
            if not head or head[-1].kind not in ("名詞", "接尾辞", "形状詞", "代名詞"):
                return None
            if head[-1].base in _MODAL_NOUNS and not _is_a_thing(head):
                return None
            return Ending(head, plain, tense, is_negative=False, is_noun=True)
    return None


_COPULA_TAILS = (
    ("であった", "であった", Tense.PAST),
    ("である", "である", Tense.NONPAST),
    ("でした", "であった", Tense.PAST),
    ("だった", "であった", Tense.PAST),
    ("です", "である", Tense.NONPAST),
    ("だ", "である", Tense.NONPAST),
)
_MODAL_NOUNS = ("の", "よう", "そう", "みたい", "はず", "わけ", "べき", "つもり", "こと", "もの")


def _is_a_thing(head: tuple[Token, ...]) -> bool:
    """Tell whether もの names what a clause tells of: 手続きを取り決めるものです."""
    return head[-1].base == "もの" and len(head) > 1 and head[-2].form == "連体形"


def _tail_length(words: tuple[Token, ...], tail: str) -> int:
    """Return how many whole words make up the tail; 0 if it cuts a word."""
    length = 0
    for count, word in enumerate(reversed(words), start=1):
        length += len(word.surface)
        if length == len(tail):
            return count
        if length > len(tail):
            return 0
    return 0


def _read_plain(words: tuple[Token, ...], _: Tense) -> Ending | None:
    """Read a clause that ends in plain style already: した, している, 決める, しない."""
    last = words[-1]
    if last.form not in ("終止形", "連体形") or not _is_plain_end(words):
        return None
    negated = any(word.base in ("ない", "ぬ") for word in words[-2:])
    tense = Tense.PAST if _is_past(last) else Tense.NONPAST
    return Ending(words[:-1], last.surface, tense, negated, is_noun=False)


def _is_plain_end(words: tuple[Token, ...]) -> bool:
    last = words[-1]
    if last.kind == "動詞":
        return _is_known(last)
    if last.kind == "形容詞":
        return True
    return last.kind == "助動詞" and (_is_past(last) or last.base in ("ない", *_PASSIVES))


def _is_past(word: Token) -> bool:
    return word.inflection == "助動詞-タ"  # not the lemma: 読んだ ends in one written だ


def _read_adjective(words: tuple[Token, ...], _: Tense) -> Ending | None:
    """Read an い-adjective with です."""
    if len(words) > 1 and words[-1].base == "です" and words[-1].surface == "です":
        word = words[-2]
        if word.kind == "形容詞" or (word.kind == "助動詞" and word.base == "ない"):
            return Ending(
                words[:-2],
                word.surface,
                Tense.NONPAST,
                is_negative=word.base == "ない",
                is_noun=False,
            )
    return None


def _read_conjunction(words: tuple[Token, ...], tense: Tense) -> Ending | None:
    """Read a clause before て, が or けれども: 深めて, 可決されたが."""
    last = words[-1]
    if last.is_particle("で") and words[:-1] and words[-2].is_nominal:
        return _after_noun(words[:-1], tense)
    if last.is_particle("て", "で") and words[:-1]:
        return _from_te(words, tense)
    if last.is_particle("が", "けれど", "けれども") and words[:-1] and words[-2].is_inflected:
        return read_ending(words[:-1], tense)
    return None


def _read_negative_form(words: tuple[Token, ...], tense: Tense) -> Ending | None:
    """Read 言及せず, 認めておらず."""
    if words[-1].base not in ("ず", "ぬ") or words[-1].surface not in ("ず", "ずに"):
        return None
    if len(words) > 2 and _goes_on(words[-2], words[-3]):  # noqa: PLR2004  て, おら and ず
        return Ending(words[:-2], "いない", Tense.NONPAST, is_negative=True, is_noun=False)
    return _verb_ending(words[:-1], tense, is_negative=True)


def _goes_on(verb: Token, before: Token) -> bool:
    """Tell whether a verb is おる after て, which as a plain form is いる."""
    return verb.base in ("おる", "居る") and before.is_particle("て", "で")


def _read_continuative(words: tuple[Token, ...], tense: Tense) -> Ending | None:
    """Read a clause that goes on in the 連用形: 会談し, されており, 拠点であり, 拠点で."""
    last, before = words[-1], words[-2] if words[:-1] else None
    if last.form != "連用形":
        return None
    if last.base == "だ" and last.surface == "で":
        return _after_noun(words[:-1], tense)
    if before is not None and _goes_on(last, before):
        return Ending(words[:-1], "いる", Tense.NONPAST, is_negative=False, is_noun=False)
    if before is not None and last.base == "ある" and before.surface == "で":
        return _after_noun(words[:-2], tense)
    return _verb_ending(words, tense)


def _from_te(words: tuple[Token, ...], tense: Tense) -> Ending | None:
    verb, particle = words[-2], words[-1]
    if verb.kind not in ("動詞", "助動詞") or not _is_known(verb):
        return None
    if tense is Tense.PAST:
        plain = verb.surface + {"て": "た", "で": "だ"}[particle.surface]
        return Ending(words[:-2], plain, tense, is_negative=False, is_noun=False)
    return Ending(words[:-2], verb.base, tense, is_negative=False, is_noun=False)


def _after_noun(head: tuple[Token, ...], tense: Tense) -> Ending | None:
    if not head or head[-1].kind not in ("名詞", "接尾辞", "形状詞"):
        return None
    plain = "であった" if tense is Tense.PAST else "である"
    return Ending(head, plain, tense, is_negative=False, is_noun=True)


_READERS = (
    _read_polite,
    _read_adjective,
    _read_copula,
    _read_plain,
    _read_conjunction,
    _read_negative_form,
    _read_continuative,
)
