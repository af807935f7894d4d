"""Change a bank file's text only where its values changed."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

import yaml

from quizgen.bank.plain import entry_of, head_of
from quizgen.bank.render import render_fields, render_inline, render_items
from quizgen.bank.spans import Edit, applied, block_start, line_end, span_of
from quizgen.bank.tree import child, compose, is_null
from quizgen.models.bank import Bank

_Fields = Mapping[str, Any]


class _Block(NamedTuple):
    """A question as it stands at `[start:end]`, with the comments above and the space below."""

    start: int
    end: int
    node: yaml.Node
    fields: _Fields


def spliced(before: Bank, bank: Bank, text: str) -> str:
    """Return the text that holds `before`, changed so that it holds `bank`.

    Right for files laid out in blocks, as all are that quizgen wrote; the caller reads the
    result back to be sure.
    """
    root = compose(text)
    edits = list(_field_edits(root, head_of(before), head_of(bank), text))
    entries = child(root, "questions")
    if before.questions != bank.questions and entries is not None:
        edits.append(_entries_edit(entries, before, bank, text))
    return applied(edits, text)


def _entries_edit(node: yaml.Node, before: Bank, bank: Bank, text: str) -> Edit:
    """Return the one edit that makes the list of questions anew from old and new blocks."""
    if not isinstance(node, yaml.SequenceNode) or node.flow_style or not node.value:
        new = [entry_of(question) for question in bank.questions]
        return Edit(*span_of(node, text), "\n" + render_items(new).rstrip("\n"))
    blocks = _blocks(node, before, text)
    margin = node.start_mark.column
    pieces = [
        _changed(blocks[one.id], entry_of(one), text)
        if one.id in blocks
        else f"\n{render_items([entry_of(one)], margin=margin)}\n"
        for one in bank.questions
    ]
    first, last = blocks[before.questions[0].id], blocks[before.questions[-1].id]
    return Edit(first.start, last.end, _stacked(pieces))


def _blocks(node: yaml.SequenceNode, before: Bank, text: str) -> dict[str, _Block]:
    starts = [block_start(item, text) for item in node.value]
    ends = [*starts[1:], line_end(span_of(node.value[-1], text)[1], text)]
    places = zip(before.questions, starts, ends, node.value, strict=True)
    return {old.id: _Block(start, end, item, entry_of(old)) for old, start, end, item in places}


def _changed(block: _Block, new: _Fields, text: str) -> str:
    """Return a question's lines with what changed in them."""
    edits = _field_edits(block.node, block.fields, new, text)
    inner = [
        one._replace(start=one.start - block.start, end=one.end - block.start) for one in edits
    ]
    return applied(inner, text[block.start : block.end])


def _stacked(pieces: Sequence[str]) -> str:
    """Return blocks under one another, each beginning on its own line."""
    stacked = ""
    for piece in pieces:
        if stacked and not stacked.endswith("\n"):
            stacked += "\n"
        is_spaced = stacked.endswith("\n\n") or not stacked
        stacked += piece.removeprefix("\n") if is_spaced else piece
    return stacked.rstrip("\n")


def _field_edits(node: yaml.Node, old: _Fields, new: _Fields, text: str) -> Iterator[Edit]:
    if not isinstance(node, yaml.MappingNode) or node.flow_style:
        yield from [Edit(*span_of(node, text), render_inline(dict(new)))] if old != new else []
        return
    added: dict[str, Any] = {}
    for name in [*new, *(old.keys() - new.keys())]:
        below = child(node, name)
        if old.get(name) == new.get(name):
            continue
        if below is None:
            added[name] = new.get(name)
        else:
            yield from _value_edits(below, old.get(name), new.get(name), text)
    if added:
        end = line_end(span_of(_last_of_head(node), text)[1], text)
        lines = render_fields(added, margin=node.start_mark.column)
        yield Edit(end, end, "\n" + lines.rstrip("\n"))


def _last_of_head(node: yaml.MappingNode) -> yaml.Node:
    """Return what new fields stand behind: those of a bank stand above its questions."""
    names = [name.value for name, _ in node.value]
    place = names.index("questions") if "questions" in names else 0
    return node.value[place - 1][1] if place else node


def _value_edits(node: yaml.Node, old: Any, new: Any, text: str) -> Iterator[Edit]:  # noqa: ANN401
    start, end = span_of(node, text)
    is_block_list = isinstance(node, yaml.SequenceNode) and not node.flow_style
    is_block_list = is_block_list and isinstance(new, list | tuple)
    if isinstance(node, yaml.MappingNode) and isinstance(old, dict) and isinstance(new, dict):
        yield from _field_edits(node, old, new, text)
    elif is_block_list and new and len(new) == len(old):
        for item, before, after in zip(node.value, old, new, strict=True):
            if before != after:
                yield from _value_edits(item, before, after, text)
    elif is_block_list and new:
        lines = render_items(new, margin=node.start_mark.column)
        yield Edit(start, end, lines.strip(" \n"))
    else:
        yield Edit(start, end, _space_before(node) + render_inline(new))


def _space_before(node: yaml.Node) -> str:
    """Return the space a value needs on its line: behind a bare `name:`, or in a list's place."""
    if isinstance(node, yaml.SequenceNode) and not node.flow_style:
        return "  "
    return " " if is_null(node) and not node.value else ""
