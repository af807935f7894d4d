"""解説 add what the sentence asked about does not say itself."""

from quizgen.questions.explanations import as_told_with_meaning
from tests.builders import a_fact


def test_why_its_subject_matters_is_told_of_a_term_alone() -> None:
    sentence = "百条委員会は、地方議会が設ける。"
    told = as_told_with_meaning(a_fact(sentence, topic="百条委員会"))
    assert told.startswith("記事に「百条委員会は、地方議会が設ける」とある。【百条委員会】")
    assert told.endswith("。")


def test_a_term_that_only_stands_in_the_sentence_explains_nothing() -> None:
    sentence = "県の百条委員会は、証人を尋問する。"
    assert as_told_with_meaning(a_fact(sentence, topic="県の百条委員会")) == (
        "記事に「県の百条委員会は、証人を尋問する」とある。"
    )
