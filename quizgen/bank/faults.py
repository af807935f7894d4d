"""What can be wrong in a bank file, said so that a teacher can mend it."""

from collections.abc import Iterable, Sequence
from difflib import get_close_matches
from pathlib import Path
from typing import NamedTuple

from pydantic_core import ErrorDetails

from quizgen.errors import BankFileError
from quizgen.models.bank import Bank
from quizgen.models.evidence import Evidence
from quizgen.models.question import KINDS, BaseQuestion, Reference
from quizgen.models.record import Record

_FORMS = {
    "missing": "`{field}` is missing; add a line `{field}: …`",
    "extra_forbidden": "unknown field `{field}`; {meant}",
    "union_tag_not_found": "`kind` is missing; write one of {wanted}",
    "union_tag_invalid": "`kind` is {value!r}; write one of {wanted}",
    "string_type": "`{field}` is not a text; write it on one line, `{field}: …`",
    "tuple_type": "`{field}` is not a list; write each item on its own line after `- `",
    "model_type": "`{field}` is not a block; write `name: value` lines below it, indented",
    "model_attributes_type": "a question is not a block; write `name: value` lines after `- `",
    "enum": "`{field}` is {value!r}; write one of {wanted}",
    "literal_error": "`{field}` is {value!r}; write one of {wanted}",
    "none_required": "`{field}` has no place in this kind of question; take it out",
    "value_error": "{problem}; make the two agree",
}
"""Wordings by pydantic's type of error: what is wrong; what would be right."""
_OWNERS: dict[str, type[Record]] = {
    "evidence": Evidence,
    "reference": Reference,
    "questions": BaseQuestion,
}


class Fault(NamedTuple):
    """One thing that is wrong, and the line (counted from 1) it stands on."""

    line: int
    message: str
    """What is wrong; what would be right."""


class FaultyText(Exception):  # noqa: N818  carries faults to the border, where it becomes an error
    """A text is no bank, for these reasons."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        """Keep the faults from top to bottom, each once."""
        super().__init__()
        self.faults = sorted(set(faults))


def as_error(faults: Sequence[Fault], path: Path | None) -> BankFileError:
    """Return one error that names every fault, one a line."""
    first, *others = faults
    place = "" if path is None else f"{path}:"
    rest = "".join(f"\n{place}{fault.line}: {fault.message}" for fault in others)
    return BankFileError(first.message + rest, path=path, line=first.line)


def wording(error: ErrorDetails) -> str:
    """Return what a fault that pydantic found means to the person who edits the file."""
    field = next((part for part in reversed(error["loc"]) if isinstance(part, str)), "file")
    context = error.get("ctx", {})
    form = _FORMS.get(error["type"], "`{field}` is {value!r} ({problem}); correct the value")
    return form.format(
        field=field,
        value=context.get("tag", error["input"]),
        wanted=context.get("expected", ", ".join(KINDS)),
        problem=error["msg"].removeprefix("Value error, "),
        meant=_meant(field, error),
    )


def _meant(field: str, error: ErrorDetails) -> str:
    names = [part for part in error["loc"] if isinstance(part, str)]
    owner: type[Record] = next(
        (_OWNERS[name] for name in reversed(names[:-1]) if name in _OWNERS), Bank
    )
    known = [*(["kind"] if owner is BaseQuestion else []), *owner.model_fields]
    near = get_close_matches(field, known, n=1)
    return f"write `{near[0]}`" if near else f"the fields are {', '.join(known)}"
