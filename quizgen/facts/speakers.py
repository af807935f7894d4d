"""Who says a claim, with office and country."""

from quizgen.facts.statements import Statement
from quizgen.models.fact import FactKind
from quizgen.regex import regex

_SPEAKER = regex(
    r"(?:側|ら|氏|さん|者|人|団体|グループ|政権|政府|内閣|会|省|庁|府|党|社|国|相|大臣|首相|大統領|知事|市長"
    r"|議員|長|官|所|院|裁|連合|連盟|機関|協会|銀|県|市|都|裁判所|報告書|判決|決定|声明|宣言|提言|答申|勧告|計画|大綱|案|[ァ-ヴー]{2,}|[A-Z]{2,})$"
)
_ACCORDING = regex(r"^([^、。]{2,30}?)によ(?:ると|れば)")


def find_speaker(statement: Statement, kind: FactKind) -> str | None:
    """Return the speaker of a claim: its topic, or the one named before によると."""
    if kind is not FactKind.CLAIM:
        return None
    if match := _ACCORDING.match(statement.text):
        return match[1]
    return statement.topic if _SPEAKER.search(statement.topic) else None
