import re
from collections.abc import Iterable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.civics.table import read_table
from quizgen.errors import QuizgenError
from quizgen.japanese.kana import has_kanji, is_kana, to_hiragana
from quizgen.japanese.names_file import read_names, reading_list_of
from quizgen.japanese.numbers import read_number, value_of
from quizgen.japanese.okurigana import Segment, split_okurigana
from quizgen.japanese.read_word import ReadWord
from quizgen.japanese.reading_exceptions import reading_exceptions
from quizgen.japanese.reading_list import ListedWord, ReadingList
from quizgen.japanese.readings import annotate
from quizgen.japanese.tsv import read_rows
from tests.tables import rows_of

_TROUBLE = (
    "一二三四八十百千万億日月年人票分本回の1８食べる話し合い取締憲法英仏何他"
    "㍿㌔ﬁヶか国々〇ー（）[]。、\n\r\u0301 "
)
_TEXTS = st.text(st.one_of(st.sampled_from(_TROUBLE), st.characters(codec="utf-8")), max_size=60)


def _shown(segments: Iterable[Segment]) -> str:
    return "".join(f"{base}[{reading}]" if reading else base for base, reading in segments)


@pytest.mark.parametrize(("why", "word", "reading", "expected"), rows_of("okurigana"))
def test_a_reading_stands_over_the_kanji_alone(
    why: str, word: str, reading: str, expected: str
) -> None:
    assert _shown(split_okurigana(word, reading)) == expected, why


@pytest.mark.parametrize(("why", "text", "expected"), [*rows_of("readings"), *rows_of("counted")])
def test_texts_are_read_as_a_newsreader_reads_them(why: str, text: str, expected: str) -> None:
    assert _shown(annotate(text)) == expected, why


@pytest.mark.parametrize(
    ("term", "reading"),
    [
        (row.get("term"), row.get("reading"))
        for row in read_table("glossary")
        if not re.search("[A-Z0-9]", row.get("term"))
    ],
)
def test_terms_of_the_glossary_are_read_as_it_says(term: str, reading: str) -> None:
    read = "".join(segment.reading or segment.base for segment in annotate(term))
    assert to_hiragana(read).replace("・", "") == reading


@given(_TEXTS)
def test_the_bases_are_the_text(text: str) -> None:
    assert "".join(base for base, _ in annotate(text)) == text


@given(st.text(st.sampled_from("三権分立会議員一日本国"), min_size=4), st.data())
def test_the_bases_are_the_text_wherever_a_name_cuts_it(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 3))
    name = ListedWord((ReadWord(text[start : start + 3], "な"),))
    segments = annotate(text, names=ReadingList([name]))
    assert "".join(base for base, _ in segments) == text
    assert Segment(name.surface, "な") in segments


@given(_TEXTS)
def test_readings_are_kana_over_bases_with_kanji(text: str) -> None:
    for base, reading in annotate(text):
        assert not reading or (is_kana(reading) and has_kanji(base) and base.isalnum())


@given(st.text(st.sampled_from("〇一二三四五六七八九十百千万億兆"), min_size=1, max_size=12))
def test_every_numeral_has_a_reading_in_kana(numeral: str) -> None:
    if value_of(numeral) < 10**16:
        assert is_kana(read_number(value_of(numeral)))


def test_a_text_longer_than_the_analyser_takes_is_read() -> None:
    text = "憲法" * 12_000
    segments = annotate(text)
    assert "".join(base for base, _ in segments) == text
    assert {reading for _, reading in segments} == {"けんぽう"}


def test_only_words_that_need_it_carry_a_reading() -> None:
    assert _shown(annotate("連携する憲法", needs_reading=lambda word: "憲" in word)) == (
        "連携する憲法[けんぽう]"
    )


def test_each_exception_says_something_the_analyser_does_not() -> None:
    rows = read_rows("reading_exceptions")
    assert len(set(rows)) == len(rows)
    assert all(is_kana("".join(reading.split())) for _, reading, _, _ in rows)
    assert reading_exceptions() is reading_exceptions()


def _names(folder: Path, text: str) -> Path:
    path = folder / "names.tsv"
    path.write_text(text, encoding="utf-8")
    return path


def listed(path: Path) -> ReadingList:
    """Return what a file of names lists."""
    return reading_list_of(read_names(path))


def test_a_listed_name_wins_over_the_analyser_and_the_exceptions(tmp_path: Path) -> None:
    names = listed(_names(tmp_path, "# 名前\n\n中谷 元\tなかや はじめ\n日本\tにっぽん\n"))
    assert _shown(annotate("中谷元氏は日本へ", names=names)) == (
        "中谷[なかや]元[はじめ]氏[し]は日本[にっぽん]へ"
    )
    assert _shown(annotate("日本へ")) == "日本[にほん]へ"


def test_a_short_name_is_not_found_inside_a_word(tmp_path: Path) -> None:
    names = listed(_names(tmp_path, "\ufeff京都\tけいと\n"))  # as Excel saves it
    assert _shown(annotate("東京都の京都", names=names)) == ("東京[とうきょう]都[と]の京都[けいと]")


def test_a_long_name_is_found_where_the_analyser_parts_it_otherwise(tmp_path: Path) -> None:
    names = listed(_names(tmp_path, "三権分\tみごんわけ\n"))
    assert annotate("三権分立", names=names)[0] == Segment("三権分", "みごんわけ")


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("石破茂\n", "names.tsv:1: 1 cells; write the name, one tab"),
        ("石破茂\tいしば\tしげる\n", "names.tsv:1: 3 cells; write the name, one tab"),
        ("# a\n石破茂\tIshiba\n", "names.tsv:2: the reading 'Ishiba' of 石破茂 is not kana"),
        ("石破茂\t石破茂\n", "names.tsv:1: the reading '石破茂' of 石破茂 is not kana"),
        ("いしば\tいしば\n", "names.tsv:1: the name 'いしば' holds no kanji"),
    ],
)
def test_a_faulty_line_is_named_with_what_would_be_right(
    tmp_path: Path, text: str, fault: str
) -> None:
    with pytest.raises(QuizgenError) as raised:
        read_names(_names(tmp_path, text))
    assert fault in str(raised.value)
    assert "\n" not in str(raised.value)


def test_names_that_cannot_be_read_are_reported(tmp_path: Path) -> None:
    with pytest.raises(QuizgenError, match="cannot read the names"):
        read_names(tmp_path / "missing.tsv")
    shift_jis = tmp_path / "names.tsv"
    shift_jis.write_bytes("石破茂\tいしばしげる\n".encode("shift_jis"))
    with pytest.raises(QuizgenError, match="not UTF-8"):
        read_names(shift_jis)
