"""Why a statement is not asked about: the guards of this stage, one function each."""

import re

from quizgen.civics.mentions import find_mentions, find_people
from quizgen.civics.names import ACTORS, NameKind
from quizgen.facts.events import Event, is_meeting
from quizgen.facts.relational_nouns import has_open_noun
from quizgen.facts.statements import Statement
from quizgen.facts.subjects import has_subject
from quizgen.japanese.dates import SHORT_YEAR
from quizgen.japanese.laws import tells_law
from quizgen.japanese.predicates import Tense
from quizgen.japanese.stance import ends_in_claim, is_loaded
from quizgen.japanese.text import without_quotations
from quizgen.japanese.tokens import tokenize
from quizgen.regex import regex

_UNNAMED = regex(
    r"(?:女性|男性|夫婦|両親|母親|父親|原告|被告|容疑者|候補者?"
    r"|[0-9０-９一二三四五六七八九]+[県市町都社党人氏]の?[^、。]{0,6})ら?[はがも]"
)
_BARE = regex(
    r"(?<![の一-龥ァ-ヴー])(?:(?:実現|決定|大綱|予算案|協議|合意|訴え|目標|増税|一律の禁止|選挙の訴訟)(?=[がをはも])"
    r"|(?:格差|減収|増収|加入拡大|賛否)(?=[がをはもの]|により)|(?<!に)(?:上限|下限|生産量)(?=[がをは])|[上下]院(?=[がはも]))"
    r"|(?<![の一-龥])(?:(?:(?:禁止|規制)法案|発議)(?=[にをはが])|[0-9]+件の(?:訴訟|裁判))|賛成か反対か"
    r"|^とられた措置|(?:^|年の)大綱(?=[がはのに])|(?:^|、)条約上"
    r"|(?<![一-龥ァ-ヴー])[0-9]+(?:法案|法|案)(?=[がはをのに])"
    r"|^(?:任期|当選|再選)(?=[をがは])|^申請(?=[のがは])|最大格差(?=[がは])|各(?:選挙|法案|案|判決|訴訟)(?=[をがはの])"
)
"""Nouns that say nothing without what stands before them."""
_RESTING = regex(
    r"^(?!.*法)[^、。は]{0,30}罰則は|(?:^|[は、])[一-龥]{1,2}(?:んだ|った|いた|した)ことを(?:理由|原因)|(?:^|、)関連の(?:整備)?法"
    r"|(?:いま|今|現在|当時)の(?:与党|野党|政権|内閣|国会|首相)|というのが[^。]*である。$"
    r"|(?<![の一-龥ァ-ヴー])(?:例外として|(?:交付|支給|給付|配分)に(?:当|あ)たって|成立に向け)"
    r"|^(?:勧告|答申|指摘|要請|判決|決定)を受けた|改めて(?:判断|決定|審査)"
    r"|^(?:締結|批准|署名|改正|制定|導入|実施|設置)に(?:当|あ)た(?:って|り)|^(?:慎重|反対|賛成)だった"
    r"|^[0-9]{4}年の(?:法|制度)?改正(?=[でに])|^現地の|との(?:解釈|考え|判断)による。$|^[^、はが]{2,16}[にと]比べて?(?!は)"
    r"|(?:^|[、はに])影響を受け|慎重な(?:検討|審議|議論|判断)を求め|ためのもので"
)
"""Words that say of whom, of what or than what only with the sentence before."""
_NEEDING = (
    ("盛り込", regex(r"[にへ][^、。]{0,16}盛り込")),
    ("派遣し", regex(r"[にへ][^。は]{0,24}派遣し")),
    ("影響した", regex(r"[にへ][^。]*影響")),
    ("憲と判断", regex(r"を|について|規定は")),
    ("見送", regex(r"の[^、。]{1,12}[をが]?(?:は)?見送")),
)
"""Verbs with the pattern of the argument they need."""
_TAKES_OBJECT = regex(
    r"(?:受理しなかった|受理した|外した|決めた|認めた|見直した|見送った|提出した|可決した|否決した|承認した|拒否した|採択した|引き上げた|設けた"
    r"|決める|認める|見直す|見送る|提出する|可決する|設ける|禁じる|支払う)。$"
)
_NO_OBJECT = regex(r"を(?:受け|控え|めぐ|通じ|踏まえ|経て|もとに|基に|中心に|理由に|はじめ|含め)")
"""を of function words and of modifiers, which is no object of the sentence's verb."""
_READING = regex(
    r"(?:声|不安|意見|批判|不満)[がも](?:聞かれ|ある|根強|強ま|広が|高ま|上が|出て)|背景には|避けられない|見方(?:が|も)|にとどま(?:った|る)|に過ぎない|(?:一部|わずか|少数|都市部|ごく)[^。]{0,8}に限られ"
)
_MEASURE = regex(
    r"(?:^|、)(?:[^、は]{2,20}によって、?)?"
    r"(?:負担|金額|利益|収益|対象|期間|額|支給額|率|割合|人数|費用|手続き)[はが]"
)
_PAPER = regex(r"(?:法律(?=は、)|日本側|米側|双方|文書|声明|規定|案|法案|条約|協定|制度)[はが]")
_EARLIER = regex(r"(?:^|[、は])(?:以前|従来|それまで|元)の")
_POLITE = regex(r"(?:です|ます|ました|ません|でした)(?:が|けれど|し)?[、。]")
_GIVES_REASON = regex(r"(?:ため|から)である。$")
_PASSING = regex(
    r"(?:過去最|初めて|[0-9](?:人|%|円|兆|億|万|件|議席))[^。]*(?:て|で)い(?:る|ない)。$"
    r"|(?:批判|主張|反発|訴え|求め|目指|検討|懸念|期待|要請|要求|続け|協議|調整|準備|審議|対立|と)して(?:きて)?いる。$"
    r"|(?:求め|訴え)ている。$|(?:届か|足り)ない。$|[0-9]年(?:連続|ぶり)の[^。]*である。$"
)
"""Ends that tell of a moment, not of a rule."""
_TWISTED = regex(r"(?:ため|から|ので)、[^。]*(?:原因|理由|要因)(?:に|と)な")
_JUDGED = regex(r"(?:違法|合法|適法|違憲|合憲|無効|有効)と(?:は?し|判断し|認め)(?:た|なかった)。$")
_FIRST = regex(r"^[^、は]{2,30}は(?:これが)?初めて(?:と|だ|で)")
_TITLE_ALONE = regex(r"^[一-龥ァ-ヴー]{2,8}(?:会長|社長|理事長|委員長|代表)(?:は|が)")
_CUT = regex(
    r"(?:^|、)(?:未明|早朝|深夜)に|日本時間の(?:朝|夜|未明)|投開票の|があったためで、|(?:訴訟|裁判|選挙)でも、|結果を受け、|発射し、[^。]*落下した|(?<![か])です[。、]"
)
"""What is left of a date cut out, or of clauses of two subjects."""
_GOES_ON = regex(
    r"^(?:背景に(?:は|ある)|当初|仮に|もし|担当の|実際(?:に)?は|同時に|その結果|結果として|つまり|例えば|たとえば|むしろ|なかでも|とりわけ|逆に|こうして|すでに|また)、?|^うち(?:[、は]|約?[0-9])|^[^、。]{4,40}場合(?:で)?も、"
)
"""Openings that rest on the sentence before, or only suppose something."""
_SAID_OF_DEED = regex(r"「[^「」はが]{6,}(?:した|った|れた)」と")
"""A deed in what somebody said, without who did it: 「…を総合的に考慮した」と説明している."""
_DIED = ("亡くなった。", "死亡した。", "死去した。")
_DATED_STATE = regex(r"[0-9]{4}年[0-9]{1,2}月、[^。]*(?:採択|決定|合意|署名|成立|可決)している。$")
_OFFICE = regex(
    r"^(?:[0-9]{4}年(?:[0-9]{1,2}月)?、)?"
    r"(?:首相|大統領|大臣|外相|防衛相|財務相|知事|市長|町長|総裁|会長|議長)は"
)
_DAY_ALONE = regex(r"(?<![月0-9０-９])[0-9０-９]{1,2}日(?:[のに、]|未明|午前|午後|夜)")
_BEGINS_WITHIN = regex(
    r"^[^はがも、]{1,12}(?:に置かれ|に属し)、(?!.*は)|^[^はがも、]{1,24}とし、|^[^はがも、]{2,24}もので、"
)
_PASSIVE_BEHIND = regex(
    r"は[^。]*(?:提案し|提出し|要求し|主張し|求め|申請し)、[^、。]{0,8}(?:された|られた)。$"
)
_VOTED_ON = regex(
    r"(?:会|院|党|国会|内閣|政府|裁判所)は、(?![^。]*が)[^。]*(?:否決|可決|採択|採決|承認|撤回)され(?:た|なかった)。$"
)
"""What is done to a bill, told of those who vote on it: its sentence left the bill out."""
_TWO_DEEDS = regex(r"^[^が。]*が[^、が。]*[いきしちにびみりえけせてねべめれ]、[^が。]*(?<!れ)た。$")
_OF_THE_CASE = regex(r"(?:判決|決定|訴え|請求|控訴|上告|両規定|規定)$")
"""What the context line says which is meant, where it tells a case before a court."""
_BARE_NOUN = regex(r"(?<![一-龥])(?P<noun>[一-龥]{2,4}え?)(?=[はがをのに])")
_NEEDS = regex(
    r"^[^、。は]{4,30}[るむすくつうぶぬぐ]には、?[^。]*(?:を要する|が要る|が必要である|がいる)。$"
)
"""What one has to have for something, whoever does it."""
_OF_A_VOTE = regex(r"^[^は。]*が[^は。]*(?:れば|たら)(?:否決|可決)され")
"""What is voted down if somebody is against it: not said what."""
_CLEFT = regex(r"^[^、。]{4,60}のは、")
_COURT = regex(r"(?:最高裁|高裁|地裁|法廷|支部)$")
_ANCHOR = regex(r"「|[一-龥ァ-ヴー]{2,}(?:法|条約|協定|選挙|制度|税|憲法)|[A-Z]{2,}|[ァ-ヴー]{4,}")
"""What of a statement tells which case it belongs to."""
_LAW = regex(r"(?:法|条|項|憲法|条約|条例|規則|規定|制度|憲章)$")
_BARE_ARTICLE = regex(r"(?<![0-9一-龥])第?[0-9]+条(?!約|例)")
_ANY_LAW = regex(r"法|条約|憲章|規則")
_YEAR = regex(r"[0-9]{3,4}年")


