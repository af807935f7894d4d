"""組み合わせ of who holds or did what: three sides or more of one matter, each with its own."""

from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

from quizgen.civics.mentions import find_people
from quizgen.japanese.pointers import has_open_reference
from quizgen.japanese.stance import is_allegation
from quizgen.models.fact import UNDATED, Fact, FactKind
from quizgen.models.identity import stable_id
from quizgen.questions.bare_nouns import has_bare_noun
from quizgen.questions.choices import arranged
from quizgen.questions.draft import Draft
from quizgen.questions.positions import speak_alike
from quizgen.questions.sides import are_apart, is_court, is_party, is_side
from quizgen.questions.wording import shares_words, without_topic
from quizgen.questions.worth import worth_of
from quizgen.regex import regex

_BASE = 0.22  # spare: readers of rounds 46 to 57 passed none of six verdicts
_FEWEST, _MOST = 3, 4
_SHORTEST, _LONGEST = 10, 62  # characters of what is held
_UNLIKE = 3.2  # the longest over the shortest
_TELLING = 3  # characters of a name
_BILL = regex(r"(?:党|会|維新|立憲|国民|自民|公明|政府|与党|野党)案$")
_BARE = regex(r"^(?:控訴|上告|反対|賛成|批判|表明)した。$")
_STANCE = regex(
    r"(?:主張|批判|反論|説明|指摘|反対|賛成|疑問視|問題視|提案|要求|判断|表明|提言|非難|評価|懸念|提出|発表|策定|指示|承認|勧告|拒否"
    r"|撤回|要請|決定|優先|歓迎|警告|約束|不承認と)(?:し(?:た|ている|てきた|ていた|なかった))。$"
    r"|(?:訴え|求め|唱え|認め|掲げ|決め|命じ|まとめ|応じ|退け|受け入れ)(?:た|る|ている|てきた|なかった)。$"
    r"|[るたいだ]と(?:した|している|していた|述べた)。$|(?:示|打ち出|目指)し(?:た|ている)。$|出せなかった。$|姿勢をとった。$"
)
"""Ends of what a side holds or did about the matter."""
_DATED = regex(r"^(?:[0-9]{4}年(?:度)?(?:[0-9]{1,2}月)?(?:[0-9]{1,2}日)?(?:に)?、|当初、)")
_ENDS = (
    (regex(r"(?<=[るうくすむぶつ])(?:内容|もの|方針|考え)(?:である|だ|とした)$"), ""),
    (regex(r"(?<=[るうくすむぶつ])と(?:した|している|する)$"), ""),
    (regex(r"としていた$"), "とした"),
)
"""What only says that it is a position, left off so that the choices end alike."""
_BEGINS_WITH_YEAR = regex(r"[0-9]{4}年")


class _Position(NamedTuple):
    """What one side holds, or did about the matter."""

    fact: Fact
    side: str
    what: str


def write_position_matchings(facts: Sequence[Fact]) -> Iterator[Draft]:
    """Yield a question for each section that tells the positions of three sides of one sort."""
    groups: dict[tuple[str | None, str], list[_Position]] = {}
    for fact in facts:
        position = _position(fact)
        if position is not None:
            groups.setdefault((fact.evidence.section, _sort(position.side)), []).append(position)
    for positions in groups.values():
        chosen = _chosen(positions)
        if len(chosen) >= _FEWEST:
            yield _draft(chosen)


def _sort(side: str) -> str:
    if _BILL.search(side):
        return "案"
    if is_party(side):
        return "政党"
    return "人物" if find_people(side) else "立場"


def _position(fact: Fact) -> _Position | None:
    """Read what a side holds; what only a date or another sentence makes clear is none."""
    is_told = fact.kind in (FactKind.FACT, FactKind.CLAIM) and fact.evidence.section is not None
    if not is_told or not (fact.is_askable or fact.why_not == UNDATED):
        return None
    is_plan = bool(_BILL.search(fact.topic))
    is_held = is_side(fact.topic) and not is_court(fact.topic)
    rest = without_topic(fact.statement, fact.topic) if is_plan or is_held else None
    if rest and not is_plan and not _STANCE.search(rest):
        rest = None  # seats won, or what befell a side
    if rest is None or not _SHORTEST <= len(rest) <= _LONGEST or _BARE.match(rest):
        return None
    if has_open_reference(rest) or is_allegation(rest) or has_bare_noun(rest, fact.context):
        return None
    what = _even(_DATED.sub("", rest.removesuffix("。")))
    return _Position(fact, fact.topic, what) if len(what) >= _SHORTEST else None


def _even(what: str) -> str:
    """Return what a side holds with an end like the others': …を持たせる内容である, …としていた."""
    for end, shorter in _ENDS:
        if end.search(what):
            return end.sub(shorter, what)
    return what


def _chosen(positions: Sequence[_Position]) -> list[_Position]:
    """Return the longest of the worthiest sets that stand together: one a side, none told."""
    once = list({one.side: one for one in reversed(positions)}.values())[::-1]
    for count in range(min(_MOST, len(once)), _FEWEST - 1, -1):
        for chosen in combinations(once, count):
            if _stand_together(chosen):
                return list(chosen)
    return []


def _stand_together(positions: Sequence[_Position]) -> bool:
    lengths = [len(one.what) for one in positions]
    if max(lengths) > _UNLIKE * min(lengths):
        return False
    pairs = list(combinations(positions, 2))
    if not all(are_apart(one.side, other.side) for one, other in pairs):
        return False
    if any(
        shares_words(one.side, other.what, _TELLING) for one in positions for other in positions
    ):
        return False
    return not any(speak_alike(one.what, other.what, about=one.fact.frame) for one, other in pairs)


def _draft(positions: Sequence[_Position]) -> Draft:
    first = positions[0]
    held = tuple(one.what for one in positions)
    sort = _sort(first.side)
    what = "内容" if sort == "案" else "主張や対応"
    return Draft(
        "matching",
        first.fact,
        f"次の{sort}の{what}として記事が伝えたものを、それぞれ一つ選びなさい。",
        held,
        _BASE * sum(worth_of(one.fact) for one in positions) / len(positions),
        context=_line(positions),
        prompts=tuple(one.side for one in positions),
        choices=arranged(held[0], held[1:], first.fact.id),
        explanation="どれも、それぞれの立場の主張や対応として記事が伝えたものである。",
        asked=stable_id("m", *(one.fact.id for one in positions)),
        more_facts=tuple(one.fact for one in positions[1:]),
    )


def _line(positions: Sequence[_Position]) -> str:
    """Return the line that all share, else what their section is about."""
    lines = {one.fact.context for one in positions}
    if len(lines) == 1:
        return lines.pop()
    frame = positions[0].fact.frame
    dated = sorted({line for line in lines if line and _BEGINS_WITH_YEAR.match(line)})
    common = next((line for line in dated if line.endswith("をめぐる動き")), "")
    return common or (f"{frame}をめぐる動き" if frame else "")
