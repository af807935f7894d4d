"""Regular expressions that are compiled when they are first used.

A run uses two in three of the product's patterns, and compiling all of them took a fifth of a
build: the classes of kanji in them are laid out character by character.
"""

import re
from functools import cached_property
from typing import Any, cast


def regex(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """Return what has the methods of a compiled pattern.

    It is no `re.Pattern` for `isinstance`, for the functions of `re`, nor the `re` of a match. A
    pattern that is wrong raises `re.error` when it is first used.
    """
    return cast("re.Pattern[str]", _Late(pattern, flags))


def begun_by(characters: str, alternatives: str) -> str:
    """Return a pattern of alternatives that are tried only where one of the characters stands.

    Python's `re` tries every alternative at every place unless all begin with plain characters;
    looking first is five times as quick. `characters` are the inside of a class.
    """
    return rf"(?=[{characters}])(?:{alternatives})"


class _Late:
    """Stands for a compiled pattern, whose methods become its own when they are first used."""

    def __init__(self, pattern: str, flags: int) -> None:
        self.pattern = pattern
        self._flags = flags

    @cached_property
    def _compiled(self) -> re.Pattern[str]:
        return re.compile(self.pattern, self._flags)

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401  any method of a pattern
        value = getattr(self._compiled, name)
        self.__dict__[name] = value
        return value
