"""一問一答 on a civics term of the article: its definition is given, the form told."""

import re
from collections.abc import Iterator

from quizgen.civics.mentions import Mention, find_mentions
from quizgen.civics.names import NameKind
from quizgen.models.fact import Fact
from quizgen.models.identity import stable_id
from quizgen.models.question import Reference
from quizgen.questions.draft import Draft
from quizgen.questions.wording import fitting_forms, told_form
from quizgen.questions.worth import worth_of

_SHARED_DEFINITIONS = ("共同声明", "公的年金", "法律案")
"""Terms whose meaning other words of as many characters share (合意文書, 国民年金)."""
_BEGINNING = 2  # characters
_BASE = 0.82
_WORD = re.compile(r"[一-龥々ァ-ヴー]")
PLAIN_TERMS = frozenset(
    (
        "法律",
        "条約",
        "予算",
        "税",
        "国会",
        "内閣",
        "裁判所",
        "憲法",
        "選挙",
        "会談",
        "支援",
        "日本国憲法",
    )
)
"""Words everybody uses: their definition teaches nothing new in a term question."""


def terms_in(fact: Fact) -> Iterator[Mention]:
    """Yield the glossary terms a fact's sentence uses, each once, by their own name or alias."""
    seen: set[str] = set()
    for mention in find_mentions(fact.evidence.quote):
        if not names_it(mention) or mention.name.name in fact.theme:
            continue
        if is_own_word(mention, fact.evidence.quote) and mention.name.name not in seen:
            seen.add(mention.name.name)
            yield mention


def names_it(mention: Mention) -> bool:
    """Tell whether the text has the term itself or its own short form (安保理).

    不信任決議 of a prefecture is no 内閣不信任決議, 衆院選 has another word than 総選挙.
    """
    text, term = mention.text, mention.name.name
    if text == term:
        return True
    if text in term:
        return False
    letters = iter(term)
    return text.isascii() or all(letter in letters for letter in text)


def is_own_word(mention: Mention, text: str) -> bool:
    """Tell whether a glossary term stands by itself, not within a compound (財政法, 供給網)."""
    if mention.name.kind is not NameKind.TERM or mention.name.name in PLAIN_TERMS:
        return False
    return not (_WORD.search(text[: mention.start][-1:]) or _WORD.search(text[mention.end :][:1]))


def write_terms(fact: Fact) -> Iterator[Draft]:
    """Yield one question a glossary term: its definition is the stem."""
    for mention in terms_in(fact):
        row = mention.name.row
        definition = row.get("definition")
        answer = mention.name.name
        yield Draft(
            "short_answer",
            fact,
            f"{definition}を何というか。{_told(answer)}答えなさい。",
            answer,
            _BASE * worth_of(fact),
            context=term_context(mention),
            accepted=fitting_forms(answer),
            explanation=f"{answer}とは、{definition}をいう。",
            reference=reference_of(mention),
            asked=term_id(mention),
        )


def _told(answer: str) -> str:
    """Return the told form, with how the term begins where others share its meaning."""
    begins = f"「{answer[:_BEGINNING]}」で始まる" if answer in _SHARED_DEFINITIONS else ""
    return begins + told_form(answer)


def term_context(mention: Mention) -> str:
    """Return the line above a term question: its field of civics."""
    return f"記事に出てきた用語（{mention.name.group}）"


def reference_of(mention: Mention) -> Reference:
    """Return the glossary entry a term question rests on."""
    row = mention.name.row
    return Reference(
        term=row.get("term"), definition=row.get("definition"), source=row.get("source")
    )


def term_id(mention: Mention) -> str:
    """Return the id under which a term is asked, whichever sentence it stands in."""
    return stable_id("t", mention.name.name)
