"""Which pairs of questions may not stand on one sheet."""

from typing import Any

import pytest

from quizgen.civics.table import read_table
from quizgen.models.question import RULE_CONTEXT, Question, Reference
from quizgen.questions.cueing import Cueing
from tests.builders import a_question, an_evidence

_TERM = Reference(term="違憲審査権", definition="法律を審査する権限", source="日本国憲法")
_OTHER_PLACE = an_evidence("国会は、唯一の立法機関である。").model_dump()


def a_stem(stem: str, **changes: Any) -> Question:
    return a_question("cloze", id="q-shows", context="", stem=f"（　　）は{stem}", **changes)


def an_open(answer: str, **changes: Any) -> Question:
    told = {"stem": "何というか。", "context": "", "accepted": (), "evidence": _OTHER_PLACE}
    return a_question(id="q-asks", answer=answer, **(told | changes))


def a_choice(answer: str) -> Question:
    choices = (answer, "甲", "乙", "丙")
    return a_question("multiple_choice", id="q-asks", context="", choices=choices, answer=answer)


def a_statement(stem: str, **changes: Any) -> Question:
    told = {"id": "q-asks", "context": "", "evidence": _OTHER_PLACE, "stem": stem}
    return a_question("true_false", **(told | changes))


@pytest.mark.parametrize(
    ("asking", "stem", "is_cued"),
    [
        pytest.param(an_open("国会"), "国会が決める。", True, id="the answer is shown"),
        pytest.param(an_open("国会"), "内閣が決める。", False, id="another word is shown"),
        pytest.param(an_open("NATO"), "ＮＡＴＯの一員だ。", True, id="in other characters"),
        pytest.param(an_open("税"), "税を納める。", False, id="one character tells nothing"),
        pytest.param(an_open("違憲審査権"), "違憲審査をする。", True, id="the greater part"),
        pytest.param(an_open("米国", accepted=("アメリカ",)), "アメリカだ。", True, id="a form"),
        pytest.param(an_open("甲", reference=_TERM), "決める。", False, id="another sentence"),
        pytest.param(a_choice("過半数の賛成"), "過半数の賛成が要る。", True, id="a key"),
        pytest.param(a_choice("過半数の賛成"), "過半数が要る。", False, id="part of a key"),
        pytest.param(
            an_open("甲", reference=_TERM, evidence=an_evidence().model_dump()),
            "決める。",
            False,
            id="the sentence that uses a term, without the term",
        ),
        pytest.param(
            a_statement("国会は、予算を議決した。"), "国会の予算の議決だ。", True, id="its words"
        ),
        pytest.param(
            a_statement("国会は、予算を議決した。"), "国会の集まりだ。", False, id="few words"
        ),
        pytest.param(
            a_statement("国会は、議決した。", context="国会の議決"),
            "国会の議決だ。",
            False,
            id="words that its own line tells",
        ),
    ],
)
def test_one_may_not_stand_beside_what_shows_its_answer(
    asking: Question, stem: str, *, is_cued: bool
) -> None:
    shows = a_stem(stem, answer="仮名")
    cueing = Cueing((shows, asking))
    assert cueing.is_between(shows, asking) is is_cued
    assert cueing.is_between(asking, shows) is is_cued


def test_one_sentence_is_judged_once() -> None:
    statement = a_statement("甲である。", evidence=an_evidence().model_dump())
    judged = a_question("fact_or_opinion")
    assert Cueing((statement, judged)).is_between(statement, judged)
    elsewhere = a_statement("甲である。")
    assert not Cueing((elsewhere, judged)).is_between(elsewhere, judged)


def test_a_term_s_definition_may_stand_among_the_wrong_ones_of_another() -> None:
    own, other = "法律を審査する権限", "法律を定める権限"
    told: dict[str, Any] = {"context": "", "reference": _TERM}
    wrong = (own, other, "乙", "丙")
    one = a_question(
        "multiple_choice", id="q-1", choices=wrong, answer=other, stem="立法権の説明", **told
    )
    asked = a_question(
        "multiple_choice",
        id="q-2",
        choices=(own, "甲", "乙", "丙"),
        answer=own,
        stem="説明",
        **told,
    )
    assert not Cueing([one, asked]).is_between(one, asked)
    spoken = one.model_copy(update={"stem": f"{own}の説明"})
    assert Cueing([spoken, asked]).is_between(spoken, asked)


