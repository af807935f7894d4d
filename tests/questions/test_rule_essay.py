"""A rule whose key is a reason is asked as 記述, too, with one word of the answer told."""

from quizgen.checks import CHECKS
from quizgen.civics.rules import Rule, all_rules, rules_by_name
from quizgen.facts import find_facts
from quizgen.models.question import RULE_CONTEXT, Essay, Question, Viewpoint
from quizgen.questions import write_candidates
from quizgen.questions.choosing import choose_questions
from quizgen.questions.draft import Draft
from quizgen.questions.rule import write_rules
from quizgen.questions.rule_essay import write_rule_essay
from tests.builders import a_fact, a_section, an_article

PENSION = "国会は、短時間で働く人を厚生年金に加入させる年金制度改正法を可決した。"
POINTS = (
    PENSION,
    "春闘で、労働組合は会社に賃上げを求める要求を一斉に出した。",
    "小選挙区制で行われた衆議院の総選挙で、与党が議席の過半数を得た。",
    "2025年に、自衛隊の部隊を指揮する統合作戦司令部が置かれた。",
)


def _essays(*sentences: str) -> list[Draft]:
    facts = [a_fact(sentence) for sentence in sentences]
    return [draft for draft in write_rules(facts) if draft.kind == "essay"]


def _asked(*points: str) -> list[Question]:
    article = an_article(a_section(*points), takeaways=points)
    chosen = choose_questions(write_candidates(find_facts(article), article))
    return [one.question for one in chosen if one.question.status == "active"]


def test_the_reason_is_the_model_answer_and_one_word_of_it_is_told() -> None:
    essays = _essays(*POINTS)
    assert essays
    for draft in essays:
        assert draft.reference is not None
        rule = rules_by_name()[draft.reference.term]
        word = draft.stem.removeprefix(rule.stem).split("」")[0].removeprefix("「")
        assert draft.stem.startswith(rule.stem)
        assert word in rule.key
        assert word not in rule.stem
        assert draft.answer == f"{rule.key}。"
        assert draft.min_length <= len(draft.answer) <= draft.max_length
        assert word in draft.criteria[-1]
        assert draft.viewpoint is Viewpoint.THINKING
        assert draft.explanation == rule.why


def _on_every_rule() -> list[tuple[Rule, Draft]]:
    choice = Draft("multiple_choice", a_fact(PENSION), "", "", 0.5, context=RULE_CONTEXT)
    return [(rule, one) for rule in all_rules() for one in write_rule_essay(rule, choice)]


def test_only_a_question_for_a_reason_becomes_one() -> None:
    on_every_rule = _on_every_rule()
    assert len(on_every_rule) > 60
    for rule, _ in on_every_rule:
        assert rule.stem.endswith(("なぜか。", "何のためか。"))
        assert rule.key.endswith(("ため", "から"))


def test_stem_and_told_word_leave_something_to_say() -> None:
    asked = {rule.name for rule, _ in _on_every_rule()}
    assert "春闘の方法" in asked
    assert not asked & {"三審制の目的", "国会議員の歳費"}


def test_it_takes_the_place_of_the_choice_once_a_set() -> None:
    asked = _asked(*POINTS)
    rules = [question for question in asked if question.asks_rule]
    names = [one.reference.term for one in rules if one.reference]
    assert len(_essays(*POINTS)) > 1
    assert [one.kind for one in rules].count("essay") == 1
    assert len(rules) > 2
    assert len(names) == len({*names})


def test_it_rests_on_the_sentence_alone_that_speaks_of_it() -> None:
    (question,) = [one for one in _asked(*POINTS) if isinstance(one, Essay)]
    assert question.evidences == (question.evidence,)
    (check,) = [check for check in CHECKS if check.name == "answer-in-evidence"]
    assert [*check.find((question,), None)] == []
    strange = question.evidence.model_copy(update={"quote": "外相は支援を訴えました。"})
    (fault,) = check.find((question.model_copy(update={"evidence": strange}),), None)
    assert "speak of" in fault.message
