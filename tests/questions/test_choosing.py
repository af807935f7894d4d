from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest

from quizgen.articles import read_article
from quizgen.civics.rules import all_rules
from quizgen.facts import find_facts
from quizgen.models.question import Question, Status
from quizgen.questions import Candidate, Choice, write_candidates
from quizgen.questions.choosing import LEAST_WORTH, choose_questions
from quizgen.questions.clashes import Clashes
from quizgen.questions.contrast_choice import is_slotted
from quizgen.questions.cueing import Cueing
from quizgen.questions.obstacles import ENOUGH
from quizgen.questions.room import LINES, lines_of
from tests.builders import a_question, a_section, an_article, an_evidence, the_rule


def made(*questions: Question, worth: float = 0.9) -> list[Candidate]:
    return [Candidate(question, worth) for question in questions]


def active(choices: Iterable[Choice]) -> list[str]:
    questions = [one.question for one in choices]
    return [one.id for one in questions if one.status is Status.ACTIVE]


def chosen(*questions: Question) -> list[str]:
    return active(choose_questions(made(*questions)))


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
    assert Cueing((key, cue)).is_between(key, cue)
    assert chosen(key, cue) == ["q-1"]


_NAMES = ("国会", "内閣", "最高裁", "日銀", "総務省", "会計検査院", "国連")


def stated(number: int, key: str) -> Question:
    """Return a ○× on a body of its own."""
    return a_question(
        "true_false",
        id=f"q-{number}",
        fact=f"f-{number}",
        answer=key,
        stem=f"{_NAMES[number]}は機関である。",
        explanation=f"{_NAMES[number]}とは何かが書かれている。",
        evidence=an_evidence(f"{_NAMES[number]}は機関である。").model_dump(),
    )


@pytest.mark.parametrize(
    ("keys", "fitting"),
    [
        ("○○○○", 0),
        ("××××", 1),
        ("××○○○○", 4),
    ],
    ids=["no ○ without a ×", "one × more", "as many ○ as ×"],
)
def test_true_and_false_are_balanced(keys: str, fitting: int) -> None:
    many = [stated(number, key) for number, key in enumerate(keys)]
    assert len(chosen(*many)) == fitting


def test_a_rule_may_be_told_as_true_with_no_false_one_beside_it() -> None:
    of_rule = {"reference": a_rule(0, "甲は何か。", "乙の定め", "丙である。").reference}
    first, second = (stated(number, "○").model_copy(update=of_rule) for number in range(2))
    assert len(chosen(first, second)) == 1


def test_two_open_questions_never_have_one_answer() -> None:
    assert chosen(
        a_question("cloze", id="q-1", fact="f-1"),
        a_question("cloze", id="q-2", fact="f-2", stem="（　　）は東にある。国名を答えなさい。"),
    ) == ["q-1"]


def test_nor_is_a_blank_filled_with_what_anothers_answer_begins_with() -> None:
    def both(answer: str) -> bool:
        blank = a_question(
            "multiple_choice",
            id="q-1",
            fact="f-1",
            stem="空欄に当てはまるものを、一つ選びなさい。「憲法は（　　）の自由を定める。」",
            answer=answer,
            choices=[answer, "職業", "学問", "居住"],
            evidence=an_evidence("憲法は自由を定める。").model_dump(),
        )
        term = a_question("short_answer", id="q-2", fact="f-2", answer="信教の自由", accepted=[])
        return len(chosen(blank, term)) == 2

    assert not both("信教")
    assert both("表現")


