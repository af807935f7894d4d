"""四択 on a number that a rule of law sets: a majority, a term, a minimum age."""

import re
from collections.abc import Iterator, Sequence

from quizgen.models.fact import Fact, FactKind
from quizgen.questions.contrast_choice import slot_stem
from quizgen.questions.draft import Draft
from quizgen.questions.explanations import as_told_with_meaning
from quizgen.questions.tellable import rests_on_others
from quizgen.questions.worth import goes_on_from_clause, worth_of
from quizgen.regex import regex

_BASE = 0.93
_LADDERS: tuple[tuple[str, ...], ...] = (
    ("10分の1以上", "5分の1以上", "4分の1以上", "3分の1以上", "過半数", "3分の2以上", "4分の3以上"),
    ("50分の1以上", "10分の1以上", "4分の1以上", "3分の1以上"),
    ("10日以内", "20日以内", "30日以内", "40日以内", "60日以内", "90日以内"),
    ("満15歳以上", "満18歳以上", "満20歳以上", "満25歳以上", "満30歳以上", "満35歳以上"),
    ("90日間", "120日間", "150日間", "180日間", "200日間"),
    ("5%", "8%", "10%", "12%", "15%"),
)
"""Steps that the law uses for numbers of one sort, ascending."""
_MAJORITIES = ("5分の3以上", "3分の2以上", "4分の3以上", "5分の4以上")
"""Steps that can stand before の多数."""
_OF_MAJORITY = regex(r"分の[0-9]以上の多数")
_LAW = regex(r"国会|議院|内閣|憲法|法律|条例|議員|裁判|選挙|住民|税|制度|投票|召集|天皇")
_CHANGE = regex(
    r"引き上げ|引き下げ|上が[っる]|下が[っる]|なった|だった|であった|過半数を(?:[失割得獲握]|確保|維持)|で合意"
)
_RATE_IN_LIST = regex(r"[一-龥][0-9]+%")
"""消費税は標準10%、食料品など8%: cut in two, it is no sentence."""
_CHOICES = 4


def write_number_choices(fact: Fact) -> Iterator[Draft]:
    """Yield a question for a statutory number that stands once in a timeless statement."""
    if fact.kind is not FactKind.FACT or fact.context or not _LAW.search(fact.statement):
        return
    if _CHANGE.search(fact.statement) or goes_on_from_clause(fact):
        return
    if rests_on_others(fact) or _RATE_IN_LIST.search(fact.statement):
        return  # 牛肉は…: of which agreement?
    for ladder in (_MAJORITIES, *_LADDERS) if _OF_MAJORITY.search(fact.statement) else _LADDERS:
        for step in sorted(ladder, key=len, reverse=True):
            place = _place(fact.statement, step)
            if place is not None:
                yield _draft(fact, ladder, step, place)
                return


def _place(statement: str, step: str) -> int | None:
    """Return where the step stands, if once and not as a part of a longer number."""
    if step not in statement:
        return None
    found = [match.start() for match in re.finditer(rf"(?<![0-9０-９分.,]){step}", statement)]
    return found[0] if len(found) == 1 else None


def _draft(fact: Fact, ladder: Sequence[str], step: str, place: int) -> Draft:
    return Draft(
        "multiple_choice",
        fact,
        slot_stem(fact, place, place + len(step)),
        step,
        _BASE * worth_of(fact),
        context=fact.context,
        choices=_window(fact, ladder, step),
        explanation=as_told_with_meaning(fact),
    )


def _window(fact: Fact, ladder: Sequence[str], step: str) -> tuple[str, ...]:
    """Return four neighbouring steps, ascending, the key at a place its id decides.

    A step that the statement names besides is no distractor.
    """
    usable = [one for one in ladder if one == step or one not in fact.statement]
    index = usable.index(step)
    first = max(0, min(index - int(fact.id[-1], 16) % _CHOICES, len(usable) - _CHOICES))
    return tuple(usable[first : first + _CHOICES])
