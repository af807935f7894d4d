"""自分の考え: what it asks, how it is marked, and the answers that the key gives."""

from itertools import accumulate
from typing import Any

import pytest

from quizgen.civics.views import matters_by_name
from quizgen.exports.html.own_view import OwnView
from quizgen.exports.html.public_view import public_view
from quizgen.models.question import Question
from tests.builders import a_bank, a_question, an_evidence

THREE = "①記事から読み取れること、②自分の考え、③その理由を、一文ずつ自分の言葉で書きなさい。"


def own_view_of(*questions: Question, title: str = "国会と法律", matter: str = "") -> OwnView:
    own = public_view(a_bank(*questions, title=title, matter=matter)).own_view
    assert own is not None
    return own


def on(*quotes: str, **values: Any) -> list[Question]:
    """Return a question on each quote, which stand in the article one behind the other."""
    starts = accumulate((len(quote) + 9 for quote in quotes), initial=0)
    evidences = [
        an_evidence(quote, start=at, end=at + len(quote))
        for at, quote in zip(starts, quotes, strict=False)
    ]
    return [a_question(id=f"q-{one.start}", evidence=one, **values) for one in evidences]


@pytest.mark.parametrize("count", range(1, 12))
def test_its_points_make_a_round_sum_and_are_shared_out_among_three_sentences(count: int) -> None:
    questions = [a_question("true_false", id=f"q-{at}") for at in range(count)]
    own = own_view_of(*questions)
    assert 6 <= own.points <= 10
    assert (own.points + 2 * count) % 5 == 0
    shares = [one.points for one in own.criteria]
    assert sum(shares) == own.points
    assert shares == sorted(shares)
    assert shares[-1] - shares[0] <= 1
    assert [one.text[0] for one in own.criteria] == ["①", "②", "③"]


@pytest.mark.parametrize(
    ("title", "matter"),
    [
        ("日本の国会:二つの議院から", "「日本の国会」について、"),
        ("今後は?日本の国会：二つの議院", "「日本の国会」について、"),
        ("日本の国会は?", "記事で取り上げられたことがらについて、"),
        (f"{'あ' * 21}:二つの議院から", "記事で取り上げられたことがらについて、"),
    ],
)
def test_it_is_on_what_the_title_names_where_the_table_has_nothing(title: str, matter: str) -> None:
    own = own_view_of(*on("国会は、法律を定める。"), title=title)
    assert own.instruction == f"自分の考え　{matter}{THREE}"
    assert own.example_name == "書き方の例"
    assert own.examples == (
        ("①記事に「…」とある。", "②私は、（考え）と考える。", "③なぜなら、（理由）からだ。"),
    )


WAGES = "最低賃金の引き上げ"
ON_WAGES = "審議会は、最低賃金を全国で引き上げる目安を示した。"


def test_it_asks_what_the_table_has_on_the_matter_and_gives_both_sides() -> None:
    quotes = ("国会は、予算を議決し、条約を承認する。", ON_WAGES)
    own = own_view_of(*on(*quotes), matter=WAGES)
    known = matters_by_name()[WAGES]
    assert own.instruction == f"自分の考え　{known.ask}{THREE}"
    assert own.example_name == "解答例"
    begun = "①記事に「審議会は、最低賃金を全国で引き上げる目安を示した」とある。"
    one, other = ((f"②{view.held}", f"③{view.why}") for view in known.views)
    assert own.examples == ((begun, *one), ("①は、解答例1と同じ。", *other))


def test_two_sides_stand_in_a_table_where_that_is_asked_for_and_known() -> None:
    questions = on(ON_WAGES)
    known = matters_by_name()[WAGES]
    own = public_view(a_bank(*questions, matter=WAGES), has_sides=True).own_view
    assert own is not None
    assert own.instruction == f"自分の考え　{known.ask}表の二つの考えも参考に、{THREE}"
    assert [one.held for one in own.sides] == [view.side for view in known.views]
    assert [one.reasons for one in own.sides] == [view.reasons for view in known.views]
    unknown = public_view(a_bank(*questions), has_sides=True).own_view
    assert unknown is not None
    assert not unknown.sides
    assert "表" not in unknown.instruction


def test_the_second_answer_begins_with_a_sentence_that_bears_on_its_own_view() -> None:
    first, second = matters_by_name()[WAGES].views
    bears = "最低賃金の審議会で、中小企業の団体は、人件費が増えて店を営業できなくなると訴えた。"
    own = own_view_of(*on(ON_WAGES, bears), matter=WAGES)
    held = [example[1] for example in own.examples]
    assert held == [f"②{first.held}", f"②{second.held}"]
    assert own.examples[1][0] == f"①記事に「{bears[:-1]}」とある。"


def test_a_matter_that_the_table_has_no_more_is_as_none() -> None:
    questions = on(ON_WAGES)
    assert own_view_of(*questions, matter="昔の問い") == own_view_of(*questions)


def test_a_longer_sentence_on_the_matter_comes_before_a_shorter_one_on_another() -> None:
    long = ON_WAGES.replace(
        "審議会は、",
        "労働者と使用者の代表や学者らでつくる国の審議会は、物価の上昇や賃上げの広がりをふまえて、",
    )
    assert len(long) > 60
    own = own_view_of(*on("国会は、予算を議決し、条約を承認する。", long), matter=WAGES)
    assert long[:-1] in own.examples[0][0]


@pytest.mark.parametrize(
    "other",
    [
        "裁判官5人のうち4人の多数意見。",
        "しかし国会は、予算案を否決した。",
        "同氏は、支援を続けると述べた。",
    ],
)
def test_no_example_begins_with_what_cannot_stand_first(other: str) -> None:
    own = own_view_of(*on(other))
    assert own.examples[0][0] == "①記事に「…」とある。"


def test_its_example_begins_with_the_shortest_sentence_that_stands_alone() -> None:
    short = "大臣は「公然の秘密」だと述べ、各国に協力を求めた。"
    long = "国会は、" + "法律を定め、" * 9 + "予算を議決する。"
    questions = on(long, short, "同氏は、協力の継続を訴えた。")
    begun = "①記事に「大臣は『公然の秘密』だと述べ、各国に協力を求めた」とある。"
    assert own_view_of(*questions).examples[0][0] == begun
    assert own_view_of(questions[0]).examples[0][0] == "①記事に「…」とある。"
    entry = {"term": "国会", "definition": "立法の機関", "source": "日本国憲法"}
    of_a_term = on("国会は、法律を定める。予算を議決し、条約を承認する。", reference=entry)
    told = own_view_of(*of_a_term).examples[0][0]
    assert told == "①記事に「予算を議決し、条約を承認する」とある。"
