"""四択 on a content phrase: どのような情報を…, with distractors of one head and one form."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from quizgen.civics.mentions import find_mentions
from quizgen.civics.names import NameKind, names_by_form
from quizgen.civics.table import Row, read_table
from quizgen.japanese.clauses import split_clauses
from quizgen.japanese.tokens import tokenize
from quizgen.models.fact import Fact, FactKind
from quizgen.questions.choices import arranged, picked
from quizgen.questions.draft import Draft
from quizgen.questions.explanations import told_by
from quizgen.questions.fields import field_of
from quizgen.questions.noun_phrases import NounPhrase, find_noun_phrase
from quizgen.questions.tellable import rests_on_others
from quizgen.questions.wording import as_question, shares_words
from quizgen.questions.worth import worth_of
from quizgen.regex import regex

_BASE = 0.96
_PARTICLES = ("を", "で", "に", "と")
_WRONG = 3
_SHORTEST_MODIFIER = 2  # characters
_SHORTER, _LONGER = 0.6, 1.7
_TELLING = 2  # characters
_FREE = 3  # characters of difference that never tell anything
_CONNECTIVES = (
    "に関する",
    "についての",
    "に対する",
    "のための",
    "に向けた",
    "をめぐる",
    "への",
    "の",
)
_COUNTRY_PREFIX = regex(r"^([^のやと・]{2,10}の)(?=.{3,})")
_ACTION_OF = regex(
    r"や.+の$|(?:ため|について|へ)の$"
    r"|(?:支援|配分|防衛|管理|整備|保護|交渉|調整|強化|推進|共有|開発|監視|運営|審査|検査)の$"
)
_COUNTED = regex("[0-9０-９]")
_OF_PEOPLE = regex(r"(?:者|員|人|民|家|生徒|児童|子ども|企業|団体)(?:や[^の]+)?の$")
"""Whose it is (生徒や保護者の意見), beside which no topic can stand."""
_LISTED = regex("(?<![年月日])(?<=[一-龥ァ-ヴー])、$")
"""The phrase is one of several: 年金、介護、少子化対策に充てる."""
_OPEN_ENDS = ("や", "と", "か", "・")
_GENERAL = "一般"
_PLACES = (NameKind.COUNTRY, NameKind.COUNTRIES, NameKind.REGION, NameKind.ORGANISATION)


def write_phrase_choices(fact: Fact) -> Iterator[Draft]:
    """Yield a question for the first phrase of the statement that can be told apart."""
    if fact.kind not in (FactKind.FACT, FactKind.CLAIM) or rests_on_others(fact):
        return
    for head, rows in _rows_by_head().items():
        if head not in fact.statement:
            continue
        phrase = find_noun_phrase(fact.statement, head, _PARTICLES)
        if phrase is None or not _is_askable(phrase, fact):
            continue
        if len(split_clauses(tokenize(fact.statement))) > 1:
            continue  # …が開かれ、どのような資金を…: who asks for it?
        row = _fitting_row(rows, field_of(fact))
        wrong = _distractors(phrase, row, fact) if row else []
        if len(wrong) == _WRONG:
            yield _draft(fact, phrase, wrong)


def _is_askable(phrase: NounPhrase, fact: Fact) -> bool:
    """Tell whether どのような can ask for the phrase: not within a clause that modifies a topic."""
    if phrase.has_clause or len(phrase.modifier) < _SHORTEST_MODIFIER:
        return False
    if phrase.modifier.startswith(_PARTICLES) or _COUNTED.search(phrase.modifier):
        return False  # …などを通じた協力: it begins before what was found; 5年間の: the one number
    before, rest = fact.statement[: phrase.start], fact.statement[phrase.end :]
    if _LISTED.search(before) or rest.startswith("とな"):
        return False  # one of several; 継続審議となった asks for an outcome, no kind of 審議
    if shares_words(phrase.modifier, before, _TELLING):
        return False  # 支援金は…子育て支援の財源: only the key would have the stem's word
    return "は" not in rest and "という" not in rest and not phrase.modifier.endswith(_OPEN_ENDS)


@cache
def _rows_by_head() -> dict[str, list[Row]]:
    """Return the rows by head, the longest head first, so that 共同訓練 comes before 訓練."""
    found: dict[str, list[Row]] = {}
    for row in sorted(read_table("topics"), key=lambda row: -len(row.get("head"))):
        found.setdefault(row.get("head"), []).append(row)
    return found


def _fitting_row(rows: Sequence[Row], fields: Sequence[str]) -> Row | None:
    """Return the row of the best field the fact's words speak of; the general one if of none."""
    for field in fields or (_GENERAL,):
        for row in rows:
            if row.get("field") == field:
                return row
    return None


