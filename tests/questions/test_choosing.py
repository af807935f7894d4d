from pathlib import Path

from quizgen.articles import read_article
from quizgen.facts import find_facts
from quizgen.models.question import Question, Status
from quizgen.questions import write_questions
from quizgen.questions.choosing import choose_questions, cues
from tests.builders import a_question, a_section, an_article


def chosen(*candidates: Question) -> list[str]:
    return [one.id for one in choose_questions(candidates) if one.status is Status.ACTIVE]


def test_one_question_a_fact() -> None:
    assert chosen(
        a_question("true_false", id="q-1", fact="f-1", status="spare"),
        a_question("multiple_choice", id="q-2", fact="f-1", status="spare"),
    ) == ["q-2"]


def test_the_worthier_comes_first_within_a_kind() -> None:
    assert chosen(
        a_question("cloze", id="q-1", fact="f-1"), a_question("cloze", id="q-2", fact="f-1")
    ) == ["q-1"]


def test_a_question_that_shows_anothers_key_is_not_chosen_beside_it() -> None:
    key = a_question("short_answer", id="q-1", fact="f-1", context="")
    cue = a_question("true_false", id="q-2", fact="f-2", stem="ポーランドは隣国である。")
    assert cues(cue, key)
    assert chosen(key, cue) == ["q-1"]


def test_true_and_false_are_balanced() -> None:
    many = [
        a_question("true_false", id=f"q-{n}", fact=f"f-{n}", answer="○", stem=f"文{n}である。")
        for n in range(4)
    ]
    assert len(chosen(*many)) == 1


def test_two_open_questions_never_have_one_answer() -> None:
    assert chosen(
        a_question("cloze", id="q-1", fact="f-1"),
        a_question("cloze", id="q-2", fact="f-2", stem="（　　）は東にある。国名を答えなさい。"),
    ) == ["q-1"]


def test_what_the_deck_holds_comes_before_what_is_worthier() -> None:
    questions = choose_questions(
        [a_question("cloze", id="q-1", fact="f-1"), a_question("cloze", id="q-2", fact="f-1")],
        held=["q-2"],
    )
    assert [one.status for one in questions] == [Status.SPARE, Status.ACTIVE]


def test_the_choice_stands_when_it_is_made_again() -> None:
    for source in sorted((Path(__file__).parents[2] / "source").iterdir()):
        article = read_article(source)
        candidates = write_questions(find_facts(article), article)
        once = {one.id for one in choose_questions(candidates) if one.status is Status.ACTIVE}
        again = choose_questions(candidates, held=once)
        assert {one.id for one in again if one.status is Status.ACTIVE} == once


def test_what_is_not_chosen_stays_as_spare() -> None:
    questions = choose_questions(
        [a_question("cloze", id="q-1", fact="f-1"), a_question("cloze", id="q-2", fact="f-1")]
    )
    assert [one.status for one in questions] == [Status.ACTIVE, Status.SPARE]


def test_what_a_heading_of_the_sheet_tells_is_not_asked() -> None:
    section = a_section("衆議院の優越を憲法が定めている。", heading="衆議院の優越")
    article = an_article(section)
    answers = [one.answer for one in write_questions(find_facts(article), article)]
    assert "衆議院の優越" not in answers


def test_what_tells_an_essays_reason_is_not_chosen_beside_it() -> None:
    essay = a_question(
        "essay",
        id="q-1",
        fact="f-1",
        context="",
        stem="外相が支援を求めたのは、なぜか。10字以上30字以内で説明しなさい。",
        answer="隣国の住民の避難が長引いているから。",
        min_length=10,
        max_length=30,
    )
    telling = a_question("true_false", id="q-2", fact="f-2", stem="隣国の住民の避難が続いている。")
    apart = a_question("true_false", id="q-3", fact="f-3", stem="首相は、会談に応じた。")
    assert cues(telling, essay)
    assert not cues(apart, essay)


def test_pairs_are_given_away_by_a_prompt_beside_most_of_its_meaning() -> None:
    pairs = a_question(
        "matching",
        prompts=("特別国会", "公聴会", "閣議"),
        choices=("意見を聞く場", "解散による総選挙の後30日以内に開く集まり", "国務大臣の会合"),
        answer=("解散による総選挙の後30日以内に開く集まり", "意見を聞く場", "国務大臣の会合"),
    )
    telling = a_question(
        "cloze", id="q-2", stem="特別国会は、総選挙の日から30日以内に（　　）する。", context=""
    )
    number = a_question(
        "multiple_choice",
        id="q-3",
        context="",
        stem="総選挙の後、いつまでに召集されるか。",
        choices=("10日以内", "20日以内", "30日以内", "40日以内"),
        answer="30日以内",
    )
    assert cues(telling, pairs)
    assert not cues(number, pairs)
    assert cues(pairs, number)


def test_an_order_and_a_question_on_one_of_its_events_do_not_stand_together() -> None:
    order = a_question("ordering", id="q-1", fact="f-1")
    assert chosen(order, a_question("true_false", id="q-2", fact="f-2")) == ["q-1"]


def test_terms_may_be_matched_beside_a_question_on_their_sentence() -> None:
    entry = {"term": "特別国会", "definition": "総選挙の後に開かれる国会", "source": "憲法"}
    pairs = a_question("matching", id="q-1", fact="t-1", reference=entry)
    assert chosen(pairs, a_question("true_false", id="q-2", fact="f-2")) == ["q-1", "q-2"]


def test_a_term_is_asked_once_though_by_its_short_name() -> None:
    entry = {"definition": "2015年に採択された17の課題", "source": "国際連合"}
    term = "持続可能な開発目標"
    pairs = a_question(
        "matching",
        id="q-1",
        fact="t-1",
        prompts=(term, "閣議", "公聴会"),
        reference={"term": "三つの用語"} | entry,
    )
    single = a_question(
        "short_answer", id="q-2", fact="t-2", answer="SDGs", reference={"term": term} | entry
    )
    assert chosen(pairs, single) == ["q-1"]
