"""一問一答 for a name set in 「」 behind the clause that says what it is: …を求める「勧告権」."""

import re
from collections.abc import Iterator

from quizgen.civics.mentions import find_mentions
from quizgen.civics.names import names_by_form
from quizgen.japanese.clauses import Tokens, depths
from quizgen.japanese.pointers import has_open_reference
from quizgen.japanese.stance import is_allegation, is_loaded
from quizgen.japanese.tokens import Token, surface_of, tokenize
from quizgen.models.fact import Fact, FactKind, Role
from quizgen.questions.draft import Draft
from quizgen.questions.explanations import explained
from quizgen.questions.wording import in_quotes, shares_words, told_form, with_blank
from quizgen.questions.worth import worth_of

_BASE = 0.97
_NAMED = re.compile(r"「(?P<name>[^「」、。]{2,18})」(?P<after>.{0,12})")
_SHORTEST, _LONGEST = 11, 60  # characters of the clause
_AFTER = re.compile(r"^(?:[をがもはにで、。]|の|と(?:さ|い|呼|よ)|など)")
_OF_KIND = re.compile(
    r"^の(?P<kind>考え方?|原則|法理|制度|仕組み|しくみ|方式|手続き|権限|理念|規定|手法|方法)(?=[をがはもにで、。])"
)
_CALLED = re.compile(r"^と(?:さ|い|呼|よ)")
_KINDS = (
    (re.compile(r"権$"), "権限"),
    (re.compile(r"枠$"), "枠"),
    (re.compile(r"(?:書|文書|簿)$"), "書類"),
    (re.compile(r"(?:法|条例|規則)$"), "きまり"),
    (re.compile(r"(?:庁|省|局|本部|センター|機関)$"), "組織"),
    (re.compile(r"事務$"), "事務"),
)
"""What sort of thing a name is, by its end."""
_ENDS_ALONE = re.compile(
    r"(?:制度|法理|原則|方式|手続き|主義|計画|構想|戦略|方針|協定|条約|会議|委員会|機構|基金|税|控除|給付金|給付|手当|保険|扶助|加算|調整)$"
)
"""Ends that say themselves what sort of thing it is."""
_ACT = "こと"
_LAST_WORD = 2  # characters: 代|執行, which the dictionary has as one
_TELLS_ALONE, _LEAST_ALONE = 18, 16  # characters that tell an act, a thing, with no line above
_LAST_WORDS = 3
_GOING_ON = ("ても", "でも", "として")
_ADVERBS = ("本来", "通常", "原則", "一般")
"""What は only sets apart."""
_SAYING = re.compile(r"(?:と|を)(?:する|した|している|いう|述べ|主張|批判)|(?:という|との)$")
_OPINION = re.compile(r"[いうくすつぬむるた]$|より|べき|最|高い|新しい|な$")
"""Ends and parts of what is no name but somebody's words: 禁止より公開, 高い目標."""
_TELLING = 2  # characters
_TIME = re.compile(r"初めて|全国初|過去最|今回|当初|新たな")


def write_appositions(fact: Fact) -> Iterator[Draft]:
    """Yield the question for the first name that the clause before it tells apart."""
    if fact.kind not in (FactKind.FACT, FactKind.CLAIM) or fact.role is Role.COMMENT:
        return
    for match in _NAMED.finditer(fact.statement):
        what = _what(fact.statement, match)
        if what and _is_sound(match["name"], what, fact):
            draft = _draft(fact, match["name"], what)
            least = _TELLS_ALONE if what.endswith(_ACT) else _LEAST_ALONE
            if draft.context or len(what) >= least:
                yield draft
            return


def _what(statement: str, match: re.Match[str]) -> str:
    """Return what the name stands for, its clause and its kind; empty if nothing tells it."""
    if not _AFTER.match(match["after"]) or not _is_name(match["name"]):
        return ""
    tokens = tokenize(statement)
    mark = next((at for at, token in enumerate(tokens) if token.start == match.start()), 0)
    clause = _clause_before(tokens[:mark])
    of_kind = _OF_KIND.match(match["after"])
    kind = of_kind["kind"] if of_kind else _kind_of(match["name"])
    if kind == _ACT and clause.endswith(("た", "だ")):
        return ""  # 秘密に配慮した「公開方法工夫支出」: a thing, not the act
    if not clause or not kind or not _SHORTEST <= len(clause) <= _LONGEST:
        return ""
    return _TIME.sub("", clause) + kind