def test_no_choice_offers_the_definition_that_another_question_asks_with() -> None:
    defined = {"term": "法律案", "definition": "法の案", "source": "国会法"}
    asked = a_question("short_answer", id="q-1", fact="f-1", context="", reference=defined)
    other = {"term": "予算案", "definition": "支出の案", "source": "財政法"}
    choices = ("支出の案", "法の案", "人事の案", "条約の案")
    offering = {"choices": choices, "answer": "支出の案", "reference": other}
    stem = "「予算案」の説明として正しいものを一つ選びなさい。"
    choice = a_question("multiple_choice", id="q-2", fact="f-2", stem=stem, context="", **offering)
    assert len(chosen(asked, choice)) == 1
    apart = a_question(
        "short_answer",
        id="q-1",
        fact="f-1",
        context="",
        reference=defined | {"definition": "国会に出されたもの"},
        evidence=an_evidence("法律案は国会に出される。"),
    )
    assert len(chosen(apart, choice)) == 2
    elsewhere = apart.model_copy(update={"evidence": choice.evidence})
    assert len(chosen(elsewhere, choice)) == 1, "two terms of one sentence"


def test_nor_two_forms_of_one_name() -> None:
    assert chosen(
        a_question("short_answer", id="q-1", fact="f-1", answer="再生可能エネルギー", context=""),
        a_question("cloze", id="q-2", fact="f-2", stem="（　　）が増えた。", answer="再エネ"),
    ) == ["q-1"]


def test_what_the_deck_holds_comes_before_what_is_worthier() -> None:
    both = made(
        a_question("cloze", id="q-1", fact="f-1"), a_question("cloze", id="q-2", fact="f-1")
    )
    assert active(choose_questions(both, held=["q-2"])) == ["q-2"]


def test_the_choice_stands_when_it_is_made_again() -> None:
    for source in sorted((Path(__file__).parents[2] / "source").iterdir()):
        article = read_article(source)
        candidates = write_candidates(find_facts(article), article)
        once = active(choose_questions(candidates))
        assert active(choose_questions(candidates, held=once)) == once


def test_no_kind_is_there_for_its_own_sake_at_the_cost_of_a_far_worthier_one() -> None:
    blank = a_question("cloze", id="q-1", fact="f-1")
    number = a_question("multiple_choice", id="q-2", fact="f-1")
    far = [Candidate(number, 0.75), Candidate(blank, 0.5)]
    assert active(choose_questions(far)) == ["q-2"]
    near = [Candidate(number, 0.75), Candidate(blank, 0.7)]
    assert active(choose_questions(near)) == ["q-1"]


def test_what_is_not_chosen_stays_as_spare() -> None:
    choices = choose_questions(
        made(a_question("cloze", id="q-1", fact="f-1"), a_question("cloze", id="q-2", fact="f-1")),
        tells_why=True,
    )
    assert [one.question.status for one in choices] == [Status.ACTIVE, Status.SPARE]
    assert [one.reason for one in choices] == ["", "q-1 asks the same fact"]


def test_a_reason_names_the_other_question() -> None:
    one = a_question("cloze", id="q-1", fact="f-1")
    other = a_question("multiple_choice", id="q-2", fact="f-1")
    clashes = Clashes((one, other))
    assert clashes.between(one, other) == "q-2 asks the same fact"
    assert clashes.between(other, one) == "q-1 asks the same fact"


def asked_by(term: str, meaning: str) -> Question:
    return a_question(
        "short_answer",
        id=f"q-{term}",
        fact=f"f-{term}",
        answer=term,
        accepted=(),
        stem=f"{meaning}を何というか。漢字{len(term)}字で答えなさい。",
        context="",
        reference={"term": term, "definition": meaning, "source": "法律"},
        evidence=an_evidence(f"{term}がある。"),
    )


def test_of_terms_that_are_only_named_few_are_asked() -> None:
    terms = ("再審", "抗告", "控訴", "上告", "告訴", "起訴", "和解", "調停")
    asked = [asked_by(term, f"第{at}の手続き") for at, term in enumerate(terms)]
    named = [Candidate(question, 0.4) for question in asked]
    assert len(active(choose_questions(named))) == 6
    told = [Candidate(question, 0.6) for question in asked]
    assert len(active(choose_questions(told))) == 7


