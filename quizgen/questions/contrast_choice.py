"""四択 on a word with exclusive alternatives: the statement has a slot, one word fits."""

from collections.abc import Iterator, Sequence

from quizgen.japanese.clauses import is_adnominal
from quizgen.japanese.tokens import tokenize
from quizgen.models.fact import Fact, FactKind
from quizgen.questions.choices import arranged
from quizgen.questions.contrasts import (
    OUTCOMES,
    Contrast,
    common_end,
    common_start,
    find_contrasts,
    stands_twice,
)
from quizgen.questions.draft import Draft
from quizgen.questions.explanations import told_by
from quizgen.questions.tellable import rests_on_others
from quizgen.questions.wording import as_told, in_quotes, with_blank
from quizgen.questions.worth import cites_an_article, goes_on_from_clause, worth_of
from quizgen.regex import regex

_TO_FILL = "次の文の空欄に当てはまるものを、一つ選びなさい。"
_BASE = 0.88
_WRONG = 3
_LEAST_TOLD = 12  # characters beside the slot
_ROLE = "立場"
_PREFIX = regex(r".*(?<!分)[をがにではとの]")
_SUFFIX = regex(r"(?<!分)[をがにではとの](?!.*分の).*$")
_VAGUE = regex(r"(?:動き|状況|について|主張)$")
"""What a context line ends in that names no event."""
_CHANGE = regex(r"引き上げ|引き下げ|増や|減ら|上回|下回")
_VOTES = regex(r"[0-9]+対[0-9]+|賛成[0-9]+|[0-9]+票")
_VOTED = ("可決", "否決", "採択", "承認")


def _is_told(contrast: Contrast, statement: str) -> bool:
    """Tell whether a clause before a role gives it away (賃金を払わない使用者)."""
    if contrast.row.get("class") != _ROLE:
        return False
    tokens = tokenize(statement)
    before = [index for index, token in enumerate(tokens) if token.end == contrast.start]
    return any(is_adnominal(tokens, index) for index in before)


def _is_within_modifier(contrast: Contrast, statement: str) -> bool:
    """Tell whether the word ends a clause that modifies a noun: 同姓を義務づける規定."""
    tokens = tokenize(statement)
    ends = (at for at, token in enumerate(tokens) if token.end == contrast.end)
    return any(is_adnominal(tokens, at) for at in ends)


def _explanation(fact: Fact, contrast: Contrast) -> str:
    """Return how the article has it, and what its word means where the table tells that."""
    meaning = contrast.row.get("why")
    if meaning and "{alt}" not in meaning:
        return as_told(fact) + meaning.format(word=contrast.word)
    return told_by(fact, contrast.word)


def slot_stem(fact: Fact, start: int, end: int) -> str:
    """Return the statement with a slot and what to do with it; the line above tells the event."""
    return _TO_FILL + in_quotes(with_blank(fact.statement, start, end))


def is_slotted(stem: str) -> bool:
    """Tell whether a stem is a statement with a slot."""
    return stem.startswith(_TO_FILL)


def write_contrast_choices(fact: Fact) -> Iterator[Draft]:
    """Yield a question for each word of the statement with three alternatives or more."""
    if fact.kind not in (FactKind.FACT, FactKind.CLAIM) or goes_on_from_clause(fact):
        return
    if rests_on_others(fact) or _is_only_told(fact):
        return
    for contrast in find_contrasts(fact.statement):
        wrong = [
            alternative
            for alternative in contrast.row.all("choice")
            if alternative not in fact.statement
        ][:_WRONG]
        key = contrast.row.get("shown") or contrast.word
        if len(wrong) < _WRONG or _is_given_away(contrast, fact.statement):
            continue
        if stands_twice(key, wrong, fact.statement):
            continue
        before, behind = _shared_ends(contrast, [key, *wrong], fact.statement)
        shown, *others = (one[before : len(one) - behind] for one in (key, *wrong))
        yield Draft(
            "multiple_choice",
            fact,
            slot_stem(fact, contrast.start + before, contrast.end - behind),
            shown,
            _BASE * worth_of(fact),
            context=fact.context,
            choices=arranged(shown, others, fact.id, contrast.word),
            explanation=_explanation(fact, contrast),
        )


def _is_only_told(fact: Fact) -> bool:
    """Tell whether a report tells what somebody did, of no event by name and no law's article."""
    is_of_event = bool(fact.context) and not _VAGUE.search(fact.context)
    return fact.in_report and not (is_of_event or cites_an_article(fact))


def _shared_ends(contrast: Contrast, choices: Sequence[str], statement: str) -> tuple[int, int]:
    """Return how many characters at both ends of every choice belong outside the slot.

    任期は of 任期は4年, を of 引き下げを, の賛成 of 過半数の賛成: a choice holds what differs. None
    where a choice would then stand in the statement, too.
    """
    shared = [contrast.word, *choices]
    prefix, suffix = _PREFIX.match(common_start(shared)), _SUFFIX.search(common_end(shared))
    before = len(prefix.group()) if prefix else 0
    behind = len(suffix.group()) if suffix else 0
    beside = statement[: contrast.start] + statement[contrast.end :]
    left = [one[before : len(one) - behind] for one in choices]
    return (before, behind) if all(one and one not in beside for one in left) else (0, 0)


def _is_given_away(contrast: Contrast, statement: str) -> bool:
    """Tell whether what stands around the slot rules the others out, or tells too little."""
    behind = statement[contrast.end :]
    if _CHANGE.search(statement) and contrast.word[0].isdigit():
        return True  # 8%から5%に引き上げられた: the verb would tell
    is_counted = bool(_VOTES.search(statement)) and contrast.word in _VOTED
    if is_counted or behind.startswith((*OUTCOMES, "でも、", "も")):
        return True  # 222対209で and 可決、成立した rule others out; …でも adds to what was told
    if behind.startswith("や") or statement[: contrast.start].endswith("や"):
        return True  # （　）や最低賃金法は…: any of their kind fits
    if len(statement) - len(contrast.word) < _LEAST_TOLD:
        return True  # 中国は（　）。
    return _is_told(contrast, statement) or _is_within_modifier(contrast, statement)
