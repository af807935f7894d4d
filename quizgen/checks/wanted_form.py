"""An open question tells what is to be written, so that one answer is right.

Faulty: 3か国が発表した文書は何か。
Fine: 3か国が発表した文書を何というか。漢字4字で答えなさい。
"""

from collections.abc import Iterator

from quizgen.checks.check import Check, Fault, Sheet
from quizgen.models.problem import Level
from quizgen.regex import regex

_TOLD = regex(r"(?:答え|書き|抜き出し|説明し|述べ|まとめ)なさい")


def _find(questions: Sheet, _: str | None) -> Iterator[Fault]:
    for question in questions:
        if question.choices is None and not _TOLD.search(question.stem):
            yield Fault(
                question,
                "the stem does not tell the wanted form; add e.g. 国名を答えなさい,"
                " 漢字4字で答えなさい",
            )


CHECK = Check("wanted-form", Level.ERROR, _find)
