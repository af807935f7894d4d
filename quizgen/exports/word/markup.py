"""WordprocessingML put together from elements, in the order in which Word wants them."""

from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement as Element

__all__ = ["Element", "element", "paragraph"]


def element(name: str, *children: Element, **attributes: str | int) -> Element:
    """Return an element of the namespace `w` with its attributes and children."""
    made: Element = OxmlElement(f"w:{name}")
    for key, value in attributes.items():
        made.set(qn(f"w:{key}"), str(value))
    made.extend(children)
    return made


def paragraph(
    style: str, *runs: Element, listed: tuple[int, int] | None = None, keeps_next: bool = False
) -> Element:
    """Return a paragraph; it is numbered where a list and a level of it are given."""
    properties = element("pPr", element("pStyle", val=style))
    if keeps_next:
        properties.append(element("keepNext"))
    if listed:
        number, level = listed
        level_of_list = element("ilvl", val=level), element("numId", val=number)
        properties.append(element("numPr", *level_of_list))
    return element("p", properties, *runs)
