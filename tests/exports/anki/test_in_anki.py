"""What happens to a student who imports our decks with real Anki."""

from itertools import product
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from quizgen.exports.anki import deck_name, export_anki, export_collection
from quizgen.exports.anki.note_types import NOTE_TYPES, note_type_json
from quizgen.exports.anki.notes import KIND_LABELS
from quizgen.japanese.kana import is_kana
from quizgen.models.bank import Bank
from quizgen.models.question import KINDS, Question
from tests.builders import a_bank, a_question, an_evidence
from tests.exports.anki.conftest import RunAnki
from tests.exports.anki.shown import Shown, as_shown

pytestmark = pytest.mark.anki

_RELEASED = "2024-01-01T00:00:00Z"  # in the past of every clock, as a student's edits come later
_CORRECTED = "2024-02-01T00:00:00Z"
_TRAPS = (
    "<script>alert(1)</script>",
    "{{c1::x}} {{Answer}} {{#Key}}",
    "[sound:x.mp3] [latex]x[/latex] [[type:Answer]] [anki:tts lang=ja]x[/anki:tts]",
    "\\(x\\) \\[x\\] $x$",
    "\"quotes\" 'and' &amp; a::b 🙂",
    " 漢字[かんじ] か\u3099 \x1f \x00",
    "一行目\r\n二行目\n\u0338",
)
_ALL = "／".join(_TRAPS) + "／終"


def a_hostile_question(kind: str, text: str = _ALL, **changes: Any) -> Question:
    """Return a question of the kind with the text in every place that takes any text."""
    stem = {"cloze": "（　　）" + text}.get(kind, text)
    open_or_chosen: dict[str, Any] = {"answer": text, "accepted": (f"{text}！", f"{text}？")}
    if kind == "multiple_choice":
        open_or_chosen["choices"] = ("甲", text, "乙", f"{text}丙")
    if kind in {"true_false", "fact_or_opinion"}:
        open_or_chosen = {}
    if kind in {"matching", "ordering"}:
        choices = (f"{text}丙", text, f"{text}乙")
        open_or_chosen = {"choices": choices, "answer": choices[::-1]}
    if kind == "matching":
        open_or_chosen["prompts"] = (f"{text}三", text, f"{text}二")
    if kind == "essay":
        open_or_chosen |= {"criteria": (text,), "min_length": 1, "max_length": len(text)}
    values: dict[str, Any] = {
        "id": f"q-{kind}",
        "stem": stem,
        "context": text,
        "explanation": text,
        "evidence": an_evidence(quote=text, section=text, outlet=text).model_dump(),
        "reference": {"term": text, "definition": f"{text}か", "source": text},
        "revised": _RELEASED,
    }
    return a_question(kind, **(values | open_or_chosen | changes))


def a_released_bank(**changes: dict[str, Any]) -> Bank:
    """Return a bank with a question of every kind, some of them changed."""
    return a_bank(
        *(a_question(kind, **({"revised": _RELEASED} | changes.get(kind, {}))) for kind in KINDS)
    )


def saved(folder: Path, name: str, package: bytes) -> dict[str, str]:
    """Return the step that imports a package."""
    path = folder / name
    path.write_bytes(package)
    return {"do": "import", "path": str(path)}


def by_key(cards: list[dict[str, Any]]) -> dict[str, dict[str, Any]]:
    """Return the cards by the ids of their questions."""
    return {card["key"]: card for card in cards}


def _answers(question: Question) -> tuple[str, ...]:
    return question.answer if isinstance(question.answer, tuple) else (question.answer,)


@pytest.mark.parametrize("furigana", ["none", "all"])
def test_every_card_is_new_sound_and_shown_as_written(
    run_anki: RunAnki, tmp_path: Path, furigana: str
) -> None:
    bank = a_bank(*(a_hostile_question(kind) for kind in KINDS), furigana=furigana)
    log, cards, health = run_anki(
        [saved(tmp_path, "a.apkg", export_anki(bank)), {"do": "cards"}, {"do": "health"}]
    )
    assert log == {
        "new": len(KINDS),
        "updated": 0,
        "duplicate": 0,
        "conflicting": 0,
        "forces_full_sync": False,
    }
    assert health == {
        "database": [],
        "empty_cards": 0,
        "missing_cards": 0,
        "missing_media": [],
        "unused_media": [],
        "note_types": ["quizgen 記述", "quizgen 選択"],
    }
    for question in bank.questions:
        assert_card_shows(by_key(cards)[question.id], question)
        assert_readings(by_key(cards)[question.id], furigana)


def assert_readings(card: dict[str, Any], furigana: str) -> None:
    """Check that there are readings on both sides, or none, and none in the wrong place."""
    front, back = Shown(card["front"]), Shown(card["back"])
    assert bool(front.readings) == bool(back.readings) == (furigana == "all")
    assert all(map(is_kana, [*front.readings, *back.readings]))


