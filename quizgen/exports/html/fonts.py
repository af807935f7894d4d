"""A font of this machine cut to what a sheet needs, so that every machine prints it the same."""

import base64
import os
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from io import BytesIO
from pathlib import Path
from typing import NamedTuple

from quizgen.errors import QuizgenError
from quizgen.exports.html.public_view import PublicView
from quizgen.models.bank import Bank

FAMILY = "Quizgen Sheet"


class _Font(NamedTuple):
    """A family in one or two files, in the order of the style's list."""

    name: str
    regular: str
    bold: str
    face: int = 0
    """Number of the Japanese face in a collection of several."""


_FONTS = (
    _Font("BIZ UDPGothic", "BIZUDPGothic-Regular.ttf", "BIZUDPGothic-Bold.ttf"),
    _Font("BIZ UDPGothic", "BIZ-UDGothicR.ttc", "BIZ-UDGothicB.ttc", face=1),
    _Font("UD Digi Kyokasho", "UDDigiKyokashoN-R.ttc", "UDDigiKyokashoN-B.ttc", face=1),
    _Font("Noto Sans JP", "NotoSansJP-Regular.otf", "NotoSansJP-Bold.otf"),
    _Font("Noto Sans CJK JP", "NotoSansCJK-Regular.ttc", "NotoSansCJK-Bold.ttc"),
)
_NOT_NEEDED = ["meta", "DSIG", "vhea", "vmtx", "VORG"]
"""Tables for other directions and for forms that no sheet asks for."""
_FOLDERS = (
    "~/.local/share/fonts",
    "~/.fonts",
    "~/Library/Fonts",
    "~/AppData/Local/Microsoft/Windows/Fonts",
    "C:/Windows/Fonts",
    "/Library/Fonts",
    "/System/Library/Fonts",
    "/usr/local/share/fonts",
    "/usr/share/fonts",
)
_ALWAYS = "".join(map(chr, (*range(0x20, 0x7F), *range(0x3000, 0x3100), *range(0x2460, 0x2474))))


def font_faces(bank: Bank, view: PublicView, templates: Path | None = None) -> str:
    """Return CSS that holds the font for all texts of a bank, of its sheet and of the templates.

    Raises:
        QuizgenError: if fontTools or a font is not installed.
    """
    shown = (view, *bank.active())
    texts = [_own_words(), _ALWAYS, bank.title, *(one.model_dump_json() for one in shown)]
    texts += [one.answer_text for one in bank.questions]  # may stand in a 語群
    if templates:
        texts.append(_texts_in(templates))
    return _faces("".join(sorted(set("".join(texts)))))


@cache
def _own_words() -> str:
    """Return all that quizgen itself may write on a sheet."""
    home = files("quizgen.exports.html")
    written = [one for one in home.iterdir() if one.name.endswith(".py")]
    written += [one for one in (home / "templates").iterdir() if one.name.endswith(".html")]
    return "".join(one.read_text(encoding="utf-8") for one in written)


def _texts_in(folder: Path) -> str:
    paths = sorted(path for path in folder.iterdir() if path.suffix in {".html", ".css"})
    return "".join(path.read_text(encoding="utf-8", errors="ignore") for path in paths)


@cache
def _faces(characters: str) -> str:
    font = _installed()
    return "\n".join(
        f'@font-face {{ font-family: "{FAMILY}"; font-weight: {weight}; src: url(data:font/woff;'
        f'base64,{_subset(path, font.face, characters)}) format("woff"); }}'
        for weight, path in font.paths.items()
    )


class _Installed(NamedTuple):
    paths: dict[str, Path]
    face: int


@cache
def _installed() -> _Installed:
    """Return the first font of the list that is on this machine."""
    found = {path.name.lower(): path for path in _font_files()}
    for font in _FONTS:
        names = {"normal": font.regular.lower(), "bold": font.bold.lower()}
        if all(name in found for name in names.values()):
            return _Installed({weight: found[name] for weight, name in names.items()}, font.face)
    names_told = ", ".join(dict.fromkeys(font.name for font in _FONTS))
    raise QuizgenError(f"--embed-font needs one of these fonts installed: {names_told}")


def _font_files() -> Iterator[Path]:
    extra = os.environ.get("QUIZGEN_FONTS")
    for name in (extra,) if extra else _FOLDERS:
        folder = Path(name).expanduser()
        if folder.is_dir():
            yield from sorted(folder.rglob("*.[ot]t[fc]"))


def _subset(path: Path, face: int, characters: str) -> str:
    """Return the glyphs for the characters as a font file in base 64."""
    try:
        from fontTools import subset  # noqa: PLC0415  not needed otherwise, and not installed then
    except ImportError as error:
        message = "--embed-font needs fontTools; install it with: pip install 'quizgen[fonts]'"
        raise QuizgenError(message) from error
    options = subset.Options(flavor="woff", font_number=face, drop_tables=_NOT_NEEDED)
    options.recalc_timestamp = False  # the same text gives the same bytes
    font = subset.load_font(str(path), options)
    cutter = subset.Subsetter(options)
    cutter.populate(text=characters)
    cutter.subset(font)
    content = BytesIO()
    subset.save_font(font, content, options)
    font.close()
    return base64.b64encode(content.getvalue()).decode()
