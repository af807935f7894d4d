"""What every row of the table of views must hold so that a pupil can be asked with it."""

import re
from collections import Counter

import pytest

from quizgen.civics.views import Matter, all_matters, matter_of
from quizgen.japanese.dates import find_relative_times

MATTERS = all_matters()
ALIKE = 1.6  # times the shorter of two reasons
each_matter = pytest.mark.parametrize("matter", MATTERS, ids=lambda matter: matter.name)


def test_names_questions_and_words_stand_in_one_row_each() -> None:
    words = [word for matter in MATTERS for word in matter.words]
    for texts in ([one.name for one in MATTERS], [one.ask for one in MATTERS], words):
        assert [text for text, count in Counter(texts).items() if count > 1] == []


@each_matter
def test_a_matter_is_asked_in_one_open_question_that_stands_alone(matter: Matter) -> None:
    assert re.fullmatch(r"[^。？]{15,75}と?考えるか。", matter.ask)
    assert not re.search(r"[こそあ]の(?!ま)|それ(?!ぞれ)|これ(?!から)|記事", matter.ask)
    assert not find_relative_times(matter.ask, None)
    assert matter.words
    assert all(len(word) > 1 for word in matter.words)


@each_matter
def test_each_view_is_held_and_gives_its_reason(matter: Matter) -> None:
    for view in matter.views:
        assert re.fullmatch(r"私は、[^。]{8,60}と考える。", view.held)
        assert re.fullmatch(r"なぜなら、[^。]{20,90}からだ。", view.why)
        assert not re.search(r"です[。、]|ます[。、]", view.held + view.why)


@each_matter
def test_both_views_get_the_same_care(matter: Matter) -> None:
    one, other = matter.views
    assert one.held != other.held
    shorter, longer = sorted((len(one.why), len(other.why)))
    assert longer <= ALIKE * shorter


@each_matter
def test_the_table_gives_both_sides_alike(matter: Matter) -> None:
    for view in matter.views:
        assert 6 <= len(view.side) <= 24
        assert len({*view.reasons}) == 2
        assert all(8 <= len(reason) <= 24 for reason in view.reasons)
        assert not any(re.search(r"[。、]$|です|ます", one) for one in (view.side, *view.reasons))
    shorter, longer = sorted(sum(map(len, view.reasons)) for view in matter.views)
    assert longer <= ALIKE * shorter


def test_the_matter_spoken_of_most_is_asked() -> None:
    of_wages = "最低賃金の引き上げを求める声がある。"
    of_pensions = "年金制度の見直しが議論されている。"
    found = matter_of([], [of_wages, of_pensions, of_pensions])
    assert found is not None
    assert "年金制度" in found.words
    titled = matter_of(["最低賃金の引き上げ"], [of_wages, of_pensions, of_pensions])
    assert titled is not None
    assert "最低賃金" in titled.words
    assert matter_of([], ["国会は、法律を定める。"] * 3) is None
    assert matter_of(["最低賃金の引き上げ"], ["国会は、法律を定める。"]) is None
