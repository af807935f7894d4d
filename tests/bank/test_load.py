"""Reading a bank's file: what is typed is what is read, and every fault is named."""

from pathlib import Path

import pytest

from quizgen.bank import dump_bank, find_faults, load_bank, parse_bank, question_lines, read_ledger
from quizgen.errors import BankFileError
from tests.builders import a_bank, a_question

_GOOD = dump_bank(a_bank(a_question(), a_question("multiple_choice")))


@pytest.mark.parametrize(
    "typed", ["2025", "012", "yes", "off", "1:30", "2025-02-12", "1_000", "=", "0x1F", ".5"]
)
def test_an_answer_is_what_was_typed(typed: str) -> None:
    text = _GOOD.replace("answer: ポーランド", f"answer: {typed}")
    assert parse_bank(text).questions[0].answer == typed


def test_an_empty_value_counts_as_left_out() -> None:
    text = _GOOD.replace("  explanation: 外相は会談で支援の継続を訴えている。", "  explanation:", 1)
    assert parse_bank(text).questions[0].explanation == ""


_TOO_DEEP = ("7 nested too deep; write", "8 nested too deep; write")
"""The C reader of PyYAML 6.0.4 stops on the line itself, older ones read on to our own limit."""
_FAULTS = [
    ("typo in a field", "  stem: ウ", "  stme: ウ", "14 `stem` is missing; add a line `stem: …`"),
    ("typo in a field", "  stem: ウ", "  stme: ウ", "18 unknown field `stme`; write `stem`"),
    (
        "line deleted",
        "  answer: ポーランド\n",
        "",
        "14 `answer` is missing; add a line `answer: …`",
    ),
    ("no dash", "  accepted:\n  - ポー", "  accepted: ポー", "20 `accepted` is not a list"),
    (
        "no such kind",
        "kind: short_answer",
        "kind: short",
        "15 `kind` is 'short'; write one of short_",
    ),
    ("kind deleted", "  kind: short_answer\n", "", "14 `kind` is missing; write one of short_"),
    (
        "no such status",
        "  status: active",
        "  status: act",
        "16 `status` is 'act'; write one of 'act",
    ),
    ("no number", "start: 0", "start: zero", "26 `start` is 'zero' ("),
    ("list for text", "  stem: ウ", "  stem: [ウ]\n  #", "18 `stem` is not a text"),
    (
        "text for block",
        "evidence:\n",
        "evidence: a\n  reference:\n",
        "24 `evidence` is not a block",
    ),
    (
        "no time",
        "revised: '2026-11-24T00:00:00Z'",
        "revised: 昨日",
        "33 `revised` is '昨日'; write it",
    ),
    (
        "no viewpoint",
        "  viewpoint: 知識・技能",
        "  viewpoint: 知識",
        "23 `viewpoint` is '知識'; write one",
    ),
    ("copied", "id: q-multiple_choice", "id: q-short_answer", "35 id q-short_answer stands twice"),
    (
        "copied line",
        "  answer: ポ",
        "  answer: a\n  answer: ポ",
        "20 `answer` stands twice; keep one",
    ),
    (
        "key edited",
        "answer: ウクライナへの支援",
        "answer: 支援",
        "35 answer '支援' is not among the",
    ),
    (
        "choices",
        "  answer: ポ",
        "  choices: [a]\n  answer: ポ",
        "19 `choices` has no place in this",
    ),
    ("open quote", "  stem: ウクライナ", '  stem: "ウクライナ', "18 not readable as YAML"),
    ("colon", "  stem: ウクライナ", "  stem: a: b", "18 not readable as YAML"),
    (
        "foreign field",
        "slug: poland",
        "slug: poland\nwho: a",
        "8 unknown field `who`; the fields are",
    ),
    ("reference", "slug: poland", "slug: &a [b]\ntitle2: *a", "7 `&` and `*` references; write"),
    ("odd key", "title: ", "? [a, b]\n: c\ntitle: ", "8 a name before `:` is no text"),
    ("deep", "title: ", f"title2: {'[' * 2000 + ']' * 2000}\ntitle: ", _TOO_DEEP),
    ("control character", "title: ", "title: \a", "1 not readable as YAML (control characters"),
]


@pytest.mark.parametrize(("reason", "right", "wrong", "fault"), _FAULTS)
def test_a_fault_is_named_with_its_line(
    reason: str, right: str, wrong: str, fault: str | tuple[str, ...]
) -> None:
    found = [f"{line} {message}" for line, message in find_faults(_GOOD.replace(right, wrong, 1))]
    assert any(one.startswith(fault) for one in found), found
    assert all("; " in one for one in found), "says what would be right"


def test_all_faults_stand_in_one_error_by_line() -> None:
    text = _GOOD.replace("start: 0", "start: zero").replace("  answer: ポーランド", "  anser: a")
    with pytest.raises(BankFileError) as error:
        parse_bank(text, Path("decks/poland/bank.yaml"))
    lines = str(error.value).splitlines()
    assert [line.split(" ")[0] for line in lines] == [
        f"decks/poland/bank.yaml:{number}:" for number in (14, 19, 26, 56)
    ]


@pytest.mark.parametrize("text", ["", "# only a comment\n", "- a\n", "words\n"])
def test_a_file_without_a_bank_says_so(text: str) -> None:
    with pytest.raises(BankFileError, match="no bank stands here; restore the file"):
        parse_bank(text)


def test_a_file_of_another_encoding_says_so(tmp_path: Path) -> None:
    path = tmp_path / "bank.yaml"
    path.write_bytes(_GOOD.encode("cp932", "replace"))
    with pytest.raises(BankFileError, match=r"bank\.yaml: not UTF-8; save the file as UTF-8"):
        load_bank(path)


def test_a_folder_in_the_place_of_the_file_says_so(tmp_path: Path) -> None:
    with pytest.raises(BankFileError, match="cannot be read"):
        load_bank(tmp_path)


def test_a_bank_and_its_text_are_read_together(tmp_path: Path) -> None:
    path = tmp_path / "bank.yaml"
    assert read_ledger(path) is None
    path.write_text(_GOOD, encoding="utf-8")
    ledger = read_ledger(path)
    assert ledger is not None
    assert ledger.text == _GOOD
    assert ledger.bank == load_bank(path)


def test_questions_are_found_by_their_line() -> None:
    lines = _GOOD.splitlines()
    found = question_lines(_GOOD)
    assert {lines[line - 1] for line in found.values()} == {f"- id: {one}" for one in found}
    assert list(found) == ["q-short_answer", "q-multiple_choice"]
