"""An empty document of ours: A4, Japanese, with our styles, lists and running lines."""

from collections.abc import Iterable
from importlib.resources import files
from typing import cast

import docx
from docx.document import Document
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part, XmlPart
from docx.opc.rel import Relationships
from docx.oxml import parse_xml
from docx.parts.document import DocumentPart
from docx.shared import Mm

from quizgen.exports.word.markup import Element, paragraph
from quizgen.exports.word.runs import field, printable, run

_LONGEST_TITLE = 255  # characters that a property may have
_KEPT = {
    RELATIONSHIP_TYPE.OFFICE_DOCUMENT,
    RELATIONSHIP_TYPE.CORE_PROPERTIES,
    RELATIONSHIP_TYPE.STYLES,
    RELATIONSHIP_TYPE.NUMBERING,
    RELATIONSHIP_TYPE.SETTINGS,
}
"""What is used of the library's template; the rest is a thumbnail, a theme, and the like."""


def new_document(title: str, subject: str) -> Document:
    """Return a document without content, named in its properties."""
    document = docx.Document()
    package = document.part.package
    for relationships in (package.rels, document.part.rels):
        _drop_others(relationships)
    _fill(document.styles.element, "styles.xml")
    _fill(document.settings.element, "settings.xml")
    _fill(document.part.numbering_part.element, "numbering.xml")
    _name_fonts(document.part)
    _set_properties(document, title, subject)
    _set_page(document)
    return document


def add(document: Document, content: Iterable[Element]) -> None:
    """Put content at the end of a document, in front of what describes its pages."""
    pages = document.element.body.sectPr
    for one in content:
        pages.addprevious(one)


def set_running_lines(
    document: Document, *, header: Element, first_header: Element, footer: str
) -> None:
    """Set the lines in the margins; the foot of every page has its number."""
    (section,) = document.sections
    section.different_first_page_header_footer = True
    _replace(section.header.part.element, header)
    _replace(section.first_page_header.part.element, first_header)
    _replace(section.footer.part.element, _footer(footer))
    _replace(section.first_page_footer.part.element, _footer(footer))


def _drop_others(relationships: Relationships) -> None:
    for key in [key for key, one in relationships.items() if one.reltype not in _KEPT]:
        del relationships[key]


def _fill(root: Element, name: str) -> None:
    root[:] = list(parse_xml(_written(name)))


def _written(name: str) -> bytes:
    return (files("quizgen.exports.word") / "parts" / name).read_bytes()


def _name_fonts(part: DocumentPart) -> None:
    """Name the fonts that may stand in for ours."""
    place = PackURI("/word/fontTable.xml")
    fonts = Part(place, CONTENT_TYPE.WML_FONT_TABLE, _written("fontTable.xml"), part.package)
    part.relate_to(fonts, RELATIONSHIP_TYPE.FONT_TABLE)


def _set_properties(document: Document, title: str, subject: str) -> None:
    """Write the properties anew: no author, no times."""
    core = document.part.package.part_related_by(RELATIONSHIP_TYPE.CORE_PROPERTIES)
    cast("XmlPart", core).element[:] = []
    properties = document.core_properties
    properties.title = printable(title)[:_LONGEST_TITLE]
    properties.subject = subject
    properties.language = "ja-JP"


def _set_page(document: Document) -> None:
    (section,) = document.sections
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(15)
    section.top_margin, section.bottom_margin = Mm(18), Mm(16)
    section.header_distance = section.footer_distance = Mm(8)


def _footer(text: str) -> Element:
    number = (field("PAGE"), run(" / "), field("NUMPAGES"))
    return paragraph("Footer", run(f"{text}\t"), *number)


def _replace(root: Element, content: Element) -> None:
    root[:] = [content]
