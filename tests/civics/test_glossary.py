"""What the glossary's entries must hold so that questions can be written from them."""

import re
from collections import Counter
from itertools import combinations

import pytest

from quizgen.civics.table import Row, read_table
from quizgen.japanese.tokens import tokenize
from quizgen.questions.wording import shares_words, told_form

ROWS = read_table("glossary")
BY_TERM = {row.get("term"): row for row in ROWS}
SHORTER, LONGER = 0.75, 1.34
NEW_WORDS = 3  # of a note
POINTER = re.compile("(?:^|[、はがをに])(?:これ|それ(?!ぞれ)|この|その)")
KIN_ENDINGS = {"会議": "国会"}
"""The emergency session is a meeting that stands in for the Diet beside its sessions."""
ALWAYS_NOUNS = ("しくみ",)
"""Nouns in kana that the analyser may cut in two behind a verb."""
OPPOSITES = frozenset(
    {
        ("控訴", "上告"),
        ("直接税", "間接税"),
        ("円高", "円安"),
        ("歳入", "歳出"),
        ("インフレーション", "デフレーション"),
        ("小選挙区制", "大選挙区制"),
    }
)
"""Terms whose definitions differ by one word alone, and just that word is what is taught."""


def _ending(definition: str) -> str:
    """Return what a definition ends in: こと, 制度, and a noun of one character by itself."""
    last = definition[-2:]
    ending = last if re.fullmatch("[一-龥]{2}|[ぁ-ん]{2}", last) else last[1]
    return KIN_ENDINGS.get(ending, ending)


def _content_words(text: str) -> frozenset[str]:
    return frozenset(
        token.base
        for token in tokenize(text)
        if token.pos[0] in ("名詞", "動詞", "形容詞") and len(token.surface) > 1
    )


def _unfit(row: Row) -> list[str]:
    """Return the peers whose definitions may not stand beside the term's."""
    key = row.get("definition")
    return [
        peer
        for peer in row.all("peers")
        if not SHORTER <= len(BY_TERM[peer].get("definition")) / len(key) <= LONGER
        or _ending(BY_TERM[peer].get("definition")) != _ending(key)
    ]


@pytest.mark.parametrize("row", ROWS, ids=BY_TERM)
def test_a_definition_is_one_noun_phrase_in_plain_style(row: Row) -> None:
    definition = row.get("definition")
    is_noun = tokenize(definition)[-1].pos[0] in ("名詞", "接尾辞")
    assert is_noun or definition.endswith(ALWAYS_NOUNS), definition
    assert not re.search("。|です|ません|これ|それら", definition)


def test_no_definition_or_gloss_repeats_a_compound_of_its_term() -> None:
    for term, row in BY_TERM.items():
        for compound in re.findall(r"[一-龥々]{3,}|[ァ-ヴー]{3,}", term):
            for column in ("definition", "gloss"):
                assert not shares_words(compound, row.get(column), 3), (term, column)


def test_no_definition_or_gloss_prints_two_kanji_of_its_term_but_those_of_its_kind() -> None:
    """The noun at the end may tell the kind: 条約, 権利, 制度."""
    for term, row in BY_TERM.items():
        runs = re.findall("[一-龥々]{2,}", term)
        pairs = {run[at : at + 2] for run in runs for at in range(len(run) - 1)}
        for column in ("definition", "gloss"):
            text = row.get(column)
            assert [pair for pair in pairs if pair in text.removesuffix(pair)] == [], (term, text)


def test_no_definition_or_gloss_says_what_its_term_is_not() -> None:
    for term, row in BY_TERM.items():
        assert "ではなく" not in row.get("definition") + row.get("gloss"), term


def test_no_form_names_two_terms() -> None:
    """A form marked ~ is not looked for in texts, so it must not be another term's own."""
    forms = Counter(
        form.removeprefix("~") for row in ROWS for form in (row.get("term"), *row.all("aliases"))
    )
    assert [form for form, count in forms.items() if count > 1] == []


def test_readings_are_hiragana() -> None:
    for term, row in BY_TERM.items():
        assert re.fullmatch("[ぁ-ゖー]+", row.get("reading")), term


def test_every_peer_has_a_definition_of_like_length_that_ends_alike() -> None:
    assert {term: _unfit(row) for term, row in BY_TERM.items() if _unfit(row)} == {}


def test_no_two_glosses_are_the_same_or_another_terms_definition() -> None:
    said = Counter(row.get(column) for row in ROWS for column in ("definition", "gloss"))
    own = Counter(row.get("gloss") for row in ROWS if row.get("gloss") == row.get("definition"))
    assert [text for text, count in (said - own).items() if count > 1] == []


def test_terms_of_one_field_and_form_are_told_apart_by_their_definitions() -> None:
    words = {term: _content_words(row.get("definition")) for term, row in BY_TERM.items()}
    for one, other in combinations(BY_TERM, 2):
        if BY_TERM[one].get("field") != BY_TERM[other].get("field"):
            continue
        if told_form(one) != told_form(other) or (one, other) in OPPOSITES:
            continue
        shared = words[one] & words[other]
        assert len(shared) <= 0.6 * len(words[one] | words[other]), (one, other, shared)


def test_every_term_has_a_note() -> None:
    assert [row.get("term") for row in ROWS if not row.get("note")] == []


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.get("term"))
def test_a_note_is_one_plain_sentence_that_adds_to_the_definition(row: Row) -> None:
    note = row.get("note")
    assert re.fullmatch(r"[^。]{20,80}。", note)
    assert not re.search(
        "[０-９]|です|ます|(?:^|[、はがをに])(?:これ|それ(?!ぞれ)|この|その)", note
    )
    new = _content_words(note) - _content_words(row.get("definition")) - {row.get("term")}
    assert len(new) >= NEW_WORDS, new


def test_each_term_has_words_of_articles_that_turn_on_it() -> None:
    for row in ROWS:
        term, says = row.get("term"), row.all("says")
        assert 4 <= len(says) <= 12, term
        assert len(set(says)) == len(says), term
        assert all(2 <= len(word) <= 8 for word in says), term
        assert not any(term in word for word in says), term
