"""A bank's file: what is written is read back, and a person's hand in it stays."""

from hypothesis import example, given, settings
from hypothesis import strategies as st

from quizgen.bank import dump_bank, parse_bank
from quizgen.models.bank import Bank
from tests.bank.strategies import banks
from tests.builders import a_bank, a_question, an_evidence

_COMMENTED = """\
# 2年1組で使う
questions:          # 順番はこのまま

  # 先生のメモ: 導入で使う
  - answer: "ポーランド"   # 国名
    id: q-1
    kind: short_answer
    stem: >-
      支援を続けることを
      訴えたのは、どの国の外相か。
    accepted: [ポーランド共和国,  Poland]
    evidence: {quote: 外相は訴えた。, start: 0, end: 7}
    # 解説はまだ
    explanation:

  # 次のメモ
  - id: q-2
    kind: true_false
    stem: 外相は支援をやめることを訴えた。
    choices:
      - ○
      - ×
    answer: ×
    evidence:
      quote: 外相は訴えた。
      start: 0
      end: 7 # 文の終わり

rules: '1'
slug: poland   # 変えない
title: ポーランド
source: poland.txt
article: abc
# おわり
"""


def _with(bank: Bank, place: int, **changes: object) -> Bank:
    questions = list(bank.questions)
    questions[place] = questions[place].model_copy(update=changes)
    return bank.model_copy(update={"questions": tuple(questions)})


def _differing(old: str, new: str) -> list[str]:
    """Return the lines of the old text that the new one lacks."""
    return [line for line in old.splitlines() if line not in new.splitlines()]


@settings(deadline=None)
@given(banks())
@example(a_bank(a_question(explanation="一行目\n\u3000\n三行目")))
@example(a_bank(a_question(explanation="\n\u3000")))
def test_every_bank_is_read_back_as_it_was(bank: Bank) -> None:
    assert parse_bank(dump_bank(bank)) == bank


@settings(deadline=None)
@given(banks(), banks())
def test_every_bank_can_be_written_over_every_other(before: Bank, after: Bank) -> None:
    written = dump_bank(after, f"# 私のメモ\n{dump_bank(before)}# おわり\n")
    assert parse_bank(written) == after
    assert written.startswith("# 私のメモ\n")
    assert written.endswith("\n# おわり\n")


@settings(deadline=None)
@given(banks(fewest=1), st.data())
def test_a_comment_stays_wherever_it_stands(bank: Bank, data: st.DataObject) -> None:
    lines = dump_bank(bank).splitlines(keepends=True)
    starts = [place for place, line in enumerate(lines) if line.startswith("- id:")]
    place = data.draw(st.sampled_from(starts))
    text = "".join([*lines[:place], "# 先生のメモ\n", *lines[place:]])
    written = dump_bank(_with(bank, 0, explanation="新しい解説", context="新しい行"), text)
    assert "\n# 先生のメモ\n- id:" in written


def test_an_unchanged_bank_gives_the_same_text() -> None:
    assert dump_bank(parse_bank(_COMMENTED), _COMMENTED) == _COMMENTED


def test_only_the_changed_value_is_written_anew() -> None:
    bank = _with(parse_bank(_COMMENTED), 0, answer="ウクライナ")
    written = dump_bank(bank, _COMMENTED)
    assert written == _COMMENTED.replace('"ポーランド" ', "ウクライナ ")


def test_a_folded_stem_is_replaced_whole() -> None:
    written = dump_bank(_with(parse_bank(_COMMENTED), 0, stem="どの国か。"), _COMMENTED)
    assert "    stem: どの国か。\n    accepted: [ポーランド共和国,  Poland]\n" in written


def test_an_empty_value_is_filled_on_its_line() -> None:
    written = dump_bank(_with(parse_bank(_COMMENTED), 0, explanation="訴えた。"), _COMMENTED)
    assert "    # 解説はまだ\n    explanation: 訴えた。\n" in written


def test_a_field_not_yet_there_is_added_below_the_others() -> None:
    written = dump_bank(_with(parse_bank(_COMMENTED), 1, base="0a-spare"), _COMMENTED)
    assert "      end: 7 # 文の終わり\n    base: 0a-spare\n" in written
    assert _differing(_COMMENTED, written) == []


def test_a_field_of_the_bank_not_yet_there_is_added_above_its_questions() -> None:
    bank = a_bank(a_question())
    written = dump_bank(bank.model_copy(update={"matter": "二院制"}), dump_bank(bank))
    assert written == dump_bank(bank).replace("\n\nquestions:", "\nmatter: 二院制\n\nquestions:")
    changed = parse_bank(_COMMENTED).model_copy(update={"matter": "二院制"})
    assert dump_bank(changed, _COMMENTED) == _COMMENTED.replace(
        "# おわり", "matter: 二院制\n# おわり"
    )