def why_refused(statement: Statement, *, event: Event | None, is_dated: bool) -> str:
    """Return why a pupil could not be asked about a statement; empty where one could.

    `event` is what the context line tells, `is_dated` whether there is such a line.
    """
    judged = statement
    if event is not None and event.is_case and is_dated:
        judged = statement._replace(text=_as_told_above(statement.text, event.phrase))
    for holds, reason in _GUARDS:
        if holds(judged):
            return reason
    if event is not None and _is_told_by(statement, event):
        return "the context line tells it"
    if not is_dated and _is_unanchored(statement):
        return "nothing tells which case or matter it belongs to"
    is_rule = statement.tense is Tense.NONPAST and not _is_passing(statement)
    is_rule = is_rule and not _names_politics(statement)
    is_timeless = is_rule or bool(_YEAR.search(statement.text))
    return "" if is_dated or is_timeless else "nothing dates what happened"


def _as_told_above(text: str, case: str) -> str:
    """Return a statement with what the line on its case tells in the place of each bare noun."""

    def told(match: re.Match[str]) -> str:
        is_told = bool(_OF_THE_CASE.match(match.group())) or match["noun"] in case
        return "最高裁判決" if is_told else match.group()

    return _BARE_NOUN.sub(told, text)


def _is_unanchored(statement: Statement) -> bool:
    """Tell whether what happened in some year names nothing of its own beside who did it."""
    if statement.tense is not Tense.PAST or not _YEAR.search(statement.text):
        return False
    if not _is_actor(statement.topic):
        return False
    rest = statement.text.replace(statement.topic, "", 1)
    if _ANCHOR.search(rest):
        return False
    return not any(token.pos[1] == "固有名詞" for token in tokenize(rest))