@pytest.mark.parametrize(
    ("terms", "reasons"),
    [
        (("団体交渉", "団体交渉権"), ["", "a term that means nearly the same is asked"]),
        (("閣議", "閣議決定"), ["", "a term that means nearly the same is asked"]),
        (("日本銀行", "中央銀行"), ["", "a term that means nearly the same is asked"]),
        (("条約", "難民条約"), ["", ""]),
    ],
)
def test_of_two_terms_that_mean_nearly_the_same_one_is_asked(
    terms: tuple[str, ...], reasons: list[str]
) -> None:
    asked = made(*(asked_by(term, f"{number}の手続き") for number, term in enumerate(terms)))
    assert [one.reason for one in choose_questions(asked, tells_why=True)] == reasons


def test_what_is_worth_too_little_stays_spare() -> None:
    enough = made(*(short_rule(number) for number in range(ENOUGH)))
    low = made(a_question(), worth=LEAST_WORTH - 0.01)
    *_, choice = choose_questions([*enough, *low], tells_why=True)
    assert choice.question.status is Status.SPARE
    assert choice.reason == f"its score is below {LEAST_WORTH}"
    high = made(a_question(), worth=LEAST_WORTH)
    assert a_question().id in active(choose_questions([*enough, *high]))


def test_of_what_fills_up_a_small_set_the_kinds_it_lacks_come_first() -> None:
    rules = [short_rule(number) for number in range(ENOUGH + 2)]
    telling, passing = made(*rules[:8]), made(*rules[8:], worth=0.45)
    lesser = made(asked_by("再審", "裁判のやり直し"), worth=0.25)
    ids = active(choose_questions([*telling, *passing, *lesser]))
    assert ids == [*[one.id for one in rules[:9]], "q-再審"]


def test_a_set_of_few_kinds_asks_a_fact_in_another_way() -> None:
    rules = [short_rule(number) for number in range(4)]
    stated = a_question(
        "true_false",
        id="q-stated",
        fact=rules[2].fact,
        stem="山は川である。",
        answer="×",
        evidence=rules[2].evidence.model_dump(),
        reference=rules[2].reference.model_dump() if rules[2].reference else None,
    )
    candidates = [*made(*rules), *made(stated, worth=0.5)]
    assert set(active(choose_questions(candidates))) == {"q-0", "q-1", "q-3", "q-stated"}
    held = choose_questions(candidates, held=[one.id for one in rules])
    assert set(active(held)) == {one.id for one in rules}


def test_what_a_heading_of_the_sheet_tells_is_not_asked() -> None:
    section = a_section("衆議院の優越を憲法が定めている。", heading="衆議院の優越")
    article = an_article(section)
    candidates = write_candidates(find_facts(article), article)
    answers = [one.question.answer for one in candidates if not one.refusal]
    assert "衆議院の優越" not in answers


def test_what_would_shut_out_many_is_set_back() -> None:
    words = ("甲国", "乙国", "丙国")
    shut_out = [asking("short_answer", word, "東にあるのは何国か。") for word in words]
    shows_all = asking("short_answer", "北国", "甲国と乙国と丙国の間にあるのは何国か。")
    harmless = asking("short_answer", "南国", "海にあるのは何国か。")
    expected = {*(f"q-{word}" for word in words), "q-南国"}
    assert {*chosen(shows_all, *shut_out, harmless)} == expected
    assert {*chosen(*shut_out, shows_all, harmless)} == expected


def asking(kind: str, answer: str, stem: str) -> Question:
    return a_question(
        kind,
        id=f"q-{answer}",
        fact=f"f-{answer}",
        context="",
        stem=stem,
        answer=answer,
        evidence=an_evidence(f"{answer}がある。").model_dump(),
    )


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


