"""The release notes: what is new on top, what stands there untouched."""

import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.exports import export_release_notes
from quizgen.models.bank import Bank
from quizgen.models.question import Question
from tests.builders import a_bank, a_question

_FIRST = "2026-01-31T23:59:59Z"
_LATER = "2026-02-01T00:00:00Z"
_MARKED = re.compile(r"\\([!-/:-@\[-`{-~])")


def _question(question_id: str = "q-1", revised: str = _FIRST, **changes: Any) -> Question:
    return a_question(id=question_id, revised=revised, stem=f"{question_id}か。", **changes)


def _first(*questions: Question) -> str:
    return export_release_notes(a_bank(*questions), previous=None, text=None)


def _next(text: str, before: Bank, *questions: Question) -> str:
    return export_release_notes(a_bank(*questions), previous=before, text=text)


def _new_lines(text: str, before: str) -> list[str]:
    """Return the lines of the entry on top, after seeing that all else is as it was."""
    start = before.index("## ")
    assert text.startswith(before[:start])
    assert text.endswith(before[start:])
    return text[start : len(text) - len(before) + start].splitlines()


def test_the_first_release_lists_all_that_is_asked_and_all_that_is_retired() -> None:
    text = _first(
        _question("q-1"),
        _question("q-2", revised=_LATER, status="retired"),
        _question("q-3", revised="", status="spare"),
        _question("q-4", revised="", status="retired"),
    )
    assert text[text.index("\n## ") :] == (
        "\n## 2026-02-01\n"
        "\n### 追加 (added): 1\n\n- `q-1` q-1か。\n"
        "\n### 廃止 (retired): 1\n\n- `q-2` q-2か。\n"
    )


def test_the_head_names_the_options_by_the_names_anki_gives_them() -> None:
    head = _first(_question()).partition("\n## ")[0]
    for words in (
        "ノートを更新",
        "ノートタイプを更新",
        "ノートタイプを統合する",
        "読み込み元の方が新しい場合",
        "更新しない",
        "tag:quizgen::retired",
        "update.csv",
    ):
        assert words in head


def test_a_new_release_stands_on_top_and_the_rest_stays() -> None:
    before = a_bank(*(_question(f"q-{n}") for n in (1, 2, 3)), _question("q-4", "", status="spare"))
    text = _first(*before.questions)
    after = _next(
        text,
        before,
        _question("q-1"),
        _question("q-2", "2026-02-02T00:00:00Z"),
        _question("q-3", _LATER, status="retired"),
        _question("q-4", _LATER),
        _question("q-5", _LATER, kind="true_false"),
    )
    assert _new_lines(after, text) == [
        "## 2026-02-02",
        "",
        "### 追加 (added): 2",
        "",
        "- `q-4` q-4か。",
        "- `q-5` ○×「q-5か。」",
        "",
        "### 変更 (changed): 1",
        "",
        "- `q-2` q-2か。",
        "",
        "### 廃止 (retired): 1",
        "",
        "- `q-3` q-3か。",
        "",
    ]


@pytest.mark.parametrize(
    ("reason", "after"),
    [
        ("nothing", _question()),
        ("only left out", _question(status="spare")),
        ("an edited spare", _question(revised=_LATER, status="spare")),
        ("rejected, never asked", _question(revised="", status="rejected")),
        ("retired, never asked", _question(revised="", status="retired")),
    ],
)
def test_what_changes_no_card_is_no_news(reason: str, after: Question) -> None:
    before = a_bank(_question(revised=after.revised and _FIRST))
    text = _first(*before.questions)
    assert _next(text, before, after) == text


def test_what_was_asked_and_is_rejected_is_retired() -> None:
    before = a_bank(_question())
    text = _first(*before.questions)
    after = _next(text, before, _question(revised=_LATER, status="rejected"))
    assert "### 廃止 (retired): 1" in _new_lines(after, text)


def test_what_comes_back_is_a_change_of_its_card() -> None:
    before = a_bank(_question(status="retired"))
    text = _first(*before.questions)
    assert "### 変更 (changed): 1" in _new_lines(
        _next(text, before, _question("q-1", _LATER)), text
    )


def test_two_releases_of_one_day_are_told_apart() -> None:
    before = a_bank(_question())
    once = _first(*before.questions)
    second = a_bank(_question(revised="2026-02-01T01:00:00Z"))
    twice = _next(once, before, *second.questions)
    third = _next(twice, second, _question(revised="2026-02-01T02:00:00Z"))
    assert re.findall("^## .*", third, re.MULTILINE) == [
        "## 2026-02-01（2回目）",
        "## 2026-02-01",
        "## 2026-01-31",
    ]


def test_a_lost_file_is_begun_anew_from_the_bank() -> None:
    bank = a_bank(_question())
    assert export_release_notes(bank, previous=bank, text=None) == _first(*bank.questions)


def test_a_deck_without_questions_has_only_the_head() -> None:
    bank = a_bank().model_copy(update={"questions": ()})
    assert "\n## " not in export_release_notes(bank, previous=None, text=None)


@pytest.mark.parametrize(
    "text",
    [
        "\ufeff# 私の見出し\r\n\r\n私の行。\r\n\r\n## 2026-01-31\r\n\r\n- 私の行\r\n",
        "私の行だけ",
        "",
        "\n\n## 私の節\n中身",
    ],
)
def test_whatever_a_person_wrote_stays(text: str) -> None:
    before = a_bank(_question())
    after = _next(text, before, _question(revised=_LATER))
    assert re.search(r"(?:\A|\n)\n## 2026-02-01\n\n", after.replace("\r\n", "\n"))
    start = after.index("## 2026-02-01")
    entry = re.match(r"(?:## |### |- `|\r?\n)[^\r\n]*(?:\r?\n[^\r\n]*){4}", after[start:])
    assert entry
    assert (after[:start] + after[start + entry.end() :]).split() == text.split()
    assert ("\r\n" in after) == ("\r\n" in text)
    assert not re.search(r"(?<!\r)\n", after) or "\r\n" not in text
    assert _next(after, a_bank(_question(revised=_LATER)), _question(revised=_LATER)) == after


@given(st.text("a日<>&*_`[]()#|~!\\-\n\r\x85\u2028 ", min_size=1, max_size=20).filter(str.strip))
def test_a_stem_is_one_line_that_reads_as_it_is(stem: str) -> None:
    bank = a_bank(a_question(id="q-1", stem=stem))
    (line,) = (line for line in _first(*bank.questions).split("\n") if line.startswith("- `q-1`"))
    shown = line.removeprefix("- `q-1` ")
    assert not re.search(r"(?<!\\)(?:\\\\)*[`*_\[\]<>#|~&!]", shown)
    assert _MARKED.sub(r"\1", shown) == " ".join(stem.splitlines())