def _is_actor(topic: str) -> bool:
    """Tell whether a topic is somebody who does many things: a court, a ministry, a party."""
    if find_people(topic) or _COURT.search(topic):
        return True
    kinds = {mention.name.kind for mention in find_mentions(topic)}
    return bool(kinds & {*ACTORS, NameKind.PARTY})


def _is_passing(statement: Statement) -> bool:
    """Tell whether it says how things stand now: 過去最多となっている, 批判している."""
    return bool(_PASSING.search(statement.text)) and not _LAW.search(statement.topic)


def _names_politics(statement: Statement) -> bool:
    """Tell whether it speaks of a person in office or a party, who stand for a time."""
    if find_people(statement.text):
        return True
    mentions = find_mentions(statement.text)
    return any(mention.name.kind is NameKind.PARTY for mention in mentions)


def _is_told_by(statement: Statement, event: Event) -> bool:
    """Tell whether the event's name says all that the statement says."""
    if not event.told_by:
        return False
    return statement.text == event.told_by or is_meeting(statement.text)


def _has_no_subject(statement: Statement) -> bool:
    if _CLEFT.match(statement.text):
        return ends_in_claim(statement.text)
    if _OF_A_VOTE.match(statement.text):
        return True
    if statement.topic or _NEEDS.match(statement.text):
        return False
    return not has_subject(tokenize(statement.text)) and not statement.text.endswith("という。")


