"""What pupils are told to do: the line over a group of questions, and what is left to a stem."""

from collections.abc import Sequence

from quizgen.exports.html.wording import LETTERS, NUMBERS, flat
from quizgen.models.question import (
    RULE_CONTEXT,
    TERM_CONTEXT,
    Essay,
    Matching,
    MultipleChoice,
    Ordering,
    Question,
    TrueFalse,
)
from quizgen.regex import regex

_INSTRUCTIONS = {
    "short_answer": "次の問いに答えなさい。",
    "cloze": "次の文の（　　）に当てはまる語句を{words}書きなさい。",
    "multiple_choice": "{asked}、ア～エから{each}選び、記号で答えなさい。",
    "true_false": "次の文が、記事の内容に合っていれば○、合っていなければ×を書きなさい。",
    "fact_or_opinion": "次の文は、事実（確かめられること）か意見（考えや評価）か。"
    "「事実」「意見」のどちらかを書き、そう判断した理由も書きなさい。",
    "matching": "正しい組み合わせになるように、記号で答えなさい。",
    "ordering": "正しい順に並べ替え、記号で答えなさい。",
    "essay": "次の問いに、決められた字数の文で答えなさい。",
}
_PROMPTS = {
    "true_false": "記事の内容に合っていれば○、合っていなければ×を選びなさい。",
    "fact_or_opinion": "次の文は、事実と意見のどちらを述べたものか、選びなさい。",
}
_OF_RULES = "次の文が正しければ○、誤っていれば×を、習ったことも使って書きなさい。"
_PROMPT_OF_RULES = "正しければ○、誤っていれば×を選びなさい。"
_SAID_ONCE_ABOVE = (
    "次の文は、事実と意見のどちらを述べたものか。",
    "次の文が、記事の内容に合っていれば○、合っていなければ×を書きなさい。",
    "記事の内容に合っていれば○、合っていなければ×を書きなさい。",
)
_DEFINITION = regex(r"「(.+)」の説明として正しいものを一つ選びなさい。")
_BLANK_TO_FILL = regex(r"次の文の空欄に当てはまるもの[^。]*選びなさい。「(.*)」")
_SAYS_HOW = "記号"
_NEXT = "次の"
_ASKED, _ASKED_OF_RULE = "か。", "か。習ったことも使い、"
_CHOOSE_EACH = regex(r"、?それぞれ(?:一つ)?選びなさい。$")
_PUT_IN_ORDER = regex(r"並べ(?:かえ|替え)なさい。$")


def instruction_for(questions: Sequence[Question], *, has_words: bool) -> str:
    """Return the line over a group of questions of one kind."""
    if asks_for_definition(questions[0]):
        each = "一つずつ" if len(questions) > 1 else "一つ"
        return f"次の用語の説明として正しいものを、ア～エから{each}選び、記号で答えなさい。"
    if isinstance(questions[0], TrueFalse) and _are_beyond(questions):
        return _OF_RULES
    return _INSTRUCTIONS[questions[0].kind].format(
        asked=_what_is_asked(questions),
        each="一つずつ" if len(questions) > 1 else "一つ",
        words="、語群から選んで" if has_words else "",
    )


def prompt_for(question: Question) -> str:
    """Return what to do on a screen, where the stem alone does not tell it."""
    if isinstance(question, TrueFalse) and _are_beyond((question,)):
        return _PROMPT_OF_RULES
    return _PROMPTS.get(question.kind, "")


def stem_under_prompt(question: Question) -> str:
    """Return the stem without the phrase which the line over it says already."""
    text = flat(question.stem)
    for phrase in _SAID_ONCE_ABOVE:
        text = text.removeprefix(phrase).strip() or text
    return text


def context_on_paper(question: Question) -> str:
    """Return the line above a stem: none where it tells only that a rule or a term is asked.

    On paper the instruction tells that, and the article stands above.
    """
    is_of_table = question.context.startswith((RULE_CONTEXT, TERM_CONTEXT))
    return "" if is_of_table else flat(question.context)


def stem_on_paper(question: Question) -> str:
    """Return the stem under its instruction, telling by which letters it is answered."""
    match question:
        case Essay() if _are_beyond((question,)):
            return flat(question.stem).replace(_ASKED, _ASKED_OF_RULE, 1)
        case MultipleChoice():
            return _to_fill(question) or _term_asked(question) or flat(question.stem)
        case Matching():
            return _with_letters_for_each(question)
        case Ordering():
            return _with_letters_in_order(question)
        case _:
            return stem_under_prompt(question)


def _term_asked(question: Question) -> str:
    """Return the term alone where the instruction says that its definition is to be chosen."""
    found = _DEFINITION.fullmatch(flat(question.stem))
    return f"「{found[1]}」" if found else ""


def asks_for_definition(question: Question) -> bool:
    """Tell whether a choice offers definitions of a term, by its stem: a pupil sees no more."""
    return isinstance(question, MultipleChoice) and bool(_term_asked(question))


def _what_is_asked(questions: Sequence[Question]) -> str:
    to_fill = [question for question in questions if _to_fill(question)]
    if not to_fill:
        return "次の問いの答えを" + ("、習ったことも使って" if _are_beyond(questions) else "")
    what = "次の文の（　　）" if len(to_fill) == len(questions) else "次のそれぞれ"
    return f"{what}に当てはまるものを"


def _are_beyond(questions: Sequence[Question]) -> bool:
    """Tell whether all ask for rules which the article only speaks of, by what a pupil sees."""
    return all(one.context.startswith(RULE_CONTEXT) for one in questions)


def _to_fill(question: Question) -> str:
    """Return the sentence with a blank that is asked about; empty where something else is."""
    found = _BLANK_TO_FILL.fullmatch(flat(question.stem))
    return found[1] if found else ""


def _with_letters_for_each(question: Matching) -> str:
    """Return a stem such as 「次の①～③の…を、ア～ウからそれぞれ一つ選び、記号で答えなさい。」."""
    stem, letters = flat(question.stem), _range(LETTERS, question.choices)
    numbers = _range(NUMBERS, question.prompts)
    if _SAYS_HOW in stem:
        return stem
    if _NEXT in stem and _CHOOSE_EACH.search(stem):
        told = f"、{letters}からそれぞれ一つ選び、記号で答えなさい。"
        return _CHOOSE_EACH.sub(told, stem).replace(_NEXT, f"{_NEXT}{numbers}の", 1)
    return f"{stem}{numbers}のそれぞれに当てはまるものを、{letters}から選び、記号で答えなさい。"


def _with_letters_in_order(question: Ordering) -> str:
    """Return a stem such as 「次のア～ウの…順に並べかえ、記号で答えなさい。」."""
    stem, letters = flat(question.stem), _range(LETTERS, question.choices)
    if _SAYS_HOW in stem:
        return stem
    if _NEXT in stem and _PUT_IN_ORDER.search(stem):
        told = "並べかえ、記号で答えなさい。"
        return _PUT_IN_ORDER.sub(told, stem).replace(_NEXT, f"{_NEXT}{letters}の", 1)
    return f"{stem}{letters}の記号で答えなさい。"


def _range(signs: str, members: Sequence[str]) -> str:
    return f"{signs[0]}～{signs[len(members) - 1]}"
