"""読み below the 資料: readings of the hardest words, as many as two lines hold."""

import re

from quizgen.exports.furigana import furigana_of
from quizgen.exports.html import export_key, export_worksheet
from quizgen.exports.html.heights import NOTE_LINES, room_for_note
from quizgen.exports.html.layout import layout_of
from quizgen.exports.html.passage import passage_of
from quizgen.exports.html.reading_note import with_note
from quizgen.models.bank import Bank
from quizgen.models.sheet_options import Paper, SheetOptions
from tests.builders import a_bank, a_question, an_evidence

QUOTE = "罷免の訴追を受けた裁判官を裁判するために、弾劾裁判所を設ける。"
READINGS = {"弾劾": "だんがい", "罷免": "ひめん", "訴追": "そつい", "航跡": "こうせき"}


def a_read_bank(quote: str = QUOTE, **readings: str) -> Bank:
    question = a_question(evidence=an_evidence(quote))
    return a_bank(question, word_readings=readings or READINGS)


def noted(bank: Bank, options: SheetOptions) -> list[tuple[str, str]]:
    passage = with_note(passage_of(bank), bank, options)
    return [(one.word, one.reading) for one in passage.noted]


def test_the_words_of_the_text_are_told_in_its_order() -> None:
    expected = [("罷免", "ひめん"), ("訴追", "そつい"), ("弾劾", "だんがい")]
    assert noted(a_read_bank(), SheetOptions()) == expected
    page = export_worksheet(a_read_bank()).decode()
    (note,) = re.findall(r'<p class="noted">(.*?)</p>', page)
    assert re.sub(r"<.*?>", " ", note).split() == [
        "読み", "罷免（ひめん）", "訴追（そつい）", "弾劾（だんがい）",
    ]  # fmt: skip


def test_it_is_left_out_where_readings_stand_over_the_words() -> None:
    options = SheetOptions(readings=furigana_of("grade:6", ()).readings)
    assert noted(a_read_bank(), options) == []
    assert 'class="noted"' not in export_worksheet(a_read_bank(), options).decode()


def test_the_key_has_no_text_and_no_note() -> None:
    assert 'class="noted"' not in export_key(a_read_bank()).decode()


def test_the_hardest_are_told_where_there_is_no_room_for_all() -> None:
    words = [chr(code) + chr(code + 1) for code in range(0x6000, 0x6100, 2)]
    bank = a_read_bank("、".join(words) + "。", **dict.fromkeys(words, "あいうえお"))
    for paper in Paper:
        options = SheetOptions(paper=paper)
        told = [word for word, _ in noted(bank, options)]
        assert told == words[: len(told)]
        room = NOTE_LINES * room_for_note(layout_of(options))
        assert room - 10 < 10 * len(told) <= room


def test_an_article_without_hard_words_has_no_note() -> None:
    bank = a_bank(a_question(evidence=an_evidence("国会は、法律を定める。")))
    assert 'class="noted"' not in export_worksheet(bank).decode()
