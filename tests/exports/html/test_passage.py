"""資料 and 語群: what stands on a sheet besides its questions."""

from typing import Any

import pytest

from quizgen.exports.html.passage import Passage, passage_of
from quizgen.exports.html.public_view import public_view
from quizgen.exports.html.word_bank import word_bank
from quizgen.models.bank import Bank
from quizgen.models.evidence import Evidence
from quizgen.models.question import Question, Status
from tests.builders import a_bank, a_question, an_evidence

_TEXT = (
    "国会は法律を定める。\n✅ 内閣は行政を行う。裁判所は裁く。\n\n略した文である。\n国民は選ぶ。"
)


def quoted(quote: str, **changes: object) -> Evidence:
    start = _TEXT.index(quote)
    values = {"start": start, "end": start + len(quote)} | changes
    return an_evidence(quote, **values)


def a_bank_on(*evidences: Evidence, **changes: Any) -> Bank:
    questions = [
        a_question(id=f"q-{number}", evidence=one.model_dump(), **changes)
        for number, one in enumerate(evidences)
    ]
    return a_bank(*questions)


def texts(passage: Passage) -> list[str]:
    return [one.text for extract in passage.extracts for one in extract.paragraphs]


def test_sentences_stand_in_the_order_of_the_article_each_once() -> None:
    later, first = quoted("国民は選ぶ。"), quoted("国会は法律を定める。")
    assert texts(passage_of(a_bank_on(later, first, later))) == [
        "国会は法律を定める。",
        "国民は選ぶ。",
    ]


def test_neighbours_are_one_paragraph() -> None:
    passage = passage_of(a_bank_on(quoted("内閣は行政を行う。"), quoted("国会は法律を定める。")))
    assert texts(passage) == ["国会は法律を定める。内閣は行政を行う。"]


def test_a_new_section_is_a_new_paragraph() -> None:
    one, other = quoted("国会は法律を定める。"), quoted("内閣は行政を行う。", section="内閣")
    assert len(texts(passage_of(a_bank_on(one, other)))) == 2


def test_quotes_that_overlap_are_said_once() -> None:
    whole, end = quoted("内閣は行政を行う。裁判所は裁く。"), quoted("裁判所は裁く。")
    beyond = quoted("裁く。\n\n略した文である。")
    assert texts(passage_of(a_bank_on(whole, end))) == ["内閣は行政を行う。裁判所は裁く。"]
    assert texts(passage_of(a_bank_on(whole, beyond))) == [
        "内閣は行政を行う。裁判所は裁く。略した文である。"
    ]


def test_numbers_run_on_over_sources() -> None:
    one = quoted("国会は法律を定める。")
    other = quoted("国民は選ぶ。", outlet="毎日新聞")
    passage = passage_of(a_bank_on(one, other))
    assert [extract.source.place for extract in passage.extracts] == ["時事ドットコム", "毎日新聞"]
    assert [passage.number_of(quote) for quote in (one, other)] == [1, 2]
    assert passage.number_of(quoted("略した文である。")) is None


def test_only_sentences_of_questions_that_are_asked_are_shown() -> None:
    bank = a_bank_on(quoted("国会は法律を定める。"), status=Status.SPARE)
    assert passage_of(bank) == Passage()


def test_without_the_article_there_is_no_passage() -> None:
    bank = a_bank_on(quoted("国会は法律を定める。"))
    assert public_view(bank, passage=Passage()).passage == Passage()
    assert public_view(bank).passage.length == len("国会は法律を定める。")


def a_cloze(answer: str, **changes: object) -> Question:
    return a_question("cloze", **({"id": f"q-{answer}", "answer": answer} | changes))


_CLOZES = tuple(map(a_cloze, ("国会", "内閣", "裁判所")))
_SPARES = tuple(a_cloze(word, status="spare") for word in ("政党", "憲法", "選挙"))


def test_three_clozes_share_their_words_and_two_more() -> None:
    words = word_bank(a_bank(*_CLOZES, *_SPARES), "")
    assert {"国会", "内閣", "裁判所"} < set(words)
    assert len(words) == len(set(words)) == 5


def test_versions_mix_the_words_anew() -> None:
    bank = a_bank(*_CLOZES, *_SPARES)
    orders = {word_bank(bank, version) for version in ("", "A", "B", "C")}
    assert len(orders) > 1
    assert len({tuple(sorted(order)) for order in orders}) == 1


@pytest.mark.parametrize(
    ("why", "questions"),
    [
        ("two blanks", (*_CLOZES[:2], *_SPARES)),
        ("nothing left over", (*_CLOZES, *_SPARES[:1])),
        ("would tell another key", (*_CLOZES, *_SPARES, a_question(answer="国会"))),
        (
            "would tell another form",
            (*_CLOZES, *_SPARES, a_question(answer="両院", accepted=("国会",))),
        ),
        (
            "one word is part of another",
            (*_CLOZES, a_cloze("裁判", status="spare"), a_cloze("内閣府", status="spare")),
        ),
    ],
)
def test_words_are_not_shared_where(why: str, questions: tuple[Question, ...]) -> None:
    assert word_bank(a_bank(*questions), "") == ()


def test_the_instruction_names_the_words() -> None:
    (part,) = public_view(a_bank(*_CLOZES, *_SPARES)).parts
    assert part.words
    assert part.instruction == "次の文の（　　）に当てはまる語句を、語群から選んで書きなさい。"
