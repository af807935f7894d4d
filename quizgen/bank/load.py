"""From a bank file to a bank, or to every fault in the file."""

from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

import yaml
from pydantic import ValidationError

from quizgen.bank.faults import Fault, FaultyText, as_error, wording
from quizgen.bank.revision import is_time
from quizgen.bank.tree import child, compose, line_at, line_of, values_of
from quizgen.errors import BankFileError
from quizgen.models.bank import Bank

BANK_FILE = "bank.yaml"


class Ledger(NamedTuple):
    """A bank as it stood on disk, and the text it was read from."""

    bank: Bank
    text: str


def load_bank(path: Path) -> Bank:
    """Return the bank in a file.

    Raises:
        BankFileError: naming every fault of the file with its line.
    """
    return parse_bank(read_text(path), path)


def read_ledger(path: Path) -> Ledger | None:
    """Return the bank in a file with its text; none if there is no such file yet.

    Raises:
        BankFileError: as `load_bank`.
    """
    try:
        raw = path.read_bytes()
    except FileNotFoundError:
        return None
    except OSError as error:
        raise _unreadable(error, path) from error
    text = _decoded(raw, path)
    return Ledger(parse_bank(text, path), text)


def read_text(path: Path) -> str:
    """Return a bank file's text, line ends as they are.

    Raises:
        BankFileError: if it cannot be read.
    """
    try:
        return _decoded(path.read_bytes(), path)
    except OSError as error:
        raise _unreadable(error, path) from error


def parse_bank(text: str, path: Path | None = None) -> Bank:
    """Return the bank a text holds; the path is named in errors.

    Raises:
        BankFileError: as `load_bank`.
    """
    try:
        return _parse(text)
    except FaultyText as error:
        raise as_error(error.faults, path) from error


def find_faults(text: str) -> tuple[Fault, ...]:
    """Return everything that keeps a text from being a bank; nothing where it is one."""
    try:
        _parse(text)
    except FaultyText as error:
        return tuple(error.faults)
    return ()


def question_lines(text: str) -> dict[str, int]:
    """Return the line on which the id of each question stands in a bank file."""
    return dict(_ids(compose(text)))


def _decoded(raw: bytes, path: Path) -> str:
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError as error:
        raise BankFileError("not UTF-8; save the file as UTF-8", path=path) from error


def _unreadable(error: OSError, path: Path) -> BankFileError:
    return BankFileError(f"cannot be read ({error.strerror}); a bank is a readable file", path=path)


@lru_cache(maxsize=1)  # a build reads a text and soon writes over it
def _parse(text: str) -> Bank:
    root = compose(text)
    faults: list[Fault] = []
    values = values_of(root, faults)
    try:
        bank = Bank.model_validate(values, strict=False)
    except ValidationError as error:
        raise FaultyText([*faults, *_faults_of(error, root)]) from error
    faults += _bad_times(bank, root)
    if faults:
        raise FaultyText(faults)
    return bank


def _bad_times(bank: Bank, root: yaml.MappingNode) -> Iterator[Fault]:
    for place, question in enumerate(bank.questions):
        if question.revised and not is_time(question.revised):
            message = f"`revised` is {question.revised!r}; write it as 2026-11-24T06:00:00Z"
            yield Fault(line_at(root, ("questions", place, "revised")), message)


def _faults_of(error: ValidationError, root: yaml.MappingNode) -> Iterator[Fault]:
    repeated = list(_repeated_ids(root))
    yield from repeated
    for detail in error.errors(include_url=False):
        if detail["loc"] or not repeated:
            within = ("kind",) if detail["type"] == "union_tag_invalid" else ()
            yield Fault(line_at(root, (*detail["loc"], *within)), wording(detail))


def _repeated_ids(root: yaml.MappingNode) -> Iterator[Fault]:
    seen: set[str] = set()
    for question_id, line in _ids(root):
        if question_id in seen:
            yield Fault(line, f"id {question_id} stands twice; delete one of the two questions")
        seen.add(question_id)


def _ids(root: yaml.MappingNode) -> Iterator[tuple[str, int]]:
    entries = child(root, "questions")
    for item in entries.value if isinstance(entries, yaml.SequenceNode) else ():
        node = child(item, "id")
        if isinstance(node, yaml.ScalarNode):
            yield node.value, line_of(node)
