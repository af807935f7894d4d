"""Statements of a sentence: one a clause, whole, in plain style, subject named."""

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from quizgen.civics.names import NameKind, all_names
from quizgen.facts.objects import also_object, with_object_marked
from quizgen.facts.subjects import (
    Subject,
    find_subjects,
    has_also_subject,
    has_own_topic,
    has_subject,
    is_conditional,
)
from quizgen.japanese.clauses import Tokens, Topic, find_topic, split_clauses
from quizgen.japanese.predicates import Ending, Tense, read_ending
from quizgen.japanese.tokens import surface_of, tokenize
from quizgen.regex import regex

_WHOLE = 75  # characters; a report of two clauses that is longer is parted
_SHORT_DENIAL = 10  # characters
_DENIAL = ("持たない", "持ちません", "もたない", "もちません", "行わない", "行いません")
_SHORTEST, _LONGEST = 6, 110  # characters; more cannot be read aloud in one breath
_AGREEING = regex(
    r"(?:申し合わせた|合意した|決めた|決定した|確認した|約束した|表明した|目指す|求めた)$"
)
_MET = regex(
    r"は、?(?:[^、。と]{2,16}で)?(?P<other>[^、。]{2,40})と(?:[^、。]{2,16}で)?(?P<event>首脳会談|会談|協議|会見)した。$"
)
_COMPLEMENT = regex(
    r"との[^、]{2,8}[がもを][^、]{1,10}$|(?:こと|方針|考え|意向|よう|姿勢|見解)(?:を|で|に)[^、]{2,14}$"
)
_MEETING_END = regex(r"(?:会談|協議|会見|面会|訪問|訪米|来日|出席|参加)し、?$")
_POLITE_BUT = regex(r"(?:です|でした|ます|ました|ません)が、$")
_FRAME = regex(r"^[^、は]{2,30}(?:案|法案|推計|試算|調査|制度|規定|法|条約|憲法|場合)では、?")
"""Whose plan, count or law every clause of a sentence speaks of."""
_REPORTED = regex(r"とし(?:ている|ていた|た)。$")
_TOLD = regex(
    r"[るたいだうくすむぶつぬ](?:もの)?(?:だ)?と(?:(?:解釈|理解|結論|整理|判断|説明|主張)?(?:して|した)|(?:みな|捉え|考え)[^、]{0,2})[^、]{0,4}。$"
    r"|との[^、]{2,8}[がもを][^、]{1,10}。$|[るたいだ]として、[^、]*。$"
)
"""Ends of what somebody holds or lays down, which may have begun in the clause before."""
_NOMINAL = regex(r"(?:もの(?:だった|である|で)|こととなった)。$|ことにな")
_DEFINITION = regex(
    r"^(?P<term>[^、。はがをに]{2,20})とは、?(?P<what>[^。]{10,90}[一-龥ァ-ヴーとみ])(?:の(?=こと))?"
    r"(?:こと)?(?:です|である|だ|をいう|をいいます|を指す|を指します|を意味する|を意味します)。$"
)
_VERB_END = regex(r"[るたいうすくむぶつぬ]$")
_REASON = regex(r"^(?P<what>[^、は]{1,29}[^、はでにとも])は、?(?P<how>[^は]{2,40}?)として、?$")


class Statement(NamedTuple):
    """A sentence that says one thing."""

    text: str
    """Plain style, ending in 。."""
    topic: str
    """Its subject or topic; empty where it has none."""
    tense: Tense


def find_statements(sentence: str, *, subject_before: str) -> list[Statement]:
    """Return the statements a sentence makes.

    `subject_before` is who acted in the sentence before; a report's first clause takes it over
    where the sentence names no subject. A clause in headline style (運用を開始、) makes none.
    """
    if definition := _DEFINITION.match(sentence):
        text = f"{definition['term']}とは、{definition['what']}をいう。"
        return [Statement(text, definition["term"], Tense.NONPAST)]
    tokens = tokenize(sentence)
    ending = read_ending(tokens)
    if ending is None:
        return []
    clauses = _parted(tokens, ending.tense)
    agreement = _agreement(clauses[-1])
    statements: list[Statement] = []
    for number, (clause, subject) in enumerate(zip(clauses, find_subjects(clauses), strict=True)):
        if _carries_on(clause, subject):
            continue
        shared = agreement if number < len(clauses) - 1 else ""
        frame = _Frame(ending.tense, shared, subject_before)
        if statement := _statement(clause, subject, frame):
            if number and _REPORTED.search(statement.text) and has_own_topic(clause):
                continue  # whose plan says so stands in the clause before
            statements.append(_at_meeting(_framed(statement, sentence), statements))
    return statements


