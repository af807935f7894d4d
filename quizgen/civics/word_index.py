"""Which rows of a table a text calls up by their words, looked through once for all rows."""

from collections.abc import Iterable, Sequence

_START = 2
"""Characters by which words are looked up; none is shorter."""


class WordIndex:
    """The words of many rows, by the characters they begin with: there are a thousand and more."""

    def __init__(self, rows: Iterable[Sequence[str]]) -> None:
        """Take the words of each row, which are told apart by their places."""
        numbers: dict[str, list[int]] = {}
        for number, words in enumerate(rows):
            for word in words:
                numbers.setdefault(word, []).append(number)
        self._by_start: dict[str, list[tuple[str, list[int]]]] = {}
        for word, of_word in numbers.items():
            self._by_start.setdefault(word[:_START], []).append((word, of_word))

    def called_up_by(self, text: str) -> set[int]:
        """Return the places of the rows of which a word stands in a text."""
        found: set[int] = set()
        by_start = self._by_start
        for at in range(len(text) - _START + 1):
            words = by_start.get(text[at : at + _START])
            if words is None:
                continue
            for word, numbers in words:
                if text.startswith(word, at):
                    found.update(numbers)
        return found
