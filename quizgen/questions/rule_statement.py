"""○× on a rule behind the news: its stem and a choice, told as a statement."""

from collections.abc import Iterator

from quizgen.civics.rules import Rule
from quizgen.questions.draft import Draft
from quizgen.regex import regex

_FORMS = (
    (
        regex(
            r"^(?P<of>.+のは)(?:、(?P<how>ふつう|原則として|主に|一般に))?、?"
            r"(?:だれ|どこ|どの機関|どのような(?:場合|とき|人))か。$"
        ),
        "{of}、{how}{choice}である。",
    ),
    (
        regex(r"^(?P<of>.+(?:には|ほかに))(?:、(?P<how>[^、何]{2,16}))?、?何が必要か。$"),
        "{of}、{how}{choice}が必要である。",
    ),
    (
        regex(
            r"^(?P<of>.+は)(?:、(?P<how>[^、何]{2,16}))?、(?:主に|まず)?何によって(?P<verb>決まる|決められる)か。$"
        ),
        "{of}、{how}{choice}によって{verb}。",
    ),
)
"""How a question that asks for one thing becomes a statement that tells it."""
_SHORTEST_PHRASE = 6  # characters of what is set apart by 、: 最高裁判所の判断によれば、
_BESIDE_CHOICE = 0.06
"""What it is worth less than the choice, which stands unless the set has few other kinds."""


def statements_on(rule: Rule, choice: Draft) -> Iterator[Draft]:
    """Yield the true and the false statement of a rule, made of its choice; else nothing.

    Only where the table names a wrong choice that makes a statement nobody could defend.
    """
    if not rule.untrue:
        return
    right, wrong = statement_of(rule, rule.key), statement_of(rule, rule.untrue)
    told = choice._replace(
        kind="true_false", choices=None, worth=choice.worth - _BESIDE_CHOICE, answer="○", stem=right
    )
    corrected = f"正しくは「{rule.key}」である。{rule.why}"
    yield told._replace(answer="×", stem=wrong, explanation=corrected)
    yield told


def statement_of(rule: Rule, choice: str) -> str:
    """Return what a rule's question says with a choice for its answer; empty if it cannot tell."""
    for pattern, form in _FORMS:
        if match := pattern.match(rule.stem):
            parts = match.groupdict(default="")
            parts["how"] += "、" if len(parts["how"]) >= _SHORTEST_PHRASE else ""
            return form.format(**parts, choice=choice)
    return ""
