"""What the news speaks of calls up a rule of the table, at the sentence that tells most of it."""

from quizgen.checks import CHECKS
from quizgen.civics.rules import all_rules
from quizgen.facts import find_facts
from quizgen.models.article import Article
from quizgen.models.fact import Fact
from quizgen.models.question import Question
from quizgen.questions import write_candidates
from quizgen.questions.choosing import choose_questions
from quizgen.questions.draft import Draft
from quizgen.questions.rule import write_rules
from tests.builders import a_fact, a_section, an_article, an_evidence, the_rule

NEWS = "改正公益通報者保護法が4日、参院本会議で可決、成立しました。"
RULE = "公益通報者の保護"


def _active(article: Article) -> list[Question]:
    candidates = write_candidates(find_facts(article), article)
    return [one.question for one in choose_questions(candidates) if one.question.status == "active"]


def _names(*sentences: str) -> set[str]:
    facts = [a_fact(sentence) for sentence in sentences]
    drafts = write_rules(facts)
    return {draft.reference.term for draft in drafts if draft.reference}


def test_a_sentence_calls_up_the_rules_it_speaks_of() -> None:
    assert RULE in _names(NEWS)
    assert _names("ポーランドの外相は、支援の継続を訴えた。") == set()


def test_a_word_that_means_something_else_calls_up_none() -> None:
    assert "再審の対象" in _names("東京高裁は、有罪とされた人の利益のため、再審の開始を認めた。")
    assert "再審の対象" not in _names("会社は中央労働委員会に再審査を申し立てた。")


def test_rules_of_japan_are_not_asked_of_other_countries() -> None:
    assert "教科書検定" in _names("文部科学省は、教科書検定の結果を公表した。")
    assert "教科書検定" not in _names("韓国の教育省は、教科書検定の結果を公表した。")


def test_of_the_sentences_that_speak_of_it_the_one_nearest_to_the_rule_is_quoted() -> None:
    near = "最低賃金を下回る契約は無効となり、法定の額の賃金の定めとみなされる。"
    facts = [a_fact("最低賃金に違反した会社が公表された。"), a_fact(near)]
    draft, *_ = [
        one
        for one in write_rules(facts)
        if one.reference and one.reference.term == "最低賃金を下回る契約"
    ]
    assert draft.fact.evidence.quote == near


def _draft_on(name: str, *sentences: str) -> Draft:
    drafts = write_rules([a_fact(sentence) for sentence in sentences])
    return next(one for one in drafts if one.reference and one.reference.term == name)


def test_a_sentence_that_tells_what_is_asked_in_other_words_is_quoted() -> None:
    warrant = "国際刑事裁判所は、首相らに逮捕状を出した。"
    told = "裁判所には自前の警察がなく、身柄の引き渡しは加盟国の協力を得て行われる。"
    beside = "裁判所の建物は、静かな通りにある。"
    assert _draft_on("ICCの逮捕状", warrant, told, beside).fact.evidence.quote == told
    assert _draft_on("ICCの逮捕状", warrant, beside).fact.evidence.quote == warrant


def test_of_sentences_as_near_one_that_tells_its_time_or_a_reason_is_quoted() -> None:
    floating, plain = "昨年、教科書検定があった。", "教科書検定があった。"
    telling = "教科書検定は、教科書の内容が中立かを国が調べる。"
    announced = "今回は、教科書検定を扱いました。"

    def quoted(*sentences: str) -> str:
        facts = [
            a_fact(sentence, evidence=an_evidence(sentence, published=None))
            for sentence in sentences
        ]
        draft, *_ = write_rules(facts)
        return draft.fact.evidence.quote

    assert quoted(floating, plain) == plain
    assert quoted(plain, telling) == telling
    assert quoted(announced, floating) == floating


def test_a_sentence_that_says_what_is_asked_is_quoted_though_it_names_nothing() -> None:
    named = "防衛相は、集団的自衛権の行使での自衛隊の防衛出動について説明した。"
    says = "自衛隊の出動には、原則として国会の事前の承認が要る。"
    elsewhere = a_fact(says, evidence=an_evidence(says, section="別の節"))

    def quoted(*facts: Fact) -> str:
        draft, *_ = [
            one
            for one in write_rules(facts)
            if one.reference and one.reference.term == "防衛出動の承認"
        ]
        return draft.fact.evidence.quote

    assert quoted(a_fact(named), a_fact(says)) == says
    assert quoted(a_fact(named), elsewhere) == named
    assert quoted(a_fact(named), a_fact("国会は、予算を審議した。")) == named


