"""四択 on why something was done: reasons of the article's other events stand beside it."""

from collections.abc import Iterator, Sequence
from itertools import combinations

from quizgen.models.fact import Fact
from quizgen.questions.choices import arranged
from quizgen.questions.draft import Draft
from quizgen.questions.reasons import Reason, Sort, find_reasons, read_reasons
from quizgen.questions.wording import as_told, shares_words
from quizgen.questions.worth import worth_of

_BASE = 0.93
_WRONG = 3
_TELLING = 2  # characters that cause and deed may not share
_LONGEST = 50  # characters of a choice
_UNLIKE = 2.0  # the longest choice over the shortest
_ASKED = {Sort.PURPOSE: "目的", Sort.REASON: "理由", Sort.GROUND: "理由"}


def write_causal_choices(facts: Sequence[Fact]) -> Iterator[Draft]:
    """Yield a question for each reason beside which three of other events can stand."""
    told = [reason for fact in facts for reason in read_reasons(fact)]
    for reason in (reason for fact in facts for reason in find_reasons(fact)):
        others = [one for one in told if one.sort is reason.sort and _is_other(one, reason)]
        for wrong in combinations(others, _WRONG):
            if _stand_together((reason, *wrong)):
                yield _draft(reason, wrong)
                break


def _is_other(one: Reason, reason: Reason) -> bool:
    """Tell whether a reason is another deed's, and neither shares a word with this one's.

    Deeds of one matter may have one aim: what eases councillors' work may also find more of them.
    """
    if one.fact.evidence.quote == reason.fact.evidence.quote or one.actor == reason.actor:
        return False
    shown = (reason.fact.context, reason.deed, reason.cause)
    return not any(_shares_kanji(told, text) for told in (one.cause, one.done) for text in shown)


def _shares_kanji(one: str, other: str) -> bool:
    """Tell whether two texts have a word in common, so that one might fit the other."""
    kanji = "".join(sign if "一" <= sign <= "龥" or "ァ" <= sign <= "ヴ" else "　" for sign in one)
    return any(
        shares_words(part, other, _TELLING) for part in kanji.split("　") if len(part) >= _TELLING
    )


def _stand_together(reasons: Sequence[Reason]) -> bool:
    lengths = [len(reason.told) for reason in reasons]
    key = reasons[0]
    if _shares_kanji(key.cause, key.deed) or max(lengths) > _LONGEST:
        return False  # only the key would have a word of the stem
    return max(lengths) <= _UNLIKE * min(lengths)


def _draft(reason: Reason, wrong: Sequence[Reason]) -> Draft:
    asked = _ASKED[reason.sort]
    return Draft(
        "multiple_choice",
        reason.fact,
        f"{reason.deed}{asked}として、記事の内容に合うものを一つ選びなさい。",
        reason.told,
        _BASE * worth_of(reason.fact),
        context=reason.fact.context,
        choices=arranged(reason.told, [one.told for one in wrong], reason.fact.id),
        explanation=as_told(reason.fact),
    )