def test_what_tells_an_essay_s_reason_may_not_stand_beside_it() -> None:
    essay = a_question(
        "essay",
        id="q-1",
        context="",
        stem="外相が支援を求めたのは、なぜか。10字以上30字以内で説明しなさい。",
        answer="隣国の住民の避難が長引いているから。",
        min_length=10,
        max_length=30,
        evidence=_OTHER_PLACE,
    )
    telling = a_question("true_false", id="q-2", stem="隣国の住民の避難が続いている。")
    apart = a_question("true_false", id="q-3", stem="首相は、会談に応じた。")
    cueing = Cueing((essay, telling, apart))
    assert cueing.is_between(telling, essay)
    assert not cueing.is_between(apart, essay)


def test_pairs_are_given_away_by_a_prompt_beside_most_of_its_meaning() -> None:
    pairs = a_question(
        "matching",
        prompts=("特別国会", "公聴会", "閣議"),
        choices=("意見を聞く場", "解散による総選挙の後30日以内に開く集まり", "国務大臣の会合"),
        answer=("解散による総選挙の後30日以内に開く集まり", "意見を聞く場", "国務大臣の会合"),
    )
    telling = a_stem("総選挙の日から30日以内に開かれる特別国会の集まりだ。", evidence=_OTHER_PLACE)
    number = a_question(
        "multiple_choice",
        id="q-3",
        context="",
        stem="総選挙の後、いつまでに召集されるか。",
        choices=("10日以内", "20日以内", "30日以内", "40日以内"),
        answer="30日以内",
        evidence=_OTHER_PLACE,
    )
    other = a_stem("国会が召集される。", evidence=_OTHER_PLACE)
    other = other.model_copy(update={"id": "q-4"})
    cueing = Cueing((pairs, telling, number, other))
    assert cueing.is_between(telling, pairs)
    assert cueing.is_between(pairs, number)
    assert not cueing.is_between(pairs, other)


def test_another_name_of_a_term_gives_it_away() -> None:
    told = {"term": "公正取引委員会", "definition": "自由な競争を守る機関", "source": "独占禁止法"}
    asked = a_question(
        "short_answer",
        id="q-1",
        stem="自由な競争を守る機関を何というか。漢字7字で答えなさい。",
        answer="公正取引委員会",
        accepted=(),
        context="",
        reference=told,
    )
    shown = a_question("true_false", id="q-2", stem="公取委は、企業に命令を出す。", context="")
    assert Cueing((asked, shown)).is_between(asked, shown)


def test_two_letters_that_stand_for_a_term_give_it_away() -> None:
    told = {"term": "人工知能", "definition": "人の頭脳のような働きをさせる技術", "source": "AI法"}
    asked = an_open("人工知能", reference=told)
    shown = a_question("true_false", id="q-2", stem="AIの悪用を罰する法律がある。", context="")
    assert Cueing((asked, shown)).is_between(asked, shown)


@pytest.mark.parametrize(
    ("stem", "is_cued"),
    [
        pytest.param("公共事業費の財源にあてる国債である。", True, id="what only the key has"),
        pytest.param("道路の補修を国に求めた。", False, id="a short word of it"),
        pytest.param("人件費の財源にあてる国債である。", False, id="what another choice has"),
        pytest.param("国債の発行は、道路にも使われる。", False, id="a short word on the matter"),
    ],
)
def test_a_rule_is_told_by_the_words_of_its_key_alone(stem: str, *, is_cued: bool) -> None:
    key = "道路や橋などの公共事業費"
    rule = a_question(
        "multiple_choice",
        id="q-asks",
        context="",
        stem="国債の発行が認められるのは、何のためか。",
        choices=(key, "公務員の給与などの人件費", "年金などの社会保障費", "国債の利払い費"),
        answer=key,
        reference={"term": "建設国債", "definition": "資産が残るからである。", "source": "財政法"},
        evidence=_OTHER_PLACE,
    )
    shows = a_stem(stem)
    assert Cueing([rule, shows]).is_between(rule, shows) is is_cued


