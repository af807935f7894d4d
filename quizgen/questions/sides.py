"""The sides of a dispute, by their names: who can be one, which two are not the same."""

from quizgen.civics.mentions import find_mentions, find_people
from quizgen.civics.names import ACTORS, NameKind, names_by_form
from quizgen.regex import regex

_LONGEST_NAME = 20
_SIDE = regex(
    r"(?:党|与党|野党|政府|政権|内閣|省|庁|国|県|都|府|市|町|村|知事会|市長会|会議所|経団連|連合|会|側|派|団体|グループ|組合"
    r"|最高裁|高裁|地裁|大法廷|小法廷|裁判所|地検|日銀|機関|委員会|社|電力|銀行|協会|住民|原告|被告|弁護団|労組|知事|首相|大臣|相|会長|代表|市長|大統領)$"
)
_PERSON = regex(r"(?:知事|首相|大臣|相|会長|代表|市長|大統領|氏|議長|総裁|長官)$")
_MINISTER = regex(r"(?:担当)?(?:相|大臣)$|長官$")
_NO_SIDE = regex(
    r"判決|決定|提言|案$|選挙$|調査|報告書|^国会$|^国民(?!民主)|^最も|^残る|^[0-9]+(?!審)|^一部|^多く|^両"
)
_COURT = regex(r"最高裁|高裁|地裁|大法廷|小法廷|裁判所")
_CAMPS = (
    regex(r"与党|自民|公明|政府|政権|内閣|首相|^国$|維新.*自民"),
    regex(r"野党|立憲|国民民主|共産|れいわ|社民"),
    regex(r"最高裁|大法廷|小法廷"),
    regex(r"^国$|政府|政権|内閣|首相|[省庁相]$|防衛局"),
    regex(r"住民|原告|弁護"),
)
"""Names of one camp, of which the general one includes the others."""
_GENERAL = regex(r"与党|野党|政府|政権|内閣|首相|^国$|最高裁|住民|原告")

_SORTS = (
    regex(r"側$"),
    regex(r"^国$|政府$|政権$|内閣$|[省庁]$"),
    regex(r"(?:知事会|市長会|会議所|経団連|連合|団体|組合|労組|協会|医師会|連盟)$"),
    regex(r"(?:[都道県市町村]|(?<!政)府)$"),
    regex(r"(?:社|電力|銀行)$"),
)
"""Sorts of bodies that a pupil may take for one another by what they hold."""


def is_side(topic: str) -> bool:
    """Tell whether a topic is a person, a body or a group that can hold a position."""
    topic = topic.removesuffix("など").removesuffix("ら")
    if not topic or len(topic) > _LONGEST_NAME or _NO_SIDE.search(topic):
        return False
    if find_people(topic) or _SIDE.search(topic):
        return True
    return any(one.name.kind in ACTORS and one.text == topic for one in find_mentions(topic))


def are_apart(one: str, other: str) -> bool:
    """Tell whether neither name is the other or a part of it, nor both of one body."""
    if one in other or other in one:
        return False
    if _is_head_of(one, other) or _is_head_of(other, one):
        return False
    named = [{each.name.name for each in find_mentions(name)} for name in (one, other)]
    return not named[0] & named[1] and not _are_of_one_camp(one, other)


def _is_head_of(person: str, body: str) -> bool:
    """Tell whether a title is that of a ministry's head, by its word: 金融相 of 金融庁."""
    office = _MINISTER.sub("", person)
    return office != person and body[-1:] in ("省", "庁") and office.endswith(body[:-1])


def _are_of_one_camp(one: str, other: str) -> bool:
    """Tell whether one of the names may include the other: 与党 and 自民党, 国 and 防衛省."""
    is_general = _GENERAL.search(one) or _GENERAL.search(other)
    return bool(is_general) and any(camp.search(one) and camp.search(other) for camp in _CAMPS)


def are_like(one: str, other: str) -> bool:
    """Tell whether both are persons or both are bodies, of one sort as far as the tables know."""
    kinds = {known.kind for name in (one, other) if (known := names_by_form().get(name))}
    if is_party(other) and not is_party(one):
        return False  # beside a party only parties
    return is_person(one) == is_person(other) and len(kinds) <= 1


def are_of_one_sort(one: str, other: str) -> bool:
    """Tell whether both are parties, or bodies of one sort: ministries, associations.

    Of a party, a ministry and a court only one can say that it spends its share so.
    """
    if not are_like(one, other):
        return False
    if is_party(one) or is_party(other):
        return is_party(one) and is_party(other)
    return any(sort.search(one) and sort.search(other) for sort in _SORTS)


def is_party(name: str) -> bool:
    """Tell whether a political party is named."""
    return any(one.name.kind is NameKind.PARTY for one in find_mentions(name))


def is_person(name: str) -> bool:
    """Tell whether a name is a person's, with an office or not."""
    return bool(find_people(name) or _PERSON.search(name))


def is_court(name: str) -> bool:
    """Tell whether a court is named: which one it was is no position."""
    return bool(_COURT.search(name))