def test_a_meeting_that_nothing_dates_is_left_to_a_person() -> None:
    line = (
        "日米韓の防衛相はシンガポールで会談し、"
        "北朝鮮の弾道ミサイル発射や航跡に関する情報を即時共有することで合意しました。"
    )

    def worth(reported: str | None = None) -> float:
        article = an_article(a_section(line, heading="日米韓連携", reported=reported))
        candidates = write_candidates(find_facts(article), article)
        return max(one.worth for one in candidates if one.question.context.endswith("の会談"))

    assert worth(reported="2025年2月") >= LEAST_WORTH > worth()


@pytest.mark.parametrize(
    ("sentence", "is_left"),
    [
        ("国会の議決は、憲法の定める場合を除いて、出席議員の過半数で決まる。", True),
        ("特別国会は、総選挙の日から30日以内に召集される。", False),
    ],
    ids=["a word", "days that a law sets"],
)
def test_of_laws_told_between_reports_a_word_is_left_to_a_person(
    sentence: str, *, is_left: bool
) -> None:
    def worth(**section: Any) -> float:
        article = an_article(a_section(sentence, heading="国会", **section))
        candidates = write_candidates(find_facts(article), article)
        return max(one.worth for one in candidates if is_slotted(one.question.stem))

    assert worth() >= LEAST_WORTH
    assert (worth(reported="2025年2月") < LEAST_WORTH) is is_left


def test_a_reason_that_nothing_dates_is_asked_of_a_rule_alone() -> None:
    report = "防衛省は、三か国の連携が地域の平和と安定に不可欠だとして、情報の共有を進めている。"
    rule = (
        "国会は、罷免の訴追を受けた裁判官を裁判するため、"
        "日本国憲法第64条に基づき、弾劾裁判所を設ける。"
    )

    def worth(*lines: str) -> float:
        article = an_article(a_section(*lines, heading="国のしくみ"))
        candidates = write_candidates(find_facts(article), article)
        essays = (one.worth for one in candidates if one.question.kind == "essay")
        return max(essays, default=0.0)

    assert worth(rule) >= LEAST_WORTH
    assert worth(report, "三か国の防衛相が会談した。") < LEAST_WORTH


def test_no_worthier_question_takes_the_place_of_the_only_true_statement() -> None:
    same_fact = a_question(id="q-9", fact="f-2", stem="総務省はどこか。", answer="霞が関")
    candidates = [
        Candidate(same_fact, 0.95),
        Candidate(stated(0, "×"), 0.9),
        Candidate(stated(1, "×"), 0.85),
        Candidate(stated(2, "○"), 0.5),
    ]
    kept = active(choose_questions(candidates))
    assert ("q-1" in kept) <= ("q-2" in kept)


REASON = "無罪の人を守るためで、再審は有罪の人の利益になる場合に限られる。"
TARIFF_RULE = "WTOの原則では、関税を下げた国は、ほかの加盟国に対してどうすべきか。"
TARIFF_TERM = "関税などの有利な条件をほかの加盟国にも認める、WTOの原則を何というか。"


def a_rule(number: int, stem: str, key: str, explanation: str) -> Question:
    """Return a question on a rule of the table that no other test asks for."""
    return a_question(
        "multiple_choice",
        id=f"q-{number}",
        fact=f"r-{number}",
        context="",
        stem=stem,
        answer=key,
        choices=[key, "三権の長の同意", "住民の投票の結果", "天皇の国事の行為"],
        explanation=explanation,
        evidence=an_evidence(f"{number}件の裁判が開かれた。").model_dump(),
        reference={"term": f"規則{number}", "definition": "", "source": "法律"},
    )


def as_stated(rule: Question, statement: str) -> Question:
    """Return a rule told as it is, to be judged ○."""
    told = {"id": f"{rule.id}-told", "fact": f"{rule.fact}-told", "stem": statement, "answer": "○"}
    kept = rule.model_dump(include={"context", "explanation", "evidence", "reference"})
    return a_question("true_false", **(kept | told))