def test_of_rules_as_worthy_the_one_the_article_tells_more_of_is_worth_more() -> None:
    said = "県議会は、知事の不信任を議決し、知事は10日以内に議会を解散した。"
    worth = {
        draft.reference.term: draft.worth
        for draft in write_rules([a_fact(said), a_fact("県議会は、知事の不信任を議決した。")])
        if draft.reference
    }
    assert worth["首長の不信任と解散"] > worth["再度の不信任の効果"]


def test_a_sentence_that_has_not_a_word_of_a_rule_speaks_of_something_else() -> None:
    assert "成年年齢でできること" in _names("民法の成人年齢が18歳に引き下げられ、契約が結べる。")
    assert "成年年齢でできること" not in _names("成人年齢に達した人の祝いの式があった。")


def test_what_a_host_says_calls_up_no_rule() -> None:
    article = an_article(a_section(comments=("公益通報は、とても大切だと思います。",)))
    assert [*write_rules(find_facts(article))] == []


def test_the_question_quotes_the_article_and_names_its_source() -> None:
    article = an_article(a_section(NEWS, heading="公益通報の保護", hook="公益通報はどう守る？"))
    asked = [
        question
        for question in _active(article)
        if question.asks_rule and question.kind == "multiple_choice"
    ]
    assert asked
    for question in asked:
        assert question.reference is not None
        rule = the_rule(question.reference.term)
        assert question.evidence.quote == NEWS
        assert (question.answer, question.explanation) == (rule.key, rule.why)
        assert question.reference.source == rule.source
        assert not question.has_definitions


def test_a_set_has_two_rules_a_sentence_at_most() -> None:
    points = (
        NEWS,
        "最低賃金の目安が決まりました。",
        "文部科学省は、教科書検定の結果を公表しました。",
        "横浜家裁は、少年を検察官送致としました。",
        "人事院勧告が、国会と内閣に提出されました。",
        "総務省は、ふるさと納税の寄付額を公表しました。",
        "政府は、備蓄米を放出しました。",
        "検察審査会は、起訴相当と議決しました。",
        "大臣は、憲法改正の発議には各議院の総議員の3分の2以上の賛成が要ると述べました。",
    )
    article = an_article(a_section(*points), takeaways=points)
    rules = [question for question in _active(article) if question.asks_rule]
    assert len(rules) >= 6
    quotes = [question.evidence.quote for question in rules]
    assert max(map(quotes.count, quotes)) == 2


def test_a_rule_comes_before_the_term_that_its_stem_names() -> None:
    told = "市は、総務相と協議し、同意を得て、宿泊税を新しく設ける条例を定めた。"
    article = an_article(a_section(told, "条例は、市議会が議決した。"), takeaways=(told,))
    asked = _active(article)
    names = {one.reference.term for one in asked if one.asks_rule and one.reference}
    assert any(name.startswith("法定外税") for name in names)
    assert not [one for one in asked if one.kind == "short_answer" and one.answer == "条例"]


def test_evidence_that_does_not_speak_of_the_rule_is_a_fault() -> None:
    (check,) = [check for check in CHECKS if check.name == "answer-in-evidence"]
    article = an_article(a_section(NEWS, "外相は支援の継続を訴えました。", heading="公益通報"))
    rule = next(question for question in _active(article) if question.asks_rule)
    assert [*check.find((rule,), None)] == []
    other = rule.model_copy(
        update={"evidence": rule.evidence.model_copy(update={"quote": "外相は支援を訴えました。"})}
    )
    (fault,) = check.find((other,), None)
    assert "speak of" in fault.message


def test_words_of_a_key_count_taken_apart() -> None:
    rule = next(one for one in all_rules() if one.key == "都道府県労働局長")
    says = (
        "最低賃金は都道府県の労働局長が審議会の答申を受けて決定し、原則すべての働き手に適用される。"
    )
    names = "各都道府県の審議会による最低賃金の答申が出そろった。"
    assert rule.is_answered_in(says)
    assert not rule.is_answered_in(names)


def test_two_rules_may_quote_the_sentence_that_says_what_both_ask() -> None:
    law = "地方自治法は、不信任の通知を受けた首長が10日以内に議会を解散しなければ失職すると定める。"
    facts = [a_fact(law), a_fact("市議会は、市長の不信任を議決した。", id="f-2")]
    quotes = [draft.fact.evidence.quote for draft in write_rules(facts)]
    assert quotes.count(law) >= 2
