"""Readings over the hardest words of the 資料, each where it first stands."""

import re

from quizgen.exports.html.passage import Paragraph, Passage, Word
from quizgen.models.bank import Bank
from quizgen.models.sheet_options import SheetOptions

_MOST = 12
"""Words of a text that carry theirs: more, and pupils stumble over readings of easy ones."""


def with_hard_readings(passage: Passage, bank: Bank, options: SheetOptions) -> Passage:
    """Return the 資料 with readings over its hardest words, which come first in the bank.

    There are none where all words carry theirs anyway.
    """
    text = "\n".join(paragraph.text for paragraph in passage.paragraphs)
    here = [(word, reading) for word, reading in bank.word_readings.items() if word in text]
    left = {} if options.readings else dict(here[:_MOST])
    extracts = []
    for extract in passage.extracts:
        paragraphs = tuple(_read(paragraph, left) for paragraph in extract.paragraphs)
        extracts.append(extract.model_copy(update={"paragraphs": paragraphs}))
    return passage.model_copy(update={"extracts": tuple(extracts)})


def _read(paragraph: Paragraph, left: dict[str, str]) -> Paragraph:
    """Return a paragraph in words, if it has any of those left, which are then no more."""
    if not any(word in paragraph.text for word in left):
        return paragraph
    longest_first = sorted(left, key=lambda word: (-len(word), word))
    words: list[Word] = []
    end = 0
    for found in re.finditer("|".join(map(re.escape, longest_first)), paragraph.text):
        if reading := left.pop(found[0], ""):
            words += [
                Word(text=paragraph.text[end : found.start()]),
                Word(text=found[0], reading=reading),
            ]
            end = found.end()
    words.append(Word(text=paragraph.text[end:]))
    return paragraph.model_copy(update={"words": tuple(words)})
