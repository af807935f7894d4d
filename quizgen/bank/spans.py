"""Stretches of a bank file's text: where a node's own text lies, and new text in its place."""

from collections.abc import Iterable
from typing import NamedTuple

import yaml


class Edit(NamedTuple):
    """New text in place of the text at `[start:end]`."""

    start: int
    end: int
    text: str


def span_of(node: yaml.Node, text: str) -> tuple[int, int]:
    """Return where a node's own text begins and ends, without comments and space below it."""
    start, end = node.start_mark.index, node.end_mark.index
    if isinstance(node, yaml.CollectionNode) and not node.flow_style and node.value:
        last = node.value[-1]
        end = span_of(last[1] if isinstance(last, tuple) else last, text)[1]
    return start, start + len(text[start:end].rstrip(" \n"))


def block_start(node: yaml.Node, text: str) -> int:
    """Return the beginning of the line with a list item's dash, or of comments right above it."""
    dash = text.rindex("-", 0, node.start_mark.index)
    start = text.rfind("\n", 0, dash) + 1
    margin = dash - start
    while start:
        above = text.rfind("\n", 0, start - 1) + 1
        line = text[above:start]
        if not line.lstrip(" ").startswith("#") or len(line) - len(line.lstrip(" ")) > margin:
            break
        start = above
    return start


def line_end(index: int, text: str) -> int:
    """Return where the line ends on which an index lies."""
    end = text.find("\n", index)
    return len(text) if end < 0 else end


def applied(edits: Iterable[Edit], text: str) -> str:
    """Return the text with the edits made; none overlaps another, those at one place follow."""
    pieces: list[str] = []
    place = 0
    for edit in sorted(edits, key=lambda one: one.start):
        pieces += [text[place : edit.start], edit.text]
        place = edit.end
    return "".join([*pieces, text[place:]])
