"""What the analyser's words cover."""

import pytest

from quizgen.japanese.tokens import surface_of, tokenize


@pytest.mark.parametrize(
    "text",
    [
        "",
        "国会は、唯一の立法機関である。",
        "参議院は、予算を議決する。" * 4000,
        "あ" * 50_000,
        "🗳" * 13_000,
    ],
    ids=["nothing", "a sentence", "many sentences", "no sentence", "four bytes a character"],
)
def test_words_cover_a_text_of_any_length_without_a_gap(text: str) -> None:
    tokens = tokenize(text)
    assert surface_of(tokens) == text
    assert [token.start for token in tokens[1:]] == [token.end for token in tokens[:-1]]
    assert all(text[token.start : token.end] == token.surface for token in tokens)


def test_a_long_text_is_cut_between_sentences() -> None:
    once = tokenize("参議院は、予算を議決する。")
    assert len(tokenize("参議院は、予算を議決する。" * 4000)) == 4000 * len(once)
