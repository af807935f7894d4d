"""What happened in a section: a meeting, an act of a body, somebody's remark."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from quizgen.civics.mentions import find_mentions, find_people
from quizgen.civics.names import NameKind
from quizgen.facts.statements import Statement
from quizgen.japanese.clauses import reports_speech
from quizgen.japanese.predicates import Tense
from quizgen.japanese.text import without_brackets
from quizgen.japanese.tokens import tokenize
from quizgen.regex import regex

_MEETINGS = "首脳会談|電話会談|会談|会見|協議|懇談|対談"
_WITH = regex(
    rf"^(?P<one>[^、。]{{2,30}}?)は、?(?:(?P<place>[^、。と]{{2,16}})で)?(?P<other>[^、。]{{2,30}})と(?:[^、。]*で)?(?P<event>{_MEETINGS})し"
)
_BOTH = regex(
    rf"(?P<both>[^、。は]{{2,40}}と[^、。は]{{2,30}})(?:は|が)、?(?:(?P<place>[^、。]{{2,16}})で)?(?P<event>{_MEETINGS})し"
)
_GROUP = regex(
    rf"^(?P<both>[^、。]{{2,30}}?)は、?(?P<place>[^、。]{{2,16}})で(?P<event>{_MEETINGS})し"
)


LONGEST_ACTOR = 30  # characters
BODY = regex(
    r"(?:省|庁|府|院|会|党|政府|政権|内閣|裁判所|最高裁(?:大法廷|小法廷)?|高裁|地裁|日銀|銀行|議会|国会|国連|機関"
    r"|連合|知事|市長|首相|大臣|大統領|相|法|条約|条例|法案|予算|グループ|団体|協会|委員会)$"
)
"""What can act, or come into force, in a section's news."""
_OF_THE_CABINET = "閣議決定"
_ACTS = tuple(
    (regex(end), noun)
    for end, noun in (
        (r"閣議決定した。$", _OF_THE_CABINET),
        (r"(?:判断を示した|判断した)。$", "判断"),
        (r"判決を(?:言い渡した|出した|下した)。$", "判決"),
        (r"(?:可決・)?成立した。$", "成立"),
        (r"施行された。$", "施行"),
        (r"可決した。$", "議決"),
        (r"可決された。$", "可決"),
        (r"採択(?:した|された)。$", "採択"),
        (r"(?:決めた|決定した|固めた)。$", "決定"),
        (r"合意した。$", "合意"),
        (r"署名した。$", "署名"),
        (r"提訴した。$", "提訴"),
        (r"提出した。$", "提出"),
        (r"(?:発表|公表)した。$", "発表"),
        (r"(?:表明した|考えを示した|方針を示した)。$", "表明"),
        (r"(?:答申)した。$", "答申"),
        (r"(?:要請|要求)した。$|求めた。$", "要請"),
    )
)
_COURT = regex(r"(?:最高裁|高裁|地裁|大法廷|小法廷|支部|裁判所)$")
_WHO_AND_WHEN = regex(
    r"^[^、。は「」]{2,20}(?:は、?(?:[0-9]{4}年)?[0-9]{1,2}月(?:[0-9]{1,2}日)?(?:まで)?(?:に)?、"
    r"|裁判長は、)"
)
"""What may stand before the case: 東京地検は6月11日、…; 達野ゆき裁判長は、…."""
_IN_COURT = regex(
    r"(?P<case>(?:[^。「」]|「[^」]*」){10,75}?(?:訴訟|裁判|審判|事件)"
    r"(?:の(?:控訴審|上告審|差し戻し審|抗告審|特別抗告審))?)(?:の?判決)?"
    r"(?:で|をめぐり|について)、"
)
"""The case a court's statement begins with, as the report tells it."""
_LAW_FIRST = regex(r"(?P<law>[^、。は「」]{4,30}(?:法|法案|予算|条約|条例))が")
_GATHERING = regex(
    r"(?:選|選挙|サミット|首脳会議|総会|大会|国会|会議|会合|住民投票|国民投票|COP[0-9]+|春闘|訴訟|審議会)$"
)
_HELD = regex(
    r"(?:投開票され|投票が行われ|開かれ|行われ|実施され|開催され|開幕し|閉幕し|開会し|閉会し|召集され|招集され)"
)
_YEAR = regex(r"[0-9]{4}年")
_MONTH = regex(r"[0-9]{4}年[0-9]{1,2}月")
_PERIOD = regex(
    r"戦前|戦後(?!最|初|で|[0-9０-９])|大戦|世紀|[0-9]年代|大正|昭和|平成|明治|江戸|その後"
)
_WHAT = r"(?P<what>「[^「」]{2,14}」|[一-龥ァ-ヴーA-Z0-9]{2,14})を"
LAW_OR_PLAN = "法案|法|計画|大綱|戦略|指針|条約|協定"
_NAMED = rf"(?P<what>[一-龥ァ-ヴーA-Z0-9]{{1,14}}(?:{LAW_OR_PLAN}|予算案))を"
_NEAR = r"(?:(?!よう)[^、をはが]){0,12}"
_OF_WHAT = {
    "提出": regex(f"{_WHAT}{_NEAR}提出"),
    "発表": regex(f"{_WHAT}{_NEAR}(?:発表|公表)"),
    "要請": regex(f"{_WHAT}{_NEAR}(?:要請|要求|求め)"),
    "採択": regex(f"{_WHAT}[^をはが]{{0,24}}採択"),
    "答申": regex(f"{_WHAT}{_NEAR}答申"),
    _OF_THE_CABINET: regex(f"{_NAMED}{_NEAR}閣議決定"),
}
"""What was handed in, asked for or decided, for the acts that say little without it."""
_ONLY_MET = regex(rf"(?:{_MEETINGS})した。$")


