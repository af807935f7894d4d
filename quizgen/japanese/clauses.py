"""Clauses of a sentence: where 会談し、 ends one and the next begins."""

from typing import NamedTuple

from quizgen.japanese.tokens import Token, surface_of
from quizgen.regex import regex

Tokens = tuple[Token, ...]

_FUNCTIONAL = frozenset(
    (
        "つく", "対する", "よる", "因る", "依る", "関する", "おく", "於く", "とる", "取る",
        "通じる", "通ずる", "通す", "加える", "向ける", "めぐる", "巡る", "伴う", "基づく", "基く",
        "応じる",
        "際する", "続く", "含む", "含める", "除く", "受ける", "経る", "踏まえる", "沿う", "限る",
        "代わる", "わたる", "渡る", "当たる", "あたる", "異なる", "違う",
    )
)  # fmt: skip
"""Verbs that with を, に or と make one function word: について、を通じて、を受け、."""
_SPEECH = frozenset(
    (
        "述べる", "話す", "語る", "訴える", "主張", "表明", "説明", "指摘", "発言", "強調", "発表",
        "明らか", "コメント", "批判", "反論", "答える", "答弁", "伝える", "求める", "考える",
        "示す", "判断", "評価", "警告", "呼びかける", "非難", "言う", "述懐", "証言", "報じる",
        "書く", "定める", "規定", "判示", "認定", "見込む", "予想", "位置づける", "位置付ける",
    )
)  # fmt: skip
_DATED = regex(r"[0-9]{4}年(?:[0-9]{1,2}月)?(?:[0-9]{1,2}日)?の[^、。はがを]+で$")
"""Where something was said in a year: 2019年の通達で."""
_ONLY_TIME = regex(r"[^、。はがを]*(?:[年月日]|秋|春|夏|冬)に(?:なって|入って|入り|なり)")
"""When something happened, said with a verb: 12月になって."""
_OPEN, _CLOSE = "括弧開", "括弧閉"


class Topic(NamedTuple):
    """What a clause is about or who acts in it."""

    tokens: Tokens
    """The noun phrase, without its particle."""
    particle: str
    """は or が."""
    start: int
    """Index of its first word in the clause."""
    end: int
    """Index behind its particle and the comma that may follow."""

    @property
    def text(self) -> str:
        """Return the noun phrase."""
        return surface_of(self.tokens)


def depths(tokens: Tokens) -> list[int]:
    """Return for each word how many brackets it stands in."""
    if _OPEN not in [token.pos[1] for token in tokens]:
        return [0] * len(tokens)
    result: list[int] = []
    depth = 0
    for token in tokens:
        if token.pos[1] == _CLOSE:
            depth = max(0, depth - 1)
        result.append(depth)
        if token.pos[1] == _OPEN:
            depth += 1
    return result


def split_clauses(tokens: Tokens) -> list[Tokens]:
    """Return the coordinate clauses of a sentence, commas left at their ends.

    A clause within what somebody says (…と述べた) or within a noun's modifier is not cut off:
    the result may be the whole sentence.
    """
    if reports_speech(tokens):
        return [tokens]
    inside = depths(tokens)
    clauses: list[Tokens] = []
    start = 0
    for index, token in enumerate(tokens[:-1]):
        if token.surface != "、" or inside[index] or not _ends_clause(tokens[start:index]):
            continue
        if _ONLY_TIME.fullmatch(surface_of(tokens[start:index])):
            continue
        if not _stands_apart(tokens[start:index], tokens[index + 1 :]):
            continue
        clauses.append(tokens[start : index + 1])
        start = index + 1
    return [*clauses, tokens[start:]]


def reports_speech(tokens: Tokens) -> bool:
    """Tell whether the sentence gives somebody's words or thoughts: …と述べた."""
    inside = depths(tokens)
    for index, token in enumerate(tokens[:-1]):
        if inside[index] or not token.is_particle("と") or index == 0:
            continue
        if tokens[index + 1].base in _SPEECH and _can_end_a_quote(tokens[index - 1]):
            return True
    return False


def _can_end_a_quote(token: Token) -> bool:
    return token.is_inflected or token.pos[1] == _CLOSE or token.kind == "助詞"


def _ends_clause(tokens: Tokens) -> bool:
    """Tell whether the words end in a predicate that goes on (会談し, されており, が)."""
    if len(tokens) == 1 or not tokens or _is_function_phrase(tokens):
        return False
    last, before = tokens[-1], tokens[-2]
    if last.kind in ("動詞", "助動詞"):
        return last.form == "連用形" or last.surface == "ず"
    if last.kind == "助詞":
        joins = last.is_particle("て", "で") and last.pos[1] == "接続助詞"
        joins = joins or _is_copula_de(tokens)
        return joins or (last.is_particle(*_AFTER_PREDICATE) and before.is_inflected)
    return last.is_verbal_noun and before.is_particle("を")


