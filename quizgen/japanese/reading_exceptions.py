"""The words which the analyser reads otherwise than a newsreader would, in their contexts."""

import re
from functools import cache

from quizgen.japanese.reading_list import ListedWord, ReadingList, parted_words
from quizgen.japanese.tsv import read_rows


@cache
def reading_exceptions() -> ReadingList:
    """Return the words of the built-in table."""
    return ReadingList(
        ListedWord(
            parted_words(surface, reading),
            before=re.compile(f"(?:{before})$") if before else None,
            after=re.compile(after) if after else None,
        )
        for surface, reading, before, after in read_rows("reading_exceptions")
    )