@pytest.mark.parametrize(
    ("explanation", "both"),
    [(REASON, False), ("無罪の人を、何度も裁かれる不安から守るためである。", True)],
    ids=["the key of the other", "something else"],
)
def test_a_rule_whose_key_is_anothers_reason_is_not_asked_beside_it(
    explanation: str, *, both: bool
) -> None:
    retrial = a_rule(
        1, "再審はどのような場合に限られるか。", "有罪の人の利益になる場合", "誤りを正す。"
    )
    finality = a_rule(2, "無罪が確定した人はどう扱われるか。", "同じ事件で裁かれない", explanation)
    assert retrial.asks_rule
    told = as_stated(finality, "無罪が確定した人は、同じ事件で裁かれない。")
    assert (len(chosen(retrial, told)) == 2) is both
    assert len(chosen(retrial, finality)) == 2, "of two choices the table of cues alone says so"


@pytest.mark.parametrize(
    ("stem", "both"),
    [(TARIFF_TERM, False), ("国の収入と支出の一年の計画を何というか。", True)],
    ids=["in the same words", "in others"],
)
def test_a_rule_and_the_definition_that_says_it_are_not_asked_together(
    stem: str, *, both: bool
) -> None:
    rule = a_rule(1, TARIFF_RULE, "同じ品目の税率を下げる", "差別をなくす。")
    term = a_question(
        "short_answer",
        id="q-2",
        fact="t-2",
        context="",
        stem=stem,
        answer="最恵国待遇",
        accepted=[],
        evidence=an_evidence("最恵国待遇が約束された。").model_dump(),
        reference={"term": "最恵国待遇", "definition": stem, "source": "条約"},
    )
    assert (len(chosen(rule, term)) == 2) is both


@pytest.mark.parametrize(
    ("key", "both"),
    [("議会の解散", False), ("住民投票の実施", True)],
    ids=["in the stem of the other", "elsewhere"],
)
def test_a_rule_whose_key_stands_in_anothers_stem_is_not_asked_beside_it(
    key: str, *, both: bool
) -> None:
    first = a_rule(1, "不信任を受けた首長は、失職を避けるために何ができるか。", key, "釣り合う。")
    second = a_rule(
        2, "議会を解散した首長は、再び不信任を受けるとどうなるか。", "職を失う", "民意が示される。"
    )
    told = as_stated(second, "議会を解散した首長は、再び不信任を受けると職を失う。")
    assert (len(chosen(first, told)) == 2) is both
    assert len(chosen(first, second)) == 2, "of two choices the table of cues alone says so"


def test_of_a_matter_three_rules_are_asked_and_not_both_sides_of_it() -> None:
    words = "裁判員"
    names = [rule.name for rule in all_rules() if rule.words == (words,)]
    assert len(names) > 3
    assert len(chosen(*rules_named(*names))) == 3
    assert len(chosen(*rules_named("死刑の廃止を求める理由", "死刑を存続させる理由"))) == 1
    assert len(chosen(*rules_named("死刑の廃止を求める理由", "死刑を選ぶ基準"))) == 2


def test_members_of_several_positions_are_no_sides() -> None:
    told = rules_named("最低賃金審議会の構成", "最低賃金の引き上げを求める理由")
    assert len(chosen(*told)) == 2


@pytest.mark.parametrize(
    ("stem", "both"),
    [
        ("利用者がサイトを訪れなくなり、新聞社の広告収入が減った。", False),
        ("新聞社は、地域の催しを支える財団を設けた。", True),
    ],
    ids=["on what is asked", "on another matter"],
)
def test_a_sentence_that_tells_what_a_rule_asks_is_not_asked_beside_it(
    stem: str, *, both: bool
) -> None:
    told = a_question("true_false", id="q-told", fact="f-told", stem=stem)
    assert (len(chosen(told, a_rule_named(1, "検索型AIと報道機関"))) == 2) is both


def rules_named(*names: str) -> list[Question]:
    return [a_rule_named(number, name) for number, name in enumerate(names)]


