"""A credit line such as `出典: 中日新聞 https://…`: outlet, address and date."""

from datetime import date
from typing import Final, NamedTuple

from quizgen.articles.inline import without_marks
from quizgen.articles.publication import find_day
from quizgen.articles.source_line import is_complete_url, url_end
from quizgen.regex import regex

_LABEL = regex(r"(?:出典|情報源|引用元|ソース|Source)(?:\s?[/／]\s?画像元)?\s?[:：]\s{0,3}")
_URL = regex(r"https?://")
_LINK = regex(
    r"\[(?P<words>[^\[\]\n]*+)\]\((?P<url>[^\s()]++(?:\([^\s()]*+\)[^\s()]*+)?+)[^()\n]*+\)"
)
_EDGES: Final = "、,，。 \t\u3000"
_NOTHING = regex(r"[)）\]>、,，。\s]*")
_EMPTY_BRACKETS = regex(r"\(\s{0,3}\)|（\s{0,3}）|\[\s{0,3}\]|<\s{0,3}>")


class Credit(NamedTuple):
    """What a credit line names; each is none where it does not."""

    outlet: str | None
    url: str | None
    published: date | None


def is_credit(text: str) -> bool:
    """Tell whether the line begins as a credit does."""
    return _LABEL.match(without_marks(text)) is not None


def read_credit(text: str) -> Credit:
    """Return what a credit line, Markdown or plain, names; the outlet as it is written."""
    url, words = _url_out_of(text)
    words = _LABEL.sub("", without_marks(words), count=1)
    found = find_day(words)
    if found and _NOTHING.fullmatch(words, found[1].stop):
        words = words[: found[1].start] + words[found[1].stop :]
    outlet = _EMPTY_BRACKETS.sub("", words).strip(_EDGES)
    return Credit(outlet or None, url, found[0] if found else None)


def _url_out_of(words: str) -> tuple[str | None, str]:
    """Return the first usable address and the words without it."""
    link = _LINK.search(words)
    if link and is_complete_url(link["url"]):
        return link["url"], words[: link.start()] + link["words"] + words[link.end() :]
    found = _URL.search(words)
    if found:
        start = found.start()
        url = words[start : url_end(words, start)].rstrip("*")
        if is_complete_url(url):
            return url, words[:start] + words[start + len(url) :]
    return None, words
