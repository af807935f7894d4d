"""A question as a note: what its fields say, and what Anki knows it by."""

from datetime import date

import genanki
import pytest

from quizgen.errors import QuizgenError
from quizgen.exports.anki.note_types import CHOICE, FIELDS, OPEN
from quizgen.exports.anki.notes import KIND_LABELS, Note, write_note
from quizgen.models.question import KINDS, Question
from tests.builders import a_question, an_evidence

_FIELDS_CHANGED = """
A field is written in another way. Anki takes over a changed field only with a newer time, and
`revised` has not moved: students who have the deck keep the old one. Say it in the templates if
that can be; otherwise let a note's time be the later of `revised` and the time of this change.
"""


def fields_of(question: Question) -> dict[str, str]:
    """Return the fields of the question's note by name, those with something in them."""
    named = zip(FIELDS, write_note(question, slug="poland").fields, strict=True)
    return {name: value for name, value in named if value}


def note_of(question: Question) -> Note:
    """Return the question's note."""
    return write_note(question, slug="poland")


def test_every_field_of_a_choice_question_is_written_so() -> None:
    question = a_question(
        "multiple_choice",
        id="q-0123456789ab",
        context="2025年2月に報じられた会談",
        stem="外相は何を訴えたか。",
        choices=("支援", "交渉", "調査", "輸入 & 輸出"),
        answer="支援",
        accepted=("援助", "<支援>"),
        explanation="一行目\n二行目",
        evidence={
            "quote": "外相は「支援」を訴えた。",
            "start": 0,
            "end": 12,
            "section": "連携の強化",
            "outlet": "時事ドットコム",
            "url": "https://example.jp/a?k=1&g=pol",
            "published": date(2025, 2, 3),
        },
        reference={"term": "外相", "definition": "外務大臣。", "source": "用語集"},
    )
    assert fields_of(question) == {
        "Question": "外相は何を訴えたか。",
        "Context": "2025年2月に報じられた会談",
        "Choices": "<ol><li>支援</li><li>交渉</li><li>調査</li><li>輸入 &amp; 輸出</li></ol>",
        "Answer": "支援",
        "Accepted": "援助／&lt;支援&gt;",
        "Explanation": "一行目<br>二行目",
        "Evidence": "外相は「支援」を訴えた。",
        "Section": "連携の強化",
        "Source": "時事ドットコム",
        "Date": "2025年2月3日",
        "Link": "https://example.jp/a?k=1&amp;g=pol",
        "Reference": "<dl><dt>外相</dt><dd>外務大臣。 <cite>（用語集）</cite></dd></dl>",
        "Kind": "四択",
        "Key": "q-0123456789ab",
    }, _FIELDS_CHANGED


def test_a_cloze_shows_its_blank_as_text_that_never_breaks() -> None:
    fields = fields_of(a_question("cloze", stem="（　　）への支援を続ける。"))
    assert fields["Question"] == '<span class="blank">（　　）</span>への支援を続ける。', (
        _FIELDS_CHANGED
    )


@pytest.mark.parametrize("kind", ["true_false", "fact_or_opinion"])
def test_choices_whose_order_means_something_keep_it(kind: str) -> None:
    assert fields_of(a_question(kind))["Choices"].startswith('<ol class="fixed"><li>')


@pytest.mark.parametrize("kind", ["short_answer", "cloze"])
def test_open_questions_have_no_choices(kind: str) -> None:
    assert "Choices" not in fields_of(a_question(kind))


def test_what_a_question_lacks_stays_empty() -> None:
    bare = an_evidence(section=None, outlet=None, url="ftp://example.jp/").model_dump()
    fields = fields_of(a_question("cloze", context="", explanation="", evidence=bare))
    assert set(fields) == {"Question", "Answer", "Evidence", "Kind", "Key"}


def test_a_reference_without_source_shows_no_brackets() -> None:
    reference = {"term": "外相", "definition": "外務大臣。", "source": ""}
    assert fields_of(a_question(reference=reference))["Reference"] == (
        "<dl><dt>外相</dt><dd>外務大臣。</dd></dl>"
    )


