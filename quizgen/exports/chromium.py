"""Where the browser is that prints our pages."""

import os
import shutil

from quizgen.errors import QuizgenError

_NAMES = ("chromium", "chromium-browser", "google-chrome", "chrome", "msedge")


def find_chromium() -> str:
    """Return the program that QUIZGEN_CHROMIUM names, else the first known one on PATH.

    Raises:
        QuizgenError: if there is none.
    """
    named = os.environ.get("QUIZGEN_CHROMIUM")
    for name in [named] if named else _NAMES:
        if browser := shutil.which(name):
            return browser
    what = f"QUIZGEN_CHROMIUM names no program: {named}" if named else "no Chromium on PATH"
    raise QuizgenError(f"{what}; PDF needs Chromium, Chrome or Edge, named in QUIZGEN_CHROMIUM")
