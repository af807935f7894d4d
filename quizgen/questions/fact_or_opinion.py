"""事実か意見か: a sentence of the article, quoted, with who speaks."""

from collections.abc import Iterator

from quizgen.civics.mentions import find_mentions, find_people
from quizgen.civics.names import NameKind, titles
from quizgen.japanese.dates import find_relative_times
from quizgen.japanese.pointers import has_open_reference
from quizgen.japanese.text import without_quotations
from quizgen.models.fact import Fact, FactKind, Role
from quizgen.models.question import Viewpoint
from quizgen.questions.draft import Draft
from quizgen.questions.wording import in_quotes
from quizgen.questions.worth import has_dated_line, worth_of
from quizgen.regex import regex

_BASE, _OPINION = 0.74, 0.5
_STEM = "次の文は、事実と意見のどちらを述べたものか。"
_OFFICE = 2  # characters that are enough of a speaker's name: 外相, 政府
_SHORTEST, _LONGEST = 20, 75
_VALUE = regex(
    r"(?:とても|非常に)?(?:大切|重要|不可欠|必要|心強い|素晴らしい|望ましい|興味深い|貴重|有意義)"
    r"(?=です|だ|である|な(?:取り組み|こと|役割|拠点|課題|一歩|意味))|べき(?=です|だ|である)|可能性(?=が)|欠かせません(?=。)|欠かせない(?=。)"
)
_REPORTS_FIRST = regex(r"(?:おり|あり|れ|った|である|る一方)(?:で|が)?、")
_JUDGES_LAST = regex(
    rf"(?:{_VALUE.pattern})(?:な[^、。]{{1,8}}|が[^、。]{{1,6}})?(?:です|だ|である|ます)?。?$"
)
"""A judgement in the last clause, which is what a sentence says."""
_TOO_PLAIN = regex(
    r"という意見|との(?:声|反論|意見|表現|文言|内容|見方|指摘)|と(?:述べ|話し|説明|指摘|呼ば)|考えたい|ようです|"
    r"嬉しい|うれしい|なぁ|楽しみ|ですよね|覚えやすい|でしょうか"
)
_LABELS_ITSELF = regex(r"ね。?$|思(?:い?ます|う)|感じます")
_UNNAMED_COUNTRIES = regex(r"(?<![一-龥])[0-9０-９一二三四五]か国")
_TOPIC = regex(r"(?<![にでとへら])は")
_MIXED = regex(
    r"統計|調査|によると|背景には|必要と(?:なる|なり)|ため(?:だ|で|に|、)|とみられ|方針|ことが(?:ある|あり)|ものの|だが、|たが、|ですが、|ますが、|ませんが、|ないが、|見込|過熱|抜本的|十分に|ないまま"
)
"""Marks of sentences that are half report and half judgement."""
_PHRASE_OF_OFFICE = regex(r"訴状|お(?:詫|わ)び|謝罪|陳謝|コメント|遺憾|注視|受け止め")
"""What offices say whatever has happened."""
_RESTS_ON_MORE = regex(
    r"^(?:しかし|だが|一方|ただ|また|さらに|そのうえ|そこで)|(?:は、|「)[一-龥]{2}(?:すれば|しても|したら)"
)
"""Words that join a sentence to the one before, or whose object only that tells: 参加すれば."""
_SHORT_OF_A_LAW = regex(
    r"^(?:決定|提言|改正法|新法|法案|改正案|決議|規定|判決|協定|条例案|同法)[はがでに]"
)
_ANYBODY = regex(
    r"有識者|専門家|関係者|幹部|識者|一人$|教授$|弁護士$|住民$"
    r"|^(?:懇話会|検討会|審議会|審査会|協議会|委員会|部会|会議)$"
)
_COUNTED = regex("[0-9０-９]")
_FULL_WIDTH = regex(r"[０-９]")
_SAID = regex(
    r"(?:述べ|話|語|訴え|求め|唱え|主張|批判|反論|説明|指摘|強調|表明|要請|要望|提案|警告)"
    r"(?=[^、。]{0,8}。)"
)
"""What a sentence says last that its speaker did."""
_DONE = {"話": "話した", "語": "語った"} | {
    stem: stem + "た" for stem in ("述べ", "訴え", "求め", "唱え")
}
_HEAD = regex(r"(?:総裁|会長|代表|委員長|理事長|長官|社長|所長|学長)$")
_LOCAL_HEAD = regex(r"(?:[市町村区]長|知事)$")
_PLACE = regex(r"[一-龥ぁ-んァ-ヶ]{2}[都道府県市町村区](?![長内民議])")
_BODIES = (NameKind.INSTITUTION, NameKind.ORGANISATION, NameKind.MINISTRY, NameKind.PARTY)
_MEETING = regex(r"(?:会談|協議|会見)$")
_NARRATOR = "記事の書き手が書いた文"
_OF_WHAT = regex(
    r"(?:的な|を求めた|を外れた|とする)(?:制限|措置|判断|動き|規定|要求|姿勢)(?=[でとはがをに])"
    r"|(?<![一-龥ァ-ヴーA-Z])(?:条約|制度|規定|措置|制限|同法)の"
)
"""A thing that the sentence does not name: 合理的な制限, 条約の枠組み."""
_COULD_BE_HELD = regex(r"[「『]|べき|必要|重要|大切|不可欠|おそれ|責任|懸念|つなが")
"""What a pupil could take for the writer's own view."""
_LETTERS = regex(r"(?<![A-Za-z])[A-Z]{2,6}(?![A-Za-z])")