def test_why_a_rule_is_so_is_told_once() -> None:
    why = "国の政治は国民が決めるからである。"
    reference = {"term": "外国人献金の禁止", "definition": why, "source": "政治資金規正法"}
    fields = fields_of(a_question("multiple_choice", explanation=why, reference=reference))
    assert fields["Explanation"].startswith(f"{why}<ul ")
    assert fields["Reference"] == (
        "<dl><dt>外国人献金の禁止</dt><dd> <cite>（政治資金規正法）</cite></dd></dl>"
    )


def test_why_a_choice_is_wrong_is_told_with_its_number_for_the_script() -> None:
    told = fields_of(a_question("multiple_choice"))["Explanation"]
    assert told.endswith(
        '<ul class="reasons">'
        '<li data-choice="1"><b>ウクライナとの交渉</b>'
        "<span>交渉は別の会議の議題だった。</span></li>"
        '<li data-choice="2"><b>ウクライナでの調査</b><span>調査は国際機関が行う。</span></li></ul>'
    )
    changed = ({"choice": "直される前の選択肢", "why": "何の説明でもない。"},)
    asked = a_question("multiple_choice", why_wrong=changed)
    assert fields_of(asked)["Explanation"] == asked.explanation


def test_every_kind_has_a_label() -> None:
    assert set(KIND_LABELS) == set(KINDS)


@pytest.mark.parametrize(
    ("kind", "note_type"),
    [
        ("short_answer", OPEN),
        ("cloze", OPEN),
        ("multiple_choice", CHOICE),
        ("true_false", CHOICE),
        ("fact_or_opinion", CHOICE),
    ],
)
def test_a_kind_never_leaves_its_note_type(kind: str, note_type: object) -> None:
    assert note_of(a_question(kind)).note_type is note_type


def test_rewording_keeps_the_guid() -> None:
    one = a_question(id="q-1", stem="どの国か。", answer="ポーランド")
    other = a_question(id="q-1", stem="国名を答えなさい。", answer="ウクライナ")
    assert note_of(one).guid == note_of(other).guid == genanki.guid_for("quizgen/1", "q-1")


def test_the_guid_is_the_one_released() -> None:
    assert note_of(a_question(id="q-0123456789ab")).guid == "A2Q#{hSN#J"


def test_the_same_words_under_another_id_are_another_note() -> None:
    assert note_of(a_question(id="q-1")).guid != note_of(a_question(id="q-2")).guid


def test_the_time_of_change_is_the_questions_own() -> None:
    assert note_of(a_question(revised="2026-11-24T06:00:00Z")).changed == 1_795_500_000
    assert note_of(a_question(revised="2026-11-24T15:00:00+09:00")).changed == 1_795_500_000


@pytest.mark.parametrize(
    "revised", ["", "yesterday", "2026-11-24T06:00:00", "1969-12-31T00:00:00Z", "2026-13-01T00:00Z"]
)
def test_a_question_without_a_time_of_change_is_refused(revised: str) -> None:
    with pytest.raises(QuizgenError, match=r"question q-9: revised is .* 2026-11-24T06:00:00Z"):
        note_of(a_question(id="q-9", revised=revised))


def test_tags_tell_article_kind_and_viewpoint() -> None:
    note = note_of(a_question("fact_or_opinion"))
    assert note.tags == (
        "quizgen::kind::fact_or_opinion",
        "quizgen::poland",
        "quizgen::観点::思考・判断・表現",
    )


def test_no_tag_falls_apart_at_a_space() -> None:
    note = write_note(a_question("cloze"), slug="a b　c")
    assert "quizgen::a-b-c" in note.tags


def test_a_retired_question_is_marked_and_put_to_rest() -> None:
    question = a_question(status="retired")
    assert fields_of(question)["Notice"].startswith("廃止")
    assert "quizgen::retired" in note_of(question).tags
    assert note_of(question).is_suspended
