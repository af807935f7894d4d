"""What a side is reported to say of a law or a plan, in the very words of a sentence."""

from collections.abc import Iterator, Sequence
from itertools import chain, islice
from typing import NamedTuple

from quizgen.civics.names import ACTORS, NameKind, names_by_form
from quizgen.japanese.dates import find_relative_times
from quizgen.japanese.pointers import has_open_reference
from quizgen.japanese.stance import is_allegation, is_loaded
from quizgen.japanese.text import content_words, has_balanced_brackets
from quizgen.japanese.tokens import tokenize
from quizgen.models.fact import Fact, Role
from quizgen.questions.bare_nouns import has_bare_noun
from quizgen.questions.sides import is_side
from quizgen.regex import regex

_SHORTEST, _LONGEST = 8, 32  # characters of what is said; more is tiring to copy
_NAME = (
    r"(?:(?<!憲)法|法案|改正案|条例|条例案|条約|協定|計画|大綱|戦略|指針|憲章|報告書|関税|制度"
    r"|手当|税)」?"
)
_ON_IT = r"をめぐる(?:.{2,16}の)?(?:動き|状況|判断|発表|表明)"
_OF_A_NAMED = regex(
    rf"{_NAME}(?:の(?:成立|施行|可決|閣議決定|採択|公表|発表|決定|提出|署名|議決|廃止)|{_ON_IT})$"
)
"""What a report is of, by its own name: whoever speaks beside it speaks of that."""
_DOINGS = regex(f"{_ON_IT}$")
_REPORTED, _CLAIMS = "に報じられた、", "についての主張"
_STANCE = r"反対し|批判し|歓迎し|抗議し|非難し|反発し|支持し|評価し|異を唱え"
_IS_STANCE = regex(_STANCE)
_SAYS_ON = regex(
    rf"と(?P<verb>{_STANCE}|述べ|訴え|主張し|指摘し|説明し|強調し|反論し|警告し)(?P<end>て(?:いる|い(?=ます)|おり)|)"
)
_GROUND = regex(
    r"(?P<mark>(?:だ|である|[るたい])として|を理由に)、?(?P<deed>[^。、「」]{4,45}?"
    r"(?:反対|要求|提訴|批判|支持|賛成|要請|拒否|抗議|請求|求め|訴え|見送|差し止め)[^。、「」]{0,10}?)"
    r"(?P<end>てい(?=る|ます)|(?<!まし)た|(?<=[しめけげべえれ])まし(?=た))(?=[。、るまた])"
)
_TURN = regex(
    r"(?:ました|でした|した|った|です|だった|である|いる|います|ある|あります|ない)が、|。|一方、|一方で、"
)
"""Where another clause begins, with a side of its own."""
_HOLDER = regex(
    r"^(?:(?:ただ|ただし|また|さらに|これに対し|他方|その後)、?)?(?P<name>[^、。はが「」]{2,30})は、?"
)
_ON = regex(r"^(?P<on>[^、「」はが]{2,30}(?:について|に対して?|をめぐり|に関して?))、?")
_OCCASION = regex(r"^[^、「」]{0,16}(?:会見|国会|委員会|審議|答弁|法廷|声明|演説|総会|談話)で、?")
_QUOTED = regex(r"「(?P<words>[^「」]+)」")
_TOPIC = regex(r"(?P<name>[^、。はが「」]{2,30})は")
_YEAR = regex(r"[0-9]{4}年")
_CONNECTED = regex(r"^(?:も|の|、|で|に|を|が|と)")


class Claim(NamedTuple):
    """What one side says of a law or a plan, or why it did something about it."""

    fact: Fact
    words: str
    """As they stand in the sentence."""
    asked: str
    """The question they answer: 立憲民主党は、何と言って反対したか。"""
    line: str
    """The law or the plan, and when it was reported."""


def find_claims(facts: Sequence[Fact]) -> Iterator[Claim]:
    """Yield what sentences beside a dated report give as a side's words, one claim a sentence.

    Readers could not tell what 何と説明したか is about unless a law or a plan is named.
    """
    lines = _lines(facts)
    seen: set[str] = set()
    for fact in facts:
        line = lines.get(fact.evidence.section, "")
        quote = fact.evidence.quote
        if not line or fact.role not in (Role.POINT, Role.BODY) or quote in seen:
            continue
        seen.add(quote)
        if _is_of_its_time(quote, line) and not is_allegation(quote):
            yield from islice(chain(_grounds(fact, line), _said(fact, line)), 1)


