from quizgen.civics.mentions import find_mentions, find_people, is_person
from quizgen.civics.names import NameKind


def named(text: str) -> list[tuple[str, str]]:
    return [(mention.text, mention.name.name) for mention in find_mentions(text)]


def test_the_longer_name_wins() -> None:
    assert ("国連安保理", "国際連合安全保障理事会") in named("国連安保理の決議を確認した。")


def test_a_name_inside_another_word_does_not_count() -> None:
    assert all(name != "スト" for name, _ in named("エストニアを訪れた。"))
    assert all(name != "日中" for name, _ in named("日中の気温が上がった。"))


def test_one_letter_countries_are_read_as_a_group() -> None:
    (mention,) = [
        one for one in find_mentions("日米韓の防衛相") if one.name.kind is NameKind.COUNTRIES
    ]
    assert mention.text == "日米韓"
    assert mention.name.forms[1] == "日本・アメリカ・韓国"


def test_countries_at_the_head_of_a_longer_name_are_part_of_it() -> None:
    assert named("日韓基本条約を結んだ。") == [("日韓基本条約", "日韓基本条約")]


def test_a_person_is_a_name_with_a_title_and_the_country_before() -> None:
    (person,) = find_people("ポーランドのシコルスキ外相は会談した。")
    assert (person.name, person.title, person.place) == ("シコルスキ", "外相", "ポーランド")
    assert person.full == "ポーランドのシコルスキ外相"
    assert person.is_office


def test_a_japanese_name_comes_from_the_analyser() -> None:
    people = find_people("中谷氏は、安倍晋三内閣総理大臣と会った。")
    assert [person.text for person in people] == ["中谷氏", "安倍晋三内閣総理大臣"]
    assert [person.is_office for person in people] == [False, True]


def test_a_surname_like_a_number_is_part_of_the_name() -> None:
    people = find_people("ホンダの三部敏宏社長は、第3部敏宏社長らと5年敏宏社長に会った。")
    assert [person.text for person in people] == ["三部敏宏社長", "敏宏社長", "敏宏社長"]


def test_a_surname_that_is_a_place_too_is_one_before_a_ministers_title() -> None:
    people = find_people("高市首相は、上野厚労相に指示した。大阪市長が会った。")
    assert [(one.name, one.title) for one in people] == [("高市", "首相"), ("上野", "厚労相")]


def test_a_title_behind_a_name_is_not_the_japanese_office() -> None:
    assert all(name != "首相" for name, _ in named("ドイツのショルツ首相が述べた。"))


def test_a_person_is_known_by_the_title_behind_the_name() -> None:
    text = "石破茂首相が発言した。\n財政法を改める。"
    assert is_person("石破茂", text)
    assert not is_person("財政法", text)
    assert not is_person("防衛", "石破茂首相と防衛大臣が会った。")