def _is_charged(statement: Statement) -> bool:
    return is_loaded(statement.text)


def _is_about_somebody(statement: Statement) -> bool:
    """Tell whether 女性は or 4県の知事らは begins it: who?"""
    return bool(_UNNAMED.match(statement.text))


def _gives_a_reason(statement: Statement) -> bool:
    """Tell whether it says why of a sentence before (…ためである)."""
    return "は" not in statement.text and bool(_GIVES_REASON.search(statement.text))


def _lacks_object(statement: Statement) -> bool:
    """Tell whether a verb that takes an object has none: 政府は法案から外した, what?"""
    rest = _NO_OBJECT.sub("", statement.text)
    return bool(_TAKES_OBJECT.search(rest)) and "を" not in rest


def _lacks_measured(statement: Statement) -> bool:
    """Tell whether a measure or a paper is unnamed: 金額は異なる, 以前の税率, 文書は…."""
    text = statement.text
    return bool(_MEASURE.search(text) or _PAPER.match(text) or _EARLIER.search(text))


def _is_polite(statement: Statement) -> bool:
    """Tell whether polite style is left in it: a clause that could not be parted off."""
    return bool(_POLITE.search(without_quotations(statement.text)))


def _is_half_judged(statement: Statement) -> bool:
    """Tell whether a sentence gives the writer's reading: 背景には…がある, …は避けられない."""
    return bool(_READING.search(statement.text))


def _lacks_complement(statement: Statement) -> bool:
    """Tell whether a word that needs one stands bare: 実現 of what, 派遣 where to?"""
    text = statement.text
    if tells_law(text):
        return False  # it speaks of 選挙 and 訴訟 in general
    if _BARE.search(text) or _RESTING.search(text):
        return True
    if has_open_noun(text, is_news=statement.tense is Tense.PAST):
        return True
    return any(word in text and not has.search(text) for word, has in _NEEDING)


def _is_cut(statement: Statement) -> bool:
    """Tell whether a piece is left of what was cut out: 未明に, 投開票の参院選, 15年に."""
    return any(mark.search(statement.text) for mark in (_CUT, _DATED_STATE, SHORT_YEAR))


def _goes_on(statement: Statement) -> bool:
    """Tell whether it begins with a word that rests on the sentence before: 実際には."""
    return bool(_GOES_ON.match(statement.text))


