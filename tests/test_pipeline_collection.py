"""A collection of a thousand articles takes four times as long as one of 250, not sixteen times."""

from itertools import product
from pathlib import Path
from time import process_time

from quizgen.models.bank import Bank
from quizgen.pipeline.collection import build_collection
from tests.builders import a_bank, a_question, an_evidence

_FEW, _MANY = 250, 1_000
_SLACK = 1.7  # a quadratic way takes four times what is told here, measured: below 1.2
_ENDINGS = ("を定める", "を決める", "を認める")
_ANSWERS = ("国会", "内閣", "裁判所")


def _bank(number: int) -> Bank:
    """Return a bank whose sentences begin and end like those of all others, and one shared."""
    sentences = [
        f"憲法第{number}条の{place}は、わが国の政治のしくみについて大切なこと{ending}。"
        for place, ending in enumerate(_ENDINGS)
    ]
    questions = [
        a_question(
            id=f"q-{number}-{place}-{answer}",
            stem=f"{sentence}それは{answer}か。",
            answer=answer,
            evidence=an_evidence(sentence).model_dump(),
        )
        for (place, sentence), answer in product(enumerate(sentences), _ANSWERS)
    ]
    shared = a_question(id=f"q-{number}", evidence=an_evidence().model_dump())
    return a_bank(*questions, shared, slug=f"article-{number}", title=f"記事{number}")


def _seconds(banks: list[Bank]) -> float:
    begin = process_time()
    built = build_collection("公民", banks, Path("nowhere"))
    taken = process_time() - begin
    assert len(built.problems) == len(banks) - 1
    assert sum(len(bank.active()) for bank in built.banks) == 9 * len(banks) + 1
    return taken


def test_time_grows_with_the_number_of_articles_and_not_with_its_square() -> None:
    banks = [_bank(number) for number in range(_MANY)]
    few = min(_seconds(banks[:_FEW]) for _ in range(3))
    many = min(_seconds(banks) for _ in range(2))
    assert many / few <= _MANY / _FEW * _SLACK