def _carries_on(clause: Tokens, subject: Subject) -> bool:
    """Tell whether も carries on what was said before: NATOを通じた協力も推進し、中谷氏は….

    Whether those of the sentence before acted here, or who is named after it, is not said.
    """
    return bool(subject.text) and subject.is_named_after and also_object(clause) is not None


def _framed(statement: Statement, sentence: str) -> Statement:
    """Say whose plan a later clause speaks of too: 立憲民主党の案では、姓は統一される."""
    frame = _FRAME.match(sentence)
    if frame is None or statement.text.startswith(frame.group()):
        return statement
    return statement._replace(text=f"{frame.group().rstrip('、')}、{statement.text}")


def _parted(tokens: Tokens, tense: Tense) -> list[Tokens]:
    """Return the clauses that can stand as statements of their own.

    Those of a long report can; those of a rule (present tense) share conditions and objects,
    those of a decision (…ことを決めた) the decision: only a clause with a topic of its own, one
    that defines (…といい、) or tells of a meeting (会談し、) is cut off.
    """
    clauses = split_clauses(tokens)
    is_shared = bool(_COMPLEMENT.search(surface_of(clauses[-1])))
    is_report = tense is Tense.PAST and not is_shared
    is_told = bool(_TOLD.search(surface_of(clauses[-1])))
    has_agreement = bool(_agreement(clauses[-1]))
    parted: list[Tokens] = [clauses[0]]
    for clause in clauses[1:]:
        before = parted[-1]
        has_topic = has_own_topic(clause) and not _begins_with_condition(before, clause)
        if tense is Tense.NONPAST and is_conditional(before):
            has_topic = False  # 刑が確定すれば停止され、議員は失職する: the condition is for both
        if tense is Tense.NONPAST and _is_short_denial(clause):
            has_topic = False  # 意見を述べることができるが、議決権は持たない: of the same body
        stands_apart = has_topic or _defines(before) or _tells_of_meeting(before)
        if is_told and before[-2:-1] and before[-2].form == "連用形":
            stands_apart = False  # 筆頭者を定め、子どもはその姓を名乗るとした: both are told
        if stands_apart or (is_report and (has_agreement or _is_long(before, clause))):
            parted.append(clause)
        else:
            parted[-1] = (*before, *clause)
    return parted


def _is_short_denial(clause: Tokens) -> bool:
    """Tell whether a clause says no more than that something is not had or done."""
    text = surface_of(clause).rstrip("。、")
    return len(text) <= _SHORT_DENIAL and text.endswith(_DENIAL)


def _begins_with_condition(before: Tokens, clause: Tokens) -> bool:
    """Tell whether a clause opens with と, ば or たら: whose condition stands in the one before."""
    topic = find_topic(clause)
    if topic is None or len(surface_of(before)) + len(surface_of(clause)) > _WHOLE:
        return False
    head = clause[: topic.end]
    return any(token.is_particle("と", "ば") and token.pos[1] == "接続助詞" for token in head)


def _is_long(before: Tokens, clause: Tokens) -> bool:
    """Tell whether two clauses of a report say too much for one statement, or do not join.

    One with a subject of its own (が) and one in headline style (運用を開始、) stand apart; what
    did not happen (足りず、) is the reason of what follows and stays with it.
    """
    if any(one[-2:-1] and one[-2].is_verbal_noun for one in (before, clause)):
        return True
    if before[-2:-1] and before[-2].surface == "ず":
        return False
    if has_subject(clause) or before[-2:-1] == () or before[-2].surface == "が":
        return True
    return len(surface_of(before)) + len(surface_of(clause)) > _WHOLE


def _tells_of_meeting(clause: Tokens) -> bool:
    return bool(_MEETING_END.search(surface_of(clause)))


