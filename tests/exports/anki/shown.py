"""What a browser would show of a card's HTML."""

import re
import unicodedata
from html.parser import HTMLParser

_LINES = re.compile(r"\r\n?")
_NEVER_SHOWN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_EMPTY = {"br", "hr"}


class Shown(HTMLParser):
    """The text nodes under each class, element, and the elements that stand in them.

    Readings are no part of the text they stand over.
    """

    def __init__(self, html: str) -> None:
        super().__init__()
        self.texts: dict[str, list[str]] = {}
        self.elements: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self._open: list[list[str]] = []
        self.feed(html)
        self.close()

    def text(self, name: str) -> str:
        """Return all the text under a class or element."""
        return "".join(self.texts.get(name, []))

    @property
    def readings(self) -> list[str]:
        """Return the readings over words, from first to last."""
        return self.texts.get("rt", [])

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append(tag)
        self.attributes += attrs
        if tag == "br":
            self.handle_data("\n")
        if tag not in _EMPTY:
            self._open.append([tag, *(dict(attrs).get("class") or "").split()])

    def handle_endtag(self, tag: str) -> None:
        while self._open and self._open.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        around = {name for names in self._open for name in names} | {"*"}
        for name in {"rt"} if "rt" in around else around:
            self.texts.setdefault(name, []).append(data)

    def handle_comment(self, data: str) -> None:
        self.elements.append(f"comment {data}")


def as_shown(text: str) -> str:
    """Return the text as it ought to appear: composed, without control characters."""
    return unicodedata.normalize("NFC", _NEVER_SHOWN.sub("", _LINES.sub("\n", text)))
