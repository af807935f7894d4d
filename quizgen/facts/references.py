"""Words that point elsewhere: resolve the few that have one reading, refuse the others."""

import re
from collections.abc import Sequence

from quizgen.civics.mentions import Person, find_people
from quizgen.civics.names import NameKind, names_by_form
from quizgen.facts.memory import DATE, Memory, is_same
from quizgen.japanese.dates import SHORT_YEAR
from quizgen.japanese.stance import ends_in_claim
from quizgen.regex import regex

_CONNECTIVE = regex(
    r"^(?:(?:また|さらに|一方で?|しかし|なお|そして|加えて|その上で|そのうえで|このほか|これに対し|これに対して"
    r"|このため|これにより|同時に|ただし|ただ|他方|特に|もっとも|次に|最後に|まず)、"
    r"|さらに(?=[一-龥]{1,8}は))"
)
_RISKY_CONNECTIVE = regex(r"^(?:これに対し|これに対して|このため|これにより|そのため|このほか)、")
_COUNTING = regex(r"([0-9０-９一二三四五六七八九])[かカヶケ]国")
_KANJI_DIGITS = "〇一二三四五六七八九"
_PAIR = regex(r"^(?:両者|両氏|両首脳|両外相|両大臣)(?=は|が)")
_SAME = regex(
    r"同(氏|党|省|庁|社|市|県|町|村|法|条約|委員会|審議会|会議|裁判所|地裁|高裁)(?![一-龥])"
)
_SAME_TIME = regex(r"同([年月])")
_FULL_YEAR = regex(r"(?<![0-9])([0-9]{4})年")
_CENTURY = 100  # years
_AHEAD = 40  # years that a plan looks ahead: 50年 is 2050年
_BARE_HEAD = regex(
    r"(?<!ある)(?<!別の)(?<![の一-龥ァ-ヴーA-Za-z0-9０-９])(県|府|高裁|地裁)(?=は|が|も|の|に|を)"
)
_THIS = regex(r"この(判決|決定|条例|調査|提言|計画|協定|条約)(?=[はがのでにを])")
_AGAINST = regex(r"^(?:これに対し(?:て)?|一方で?|しかし|だが)、?(?=[^、。]{1,30}は)")
"""Openings that a claim or a rule can do without: what it holds does not rest on them."""
_HOLDS = regex(r"(?:る|ます|ない|ません|である|です)。$")
_UPON = regex(r"^これを受け(?:て)?、?(?=[^、。はが]{2,30}[はが])")
"""That something followed on what was told before; what followed stands without."""
_BENCH = regex(r"(?<![一-龥])(?=大法廷(?:は|が|の|も|で|に))")
"""A grand bench, which only the Supreme Court has."""
_OFFICE = regex(
    r"(?<![の一-龥ァ-ヴーA-Za-z])(首相|大統領|知事|市長|町長|村長|総裁|代表|外相|防衛相|財務相|総務相|文科相|厚労相"
    r"|官房長官|議長|委員長|事務総長|書記長|幹事長)(?=は|が|も)"
)
_OUTLET = regex(
    r"^[^、。]{1,24}?(?:新聞社?|通信社?|テレビ|放送|NHK(?:ニュース)?|ＮＨＫ|CNN|BBC|ニュース|オンライン"
    r"|スポーツ|TBS|報知|タイムズ|ジャーナル|ロイター|AFP|各社|各紙|報道|産経|朝日|読売|毎日|日経)によると、?"
)


def resolve_references(sentence: str, memory: Memory) -> str | None:
    """Return the sentence with those pointing words resolved that have one reading.

    None where what it says rests on the sentence before as a whole (これに対し、).
    """
    if ends_in_claim(sentence) or _HOLDS.search(sentence):
        sentence = _AGAINST.sub("", sentence)
    sentence = _UPON.sub("", sentence)
    if _RISKY_CONNECTIVE.match(sentence):
        return None
    text = _BENCH.sub("最高裁", _OUTLET.sub("", _CONNECTIVE.sub("", sentence)))
    text = _resolve_thing(_resolve_pair(text, memory), memory)
    text = _resolve_counts(text, memory)
    text = _resolve_same(text, memory)
    text = _resolve_short_years(_resolve_same_time(text, memory), memory)
    text = _resolve_heads(text, memory)
    text = _resolve_people(text, memory)
    return _resolve_offices(text, memory)


def _resolve_pair(text: str, memory: Memory) -> str:
    if memory.pair:
        return _PAIR.sub("と".join(memory.pair), text)
    return text


def _resolve_thing(text: str, memory: Memory) -> str:
    """Write この判決 as the judgement that a sentence before was about: 2015年12月の大法廷判決."""

    def named(match: re.Match[str]) -> str:
        fitting = [thing for thing in memory.things if thing.endswith(match[1])]
        return fitting[-1] if fitting and fitting[-1] != match[1] else match[0]

    return _THIS.sub(named, text)


