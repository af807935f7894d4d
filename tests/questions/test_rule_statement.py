"""A rule told as a statement, true or not, where a wrong choice makes one nobody could defend."""

import re

import pytest

from quizgen.checks import CHECKS
from quizgen.civics.rules import Rule, all_rules, find_rule
from quizgen.civics.statements import find_statements
from quizgen.civics.table import read_table
from quizgen.exports.html.decisive import pointed_out
from quizgen.exports.html.instructions import instruction_for, prompt_for
from quizgen.japanese.text import word_parts
from quizgen.models.question import RULE_CONTEXT, Question, Reference
from quizgen.questions.cueing import Cueing
from quizgen.questions.draft import Draft
from quizgen.questions.rule import write_rules
from quizgen.questions.rule_statement import statement_of, statements_on
from quizgen.questions.wording import in_quotes
from tests.builders import a_fact, a_question, the_rule

TOLD = [rule for rule in all_rules() if rule.untrue]
WRITTEN = [row.get("name") for row in read_table("statements")]
INTERVENED = "財務省は、為替介入の額を公表した。"


def choice_on(rule: Rule) -> Draft:
    return Draft("multiple_choice", a_fact(INTERVENED), rule.stem, rule.key, 0.9)


def drafts_on(sentence: str) -> list[Draft]:
    return [draft for draft in write_rules([a_fact(sentence)]) if draft.kind == "true_false"]


def questions_on(sentence: str) -> list[Question]:
    return [draft.to_question("slug") for draft in drafts_on(sentence)]


@pytest.mark.parametrize(
    ("name", "told", "untrue"),
    [
        (
            "為替介入の決定者",
            "日本で、為替介入を行うかどうかを決める権限を持つのは、財務大臣である。",
            "日本で、為替介入を行うかどうかを決める権限を持つのは、日本銀行総裁である。",
        ),
        (
            "副知事の選任",
            "知事や市町村長が副知事や副市町村長を選任するには、議会の同意が必要である。",
            "知事や市町村長が副知事や副市町村長を選任するには、総務大臣の承認が必要である。",
        ),
        (
            "国務大臣の罷免",
            "国務大臣の罷免は、憲法上、首相の判断によって決まる。",
            "国務大臣の罷免は、憲法上、全閣僚の同意によって決まる。",
        ),
        (
            "人権理事会の資格停止",
            "国連人権理事会の理事国が重大な人権侵害を組織的に行うとき、国連総会は安保理の勧告を待たずに理事国の資格を停止することができる。",
            "国連人権理事会の理事国が重大な人権侵害を組織的に行うとき、国連総会は安保理の勧告を待たずに貿易の停止を義務づけることができる。",
        ),
    ],
)
def test_the_question_becomes_a_statement(name: str, told: str, untrue: str) -> None:
    rule = the_rule(name)
    assert statement_of(rule, rule.key) == told
    assert statement_of(rule, rule.untrue) == untrue


def test_a_deed_stands_before_no_particle() -> None:
    leaving = the_rule("NPTからの脱退")  # …何をしなければならないか
    assert statement_of(leaving, "3か月前に安保理などへの通知") != ""
    assert statement_of(leaving, "3か月前に安保理などに通知する") == ""


@pytest.mark.parametrize("rule", TOLD, ids=lambda rule: rule.name)
def test_each_has_a_form_and_a_wrong_choice_of_its_own(rule: Rule) -> None:
    assert rule.untrue in rule.wrong
    for choice in (rule.key, rule.untrue):
        told = statement_of(rule, choice)
        assert choice in told
        assert told.endswith("。")
        assert "か。" not in told
        assert not re.search(r"(?:何|だれ|どこ|どれ)[をがにで](?!よっ)", told)  # half a question
        assert not re.search(r"(?:できる|もの)のは、", told)  # would tell of all there is
        assert not re.search(r"主に(?:主に|何)|は、?主に", told)  # true or not: no degree
        assert len(told) <= 110


@pytest.mark.parametrize("name", WRITTEN)
def test_what_is_written_out_is_two_sentences_on_a_rule_that_has_no_other(name: str) -> None:
    rule, told = find_rule(name), find_statements(name)
    assert rule is not None
    assert told is not None
    assert not rule.untrue
    assert told.true != told.untrue
    of_rule = word_parts(rule.stem + rule.key)
    for one in told:
        assert one.endswith("。")
        assert one.count("。") == 1
        assert len(one) <= 125
        assert len(word_parts(one) & of_rule) >= 0.25 * len(word_parts(one))


