"""Terms of one field that pupils mix up, each with its meaning."""

import pytest

from quizgen.models.fact import Fact, FactKind
from quizgen.models.question import Matching
from quizgen.questions.term_matching import write_term_matchings
from tests.builders import a_fact


def facts(*terms: str, kind: FactKind = FactKind.FACT) -> list[Fact]:
    return [
        a_fact(f"{term}は、憲法や法律に定められている。", id=f"f-{term}", kind=kind)
        for term in terms
    ]


def test_terms_of_one_field_stand_beside_their_meanings() -> None:
    used = facts("社会保険", "公的扶助", "社会福祉")
    (draft,) = write_term_matchings(used)
    matching = draft.to_question("social")
    assert isinstance(matching, Matching)
    meanings = dict(zip(matching.prompts, matching.answer, strict=True))
    assert set(meanings) == {"社会保険", "公的扶助", "社会福祉"}
    assert "掛け金を出し合い" in meanings["社会保険"]
    assert matching.choices != matching.answer
    assert len(matching.evidences) == len(used)
    assert matching.reference is not None


@pytest.mark.parametrize(
    ("terms", "why_none"),
    [
        (("社会保険", "公的扶助"), "two are too few"),
        (("直接税", "間接税", "補正予算", "暫定予算"), "税 and 計画 at the end would tell"),
        (("直接税", "間接税", "閣議"), "of two spheres"),
        (("与党", "政党", "本会議"), "a 与党 is a 政党"),
        (("予算", "補正予算", "歳出"), "a 補正予算 is a 予算"),
        (("国民投票", "施行", "損害賠償"), "of three fields"),
        (("直接税", "間接税", "所得税"), "所得 stands in one meaning alone, and another sort"),
    ],
)
def test_else_none(terms: tuple[str, ...], why_none: str) -> None:
    assert not list(write_term_matchings(facts(*terms))), why_none


@pytest.mark.parametrize(
    ("terms", "peer"),
    [
        (("団結権", "団体交渉権", "団体行動権"), "勤労の権利"),
        (("通常国会", "臨時国会", "特別国会"), ""),
    ],
    ids=["a peer like them", "no other is like them"],
)
def test_a_meaning_is_left_over_where_a_peer_has_one(terms: tuple[str, ...], peer: str) -> None:
    (draft,) = write_term_matchings(facts(*terms))
    left = {*(draft.choices or ())} - {*draft.answer}
    assert len(left) == bool(peer)
    assert (f"残った一つは{peer}の説明である。" in draft.explanation) == bool(peer)


def test_of_many_terms_those_are_taken_that_pupils_mix_up() -> None:
    (draft,) = write_term_matchings(facts("労働組合", "社会保険", "公的扶助", "社会福祉"))
    assert "労働組合" not in draft.prompts


def test_sentences_in_another_order_make_the_same_question() -> None:
    used = facts("社会保険", "公的扶助", "社会福祉")
    (one,), (other,) = write_term_matchings(used), write_term_matchings(used[::-1])
    assert one.to_question("tax").content_digest() == other.to_question("tax").content_digest()


def test_terms_of_opinions_are_left_alone() -> None:
    terms = ("社会保険", "公的扶助", "社会福祉")
    assert list(write_term_matchings(facts(*terms)))
    assert not list(write_term_matchings(facts(*terms, kind=FactKind.OPINION)))


def test_the_explanation_tells_more_of_terms_that_have_a_note() -> None:
    (draft,) = write_term_matchings(facts("通常国会", "臨時国会", "特別国会"))
    assert draft.explanation.count("【") == 3
    assert "【通常国会】主に新しい年度の予算" in draft.explanation
