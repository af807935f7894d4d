"""The HTML sheets as PDF, printed by the Chromium that is installed."""

import os
import re
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory

from quizgen.errors import QuizgenError
from quizgen.exports.chromium import find_chromium

_FLAGS = (
    "--headless",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--host-resolver-rules=MAP * ~NOTFOUND",
    "--no-pdf-header-footer",
    "--generate-pdf-document-outline",
)
_PATIENCE = 120.0  # seconds for one sheet
_TIMES = re.compile(rb"(/(?:CreationDate|ModDate) \(D:)\d{14}")
_NODES = re.compile(rb"node\d{8}")
_EARLIEST = b"19800101000000"  # as long as what it replaces, so that nothing in the file moves


def print_pdf(page: bytes, *, patience: float = _PATIENCE) -> bytes:
    """Return an HTML file as a tagged PDF with title and outline; one Chromium, the same bytes.

    Raises:
        QuizgenError: if there is no Chromium, or it prints nothing.
    """
    browser = find_chromium()
    with TemporaryDirectory(prefix="quizgen-pdf-", ignore_cleanup_errors=True) as folder:
        source, target = Path(folder, "sheet.html"), Path(folder, "sheet.pdf")
        source.write_bytes(page)
        command = [browser, *_flags(), f"--user-data-dir={folder}/profile"]
        _run([*command, f"--print-to-pdf={target}", source.as_uri()], Path(folder), patience)
        if not target.exists():
            raise QuizgenError("wrote no PDF", path=Path(browser))
        return _without_chance(target.read_bytes())


def _without_chance(pdf: bytes) -> bytes:
    """Return the file without the time of its making, its nodes numbered as they appear.

    Chromium numbers them as it meets them, which differs by chance; no length changes.
    """
    known: dict[bytes, bytes] = {}

    def renumbered(match: re.Match[bytes]) -> bytes:
        return known.setdefault(match[0], b"node%08d" % len(known))

    return _NODES.sub(renumbered, _TIMES.sub(rb"\g<1>" + _EARLIEST, pdf))


def _flags() -> tuple[str, ...]:
    is_root = hasattr(os, "geteuid") and os.geteuid() == 0
    return (*_FLAGS, "--no-sandbox") if is_root else _FLAGS  # root cannot have a sandbox


def _run(command: list[str], folder: Path, patience: float) -> None:
    """Run a command; what it says goes to a file, since its children may outlive it."""
    browser, said = Path(command[0]), folder / "said.txt"
    try:
        with said.open("wb") as output:
            subprocess.run(  # noqa: S603  the user's own browser, with our own page
                command,
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=output,
                timeout=patience,
                check=True,
            )
    except subprocess.TimeoutExpired as error:
        raise QuizgenError(f"did not print within {patience:g} seconds", path=browser) from error
    except subprocess.CalledProcessError as error:
        last = said.read_text(errors="replace").strip().rpartition("\n")[2]
        raise QuizgenError(f"ended with {error.returncode}: {last}", path=browser) from error
    except OSError as error:
        raise QuizgenError(f"cannot be run ({error.strerror})", path=browser) from error