def _lacks_law(statement: Statement) -> bool:
    """Tell whether an article of a law stands without the law: 54条が定める."""
    found = _BARE_ARTICLE.search(statement.text)
    return found is not None and not _ANY_LAW.search(statement.text[: found.start()])


def _lacks_dead(statement: Statement) -> bool:
    """Tell whether somebody died who is not named: 保釈は認められず、2021年2月に亡くなった."""
    return statement.text.endswith(_DIED) and not find_people(statement.text)


def _lacks_body(statement: Statement) -> bool:
    """Tell whether somebody with a title is named without the body: 十倉雅和会長は…述べた."""
    return bool(_TITLE_ALONE.match(statement.text))


def _is_twisted(statement: Statement) -> bool:
    """Tell whether it gives a cause twice: …できるため、…が長引く原因になっている."""
    return bool(_TWISTED.search(statement.text))


def _lacks_judge(statement: Statement) -> bool:
    """Tell whether something is held lawful or not without who held it: …は違法としなかった."""
    return bool(_JUDGED.search(statement.text)) and not _is_actor(statement.topic)


def _lacks_case(statement: Statement) -> bool:
    """Tell whether something is called the first without whose and when: 配備は初めてとなる."""
    return bool(_FIRST.match(statement.text))


def _lacks_month(statement: Statement) -> bool:
    """Tell whether a day stands without its month, which no line above tells either: 16日の."""
    return bool(_DAY_ALONE.search(statement.text))


def _lacks_officer(statement: Statement) -> bool:
    """Tell whether it tells what an office did or said, but not who held it: 首相は…述べた."""
    return statement.tense is Tense.PAST and bool(_OFFICE.match(statement.text))


def _is_passive_behind(statement: Statement) -> bool:
    """Tell whether what is told last befell another thing: 委員は…を提案し、否決された."""
    return bool(_PASSIVE_BEHIND.search(statement.text))


def _is_voted_on(statement: Statement) -> bool:
    """Tell whether a body is told to be voted down or passed: 安保理は、…で否決された."""
    return bool(_VOTED_ON.search(statement.text))


def _changes_subject(statement: Statement) -> bool:
    """Tell whether who did the last thing is not said: 野党が反発し、撤回した."""
    is_report = statement.tense is Tense.PAST and "は" not in without_quotations(statement.text)
    return is_report and bool(_TWO_DEEDS.match(without_quotations(statement.text)))


def _begins_within(statement: Statement) -> bool:
    """Tell whether it begins with what an unnamed subject is: 内閣に置かれ、…, …したもので、…."""
    return bool(_BEGINS_WITHIN.match(statement.text))


def _quotes_open_deed(statement: Statement) -> bool:
    return bool(_SAID_OF_DEED.search(statement.text))


_GUARDS = (
    (_goes_on, "it goes on from the sentence before"),
    (_is_passive_behind, "its last clause is about something else"),
    (_is_voted_on, "it says that a body was voted on"),
    (_changes_subject, "who did the last thing is not said"),
    (_is_twisted, "it gives a cause twice"),
    (_lacks_judge, "it does not say who judged so"),
    (_lacks_case, "it does not say what is the first of its kind"),
    (_lacks_month, "it names a day without its month"),
    (_lacks_officer, "it does not say who held the office"),
    (_is_cut, "a piece of something cut out is left in it"),
    (_lacks_law, "it names an article without its law"),
    (_lacks_dead, "it does not say who died"),
    (_lacks_body, "it does not say which body somebody heads"),
    (_begins_within, "its subject stands in another sentence"),
    (_lacks_object, "its verb has no object"),
    (_is_half_judged, "it is half report, half judgement"),
    (_lacks_complement, "a word in it needs what another sentence tells"),
    (_lacks_measured, "it measures something that another sentence names"),
    (_is_polite, "its clauses could not be parted"),
    (_has_no_subject, "it names no subject"),
    (_is_charged, "it uses a charged word of the press"),
    (_is_about_somebody, "it does not say who is meant"),
    (_quotes_open_deed, "what somebody said leaves out whose deed it is"),
    (_gives_a_reason, "it gives the reason of another sentence"),
)