def a_rule(stem: str, key: str) -> Question:
    return a_question(
        "multiple_choice",
        id="q-asks",
        context=f"{RULE_CONTEXT}（国会）",
        stem=stem,
        choices=(key, "甲である", "乙である", "丙である"),
        answer=key,
        reference={"term": "予算の自然成立", "definition": "早く決めるため。", "source": "憲法"},
        evidence=_OTHER_PLACE,
    )


@pytest.mark.parametrize(
    ("stem", "is_cued"),
    [
        pytest.param("参議院が予算を30日以内に議決しないときに優先する。", True, id="its number"),
        pytest.param("参議院が予算を60日以内に議決しないときに優先する。", False, id="another"),
        pytest.param("30日以内に国に届け出る。", False, id="its number in another matter"),
    ],
)
def test_a_rule_is_told_by_what_has_its_number(stem: str, *, is_cued: bool) -> None:
    asked = "予算を受け取った参議院が30日以内に議決しないとき、予算はどうなるか。"
    rule, shows = a_rule(asked, "そのまま成立する"), a_stem(stem)
    assert Cueing([rule, shows]).is_between(rule, shows) is is_cued


def a_definition(term: str, meaning: str, *, called: str = "q-defines") -> Question:
    return a_question(
        "multiple_choice",
        id=called,
        context="記事に出てきた用語",
        stem=f"「{term}」の説明として正しいものを一つ選びなさい。",
        choices=(meaning, "税を集めること", "罪を裁くこと", "票を投じること"),
        answer=meaning,
        reference={"term": term, "definition": meaning, "source": "法律"},
        evidence=_OTHER_PLACE,
    )


@pytest.mark.parametrize(
    ("stem", "is_cued"),
    [
        pytest.param("製造物責任法により、商品の欠陥の被害はだれが償うか。", True, id="both"),
        pytest.param("企業に製造物責任法を守らせるのはだれか。", True, id="a word of it"),
        pytest.param("製造物責任法を改めるのはだれか。", False, id="the term alone"),
        pytest.param("商品の欠陥の被害はだれが償うか。", False, id="its meaning alone"),
    ],
)
def test_a_definition_is_told_by_a_rule_that_uses_its_term(stem: str, *, is_cued: bool) -> None:
    meaning = "商品の欠陥で被害が出たとき、企業に償いを求められる法律"
    defines, rule = a_definition("製造物責任法", meaning), a_rule(stem, "輸入した業者")
    assert Cueing([defines, rule]).is_between(defines, rule) is is_cued


def test_a_definition_is_told_by_one_that_uses_its_term() -> None:
    bank = a_definition("日本銀行", "金融政策によって物価を安定させる機関", called="q-other")
    policy = a_definition("金融政策", "お金の量を中央銀行が調節すること")
    alone = a_definition("関税", "輸入品に国がかける税", called="q-alone")
    cueing = Cueing([bank, policy, alone])
    assert cueing.is_between(bank, policy)
    assert not cueing.is_between(bank, alone)


def test_what_readers_of_the_tables_found_is_held_apart_though_no_word_tells() -> None:
    row = next(row for row in read_table("cues") if "「" not in row.get("one") + row.get("other"))
    one, other = (
        a_question(
            "multiple_choice",
            id=f"q-{number}",
            context="",
            evidence=_OTHER_PLACE if number else an_evidence().model_dump(),
            stem=f"{'春夏'[number]}か。",
            choices=[f"{sign}{'山川'[number]}" for sign in "甲乙丙丁"],
            answer=f"甲{'山川'[number]}",
            reference={"term": row.get(name), "definition": "", "source": "法"},
        )
        for number, name in enumerate(("one", "other"))
    )
    assert Cueing((one, other)).is_between(one, other)
    alone = other.model_copy(update={"reference": None})
    assert not Cueing((one, alone)).is_between(one, alone)
