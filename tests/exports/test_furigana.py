import html
import re
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.errors import QuizgenError
from quizgen.exports.furigana import Furigana
from quizgen.exports.ruby import as_anki, as_ruby
from quizgen.japanese.names_file import read_names, reading_list_of
from tests.tables import rows_of

_ANKI_BASE = re.compile(r" ?([^ >\[]+)\[([^\]]+)\]")
"""A base with its reading, as the filters see it: from a blank or a `>` to the bracket."""
_TEXTS = st.text(
    st.one_of(
        st.sampled_from("憲法連携人20日取り締まり <>&\"'[]{}\\（）\n"), st.characters(codec="utf-8")
    ),
    max_size=40,
)
_LEVELS = st.sampled_from(["none", "all", "grade:2", "grade:6", "grade:9"]).map(Furigana.parse)


@pytest.mark.parametrize(("why", "level", "text", "expected"), rows_of("furigana"))
def test_a_card_has_the_readings_of_its_level(
    why: str, level: str, text: str, expected: str
) -> None:
    assert as_anki(text, Furigana.parse(level).segments_of) == expected, why


def test_paper_has_ruby_with_brackets_for_readers_without() -> None:
    assert as_ruby("<法>の連携", Furigana.parse("grade:6").segments_of) == (
        "&lt;法&gt;の<ruby>連携<rp>（</rp><rt>れんけい</rt><rp>）</rp></ruby>"
    )


@given(_TEXTS, _LEVELS)
def test_ruby_left_out_the_text_is_as_it_was(text: str, furigana: Furigana) -> None:
    bare = re.sub("<rp>.</rp>|<rt>.*?</rt>|</?ruby>", "", as_ruby(text, furigana.segments_of))
    assert html.unescape(bare) == text
    assert not re.search("[<>]", bare)


@given(_TEXTS, _LEVELS)
def test_the_filter_of_anki_gives_the_text_back(text: str, furigana: Furigana) -> None:
    assert html.unescape(_ANKI_BASE.sub(r"\1", as_anki(text, furigana.segments_of))) == text


@given(_TEXTS, _LEVELS)
def test_paper_and_cards_have_the_same_readings(text: str, furigana: Furigana) -> None:
    on_paper = re.findall(
        "<ruby>(.*?)<rp>（</rp><rt>(.*?)</rt>", as_ruby(text, furigana.segments_of)
    )
    assert _ANKI_BASE.findall(as_anki(text, furigana.segments_of)) == on_paper


def test_the_exporter_says_how_its_fields_are_escaped() -> None:
    def escape(text: str) -> str:
        return text.replace("\n", "<br>")

    field = as_anki("記者\n連携", Furigana.parse("all").segments_of, escape=escape)
    assert field == "記者[きしゃ]<br> 連携[れんけい]"


def test_listed_names_reach_paper_and_cards(tmp_path: Path) -> None:
    path = tmp_path / "names.tsv"
    path.write_text("尹\tいん\n", encoding="utf-8")
    furigana = Furigana.parse("all", names=reading_list_of(read_names(path)))
    assert as_anki("尹氏", furigana.segments_of) == "尹[いん] 氏[し]"
    assert "<rt>いん</rt>" in as_ruby("尹氏", furigana.segments_of)


@pytest.mark.parametrize("wish", ["", "grade", "grade:", "grade:0", "grade:10", "grade:６", "All"])
def test_another_level_is_refused_with_those_there_are(wish: str) -> None:
    with pytest.raises(QuizgenError, match="write none, all, or grade:1 to grade:9"):
        Furigana.parse(wish)


def test_without_furigana_no_analyser_is_loaded() -> None:
    program = (
        "import sys; from quizgen.exports.furigana import Furigana;"
        "from quizgen.exports.ruby import as_anki, as_ruby;"
        "cut = Furigana.parse('none').segments_of; as_ruby('憲法', cut); as_anki('憲法', cut);"
        "sys.exit('sudachipy' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0
