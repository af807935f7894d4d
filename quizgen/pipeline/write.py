"""The one writer: every file of a run or none, whatever interrupts it.

New and old contents wait in a staging folder. A journal, put there by one rename, is the point
of no return: a run killed before it has changed nothing, a run killed after it is completed by
the next one. If a file cannot be put in place, the journal is renamed and leads back.
"""

import errno
from contextlib import suppress
from pathlib import Path

from quizgen.errors import UnfinishedBuildError, WriteError
from quizgen.pipeline.disk import Disk
from quizgen.pipeline.journal import STAGING, Change, Direction, Journal, digest_at, read_journal
from quizgen.pipeline.staging import clear, new_file, old_file, stage

_DISK = Disk()
_HINTS = {
    errno.ENOSPC: "free some space on the disk",
    errno.EACCES: "allow writing there, or choose another folder with --out",
    errno.EROFS: "choose another folder with --out",
}


def write_artefacts(changes: tuple[Change, ...], out: Path, *, disk: Disk = _DISK) -> None:
    """Write all files or none.

    Raises:
        WriteError: if a file cannot be written, or is no longer what it was when the run began;
            the old files stand.
    """
    if not changes:
        return
    journal = Journal.of(changes)
    try:
        _refuse_changed(journal, out)
        stage(changes, journal, out, disk)
    except OSError as error:
        with suppress(OSError):
            clear(out, disk)
        raise _failure(error, out, "nothing was changed") from error
    try:
        _go_forward(journal, out, disk)
    except OSError as error:
        raise _undone(error, journal, out, disk) from error
    with suppress(OSError):
        clear(out, disk)


def recover(out: Path, *, disk: Disk = _DISK) -> None:
    """Complete or undo what an interrupted run left, so that one whole set of files stands.

    Raises:
        WriteError: if it cannot be done; what is left stays for the next try.
    """
    left = read_journal(out)
    try:
        match left:
            case (Direction.FORWARD, journal):
                _go_forward(journal, out, disk)
            case (Direction.BACK, journal):
                _go_back(journal, out, disk)
            case None:
                pass
        clear(out, disk)
    except OSError as error:
        message = "an interrupted run could not be completed; mend that and run it again"
        raise _failure(error, out, message) from error


def refuse_unready(out: Path) -> None:
    """Do nothing if a run could begin to write into a folder, or make it.

    Raises:
        UnfinishedBuildError: if an interrupted run waits to be completed.
        WriteError: if a file stands there.
    """
    if out.is_file():
        raise WriteError("is a file; --out names a folder", path=out)
    if read_journal(out) is not None:
        message = "an interrupted run left files half in place; run `quizgen build` to mend that"
        raise UnfinishedBuildError(message, path=out)


def _refuse_changed(journal: Journal, out: Path) -> None:
    for entry in journal.entries:
        if digest_at(out / entry.path) != entry.before:
            message = "changed while quizgen was running; nothing was written, run it again"
            raise WriteError(message, path=out / entry.path)


def _go_forward(journal: Journal, out: Path, disk: Disk) -> None:
    """Put the new files in place; one that was put there already, or edited since, stays."""
    for number, entry in enumerate(journal.entries):
        staged, target = new_file(out, number), out / entry.path
        if staged.exists() and digest_at(target) == entry.before:
            disk.make_folder(target.parent)
            disk.replace(staged, target)
    _sync_folders(journal, out, disk)


def _go_back(journal: Journal, out: Path, disk: Disk) -> None:
    """Put the old files back where the new ones stand."""
    for number, entry in enumerate(journal.entries):
        staged, target = old_file(out, number), out / entry.path
        if digest_at(target) == entry.after:
            if entry.before is None:
                disk.remove(target)
            elif staged.exists():
                disk.replace(staged, target)
    _sync_folders(journal, out, disk)
    for folder in _folders(journal, out):
        with suppress(OSError):  # not empty: it holds other files
            disk.remove_folder(folder)


def _undone(error: OSError, journal: Journal, out: Path, disk: Disk) -> WriteError:
    """Undo what was begun, and return the error that tells the person about it."""
    folder = out / STAGING
    try:
        disk.replace(folder / Direction.FORWARD, folder / Direction.BACK)
        disk.sync(folder)
        _go_back(journal, out, disk)
        clear(out, disk)
    except OSError:
        return _failure(error, out, "some files are new and some old; the next run mends that")
    return _failure(error, out, "nothing was changed")


def _folders(journal: Journal, out: Path) -> list[Path]:
    return sorted({(out / entry.path).parent for entry in journal.entries})


def _sync_folders(journal: Journal, out: Path, disk: Disk) -> None:
    for folder in [out, *(one for one in _folders(journal, out) if one.exists())]:
        disk.sync(folder)


def _failure(error: OSError, out: Path, outcome: str) -> WriteError:
    path = Path(error.filename2 or error.filename or out)
    hint = _HINTS.get(error.errno or 0, "mend that, or choose another folder with --out")
    return WriteError(f"cannot be written ({error.strerror}): {outcome}; {hint}", path=path)
