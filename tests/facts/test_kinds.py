import pytest

from quizgen.facts.kinds import classify
from quizgen.models.fact import Role
from tests.tables import rows_of


@pytest.mark.parametrize(("why", "role", "sentence", "kind"), rows_of("kinds"))
def test_role_comes_first_words_second(why: str, role: str, sentence: str, kind: str) -> None:
    assert classify(sentence, Role(role)).value == kind, why
