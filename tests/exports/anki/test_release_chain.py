"""Twenty releases with changes of all sorts between them: what holds at every one."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, example, given, settings

from quizgen.exports.anki import export_anki, export_update_pack
from quizgen.exports.anki.notes import Note
from quizgen.models.question import Question, Status
from tests.exports.anki.chains import (
    LINE_OF,
    Add,
    Answer,
    Change,
    Release,
    Remove,
    Reorder,
    Slip,
    Teach,
    chains,
    releases_of,
    time_of,
)
from tests.exports.anki.conftest import RunAnki
from tests.exports.anki.releases import (
    MEMO,
    TAG,
    TELL,
    Steps,
    fields_of,
    live,
    notes_of,
    on_a_copy,
)

Told = dict[str, Any]
_CLOSED = (Status.REJECTED, Status.RETIRED)
_EVERYTHING: list[list[Change]] = [
    [Add(0, 0)],
    [Teach(0, words="教科書を見よう。"), Slip(1, 1)],
    [Teach(4, status=Status.REJECTED), Add(2, 5)],
    [Slip(1, 0), Remove(4), Reorder(5)],
    [Answer(2), Teach(7, status=Status.ACTIVE)],
    [Add(1, 3), Remove(0)],
    [Answer(2), Teach(9, status=Status.SPARE)],
    [Reorder(3), Slip(3, 2), Slip(5, 3)],
    [Teach(12, words="期末に出す。"), Answer(5)],
    [Teach(1, status=Status.REJECTED), Remove(1), Add(0, 0)],
] * 2
_REJECTED_THEN_OUT_AND_IN_AGAIN: list[list[Change]] = [
    [],
    [Teach(0, status=Status.REJECTED)],
    [Remove(0)],
    [Add(0, 0)],
    [Slip(0, 1)],
]


class Witness:
    """What was seen of a ledger so far, and what must therefore hold of the next release."""

    def __init__(self) -> None:
        """Begin with nothing seen."""
        self.asked: dict[str, tuple[int, str, str]] = {}
        self.notes: dict[str, Note] = {}
        self.released: set[str] = set()
        self.rejected: dict[str, set[str]] = {}
        """The ids that have been there beside a question ever since it was rejected."""
        self.words: dict[str, str] = {}
        self.touched: set[str] = set()
        """What people ever wrote into or decided on."""
        self.last: dict[str, Question] = {}

    def watch(self, release: Release) -> None:
        """Check a release against all earlier ones."""
        questions = {one.id: one for one in release.bank.questions}
        assert len(questions) == len(release.bank.questions)
        self._see_people(release)
        self._check_ids(questions)
        self._check_fates(release, questions)
        self._check_times(release)
        self._check_people(questions)
        self.last = questions

    def _see_people(self, release: Release) -> None:
        for one in release.edited_questions():
            if one != self.last[one.id]:
                self.touched.add(one.id)
            if not one.explanation.startswith(one.evidence.quote[:4]):
                self.words[one.id] = one.explanation
            if one.status is Status.REJECTED and one.id not in self.rejected:
                self.rejected[one.id] = {other.id for other in release.edited_questions()}

    def _check_ids(self, questions: dict[str, Question]) -> None:
        known = {asked: key for key, asked in self.asked.items() if key in self.released}
        for one in questions.values():
            asked = (LINE_OF[one.evidence.quote].number, one.kind, one.answer_text)
            assert known.get(asked, one.id) == one.id, "a question was in a deck under another id"
            assert self.asked.setdefault(one.id, asked) == asked, "an id asks something else"
        assert self.released <= questions.keys(), "an id that was in a deck is gone"
        self.released |= {one.id for one in questions.values() if one.revised}

    def _check_fates(self, release: Release, questions: dict[str, Question]) -> None:
        """Check that exactly what the article still says is asked on."""
        said = {(line.number, line.key) for line in release.article}
        facts = {number for number, _ in said}
        for key, before in self.last.items():
            if before.status is not Status.ACTIVE or key in self.touched:
                continue
            number, kind, answer = self.asked[key]
            stands = number in facts if kind == "true_false" else (number, answer) in said
            expected = Status.ACTIVE if stands else Status.RETIRED
            assert questions[key].status is expected

    def _check_times(self, release: Release) -> None:
        for key, note in notes_of(release.bank).items():
            before = self.notes.get(key)
            if before and before._replace(changed=0) == note._replace(changed=0):
                assert note.changed == before.changed, "unchanged, but newer"
            elif before:
                assert note.changed > before.changed, "changed, but not newer"
            self.notes[key] = note

    def _check_people(self, questions: dict[str, Question]) -> None:
        for key, words in self.words.items():
            assert questions[key].explanation == words, "a teacher's words are gone"
        for key, beside in self.rejected.items():
            assert questions[key].status is Status.REJECTED
            for one in questions.values():
                if self._asks_same(one.id, key) and one.status not in _CLOSED:
                    assert one.id in beside, "a rejected question is back"
            beside.intersection_update(questions)

    def _asks_same(self, one: str, other: str) -> bool:
        number, _, answer = self.asked[one]
        return (number, answer) == (self.asked[other][0], self.asked[other][2])


@settings(max_examples=30, phases=[Phase.explicit, Phase.generate])  # to shrink takes minutes
@example(_EVERYTHING)
@example(_REJECTED_THEN_OUT_AND_IN_AGAIN)
@given(chains)
def test_what_holds_of_every_release(chain: list[list[Change]]) -> None:
    witness = Witness()
    for number, release in enumerate(releases_of(chain)):
        witness.watch(release)
        assert release.again(time_of(number + 1)) == release.bank, "a second run changes something"


class Followed:
    """A student who imports every fifth release of a chain, two ways."""

    def __init__(self, releases: Sequence[Release], home: Path) -> None:
        """Live through the releases; what is told before and after each import is kept."""
        self.decks = [notes_of(release.bank) for release in releases]
        self.written: list[list[str]] = []
        steps: Steps = []
        for number, release in enumerate(releases):
            package, pack = home / f"{number}.apkg", home / f"{number}.csv"
            package.write_bytes(export_anki(release.bank))
            pack.write_bytes(export_update_pack(release.bank))
            imported = {"do": "import", "path": str(package)}
            only_new = imported | {"update_notes": "never"}
            by_pack = on_a_copy(only_new, {"do": "import_csv", "path": str(pack)}, TELL)
            steps += [TELL, by_pack, imported, TELL, *self._life(number)]
        told = live(home, steps)
        length = len(steps) // len(releases)
        self.imports = [
            (before, by_pack, after)
            for before, by_pack, _, after, *_ in (
                told[number * length : (number + 1) * length] for number in range(len(releases))
            )
        ]

    def _life(self, number: int) -> Steps:
        """Return what the student does after an import; each time to other cards."""
        keys = [*self.decks[number]][number::4]
        self.written.append(keys)
        return [
            {"do": "study", "cards": 6},
            {"do": "handle", "how": ("flag", "suspend", "move")[number % 3], "keys": keys[:3]},
            {"do": "write", "keys": keys, "memo": MEMO, "tag": TAG},
        ]

    def assert_nothing_is_lost(self, number: int) -> None:
        """Check one import: cards as they were, corrections there, own words kept."""
        before, by_pack, after = self.imports[number]
        for told in (by_pack[-1], after):
            cards = before["cards"]
            assert {card: told["cards"][card] for card in cards} == cards
            assert told["reviews"] == before["reviews"]
            assert told["schema"] == before["schema"]
            assert {"quizgen 選択", "quizgen 記述"} >= _ours(told) >= _ours(before)
            assert len(told["cards"]) == len(told["notes"])
        own = {self.decks[n][key].guid for n in range(number) for key in self.written[n]}
        for note in self.decks[number].values():
            if note.guid in own:
                assert after["notes"][note.guid] == before["notes"][note.guid]
            else:
                assert after["notes"][note.guid]["fields"] == fields_of(note)
            corrected = by_pack[-1]["notes"][note.guid]["fields"]
            assert corrected == fields_of(note) | {"メモ": MEMO if note.guid in own else ""}
        assert own <= {guid for guid, one in after["notes"].items() if TAG in one["tags"]}
        assert own <= {guid for guid, one in by_pack[-1]["notes"].items() if TAG in one["tags"]}


def _ours(told: Told) -> set[str]:
    return {name for name in told["note_types"] if name.startswith("quizgen")}


@pytest.mark.anki
@settings(
    max_examples=3,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@example(_EVERYTHING)
@given(chains)
def test_a_student_who_imports_every_fifth_release_loses_nothing(
    run_anki: RunAnki, tmp_path_factory: pytest.TempPathFactory, chain: list[list[Change]]
) -> None:
    releases = releases_of(chain)
    home = tmp_path_factory.mktemp("chain")
    followed = Followed([releases[0], *releases[4::5]], home)
    assert len(followed.imports) == 5
    for number in range(5):
        followed.assert_nothing_is_lost(number)