def _distractors(phrase: NounPhrase, row: Row, fact: Fact) -> list[str]:
    _, slot = _shared_prefix(phrase.modifier)
    if any(one.name.kind in _PLACES for one in find_mentions(slot)):
        return []  # a key that names places among options that name none gives itself away
    made = _of_same_form(slot, row)
    usable = [
        text + phrase.head
        for text in made
        if _is_apart(text, slot, fact) and _is_like_long(text, slot)
    ]
    return picked(list(dict.fromkeys(usable)), _WRONG, fact.id, phrase.head)


def _shared_prefix(modifier: str) -> tuple[str, str]:
    """Part a country or body that all options share (北朝鮮の, ウクライナへの) from the slot."""
    for match in (
        _COUNTRY_PREFIX.match(modifier),
        re.match(r"^([^、]{2,10}への)(?=.{3,})", modifier),
    ):
        if match:
            name = names_by_form().get(match[1].removesuffix("の").removesuffix("へ"))
            if name is not None and name.kind in (NameKind.COUNTRY, NameKind.REGION):
                return match[1], modifier[match.end() :]
    return "", modifier


def _of_same_form(slot: str, row: Row) -> list[str]:
    """Return the row's modifiers in the form of the slot: 〜に関する, 〜ための, compound."""
    if slot.endswith("ための"):
        return [purpose + "ための" for purpose in row.all("purposes")]
    connective = next((one for one in _CONNECTIVES if slot.endswith(one)), "")
    if not connective:
        return _compounds(slot, row)
    if connective == "の" and (not _ACTION_OF.search(slot) or _OF_PEOPLE.search(slot)):
        return []  # 毎年の, 国の: no kind of thing that the table's topics could stand beside
    return [noun + connective for noun in _like(slot, row.all("nouns"))]


def _compounds(slot: str, row: Row) -> list[str]:
    """Return the row's compounds if the slot is one, and its whole is no term of its own."""
    is_term = slot + row.get("head") in names_by_form()
    return list(row.all("compounds")) if slot in row.all("compounds") and not is_term else []


def _like(slot: str, nouns: Sequence[str]) -> list[str]:
    """Prefer AやB where the slot has や, single nouns where it has none."""
    pairs = [noun for noun in nouns if "や" in noun]
    single = [noun for noun in nouns if "や" not in noun]
    wanted, other = (pairs, single) if "や" in slot else (single, pairs)
    return wanted if len(wanted) >= _WRONG else [*wanted, *other]


def _is_apart(text: str, slot: str, fact: Fact) -> bool:
    """Tell whether an option shares no content word with the key or the evidence."""
    words = re.findall(r"[一-龥ァ-ヴー]{2,}", text)
    return not any(word in slot or word in fact.evidence.quote for word in words)


def _is_like_long(text: str, key: str) -> bool:
    return abs(len(text) - len(key)) <= _FREE or _SHORTER <= len(text) / len(key) <= _LONGER


def _draft(fact: Fact, phrase: NounPhrase, wrong: Sequence[str]) -> Draft:
    before, after = fact.statement[: phrase.start], fact.statement[phrase.end :]
    prefix, slot = _shared_prefix(phrase.modifier)
    stem = as_question(f"{before}{prefix}どのような{phrase.head}{after}")
    key = slot + phrase.head
    return Draft(
        "multiple_choice",
        fact,
        stem,
        key,
        _BASE * worth_of(fact),
        context=fact.context,
        choices=arranged(key, wrong, fact.id),
        explanation=told_by(fact, key),
    )
