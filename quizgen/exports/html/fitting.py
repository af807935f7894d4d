"""How a sheet is made to fit its pages: how close it is set, and how much of the article it has."""

from dataclasses import replace
from functools import partial

from quizgen.civics.views import matters_by_name
from quizgen.exports.html.hard_readings import with_hard_readings
from quizgen.exports.html.layout import Layout, layout_of
from quizgen.exports.html.passage import Passage, passage_from, passage_of
from quizgen.exports.html.public_view import PublicView, public_view
from quizgen.exports.html.reported import quoted_in, sentences_around, speaking_of, ways_to_go_on
from quizgen.exports.html.room import ENOUGH, asked_blocks, filling, is_no_longer
from quizgen.models.bank import Bank
from quizgen.models.sheet_options import Density, SheetOptions

_LATEST: list[tuple[Bank, SheetOptions, Passage]] = []
"""What was fitted last: all sheets of all versions ask for it one after the other."""


def fitting_passage(bank: Bank, options: SheetOptions) -> Passage:
    """Return the 資料 of all sheets and versions of a bank: what reads on and keeps their length.

    That is judged of the questions in the bank's order, so that versions share one text.
    """
    if not options.has_article:
        return Passage()
    for known_bank, known_options, passage in _LATEST:
        if known_bank is bank and known_options is options:
            return passage
    passage = _fitting_text(bank, options)
    _LATEST[:] = [(bank, options, passage)]
    return passage


def _fitting_text(bank: Bank, options: SheetOptions) -> Passage:
    sentences = sentences_around(options.article, bank.active()) if options.article else ()
    if not sentences:
        return with_hard_readings(passage_of(bank), bank, options)

    def text_of(kept: frozenset[int]) -> Passage:
        return with_hard_readings(passage_from(sentences, kept), bank, options)

    kept = quoted_in(sentences, bank.active())
    kept |= speaking_of(sentences, kept, matters_by_name().get(bank.matter))
    view = public_view(bank, passage=text_of(kept))
    layout = fitting_layout(view, options)
    fill = partial(filling, layout=layout, leading=layout.leading, asked=asked_blocks(view, layout))
    before = fill(view)
    for more in ways_to_go_on(sentences, kept):
        longer = view.model_copy(update={"passage": text_of(kept | more)})
        if is_no_longer(fill(longer), before):
            kept |= more
    return text_of(kept)


def fitting_layout(view: PublicView, options: SheetOptions) -> Layout:
    """Return the measures of a worksheet: closer than asked for where that is needed.

    That is where it saves a page, or leaves lines enough for the own view on the same pages.
    """
    asked, closer = layout_of(options), layout_of(replace(options, density=Density.COMPACT))
    one, other = (filling(view, layout, layout.leading) for layout in (asked, closer))
    if other.columns == one.columns:
        return closer if one.lines < ENOUGH <= other.lines else asked
    return closer if other.columns < one.columns else asked
