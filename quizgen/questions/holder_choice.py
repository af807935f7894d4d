"""四択 on who holds a position: the sides that one article quotes, of which one said so."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from quizgen.civics.mentions import find_mentions, find_people
from quizgen.civics.names import ACTORS, NameKind, names_by_form
from quizgen.japanese.clauses import depths
from quizgen.japanese.pointers import has_open_reference
from quizgen.japanese.text import content_words
from quizgen.japanese.tokens import tokenize
from quizgen.models.fact import Fact, FactKind
from quizgen.questions.bare_nouns import has_bare_noun
from quizgen.questions.choices import arranged
from quizgen.questions.draft import Draft
from quizgen.questions.explanations import as_told
from quizgen.questions.wording import shares_words, without_topic
from quizgen.questions.worth import is_whole, worth_of

_BASE = 0.94
_WRONG = 3
_SHORTEST, _LONGEST = 16, 80  # characters of what is held
_LONGEST_NAME = 20
_SHARED = 2  # content words that make two positions alike
_POSITION = re.compile(
    r"(?:主張|批判|反論|説明|指摘|反対|賛成|疑問視|問題視|提案|要求|判断|表明|提言|非難|評価|懸念)し(?:た|ている|てきた)。$"
    r"|(?:訴え|求め|唱え|認め)(?:た|る|ている|てきた)。$|[るたいだ]と(?:した|している|述べた)。$"
)
"""Ends of what somebody holds or wants."""
_ANSWERS = re.compile(r"反論(?:した|する|している)$|(?<!に)反対(?:した|する|している)$")
"""What is said against something that another sentence tells."""
_DEED = re.compile(
    r"(?:指示|承認|不承認と|提訴|提出|撤回|決定|勧告|拒否|公表|要請|処分|申請|決議|可決|否決|通告|設置|新設|廃止)した。$"
    r"|(?:命じ|応じ|認め|禁じ)(?:た|なかった)。$|(?:受け入れ|退け|差し戻し)た。$"
)
"""Ends of what a body did in its office."""
_SIDE = re.compile(
    r"(?:党|与党|野党|政府|政権|内閣|省|庁|国|県|都|府|市|町|村|知事会|市長会|会議所|経団連|連合|会|側|派|団体|グループ|組合"
    r"|最高裁|高裁|地裁|大法廷|小法廷|裁判所|地検|日銀|機関|委員会|社|電力|銀行|協会|住民|原告|被告|弁護団|労組|知事|首相|大臣|相|会長|代表|市長|大統領)$"
)
_PERSON = re.compile(r"(?:知事|首相|大臣|相|会長|代表|市長|大統領|氏|議長|総裁|長官)$")
_NO_SIDE = re.compile(
    r"判決|決定|提言|案$|調査|報告書|^国会$|^国民(?!民主)|^最も|^残る|^[0-9]+(?!審)|^一部|^多く|^両"
)
_COURT = re.compile(r"最高裁|高裁|地裁|大法廷|小法廷|裁判所")
_CAMPS = (
    re.compile(r"与党|自民|公明|政府|政権|内閣|首相|^国$|維新.*自民"),
    re.compile(r"野党|立憲|国民民主|共産|れいわ|社民"),
    re.compile(r"最高裁|大法廷|小法廷"),
    re.compile(r"^国$|政府|政権|内閣|首相|[省庁相]$|防衛局"),
    re.compile(r"住民|原告|弁護"),
)
"""Names of one camp, of which the general one includes the others."""
_GENERAL = re.compile(r"与党|野党|政府|政権|内閣|首相|^国$|最高裁|住民|原告")
_LABELS = ("派", "側の委員")
"""Names that say what a side holds: 反対派."""
_OF_PEOPLE = re.compile(r"(?:側|グループ|住民|原告|団体|労組|組合|ら)$")
_GOES_ON = re.compile(r"が、|一方、")


def write_holder_choices(facts: Sequence[Fact]) -> Iterator[Draft]:
    """Yield a question for each position of a side that three others of the article could hold."""
    sides = _sides(facts)
    for fact in facts:
        if not fact.is_askable or fact.kind not in (FactKind.FACT, FactKind.CLAIM):
            continue
        held = position_of(fact)
        if not held:
            continue
        wrong = _others(fact, held, sides)
        if len(wrong) == _WRONG:
            yield _draft(fact, held, wrong)


def _sides(facts: Sequence[Fact]) -> dict[str, list[Fact]]:
    """Return who acts, speaks or is named in the article, each with the facts that name it."""
    found: dict[str, list[Fact]] = {}
    for fact in facts:
        if fact.kind not in (FactKind.FACT, FactKind.CLAIM):
            continue
        named = [
            one.text for one in find_mentions(fact.statement) if one.name.kind is NameKind.PARTY
        ]
        for name in dict.fromkeys((fact.topic, *named)):
            if is_side(name):
                found.setdefault(name, []).append(fact)
    return found


def is_side(topic: str) -> bool:
    """Tell whether a topic is a person, a body or a group that can hold a position."""
    topic = topic.removesuffix("など").removesuffix("ら")
    if not topic or len(topic) > _LONGEST_NAME or _NO_SIDE.search(topic):
        return False
    if find_people(topic) or _SIDE.search(topic):
        return True
    return any(one.name.kind in ACTORS and one.text == topic for one in find_mentions(topic))


def position_of(fact: Fact) -> str:
    """Return what a side holds, to set before のは; empty if nothing can be asked."""
    told = told_of_side(fact) if is_whole(fact) else ""
    if _ANSWERS.search(told):
        return ""
    return told if _POSITION.search(f"{told}。") and fact.topic not in fact.context else ""


def told_of_side(fact: Fact) -> str:
    """Return what a side holds or did in its office, without its name; empty if nothing fits."""
    if not is_side(fact.topic) or _COURT.search(fact.topic) or fact.topic.endswith(_LABELS):
        return ""  # which court it was is a name; what it held is asked elsewhere
    rest = without_topic(fact.statement, fact.topic) or ""
    if not _SHORTEST <= len(rest) <= _LONGEST or not (_POSITION.search(rest) or _DEED.search(rest)):
        return ""
    if has_open_reference(rest) or _GOES_ON.search(rest) or _has_topic(rest):
        return ""
    if has_bare_noun(rest, fact.context) or shares_words(fact.topic, rest, _told_by(fact.topic)):
        return ""
    return rest.removesuffix("。")


def _told_by(name: str) -> int:
    """Return how many characters of a name would give it away: 県 of 沖縄県 does not."""
    return 2 if len(name) < 4 else 3  # noqa: PLR2004  short names share two with nothing else


def _has_topic(text: str) -> bool:
    """Tell whether another は-topic stands outside quotations."""
    tokens = tokenize(text)
    inside = depths(tokens)
    last_quote = max((at for at, token in enumerate(tokens) if token.is_particle("と")), default=0)
    return any(
        token.is_particle("は")
        and not inside[at + 1]
        and before.kind != "助詞"
        and at + 1 > last_quote
        for at, (before, token) in enumerate(pairwise(tokens))
    )


def _others(fact: Fact, held: str, sides: dict[str, list[Fact]]) -> list[str]:
    """Return three sides that hold something else, those of its section first."""
    fitting = [
        name
        for name, told in sides.items()
        if are_apart(name, fact.topic)
        and name not in held
        and name not in fact.context
        and not _COURT.search(name)
        and are_like(name, fact.topic)
        and not any(are_alike(one, fact) for one in told)
    ]
    fitting.sort(key=lambda name: _distance(name, sides[name], fact))
    chosen: list[str] = []
    for name in fitting:
        if all(are_apart(name, other) for other in chosen):
            chosen.append(name)
    return chosen[:_WRONG]


def _distance(name: str, told: Sequence[Fact], fact: Fact) -> tuple[bool, bool]:
    """Return how far a side is: those that speak come first, then those of the section."""
    speaks = any(one.topic == name for one in told)
    is_near = any(one.evidence.section == fact.evidence.section for one in told)
    return not speaks, not is_near


def are_apart(one: str, other: str) -> bool:
    """Tell whether neither name is the other or a part of it, nor both of one body."""
    if one in other or other in one:
        return False
    named = [{each.name.name for each in find_mentions(name)} for name in (one, other)]
    return not named[0] & named[1] and not _are_of_one_camp(one, other)


def _are_of_one_camp(one: str, other: str) -> bool:
    """Tell whether one of the names may include the other: 与党 and 自民党, 国 and 防衛省."""
    is_general = _GENERAL.search(one) or _GENERAL.search(other)
    return bool(is_general) and any(camp.search(one) and camp.search(other) for camp in _CAMPS)


def are_like(one: str, other: str) -> bool:
    """Tell whether both are persons or both are bodies, of one sort as far as the tables know."""
    kinds = {known.kind for name in (one, other) if (known := names_by_form().get(name))}
    if _is_party(other) and not _is_party(one):
        return False  # beside a party only parties
    return _is_person(one) == _is_person(other) and len(kinds) <= 1


def _is_party(name: str) -> bool:
    return any(one.name.kind is NameKind.PARTY for one in find_mentions(name))


def _is_person(name: str) -> bool:
    return bool(find_people(name) or _PERSON.search(name))


def are_alike(one: Fact, other: Fact) -> bool:
    """Tell whether two facts speak so alike that both sides may hold the same."""
    about = set(content_words(other.context)) | set(content_words(other.frame))
    shared = (set(content_words(one.statement)) & set(content_words(other.statement))) - about
    return len(shared) > _SHARED


def _draft(fact: Fact, held: str, wrong: Sequence[str]) -> Draft:
    choices = (fact.topic, *wrong)
    is_body = not any(_is_person(one) or _OF_PEOPLE.search(one) for one in choices)
    who = "どこか" if is_body else "だれか"
    who = "どの政党か" if _is_party(fact.topic) else who
    return Draft(
        "multiple_choice",
        fact,
        f"{held}のは{who}。記事の内容に合うものを一つ選びなさい。",
        fact.topic,
        _BASE * worth_of(fact),
        context=fact.context,
        choices=arranged(fact.topic, wrong, fact.id),
        explanation=as_told(fact),
        asked=f"holder:{fact.id}",
    )
