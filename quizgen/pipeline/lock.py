"""One run at a time in an output folder; the system frees the lock of a run that is killed."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from quizgen.errors import WriteError

LOCK = ".quizgen.lock"

if sys.platform == "win32":
    import msvcrt

    def _seize(handle: int) -> None:
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _seize(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)


@contextmanager
def locked(out: Path) -> Iterator[None]:
    """Hold the output folder for one run, making it if need be and removing it if it stays empty.

    Raises:
        WriteError: if another run holds it, or the folder cannot be written to.
    """
    path = out / LOCK
    made = _make_folders(out)
    handle = _acquire(path)
    try:
        yield
    finally:
        _release(handle, path)
        for folder in made:
            with suppress(OSError):  # not empty: the run wrote something
                folder.rmdir()


def _make_folders(out: Path) -> list[Path]:
    """Make the folder and those above it; return the new ones, the innermost first."""
    made = [folder for folder in (out, *out.parents) if not folder.exists()]
    try:
        out.mkdir(parents=True, exist_ok=True)
    except FileExistsError as error:
        raise WriteError("is a file; --out names a folder", path=out) from error
    except OSError as error:
        raise _not_writable(out, error) from error
    return made


def _acquire(path: Path) -> int:
    """Return a locked handle to the lock file that stands at the path now."""
    while True:
        try:
            handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o644)
        except OSError as error:
            raise _not_writable(path.parent, error) from error
        try:
            _seize(handle)
        except OSError as error:
            os.close(handle)
            message = "another quizgen build is writing here; run this one when that is done"
            raise WriteError(message, path=path.parent) from error
        if _is_at(handle, path):
            return handle
        os.close(handle)  # the run before removed the file between our two steps


def _is_at(handle: int, path: Path) -> bool:
    try:
        return os.path.samestat(os.fstat(handle), path.stat())
    except FileNotFoundError:
        return False


def _release(handle: int, path: Path) -> None:
    if sys.platform == "win32":
        os.close(handle)  # an open file cannot be removed there
    with suppress(OSError):
        path.unlink()
    if sys.platform != "win32":
        os.close(handle)


def _not_writable(out: Path, error: OSError) -> WriteError:
    message = f"cannot be written to ({error.strerror}); choose another folder with --out"
    return WriteError(message, path=out)
