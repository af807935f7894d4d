from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.japanese.pointers import has_open_reference
from quizgen.japanese.text import (
    fold,
    has_balanced_brackets,
    is_finished,
    split_sentences,
)
from tests.tables import rows_of


@pytest.mark.parametrize(("why", "text", "expected"), rows_of("pointers"))
def test_words_that_point_elsewhere_are_seen(why: str, text: str, expected: str) -> None:
    assert has_open_reference(text) is (expected == "open"), why


def test_sentences_end_outside_brackets_only() -> None:
    text = "大臣は「反対だ。やめる」と話した。国会（常会。1月）は始まった！\n次の行"
    assert [text[span.start : span.end] for span in split_sentences(text)] == [
        "大臣は「反対だ。やめる」と話した。",
        "国会（常会。1月）は始まった！",
        "次の行",
    ]


def test_a_mark_within_a_name_ends_no_sentence() -> None:
    text = "Yahoo!ニュースによると、成立した。NATO! 会議が開かれた。"
    assert [text[span.start : span.end] for span in split_sentences(text)] == [
        "Yahoo!ニュースによると、成立した。",
        "NATO!",
        "会議が開かれた。",
    ]


@given(st.text(alphabet="あ。「」（）\n !?国", max_size=60))
def test_sentences_hold_every_character_but_blanks(text: str) -> None:
    spans = split_sentences(text)
    kept = "".join(text[span.start : span.end] for span in spans)
    assert "".join(kept.split()) == "".join(text.split())
    assert all(one.end <= other.start for one, other in pairwise(spans))


def test_widths_case_and_blanks_do_not_count_when_comparing() -> None:
    assert fold("ＮＡＴＯ　加盟３か国") == fold("nato加盟3か国")


def test_finished_and_balanced() -> None:
    assert is_finished("合意した。")
    assert not is_finished("政府は、来年度から")
    assert has_balanced_brackets("「反対（棄権）」")
    assert not has_balanced_brackets("「反対（棄権」）")
