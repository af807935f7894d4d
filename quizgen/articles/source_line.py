"""The source line of a digest, and the host's comment that is glued to its address."""

import re
from typing import Final, NamedTuple

from quizgen.regex import regex

_LABEL = regex(r"さらに(?:詳しく)?読む\s{0,3}(?:[⇒→➡➔＞>:：]\ufe0f?\s{0,3}){0,3}")
_ORIGIN = regex(r"(?:出典\s?[/／・]?\s?画像元|画像元|出典|引用元)\s?[:：]\s{0,3}")
_URL = regex(r"https?://[!#-;=?-Z\[\]_a-z~]*")
_COMPLETE_URL = regex(r"https?://(?:[A-Za-z0-9_-]+\.)+[A-Za-z]{2,24}(?::\d{1,5})?(?:[/?#]|$)")
_OTHER_ADDRESS = regex(r"(?:[A-Za-z][A-Za-z0-9+.-]{1,20}://|javascript:|data:)[!-~]*")
_LONGEST_OUTLET = 60

# a counter needs a digit before it, unless it begins one of these words
_COUNTERS: Final = {
    "[かカヶケヵ箇](?:国|所|月|年)": "",
    "年": "末|始|金|内|齢|明け|々|号|初|賀|長|下|功|収|頭|季|代|配",
    "月": "曜|末|初|面|額|刊|給|例|謝",
    "日": "本|米|韓|中|英|露|ロ|ソ|朝|欧|豪|印|台|独|仏|伊|比|銀|経|産|テレ|刊|常|程|々|時|系|"
    "曜|頃|ごろ|の丸",
    "人": "道|々|口|権|材|間|事|質|類|手|気|生|民|命|種|格|員|体|工|身|脈|物|選|数|望|達|形|柄",
    "つ(?=[のがをはにと目、])": "",
    "%|％|億|倍": "",
    "万": "博|が一|全|引|人受|能|事",
    "兆": "し|候",
    "円": "安|高|滑|相場|建|満|卓|買|売",
    "回": "復|答|避|帰|収|線|顧|路|転|想|し|る",
    "社": "会|民|長|説|員|是|保|交|債|内|外|宅",
    "件": "数",
    "者": "",
    "党": "首|内|派|員|利|是|大|本|幹|執|規|議|三役|の",
    "割": "れ|と|り|か|安|高",
    "歳": "入|出|費|末|月",
}
_COUNTER = "|".join(
    f"(?:{counter})(?!{words})" if words else f"(?:{counter})"
    for counter, words in _COUNTERS.items()
)
_ACRONYMS: Final = (
    "ASEAN|APEC|AUKUS|BRICS|NATO|OECD|OPEC|UNESCO|UNICEF|UNHCR|UNRWA|IAEA|CPTPP|TICAD|RCEP|LGBTQ|"
    "LGBT|ICBM|SDGs|PFAS|QUAD|Quad|COP|G20|G7|G8|EU|AI|IT|UN|WHO|WTO|IMF|TPP|ODA|GDP|SNS|NGO|NPO|"
    "PKO|CO2|EV|DX|GX|ICT|ICC|ICJ|NHK|JR|FRB|FTA|EPA|NPT|EEZ|LNG|UAE|USA|US|UK"
)
_GLUE: Final = tuple(
    (regex(end_of_url), regex(start_of_rest))
    for end_of_url, start_of_rest in (
        (r"(?:19|20)\d\d$", r"年"),
        (r"\d$", _COUNTER),
        (r"\d%$", r"[^!-~\s]"),
        (rf"(?<=[a-z0-9])(?:{_ACRONYMS})$", r"[^!-~\s]"),
    )
)
_ONLY_CAPITALS_END = regex(r"[^A-Z]*[a-z0-9](?P<word>[A-Z]{2,6})$")
_PARTICLE: Final = tuple("のはがをにへともやで")
_LONGEST_GLUE = 12  # characters; longer than any year or acronym


class SourceLine(NamedTuple):
    """What a source line says; offsets are those of the line."""

    outlet: str | None
    url: str | None
    stray: slice | None
    """An address that cannot be used: cut off, or not http."""
    comment: slice | None
    """What the host says behind the address."""


def is_source_line(text: str) -> bool:
    """Tell whether the line begins as a source line does."""
    return _LABEL.match(text) is not None or re.match(r"出典\s?[/／]\s?画像元", text) is not None


def is_bare_url(text: str) -> bool:
    """Tell whether the line begins with an address."""
    return _URL.match(text) is not None


def read_source_line(text: str) -> SourceLine:
    """Return outlet, address and comment of a source line."""
    label = _LABEL.match(text)
    start = label.end() if label else 0
    outlet_end, address_start = _address_place(text, start)
    outlet = text[start:outlet_end].strip()
    if len(outlet) > _LONGEST_OUTLET or "。" in outlet:
        return SourceLine(None, None, None, slice(start, len(text)))
    return _with_address(text, outlet or None, address_start)


def url_end(text: str, start: int) -> int:
    """Return where the address that begins at `start` ends and a glued comment begins."""
    found = _URL.match(text, start)
    end = found.end() if found else start
    return end - _glued_length(text[start:end], text[end : end + _LONGEST_GLUE])


def is_complete_url(url: str) -> bool:
    """Tell whether the address is http or https and names a host."""
    return _COMPLETE_URL.match(url) is not None


def _address_place(text: str, start: int) -> tuple[int, int]:
    origin = _ORIGIN.search(text, start)
    if origin:
        return origin.start(), origin.end()
    found = _URL.search(text, start)
    place = found.start() if found else len(text)
    return place, place


def _with_address(text: str, outlet: str | None, start: int) -> SourceLine:
    end = url_end(text, start)
    if end > start and is_complete_url(text[start:end]):
        return SourceLine(outlet, text[start:end], None, _rest(text, end))
    other = _OTHER_ADDRESS.match(text, start)
    if other:
        return SourceLine(outlet, None, slice(start, other.end()), _rest(text, other.end()))
    return SourceLine(outlet, None, None, _rest(text, start))


def _rest(text: str, start: int) -> slice | None:
    return slice(start, len(text)) if text[start:].strip() else None


def _glued_length(url: str, rest: str) -> int:
    """Return how many characters at the end of the address belong to the rest."""
    if not rest or rest[0].isspace():
        return 0
    for end_of_url, start_of_rest in _GLUE:
        found = end_of_url.search(url, max(0, len(url) - _LONGEST_GLUE))
        if found and start_of_rest.match(rest):
            return len(found.group())
    capitals = _ONLY_CAPITALS_END.match(url) if rest.startswith(_PARTICLE) else None
    return len(capitals["word"]) if capitals else 0
