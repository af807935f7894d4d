import pytest

from quizgen.japanese.clauses import find_topic, split_clauses
from quizgen.japanese.tokens import surface_of, tokenize
from tests.tables import rows_of


@pytest.mark.parametrize(("why", "sentence", "expected"), rows_of("clauses"))
def test_only_coordinate_clauses_are_parted(why: str, sentence: str, expected: str) -> None:
    clauses = split_clauses(tokenize(sentence))
    assert "|".join(map(surface_of, clauses)) == expected, why


@pytest.mark.parametrize(("why", "clause", "expected"), rows_of("topics"))
def test_topic_is_who_acts_in_the_clause_itself(why: str, clause: str, expected: str) -> None:
    topic = find_topic(tokenize(clause))
    assert (topic.text + topic.particle if topic else "-") == expected, why
