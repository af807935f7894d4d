"""How much a fact is worth asking: its line, and what of civics is in it."""

from quizgen.civics.mentions import find_mentions, find_people
from quizgen.civics.names import NameKind
from quizgen.japanese.text import content_words
from quizgen.models.fact import Fact, Role
from quizgen.regex import regex

_ROLE = {
    Role.POINT: 1.0,
    Role.BODY: 0.92,
    Role.LEAD: 0.65,
    Role.TAKEAWAY: 0.6,
    Role.COMMENT: 0.5,
    Role.CLOSING: 0.0,
}
CIVICS = (NameKind.INSTITUTION, NameKind.ORGANISATION, NameKind.TERM, NameKind.MINISTRY)
"""Names that make a statement one of civics."""
_WHOLE = 0.85  # of the words of a sentence
_TOPIC = regex(r"(?<![にでとへら])は|^[^、]{3,}[るうくすつむぶぐ]には、")  # …を求めるには
_BEGINNING = 6  # characters
_YEAR = regex(r"[0-9]{4}年")
_TIME = regex(r"[0-9]{4}年|第[0-9]+回")
_ON_A_THEME = "について"
_SIGNAL = 0.12
_PER_NAME, _MOST = 0.04, 0.16
_BODY = regex(r"(?:政府|会|省|庁|党|院|高裁|地裁|法|法案|条約|制度|銀行|日銀|相|知事|市長)$")
_ARTICLE = regex(r"(?:憲法|法|条約|憲章)第?[0-9]+条")
_EASY_LENGTH, _PER_CHARACTER = 50, 0.004


def worth_of(fact: Fact) -> float:
    """Return the weight of a fact, about 0 to 1: role, civics names, ease of reading."""
    names = {
        mention.name.name
        for mention in find_mentions(fact.statement)
        if mention.name.kind in CIVICS
    }
    signal = _SIGNAL * fact.signal
    civics = min(_MOST, _PER_NAME * len(names))
    length = max(0, len(fact.statement) - _EASY_LENGTH) * _PER_CHARACTER
    return max(0.05, _ROLE[fact.role] * (0.78 + civics + signal) - length)


def cites_an_article(fact: Fact) -> bool:
    """Tell whether a statement names the article of a law it speaks of: 憲法第62条."""
    return bool(_ARTICLE.search(fact.statement))


def names_its_subject(fact: Fact) -> bool:
    """Tell whether the subject is a body, a person, a term or the section's theme by name."""
    if (fact.theme and fact.theme in fact.topic) or _BODY.search(fact.topic):
        return True
    return bool(find_mentions(fact.topic) or find_people(fact.topic))


def is_whole(fact: Fact) -> bool:
    """Tell whether a statement says all that its sentence says: no clause of it was cut off."""
    words = set(content_words(fact.evidence.quote))
    told = fact.statement + fact.context
    return sum(word in told for word in words) >= _WHOLE * len(words)


def says_of_what(fact: Fact) -> bool:
    """Tell whether a line, a frame or a topic says what a statement is about, not 中小企業では."""
    return bool(fact.context or fact.frame or _TOPIC.search(fact.statement))


def goes_on_from_clause(fact: Fact) -> bool:
    """Tell whether a rule was cut from a longer sentence behind its first clause: …だが、憲法は….

    What it speaks of may stand in the clause left out.
    """
    return not is_of_the_news(fact) and is_cut_behind(fact)


def is_cut_behind(fact: Fact) -> bool:
    """Tell whether a statement leaves out the clauses before it: …だが、当初予算は半減した."""
    if is_whole(fact):
        return False
    return fact.statement[:_BEGINNING] not in fact.evidence.quote[: 2 * _BEGINNING]


def is_of_unknown_time(fact: Fact) -> bool:
    """Tell whether a fact is of an event by place and names alone, which may happen again."""
    is_theme = fact.context.endswith(_ON_A_THEME) and not fact.in_report
    return bool(fact.context) and not is_theme and not _tells_time(fact)


def is_undated(fact: Fact) -> bool:
    """Tell whether a fact of a report has no time, neither in it nor in the line above."""
    return fact.in_report and not _tells_time(fact)


def has_dated_line(fact: Fact) -> bool:
    """Tell whether the line above a fact has a year."""
    return bool(_YEAR.search(fact.context))


def _tells_time(fact: Fact) -> bool:
    return bool(_TIME.search(fact.context + fact.statement))


def is_of_the_news(fact: Fact) -> bool:
    """Tell whether a fact is a report's, not a rule's: it has a date, or a line that has one."""
    return bool(fact.context) or bool(_YEAR.search(fact.statement))