def write_fact_or_opinion(fact: Fact) -> Iterator[Draft]:
    """Yield the question for a sentence that stands by itself as it is quoted."""
    sentence = fact.evidence.quote
    if fact.kind is FactKind.FACT or not _SHORTEST <= len(sentence) <= _LONGEST:
        return
    if not _stands_alone(sentence):
        return
    if _is_of_two(sentence) or _is_of_another_meeting(fact):
        return
    if fact.in_report and fact.evidence.published and not _tells_on_what(fact):
        return
    if fact.kind is FactKind.CLAIM and fact.is_askable and _says_who_speaks(fact):
        yield _draft(fact, "事実", _told(fact), _claim_reason(fact))
    elif fact.kind in (FactKind.OPINION, FactKind.FORECAST) and _is_telling(fact, sentence):
        yield _draft(fact, "意見", _told(fact), _opinion_reason(sentence))


def _stands_alone(sentence: str) -> bool:
    if _UNNAMED_COUNTRIES.search(sentence) or has_open_reference(sentence):
        return False
    if _RESTS_ON_MORE.search(sentence):
        return False
    if _SHORT_OF_A_LAW.search(sentence) or _PHRASE_OF_OFFICE.search(sentence):
        return False
    if _MIXED.search(sentence) or _FULL_WIDTH.search(sentence):
        return False
    return not find_relative_times(sentence, None)


def _is_of_another_meeting(fact: Fact) -> bool:
    """Tell whether the line above names a meeting, and the sentence somebody who was not there."""
    people = find_people(fact.evidence.quote)
    return bool(_MEETING.search(fact.context)) and any(
        person.name not in fact.context for person in people
    )


def _is_of_two(sentence: str) -> bool:
    """Tell whether a sentence gives the positions of two: 知事会は…求め、自民党は…."""
    return len(_TOPIC.findall(without_quotations(sentence))) > 1


def _says_who_speaks(fact: Fact) -> bool:
    """Tell whether the sentence itself names its speaker, by the last word at least: 外相, 政府."""
    name = fact.speaker or ""
    if _ANYBODY.search(name) or (name in titles() and not has_dated_line(fact)):
        return False  # 有識者は…, 総務相は「…」と述べています: which one, and when?
    if _is_head_of_nothing(fact) or (_told(fact) == _NARRATOR and not find_people(name)):
        return False  # nor is said on what
    return bool(name) and name[-_OFFICE:] in fact.evidence.quote.partition("、")[0]


