"""What the sentences of a section have named so far, for those that point back to it."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from quizgen.civics.mentions import Person, find_mentions, find_people
from quizgen.civics.names import NameKind
from quizgen.regex import regex

DATE = regex(r"[0-9]{4}年(?:[0-9]{1,2}月)?")
"""A year, with its month where that is told: 2024年, 2024年6月."""
_BODIES = (
    NameKind.PARTY, NameKind.MINISTRY, NameKind.INSTITUTION, NameKind.ORGANISATION,
    NameKind.PREFECTURE, NameKind.TERM,
)  # fmt: skip
_PAIR = 2  # people
_COURT = regex(r"(?:東京|大阪|名古屋|広島|福岡|仙台|札幌|高松|[一-龥]{2,3})(?:高裁|地裁)")
_PLAN = regex(
    r"(?<![一-龥ァ-ヴー・])(?P<plan>(?:[0-9]{4}年度の)?(?:こども|子ども|[一-龥ァ-ヴー・]){2,20}(?:大綱|法案|法律案|(?<!方)法|条例案?|計画|改正案))"
    r"(?:[（(][^）)]*[）)])?(?:[はが][^。]*(?:成立|可決|公布|施行)[しさ。]|を(?:閣議)?(?:決定|決め|可決|提出|まとめ))"
)
"""What a sentence says was passed or drawn up: whose provisions the next ones tell."""
_LAW_TOPIC = regex(
    r"(?P<plan>(?:こども|子ども|[一-龥ァ-ヴー・]){2,20}(?:条例|条約|協定|議定書|(?<!方)法))は"
)
_THING = regex(
    r"^((?:[0-9]{4}年(?:[0-9]{1,2}月)?の)?[^、。は]{2,20}(?:判決|決定|条例|調査|提言|計画|協定|条約|(?<!方)法))は"
)
_LAW_NAME = regex(
    r"(?:こども|子ども|[一-龥々ァ-ヴー・]){2,20}(?:(?<![方司立憲違手])法|条例|条約)(?![一-龥])"
)
"""Laws of the news, which no list of names has: what 同法 stands for."""
_NO_LAW = regex(r"[方司立憲違手合適]法$|^(?:改正|新|現行|旧|国際|国内|提出|関連|整備)法$")
"""What ends like a law and is none by name."""
_SAME_LAW = regex(r"^同法(?=は)")
_LAID_DOWN = regex("法|条|大綱|計画|改正案|協定|議定書")
"""What a law or plan ends in: without it a sentence need not be searched for whole names."""


class Memory(NamedTuple):
    """What the sentences before have named, within one section."""

    people: tuple[Person, ...] = ()
    """People with an office, in order of appearance, each once."""
    countries: tuple[str, ...] = ()
    """Strings of countries (日米韓), in order of appearance."""
    pair: tuple[str, ...] = ()
    """The two people of the sentence before, where it names just two."""
    topic: str = ""
    """Who or what the sentence before was about."""
    names: tuple[str, ...] = ()
    """Bodies and laws in order of appearance, each once."""
    things: tuple[str, ...] = ()
    """Judgements, laws and papers that sentences began with, in order."""
    plan: str = ""
    """The law or plan that the sentence before passed or decided on."""
    year: str = ""
    """The last year named, as 2024年; of the month named with it, 2024年6月."""
    published: int | None = None
    """The year of the section's source."""
    law: str = ""
    """The law named last, where it is the only one of its sentence: what 同法 points to."""

    @classmethod
    def of(cls, texts: Sequence[str]) -> "Memory":
        """Return what headings alone name: the bodies and laws in them."""
        return cls(names=tuple(dict.fromkeys(name for text in texts for name in _bodies(text))))

    def after(self, sentence: str, topic: str) -> "Memory":
        """Return the memory after one more sentence."""
        people = _merged(self.people, find_people(sentence))
        named = _named_people(sentence, people)
        bodies = tuple(_bodies(sentence))
        strings = [
            mention.text
            for mention in find_mentions(sentence)
            if mention.name.kind is NameKind.COUNTRIES
        ]
        return Memory(
            people,
            tuple(dict.fromkeys((*self.countries, *strings))),
            named if len(named) == _PAIR else (),
            topic,
            tuple(dict.fromkeys((*self.names, *bodies))),
            (*self.things, *_THING.findall(sentence)),
            _plan_in(_SAME_LAW.sub(self.law or "同法", sentence)) or ("" if topic else self.plan),
            next(reversed(DATE.findall(sentence)), self.year),
            self.published,
            _law_among(bodies, self.law),
        )


def _law_among(bodies: tuple[str, ...], before: str) -> str:
    """Return the one law among names, none of two, that before where there is none."""
    laws = {name for name in bodies if name.endswith("法") and not _NO_LAW.search(name)}
    return laws.pop() if len(laws) == 1 else ("" if laws else before)


def _plan_in(sentence: str) -> str:
    """Return the law or plan that a sentence says was passed, or that it is about."""
    if not _LAID_DOWN.search(sentence):
        return ""
    found = _PLAN.search(sentence) or _LAW_TOPIC.search(sentence)
    return found["plan"] if found else ""


def _bodies(sentence: str) -> Iterator[str]:
    yield from _COURT.findall(sentence)
    if _LAID_DOWN.search(sentence):
        yield from _LAW_NAME.findall(sentence)
    for mention in find_mentions(sentence):
        if mention.name.kind in _BODIES:
            yield mention.text


def _merged(known: tuple[Person, ...], found: Sequence[Person]) -> tuple[Person, ...]:
    """Keep of each person the fullest form: a title of office, a country, a longer name."""
    kept = list(known)
    for person in found:
        if not person.is_office:
            continue
        same = next((index for index, one in enumerate(kept) if is_same(one, person)), None)
        if same is None:
            kept.append(person)
        elif len(person.full) > len(kept[same].full):
            kept[same] = person
    return tuple(kept)


def is_same(one: Person, other: Person) -> bool:
    """Tell whether two mentions can be one person: one name begins or ends with the other."""
    longer, shorter = sorted((one.name, other.name), key=len, reverse=True)
    return longer.startswith(shorter) or longer.endswith(("・" + shorter, "＝" + shorter))


def _named_people(sentence: str, people: tuple[Person, ...]) -> tuple[str, ...]:
    found: list[str] = []
    for mention in find_people(sentence):
        person = next((one for one in people if is_same(one, mention)), None)
        if person is not None and person.full not in found:
            found.append(person.full)
    return tuple(found)
