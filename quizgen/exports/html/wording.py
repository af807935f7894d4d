"""The words of the sheets: set phrases of Japanese school tests, dates, text in one line."""

from datetime import date

from quizgen.models.question import Question
from quizgen.regex import regex

SUBJECT = "公民"
TEST = "小テスト"
KEY = "解答・解説"
FOR_TEACHERS = "教師用"
LETTERS = "アイウエオカ"
NUMBERS = "①②③④⑤"
SIDES = "AB"
SIDES_HEAD = ("考え", "よく挙げられる理由")
"""Over the table of two sides."""

_FULL_WIDTH = str.maketrans({"?": "？", "!": "！", ":": "："})
_JAPANESE = regex(r"(?<=[^ -~])[?!:]|[?!:](?=[^ -~])")
_LAST_PART = regex(r".+[?？!！](?P<part>[^?？!！:：]{3,20}[:：][^?？!！:：]{3,24})")
_LONGEST_SUBJECT = 20  # characters
_RUNNING_TITLE_LENGTH = 34  # characters of 8 pt that leave room for the page number beside them


def entry_name(question: Question) -> str:
    """Return what the entry of a table is that a question rests on."""
    return "制度" if question.asks_rule else "用語"


def usage_note(thing: str) -> str:
    """Return what a school may do with the sheet or page."""
    return (
        f"{thing}は、学校の授業で使うために作られたものです（著作権法第35条）。"
        "授業に必要な範囲をこえて配ったり、インターネットで公開したりしないでください。"
    )


SHEET_NOTE = (
    "学校の授業での利用に限ります（著作権法第35条）。"
    "引用した文の出所は、分かるかぎり記事ごとに示しています（同第48条）。"
)
"""What a school may do with a sheet, and that it names its sources as far as known: one line."""


def flat(text: str) -> str:
    """Return the text as one line; a line end between Japanese characters would print a space."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    joined = lines[0] if lines else ""
    for line in lines[1:]:
        gap = " " if joined[-1].isascii() and line[0].isascii() else ""
        joined += gap + line
    return joined


def headline(title: str) -> str:
    """Return a title in one line; marks beside Japanese characters are as wide as these: ？！：."""
    return _JAPANESE.sub(lambda found: found[0].translate(_FULL_WIDTH), flat(title))


def short_title(title: str) -> str:
    """Return the last part of a headline that says its matter before a colon, else all of it.

    Digests put questions first and name the matter last: …の今後は？日本の支援：人道から….
    """
    text = headline(title)
    found = _LAST_PART.fullmatch(text)
    return found["part"] if found else text


def subject_of(title: str) -> str:
    """Return what a title says before its colon: 日本のウクライナ支援; empty if it has none."""
    subject, colon, _ = short_title(title).replace("：", ":").partition(":")
    return subject if colon and len(subject) <= _LONGEST_SUBJECT else ""


def japanese_date(day: date) -> str:
    """Return a date such as `2025年2月27日`."""
    return f"{day.year}年{day.month}月{day.day}日"


def running_title(title: str) -> str:
    """Return the title cut to the room beside the page number."""
    text = flat(title)
    if len(text) <= _RUNNING_TITLE_LENGTH:
        return text
    return text[: _RUNNING_TITLE_LENGTH - 1] + "…"
