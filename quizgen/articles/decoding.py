"""Bytes to text: the encoding found, line ends and composition normalised, no more."""

import codecs
import re
import unicodedata
from typing import Final

from quizgen.errors import ArticleError
from quizgen.regex import regex

_BOMS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_BINARY_BEGINNINGS: Final = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a zip archive or an office document such as .docx"),
    (b"\xd0\xcf\x11\xe0", "an old office document such as .doc"),
    (b"{\\rtf", "an RTF document"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"SQLite format 3", "a database"),
)
_GUESSES: Final = (
    ("utf-16-le", "UTF-16"),
    ("utf-16-be", "UTF-16"),
    ("cp932", "Shift_JIS"),
    ("euc_jp", "EUC-JP"),
)
_ISO_2022_JP: Final = b"\x1b$"
_SAMPLE = 20_000  # characters that are weighed; enough to tell, short enough to be quick
_PLAUSIBLE = 0.8  # mojibake stays below two thirds, real text above nine tenths
_LAST_OF_LEVEL_1: Final = b"\x98\x72"  # 腕, the last everyday kanji of the code table

_LINE_END = regex("\r\n|[\r\v\f\x85\u2028\u2029]")
_INVISIBLE = regex(
    "[\x00-\x08\x0e-\x1f\x7f-\x9f"  # control characters but tab and line feed
    "\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e"  # zero width, direction
    "\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb\U000e0001\U000e0020-\U000e007f]"
)
_HTML = regex(r"\s*<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE)


def decode(raw: bytes) -> str:
    """Return the text of a file's bytes, normalised.

    Raises:
        ArticleError: the bytes are no text, or in no encoding known here.
    """
    _refuse_other_formats(raw)
    text = _decoded(raw)
    _refuse_damage(text)
    return normalise(text)


def normalise(text: str) -> str:
    r"""Return the text with `\n` line ends, composed (NFC), without invisible controls."""
    with_one_line_end = _LINE_END.sub("\n", text)
    return unicodedata.normalize("NFC", _INVISIBLE.sub("", with_one_line_end))


def _refuse_other_formats(raw: bytes) -> None:
    for beginning, name in _BINARY_BEGINNINGS:
        if raw.startswith(beginning):
            raise ArticleError(f"this is {name}, not a text; save its words as a UTF-8 text file")


def _decoded(raw: bytes) -> str:
    for bom, encoding in _BOMS:
        if raw.startswith(bom):
            return _decoded_strictly(raw.removeprefix(bom), encoding)
    if _ISO_2022_JP in raw:
        return _decoded_strictly(raw, "iso2022_jp")
    if b"\x00" not in raw:
        try:
            return raw.decode("utf-8")
        except UnicodeDecodeError as error:
            return _guessed(raw, utf8_fails_at=error.start)
    return _guessed(raw, utf8_fails_at=raw.index(b"\x00"))


def _decoded_strictly(raw: bytes, encoding: str) -> str:
    try:
        return raw.decode(encoding)
    except UnicodeDecodeError as error:
        line = raw[: error.start].decode(encoding, errors="replace").count("\n") + 1
        msg = f"the file says it is {encoding} but is not; save it again as UTF-8"
        raise ArticleError(msg, line=line) from error


def _guessed(raw: bytes, *, utf8_fails_at: int) -> str:
    readings = [text for encoding, _ in _GUESSES if (text := _try(raw, encoding)) is not None]
    best = max(readings, key=_plausibility, default="")
    if best and _plausibility(best) >= _PLAUSIBLE:
        return best
    if b"\x00" in raw:
        raise ArticleError("this is a binary file, not a text; save its words as UTF-8 text")
    tried = ", ".join(dict.fromkeys(["UTF-8", *(name for _, name in _GUESSES)]))
    line = raw.count(b"\n", 0, utf8_fails_at) + 1
    raise ArticleError(f"unknown encoding; tried {tried}; save the file as UTF-8", line=line)


def _try(raw: bytes, encoding: str) -> str | None:
    try:
        return raw.decode(encoding)
    except UnicodeDecodeError:
        return None


def _plausibility(text: str) -> float:
    """Return which share of the characters beyond ASCII are everyday Japanese."""
    sample = text[:_SAMPLE]
    if "\x00" in sample:
        return 0.0
    beyond_ascii = [char for char in sample if char > "\x7f"]
    everyday = sum(map(_is_everyday, beyond_ascii))
    return everyday / len(beyond_ascii) if beyond_ascii else 1.0


def _is_everyday(char: str) -> bool:
    code = char.encode("cp932", errors="ignore")
    return len(code) > 1 and code <= _LAST_OF_LEVEL_1


def _refuse_damage(text: str) -> None:
    if "\x00" in text:
        raise ArticleError("this is a binary file, not a text; save its words as UTF-8 text")
    if "\ufffd" in text:
        line = text.count("\n", 0, text.index("\ufffd")) + 1
        msg = "a character was lost here (U+FFFD); copy the text again from where it came"
        raise ArticleError(msg, line=line)
    if _HTML.match(text):
        raise ArticleError("this is an HTML page; save its words as a text file")
