"""Reader of Markdown: headings, paragraphs and lists; marks within a line are taken away.

The article's text is the file's with links, emphasis and code reduced to their words, line for
line, so that every piece is verbatim in it and every line keeps its number.
"""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Final

from quizgen.articles.blocks import Block, blocks_of
from quizgen.articles.credit import read_credit
from quizgen.articles.draft import Draft, SectionDraft
from quizgen.articles.forms import is_headline
from quizgen.articles.front_matter import FrontMatter, read_front_matter
from quizgen.articles.furniture import is_furniture
from quizgen.articles.kinds import Kind
from quizgen.articles.lines import span
from quizgen.articles.publication import read_date_line
from quizgen.articles.source_line import is_complete_url
from quizgen.articles.wording import is_finished
from quizgen.models.article import Piece
from quizgen.regex import regex

_SUFFIXES: Final = (".md", ".markdown")
_BEGINNING = regex(r"\s*(?:---[ \t]*\n|#[ \t])")
_SECTION = regex(r"^#{2,3}[ \t]", re.MULTILINE)


def is_markdown(path: Path, text: str) -> bool:
    """Tell whether the file is Markdown by its suffix, or by its headings whatever the suffix."""
    if path.suffix.lower() in _SUFFIXES:
        return True
    return _BEGINNING.match(text) is not None and _SECTION.search(text) is not None


def read_markdown(text: str) -> Draft:
    """Return the article of a Markdown file.

    Raises:
        ArticleError: the front matter is broken.
    """
    matter = read_front_matter(text)
    bare, blocks = blocks_of(text, start=matter.end)
    draft = Draft(bare, title=_take_title(blocks, matter))
    common = _common_section(matter, draft)
    assembly = _Assembly(draft, common, has_sections=any(map(_is_heading, blocks)))
    for block in blocks:
        assembly.place(block)
    for section in draft.sections:
        _fill(section, common)
    _warn_of_broken_end(blocks, draft)
    return draft


def _is_heading(block: Block) -> bool:
    return block.kind is Kind.HEADING


def _take_title(blocks: list[Block], matter: FrontMatter) -> str | None:
    """Take the title out of the blocks; fall back on the front matter's."""
    first_heading = next((block for block in blocks if _is_heading(block)), None)
    if first_heading and first_heading.level == 1:
        blocks.remove(first_heading)
        return first_heading.words
    if matter.title or not blocks[1:]:
        return matter.title
    first = blocks[0]
    is_single = first.kind is Kind.PARAGRAPH and first.line == first.last
    return blocks.pop(0).words if is_single and is_headline(first.words) else None


def _common_section(matter: FrontMatter, draft: Draft) -> SectionDraft:
    """Return source and date that hold for every section which has none of its own."""
    common = SectionDraft(published=matter.published, outlet=matter.outlet, url=matter.url)
    common.dated_at = matter.line_of("published") if matter.published else None
    if matter.url and not is_complete_url(matter.url):
        message = f"{matter.url} is no whole http or https address; give it in full"
        draft.warn(matter.line_of("url"), "bad-url", message)
        common.url = None
    return common


def _fill(section: SectionDraft, common: SectionDraft) -> None:
    if section.published is None:
        section.published, section.dated_at = common.published, common.dated_at
    if section.sourced_at is None:
        section.outlet, section.url = common.outlet, common.url
        section.sourced_at = common.sourced_at


class _Assembly:
    """Puts blocks in their places."""

    def __init__(self, draft: Draft, common: SectionDraft, *, has_sections: bool) -> None:
        self._draft = draft
        self._common = common
        self._section: SectionDraft | None = None
        self._has_sections = self._is_leading = has_sections
        self._is_aside = False

    def place(self, block: Block) -> None:
        """Put one block in its place."""
        if self._is_aside and not _is_heading(block):
            self._draft.set_line_aside(block.line, end=block.last.end)
            return
        if block.kind is not Kind.PARAGRAPH and self._draft.lead:
            self._is_leading = False
        _PLACES[block.kind](self, block)

    def heading(self, block: Block) -> None:
        self._is_leading = False
        self._is_aside = is_furniture(block.words)
        if self._is_aside:
            self._draft.set_line_aside(block.line)
        else:
            self._section = SectionDraft(heading=block.words or None)
            self._draft.sections.append(self._section)

    def paragraph(self, block: Block) -> None:
        if not self._is_leading:
            self._add(block, self._open().body)
            return
        lead = self._draft.lead
        start = lead.start if lead else block.line.start
        self._draft.lead = span(self._draft.text, start=start, end=block.last.end)

    def quote(self, block: Block) -> None:
        self._add(block, self._open().body)

    def bullet(self, block: Block) -> None:
        self._add(block, self._open().points)

    def takeaway(self, block: Block) -> None:
        self._add(block, self._draft.takeaways)

    def credit(self, block: Block) -> None:
        credit = read_credit(block.raw)
        self._draft.take_credit(block.line, credit, self._dated_or_sourced())

    def date(self, block: Block) -> None:
        line = block.line._replace(
            start=block.line.start + block.skip, text=block.line.text[block.skip :]
        )
        self._draft.take_date(line, read_date_line(line.text), self._dated_or_sourced())

    def aside(self, block: Block) -> None:
        self._draft.set_line_aside(block.line, code="no-prose")

    def _dated_or_sourced(self) -> SectionDraft:
        """Return what a date or source here is about: its section, or all to come."""
        is_above_all = self._section is None and self._has_sections
        return self._common if is_above_all else self._open()

    def _open(self) -> SectionDraft:
        if self._section is None:
            self._section = SectionDraft()
            self._draft.sections.append(self._section)
        return self._section

    def _add(self, block: Block, pieces: list[Piece]) -> None:
        piece = block.piece(self._draft.text)
        if piece:
            pieces.append(piece)


_PLACES: Final[dict[Kind, Callable[[_Assembly, Block], None]]] = {
    Kind.HEADING: _Assembly.heading,
    Kind.PARAGRAPH: _Assembly.paragraph,
    Kind.QUOTE: _Assembly.quote,
    Kind.BULLET: _Assembly.bullet,
    Kind.TAKEAWAY: _Assembly.takeaway,
    Kind.CREDIT: _Assembly.credit,
    Kind.DATE: _Assembly.date,
    Kind.ASIDE: _Assembly.aside,
}


def _warn_of_broken_end(blocks: list[Block], draft: Draft) -> None:
    """Report a last paragraph that breaks off; lists may do without 。."""
    last = blocks[-1] if blocks else None
    if last and last.kind is Kind.PARAGRAPH and not is_finished(last.last.text):
        draft.warn_unfinished(last.last.number)