class Event(NamedTuple):
    """What happened in a section, in one noun phrase."""

    phrase: str
    told_by: str
    """The statement that tells no more than it; empty if each says more."""
    speaker: str = ""
    """Whose remark it is; empty for a meeting or an act, which all of a section is about."""
    is_act: bool = False
    """True for what a body did; with a theme the line says what about."""
    is_gathering: bool = False
    """True for an election or a session, known by its name: 特別国会."""
    is_case: bool = False
    """True for a case before a court, which says itself what it is about."""
    words: str = ""
    """The statement that tells of an act."""
    court: str = ""
    """The court that the report of a case is about."""


def find_event(statements: Sequence[Statement], *, reported: str | None) -> Event | None:
    """Return the first event the statements tell of: a meeting, an act, somebody's remark.

    An act (最高裁の判断) is known by its date only, a meeting also by its place; one of another
    year or month than the report's is not the section's.
    """
    for statement in statements:
        if event := _case(statement, reported):
            return event
    statements = [one for one in statements if not is_of_another_time(one.text, reported)]
    readers: tuple[tuple[Callable[[Statement], Event | None], ...], ...] = (
        (_meeting_with, _meeting_of_group, _meeting_of_both),
        (_gathering,),
        (_act, _remark) if reported else (),
    )
    for group in readers:
        for statement in statements:
            for reader in group:
                if event := reader(statement):
                    return event
    return None


def is_meeting(text: str) -> bool:
    """Tell whether a statement says no more than that somebody met."""
    return bool(_ONLY_MET.search(text))


def _meeting_with(statement: Statement) -> Event | None:
    match = _WITH.search(statement.text)
    if not match:
        return None
    actors = f"{match['one']}と{match['other']}"
    return Event(f"{_at(match['place'])}{actors}の{match['event']}", statement.text)


def _meeting_of_group(statement: Statement) -> Event | None:
    """Read 日米韓の防衛相はシンガポールで会談した: one group that meets in a place."""
    match = _GROUP.search(statement.text)
    if not match or not _is_place(match["place"]) or not _is_group(match["both"]):
        return None
    return Event(f"{match['place']}で行われた、{match['both']}の{match['event']}", statement.text)