def _lines(facts: Sequence[Fact]) -> dict[str | None, str]:
    """Return for each section what it reports by name, with its date; none where it does not."""
    lines: dict[str | None, str] = {}
    for fact in facts:
        is_dated = fact.role is Role.POINT and _YEAR.search(fact.context)
        if is_dated and _OF_A_NAMED.search(fact.context):
            lines.setdefault(fact.evidence.section, _line_of(fact.context))
    return lines


def _line_of(context: str) -> str:
    """Return the line above what is said on a report: …法の成立についての主張."""
    return _DOINGS.sub(_CLAIMS, context) if _DOINGS.search(context) else context + _CLAIMS


def _matter_of(line: str) -> str:
    """Return the law or the plan that a line names, without its date: 改正入管法の成立."""
    return line.partition(_REPORTED)[2].removesuffix(_CLAIMS) or line.removesuffix(_CLAIMS)


def _is_of_its_time(quote: str, line: str) -> bool:
    """Tell whether a sentence names no other year than that of the report."""
    return all(year in line for year in _YEAR.findall(quote))


def _said(fact: Fact, line: str) -> Iterator[Claim]:
    """Read 立憲民主党は、…だと反対した; what a side says on something it names: …について."""
    quote = fact.evidence.quote
    for match in _SAYS_ON.finditer(quote):
        holder, words = _side_before(quote, match.start())
        on, is_stance = _ON.match(words), _IS_STANCE.match(match["verb"])
        if not holder or not (on or is_stance):
            continue
        words = _OCCASION.sub("", words[on.end() :] if on else words)
        about = f"{on['on']}、" if on else f"{_matter_of(line)}について、"
        how = "何と言って" if is_stance else "何と"
        ending = "ているか。" if match["end"] else "たか。"
        asked = f"{holder}は、{about}{how}{match['verb']}{ending}"
        if _is_copied_whole(words, quote) and not has_open_reference(asked):
            yield Claim(fact, _unquoted(words), asked, line)


def _grounds(fact: Fact, line: str) -> Iterator[Claim]:
    """Read 知事会は、…おそれがあるとして、…するよう求めた; …を理由に."""
    quote = fact.evidence.quote
    for match in _GROUND.finditer(quote):
        holder, words = _side_before(quote, match.start())
        if not holder:
            continue
        words += match["mark"].removesuffix("として") if match["mark"] != "を理由に" else ""
        deed = match["deed"] + ("ている" if match["end"].startswith("て") else "た")
        if has_bare_noun(deed, line) or has_open_reference(deed) or find_relative_times(deed, None):
            continue
        asked = f"{holder}は、何を理由に{deed}か。"
        if _is_copied_whole(words, quote):
            yield Claim(fact, _unquoted(words), asked, line)


def _side_before(quote: str, end: int) -> tuple[str, str]:
    """Return who speaks in the clause that ends there, and what stands behind the name.

    Nobody where the clause begins with no side.
    """
    turns = [turn.end() for turn in _TURN.finditer(quote, 0, end)]
    clause = quote[turns[-1] if turns else 0 : end]
    found = _HOLDER.match(clause)
    if found is None or not _can_hold(found["name"]):
        return "", ""
    return _full(found["name"]), clause[found.end() :]


def _can_hold(name: str) -> bool:
    known = names_by_form().get(name)
    return is_side(name) or (known is not None and known.kind in ACTORS)


def _full(name: str) -> str:
    """Return a party by its full name: 維新 → 日本維新の会."""
    known = names_by_form().get(name)
    return known.name if known and known.kind is NameKind.PARTY else name


def _unquoted(words: str) -> str:
    found = _QUOTED.fullmatch(words)
    return found["words"] if found else words


def _is_copied_whole(words: str, quote: str) -> bool:
    """Tell whether words can be copied out: a clause that says something, of one side alone."""
    said = _unquoted(words)
    if not _SHORTEST <= len(said) <= _LONGEST or quote.count(said) != 1:
        return False
    is_clause = tokenize(said)[-1].is_inflected  # no catchword: 「国難とも称すべき事態」
    return is_clause and bool(content_words(said)) and not _is_broken(said) and _is_of_one(said)


def _is_broken(words: str) -> bool:
    """Tell whether words point outside, charge somebody, or were cut at the wrong place."""
    if has_open_reference(words) or is_loaded(words) or find_relative_times(words, None):
        return True
    is_cut = words.endswith("」") or _CONNECTED.match(words)
    return bool(is_cut) or not has_balanced_brackets(words)


def _is_of_one(words: str) -> bool:
    """Tell whether nobody else is told to say something in them."""
    return not _SAYS_ON.search(words) and not any(
        _can_hold(one["name"]) for one in _TOPIC.finditer(words)
    )