def _is_copula_de(tokens: Tokens) -> bool:
    """Tell whether a clause with its own topic ends in noun and で: 税は…資金で、."""
    return (
        tokens[-1].is_particle("で")
        and tokens[-2].is_nominal
        and not tokens[-2].surface.endswith(_OCCASIONS)
        and not _DATED.search(surface_of(tokens))
        and any(token.is_particle("は") for token in tokens)
    )


_OCCASIONS = (
    "会", "会議", "会見", "会談", "講演", "答弁", "質疑", "演説", "取材", "場", "調査",
    "通達", "通知", "談話", "報告", "報告書", "白書", "指針", "協議", "訪問", "訪米", "採決",
    "判決", "決定", "一方", "選挙", "投票", "審議", "交渉", "裁判", "訴訟", "答申", "声明",
)  # fmt: skip
"""Where somebody speaks or acts: 首相は討論会で、 is no 首相は討論会であり、."""
_AFTER_PREDICATE = ("が", "けれど", "けれども", "し")


def _is_function_phrase(tokens: Tokens) -> bool:
    words = tokens[:-1] if tokens[-1].is_particle("て", "で") else tokens
    if len(words) == 1:
        return False
    *_, particle, verb = words
    if verb.base == "する" and particle.is_particle("と"):
        return True
    return verb.base in _FUNCTIONAL and particle.is_particle("に", "を", "と")


def _stands_apart(clause: Tokens, rest: Tokens) -> bool:
    """Tell whether what ends in a predicate is a clause beside the rest, not a part of it."""
    if _is_copula_de(clause):
        topic = find_topic(rest)
        return topic is not None and topic.particle == "は"
    return not _goes_on_to_a_noun(clause, rest)


def _goes_on_to_a_noun(clause: Tokens, rest: Tokens) -> bool:
    """Tell whether the clause belongs to the modifier of a noun further on.

    国が収入を得て、教育に支出する経済活動: no は in the clause, and the next predicate
    modifies a noun.
    """
    if any(token.is_particle("は") for token in clause):
        return False
    for index, token in enumerate(rest[:-1]):
        if token.is_particle("は") or token.surface == "。":
            return False
        if is_adnominal(rest, index):
            return True
    return False


def is_adnominal(tokens: Tokens, index: int) -> bool:
    """Tell whether the word ends a clause that modifies the noun behind it."""
    token, following = tokens[index], tokens[index + 1] if index + 1 < len(tokens) else None
    if following is None or token.kind not in ("動詞", "形容詞", "助動詞"):
        return False
    if following.kind not in ("名詞", "接頭辞", "代名詞") or is_functional_adnominal(tokens, index):
        return False
    if token.base == "だ" and token.surface == "な":
        return False
    return token.form in ("連体形", "終止形")


def is_modified(tokens: Tokens, index: int) -> bool:
    """Tell whether a noun has an owner, a neighbour or a clause before it: 国の, 「…」, 決めた."""
    if index == 0:
        return False
    before = tokens[index - 1]
    if before.surface in ("の", "な", "・", "」") or before.kind == "連体詞":
        return True
    return is_adnominal(tokens, index - 1)


def _is_nominalised(tokens: Tokens, index: int) -> bool:
    """Tell whether の makes a noun of the clause that ends here: 日本が批准したのは."""
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    return tokens[index].is_inflected and following is not None and following.pos[1] == "準体助詞"


def opens_function_word(tokens: Tokens, index: int) -> bool:
    """Tell whether the particle opens をめぐり, を含めて, によって and the like."""
    following = tokens[index + 1]
    return tokens[index].is_particle("を", "に", "と") and following.base in _FUNCTIONAL


def is_functional_adnominal(tokens: Tokens, index: int) -> bool:
    """Tell whether the word closes に関する, を通じた, による and the like."""
    verb = index - 1 if tokens[index].inflection == "助動詞-タ" else index
    if verb < 1 or tokens[verb].base not in _FUNCTIONAL:
        return False
    return tokens[verb - 1].is_particle("に", "を", "と")


def find_topic(clause: Tokens) -> Topic | None:
    """Return the clause's topic (は), or the subject (が) before any other noun's modifier.

    には, では, とは and も are no topics; of two は the first counts unless として stands
    between, which shuts the first one into a reason.
    """
    inside = depths(clause)
    found: Topic | None = None
    for index, token in enumerate(clause):
        if inside[index] or not token.is_particle("は") or index == 0:
            continue
        if not _can_be_topic(clause[index - 1]) or _is_potential(clause, index):
            continue
        if found is None or _has_toshite(clause[found.end : index]):
            start = found.end if found else 0
            found = _topic(clause, _after_toshite(clause, start, index), index)
    if found is None:
        return _subject(clause, inside)
    return _subject_behind_reason(clause, found) or found


_CONDITIONS = (
    "場合", "時", "とき", "際", "後", "うえ", "上", "一方", "中", "うち", "ため", "以上", "次",
    "最後", "法律上", "憲法上", "国際法上", "条約上", "制度上", "事実上", "形式上", "歴史上",
    "実際",
)  # fmt: skip


