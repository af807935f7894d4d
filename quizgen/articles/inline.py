"""Markdown's marks within a line, and the text without them."""

import re

from quizgen.regex import regex

# every alternative begins with its own character: so the search leaps over plain text
_MARKS = regex(
    r"\\(?P<escaped>[\\`*_{}\[\]()#+.!~|<>-])"
    r"|`(?P<code>[^`\n]++)`"
    r"|\[(?P<link>[^\[\]\n]++)\](?:\((?:[^()\n]++|\([^()\n]*+\))*+\)|\[[^\[\]\n]*+\])"
    r"|<(?P<address>https?://[^<>\s]++)>"
    r"|\*\*(?P<bold>[^*\n]++)\*\*"
    r"|\*(?P<italic>[^*\s](?:[^*\n]*[^*\s])?)\*"
    r"|__(?<!\w__)(?P<under>[^_\n]++)__(?!\w)"
    r"|_(?<!\w_)(?P<low>[^_\n]++)_(?!\w)"
    r"|~~(?P<struck>[^~\n]++)~~"
    r"|</?(?:b|i|u|em|strong|small|mark|span|br|wbr)\b[^<>\n]*+>"
)
_DEEPEST = 3  # bold in a link in italics


def without_marks(text: str) -> str:
    """Return the text with links, emphasis and code reduced to their words."""
    for _ in range(_DEEPEST):
        bare = _MARKS.sub(_words, text)
        if bare == text:
            break
        text = bare
    return text


def _words(mark: re.Match[str]) -> str:
    return mark[mark.lastgroup] if mark.lastgroup else ""
