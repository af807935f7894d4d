"""Which statements of an article can be judged ○ or ×: whole, in few words, about something."""

from quizgen.civics.mentions import find_mentions, find_people
from quizgen.japanese.laws import tells_law
from quizgen.japanese.text import content_words, without_quotations
from quizgen.models.fact import Fact, FactKind, Role
from quizgen.questions.positions import answers_another
from quizgen.questions.prominence import OF_PROCEDURE
from quizgen.questions.sides import is_party
from quizgen.questions.sound_contrasts import gives_a_reason
from quizgen.questions.wording import without_topic
from quizgen.questions.worth import (
    CIVICS,
    cites_an_article,
    goes_on_from_clause,
    is_of_the_news,
    is_whole,
    names_its_subject,
    says_of_what,
)
from quizgen.regex import regex

_LONGEST = 80  # characters
_SHORTEST = 15
_NUMBER = regex(r"[0-9]+(?:\.[0-9]+)?")
_MANY_NUMBERS = 4
_RULE = regex(
    r"(?:義務|禁止|罰則|罰金|対象|例外|特例|上限|制限|要件|条件|資格|許可|同意|負担|支給|交付|給付|免除|無償|補助|支援|加算)"
    r"[^。]*(?:ある|ない|する|される|できる|なる|させる|よい|定める|求める|設ける|認める|科される|課される|広げる|なくす)。$"
)
"""What a law or a scheme lays down for those it is for."""
_CLEFT = regex(r"^[^、。]{4,60}のは、")
_DEED = regex(r"合意|一致|表明|求め|訴え|主張|反対し|賛成し|提出|方針|約束|認め")
_ONLY_A_DATE = regex(
    r"(?:採択|発効|署名|施行|公布|開催|開会|閉会|閉幕|採決|実施|成立|可決|発足|起動)(?:された|した)。$|(?:作業|工事|支給|運用|販売|調査)(?:を始めた|が始まった)。$|(?:始まった|開かれた|行われた|決まった)。$"
)
_BARE_LENGTH = 60  # characters
_NO_AIM = regex(
    r"例年|試算では|(?:ずにいる|つつある|状態にある)。$|[0-9](?:倍|%|票|件|人)(?:であった|だった|である)。$"
    r"|(?:氏が就いた|に就任した)。$|(?:[一-龥]{2,4}、){4,}"
    r"|例が(?:増|減)|しか|想定より|ぶり[とにの]|以来[、で]|両(?:審議)?委員は|みている。$|(?:考え|方針|見通し)である。$|の場合、|例目|会談を行った。$|対象[^。、]{0,4}に指定し"
)
"""What no one needs to know by heart (an interval, a venue), or reads as a judgement (しか)."""
_FROM_WHAT = regex(
    r"(?<![の一-龥ァ-ヴー])(?:通知|受理|申し出|申請|請求|届け出|勧告|決定|送付)(?:した日)?から"
)
"""A day to count from, of something that another sentence names."""
_HAPPENED = regex(r"(?:た|ている)。$")
_PASSED = regex(r"(?:成立|可決|施行|閣議決定)$")
_PASSED_IT = regex(r"(?:成立した|可決した|可決された|施行された|閣議決定した)。$")
_DEED_TOLD = regex(
    r"([一-龥ァ-ヴー]{2,})を(発表|表明|提出|決定|可決|否決|採択|署名|要請|公表|指示)(?:し|され)た。$"
)
_CAME_TO = regex(
    r"(?:合意|一致|評価|承認|可決|否決|棄却|拒否|容認|約束|批准|共有)(?:した|された|しなかった)。$"
    r"|(?:取り消した|退けた|命じた|差し戻した|を言い渡した|を勧告した)。$"
    r"|(?:との?|とする)(?:初の?)?(?:判断|判決|決定)を(?:示した|言い渡した|出した)。$"
    r"|(?:違憲|合憲|無効|有効|適法|違法)(?:と|だと|であると)(?:した|判断した)。$|を認め(?:た|なかった)。$"
)
_OF_A_NAME = regex(r"第[0-9]+小法廷|[0-9]+(?:条|号機)|[0-9]{4}年(?:[0-9]+月)?")
"""Numbers that tell which court, article or time, and nothing to learn by heart."""
_PLANNED = ("ようになる。", "ことになる。", "見通しである。")
_BEGINNING = 6  # characters that tell one clause from another
_TOLD_SHARE = 0.75  # of a statement's words
_UNDER_ARTICLE = regex("条に基づく[一-龥]{2}$")
"""A word that many things go by (審査, 訴え), of which an article alone tells no pupil which."""
_FALLS_UNDER = regex("条[^。]*に(?:当た|基づ|反し|違反し)[^、。]{1,4}。$")
"""How an act of the news stands to an article (派遣は…条の輸送に当たる), and no law's content."""
_ONLY_ACTOR = regex("^[^はも、]+が[^はも]+。$")
"""Who does it, of what was told before: 公取委が勧告し、企業名を公表する."""


