"""A bank file as a tree of YAML nodes, each with its place in the text."""

from typing import Any, TypeAlias

import yaml

from quizgen.bank.faults import Fault, FaultyText

_LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)  # C where there is any; guesses no types
_OPEN_QUOTE = "while scanning a quoted scalar"  # told at the end of the file, begun far above
_TOO_DEEP = "nested too deep; write the file as quizgen does"
_NULLS = frozenset({"", "~", "null", "Null", "NULL"})

Plain: TypeAlias = "str | list[Plain] | dict[str, Plain]"
"""What a person typed: a text is never taken for a number, a date or a yes."""


def compose(text: str) -> yaml.MappingNode:
    """Return the tree of a bank file.

    Raises:
        FaultyText: if the text is no YAML or has no `name: value` lines at its top.
    """
    try:
        root = yaml.compose(text.removeprefix("\ufeff"), Loader=_LOADER)
    except yaml.YAMLError as error:
        raise FaultyText([_syntax_fault(error)]) from error
    if not isinstance(root, yaml.MappingNode):
        no_bank = "no bank stands here; restore the file, or delete it to have a new one written"
        raise FaultyText([Fault(1, no_bank)])
    return root


def values_of(root: yaml.MappingNode, faults: list[Fault]) -> dict[str, Plain]:
    """Return the values below a node as typed, and add keys that stand twice to the faults.

    An empty value or `null` counts as left out.
    """
    try:
        return _mapping(root, faults, set())
    except RecursionError:
        faults.append(Fault(line_of(root), _TOO_DEEP))
        return {}


def child(node: yaml.Node, part: str | int) -> yaml.Node | None:
    """Return the node under a name or at a place of a list; none if there is no such."""
    found = _entry(node, part)
    return found[1] if found else None


def line_of(node: yaml.Node) -> int:
    """Return the line on which a node begins, counted from 1."""
    return int(node.start_mark.line) + 1


def line_at(root: yaml.Node, path: tuple[str | int, ...]) -> int:
    """Return the line of a field, or of the last thing on the way to it that exists."""
    node, line = root, line_of(root)
    for part in path:
        found = _entry(node, part)
        if found:
            line, node = line_of(found[0]), found[1]
    return line


def is_null(node: yaml.Node) -> bool:
    """Tell whether nothing is written at a node, or `null`."""
    return isinstance(node, yaml.ScalarNode) and not node.style and node.value in _NULLS


def _entry(node: yaml.Node, part: str | int) -> tuple[yaml.Node, yaml.Node] | None:
    """Return a field's name and value, or a list's item twice."""
    if isinstance(node, yaml.MappingNode):
        return next(((name, value) for name, value in node.value if name.value == part), None)
    if isinstance(node, yaml.SequenceNode) and isinstance(part, int) and part < len(node.value):
        return node.value[part], node.value[part]
    return None


def _mapping(node: yaml.MappingNode, faults: list[Fault], seen: set[int]) -> dict[str, Plain]:
    found: dict[str, Plain] = {}
    for name, value in node.value:
        if not isinstance(name, yaml.ScalarNode):
            faults.append(Fault(line_of(name), "a name before `:` is no text; write `name: value`"))
        elif name.value in found:
            twice = f"`{name.value}` stands twice; keep one of the two lines"
            faults.append(Fault(line_of(name), twice))
        elif not is_null(value):
            found[name.value] = _value(value, faults, seen)
    return found


def _value(node: yaml.Node, faults: list[Fault], seen: set[int]) -> Any:  # noqa: ANN401  untyped
    if isinstance(node, yaml.ScalarNode):
        return node.value
    if id(node) in seen:
        faults.append(Fault(line_of(node), "`&` and `*` references; write the values out instead"))
        return None
    seen.add(id(node))
    if isinstance(node, yaml.MappingNode):
        return _mapping(node, faults, seen)
    return [_value(item, faults, seen) for item in node.value]


def _syntax_fault(error: Exception) -> Fault:
    mark, problem = getattr(error, "problem_mark", None), getattr(error, "problem", None)
    if getattr(error, "context", None) == _OPEN_QUOTE:
        mark = getattr(error, "context_mark", None)
    hint = "put the text in double quotes, and indent with spaces as the lines around it"
    why = problem or getattr(error, "reason", None)
    if why and "nesting depth" in why:  # the C reader has a limit of its own
        return Fault(mark.line + 1 if mark else 1, _TOO_DEEP)
    return Fault(mark.line + 1 if mark else 1, f"not readable as YAML ({why}); {hint}")
