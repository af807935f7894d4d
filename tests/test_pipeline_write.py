"""The writer: whatever fails or dies at whatever step, the old or the new set of files stands."""

import os
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import NoReturn

import pytest

from quizgen.errors import WriteError
from quizgen.pipeline.disk import Disk
from quizgen.pipeline.journal import STAGING, Change
from quizgen.pipeline.lock import LOCK, locked
from quizgen.pipeline.write import recover, refuse_unready, write_artefacts

_CHANGES = (
    Change("first/bank.yaml", b"old bank", b"new bank"),
    Change("first/first.apkg", b"old deck", b"new deck"),
    Change("second/bank.yaml", None, b"second bank"),
    Change("second/key.html", None, b"second key"),
    Change("all.apkg", b"old collection", b"new collection"),
)
_USERS = {"first/notes.txt": b"mine", "first/pictures/map.png": b"map", "readme.txt": b"all"}
_OLD = {change.path: change.before for change in _CHANGES if change.before} | _USERS
_NEW = {change.path: change.after for change in _CHANGES} | _USERS
_MANY_STEPS = 60
_KILLED = 9


Fault = Callable[[], NoReturn]
Plan = Callable[[int], Fault | None]
"""Tells what goes wrong at a step, counted from 1."""


class _FaultyDisk(Disk):
    """A disk on which some steps go wrong half-way."""

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self.steps = 0

    def _step(self) -> None:
        self.steps += 1
        fault = self.plan(self.steps)
        if fault:
            fault()

    def write(self, path: Path, content: bytes) -> None:
        path.write_bytes(content[: len(content) // 2])
        self._step()
        path.write_bytes(content)

    def replace(self, source: Path, target: Path) -> None:
        self._step()
        super().replace(source, target)

    def remove(self, path: Path) -> None:
        self._step()
        super().remove(path)

    def make_folder(self, path: Path) -> None:
        self._step()
        super().make_folder(path)

    def remove_folder(self, path: Path) -> None:
        self._step()
        super().remove_folder(path)

    def sync(self, folder: Path) -> None:
        self._step()
        del folder  # no test pulls the plug, and waiting for the disk takes most of the time


def _full() -> NoReturn:
    raise OSError(28, "No space left on device")


def _die() -> NoReturn:
    os._exit(_KILLED)


def _at(step: int, fault: Fault) -> Plan:
    return lambda number: fault if number == step else None


def _from(step: int, fault: Fault) -> Plan:
    return lambda number: fault if number >= step else None


def _files(out: Path) -> dict[str, bytes]:
    return {
        path.relative_to(out).as_posix(): path.read_bytes()
        for path in out.rglob("*")
        if path.is_file()
    }


def _with_old_files(out: Path) -> Path:
    for name, content in _OLD.items():
        path = out / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content or b"")
    return out


def _killed(action: Callable[..., object], plan: Plan) -> bool:
    """Run an action in a process of its own on a faulty disk; tell whether it died there."""
    child = os.fork()
    if child == 0:
        try:
            action(disk=_FaultyDisk(plan))
            os._exit(0)
        finally:
            os._exit(1)
    code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    assert code in (0, _KILLED), "the action raised"
    return code == _KILLED


def test_new_files_take_the_place_of_the_old_and_nothing_else_changes(tmp_path: Path) -> None:
    out = _with_old_files(tmp_path)
    write_artefacts(_CHANGES, out)
    assert _files(out) == _NEW
    assert not (out / STAGING).exists()


def test_without_changes_nothing_is_made(tmp_path: Path) -> None:
    write_artefacts((), tmp_path / "out")
    assert not (tmp_path / "out").exists()


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs a process that can be killed")
def test_killed_at_any_step_the_old_or_the_new_set_stands(tmp_path: Path) -> None:
    ends = set()
    for step in range(1, _MANY_STEPS):
        out = _with_old_files(tmp_path / str(step))
        was_killed = _killed(partial(write_artefacts, _CHANGES, out), _at(step, _die))
        found = _files(out)
        assert all(found[name] in (_OLD[name], _NEW[name]) for name in _OLD), "no torn file"
        recover(out)
        ends.add("old" if _files(out) == _OLD else "new" if _files(out) == _NEW else "mixed")
        assert not (out / STAGING).exists()
        if not was_killed:
            break
    else:
        pytest.fail("the writer takes more steps than this test tries")
    assert ends == {"old", "new"}


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs a process that can be killed")
@pytest.mark.parametrize("first", [10, 11, 12, 13, 14, 15, 16, 17])
def test_killed_again_while_recovering_the_set_still_comes_whole(
    tmp_path: Path, first: int
) -> None:
    for second in range(1, _MANY_STEPS):
        out = _with_old_files(tmp_path / str(second))
        assert _killed(partial(write_artefacts, _CHANGES, out), _at(first, _die))
        was_killed = _killed(partial(recover, out), _at(second, _die))
        recover(out)
        assert _files(out) in (_OLD, _NEW)
        if not was_killed:
            return
    pytest.fail("recovering takes more steps than this test tries")


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs a process that can be killed")
@pytest.mark.parametrize("failing", range(10, 20))
def test_killed_while_undoing_the_set_still_comes_whole(tmp_path: Path, failing: int) -> None:
    for step in range(failing + 1, _MANY_STEPS):
        out = _with_old_files(tmp_path / str(step))
        plan = {failing: _full, step: _die}.get
        was_killed = _killed(partial(_error_of, out), plan)
        recover(out)
        assert _files(out) in (_OLD, _NEW)
        if not was_killed:
            return
    pytest.fail("undoing takes more steps than this test tries")


def _error_of(out: Path, disk: Disk) -> str:
    """Return what the writer says on a disk; nothing if it says nothing."""
    try:
        write_artefacts(_CHANGES, out, disk=disk)
    except WriteError as error:
        return str(error)
    return ""


def test_a_step_that_fails_leaves_the_old_set_and_says_so(tmp_path: Path) -> None:
    for step in range(1, _MANY_STEPS):
        out = _with_old_files(tmp_path / str(step))
        disk = _FaultyDisk(_at(step, _full))
        error = _error_of(out, disk)
        if disk.steps < step:
            return
        if error:
            assert _files(out) == _OLD
            assert not (out / "second").exists()
            assert "cannot be written (No space left on device): nothing was changed" in error
        recover(out)
        assert _files(out) == (_OLD if error else _NEW)
    pytest.fail("the writer takes more steps than this test tries")


def test_a_disk_that_fails_for_good_is_mended_by_the_next_run(tmp_path: Path) -> None:
    for step in range(1, _MANY_STEPS):
        out = _with_old_files(tmp_path / str(step))
        disk = _FaultyDisk(_from(step, _full))
        error = _error_of(out, disk)
        if disk.steps < step:
            return
        is_whole = {name: _files(out).get(name) for name in _OLD} == _OLD
        assert is_whole or not error or "the next run mends that" in error
        recover(out)
        assert _files(out) in (_OLD, _NEW)
        assert not (out / STAGING).exists()
    pytest.fail("the writer takes more steps than this test tries")


def _interrupted(folder: Path) -> Path:
    """Return what a run leaves that is killed between two of the new files."""
    for step in range(1, _MANY_STEPS):
        out = _with_old_files(folder / str(step))
        _killed(partial(write_artefacts, _CHANGES, out), _at(step, _die))
        found = _files(out)
        if (found["first/bank.yaml"], found["first/first.apkg"]) == (b"new bank", b"old deck"):
            return out
    pytest.fail("no step leaves a mixed set")


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs a process that can be killed")
class TestAfterAnInterruption:
    def test_a_look_is_refused_with_the_remedy(self, tmp_path: Path) -> None:
        out = _interrupted(tmp_path)
        with pytest.raises(WriteError, match="run `quizgen build` to mend that"):
            refuse_unready(out)

    def test_what_a_person_edited_meanwhile_stays(self, tmp_path: Path) -> None:
        out = _interrupted(tmp_path)
        (out / "first/first.apkg").write_bytes(b"my own deck")
        recover(out)
        assert _files(out) == _NEW | {"first/first.apkg": b"my own deck"}

    def test_a_journal_that_points_elsewhere_is_not_followed(self, tmp_path: Path) -> None:
        out = _interrupted(tmp_path)
        journal = out / STAGING / "forward.json"
        journal.write_text(journal.read_text().replace("first/first.apkg", "../first.apkg"))
        with pytest.raises(WriteError, match="not readable; move it elsewhere"):
            recover(out)

    def test_a_disk_that_still_fails_is_named(self, tmp_path: Path) -> None:
        out = _interrupted(tmp_path)
        with pytest.raises(WriteError, match="could not be completed; mend that and run it again"):
            recover(out, disk=_FaultyDisk(_at(1, _full)))
        recover(out)
        assert _files(out) == _NEW


def test_a_file_edited_during_the_run_is_not_overwritten(tmp_path: Path) -> None:
    out = _with_old_files(tmp_path)
    (out / "first/bank.yaml").write_bytes(b"edited just now")
    with pytest.raises(WriteError, match=r"bank\.yaml: changed while quizgen was running"):
        write_artefacts(_CHANGES, out)
    assert _files(out) == _OLD | {"first/bank.yaml": b"edited just now"}


def test_a_folder_in_the_place_of_a_file_is_named(tmp_path: Path) -> None:
    out = _with_old_files(tmp_path)
    (out / "second/key.html").mkdir(parents=True)
    with pytest.raises(WriteError, match=r"key\.html"):
        write_artefacts(_CHANGES, out)
    assert _files(out) == _OLD


class TestTheLock:
    def test_keeps_a_second_run_out(self, tmp_path: Path) -> None:
        with locked(tmp_path), pytest.raises(WriteError, match="another quizgen build is writing"):
            locked(tmp_path).__enter__()

    def test_leaves_nothing_behind(self, tmp_path: Path) -> None:
        out = tmp_path / "new" / "decks"
        with locked(out):
            assert (out / LOCK).exists()
        assert list(tmp_path.iterdir()) == []

    def test_leaves_what_the_run_wrote(self, tmp_path: Path) -> None:
        out = tmp_path / "decks"
        with locked(out):
            (out / "bank.yaml").write_bytes(b"bank")
        assert _files(out) == {"bank.yaml": b"bank"}

    def test_of_a_killed_run_does_not_count(self, tmp_path: Path) -> None:
        (tmp_path / LOCK).write_bytes(b"")
        with locked(tmp_path):
            pass
        assert not (tmp_path / LOCK).exists()

    def test_is_freed_when_its_process_dies(self, tmp_path: Path) -> None:
        child = os.fork()
        if child == 0:
            held = locked(tmp_path)
            held.__enter__()
            os._exit(9)
        os.waitpid(child, 0)
        assert (tmp_path / LOCK).exists()
        with locked(tmp_path):
            pass

    def test_names_a_file_that_stands_in_the_way(self, tmp_path: Path) -> None:
        (tmp_path / "decks").write_bytes(b"")
        with pytest.raises(WriteError, match="is a file; --out names a folder"):
            locked(tmp_path / "decks").__enter__()

    @pytest.mark.parametrize("out", ["/proc/quizgen", "/dev/null/decks"])
    def test_names_a_folder_that_cannot_be_made(self, out: str) -> None:
        with pytest.raises(WriteError, match="cannot be written to"):
            locked(Path(out)).__enter__()