def _resolve_counts(text: str, memory: Memory) -> str:
    """Put 日米韓 before a bare 三カ国 where just one such string was named before."""

    def named(match: re.Match[str]) -> str:
        digit = match[1]
        count = _KANJI_DIGITS.index(digit) if digit in _KANJI_DIGITS else int(digit)
        fitting = [string for string in memory.countries if len(string) == count]
        if len(fitting) != 1 or text[: match.start()].endswith(fitting[0]):
            return match[0]
        return f"{fitting[0]}{count}か国"

    return _COUNTING.sub(named, text)


def _resolve_same(text: str, memory: Memory) -> str:
    """Write 同党, 同省, 同氏 as the one party, ministry or person named before."""

    def named(match: re.Match[str]) -> str:
        kind = match[1]
        if kind == "氏":
            return memory.people[-1].text if len(memory.people) == 1 else match[0]
        fitting = [name for name in memory.names if _is_of_kind(name, kind)]
        if kind == "省" and not fitting:
            fitting = _ministries_of(memory.people)
        if kind == "法" and memory.law:
            fitting = [memory.law]
        return fitting[0] if len(fitting) == 1 and fitting[0] not in text else match[0]

    return _SAME.sub(named, text)


def _ministries_of(people: Sequence[Person]) -> list[str]:
    """Return the ministries that the ministers named so far head: 厚生労働省 of a 厚労相."""
    stems = {person.title.removesuffix("相") for person in people if person.title.endswith("相")}
    forms = (f"{stem}{end}" for stem in sorted(stems) for end in ("省", "務省"))
    known = (names_by_form().get(form) for form in forms)
    return list(dict.fromkeys(name.name for name in known if name is not None))


def _resolve_same_time(text: str, memory: Memory) -> str:
    """Write 同年4月 as 2024年4月, by the year named last before it."""

    def named(match: re.Match[str]) -> str:
        before = DATE.findall(text[: match.start()])
        date = before[-1] if before else memory.year
        if match[1] == "月":
            return date if date.endswith("月") else match[0]
        return date.partition("年")[0] + "年" if date else match[0]

    return _SAME_TIME.sub(named, text)


def _resolve_short_years(text: str, memory: Memory) -> str:
    """Write 15年に as 2015年に, in the century of the year named last before it.

    Where none was named, as the year up to a generation ahead of the section's source.
    """

    def named(match: re.Match[str]) -> str:
        years = _FULL_YEAR.findall(text[: match.start()]) or _FULL_YEAR.findall(memory.year)
        if years:
            return f"{int(years[-1]) // _CENTURY * _CENTURY + int(match[1])}年"
        if memory.published is None:
            return match[0]
        latest = memory.published + _AHEAD
        return f"{latest - (latest - int(match[1])) % _CENTURY}年"

    return SHORT_YEAR.sub(named, text)


def _resolve_heads(text: str, memory: Memory) -> str:
    """Write a bare 県 or 高裁 as the one that the section has named."""

    def named(match: re.Match[str]) -> str:
        fitting = {name for name in memory.names if _is_one_of(name, match[1])}
        return fitting.pop() if len(fitting) == 1 else match[0]

    return _BARE_HEAD.sub(named, text)


def _is_one_of(name: str, head: str) -> bool:
    """Tell whether a name is such a body's in full; 最高裁 is no 高裁."""
    return name.endswith(head) and name not in (head, f"最{head}")


def _is_of_kind(name: str, kind: str) -> bool:
    known = names_by_form().get(name)
    if kind == "党":
        return known is not None and known.kind is NameKind.PARTY
    return name.endswith(kind)


def _resolve_offices(text: str, memory: Memory) -> str:
    """Write a bare 首相 or 知事 as the one person with that title the section has named."""

    def named(match: re.Match[str]) -> str:
        holders = [person for person in memory.people if person.title == match[1]]
        return holders[0].full if len(holders) == 1 else match[0]

    return _OFFICE.sub(named, text)


def _resolve_people(text: str, memory: Memory) -> str:
    """Write each person once with country and office, as the section knows them."""
    parts: list[str] = []
    position = 0
    seen: list[Person] = []
    for mention in find_people(text):
        known = next((one for one in memory.people if is_same(one, mention)), None)
        if known is None or (mention.is_office and mention.place):
            continue
        if text.startswith(known.text, mention.start):
            continue  # the whole name stands there, of which the first part was found
        is_first = not any(is_same(one, mention) for one in seen)
        written = known.full if is_first and not mention.place else known.text
        parts += [text[position : mention.start], written]
        position = mention.end
        seen.append(mention)
    return "".join([*parts, text[position:]])
