"""How a sheet is made to fit its pages: how close it is set, and how much of the article it has."""

from dataclasses import replace
from functools import partial
from typing import NamedTuple

from quizgen.civics.views import matters_by_name
from quizgen.exports.html.arrangement import arranged
from quizgen.exports.html.hard_readings import with_hard_readings
from quizgen.exports.html.layout import Layout, layout_of
from quizgen.exports.html.passage import Passage, passage_from, passage_of
from quizgen.exports.html.public_view import PublicView, public_view
from quizgen.exports.html.reported import quoted_in, sentences_around, speaking_of, ways_to_go_on
from quizgen.exports.html.room import (
    ENOUGH,
    asked_blocks,
    filling,
    is_no_longer,
    lines_enough,
    stretches_of,
)
from quizgen.models.bank import Bank
from quizgen.models.sheet_options import Density, SheetOptions

_STRIP = 40.0
"""What may be left free at the foot of a page, in mm, so that the next has a whole 大問."""


class Fitted(NamedTuple):
    """What all sheets and versions of a bank have besides its questions, as far as it fits."""

    passage: Passage
    has_sides: bool
    """Whether a table of two sides stands above the own view."""


_LATEST: list[tuple[Bank, SheetOptions, Fitted]] = []
"""What was fitted last: all sheets of all versions ask for it one after the other."""


def fitted_view(bank: Bank, options: SheetOptions, version: str = "") -> PublicView:
    """Return what a version of the sheet shows, with what fits all of them."""
    passage, has_sides = fitted(bank, options)
    return public_view(
        arranged(bank, version), version=version, passage=passage, has_sides=has_sides
    )


def fitted(bank: Bank, options: SheetOptions) -> Fitted:
    """Return the 資料 that reads on and the table that keep the length of the sheets.

    That is judged of the questions in the bank's order, so that versions share one text.
    """
    for known_bank, known_options, found in _LATEST:
        if known_bank is bank and known_options is options:
            return found
    found = _fitted(bank, options)
    _LATEST[:] = [(bank, options, found)]
    return found


def _fitted(bank: Bank, options: SheetOptions) -> Fitted:
    if not options.has_article:
        return Fitted(Passage(), _has_room_for_sides(bank, Passage(), options))
    sentences = sentences_around(options.article, bank.active()) if options.article else ()
    if not sentences:
        passage = with_hard_readings(passage_of(bank), bank, options)
        return Fitted(passage, _has_room_for_sides(bank, passage, options))

    def text_of(kept: frozenset[int]) -> Passage:
        return with_hard_readings(passage_from(sentences, kept), bank, options)

    kept = quoted_in(sentences, bank.active())
    kept |= speaking_of(sentences, kept, matters_by_name().get(bank.matter))
    has_sides = _has_room_for_sides(bank, text_of(kept), options)
    view = public_view(bank, passage=text_of(kept), has_sides=has_sides)
    layout = fitting_layout(view, options)
    fill = partial(filling, layout=layout, leading=layout.leading, asked=asked_blocks(view, layout))
    before, enough = fill(view), lines_enough(view, layout)
    for more in ways_to_go_on(sentences, kept):
        longer = view.model_copy(update={"passage": text_of(kept | more)})
        if is_no_longer(fill(longer), before, enough=enough):
            kept |= more
    return Fitted(text_of(kept), has_sides)


def _has_room_for_sides(bank: Bank, passage: Passage, options: SheetOptions) -> bool:
    """Tell whether a sheet with the table takes no more pages, set closer if need be.

    The lines below it are still shared out among the three sentences, if they were without it.
    """
    plain, full = (public_view(bank, passage=passage, has_sides=one) for one in (False, True))
    if not (full.own_view and full.own_view.sides):
        return False
    before, after = (_filled(view, options) for view in (plain, full))
    return after.columns <= before.columns and after.stretches >= before.stretches


class _Filled(NamedTuple):
    columns: int
    stretches: int
    """Into how many the lines for the own view are parted."""


def _filled(view: PublicView, options: SheetOptions) -> _Filled:
    layout = fitting_layout(view, options)
    found = filling(view, layout, layout.leading)
    example = view.own_view.examples[0] if view.own_view else ()
    return _Filled(found.columns, len(stretches_of(found.lines, example, layout)))


def undivided(view: PublicView, layout: Layout) -> PublicView:
    """Return the view with its parts kept each on one page, as far as that costs no room.

    Of no page more than a strip is left free for it.
    """
    before, enough = filling(view, layout, layout.leading), lines_enough(view, layout)
    for place, part in enumerate(view.parts):
        if part.is_undivided:
            continue
        whole = part.model_copy(update={"is_whole": True})
        parts = (*view.parts[:place], whole, *view.parts[place + 1 :])
        kept = view.model_copy(update={"parts": parts})
        after = filling(kept, layout, layout.leading)
        leaves_a_strip = after.most_free <= max(before.most_free, _STRIP)
        if leaves_a_strip and is_no_longer(after, before, enough=enough):
            view = kept
    return view


def fitting_layout(view: PublicView, options: SheetOptions) -> Layout:
    """Return the measures of a worksheet: closer than asked for where that is needed.

    That is where it saves a page, or leaves lines enough for the own view on the same pages.
    """
    asked, closer = layout_of(options), layout_of(replace(options, density=Density.COMPACT))
    one, other = (filling(view, layout, layout.leading) for layout in (asked, closer))
    if other.columns == one.columns:
        return closer if one.lines < ENOUGH <= other.lines else asked
    return closer if other.columns < one.columns else asked