def test_a_statement_that_is_written_out_is_asked_as_it_stands() -> None:
    rule = the_rule("憲法17条の賠償の相手")
    told = find_statements(rule.name)
    assert told is not None
    by_answer = {one.answer: one for one in statements_on(rule, choice_on(rule))}
    assert (by_answer["○"].stem, by_answer["×"].stem) == told
    assert by_answer["×"].explanation == f"正しくは「{rule.key}」である。{rule.why}"


def test_a_key_in_other_words_is_corrected_by_the_whole_statement() -> None:
    rule = the_rule("ねじれ国会と予算")
    told = find_statements(rule.name)
    assert told is not None
    assert rule.key in told.true
    of_other_words = rule._replace(key="国の歳入と歳出の見積もり")
    false = next(one for one in statements_on(of_other_words, choice_on(rule)) if one.answer == "×")
    assert false.explanation == f"正しくは{in_quotes(told.true[:-1])}。{rule.why}"


def test_a_key_that_the_false_statement_has_too_corrects_nothing() -> None:
    rule = the_rule("ねじれ国会と予算")
    told = find_statements(rule.name)
    assert told is not None
    assert rule.key in told.untrue
    false = next(one for one in statements_on(rule, choice_on(rule)) if one.answer == "×")
    assert false.explanation == f"正しくは{in_quotes(told.true[:-1])}。{rule.why}"


def test_a_rule_without_one_is_told_neither_way() -> None:
    silent = next(rule for rule in all_rules() if not rule.untrue and rule.name not in WRITTEN)
    assert not list(statements_on(silent, choice_on(silent)))


def test_the_false_one_is_corrected_and_both_rest_on_the_entry() -> None:
    false, true = sorted(drafts_on(INTERVENED), key=lambda draft: draft.answer)
    assert (false.answer, true.answer) == ("×", "○")
    assert false.reference is not None
    assert false.reference == true.reference
    rule = the_rule(false.reference.term)
    assert false.explanation == f"正しくは「{rule.key}」である。{rule.why}"
    assert true.explanation == rule.why
    assert false.asked == true.asked


def test_of_all_rules_about_as_many_come_first_as_true_as_not() -> None:
    told = [*TOLD, *map(the_rule, WRITTEN)]
    first = [next(statements_on(rule, choice_on(rule))).answer for rule in told]
    assert 0.4 < first.count("○") / len(first) < 0.6


def test_no_check_finds_fault_with_them() -> None:
    for question in questions_on(INTERVENED):
        assert question.asks_rule
        assert not question.has_definitions
        faults = [fault for check in CHECKS for fault in check.find([question], INTERVENED)]
        assert not faults


def test_pupils_are_told_that_it_is_not_the_article_they_go_by() -> None:
    question = questions_on(INTERVENED)[0]
    of_article = a_question("true_false")
    assert "記事" not in instruction_for([question], has_words=False)
    assert "記事" not in prompt_for(question)
    assert "記事" in instruction_for([of_article], has_words=False)
    assert "記事" in prompt_for(of_article)


def test_the_key_does_not_say_that_the_sentence_decides_it() -> None:
    for question in questions_on(INTERVENED):
        told = pointed_out(question, "第1段落")
        assert "文の内容と合" not in told
        assert "に出てくる" in told


def test_what_shows_the_right_word_may_not_stand_beside_the_false_one() -> None:
    false = next(one for one in questions_on(INTERVENED) if one.answer == "×")
    shown = a_question(
        "multiple_choice",
        id="q-9",
        context="",
        stem="財務大臣が為替介入を行う権限を持つのは、なぜか。",
        choices=("甲", "乙", "丙", "丁"),
        answer="甲",
    )
    assert Cueing([false, shown]).is_between(false, shown)


def test_the_right_word_of_a_statement_that_is_written_out_is_the_key_of_its_rule() -> None:
    rule = the_rule("18歳以上のヤングケアラー")
    drafts = [one for one in statements_on(rule, choice_on(rule)) if one.answer == "×"]
    reference = Reference(term=rule.name, definition=rule.why, source=rule.source)
    (false,) = (
        one._replace(reference=reference, context=RULE_CONTEXT).to_question("slug")
        for one in drafts
    )
    shown = a_question(
        "multiple_choice",
        id="q-9",
        context="",
        stem="ヤングケアラーは、18歳になると、法律によりどうなるか。",
        choices=(rule.key, "乙", "丙", "丁"),
        answer="乙",
    )
    assert Cueing([false, shown]).is_between(false, shown)