def _is_name(text: str) -> bool:
    """Tell whether the words in 「」 are one noun, not what somebody says."""
    tokens = tokenize(text)
    is_noun = all(map(_is_of_noun, tokens)) or text in names_by_form()
    is_noun = is_noun or bool(_ENDS_ALONE.search(text))
    return is_noun and not _OPINION.search(text) and not text[0].isdigit()


def _is_of_noun(token: Token) -> bool:
    return token.is_nominal or token.kind == "接頭辞" or token.surface in ("の", "・")


def _kind_of(name: str) -> str:
    if found := _ENDS_ALONE.search(name):
        return found.group()
    for end, kind in _KINDS:
        if end.search(name):
            return kind
    last = tokenize(name[-_LAST_WORD:])
    return _ACT if len(last) == 1 and last[0].is_verbal_noun else ""


def _clause_before(tokens: Tokens) -> str:
    """Return the clause that modifies what comes next, from its topic or the comma before it."""
    if not tokens or tokens[-1].form not in ("連体形", "終止形"):
        return ""
    inside = depths(tokens)
    start = 0
    for at in range(len(tokens) - 1, 0, -1):
        token = tokens[at]
        if inside[at]:
            continue
        if token.is_particle("は") and tokens[at - 1].surface in _ADVERBS:
            continue
        if token.is_particle("は") or (token.surface == "、" and not _goes_on(tokens[:at])):
            start = at + 1
            break
    return surface_of(tokens[start:]).lstrip("、")


def _goes_on(before: Tokens) -> bool:
    """Tell whether what stands at a comma belongs to what is behind it.

    …だが、; …ても、; …応じず、; …が生じるとして、; 鳥取と島根、徳島と高知を.
    """
    last, text = before[-1], surface_of(before[-_LAST_WORDS:])
    if last.is_nominal:
        return last.pos[2] not in ("副詞可能", "助数詞可能") and last.kind != "接尾辞"
    return last.surface in ("が", "ず") or text.endswith(_GOING_ON)


def _is_sound(name: str, what: str, fact: Fact) -> bool:
    if _SAYING.search(what) or has_open_reference(what) or is_allegation(what) or is_loaded(what):
        return False
    if any(len(one.text) == len(name) for one in find_mentions(fact.context)):
        return False  # 生活保護 stands above the blank for 生活扶助, and fits it
    kind = _kind_of(name)
    bare = name.removesuffix(kind) if kind else name
    return not shares_words(bare, what, min(3, len(bare))) and bare not in fact.context


def _draft(fact: Fact, name: str, what: str) -> Draft:
    known = names_by_form().get(name)
    is_whole = fact.is_askable and bool(fact.topic) and fact.statement.count(name) == 1
    asked = _in_its_sentence(fact, name) if is_whole else f"{what}を何というか。"
    return Draft(
        "cloze" if is_whole else "short_answer",
        fact,
        f"{asked}{told_form(name)}答えなさい。",
        name,
        _BASE * worth_of(fact),
        context=fact.context if is_whole else _line(fact, name, what),
        accepted=tuple(form for form in known.forms if form != name) if known else (),
        explanation=explained(known, fact) if known else _called(name, what),
        asked=f"apposition:{name}",
    )


def _in_its_sentence(fact: Fact, name: str) -> str:
    """Return the sentence with a blank for the name: who acts and on what stays told."""
    start = fact.statement.index(f"「{name}」")
    end = start + len(name) + 2
    return f"{with_blank(fact.statement, start, end)}空欄に入る語を"


def _line(fact: Fact, name: str, what: str) -> str:
    """Return what the section is about, unless the stem says it or the line would tell the name."""
    about = fact.frame
    is_needed = bool(about) and about not in what and not shares_words(about, name, _TELLING)
    return f"{about}について" if is_needed else ""


def _called(name: str, what: str) -> str:
    return f"記事は、{what}を{in_quotes(name)}とよんでいる。"