def assert_card_shows(card: dict[str, Any], question: Question) -> None:
    """Check that both sides show the question's words and that nothing else happens."""
    front, back = Shown(card["front"]), Shown(card["back"])
    assert card["faults"] == []
    assert card["sounds"] == 0
    assert front.text("stem") == back.text("stem")
    assert front.text("stem").startswith(as_shown(question.stem))
    assert front.text("context") == as_shown(question.context)
    for part in _answers(question):
        assert as_shown(part) in back.text("answer")
    assert back.text("blockquote") == as_shown(question.evidence.quote)
    assert question.reference is not None
    assert back.text("dd").startswith(as_shown(question.reference.definition))
    assert front.elements.count("script") <= 1
    assert not [text for text in (card["front"], card["back"]) if "{{" in text or "[[" in text]


@settings(
    max_examples=8,
    deadline=None,
    derandomize=True,
    phases=[Phase.generate],  # each try opens Anki: no time to shrink
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(
    st.lists(
        st.text(alphabet="<>&;{}[]:\\()\"'=/c1!- \n\u0338\u3099か首相🙂", max_size=30),
        min_size=40,
        max_size=60,
    ),
    st.sampled_from(["none", "all"]),
)
def test_any_text_is_shown_as_written(
    run_anki: RunAnki, tmp_path: Path, texts: list[str], furigana: str
) -> None:
    questions = [
        a_hostile_question(kind, f"{text}終", id=f"q-{kind}-{at}")
        for at, text in enumerate(texts)
        for kind in ("short_answer", "multiple_choice")
    ]
    package = export_anki(a_bank(*questions, furigana=furigana))
    log, cards = run_anki([saved(tmp_path, "a.apkg", package), {"do": "cards"}])
    assert log["new"] == len(questions)
    for question in questions:
        assert_card_shows(by_key(cards)[question.id], question)


def test_readings_stand_over_their_words(run_anki: RunAnki, tmp_path: Path) -> None:
    package = export_anki(a_bank(a_question("multiple_choice", revised=_RELEASED), furigana="all"))
    _, (card,) = run_anki([saved(tmp_path, "a.apkg", package), {"do": "cards"}])
    ruby = "<ruby><rb>支援</rb><rt>しえん</rt></ruby>"
    assert f"<li>ウクライナへの{ruby}</li>" in card["front"]
    assert f'<div class="answer">ウクライナへの{ruby}</div>' in card["back"]


def test_readings_reach_a_student_who_has_the_deck_without(
    run_anki: RunAnki, tmp_path: Path
) -> None:
    plain = a_bank(a_question("true_false", revised=_RELEASED))
    read = a_bank(a_question("true_false", revised=_CORRECTED), furigana="all")
    *_, log, (card,) = run_anki(
        [
            saved(tmp_path, "a.apkg", export_anki(plain)),
            {"do": "study"},
            saved(tmp_path, "b.apkg", export_anki(read)),
            {"do": "cards"},
        ]
    )
    assert (log["updated"], log["new"], log["forces_full_sync"]) == (1, 0, False)
    assert Shown(card["front"]).readings
    assert card["schedule"] == [2, 2, 21, 40, 5]


def test_a_card_looks_as_its_kind_asks(run_anki: RunAnki, tmp_path: Path) -> None:
    package = export_anki(a_released_bank())
    _, cards = run_anki([saved(tmp_path, "a.apkg", package), {"do": "cards"}])
    labels = [Shown(card["front"]).text("kind") for card in cards]
    assert labels == list(KIND_LABELS.values())
    back = Shown(by_key(cards)["q-short_answer"]["back"])
    assert back.text("accepted") == "別解ポーランド共和国"
    assert ("href", "https://www.example.jp/article?k=1&g=pol") in back.attributes
    assert ("rel", "noopener noreferrer") in back.attributes


def test_our_requirements_are_ankis_own(run_anki: RunAnki, tmp_path: Path) -> None:
    package = export_anki(a_released_bank())
    _, found = run_anki([saved(tmp_path, "a.apkg", package), {"do": "requirements"}])
    assert found == {one.name: note_type_json(one)["req"] for one in NOTE_TYPES}


def test_importing_again_changes_nothing(run_anki: RunAnki, tmp_path: Path) -> None:
    step = saved(tmp_path, "a.apkg", export_anki(a_released_bank()))
    _, before, log, after = run_anki([step, {"do": "cards"}, step, {"do": "cards"}])
    assert (log["duplicate"], log["new"], log["updated"]) == (len(KINDS), 0, 0)
    assert after == before


def test_a_correction_reaches_its_note_and_leaves_all_else(
    run_anki: RunAnki, tmp_path: Path
) -> None:
    corrected = a_released_bank(cloze={"explanation": "正しい解説。", "revised": _CORRECTED})
    _, _, _, before, log, after = run_anki(
        [
            saved(tmp_path, "a.apkg", export_anki(a_released_bank())),
            {"do": "study"},
            {"do": "edit", "key": "q-true_false", "memo": "わたしのメモ", "tag": "苦手"},
            {"do": "cards"},
            saved(tmp_path, "b.apkg", export_anki(corrected)),
            {"do": "cards"},
        ]
    )
    assert log == {
        "new": 0,
        "updated": 1,
        "duplicate": len(KINDS) - 1,
        "conflicting": 0,
        "forces_full_sync": False,
    }
    assert by_key(after)["q-cloze"]["fields"]["Explanation"] == "正しい解説。"
    assert [card["schedule"] for card in after] == [[2, 2, 21, 40, 5]] * len(KINDS)
    kept = by_key(after)["q-true_false"]
    assert "苦手" in kept["tags"]
    assert Shown(kept["back"]).text("memo") == "メモわたしのメモ"
    assert [card for card in after if card["key"] != "q-cloze"] == [
        card for card in before if card["key"] != "q-cloze"
    ]


@pytest.mark.parametrize(
    "options",
    [
        {"update": update, "merge": merge, "with_scheduling": with_scheduling}
        for update, merge, with_scheduling in product(
            ["newer", "always", "never"], [False, True], [False, True]
        )
    ],
    ids=lambda options: "-".join(map(str, options.values())),
)
def test_no_import_option_doubles_a_card_or_costs_its_schedule(
    run_anki: RunAnki, tmp_path: Path, options: dict[str, Any]
) -> None:
    corrected = a_released_bank(cloze={"explanation": "正しい解説。", "revised": _CORRECTED})
    _, _, log, after, health = run_anki(
        [
            saved(tmp_path, "a.apkg", export_anki(a_released_bank())) | options,
            {"do": "study"},
            saved(tmp_path, "b.apkg", export_anki(corrected)) | options,
            {"do": "cards"},
            {"do": "health"},
        ]
    )
    assert (log["new"], log["conflicting"], log["forces_full_sync"]) == (0, 0, False)
    assert log["updated"] == (0 if options["update"] == "never" else 1)
    assert [card["schedule"] for card in after] == [[2, 2, 21, 40, 5]] * len(KINDS)
    assert health["note_types"] == ["quizgen 記述", "quizgen 選択"]


def test_a_retired_question_is_marked_where_it_was_learnt(
    run_anki: RunAnki, tmp_path: Path
) -> None:
    retired = a_released_bank(true_false={"status": "retired", "revised": _CORRECTED})
    _, _, log, after = run_anki(
        [
            saved(tmp_path, "a.apkg", export_anki(a_released_bank())),
            {"do": "study"},
            saved(tmp_path, "b.apkg", export_anki(retired)),
            {"do": "cards"},
        ]
    )
    assert (log["updated"], log["new"]) == (1, 0)
    card = by_key(after)["q-true_false"]
    assert Shown(card["front"]).text("notice").startswith("廃止")
    assert "quizgen::retired" in card["tags"]
    assert card["schedule"] == [2, 2, 21, 40, 5]


def test_anki_keeps_our_deck_names_and_the_order_of_learning(
    run_anki: RunAnki, tmp_path: Path
) -> None:
    titles = ["国会::しくみ:", '"内閣" <b>&', " 裁判所\x1f\t", "か\u3099", "News", "news"]
    banks = [
        a_bank(
            *(a_question(id=f"q-{at}-{number}", revised=_RELEASED) for number in range(3)),
            slug=f"article-{at}",
            title=title,
        )
        for at, title in enumerate(titles)
    ]
    singles = [saved(tmp_path, f"{bank.slug}.apkg", export_anki(bank)) for bank in banks[:4]]
    *logs, cards = run_anki([*singles, {"do": "cards"}])
    assert all(log["new"] == 3 for log in logs)
    assert {card["deck"] for card in cards} == {deck_name(bank) for bank in banks[:4]}

    package = saved(tmp_path, "all.apkg", export_collection("公民", banks))
    log, cards, health = run_anki([package, {"do": "cards"}, {"do": "health"}])
    assert log["new"] == 18
    assert [card["key"] for card in cards] == [q.id for bank in banks for q in bank.questions]
    assert list(dict.fromkeys(card["deck"] for card in cards)) == [
        "quizgen::公民::国会：：しくみ：",
        'quizgen::公民::"内閣" <b>&',
        "quizgen::公民::裁判所",
        "quizgen::公民::が",
        "quizgen::公民::News（article-4）",
        "quizgen::公民::news（article-5）",
    ]
    assert health["database"] == []


def test_an_article_first_learnt_alone_does_not_come_twice_with_the_collection(
    run_anki: RunAnki, tmp_path: Path
) -> None:
    bank = a_released_bank()
    _, log = run_anki(
        [
            saved(tmp_path, "a.apkg", export_anki(bank)),
            saved(tmp_path, "all.apkg", export_collection("公民", [bank])),
        ]
    )
    assert (log["new"], log["duplicate"]) == (0, len(KINDS))
