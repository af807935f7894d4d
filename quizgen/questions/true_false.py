"""○×: a statement as the article has it, or with one natural change that it contradicts."""

from collections.abc import Iterator
from functools import lru_cache

from quizgen.models.fact import Fact, FactKind
from quizgen.questions.contrasts import Contrast
from quizgen.questions.denials import Denial, find_denial
from quizgen.questions.draft import Draft
from quizgen.questions.exchange import Exchange, find_exchanges
from quizgen.questions.explanations import as_told_with_meaning
from quizgen.questions.sound_contrasts import find_sound_contrasts
from quizgen.questions.tellable import (
    is_fit,
    is_only_a_date,
    may_be_told,
    says_whom_or_what,
    stands_whole,
)
from quizgen.questions.wording import as_told, in_quotes
from quizgen.questions.worth import cites_an_article, has_dated_line, worth_of
from quizgen.regex import regex

_EXCHANGED_BASE, _FALSE_BASE, _TRUE_BASE = 0.95, 0.9, 0.72
_CACHED = 256  # facts
_DENIES = regex(r"(?<!ければなら)(?:ない|なかった)。$")
_OF_A_LAW = regex(r"を(?:定め|保障す|認め|禁じ|掲げ)る(?:日本国)?憲法[0-9第]")
_OF_SOMEBODY = "の動き"
"""How a line ends that names who acts, and not on what."""
_OF_A_CASE = regex(r"(?:判決|請求|訴え|上告|控訴|審理)を[^。]{0,12}(?:破棄|差し戻|退け|棄却)")
_PARTICLE = regex("[ぁ-ん]")
_NEGATIVE = regex(r"ない|なかった")


def write_true_false(fact: Fact) -> Iterator[Draft]:
    """Yield the false statement a contrast makes, and the true one."""
    yield from _drafts(fact)


@lru_cache(maxsize=_CACHED)  # choices of statements ask for them, too
def _drafts(fact: Fact) -> tuple[Draft, ...]:
    return tuple(_written(fact))


def _written(fact: Fact) -> Iterator[Draft]:
    if not is_fit(fact) or (fact.in_report and not _is_of_known_matter(fact)):
        return
    if stands_whole(fact) and not _DENIES.search(fact.statement):
        yield from _false_ones(fact)
    if not fact.in_report and (denial := find_denial(fact)):
        yield _affirmed(fact, denial)  # in a report the verb alone would be changed
    if may_be_told(fact):
        yield Draft(
            "true_false",
            fact,
            fact.statement,
            "○",
            _TRUE_BASE * worth_of(fact),
            context=fact.context,
            explanation=as_told_with_meaning(fact),
        )


def _is_of_known_matter(fact: Fact) -> bool:
    """Tell whether a line tells the event and its year, and the statement whom or what it is about.

    Readers used none of the others: of a law or a plan, a report's sentence tells too little, but
    where it cites the article.
    """
    is_known = has_dated_line(fact) or cites_an_article(fact)
    is_of_a_case = fact.context.endswith(_OF_SOMEBODY) and _OF_A_CASE.search(fact.statement)
    return is_known and not is_of_a_case and says_whom_or_what(fact)


def _false_ones(fact: Fact) -> Iterator[Draft]:
    """Yield a false statement for each contrast that changes what the sentence says.

    And for each two of its parts that can change places.
    """
    for exchange in find_exchanges(fact.statement):
        yield _exchanged(fact, exchange)
    if is_only_a_date(fact.statement):
        return
    if fact.in_report and fact.kind is FactKind.CLAIM:
        return  # 違法とされたことをおわびした: turned, what is said makes no sense
    for contrast in find_sound_contrasts(fact):
        alternative = next(iter(contrast.row.all("tf")), "")
        if fact.in_report and (_is_told_by_subject(fact, contrast) or _names_law(fact, contrast)):
            continue
        if not _is_unmarked_negative(alternative) and alternative not in fact.statement:
            yield _false(fact, contrast, alternative)


def _is_told_by_subject(fact: Fact, contrast: Contrast) -> bool:
    """Tell whether the subject itself is changed (大阪市の法律), or a law made to allow things."""
    allows = "禁" in contrast.word and fact.topic.endswith("法")
    return allows or contrast.start < len(fact.topic)


def _names_law(fact: Fact, contrast: Contrast) -> bool:
    """Tell whether the change only is what a law is named by: 環境権を定める憲法25条にも通じる."""
    return bool(_OF_A_LAW.match(fact.statement, contrast.end))


def _is_unmarked_negative(alternative: str) -> bool:
    """Tell whether the change denies (〜ない), which a ○× may do only where it is marked."""
    return not alternative or bool(_NEGATIVE.search(alternative))


def _correction(word: str) -> str:
    """Return what would be right; a word that begins with a particle says nothing alone."""
    return "" if _PARTICLE.match(word) else f"正しくは{in_quotes(word)}である。"


def _affirmed(fact: Fact, denial: Denial) -> Draft:
    told = f"正しくは{in_quotes(denial.word)}である。{as_told(fact)}"
    return _untrue(fact, denial.statement, _FALSE_BASE, told)


def _exchanged(fact: Fact, exchange: Exchange) -> Draft:
    pair = f"{in_quotes(exchange.one)}と{in_quotes(exchange.other)}"
    told = f"{pair}が入れかわっている。{as_told(fact)}"
    return _untrue(fact, exchange.statement, _EXCHANGED_BASE, told)


def _false(fact: Fact, contrast: Contrast, alternative: str) -> Draft:
    before, after = fact.statement[: contrast.start], fact.statement[contrast.end :]
    why = contrast.row.get("why").format(word=contrast.word, alt=alternative)
    told = _correction(contrast.word) + (why or as_told(fact))
    return _untrue(fact, f"{before}{alternative}{after}", _FALSE_BASE, told)


def _untrue(fact: Fact, statement: str, base: float, explanation: str) -> Draft:
    worth = base * worth_of(fact)
    return Draft(
        "true_false", fact, statement, "×", worth, context=fact.context, explanation=explanation
    )
