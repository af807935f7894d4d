from datetime import date

import pytest

from quizgen.japanese.dates import resolve_times
from tests.tables import rows_of


@pytest.mark.parametrize(("why", "text", "published", "expected"), rows_of("times"))
def test_relative_time_needs_a_date_of_its_own(
    why: str, text: str, published: str, expected: str
) -> None:
    day = None if published == "-" else date.fromisoformat(published)
    assert (resolve_times(text, day) or "-") == expected, why
