"""Nouns that mean something only with what stands before them, and what they are read as."""

import pytest

from quizgen.facts.relational_nouns import FullerForms, has_open_noun, with_fuller_forms


@pytest.mark.parametrize(
    ("named", "sentence", "written"),
    [
        pytest.param(
            ["最低賃金の目安を示した。"],
            "目安は、審議会が決める。",
            "最低賃金の目安は、審議会が決める。",
            id="the one fuller form",
        ),
        pytest.param(
            ["年金制度改正法が成立した。"],
            "改正法は、要件を撤廃する。",
            "年金制度改正法は、要件を撤廃する。",
            id="a compound",
        ),
        pytest.param(
            ["最高裁の統一判断が示された。"],
            "判断の過程には、誤りがあった。",
            "判断の過程には、誤りがあった。",
            id="whose it is, is not told",
        ),
        pytest.param(
            ["上乗せする形で「子ども・子育て支援金」の徴収が始まる。"],
            "支援金は、法律で使い道が決められている。",
            "子ども・子育て支援金は、法律で使い道が決められている。",
            id="a name in marks",
        ),
        pytest.param(
            ["重点支援地方交付金には2兆円が計上された。"],
            "この交付金は、自治体が計画を作って申請する。",
            "重点支援地方交付金は、自治体が計画を作って申請する。",
            id="what この points to",
        ),
        pytest.param(
            ["国の目安と県の目安を比べた。"],
            "目安は、上がった。",
            "目安は、上がった。",
            id="two forms: not guessed",
        ),
        pytest.param(
            ["選択的夫婦別姓を導入する法案を出した。"],
            "法案は、継続審議となった。",
            "法案は、継続審議となった。",
            id="a clause names it: cannot be carried along",
        ),
        pytest.param(
            ["最低賃金の目安を示した。"],
            "最低賃金の目安は、目安である。",
            "最低賃金の目安は、目安である。",
            id="the sentence names it itself",
        ),
        pytest.param(
            ["最低賃金の目安を示した。"], "目安を答申した。", "最低賃金の目安を答申した。", id="を"
        ),
        pytest.param(["今年度の目安を示した。"], "目安は高い。", "目安は高い。", id="only a time"),
    ],
)
def test_a_bare_noun_is_written_as_the_section_named_it(
    named: list[str], sentence: str, written: str
) -> None:
    forms = FullerForms(["見出し"])
    for text in named:
        forms.add(text)
    assert with_fuller_forms(sentence, forms) == written


@pytest.mark.parametrize(
    ("statement", "is_news", "is_open"),
    [
        ("厚生労働省は、目安を示す際、3つのランクに分けている。", False, True),
        ("厚生労働省は、最低賃金の目安を示す。", False, False),
        ("政府は、法案の提出を見送った。", True, True),
        ("政府は、国会に法案を提出した。", True, False),
        ("弁護士は、選挙の無効を求めた。", True, True),
        ("選挙は、公正に行われなければならない。", False, False),
        ("「合憲」とする判断を示した。", True, False),
    ],
)
def test_what_a_pupil_cannot_place_is_open(statement: str, *, is_news: bool, is_open: bool) -> None:
    assert has_open_noun(statement, is_news=is_news) is is_open
