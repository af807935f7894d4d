"""The folder in which new and old contents wait until all of them are there."""

from pathlib import Path

from quizgen.pipeline.disk import Disk
from quizgen.pipeline.journal import STAGING, Change, Direction, Journal


def stage(changes: tuple[Change, ...], journal: Journal, out: Path, disk: Disk) -> None:
    """Put all contents into the staging folder, and the journal last: then they count."""
    folder = out / STAGING
    disk.make_folder(folder)
    for number, change in enumerate(changes):
        disk.write(new_file(out, number), change.after)
        if change.before is not None:
            disk.write(old_file(out, number), change.before)
    draft = folder / "journal.json"
    disk.write(draft, journal.model_dump_json().encode())
    disk.sync(folder)
    disk.replace(draft, folder / Direction.FORWARD)
    disk.sync(folder)


def clear(out: Path, disk: Disk) -> None:
    """Remove the staging folder, the journal first: without it what is staged means nothing."""
    folder = out / STAGING
    if not folder.exists():
        return
    for direction in Direction:
        disk.remove(folder / direction)
    disk.sync(folder)
    for path in sorted(folder.iterdir()):
        disk.remove(path)
    disk.remove_folder(folder)


def new_file(out: Path, number: int) -> Path:
    """Return where the new content of a journal's entry waits."""
    return out / STAGING / f"{number}.new"


def old_file(out: Path, number: int) -> Path:
    """Return where the old content of a journal's entry waits."""
    return out / STAGING / f"{number}.old"
