"""穴埋め with a gloss: what is wanted is described, so that one answer fits."""

from collections.abc import Iterator

from quizgen.civics.mentions import Mention, find_mentions
from quizgen.civics.names import NameKind
from quizgen.japanese.tokens import tokenize
from quizgen.models.fact import Fact, FactKind
from quizgen.models.question import BLANK
from quizgen.questions.draft import Draft
from quizgen.questions.explanations import explained
from quizgen.questions.fields import is_abroad
from quizgen.questions.term import PLAIN_TERMS, SHARED_DEFINITIONS, is_own_word, names_it
from quizgen.questions.wording import shares_words, told_form
from quizgen.questions.worth import (
    is_cut_behind,
    is_of_the_news,
    says_of_what,
    worth_of,
)
from quizgen.regex import regex

_KINDS = (NameKind.ORGANISATION, NameKind.INSTITUTION, NameKind.MINISTRY, NameKind.TERM)
_OFFICES = (NameKind.INSTITUTION, NameKind.MINISTRY)
_BASE = 0.6
_LONGEST = 85  # characters of the statement
_WORD_BEFORE = regex(r"[一-龥ァ-ヴーA-Za-z0-9・]$")
_WORD_AFTER = regex(r"^(?:[一-龥ァ-ヴー]|ら(?:の|は|が))")
_ARTICLE_NUMBER = regex(r"^の?第")
_KANA = regex(r"[ァ-ヴー]+")
_OF_THE_DIET = regex(r"議院|国会|内閣")
_LOCAL = regex(r"[都道府県市区町村]議会|知事")
"""An assembly of its own 本会議, which the Diet's gloss does not fit."""
_DEFINED = regex(r"と(?:呼|よ)ば|とい[うい]")
_NUMBER = regex("[0-9]+")
_MANY_NUMBERS = 3
_LEAST_END = 3  # characters of a name that tell the whole
_EARLIER = ("ていた。", "でいた。")
_REPEATED = 5  # characters that gloss and statement may not share
_EXAMPLE = regex(r"(?:、[^、。はがをに]{2,28}){0,4}(?:など|といった)")


def write_gloss_clozes(fact: Fact) -> Iterator[Draft]:
    """Yield a cloze for each body or term of the statement that a table can gloss."""
    if fact.kind is FactKind.CLAIM or is_of_the_news(fact) or fact.in_report:
        return  # a report leaves to its neighbours what the sentence is about
    if fact.statement.endswith(_EARLIER) or is_cut_behind(fact) or not says_of_what(fact):
        return  # 確認していた: before what? 国債の残高は…、利払い費…: whose?
    if len(_NUMBER.findall(fact.statement)) >= _MANY_NUMBERS:
        return  # what one reads are the sums
    for mention in find_mentions(fact.statement):
        blanked = _blanked(fact.statement, mention) if _is_glossed(mention, fact) else None
        if blanked is None or any(form in blanked for form in _telling(mention)):
            continue
        yield Draft(
            "cloze",
            fact,
            blanked + _asked(mention),
            _answer(mention),
            _BASE * worth_of(fact),
            context=fact.context,
            accepted=_accepted(mention),
            explanation=explained(mention.name, fact),
        )


def _telling(mention: Mention) -> tuple[str, ...]:
    """Return what may not stand beside the blank: each form, and its last characters (交付税)."""
    ends = (form[-_LEAST_END:] for form in mention.name.forms if len(form) > _LEAST_END)
    return (*mention.name.forms, *ends)


def _asked(mention: Mention) -> str:
    """Return the request: the gloss says what is wanted, so that one answer fits."""
    gloss, told = mention.name.gloss, _told(mention)
    if mention.name.kind is NameKind.TERM:
        return f"空欄に入る、「{gloss}」を表す語を{told}答えなさい。"
    return f"空欄に入る、{gloss}を{told}答えなさい。"


def _is_glossed(mention: Mention, fact: Fact) -> bool:
    """Tell whether the table has a gloss for the name that fits this statement."""
    name = mention.name
    if name.kind not in _KINDS or not name.gloss or name.name in SHARED_DEFINITIONS:
        return False
    is_named = names_it(mention) and is_own_word(mention, fact.statement)
    if name.name in PLAIN_TERMS or (name.kind is NameKind.TERM and not is_named):
        return False
    if _is_elsewhere(mention, fact) or (name.kind in _OFFICES and mention.text != fact.topic):
        return False  # which office stands somewhere in a sentence teaches nothing of it
    if _DEFINED.match(fact.statement[mention.end :]):
        return False  # 国内で避難する人は（　）と呼ばれる: it defines the blank itself
    rest = fact.statement[: mention.start] + fact.statement[mention.end :]
    return not shares_words(name.gloss, rest, _REPEATED)


def _is_elsewhere(mention: Mention, fact: Fact) -> bool:
    """Tell whether another country's or a local body is meant, which the gloss does not fit."""
    if mention.name.kind in (NameKind.INSTITUTION, NameKind.MINISTRY) and is_abroad(fact):
        return True
    return bool(_OF_THE_DIET.search(mention.name.gloss) and _LOCAL.search(fact.statement))


def _answer(mention: Mention) -> str:
    """Return the key: the acronym where the text has it, else the full name of a body."""
    is_body = mention.name.kind in (NameKind.INSTITUTION, NameKind.MINISTRY)
    return mention.name.name if is_body else mention.text


def _accepted(mention: Mention) -> tuple[str, ...]:
    """Return the other forms that the told form admits."""
    others = tuple(form for form in mention.name.forms if form != _answer(mention))
    if mention.text.isascii():
        return tuple(form for form in others if form.isascii() or _KANA.fullmatch(form))
    told = told_form(_answer(mention))
    return tuple(form for form in others if told_form(form) == told)


def _told(mention: Mention) -> str:
    if mention.text.isascii():
        return "略称で"
    told = told_form(_answer(mention))
    is_short = len(_answer(mention)) < len(mention.name.name)
    return f"{told.removesuffix('で')}の略称で" if is_short else told


def _is_act(mention: Mention, after: str) -> bool:
    """Tell whether one verbal noun follows a body (安保理|決議), so that の can join them.

    Behind a term it makes another term: 財政|検証.
    """
    if mention.name.kind is NameKind.TERM:
        return False
    first, *rest = tokenize(after)
    return first.is_verbal_noun and not (rest and rest[0].is_nominal)


def _blanked(statement: str, mention: Mention) -> str | None:
    """Return the statement with a blank for the name; none where it is part of a compound."""
    before, after = statement[: mention.start], statement[mention.end :]
    if _EXAMPLE.match(after) or before.count("「") > before.count("」"):
        return None  # 企業や（　）などの団体: any other example would do; nor in what somebody said
    if _WORD_BEFORE.search(before) or _ARTICLE_NUMBER.match(after):
        return None
    if _WORD_AFTER.match(after) and not _is_act(mention, after):
        return None  # the name is the first part of a longer name
    joint = "の" if _WORD_AFTER.match(after) else ""
    blanked = f"{before}{BLANK}{joint}{after}"
    return blanked if len(blanked) <= _LONGEST else None
