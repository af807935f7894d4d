"""○× on a rule behind the news: its stem and a choice told as a statement, or one written out."""

from collections.abc import Iterator

from quizgen.civics.rules import Rule
from quizgen.civics.statements import Statements, find_statements
from quizgen.models.identity import digest
from quizgen.questions.draft import Draft
from quizgen.questions.wording import in_quotes
from quizgen.regex import regex

_HOW = r"(?:、(?P<how>ふつう|原則として|一般に))?、?"
_WHAT_BECOMES = (
    regex(
        r"^(?P<of>.+)(?:どうなるか|どのように扱われるか|どう扱われるか"
        r"|どうする(?:こととされ|ことになっ)ているか|どのような影響が出るか|どうなりやすいか)。$"
    ),
    "{of}{choice}。",
)
_WHAT_MAY_BE_DONE = (
    regex(r"^(?P<of>.+?)何をすることができるか。$"),
    "{of}{choice}ことができる。",
)
_FORMS = (
    (
        regex(
            rf"^(?P<of>.+のは){_HOW}(?:だれ|どこ|どの機関|どのような(?:場合|とき|人)"
            r"|何|どれ|いつ)か。$"
        ),
        "{of}、{how}{choice}である。",
    ),
    (
        regex(r"^(?P<of>.+(?:には|ほかに))(?:、(?P<how>[^、何]{2,16}))?、?何が必要か。$"),
        "{of}、{how}{choice}が必要である。",
    ),
    (
        regex(
            r"^(?P<of>.+は)(?:、(?P<how>[^、何]{2,16}))?、(?P<first>まず)?"
            r"何によって(?P<verb>決まる|決められる)か。$"
        ),
        "{of}、{how}{first}{choice}によって{verb}。",
    ),
    _WHAT_BECOMES,
    (
        regex(r"^(?P<of>.+とは)、(?:原則として)?どのような(?:もの|しくみ|制度|仕事|人|こと)か。$"),
        "{of}、{choice}である。",
    ),
    (
        regex(
            r"^(?P<of>.*?)(?:何|だれ|どこ|どの機関|どの議院)(?P<case>を|に|が|で|と|から|だけに|の)"
            r"(?P<verb>(?!ため).+?)か。$"
        ),
        "{of}{choice}{case}{verb}{end}。",
    ),
)
"""How a question that asks for one thing becomes a statement that tells it, the first that fits."""
_OF_DEEDS = (_WHAT_BECOMES, _WHAT_MAY_BE_DONE)
_MAINLY = regex(r"主に(?=何|だれ|どこ|どの|どれ)")
"""Of what a question may ask for, a statement that is either true or not says no degree."""
_RUN_TOGETHER = regex(r"(?P<by>(?:法律|憲法)上)(?=[^、のでは])")  # 法律上元の投稿が
_PREDICATE = regex(r"[るいうくすつぬむぐぶた]$")
_DEED = regex(r"[るうくすつぬむぐぶ]$")
"""How a choice ends that is a deed, no noun, and stands before no particle: 取り上げる."""
_SHORTEST_PHRASE = 6  # characters of what is set apart by 、: 最高裁判所の判断によれば、
_BESIDE_CHOICE = 0.06
"""What it is worth less than the choice, which stands unless the set has few other kinds."""


def statements_on(rule: Rule, choice: Draft) -> Iterator[Draft]:
    """Yield the true and the false statement of a rule, made of its choice; else nothing.

    Only where they are written out, or the table names a wrong choice that makes a statement nobody
    could defend. Which of the two comes first, and so stands in a set that has one, goes by the
    name of the rule.
    """
    written = find_statements(rule.name)
    if not (written or rule.untrue):
        return
    told = written or Statements(*(statement_of(rule, one) for one in (rule.key, rule.untrue)))
    whole = in_quotes(told.true.removesuffix("。"))
    is_corrected_by_key = rule.key in told.true and rule.key not in told.untrue
    right = f"「{rule.key}」である" if is_corrected_by_key else whole
    stated = choice._replace(
        kind="true_false",
        choices=None,
        worth=choice.worth - _BESIDE_CHOICE,
        answer="○",
        stem=told.true,
    )
    corrected = f"正しくは{right}。{rule.why}"
    both = (stated, stated._replace(answer="×", stem=told.untrue, explanation=corrected))
    yield from both if int(digest(rule.name), 16) % len(both) else reversed(both)


def statement_of(rule: Rule, choice: str) -> str:
    """Return what a rule's question says with a choice for its answer; empty if it cannot tell."""
    stem = _MAINLY.sub("", rule.stem)
    for pattern, form in _OF_DEEDS if _DEED.search(choice) else _FORMS:
        if match := pattern.match(stem):
            parts = {"how": "", "end": "", **match.groupdict(default="")}
            parts["how"] += "、" if len(parts["how"]) >= _SHORTEST_PHRASE else ""
            if not _PREDICATE.search(parts.get("verb", "る")):
                parts["end"] = "である"  # …ための権限か, 必要か
            return _RUN_TOGETHER.sub(r"\g<by>、", form.format(**parts, choice=choice))
    return ""