def a_rule_named(number: int, name: str) -> Question:
    """Return the question on a rule of the table, at a sentence of its own."""
    rule = the_rule(name)
    return a_question(
        "multiple_choice",
        id=f"q-{number}",
        fact=f"r-{number}",
        context="",
        stem=rule.stem,
        answer=rule.key,
        choices=[rule.key, *rule.wrong],
        explanation=rule.why,
        evidence=an_evidence(f"{number}件の裁判が開かれた。").model_dump(),
        reference={"term": rule.name, "definition": rule.why, "source": rule.source},
    )


def test_a_sheet_may_be_fuller_before_there_are_questions_enough() -> None:
    rules = [long_rule(number) for number in range(12)]
    kept = chosen(*rules)
    assert len(kept) < 10
    assert LINES < lines_of([one for one in rules if one.id in kept]) <= LINES + 3


def test_beyond_enough_questions_room_is_left_to_the_text() -> None:
    small, large = (short_rule(number) for number in (0, 1))
    others = [long_rule(number) for number in range(2, 8)]
    held = [*others, *(short_rule(number) for number in range(8, 12))]
    assert len(held) == ENOUGH
    filled = lines_of([*held, small])
    assert LINES - 6 < filled < LINES
    chosen_ids = active(choose_questions(made(*held, small), held=[one.id for one in held]))
    assert chosen_ids == [one.id for one in held]
    fewer = [one for one in held if one is not held[0]]
    kept = active(choose_questions(made(*fewer, large), held=[one.id for one in fewer]))
    assert large.id in kept


def test_a_kind_with_both_its_keys_gets_no_more_for_its_own_sake() -> None:
    rules = [short_rule(number) for number in range(ENOUGH)]
    first, second, third = (
        stated(number, key).model_copy(update={"reference": rules[number].reference})
        for number, key in enumerate("×○×")
    )
    held = [one.id for one in (*rules[3:], first, second)]
    candidates = [*made(*rules[3:], first, second), *made(third, worth=0.4)]
    assert third.id not in active(choose_questions([*candidates, *made(rules[0])], held=held))


def long_rule(number: int) -> Question:
    """Return a question on a rule that takes seven lines, and has no word of another."""
    signs = [chr(0x6000 + 40 * number + at) for at in range(40)]
    key, *wrong = ("".join(signs[at : at + 8]) + "こと" * 6 for at in (0, 8, 16, 24))
    stem = "".join(signs[32:]) + "は" * 40 + "か。"
    question = a_rule(number, stem, key, "そうである。")
    return question.model_copy(update={"choices": (key, *wrong)})


def short_rule(number: int) -> Question:
    """Return a question on a rule in a few signs that no other has."""
    signs = [chr(0x6000 + 20 * number + at) for at in range(20)]
    stem, key = "".join(signs[:8]) + "か。", "".join(signs[8:12])
    question = a_rule(number, stem, key, "".join(signs[12:]))
    return question.model_copy(update={"choices": (key, "あい", "うえ", "おか")})


@pytest.mark.parametrize(("telling", "count"), [(4, 10), (10, 10), (11, 11)])
def test_what_the_article_only_names_fills_no_set_that_has_enough(telling: int, count: int) -> None:
    rules = [short_rule(number) for number in range(14)]
    worthy = made(*rules[:telling]) + made(*rules[telling:], worth=0.45)
    assert len(active(choose_questions(worthy))) == count


def test_two_questions_take_the_place_of_one_that_keeps_both_out() -> None:
    first, second, third = (short_rule(number) for number in range(3))
    shows_both = f"{first.answer}と{second.answer}と{third.stem}"
    between = third.model_copy(update={"stem": shows_both, "reference": None})
    ranked = made(between, worth=0.9) + made(first, second, worth=0.85)
    assert set(active(choose_questions(ranked))) == {first.id, second.id}


