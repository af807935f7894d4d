"""Text as Word holds it: runs without the characters that XML forbids."""

from quizgen.exports.word.markup import Element, element
from quizgen.models.question import BLANK
from quizgen.regex import regex

_FORBIDDEN = regex("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_REPLACEMENT = "\ufffd"
_LINE_END = regex(r"\r\n?|\n")
_UNBROKEN_SPACE = "\u2007"  # keeps a blank on one line, with the brackets around it
_GAP_WIDTH = 630  # three characters, in twentieths of a point
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


def printable(text: str) -> str:
    """Return the text with a replacement in the place of what XML cannot hold."""
    return _FORBIDDEN.sub(_REPLACEMENT, text)


def run(text: str, style: str = "", *, half_points: int = 0) -> Element:
    """Return a run of text; line ends become breaks, tabs become tabs."""
    made = element("r")
    properties = _properties(style, half_points)
    if len(properties):
        made.append(properties)
    for number, line in enumerate(_LINE_END.split(printable(text))):
        if number:
            made.append(element("br"))
        _add_line(made, line)
    return made


def blank() -> tuple[Element, ...]:
    """Return the runs of a blank, wide enough to be seen."""
    gap = run(_UNBROKEN_SPACE)
    gap.insert(0, element("rPr", element("spacing", val=_GAP_WIDTH)))
    return run(BLANK[0]), gap, run(BLANK[-1])


def field(instruction: str) -> Element:
    """Return a field that Word works out, such as the number of the page."""
    return element("fldSimple", run("1"), instr=instruction)


def _properties(style: str, half_points: int) -> Element:
    properties = element("rPr")
    if style:
        properties.append(element("rStyle", val=style))
    if half_points:
        properties.append(element("sz", val=half_points))
        properties.append(element("szCs", val=half_points))
    return properties


def _add_line(made: Element, line: str) -> None:
    for number, piece in enumerate(line.split("\t")):
        if number:
            made.append(element("tab"))
        if piece:
            text = element("t")
            text.text = piece
            text.set(_SPACE, "preserve")
            made.append(text)
