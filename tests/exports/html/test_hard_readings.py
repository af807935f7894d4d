"""Readings over the hardest words of the 資料, each where it first stands."""

import re

from quizgen.exports.furigana import furigana_of
from quizgen.exports.html import export_key, export_worksheet
from quizgen.exports.html.hard_readings import with_hard_readings
from quizgen.exports.html.layout import layout_of
from quizgen.exports.html.passage import passage_of
from quizgen.exports.html.public_view import public_view
from quizgen.exports.html.room import room_on
from quizgen.models.bank import Bank
from quizgen.models.sheet_options import Density, SheetOptions
from tests.builders import a_bank, a_question, an_evidence

QUOTE = "罷免の訴追を受けた裁判官を裁判するために、弾劾裁判所を設ける。"
READINGS = {
    "弾劾": "だんがい",
    "弾劾裁判所": "だんがいさいばんしょ",
    "罷免": "ひめん",
    "航跡": "こうせき",
}


def a_read_bank(quote: str = QUOTE, **readings: str) -> Bank:
    question = a_question(evidence=an_evidence(quote))
    return a_bank(question, word_readings=readings or READINGS)


def read(bank: Bank, options: SheetOptions | None = None) -> list[tuple[str, str]]:
    passage = with_hard_readings(passage_of(bank), bank, options or SheetOptions())
    words = [word for paragraph in passage.paragraphs for word in paragraph.words]
    return [(word.text, word.reading) for word in words if word.reading]


def test_a_word_of_the_text_carries_its_reading_and_of_two_the_longer() -> None:
    assert read(a_read_bank()) == [("罷免", "ひめん"), ("弾劾裁判所", "だんがいさいばんしょ")]
    page = export_worksheet(a_read_bank()).decode()
    passage = page.split('<section class="passage"')[1].split("</section>")[0]
    assert "<ruby>罷免<rp>（</rp><rt>ひめん</rt><rp>）</rp></ruby>の訴追を" in passage
    assert QUOTE in re.sub(r"<rp>.*?</rp>|<rt>.*?</rt>|<.*?>", "", passage)
    assert "<ruby>" not in page.replace(passage, "")


def test_it_is_told_once_in_a_text() -> None:
    assert read(a_read_bank("罷免の後に、罷免を取り消す。")) == [("罷免", "ひめん")]


def test_of_many_words_the_hardest_carry_theirs() -> None:
    words = [chr(code) + chr(code + 1) for code in range(0x6000, 0x6040, 2)]
    bank = a_read_bank("、".join(reversed(words)) + "。", **dict.fromkeys(words, "あいう"))
    assert {word for word, _ in read(bank)} == {*words[:12]}


def test_the_text_is_whole_and_escaped() -> None:
    quote = "<b>罷免</b>&弾劾、A&B。"
    page = export_worksheet(a_read_bank(quote)).decode()
    assert "&lt;b&gt;<ruby>罷免<rp>" in page
    assert "A&amp;B。" in page


def test_it_is_left_out_where_readings_stand_over_all_words() -> None:
    options = SheetOptions(readings=furigana_of("grade:6", ()).readings)
    assert read(a_read_bank(), options) == []


def test_the_key_has_no_text_and_no_readings() -> None:
    assert "<ruby>" not in export_key(a_read_bank()).decode()


def test_a_text_with_readings_is_set_wide_enough_for_them() -> None:
    for density in Density:
        layout = layout_of(SheetOptions(density=density))
        bank = a_read_bank()
        plain, over = passage_of(bank), with_hard_readings(passage_of(bank), bank, SheetOptions())
        assert room_on(public_view(bank, passage=over), layout).leading >= 1.6
        assert layout.leading < 1.6
        assert plain.has_readings is False


def test_an_article_without_hard_words_has_none() -> None:
    bank = a_bank(a_question(evidence=an_evidence("国会は、法律を定める。")))
    assert "<ruby>" not in export_worksheet(bank).decode()