def test_fields_added_at_one_place_stand_in_their_blocks() -> None:
    dated = an_evidence("外相は訴えた。", section=None, outlet="新聞", url=None)
    written = dump_bank(_with(parse_bank(_COMMENTED), 1, base="0a", evidence=dated), _COMMENTED)
    assert "      end: 7 # 文の終わり\n      outlet: 新聞\n    base: 0a\n" in written


def test_a_list_of_another_length_keeps_its_margin() -> None:
    choices = ("○", "×", "△")
    written = dump_bank(_with(parse_bank(_COMMENTED), 1, choices=choices), _COMMENTED)
    assert "    choices:\n      - ○\n      - ×\n      - △\n    answer: ×\n" in written


def test_changes_in_one_line_values_keep_their_line() -> None:
    moved = an_evidence("外相は訴えた。", start=5, end=12, section=None, outlet=None, url=None)
    bank = _with(parse_bank(_COMMENTED), 0, accepted=("ポーランド", "波, 国"), evidence=moved)
    written = dump_bank(bank, _COMMENTED)
    assert "    accepted: [ポーランド, '波, 国']\n" in written
    assert "    evidence: {quote: 外相は訴えた。, start: 5, end: 12}\n" in written


def test_a_new_question_stands_among_the_old_ones() -> None:
    before = parse_bank(_COMMENTED)
    questions = (before.questions[0], a_question("cloze", id="q-new"), before.questions[1])
    written = dump_bank(before.model_copy(update={"questions": questions}), _COMMENTED)
    assert _differing(_COMMENTED, written) == []
    assert "\n\n  - id: q-new\n    kind: cloze\n" in written
    assert "\n\n  # 次のメモ\n  - id: q-2\n" in written


def test_a_question_is_taken_out_without_its_neighbours() -> None:
    before = parse_bank(_COMMENTED)
    bank = before.model_copy(update={"questions": before.questions[1:]})
    written = dump_bank(bank, _COMMENTED)
    assert parse_bank(written) == bank
    assert "\n  # 次のメモ\n  - id: q-2\n" in written
    assert written.endswith("article: abc\n# おわり\n")


def test_a_line_of_text_that_looks_like_a_comment_stays_with_its_text() -> None:
    text = _COMMENTED.replace(
        "    explanation:\n\n  # 次のメモ\n", "    explanation: |\n      # 注\n"
    )
    before = parse_bank(text)
    questions = (before.questions[0], a_question("cloze", id="q-new"), before.questions[1])
    written = dump_bank(before.model_copy(update={"questions": questions}), text)
    assert _differing(text, written) == []


def test_all_questions_can_go_and_come_back() -> None:
    before = parse_bank(_COMMENTED)
    empty = before.model_copy(update={"questions": ()})
    without = dump_bank(empty, _COMMENTED)
    assert parse_bank(without) == empty
    assert parse_bank(dump_bank(before, without)) == before
    assert without.startswith("# 2年1組で使う\n")


def test_the_line_ends_and_the_mark_of_windows_stay() -> None:
    text = "\ufeff" + _COMMENTED.replace("\n", "\r\n")
    written = dump_bank(_with(parse_bank(text), 0, answer="ウクライナ"), text)
    assert written == text.replace('"ポーランド" ', "ウクライナ ")


def test_a_file_laid_out_as_json_is_still_right_after_a_change() -> None:
    text = (
        '{"slug": "a", "title": "b", "source": "c", "article": "d", "rules": "1", "questions": ['
        '{"id": "q-1", "kind": "true_false", "stem": "s", "answer": "×",'
        ' "evidence": {"quote": "q", "start": 0, "end": 1}}]}'
    )
    bank = _with(parse_bank(text), 0, stem="other, words: here")
    assert parse_bank(dump_bank(bank, text)) == bank


def test_a_new_file_tells_what_may_be_edited() -> None:
    preface = dump_bank(a_bank()).split("\n\n", maxsplit=1)[0]
    assert all(line.startswith("#") for line in preface.splitlines())
    fields = ("stem", "answer", "accepted", "choices", "explanation", "context", "status")
    assert all(name in preface for name in fields)


def test_japanese_and_pictures_are_written_as_they_are() -> None:
    written = dump_bank(a_bank(a_question(stem="💡 𠮷野家は何県か。")))
    assert "stem: 💡 𠮷野家は何県か。\n" in written
