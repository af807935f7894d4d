import pytest

from quizgen.japanese.hard_words import hard_words


def test_words_with_kanji_beyond_the_sixth_year_are_given_with_their_readings() -> None:
    found = hard_words(["国会は、憲法に基づき、弾劾裁判所を設けて罷免の訴追を審理する。"])
    assert found["罷免"] == "ひめん"
    assert found["訴追"] == "そつい"
    assert "憲法" not in found
    assert not set(found) & {"国会", "設け"}


def test_what_news_has_most_seldom_comes_first() -> None:
    found = list(hard_words(["法律が施行され、罷免が決まった。"]))
    assert found == ["罷免", "施行"]


@pytest.mark.parametrize("name", ["斎藤", "遠藤"])
def test_names_of_people_are_left_out(name: str) -> None:
    assert name not in hard_words([f"{name}さんは、法律の施行を待っている。"])


def test_what_the_analyser_cannot_read_is_left_out() -> None:
    assert "栽判" not in hard_words(["栽判の審理が続く。"])
    assert all(hard_words(["栽判の審理が続き、鑿鑿たる鼇頭の齟齬が示唆された。"]).values())


def test_a_word_within_another_is_told_once() -> None:
    found = hard_words(["支援を継続し、継続的に話し合う。"])
    assert sum("継続" in word for word in found) == 1


def test_no_more_are_told_than_a_bank_should_show() -> None:
    kanji = "罷免、弾劾、訴追、示唆、航跡、潜水、脅威、派遣、警戒、疎通、拠点、関与、波紋、貢献"
    assert 0 < len(hard_words([kanji] * 3)) <= 40