def _can_be_topic(token: Token) -> bool:
    if token.surface in _CONDITIONS or (token.pos[2] == "副詞可能" and token.kind == "名詞"):
        return False  # 一致しない場合は, 法律上は, 今年度は: no noun that the clause is about
    return token.is_nominal or token.pos[1] == _CLOSE or token.is_particle("など")


def _is_potential(clause: Tokens, index: int) -> bool:
    """Tell whether は belongs to ことはできない, ことはない, which are no topics."""
    following = clause[index + 1 : index + 2]
    is_verb = bool(following) and following[0].base in ("できる", "出来る", "ある", "ない", "無い")
    return clause[index - 1].surface == "こと" and is_verb


def _has_toshite(tokens: Tokens) -> bool:
    return "として" in surface_of(tokens)


def _after_toshite(clause: Tokens, start: int, end: int) -> int:
    for index in range(end - 1, start, -1):
        if clause[index].surface == "て" and clause[index - 1].base == "する":
            goes_on = index + 1 < end and clause[index + 1].base in _AUXILIARIES
            return start if goes_on else index + 1
    return start


_AUXILIARIES = ("いる", "居る", "おる", "くる", "来る", "いく", "行く")
"""Verbs behind て that make one predicate with it: としていた gives no reason."""


def _subject_behind_reason(clause: Tokens, topic: Topic) -> Topic | None:
    """Return who acts where は stands within the reason: 規定は違憲だとして、12人が提訴した."""
    reason_end = _after_toshite(clause, topic.end, len(clause))
    if reason_end == topic.end or clause[topic.end - 1].surface == "、":
        return None
    if any(token.is_particle("が") for token in clause[topic.end : reason_end]):
        return None
    if clause[reason_end].surface == "、":
        reason_end += 1
    rest = clause[reason_end:]
    for index, token in enumerate(rest[1:], start=1):
        if token.is_particle("が") and not _governs_only_a_modifier(rest[index + 1 :]):
            subject = _topic(rest, 0, index)
            start, end = subject.start + reason_end, subject.end + reason_end
            return subject._replace(start=start, end=end)
    return None


def _topic(clause: Tokens, start: int, index: int) -> Topic:
    end = index + 1
    if end < len(clause) and clause[end].surface == "、":
        end += 1
    first = _behind_adverbials(clause, start, index)
    return Topic(clause[first:index], clause[index].surface, first, end)


def _behind_adverbials(clause: Tokens, start: int, end: int) -> int:
    """Return where the noun phrase begins: behind a comma that no noun stands before.

    憲法により、国会は: the topic is 国会; 国会、内閣は: it is both.
    """
    inside = depths(clause)
    for index in range(end - 1, start, -1):
        if clause[index].is_particle("は") and clause[index - 1].is_particle("で", "に"):
            return index + 1
        if clause[index].surface != "、" or inside[index]:
            continue
        before = clause[index - 1]
        if not before.is_nominal or before.pos[2] in ("副詞可能", "助数詞可能"):
            return _behind_case(clause, index + 1, end)
    return _behind_case(clause, start, end)


def _behind_case(clause: Tokens, start: int, end: int) -> int:
    """Return where the last noun phrase before `end` begins: 衆院選で|与党は, 条約を|日本が."""
    for index in range(end - 1, start, -1):
        token = clause[index]
        if token.is_particle("で", "に", "を", "へ", "も") and not clause[index + 1].is_particle(
            "の"
        ):
            return index + 1
        if token.kind == "助詞" and token.pos[1] == "接続助詞":
            return index + 1
        if not (token.is_nominal or token.is_particle(*_WITHIN_NOUNS)):
            return start
    return start


_WITHIN_NOUNS = ("の", "と", "や", "など", "か", "で", "へ", "から", "まで")


def _subject(clause: Tokens, inside: list[int]) -> Topic | None:
    for index, token in enumerate(clause):
        if inside[index]:
            continue
        if token.is_particle("が") and token.pos[1] == "格助詞" and index:
            if _governs_only_a_modifier(clause[index + 1 :]):
                return None
            return _topic(clause, 0, index)
        if is_adnominal(clause, index):
            return None
    return None


def _governs_only_a_modifier(rest: Tokens) -> bool:
    """Tell whether the next predicate after が modifies a noun (日韓が共有する取り決め)."""
    for index, token in enumerate(rest):
        if is_adnominal(rest, index) or _is_nominalised(rest, index):
            return True
        if token.is_particle("が") and token.pos[1] == "格助詞":
            return False  # a subject of its own stands before the predicate
        if token.base == "だ" and token.surface == "に":
            continue  # 適正に: an adverb
        goes_on = index + 1 < len(rest) and rest[index + 1].kind == "助動詞"
        if token.is_inflected and not goes_on and not is_functional_adnominal(rest, index):
            return False
    return False
