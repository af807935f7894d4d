"""The same fact in two articles is found, and nothing else is taken for one."""

from typing import Any

import pytest

from quizgen.bank import find_duplicates
from quizgen.models.bank import Bank
from quizgen.models.question import Question
from tests.builders import a_bank, a_question, an_evidence

_QUOTE = "国の予算は、内閣が作成して国会に提出し、国会の議決を受けなければならない。"


def _question(question_id: str, quote: str = _QUOTE, **changes: Any) -> Question:
    values = {"stem": f"{question_id}は何か。", "answer": "国会"} | changes
    return a_question(id=question_id, evidence=an_evidence(quote).model_dump(), **values)


def _bank(slug: str, *questions: Question) -> Bank:
    return a_bank(*questions, slug=slug)


def _found(*banks: Bank) -> list[tuple[str, str]]:
    return [(one.again.question.id, one.first.question.id) for one in find_duplicates(banks)]


@pytest.mark.parametrize(
    ("reason", "again"),
    [
        ("same sentence", _question("q-2")),
        ("another kind", _question("q-2", kind="cloze", stem="（　　）は何か。")),
        ("corrected at its beginning", _question("q-2", _QUOTE.replace("国の", "国家の"))),
        ("corrected at its end", _question("q-2", _QUOTE.replace("ならない", "なりません"))),
        ("other widths", _question("q-2", answer="国会 ")),
        ("same stem of another sentence", _question("q-2", "別の文。", stem="Ｑ-1 は何か。")),
    ],
)
def test_the_same_fact_is_found_once(reason: str, again: Question) -> None:
    assert _found(_bank("a", _question("q-1")), _bank("b", again)) == [("q-2", "q-1")]


@pytest.mark.parametrize(
    ("reason", "other"),
    [
        ("another answer", _question("q-2", answer="内閣")),
        ("another sentence", _question("q-2", "国会は、国権の最高機関である。")),
        ("begins alike alone", _question("q-2", _QUOTE[:14] + "とは、憲法に書かれていません。")),
        ("spare", _question("q-2", status="spare")),
        ("retired", _question("q-2", status="retired")),
        ("same stem, another answer", _question("q-2", "別の文。", stem="q-1は何か。", answer="x")),
    ],
)
def test_another_fact_is_not(reason: str, other: Question) -> None:
    assert _found(_bank("a", _question("q-1")), _bank("b", other)) == []


def test_other_numbers_are_another_fact() -> None:
    this, last = (_question(f"q-{n}", f"{_QUOTE[:-1]}と、第{n}項{_QUOTE}") for n in (6, 7))
    assert _found(_bank("a", this), _bank("b", last)) == []


def test_what_stands_twice_in_one_article_is_its_own_matter() -> None:
    assert _found(_bank("a", _question("q-1"), _question("q-2"))) == []


def test_what_is_like_a_duplicate_alone_is_still_asked() -> None:
    middle = _QUOTE[:-7] + "なくてもかまわない。"
    last = "地方の条例" + middle[4:]
    questions = [_question(f"q-{n}", quote) for n, quote in enumerate((_QUOTE, middle, last))]
    first, second, third = (_bank(str(n), one) for n, one in enumerate(questions))
    assert _found(first, second) == [("q-1", "q-0")]
    assert _found(second, third) == [("q-2", "q-1")]
    assert _found(first, second, third) == [("q-1", "q-0")]


def test_the_first_article_keeps_it_from_all_others() -> None:
    banks = [_bank(slug, _question(f"q-{slug}")) for slug in "abc"]
    assert _found(*banks) == [("q-b", "q-a"), ("q-c", "q-a")]
    assert _found(*reversed(banks)) == [("q-b", "q-c"), ("q-a", "q-c")]
