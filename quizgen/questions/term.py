"""一問一答 on a civics term of the article: its definition is given, the form told."""

from collections.abc import Iterator

from quizgen.civics.abroad import name_other_countries, tells_of_home
from quizgen.civics.mentions import Mention, find_mentions
from quizgen.civics.names import Name, NameKind, terms_by_form
from quizgen.japanese.stance import is_announcement
from quizgen.japanese.tokens import tokenize
from quizgen.models.fact import Fact
from quizgen.models.identity import stable_id
from quizgen.models.question import TERM_CONTEXT, Reference
from quizgen.questions.draft import Draft
from quizgen.questions.fields import is_abroad
from quizgen.questions.prominence import EVERYDAY
from quizgen.questions.wording import (
    fitting_forms,
    in_quotes,
    shares_words,
    told_form,
)
from quizgen.questions.worth import worth_of
from quizgen.regex import regex

_TELLING = 2  # characters of the answer that the field's name may not print
SHARED_DEFINITIONS = (
    "共同声明", "公的年金", "法律案", "参議院議員選挙", "罷免", "サイバー攻撃",
    "生活扶助", "当初予算",
)  # fmt: skip
"""Terms whose meaning other words share (合意文書, 解任, 生活保護), or whose own words it needs."""
_BASE = 1.2
"""More than of anything else: of 245 short answers on terms worth .4 and more readers passed .98,
of rules of the same worth .8.
"""
_BODY = regex(r"(?:隊|省|庁|府|院|会|党|理|国連|裁判所|NATO|政府)$")
_WORD = regex(r"[一-龥々ァ-ヴー]")
_ORDINAL = regex(r"第[0-9０-９一二三四五六七八九十]+[回次]?$")
_ABOUT_IT = ("問題", "対策")
"""What may be joined to a term of which a text speaks: 待機児童問題."""
PLAIN_TERMS = frozenset(
    (
        "法律", "条約", "予算", "税", "国会", "内閣", "裁判所", "憲法", "選挙", "会談", "支援",
        "日本国憲法", "SNS", "インターネット", "国際連合", "衆議院", "参議院", "内閣総理大臣",
        "リサイクル",
    )
)  # fmt: skip
"""Words everybody uses: their definition teaches nothing new in a term question."""
_OF_ASSEMBLIES = ("特別委員会", "常任委員会", "本会議", "公聴会", "委員会")
_ASSEMBLY = regex(r"国会|衆院|参院|衆議院|参議院|議院|議会|予算|法案")
_OF_JAPAN = regex(r"国会|衆議院|参議院|天皇|全国の")
"""What a definition says of Japan's institutions alone."""
_OF_COURTS, _ABROAD_TOO = "法と裁判", ("憲法裁判所",)
"""The field whose terms mean Japan's law, except those of other countries: 控訴 of 三審制."""
_COMPANY = regex(r"会社|取締役|株主|買収|企業|経営陣")
_SAID = regex("「[^「」]{12,}」")
"""Somebody's words, longer than a name in marks: they speak of a matter, and not of its terms."""
_CALLS = ("!", "！")
"""How a host speaks; a report does not."""
_ONLY_BESIDE = {
    "需要": regex("供給"),
    "供給": regex("需要"),
    "拒否権": regex("安保理|安全保障理事会|常任理事国|国連|決議"),
    "裁判員": regex("^(?!.*(?:弾劾|罷免|訴追))"),
    "住民投票": regex("^(?!.*(?:独立|帰属|国連|併合|住民投票で離脱))"),
    "公聴会": regex(
        "^(?!.*(?:知事|[都道府]が|県が|各地)).*(?:国会|衆院|参院|衆議院|参議院|予算|委員会)"
    ),
    "大統領令": regex("米|アメリカ|トランプ|バイデン|ホワイトハウス"),
    "高等裁判所": regex("^(?!.*(?:代執行|一票の格差|選挙無効))"),
    "臨時国会": regex("^(?!.*(?:[市町村県]議会|[市町村]長|市議|知事))"),
}
"""Words that are terms of civics only where such another one stands, or does not, beside them."""


