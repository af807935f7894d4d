"""Bytes of every encoding met in Japan become the same text, and damage is told."""

import codecs
import unicodedata

import pytest

from quizgen.articles.decoding import decode
from quizgen.errors import ArticleError

_TEXT = (
    "日本の支援は?\n日米韓の連携について、ポーランドの外相が述べた。\nＮＡＴＯは100億円を出した。\n"
)


@pytest.mark.parametrize(
    "encoding",
    [
        *("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"),
        *("cp932", "euc_jp", "iso2022_jp"),
    ],
)
def test_every_encoding_gives_the_same_text(encoding: str) -> None:
    assert decode(_TEXT.encode(encoding)) == _TEXT


def test_big_endian_with_bom_is_read() -> None:
    assert decode(codecs.BOM_UTF16_BE + _TEXT.encode("utf-16-be")) == _TEXT


@pytest.mark.parametrize("encoding", ["cp932", "euc_jp", "utf-16-le", "utf-16-be"])
def test_a_short_line_is_enough_to_tell_the_encoding(encoding: str) -> None:
    assert decode("日本国憲法の三原則".encode(encoding)) == "日本国憲法の三原則"


@pytest.mark.parametrize("line_end", ["\r\n", "\r", "\u2028", "\x85", "\f"])
def test_all_line_ends_become_one(line_end: str) -> None:
    assert decode(_TEXT.replace("\n", line_end).encode()) == _TEXT


def test_decomposed_kana_are_composed() -> None:
    assert decode(unicodedata.normalize("NFD", _TEXT).encode()) == _TEXT


def test_full_width_stays_full_width() -> None:
    text = "ＮＡＴＯ　１００％ ｶﾞｲﾄﾞ ①～"
    assert decode(text.encode()) == text


def test_controls_and_hidden_direction_marks_are_dropped() -> None:
    assert decode("支\u202e援\u200b\x07\tを\ufeff続ける".encode()) == "支援\tを続ける"


def test_joined_emoji_stay_joined() -> None:
    assert decode("👨\u200d👩\u200d👧 ✅\ufe0f".encode()) == "👨\u200d👩\u200d👧 ✅\ufe0f"


@pytest.mark.parametrize(
    ("raw", "words"),
    [
        (b"%PDF-1.7\n", "a PDF"),
        (b"PK\x03\x04word", ".docx"),
        (b"\x89PNG\r\n\x1a\n", "a picture"),
        (b"\x00\x01\x02\x03\xfe\xff" * 40, "binary"),
        ("支援\x00続ける".encode(), "binary"),
        (codecs.BOM_UTF16_LE + "支\x00援".encode("utf-16-le"), "binary"),
        (b"<!DOCTYPE html>\n<html><body>a</body></html>", "HTML"),
    ],
)
def test_what_is_no_text_is_named(raw: bytes, words: str) -> None:
    with pytest.raises(ArticleError, match=words):
        decode(raw)


def test_lost_character_is_reported_with_its_line() -> None:
    with pytest.raises(ArticleError, match=r"U\+FFFD") as caught:
        decode("一行目\n二\ufffd行目".encode())
    assert caught.value.line == 2


def test_unknown_encoding_names_what_was_tried() -> None:
    with pytest.raises(ArticleError, match=r"UTF-8, UTF-16, Shift_JIS, EUC-JP") as caught:
        decode("日本\nの".encode() + b"\xff\xfe\xfd" + "caf\xe9 \xfc\xdf\xf1".encode("latin-1"))
    assert caught.value.line == 2


def test_western_text_is_not_taken_for_japanese() -> None:
    with pytest.raises(ArticleError, match="unknown encoding"):
        decode("Le café était fermé à Genève, où l'été…".encode("cp1252"))


@pytest.mark.parametrize("lost", [0, 3, 5])
def test_utf8_that_lost_a_byte_is_not_taken_for_shift_jis(lost: int) -> None:
    raw = "ける。日".encode()
    with pytest.raises(ArticleError, match="unknown encoding"):
        decode(raw[:lost] + raw[lost + 1 :])


def test_broken_utf8_is_not_taken_for_shift_jis() -> None:
    with pytest.raises(ArticleError, match="unknown encoding"):
        decode(_TEXT.encode()[:-2] + b"\xff" + "続ける".encode())


def test_file_that_belies_its_bom_is_reported() -> None:
    with pytest.raises(ArticleError, match="not; save it again") as caught:
        decode(codecs.BOM_UTF8 + b"ok\n\xff\xff")
    assert caught.value.line == 2
