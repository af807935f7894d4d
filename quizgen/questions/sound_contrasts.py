"""Words of a statement that can be turned: nothing else in it, or in its line, gives that away."""

from collections.abc import Iterator

from quizgen.civics.mentions import find_people
from quizgen.japanese.clauses import Tokens, is_adnominal
from quizgen.japanese.text import content_words
from quizgen.japanese.tokens import tokenize
from quizgen.models.fact import Fact
from quizgen.questions.contrasts import OUTCOMES, Contrast, find_contrasts, stands_twice
from quizgen.questions.worth import is_of_the_news
from quizgen.regex import regex

_DEGREE = "増減"
_REASON = regex(r"として|ため|ので|により|から、|意識し|目指し|懸念し|受け、")
_OF_OUTCOMES = regex(
    r"憲|合法|適法|違法|無効|有効|棄却|退け|差し止め|差し戻|控訴|上告|認めた|無罪|有罪|再審|判決|賠償|可決|否決|成立|廃案|全会一致|許されない"
    r"|認められない|同意|承認|承諾|批准|加盟|離脱|合意|一致|定例化|不可分|義務|任意|国会|内閣|衆議院|参議院|自治事務|受託事務"
)
"""What a court, an assembly or a meeting came to, and whose it is: turned, it may be so."""
_FROM_TO = regex(r"から.*に")
_COUNTED = regex(r"[0-9](?:円|人|票|%|件)")
_FREE_OF_REASONS = ("機関", "数")
"""Classes of contrasts about who and how many, which no reason tells."""
_EASY = 45  # characters; in a longer one the change hides before a noun
_FIRST = "初めて"
_BEING_FIRST = regex(r"初めて(?:と|だ|で)")
_EXAMPLES = regex(r"(?:[や、][^。はがを]{2,20}){0,6}など")
_NAMED = regex(r"[一-龥ァ-ヴー]{2,}(?:さん|氏|元?被告)")
_PASSES = ("上回", "下回")
_OBJECT = regex(r"(?P<what>[一-龥ァ-ヴー]{2,})を$")


def find_sound_contrasts(fact: Fact) -> Iterator[Contrast]:
    """Yield the contrasts whose change nothing else in the statement or its line gives away."""
    is_news = is_of_the_news(fact)
    for contrast in find_contrasts(fact.statement):
        if is_news and not _OF_OUTCOMES.search(contrast.word):
            continue  # 最少に上った, 減税でまかなう: the rest of a report contradicts it
        if _is_told_by_reason(fact.statement, contrast) or _is_in_line(contrast, fact):
            continue
        if fact.statement[contrast.end :].startswith(OUTCOMES):
            continue  # 否決、成立した contradicts itself
        if not any(is_spoilt(fact.statement, contrast) for is_spoilt in _SPOILT):
            yield contrast


def _is_told_by_reason(statement: str, contrast: Contrast) -> bool:
    """Tell whether a reason or aim beside it gives the change away.

    生活が苦しいとして引き下げを求めた, 反省から自由貿易が進められた, 段階的に…から…に.
    """
    if contrast.row.get("class") in _FREE_OF_REASONS:
        return False
    if contrast.word == "段階的に" and _FROM_TO.search(statement):
        return True
    if contrast.row.get("class") == _DEGREE and len(_COUNTED.findall(statement)) > 1:
        return True  # 18円上回る82円: two numbers to compare by heart
    return gives_a_reason(statement)


def _is_in_line(contrast: Contrast, fact: Fact) -> bool:
    """Tell whether the line above has the word, or what is telling in it: 再審無罪をめぐる."""
    words = (contrast.word, *content_words(contrast.word))
    others = "".join(contrast.row.all("tf"))
    return any(word in fact.context for word in words if word not in others)


def _is_in_modifier(statement: str, contrast: Contrast) -> bool:
    """Tell whether the change would hide in a clause that modifies the topic.

    市民が民事裁判に参加する裁判員制度は、15年を迎えた: the predicate stays true.
    """
    if statement[contrast.end :].startswith(("の", "による")) and "は" in statement[contrast.end :]:
        return True  # 国連安保理の決議は, 法律による住民投票では
    tokens = tokenize(statement)
    if any(
        token.end == contrast.end and is_adnominal(tokens, at) for at, token in enumerate(tokens)
    ):
        return True  # 負担が重くなる逆進性
    for index, token in enumerate(tokens):
        if token.start < contrast.end:
            continue
        if token.is_particle("は") or _ends_own_clause(tokens, index, contrast):
            return False
        if is_adnominal(tokens, index):
            is_long = len(statement) > _EASY
            return is_long or any(later.is_particle("は") for later in tokens[index:])
    return False


def _ends_own_clause(tokens: Tokens, index: int, contrast: Contrast) -> bool:
    """Tell whether a clause with its own subject ends there: 政府が無償で割り当て、…企業は."""
    if tokens[index].surface != "、" or tokens[index - 1].form != "連用形":
        return False
    return any(token.is_particle("が") and token.end <= contrast.start for token in tokens)


def _is_modified(statement: str, contrast: Contrast) -> bool:
    """Tell whether a clause before the word in 「」 tells it: 平等に反する「違憲状態」."""
    mark = contrast.start - 1
    if not statement[: contrast.start].endswith("「"):
        return False
    before = next((token for token in tokenize(statement) if token.end == mark), None)
    return before is not None and before.form in ("連体形", "終止形")


def _turns_a_first(statement: str, contrast: Contrast) -> bool:
    """Tell whether the change makes 初めて…下回った say what nobody would: 初めて…上回った."""
    is_passed = contrast.word.startswith(_PASSES)
    return _FIRST in statement and (is_passed or bool(_BEING_FIRST.search(statement)))


def _stands_twice(statement: str, contrast: Contrast) -> bool:
    return stands_twice(contrast.word, contrast.row.all("tf"), statement)


def _is_listed(statement: str, contrast: Contrast) -> bool:
    """Tell whether the word is one of several examples: 日銀や会計検査院、人事院などの人事."""
    return bool(_EXAMPLES.match(statement, contrast.end))


def _is_of_a_persons_guilt(statement: str, contrast: Contrast) -> bool:
    """Tell whether somebody named would be told guilty, as no worksheet should have it."""
    return "無罪" in contrast.word and bool(find_people(statement) or _NAMED.search(statement))


def _is_said_again(statement: str, contrast: Contrast) -> bool:
    """Tell whether what is turned is told of again behind: 契約を任意とし、…契約が必要とされる."""
    turned = _OBJECT.search(statement[: contrast.start] + contrast.word[:1])
    return turned is not None and turned["what"] in statement[contrast.end :]


_SPOILT = (
    _is_said_again,
    _is_of_a_persons_guilt,
    _is_listed,
    _is_in_modifier,
    _is_modified,
    _turns_a_first,
    _stands_twice,
)
"""Why a change would not make a false statement that a pupil could take for true."""


def gives_a_reason(statement: str) -> bool:
    """Tell whether a reason or an aim is part of a statement: …として, …ため."""
    return bool(_REASON.search(statement))