def terms_in(fact: Fact) -> Iterator[Mention]:
    """Yield the glossary terms a fact's sentence uses, each once, under the glossary's name.

    A body that another table knows too (NATO, 自衛隊) counts as the glossary's term. What hosts say
    of the text, or of the matter, is no evidence that the article tells of a term.
    """
    quote = fact.evidence.quote
    if fact.role.is_of_hosts or is_announcement(quote) or quote.endswith(_CALLS):
        return
    seen: set[str] = set()
    mentions = find_mentions(quote)
    is_elsewhere = name_other_countries(mentions) or is_abroad(fact)
    is_foreign = is_elsewhere and not tells_of_home(quote)
    for mention in mentions:
        term = terms_by_form().get(mention.text)
        if term is None or term.name in seen or not is_own_word(mention, quote):
            continue
        found = mention._replace(name=term)
        if (fact.theme and term.name in fact.theme) or _is_another_sense(term.name, quote):
            continue
        if term.name in EVERYDAY and _is_said(mention, quote):
            continue
        if names_it(found) and not (is_foreign and _is_of_japan_alone(term)):
            seen.add(term.name)
            yield found


def _is_said(mention: Mention, quote: str) -> bool:
    return any(said.start() < mention.start < said.end() for said in _SAID.finditer(quote))


def _is_of_japan_alone(term: Name) -> bool:
    """Tell whether a term is defined by what only Japan has, or names a step of its courts."""
    is_of_courts = term.group == _OF_COURTS and term.name not in _ABROAD_TOO
    return is_of_courts or bool(_OF_JAPAN.search(term.row.get("definition")))


def names_it(mention: Mention) -> bool:
    """Tell whether the text has the term itself or its own short form (安保理).

    不信任決議 of a prefecture is no 内閣不信任決議, 衆院選 has another word than 総選挙.
    """
    text, term = mention.text, mention.name.name
    if text == term:
        return True
    if text in term:
        return False
    letters = iter(term)
    return text.isascii() or all(letter in letters for letter in text)


def is_own_word(mention: Mention, text: str) -> bool:
    """Tell whether a name stands by itself, not within a compound (財政法, 供給網).

    A number before it and an act behind it do not hide it: 第163|特別国会, 自衛隊|派遣.
    """
    if mention.name.name in PLAIN_TERMS or _is_another_sense(mention.name.name, text):
        return False
    before = _ORDINAL.sub("", text[: mention.start])[-1:]
    if _WORD.search(before) or before.isdigit():
        return False  # 4451円安 is a fall of a share's price
    after = next((token for token in tokenize(text) if token.start == mention.end), None)
    is_joined = bool(_WORD.search(text[mention.end :][:1]))
    if not is_joined or text.startswith(_ABOUT_IT, mention.end):
        return True
    is_body = mention.name.kind is not NameKind.TERM or bool(_BODY.search(mention.text))
    return is_body and after is not None and after.is_verbal_noun


def _is_another_sense(term: str, text: str) -> bool:
    """Tell whether a word is no term there: 最低限度の需要, a company's 拒否権, 裁判員 of 弾劾."""
    if term in _OF_ASSEMBLIES:
        return bool(_COMPANY.search(text)) and not _ASSEMBLY.search(text)
    beside = _ONLY_BESIDE.get(term)
    return beside is not None and not beside.search(text)


def write_terms(fact: Fact) -> Iterator[Draft]:
    """Yield one question a glossary term: its definition is the stem."""
    for mention in terms_in(fact):
        row = mention.name.row
        if mention.name.name in SHARED_DEFINITIONS:
            continue  # how it begins would have to be told
        definition = row.get("definition")
        answer = mention.text if mention.text.isascii() else mention.name.name
        yield Draft(
            "short_answer",
            fact,
            f"{definition}を何というか。{told_form(answer)}答えなさい。",
            answer,
            _BASE * worth_of(fact),
            context=term_context(mention),
            accepted=fitting_forms(answer),
            explanation=_explanation(mention, answer),
            reference=reference_of(mention),
            asked=term_id(mention),
        )


def _explanation(mention: Mention, answer: str) -> str:
    """Return how the term is written in full or in the article, and why it matters: its note."""
    name = mention.name.name
    written = ""
    if answer != name:
        written = f"{answer}は、{name}の略称である。"
    elif mention.text != answer:
        written = f"引用した文では{in_quotes(mention.text)}と書かれている。"
    return written + mention.name.row.get("note")


def term_context(mention: Mention) -> str:
    """Return the line above a term question: its field, unless that prints part of the answer."""
    group = mention.name.group
    if shares_words(group, mention.name.name, _TELLING):
        return TERM_CONTEXT
    return f"{TERM_CONTEXT}（{group}）"


def reference_of(mention: Mention) -> Reference:
    """Return the glossary entry a term question rests on."""
    row = mention.name.row
    return Reference(
        term=row.get("term"), definition=row.get("definition"), source=row.get("source")
    )


def term_id(mention: Mention) -> str:
    """Return the id under which a term is asked, whichever sentence it stands in."""
    return stable_id("t", mention.name.name)