def test_a_kind_goes_where_it_keeps_several_out() -> None:
    first, second, third, other = (short_rule(number) for number in (10, 11, 12, 14))
    essay = an_essay(f"{first.answer}と{second.answer}と{third.answer}")
    of_two_kinds = made(essay, other) + made(first, second, third, worth=0.88)
    of_more = [*of_two_kinds, *made(stated(1, "○"), stated(2, "×"), a_short_answer(13))]
    assert essay.id in active(choose_questions(of_two_kinds))
    assert essay.id in active(choose_questions(of_more[:-2]))
    assert essay.id not in active(choose_questions(of_more))


def test_for_more_questions_a_set_has_a_kind_fewer() -> None:
    first, second, third = (short_rule(number) for number in (10, 11, 12))
    shows_all = f"{first.answer}と{second.answer}と{third.answer}か。"
    short = a_short_answer(13).model_copy(update={"stem": shows_all})
    others = made(*(short_rule(number) for number in (14, 15, 16)), worth=0.95)
    with_two = [*others, *made(short, stated(1, "×")), *made(first, second, worth=0.88)]
    assert short.id in active(choose_questions(with_two))
    assert short.id not in active(choose_questions([*with_two, *made(third, worth=0.88)]))


@pytest.mark.parametrize(("worth", "is_kept"), [(0.8, True), (0.73, False), (0.5, False)])
def test_an_essay_stands_unless_it_keeps_a_better_one_out(worth: float, *, is_kept: bool) -> None:
    others = [short_rule(number) for number in range(13, ENOUGH + 11)]
    shut_out = short_rule(10)
    essay, short = an_essay(shut_out.answer), a_short_answer(99)
    candidates = made(*others[:-1], short, stated(1, "○"), stated(2, "×")) + made(shut_out)
    assert (
        essay.id in active(choose_questions([*candidates, *made(essay, worth=worth)]))
    ) is is_kept


def an_essay(shown: str | tuple[str, ...]) -> Question:
    """Return an essay that shows the key of another question."""
    rule = short_rule(90)
    return a_question(
        "essay",
        id="q-essay",
        fact="f-essay",
        context="",
        stem=f"{shown}{rule.stem}",
        evidence=rule.evidence.model_dump(),
    )


def a_short_answer(number: int) -> Question:
    rule = short_rule(number)
    return a_question(
        "short_answer",
        id=f"q-{number}",
        fact=f"f-{number}",
        context="",
        stem=rule.stem,
        answer=rule.answer,
        accepted=[],
        evidence=rule.evidence.model_dump(),
    )


@pytest.mark.parametrize(("worth", "count"), [(0.45, 10), (0.44, 5), (0.25, 5), (0.15, 1)])
def test_a_poor_article_has_ten_questions_if_it_can_of_rules_hardly_called_for_five(
    worth: float, count: int
) -> None:
    rules = [short_rule(number) for number in range(12)]
    candidates = made(rules[0]) + made(*rules[1:], worth=worth)
    assert len(active(choose_questions(candidates))) == count


def test_rules_that_the_article_only_names_keep_no_better_ones_out() -> None:
    first, second, third = (short_rule(number) for number in range(3))
    strong = third.model_copy(update={"stem": f"{first.answer}と{second.answer}と{third.stem}"})
    others = [short_rule(number) for number in range(3, 9)]
    ranked = made(strong, *others, worth=0.8) + made(first, second, worth=0.4)
    assert strong.id in active(choose_questions(ranked))


def test_two_questions_take_the_place_of_one_in_whatever_form_it_is_asked() -> None:
    first, second, third = (short_rule(number) for number in range(3))
    tells_both = f"{first.answer}と{second.answer}と{third.stem}"
    blocking = third.model_copy(update={"stem": tells_both, "reference": None})
    again = blocking.model_copy(update={"id": "q-again", "stem": f"では{tells_both}"})
    candidates = made(blocking, again) + made(first, second, worth=0.8)
    assert set(active(choose_questions(candidates))) == {first.id, second.id}
