"""How many questions keep their ids, and their place in the deck, over small edits of articles."""

import random
import sys
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

import pytest

from quizgen.models.bank import Bank
from quizgen.models.question import Question, Status
from tests.exports.anki.edits import EDITS, Edit, mistype
from tests.exports.anki.releases import FIRST, ROOT, SECOND, bank_of

_EDITS = 200
_LEAST = 0.99
_SOURCES = sorted((ROOT / "source").iterdir())


class Fate(NamedTuple):
    """What an edit made of one question that was in the deck and whose sentence still stands."""

    edit: str
    """The kind of the edit; `own typo` where the slip was in the question's sentence itself."""
    question: Question
    after: Status | None
    """None where the ledger forgot the id."""

    @property
    def has_kept_its_id(self) -> bool:
        """Tell whether the ledger still knows the question as one that can be asked."""
        return self.after in (Status.ACTIVE, Status.SPARE)


@pytest.fixture(scope="module")
def fates(tmp_path_factory: pytest.TempPathFactory) -> list[Fate]:
    """Return what 200 edits, each of an article as it is committed, made of all questions."""
    home = tmp_path_factory.mktemp("edits")
    banks = {source: bank_of(source, after=None, at=FIRST) for source in _SOURCES}
    found: list[Fate] = []
    for number in range(_EDITS):
        source = _SOURCES[number % len(_SOURCES)]
        edited = home / str(number) / source.name
        edited.parent.mkdir()
        edit = _edit(number, source, banks[source])
        edited.write_text(edit.text, encoding="utf-8")
        if edit.wrong and number % 2:  # the slip was there first, and is now corrected
            found += _fates(edit, bank_of(edited, after=None, at=FIRST), source)
        else:
            found += _fates(edit, banks[source], edited)
    return found


def _edit(number: int, source: Path, bank: Bank) -> Edit:
    make = EDITS[number // len(_SOURCES) % len(EDITS)]
    text, chance = source.read_text(encoding="utf-8"), random.Random(number)
    if make is not mistype:
        return make(text, chance)
    return mistype(text, chance, [question.evidence.quote for question in bank.active()])


def _fates(edit: Edit, before: Bank, corrected: Path) -> list[Fate]:
    after = {one.id: one for one in bank_of(corrected, after=before, at=SECOND).questions}
    text = corrected.read_text(encoding="utf-8")
    found = []
    for one in before.active():
        stands = one.evidence.quote in text
        now = after.get(one.id)
        assert now is None or _asked(now) == _asked(one), "given again"
        if stands or edit.wrong:
            name = edit.name if stands else f"own {edit.name}"
            found.append(Fate(name, one, now.status if now else None))
    return found


def _asked(question: Question) -> tuple[str, str]:
    """Return what an id stands for; a model answer and an event have the article's own words."""
    in_its_words = question.kind in ("essay", "ordering")
    return question.kind, "" if in_its_words else question.answer_text


def test_99_of_100_ids_are_kept(fates: list[Fate], capsys: pytest.CaptureFixture[str]) -> None:
    with capsys.disabled():
        sys.stdout.write(_report(fates))
    assert _share(one.has_kept_its_id for one in fates) >= _LEAST


def test_99_of_100_questions_are_still_asked(fates: list[Fate]) -> None:
    """One that falls back to spare leaves the deck: its card gets no correction any more."""
    assert _share(one.after is Status.ACTIVE for one in fates) >= _LEAST


def _report(fates: list[Fate]) -> str:
    rows = [f"\n{len(fates)} questions after {_EDITS} edits: ids kept, still asked"]
    for name in ("", *sorted({one.edit for one in fates})):
        some = [one for one in fates if name in ("", one.edit)]
        kept = _share(one.has_kept_its_id for one in some)
        asked = _share(one.after is Status.ACTIVE for one in some)
        rows.append(f"  {kept:7.2%} {asked:7.2%}  {name or 'all'} ({len(some)})")
    lost = Counter(f"{one.question.id} {one.edit}" for one in fates if not one.has_kept_its_id)
    rows += [f"  lost {times}x: {what}" for what, times in sorted(lost.items())]
    return "\n".join(rows) + "\n"


def _share(those: Iterable[bool]) -> float:
    counted = Counter(those)
    return counted[True] / counted.total()
