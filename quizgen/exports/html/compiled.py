"""Our templates kept compiled beside the bytecode of our modules, under the same settings."""

import contextlib
import importlib.util
import os
import sys
from collections.abc import Mapping
from pathlib import Path

from jinja2 import BytecodeCache
from jinja2.bccache import Bucket

_FOLDER = Path(__file__).parent / "templates"


class CompiledTemplates(BytecodeCache):
    """Keeps what Jinja2 makes of a template, as Python keeps what it makes of a module.

    Compiling them takes a tenth of the time of a first build. `PYTHONPYCACHEPREFIX` and
    `PYTHONDONTWRITEBYTECODE` hold here, too. A file that another template, Jinja2 or Python left
    is passed over: Jinja2 keeps a hash of the template's source in it, and we one of the options.
    """

    def __init__(self, options: Mapping[str, object]) -> None:
        """Take the options that templates are compiled under."""
        self.options = repr(sorted(options.items()))

    def get_source_checksum(self, source: str) -> str:
        """Return a hash of all that the compiled form depends on."""
        return super().get_source_checksum(source + self.options)

    def load_bytecode(self, bucket: Bucket) -> None:
        """Fill the bucket from its file, if there is one."""
        with contextlib.suppress(OSError), _file(bucket.key).open("rb") as file:
            bucket.load_bytecode(file)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Write the bucket to its file, whole or not at all; where none can be written, do not."""
        if sys.dont_write_bytecode:
            return
        file = _file(bucket.key)
        unfinished = file.with_suffix(f".{os.getpid()}")
        with contextlib.suppress(OSError):
            file.parent.mkdir(parents=True, exist_ok=True)
            unfinished.write_bytes(bucket.bytecode_to_string())
            unfinished.replace(file)


def _file(key: str) -> Path:
    """Return where Python would keep a module of that name."""
    return Path(importlib.util.cache_from_source(str(_FOLDER / f"{key}.py")))
