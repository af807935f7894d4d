"""A rule whose key is a reason is asked as 記述, too, where words told of it fix the answer."""

from quizgen.checks import CHECKS
from quizgen.civics.rules import Rule, all_rules
from quizgen.facts import find_facts
from quizgen.japanese.text import content_words
from quizgen.models.question import RULE_CONTEXT, Essay, Question, Viewpoint
from quizgen.questions import write_candidates
from quizgen.questions.choosing import choose_questions
from quizgen.questions.draft import Draft
from quizgen.questions.rule import write_rules
from quizgen.questions.rule_essay import essays_on
from tests.builders import a_fact, a_section, an_article, the_rule

PENSION = "国会は、短時間で働く人を厚生年金に加入させる年金制度改正法を可決した。"
POINTS = (
    PENSION,
    "政府は、多額の予備費を補正予算に計上した。",
    "2024年の出生数は過去最少となり、合計特殊出生率も下がった。",
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


def test_the_reason_is_the_model_answer_and_words_of_it_are_told() -> None:
    essays = _essays(*POINTS)
    assert essays
    for draft in essays:
        assert draft.reference is not None
        rule = the_rule(draft.reference.term)
        asked = draft.stem.removeprefix(rule.stem)
        assert asked != draft.stem
        assert draft.answer == f"{rule.key}。"
        assert draft.min_length <= len(draft.answer) <= draft.max_length
        assert draft.viewpoint is Viewpoint.THINKING
        assert draft.explanation == rule.why
        for word in rule.told:
            assert f"「{word}」" in asked
            assert f"「{word}」" in draft.criteria[-1]
        assert all("言い方は問わない" in part for part in draft.criteria[:-1])


def test_a_purpose_and_a_reason_end_in_their_ways() -> None:
    forms = {rule.stem.endswith("何のためか。"): one.criteria[-1] for rule, one in _on_every_rule()}
    assert "目的を答える形" in forms[True]
    assert "理由を答える形" in forms[False]


def _on_every_rule() -> list[tuple[Rule, Draft]]:
    choice = Draft("multiple_choice", a_fact(PENSION), "", "", 0.5, context=RULE_CONTEXT)
    return [(rule, one) for rule in all_rules() for one in essays_on(rule, choice)]


def test_words_are_told_of_rules_that_ask_for_a_reason() -> None:
    told = [rule for rule in all_rules() if rule.told]
    assert [rule for rule, _ in _on_every_rule()] == told
    assert len(told) >= 24
    for rule in told:
        assert rule.key.endswith(("ため", "から")), rule.name
        assert rule.stem.endswith(("なぜか。", "何のためか。", "理由は何か。")), rule.name
        assert len(rule.told) <= 2, rule.name
        for word in rule.told:
            assert word in rule.key, rule.name
            assert word not in rule.stem, rule.name
            assert len(word) >= 2, rule.name


def test_told_words_leave_something_to_say() -> None:
    for rule in all_rules():
        told = "".join(rule.told)
        left = [word for word in content_words(rule.key) if word not in rule.stem + told]
        verbs = rule.key
        for word in rule.told:
            verbs = verbs.replace(word, "")
        assert not rule.told or left or len(verbs) >= 8, rule.name


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