def _is_head_of_nothing(fact: Fact) -> bool:
    """Tell whether somebody heads a body, or place, that neither sentence nor line names: 総裁."""
    name, told = fact.speaker or "", f"{fact.context}。{fact.evidence.quote}"
    if _LOCAL_HEAD.search(name):
        return not _PLACE.search(told)
    if not _HEAD.search(name):
        return False
    return not any(mention.name.kind in _BODIES for mention in find_mentions(told))


def _tells_on_what(fact: Fact) -> bool:
    """Tell whether a sentence of the news is dated and names more of civics than who speaks."""
    quote = fact.evidence.quote
    if fact.kind is FactKind.CLAIM and not _COULD_BE_HELD.search(quote):
        return False  # nobody takes …を指定したと発表しました for an opinion
    named = {one.text for one in find_mentions(quote)}
    if _OF_WHAT.search(quote) or not {*_LETTERS.findall(quote)} <= named:
        return False  # ISAの理事会は、条約の枠組みを外れた動きに懸念を示し…
    return has_dated_line(fact) and any(name not in fact.topic for name in named)


def _is_telling(fact: Fact, sentence: str) -> bool:
    if _LABELS_ITSELF.search(sentence):
        return False  # the last word alone would tell
    if _REPORTS_FIRST.search(sentence) or not _JUDGES_LAST.search(sentence):
        return False  # half of it is a fact: …重要な拠点であり、連携が強化されています
    if _COUNTED.search(sentence):
        return False  # half of it can be counted: …の約3分の1を占め、課題です
    if not _VALUE.search(sentence) or _TOO_PLAIN.search(sentence):
        return False
    return _stands_where_judged(fact)


def _stands_where_judged(fact: Fact) -> bool:
    """Tell whether a judgement is read as one there; a host's rests on what was said before.

    Except where it names what it judges: 日米韓の連携は….
    """
    if fact.role is Role.COMMENT:
        topic = fact.evidence.quote.find("は")
        return any(mention.end <= topic for mention in find_mentions(fact.evidence.quote))
    return fact.role in (Role.TAKEAWAY, Role.BODY)


def _told(fact: Fact) -> str:
    """Return the line above: who writes, about what; the same for fact and opinion."""
    about = fact.context.removesuffix("について").removesuffix("についての内容")
    about = about or fact.theme or fact.frame
    return f"{about}について、{_NARRATOR}" if about else _NARRATOR


def _claim_reason(fact: Fact) -> str:
    said = _SAID.search(fact.evidence.quote)
    how = f"そう{_DONE.get(said[0], said[0] + 'した')}" if said else "そのような考えを示した"
    return f"内容が正しいかどうかとは別に、{fact.speaker}が{how}ことは、確かめられる事実である。"


def _opinion_reason(sentence: str) -> str:
    match = _VALUE.search(sentence)
    word = match.group() if match else ""
    if word == "可能性":
        return "これから起こるかもしれないことの予想であり、確かめられた出来事ではない。"
    return f"「{word}」は書き手の評価であり、確かめられる出来事を伝えた文ではない。"


def _draft(fact: Fact, answer: str, context: str, reason: str) -> Draft:
    return Draft(
        "fact_or_opinion",
        fact,
        _STEM + in_quotes(fact.evidence.quote),
        answer,
        _worth(fact),
        context=context,
        explanation=reason,
        viewpoint=Viewpoint.THINKING,
    )


def _worth(fact: Fact) -> float:
    """Rate an opinion by itself: host and 💡 lines, where such stand, are worth little."""
    if fact.kind in (FactKind.OPINION, FactKind.FORECAST):
        return _OPINION
    return _BASE * worth_of(fact)
