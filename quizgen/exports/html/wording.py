"""The set phrases of Japanese school tests, and how dates and long text are written on paper."""

from datetime import date

from quizgen.models.question import Question

SUBJECT = "公民"
LETTERS = "アイウエオカ"
NUMBERS = "①②③④⑤"

_RUNNING_TITLE_LENGTH = 34  # characters of 8 pt that leave room for the page number beside them
_SAID_ONCE_ABOVE = (
    "次の文は、事実と意見のどちらを述べたものか。",
    "次の文が、記事の内容に合っていれば○、合っていなければ×を書きなさい。",
    "記事の内容に合っていれば○、合っていなければ×を書きなさい。",
)


_INSTRUCTIONS = {
    "short_answer": "次の問いに答えなさい。",
    "cloze": "次の文の（　　）に当てはまる語句を{words}書きなさい。",
    "multiple_choice": "次の問いの答えを、ア～エから{each}選び、記号で答えなさい。",
    "true_false": "次の文が、記事の内容に合っていれば○、合っていなければ×を書きなさい。",
    "fact_or_opinion": "次の文は事実と意見のどちらを述べたものか、「事実」か「意見」で答えなさい。",
    "matching": "正しい組み合わせになるように、記号で答えなさい。",
    "ordering": "正しい順に並べ替え、記号で答えなさい。",
    "essay": "次の問いに、決められた字数の文で答えなさい。",
}
_PROMPTS = {
    "true_false": "記事の内容に合っていれば○、合っていなければ×を選びなさい。",
    "fact_or_opinion": "次の文は、事実と意見のどちらを述べたものか、選びなさい。",
}


def instruction_for(kind: str, *, count: int, has_words: bool) -> str:
    """Return the line over a group of questions of one kind."""
    return _INSTRUCTIONS[kind].format(
        each="一つずつ" if count > 1 else "一つ", words="、語群から選んで" if has_words else ""
    )


def prompt_for(question: Question) -> str:
    """Return what to do on a screen, where the stem alone does not tell it."""
    return _PROMPTS.get(question.kind, "")


def stem_under_instruction(stem: str) -> str:
    """Return the stem without the phrase which the line over its group says already."""
    text = flat(stem)
    for phrase in _SAID_ONCE_ABOVE:
        text = text.removeprefix(phrase).strip() or text
    return text


def usage_note(thing: str) -> str:
    """Return what a school may do with the sheet or page."""
    return (
        f"{thing}は、学校の授業で使うために作られたものです（著作権法第35条）。"
        "授業に必要な範囲をこえて配ったり、インターネットで公開したりしないでください。"
    )


def sheet_note(thing: str) -> str:
    """Return what a school may do with a sheet, and that it names where its text is from."""
    return f"{usage_note(thing)}引用した文の出所は、記事ごとに示しています（同第48条）。"


def flat(text: str) -> str:
    """Return the text as one line; a line end between Japanese characters would print a space."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    joined = lines[0] if lines else ""
    for line in lines[1:]:
        gap = " " if joined[-1].isascii() and line[0].isascii() else ""
        joined += gap + line
    return joined


def japanese_date(day: date) -> str:
    """Return a date such as `2025年2月27日`."""
    return f"{day.year}年{day.month}月{day.day}日"


def running_title(title: str) -> str:
    """Return the title cut to the room beside the page number."""
    text = flat(title)
    if len(text) <= _RUNNING_TITLE_LENGTH:
        return text
    return text[: _RUNNING_TITLE_LENGTH - 1] + "…"