def is_fit(fact: Fact) -> bool:
    """Tell whether a fact has the length and form of a statement to be judged."""
    statement = fact.statement
    if fact.kind not in (FactKind.FACT, FactKind.CLAIM) or not _is_handy(statement):
        return False
    if goes_on_from_clause(fact) or not says_of_what(fact):
        return False
    is_turned_round = _CLEFT.match(statement) or answers_another(statement)
    return not (is_turned_round or _NO_AIM.search(statement) or _is_told_by_line(fact))


def may_be_told(fact: Fact) -> bool:
    """Tell whether a statement may be told as it is: it is whole and tests something."""
    is_told_whole = stands_whole(fact) or _is_own_clause(fact)
    return is_told_whole and _is_worth_telling(fact) and _tests_something(fact)


def stands_whole(fact: Fact) -> bool:
    """Tell whether a statement is told whole, by a line or sentence of the text's body.

    Leads and summaries, and clauses cut from a report, leave out whom or what they are about.
    """
    if fact.role in (Role.LEAD, Role.TAKEAWAY):
        return False
    return not is_of_the_news(fact) or (is_whole(fact) and bool(fact.topic))


def says_whom_or_what(fact: Fact) -> bool:
    """Tell whether a statement of the news leaves nothing about its subject to other sentences.

    It begins with a body, a person, a law or a term by name, or cites the article of a law; what
    happened has a date above it or in it.
    """
    if _UNDER_ARTICLE.search(fact.topic) or fact.topic in OF_PROCEDURE:
        return False
    if cites_an_article(fact):
        return not _FALLS_UNDER.search(fact.statement)
    named = [one.text for one in find_mentions(fact.topic)]
    named += [one.text for one in find_people(fact.topic)]
    if not fact.statement.startswith(fact.topic) or not fact.topic.endswith((*named, "法")):
        return False
    if _FROM_WHAT.search(fact.statement) or (not fact.context and _is_one_s_own(fact)):
        return False
    is_report = _HAPPENED.search(fact.statement) is not None
    return not is_report or is_of_the_news(fact)


def _is_one_s_own(fact: Fact) -> bool:
    """Tell whether a statement says who does or holds something, and not in what."""
    return is_party(fact.topic) or bool(_ONLY_ACTOR.search(fact.statement))


def rests_on_others(fact: Fact) -> bool:
    """Tell whether a statement of a report leaves whom or what it is about to other sentences."""
    return fact.in_report and not says_whom_or_what(fact)


def is_only_a_date(statement: str) -> bool:
    """Tell whether one would know a statement but by its date: 採択され、発効した."""
    return bool(_ONLY_A_DATE.search(statement)) and len(statement) <= _BARE_LENGTH


def _tests_something(fact: Fact) -> bool:
    """Tell whether a true statement has civics in it, and a subject by name or a rule."""
    if _is_empty(fact.statement):
        return False
    return names_its_subject(fact) or bool(_RULE.search(fact.statement))


def _is_worth_telling(fact: Fact) -> bool:
    """Tell whether a rule is told, or of a report what somebody came to; not that it was told."""
    if fact.statement.endswith(_PLANNED):
        return False  # what is still to come may come otherwise
    if not is_of_the_news(fact):
        return is_whole(fact) and (fact.kind is FactKind.FACT or tells_law(fact.statement))
    told = _OF_A_NAME.sub("", fact.statement)
    return bool(_CAME_TO.search(told)) and not _NUMBER.search(told)


def _is_own_clause(fact: Fact) -> bool:
    """Tell whether a clause has its subject itself: …を強調し、シコルスキ氏は…を訴えた."""
    rest = without_topic(fact.statement, fact.topic)
    if rest is None or fact.role not in (Role.POINT, Role.BODY):
        return False
    before, found, _ = fact.evidence.quote.partition(rest[:_BEGINNING])
    return bool(found) and before.rstrip("、").endswith(("は", "が"))


def _is_told_by_line(fact: Fact) -> bool:
    """Tell whether the line above says most of it: …の最終集計の発表 over …最終集計を発表した."""
    if _PASSED.search(fact.context) and _PASSED_IT.search(fact.statement):
        return True
    deed = _DEED_TOLD.search(fact.statement)
    if deed and all(part in fact.context for part in deed.groups()):
        return True
    words, told = set(content_words(fact.statement)), set(content_words(fact.context))
    return bool(told) and len(words & told) >= _TOLD_SHARE * len(words)


def _is_empty(statement: str) -> bool:
    """Tell whether a true statement tests nothing: a bare date, or A because of A."""
    if is_only_a_date(statement):
        return True
    if len(_NUMBER.findall(statement)) >= _MANY_NUMBERS or not _has_civics(statement):
        return True
    words = content_words(statement)
    return "ため" in statement and len(set(words)) < len(words)


def _has_civics(statement: str) -> bool:
    """Tell whether a body, a law, a term or a deed is left without numbers and quotations."""
    bare = _NUMBER.sub("", without_quotations(statement))
    if _RULE.search(statement):
        return True
    return bool(gives_a_reason(bare) or _DEED.search(bare)) or any(
        mention.name.kind in CIVICS for mention in find_mentions(bare)
    )


def _is_handy(statement: str) -> bool:
    return _SHORTEST <= len(statement) <= _LONGEST
