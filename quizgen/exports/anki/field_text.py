"""Plain text as HTML which Anki shows as that text and acts on nowhere."""

import html
import re
import unicodedata
from urllib.parse import quote, urlsplit

from quizgen.exports.ruby import as_anki
from quizgen.models.readings import Readings
from quizgen.regex import regex

_CONTROL = regex(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
"""Characters no field may hold: a single U+001F stops the import of the whole package."""
_HARMLESS = {
    "&": "&amp;",
    "<": "&lt;",
    ">": "&gt;",
    '"': "&quot;",
    "'": "&#39;",
    "{": "&#123;",  # {{c1::…}}, {{field}}
    "}": "&#125;",
    "[": "&#91;",  # [sound:…], [latex], [[type:…]], furigana
    "]": "&#93;",
    "\\": "<span>\\</span>",  # MathJax finds its \( and \[ only within one text node
    "\u0338": "&#824;",  # Anki composes fields, and `<br>` with it would end in ≯
    "\n": "<br>",
}
_HARMFUL = regex(f"[{re.escape(''.join(_HARMLESS))}]")  # twice as fast as str.translate
_KEPT_IN_URL = "%/:?#@!$&'()*+,;=~"


def field_text(text: str, readings: Readings | None = None) -> str:
    """Return the HTML of a field which shows exactly this text.

    With readings it is for the filter `furigana:`, which sets them over their words.
    """
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    composed = unicodedata.normalize("NFC", _CONTROL.sub("", lines))
    return as_anki(composed, readings, escape=_escaped) if readings else _escaped(composed)


def _escaped(text: str) -> str:
    return _HARMFUL.sub(lambda found: _HARMLESS[found[0]], text)


def field_link(url: str | None) -> str:
    """Return the address as an `href` takes it, or nothing if it is not http or https."""
    if url is None or not _is_web_address(url):
        return ""
    return html.escape(quote(url, safe=_KEPT_IN_URL, errors="replace"))


def _is_web_address(url: str) -> bool:
    try:
        parts = urlsplit(url)
    except ValueError:  # such as `http://[`
        return False
    return parts.scheme in {"http", "https"} and bool(parts.netloc)
