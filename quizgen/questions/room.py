"""How much of a printed sheet a question takes, so that a set fits one sheet, both sides."""

from collections.abc import Sequence
from math import ceil

from quizgen.models.question import Essay, Matching, Ordering, Question

LINES = 60.0
"""What is left of both sides of A4, at 10 points, beside head, 自分の考え and notes."""
_OF_A_STEM, _OF_THE_TEXT, _OF_A_PAIR = 38, 40, 28  # characters a line
_BETWEEN = 0.5  # lines
_IN_FOUR_COLUMNS, _IN_TWO_COLUMNS = 8, 17  # characters of the longest choice
_CELLS = 20  # of a line of マス目


def lines_of(questions: Sequence[Question]) -> float:
    """Return how many lines questions take, with the sentences they rest on, each once."""
    quotes = {one.quote for question in questions for one in question.evidences}
    return sum(map(_lines, questions)) + sum(map(len, quotes)) / _OF_THE_TEXT


def _lines(question: Question) -> float:
    return ceil(len(question.stem) / _OF_A_STEM) + _BETWEEN + _answer_lines(question)


def _answer_lines(question: Question) -> int:
    match question:
        case Essay():
            return 2 * ceil(question.max_length / _CELLS)
        case Ordering():
            return len(question.choices) + 1
        case Matching():
            longest = max(map(len, question.choices))
            return len(question.choices) * ceil(longest / _OF_A_PAIR)
        case _ if question.kind == "multiple_choice":
            return _choice_lines(question.choices or ())
        case _:
            return 2 * ceil(len(question.answer_text) / _CELLS) if question.asks_to_copy else 0


def _choice_lines(choices: Sequence[str]) -> int:
    longest = max(map(len, choices))
    if longest <= _IN_FOUR_COLUMNS:
        return 1
    return 2 if longest <= _IN_TWO_COLUMNS else len(choices)
