"""Questions: every writer proposes what it can for each fact; the chosen ones become active."""

from collections.abc import Callable, Iterator, Sequence

from quizgen.japanese.text import fold
from quizgen.models.article import Article
from quizgen.models.fact import Fact
from quizgen.questions.candidate import Candidate, Choice
from quizgen.questions.causal_choice import write_causal_choices
from quizgen.questions.change_choice import write_change_choices
from quizgen.questions.choosing import choose_questions
from quizgen.questions.combination_choice import write_combination_choices
from quizgen.questions.contrast_choice import is_slotted, write_contrast_choices
from quizgen.questions.definition import write_definitions
from quizgen.questions.draft import Draft
from quizgen.questions.echoes import is_told_by_word
from quizgen.questions.effect_essay import write_effect_essays
from quizgen.questions.essay import write_essays, write_essays_on_two
from quizgen.questions.event_order import write_event_orders
from quizgen.questions.fact_or_opinion import write_fact_or_opinion
from quizgen.questions.frame import framed
from quizgen.questions.gloss_cloze import write_gloss_clozes
from quizgen.questions.holder_choice import write_holder_choices
from quizgen.questions.institution import write_institutions
from quizgen.questions.number_choice import write_number_choices
from quizgen.questions.phrase_choice import write_phrase_choices
from quizgen.questions.procedure_order import write_procedure_orders
from quizgen.questions.prominence import Prominence
from quizgen.questions.rule import rule_of, write_rules
from quizgen.questions.statement_choice import write_statement_choices
from quizgen.questions.strays import weigh_strays
from quizgen.questions.term import write_terms
from quizgen.questions.term_choice import write_term_choices
from quizgen.questions.term_matching import write_term_matchings
from quizgen.questions.true_false import write_true_false
from quizgen.questions.worth import is_of_unknown_time, is_undated

RULES = "13"
"""Version of everything that decides what is asked; another value asks every article anew."""

Writer = Callable[[Fact], Iterator[Draft]]

WRITERS: tuple[Writer, ...] = (
    write_definitions,
    write_gloss_clozes,
    write_phrase_choices,
    write_number_choices,
    write_change_choices,
    write_true_false,
    write_institutions,
    write_contrast_choices,
    write_terms,
    write_term_choices,
    write_fact_or_opinion,
    write_essays,
    write_effect_essays,
    write_combination_choices,
    write_procedure_orders,
)
SetWriter = Callable[[Sequence[Fact]], Iterator[Draft]]
SET_WRITERS: tuple[SetWriter, ...] = (
    write_essays_on_two,
    write_causal_choices,
    write_statement_choices,
    write_term_matchings,
    write_rules,
    write_holder_choices,
    write_event_orders,
)
"""What rests on several facts of an article at once."""
_OF_UNKNOWN_TIME = 0.4
"""Such a question stays spare: ministers who meet every year cannot be told apart without it.

Nor can what somebody gave a reason for in a report.
"""
_CUT_OUT = 0.25
"""Likewise a word of a timeless sentence between reports, or a figure of one: 15%, 団体行動権.

Of seven such of unread digests one of two readers passed one; days that a law sets both passed.
"""
_OF_REPORT = 0.45
"""What is worth asking that is cut from a report's own sentence, where the tables know none of it.

Of such readers of rounds 46 to 61 passed .31 of 39 blanks, .38 of 34 on fact or opinion, .69 of 55
as ○×: copied sentences of which only the report tells the case. Orders of events all passed. In
round 64 two readers called three of four padding; so such complete a small set only.
"""
_OPEN = ("short_answer", "cloze")
_EVEN_IF_NOT_ASKABLE = (
    write_fact_or_opinion,
    write_terms,
    write_term_choices,
    write_essays,
)


def write_candidates(facts: Sequence[Fact], article: Article) -> tuple[Candidate, ...]:
    """Return what the writers make of the facts, the worthiest first; some refused."""
    drafts = [
        draft
        for fact in facts
        for writer in WRITERS
        if fact.is_askable or writer in _EVEN_IF_NOT_ASKABLE
        for draft in writer(fact)
    ]
    drafts += [draft for writer in SET_WRITERS for draft in writer(facts)]
    headings = _printed_headings(article)
    prominence = Prominence(article)
    drafts = weigh_strays([_weighted(framed(draft), prominence) for draft in drafts])
    drafts.sort(key=lambda draft: -draft.worth)
    return tuple(
        Candidate(draft.to_question(article.slug), draft.worth, _refusal(draft, headings))
        for draft in _without_repeats(drafts)
    )


def _weighted(draft: Draft, prominence: Prominence) -> Draft:
    """Return the draft, worth less where it asks what the article hardly speaks of, or dates."""
    if rule := rule_of(draft):
        weight = prominence.of_rule(rule, draft.telling)
    elif draft.reference is not None:
        weight = prominence.of_term(draft.reference.term)
    elif draft.kind == "cloze":
        weight = (1 + prominence.of(draft.answer_forms)) / 2
    elif is_of_unknown_time(draft.fact) or (draft.kind == "essay" and is_undated(draft.fact)):
        weight = _OF_UNKNOWN_TIME
    elif prominence.is_of_news and _is_cut_out(draft):
        weight = _CUT_OUT
    elif draft.fact.in_report and draft.kind != "ordering":
        weight = _OF_REPORT
    else:
        return draft
    return draft._replace(worth=draft.worth * weight)


def _is_cut_out(draft: Draft) -> bool:
    """Tell whether a slot takes a word where no event is told, or a figure where one is."""
    is_figure = str(draft.answer)[:1].isdecimal()
    return is_slotted(draft.stem) and is_figure == bool(draft.context)


def _printed_headings(article: Article) -> str:
    """Return title and headings, which a sheet prints in its head and its source lines."""
    headings = [section.heading or "" for section in article.sections]
    return fold("\n".join((article.title, *headings)))


def _refusal(draft: Draft, headings: str) -> str:
    """Return why a draft cannot be asked: a heading of the sheet, or a word, tells the answer."""
    forms = draft.answer_forms if draft.kind in _OPEN else ()
    if any(fold(form) in headings for form in forms):
        return "a printed heading tells the answer"
    is_of_article = draft.kind == "multiple_choice" and draft.reference is None
    if is_of_article and is_told_by_word(draft.stem, str(draft.answer), draft.choices or ()):
        return "a word of its sentence stands in the key alone"
    return ""


def _without_repeats(drafts: Sequence[Draft]) -> list[Draft]:
    """Keep the worthiest of the drafts that ask one thing for one key in one kind."""
    kept: dict[tuple[str, str | tuple[str, ...], str], Draft] = {}
    for draft in drafts:
        kept.setdefault((draft.kind, draft.answer, draft.asked or draft.fact.id), draft)
    return list(kept.values())


__all__ = [
    "RULES",
    "SET_WRITERS",
    "WRITERS",
    "Candidate",
    "Choice",
    "choose_questions",
    "write_candidates",
]
