"""Plain values as YAML: one line a value, Japanese as it is."""

import math
import re
from collections.abc import Mapping, Sequence
from enum import StrEnum
from functools import lru_cache
from textwrap import indent

import yaml

from quizgen.regex import regex

_SURE = regex(
    r"(?!(?:y|n|yes|no|on|off|true|false|null)\Z)"
    r"[^\W\d_](?:[\w、。，・「」『』（）　〜…？！/?=&.()+%-]|:(?!\Z))*",
    re.IGNORECASE,
)
"""A text every YAML reader takes for that text without quotes; most are, and need no emitter."""


class _Dumper(yaml.SafeDumper):
    """Write several lines as a block, and no references; the C writer would escape 💡 and 𠮷."""

    def ignore_aliases(self, data: object) -> bool:
        """Write a value out each time it stands."""
        del data
        return True


def _text(dumper: _Dumper, text: str) -> yaml.ScalarNode:
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, _style_of(text))


def _style_of(text: str) -> str | None:
    lines = text.splitlines()
    if len(lines) > 1 and "\n".join(lines) == text:
        return "|"
    return None if lines in ([], [text]) else '"'


_Dumper.add_representer(str, _text)
_Dumper.add_multi_representer(StrEnum, lambda dumper, member: _text(dumper, member.value))


def render_fields(fields: Mapping[str, object], *, margin: int = 0) -> str:
    """Return `name: value` lines behind a margin of spaces."""
    return _indented("".join(_field(name, value) for name, value in fields.items()), margin)


def render_items(items: Sequence[object], *, margin: int = 0) -> str:
    """Return the items of a list, each after `- `."""
    return _indented("".join(map(_item, items)), margin)


def render_inline(value: object) -> str:
    """Return a value on one line, in a form that is right anywhere in a file."""
    return _dumped([value], flow=True).strip()[1:-1]


def _field(name: str, value: object) -> str:
    match value:
        case list() | tuple() if not value:
            return f"{name}: []\n"
        case dict():
            return f"{name}:\n{render_fields(value, margin=2)}"
        case list() | tuple():
            return f"{name}:\n{render_items(value)}"
        case _:
            return f"{name}: {_scalar(value)}"


def _item(value: object) -> str:
    if isinstance(value, dict):
        return f"- {render_fields(value, margin=2)[2:]}"
    return f"- {_scalar(value)}"


def _indented(lines: str, margin: int) -> str:
    """Return lines behind a margin; a line of wide spaces alone is a line too."""
    return indent(lines, " " * margin, lambda line: line != "\n")


def _scalar(value: object) -> str:
    """Return a value with its line end; a text of several lines with the lines below it."""
    if isinstance(value, int) or (isinstance(value, str) and _SURE.fullmatch(value)):
        return f"{value}\n"
    return _emitted(value)


@lru_cache  # times and short words stand in every question
def _emitted(value: object) -> str:
    return _dumped({"x": value}, flow=False).removeprefix("x: ")


def _dumped(value: object, *, flow: bool) -> str:
    text: str = yaml.dump(
        value,
        Dumper=_Dumper,
        allow_unicode=True,
        sort_keys=False,
        width=math.inf,
        default_flow_style=flow,
    )
    return text
