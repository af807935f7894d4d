"""四択 on the new amount where a rule is changed: 103万円から（　）に引き上げる."""

from collections.abc import Iterator, Sequence
from math import floor, log10

from quizgen.japanese.text import with_plain_digits
from quizgen.models.fact import Fact, FactKind
from quizgen.questions.choices import picked
from quizgen.questions.contrast_choice import slot_stem
from quizgen.questions.draft import Draft
from quizgen.questions.tellable import rests_on_others
from quizgen.questions.wording import as_told
from quizgen.questions.worth import worth_of
from quizgen.regex import regex

_BASE = 0.8
_WRONG = 3
_AMOUNT = (
    r"「?(?:約|最大|満|月|年)?[0-9]+(?:\.[0-9]+)?(?:万|億|兆)?(?:[0-9]+)?"
    r"(?P<unit{0}>円|人|歳|日|か月|カ月|年|時間|%|議席|割)(?:超|以上|以下|未満|以内)?」?"
)
_CHANGED = regex(
    rf"(?P<before>{_AMOUNT.format(1)})から、?(?P<after>{_AMOUNT.format(2)})(?:に|へ)、?"
    r"(?:段階的に)?(?P<how>引き上げ|引き下げ|拡大|広げ|広が|延長|延ば|短縮|縮め|増や|減ら|緩和|改め|増額|減額|変更|上が|下が)"
)
_NUMBER = regex(r"[0-9]+(?:\.[0-9]+)?")
_STEPS = (-3, -2, -1, 1, 2, 3)
_AGES = 5  # years: between 70 and 75 nobody sets an age
_NICE = (1, 2, 5)
"""Steps between amounts that people set: 1, 2, 5, 10, 20, 50."""
_POLICY = regex(
    r"法|税|制度|手当|保険|年金|基準|要件|額|賃金|定数|任期|年齢|上限|下限|負担|期間|金利|率"
)


def write_change_choices(fact: Fact) -> Iterator[Draft]:
    """Yield a question for the amount that a rule is changed to, beside amounts like it."""
    if fact.kind not in (FactKind.FACT, FactKind.CLAIM) or not _POLICY.search(fact.statement):
        return
    if rests_on_others(fact):
        return
    match = _CHANGED.search(fact.statement)
    if match is None or match["unit1"] != match["unit2"]:
        return
    if _value(match["before"]) == _value(match["after"]):
        return
    key = match["after"].strip("「」")
    amounts = _amounts_like(key, match["before"], fact)
    if len(amounts) < _WRONG or not _are_on_both_sides(amounts, key):
        return
    wrong = picked(amounts, _WRONG, fact.id, key)
    start = match.start("after") + match["after"].startswith("「")
    yield Draft(
        "multiple_choice",
        fact,
        slot_stem(fact, start, start + len(key)),
        key,
        _BASE * worth_of(fact),
        context=fact.context,
        choices=tuple(sorted((key, *wrong), key=_value)),
        explanation=as_told(fact),
        asked=f"change:{fact.id}",
    )


def _amounts_like(key: str, before: str, fact: Fact) -> list[str]:
    """Return amounts written as the key is, on its side of the old one, none in the sentence."""
    new, old = _value(key), _value(before)
    is_age = key.endswith("歳") and not (new % _AGES or old % _AGES)
    step = float(_AGES) if is_age else _step(abs(new - old) / 2)
    found = []
    for count in _STEPS:
        value = new + count * step
        text = _NUMBER.sub(_written(value), key, count=1)
        is_beyond_old = (value - old) * (new - old) > 0
        if is_beyond_old and value > 0 and text not in fact.evidence.quote:
            found.append(text)
    return found


def _are_on_both_sides(amounts: Sequence[str], key: str) -> bool:
    """Tell whether less and more than the key is among them, so that its place tells nothing."""
    return len({_value(amount) > _value(key) for amount in amounts}) > 1


def _step(size: float) -> float:
    """Return the greatest nice step that is no greater than a size."""
    power = 10.0 ** floor(log10(size))
    return max(nice * power for nice in _NICE if nice * power <= size)


def _written(value: float) -> str:
    return f"{value:.1f}".removesuffix(".0")


def _value(text: str) -> float:
    match = _NUMBER.search(with_plain_digits(text))
    return float(match.group()) if match else 0.0