def _defines(clause: Tokens) -> bool:
    return surface_of(clause).rstrip("、").endswith("といい")


def _agreement(clause: Tokens) -> str:
    """Return the predicate that earlier clauses share: 取り決めを活用し、…も申し合わせた.

    What was agreed on lies ahead; such a clause must not be told as done.
    """
    ending = read_ending(clause)
    if ending is None or also_object(clause) is None:
        return ""
    match = _AGREEING.search(ending.text)
    return match.group() if match else ""


class _Frame(NamedTuple):
    """What a clause takes from its sentence and the one before."""

    tense: Tense
    agreement: str
    subject_before: str


def _statement(clause: Tokens, subject: Subject, frame: _Frame) -> Statement | None:
    tense = Tense.NONPAST if frame.agreement else frame.tense
    ending = read_ending(clause, tense)
    if ending is None:
        return None
    topic = subject.text
    if not topic and _wants_subject(clause, frame, ending):
        topic = frame.subject_before
    body = _body(clause, subject, topic, ending)
    if frame.agreement:
        body = f"{body}ことを{frame.agreement}"
    if not _SHORTEST <= len(body) <= _LONGEST:
        return None
    return Statement(f"{body}。", topic, frame.tense if frame.agreement else ending.tense)


def _wants_subject(clause: Tokens, frame: _Frame, ending: Ending) -> bool:
    """Tell whether who acted before acts here too: a report that names nobody, nor について."""
    if frame.tense is not Tense.PAST or has_subject(clause):
        return False
    is_about = any(token.is_particle("は") for token in clause) or has_also_subject(clause)
    is_comment = "もので、" in surface_of(clause) or _NOMINAL.search(f"{ending.text}。")
    return not is_about and not is_comment


def _body(clause: Tokens, subject: Subject, topic: str, ending: Ending) -> str:
    """Return the clause in plain style with its subject in front."""
    head = with_object_marked(ending.head, clause)
    own = subject.own
    if own is None:
        return (f"{topic}は、" if topic else "") + _in_plain_style(head) + ending.plain
    before, rest = surface_of(head[: own.start]), _in_plain_style(head[own.end :]) + ending.plain
    if reason := _REASON.match(before):
        copula = "" if _VERB_END.search(reason["how"]) else "だ"
        return f"{topic}は、{reason['what']}が{reason['how']}{copula}として、{rest}"
    if own.text == topic or own.end > len(head):
        return _in_plain_style(head) + ending.plain
    return f"{before}{topic}は、{rest}"


def _in_plain_style(head: Tokens) -> str:
    """Return the words with ですが and ますが in plain style (だが, るが)."""
    text = surface_of(head)
    if "が、" not in text:
        return text
    parts: list[str] = []
    for clause in split_clauses(head):
        ending = read_ending(clause) if _POLITE_BUT.search(surface_of(clause)) else None
        plain = surface_of(clause).replace("ですが、", "だが、")
        parts.append(f"{ending.text}が、" if ending else plain)
    return "".join(parts).replace("であるが、", "だが、")


def _at_meeting(statement: Statement, before: list[Statement]) -> Statement:
    """Say with whom something was confirmed or agreed: シコルスキ外相との会談で、…を確認した."""
    start = f"{statement.topic}は、"
    for earlier in before:
        met = _MET.search(earlier.text)
        if met and earlier.topic == statement.topic and statement.text.startswith(start):
            rest = statement.text.removeprefix(start)
            return statement._replace(text=f"{start}{met['other']}との{met['event']}で、{rest}")
    return statement


def of_japan(statement: Statement) -> Statement:
    """Return the statement with its country where the topic is a Japanese office alone."""
    if statement.topic not in _japanese_offices():
        return statement
    topic = f"日本の{statement.topic}"
    return statement._replace(text=statement.text.replace(statement.topic, topic, 1), topic=topic)


@cache
def _japanese_offices() -> frozenset[str]:
    """Return the full titles of Japan's ministers, which no other country's minister bears."""
    return frozenset(name.name for name in all_names() if name.kind is NameKind.MINISTER)


def first_topics(sentence: str) -> Iterator[Topic]:
    """Yield the topics of a sentence's clauses."""
    for clause in split_clauses(tokenize(sentence)):
        if topic := find_topic(clause):
            yield topic