def _meeting_of_both(statement: Statement) -> Event | None:
    match = _BOTH.search(statement.text)
    if not match or not find_people(match["both"]):
        return None
    return Event(f"{_at(match['place'])}{match['both']}の{match['event']}", statement.text)


def _at(place: str | None) -> str:
    """Return where it was held, to stand before the actors; empty if that is no place."""
    return f"{place}で行われた、" if place and _is_place(place) else ""


def _is_place(text: str) -> bool:
    mentions = find_mentions(text)
    if mentions and mentions[0].text == text:
        return mentions[0].name.kind in (NameKind.COUNTRY, NameKind.PREFECTURE, NameKind.REGION)
    tokens = tokenize(text)
    return bool(tokens) and all(
        token.pos[2] == "地名" or token.kind == "接尾辞" for token in tokens
    )


def _is_group(text: str) -> bool:
    return any(mention.name.kind is NameKind.COUNTRIES for mention in find_mentions(text))


def _case(statement: Statement, reported: str | None) -> Event | None:
    """Read what a court has before it: …の取り消しを求めた訴訟で、最高裁は…を棄却した.

    What led to the case may have another time than its report.
    """
    text = _WHO_AND_WHEN.sub("", statement.text)
    match = _IN_COURT.match(text)
    if match is None or statement.tense is not Tense.PAST:
        return None
    if is_of_another_time(text[match.end() :], reported):
        return None
    court = statement.topic if _COURT.search(statement.topic) else ""
    return Event(match["case"], "", is_case=True, court=court)


def _gathering(statement: Statement) -> Event | None:
    """Read 第50回衆院選は投開票された, COP30は開幕した: what has a name of its own."""
    topic = without_brackets(statement.topic)
    if statement.tense is not Tense.PAST:
        return None
    if len(topic) > LONGEST_ACTOR or not _GATHERING.search(topic):
        return None
    return Event(topic, "", is_gathering=True) if _HELD.search(statement.text) else None


def _act(statement: Statement) -> Event | None:
    """Read what a body did: 最高裁は…との判断を示した, 年金制度改正法が成立した."""
    topic = without_brackets(statement.topic or _law_in(statement.text))
    if _is_of_party(topic):
        return None
    if statement.tense is not Tense.PAST or not BODY.search(topic) or len(topic) > LONGEST_ACTOR:
        return None
    for end, noun in _ACTS:
        if end.search(statement.text):
            what = _object_of(statement.text, noun)
            who = "" if what and noun == _OF_THE_CABINET else f"{topic}の"
            return Event(f"{who}{what}{noun}", "", is_act=True, words=statement.text)
    return None


def _is_of_party(topic: str) -> bool:
    """Tell whether a party acts, which is one among others in a section."""
    return any(one.name.kind is NameKind.PARTY for one in find_mentions(topic))


def _law_in(text: str) -> str:
    """Return the law a statement begins with though a clause stands in its name: …する法律が."""
    match = _LAW_FIRST.match(text)
    return match["law"] if match else ""


def _object_of(text: str, noun: str) -> str:
    """Return what was handed in or asked for, with の: 法案の提出, 改正案の発表."""
    of_what = _OF_WHAT.get(noun)
    match = of_what.search(text) if of_what else None
    return f"{match['what']}の" if match else ""


def _remark(statement: Statement) -> Event | None:
    people = find_people(statement.topic)
    if len(people) != 1 or not people[0].is_office or not statement.topic.endswith(people[0].text):
        return None
    if not reports_speech(tokenize(statement.text)):
        return None
    return Event(f"{people[0].full}の発言", "", statement.topic)


def is_of_another_time(text: str, reported: str | None) -> bool:
    """Tell whether a text names a time of its own, other than that of the report."""
    if reported is None:
        return False
    if _PERIOD.search(text):
        return True
    years, months = _YEAR.findall(text), _MONTH.findall(text)
    if years and not any(reported.startswith(year) for year in years):
        return True
    return bool(months) and reported not in months
