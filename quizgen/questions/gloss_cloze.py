"""穴埋め with a gloss: what the blank is stands before it, so that one answer fits."""

import re
from collections.abc import Iterator

from quizgen.civics.mentions import Mention, find_mentions
from quizgen.civics.names import NameKind
from quizgen.models.fact import Fact
from quizgen.models.question import BLANK
from quizgen.questions.draft import Draft
from quizgen.questions.explanations import explained
from quizgen.questions.fields import is_abroad
from quizgen.questions.term import PLAIN_TERMS, names_it
from quizgen.questions.wording import shares_words, told_form
from quizgen.questions.worth import worth_of

_KINDS = (NameKind.ORGANISATION, NameKind.INSTITUTION, NameKind.MINISTRY, NameKind.TERM)
_BASE = 0.97
_LONGEST = 95  # characters of the whole stem's sentence
_BEFORE = re.compile(r"(?:^|、|[^では]は|[^に]が)$")
"""What may stand before the gloss: other words would take it over or be taken over by it."""
_ACT = "こと"  # a gloss of something done reads badly before である
_WORD_AFTER = re.compile(r"^[一-龥ァ-ヴー]")
_ARTICLE_NUMBER = re.compile(r"^の?第")
_KANA = re.compile(r"[ァ-ヴー]+")
_SECOND_TOPIC = re.compile(r"は")
_TOPIC = re.compile(r"は|が")
_REPEATED = 4  # characters that gloss and statement may not share
_LIST = re.compile(r"(?:[^、。はがをに]{3,28}(?<!て)、){1,4}[^、。はがを]{3,28}など")


def write_gloss_clozes(fact: Fact) -> Iterator[Draft]:
    """Yield a cloze for each body or term of the statement that a table can gloss."""
    for mention in find_mentions(fact.statement):
        stem = _glossed(fact.statement, mention) if _is_glossed(mention, fact) else None
        if stem is None or any(form in stem for form in mention.name.forms):
            continue
        yield Draft(
            "cloze",
            fact,
            f"{stem}空欄に入る{mention.name.wanted}を{_told(mention)}答えなさい。",
            _answer(mention),
            _BASE * worth_of(fact),
            context=fact.context,
            accepted=_accepted(mention),
            explanation=explained(mention.name, fact),
        )


def _is_glossed(mention: Mention, fact: Fact) -> bool:
    """Tell whether the table has a gloss for the name that fits this statement."""
    name = mention.name
    if name.kind not in _KINDS or not name.gloss or name.gloss.endswith(_ACT):
        return False
    if name.name in PLAIN_TERMS:
        return False
    if name.kind is NameKind.TERM and not names_it(mention):
        return False
    if name.kind in (NameKind.INSTITUTION, NameKind.MINISTRY) and is_abroad(fact):
        return False
    rest = fact.statement[: mention.start] + fact.statement[mention.end :]
    return not shares_words(name.gloss, rest, _REPEATED)


def _answer(mention: Mention) -> str:
    """Return the key: the acronym where the text has it, else the full name of a body."""
    is_body = mention.name.kind in (NameKind.INSTITUTION, NameKind.MINISTRY)
    return mention.name.name if is_body else mention.text


def _accepted(mention: Mention) -> tuple[str, ...]:
    """Return the other forms that the told form admits."""
    others = tuple(form for form in mention.name.forms if form != _answer(mention))
    if mention.text.isascii():
        return tuple(form for form in others if form.isascii() or _KANA.fullmatch(form))
    return others


def _told(mention: Mention) -> str:
    if len(mention.name.forms) == 1:
        return told_form(mention.text)
    if mention.text.isascii():
        return "略称で"
    return ""


def _glossed(statement: str, mention: Mention) -> str | None:
    """Return the statement with `gloss である（　　）` in place of the name.

    None where something before modifies the name, since the gloss would then take it over, or
    where the name is the second part of a compound.
    """
    text, start, end = _without_list_neighbours(statement, mention)
    before, after = text[:start], text[end:]
    if not _BEFORE.search(before) or _ARTICLE_NUMBER.match(after):
        return None
    joint = "の" if _WORD_AFTER.match(after) else ""
    if before and not before.endswith("、"):
        before += "、"
    if _SECOND_TOPIC.match(joint + after) and _TOPIC.search(before):
        return None  # …は、（　　）は…
    stem = f"{before}{mention.name.gloss}である{BLANK}{joint}{after}"
    return stem if len(stem) <= _LONGEST else None


def _without_list_neighbours(statement: str, mention: Mention) -> tuple[str, int, int]:
    """Keep of a list A、B、Cなど only the member that holds the name: still true, and short."""
    for match in _LIST.finditer(statement):
        if not match.start() <= mention.start < match.end():
            continue
        position = match.start()
        for member in match.group().removesuffix("など").split("、"):
            if position <= mention.start < position + len(member):
                shift = mention.start - position
                text = f"{statement[: match.start()]}{member}など{statement[match.end() :]}"
                start = match.start() + shift
                return text, start, start + len(mention.text)
            position += len(member) + 1
    return statement, mention.start, mention.end
