"""Reader of plain prose: a headline, then lines of running text, then citations."""

from collections.abc import Callable, Sequence
from typing import Final

from quizgen.articles.citations import citations_at, read_citation, reported_by
from quizgen.articles.credit import is_credit, read_credit
from quizgen.articles.draft import Draft, SectionDraft
from quizgen.articles.furniture import is_furniture, is_page_note
from quizgen.articles.lines import Line, lines_of, runs_of, span
from quizgen.articles.publication import is_date_line, read_date_line
from quizgen.articles.wording import is_finished, is_framing

_LONGEST_TITLE = 120  # characters


def read_prose(text: str) -> Draft:
    """Return the article of plain prose: one section without a heading."""
    draft, section = Draft(text), SectionDraft()
    lines = lines_of(text)
    if _has_title(lines):
        draft.title = lines.pop(0).text
    tail = citations_at(lines)
    body = [line for line in lines[:tail] if not _is_placed_aside(line, draft, section)]
    section.body = [span(text, start=run[0].start, end=run[-1].end) for run in runs_of(body, text)]
    if section.has_text():
        draft.sections.append(section)
    _place_citations(lines[tail:], draft, section)
    if body and not is_finished(body[-1].text):
        draft.warn_unfinished(body[-1].number)
    return draft


def _has_title(lines: Sequence[Line]) -> bool:
    """Tell whether the first line is a headline."""
    first = lines[0].text
    is_other = any(has_form(first) for has_form, _ in _ASIDE)
    return len(first) <= _LONGEST_TITLE and not first.endswith(("。", "．")) and not is_other


def _is_placed_aside(line: Line, draft: Draft, section: SectionDraft) -> bool:
    """Place a line that is not running text; tell whether it is one."""
    for has_form, place in _ASIDE:
        if has_form(line.text):
            place(line, draft, section)
            return True
    return False


def _take_date(line: Line, draft: Draft, section: SectionDraft) -> None:
    draft.take_date(line, read_date_line(line.text), section)


def _take_credit(line: Line, draft: Draft, section: SectionDraft) -> None:
    draft.take_credit(line, read_credit(line.text), section)


def _set_aside(line: Line, draft: Draft, _: SectionDraft) -> None:
    draft.set_line_aside(line)


def _close(line: Line, draft: Draft, _: SectionDraft) -> None:
    draft.closing.append(line.whole())


_ASIDE: Final[
    tuple[tuple[Callable[[str], bool], Callable[[Line, Draft, SectionDraft], None]], ...]
] = (
    (is_date_line, _take_date),
    (is_credit, _take_credit),
    (is_furniture, _set_aside),
    (is_page_note, _set_aside),
    (is_framing, _close),
)


def _place_citations(lines: Sequence[Line], draft: Draft, section: SectionDraft) -> None:
    for line in lines:
        draft.set_line_aside(line, code="citation")
    citations = [found for line in lines if (found := read_citation(line))]
    if not citations:
        return
    section.outlet = section.outlet or citations[0].outlet
    reported = reported_by(citations)
    if reported and not section.published:
        section.reported = reported
        message = f"no 公開日; {reported} is taken from the citations; add 公開日 if it is known"
        draft.warn(citations[0].line, "date-from-citations", message)
