"""A Word file opened again, with python-docx and as the zip it is."""

import io
import zipfile

import docx
from docx.document import Document
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement as Element
from docx.text.paragraph import Paragraph


def opened(content: bytes) -> Document:
    return docx.Document(io.BytesIO(content))


def parts(content: bytes) -> dict[str, str]:
    """Return every part of the package as text."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name).decode() for name in archive.namelist()}


def paragraphs(document: Document) -> list[Paragraph]:
    """Return all paragraphs in the order they stand, those in tables among them."""
    found = document.element.body.iter(qn("w:p"))
    return [Paragraph(one, document._body) for one in found]


def texts(document: Document, style: str) -> list[str]:
    """Return the paragraphs of a style by its id."""
    return [one.text for one in paragraphs(document) if one.style and one.style.style_id == style]


def numbers(document: Document) -> list[tuple[str, str]]:
    """Return each numbered paragraph with the number a word processor counts for it."""
    counted = _Counter(document)
    return [(counted.number(one), one.text) for one in paragraphs(document) if _listed(one)]


def _listed(one: Paragraph) -> tuple[int, int] | None:
    """Return the list and the level of a paragraph."""
    found = one._p.xpath("w:pPr/w:numPr/w:numId/@w:val | w:pPr/w:numPr/w:ilvl/@w:val")
    if not found:
        return None
    level, list_id = map(int, found)  # in the order of the document
    return list_id, level


class _Counter:
    """Counts as ISO 29500 17.9 tells: a level starts anew below each one above it."""

    def __init__(self, document: Document) -> None:
        self._root: Element = document.part.numbering_part.element
        self._counts: dict[int, list[int]] = {}

    def number(self, paragraph: Paragraph) -> str:
        listed = _listed(paragraph)
        assert listed
        list_id, level = listed
        (num,) = self._root.xpath(f'w:num[@w:numId="{list_id}"]')
        (abstract,) = num.xpath("w:abstractNumId/@w:val")
        # without this, Word would go on counting in another list of the same shape
        assert num.xpath("w:lvlOverride[@w:ilvl='0']/w:startOverride/@w:val") == ["1"]
        counts = self._counts.setdefault(list_id, [0] * 9)
        counts[level] += 1
        counts[level + 1 :] = [0] * (8 - level)
        where = f'w:abstractNum[@w:abstractNumId="{abstract}"]/w:lvl[@w:ilvl="{level}"]'
        (shape,) = self._root.xpath(f"{where}/w:numFmt/@w:val")
        (text,) = self._root.xpath(f"{where}/w:lvlText/@w:val")
        return str(text).replace(f"%{level + 1}", _shaped(counts[level], str(shape)))


def _shaped(number: int, shape: str) -> str:
    match shape:
        case "decimal":
            return str(number)
        case "decimalEnclosedCircle":
            return "①②③④⑤⑥"[number - 1]
        case "aiueoFullWidth":
            return "アイウエオカ"[number - 1]
    raise AssertionError(shape)
