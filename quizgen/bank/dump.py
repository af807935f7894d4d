"""From a bank to the text of its file, leaving alone what a person wrote around it."""

from quizgen.bank.load import parse_bank
from quizgen.bank.plain import entry_of, head_of
from quizgen.bank.render import render_fields, render_items
from quizgen.bank.splice import spliced
from quizgen.errors import BankFileError
from quizgen.models.bank import Bank

_BYTE_ORDER_MARK = "\ufeff"  # Windows editors put it at the head of a file
_PREFACE = """\
# このファイルは問題の台帳です。quizgen build は、ここに書かれた直しを消しません。
# 直してよいところ: stem（問題文）、answer（答え）、accepted（別解）、choices（選択肢）、
#   explanation（解説）、why_wrong（誤答の説明）、context（上の行）、word_readings（読み）、matter
# status: active＝出題する、spare＝予備、rejected＝今後も出題しない、retired＝廃止（記事から消えた）
# そのほかの行（id、kind、evidence、fact、base、revised など）は quizgen が使います。
"""


def dump_bank(bank: Bank, previous_text: str | None = None) -> str:
    """Return the text of the bank's file, made from the text that stands there now.

    Comments, order, quoting and line ends of the previous text stay; only what changed is
    written anew. An unchanged bank gives the previous text back.
    """
    if previous_text is None:
        return _whole(bank)
    before = parse_bank(previous_text)
    if before == bank:
        return previous_text
    line_end = "\r\n" if "\r\n" in previous_text else "\n"
    mark = _BYTE_ORDER_MARK if previous_text.startswith(_BYTE_ORDER_MARK) else ""
    plain_text = previous_text.removeprefix(mark).replace("\r\n", "\n")
    text = spliced(before, bank, plain_text)
    text = text if _holds(text, bank) else _whole(bank)
    return mark + text.replace("\n", line_end)


def _whole(bank: Bank) -> str:
    head = render_fields(head_of(bank))
    entries = "\n".join(render_items([entry_of(question)]) for question in bank.questions)
    questions = f"questions:\n{entries}" if entries else "questions: []\n"
    return f"{_PREFACE}\n{head}\n{questions}"


def _holds(text: str, bank: Bank) -> bool:
    """Tell whether a spliced text says the same as the bank."""
    try:
        return parse_bank(text) == bank
    except BankFileError:
        return False
