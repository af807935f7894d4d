"""Questions: every writer proposes what it can for each fact; the chosen ones become active."""

from collections.abc import Callable, Iterator, Sequence

from quizgen.japanese.text import fold
from quizgen.models.article import Article
from quizgen.models.fact import Fact
from quizgen.models.question import Question
from quizgen.questions.causal_choice import write_causal_choices
from quizgen.questions.choosing import choose_questions
from quizgen.questions.claim_matching import write_claim_matchings
from quizgen.questions.combination_choice import write_combination_choices
from quizgen.questions.contrast_choice import write_contrast_choices
from quizgen.questions.definition import write_definitions
from quizgen.questions.draft import Draft
from quizgen.questions.effect_essay import write_effect_essays
from quizgen.questions.essay import write_essays, write_essays_on_two
from quizgen.questions.event_order import write_event_orders
from quizgen.questions.fact_or_opinion import write_fact_or_opinion
from quizgen.questions.gloss_cloze import write_gloss_clozes
from quizgen.questions.institution import write_institutions
from quizgen.questions.number_choice import write_number_choices
from quizgen.questions.phrase_choice import write_phrase_choices
from quizgen.questions.procedure_order import write_procedure_orders
from quizgen.questions.speaker import write_speakers
from quizgen.questions.statement_choice import write_statement_choices
from quizgen.questions.term import write_terms
from quizgen.questions.term_choice import write_term_choices
from quizgen.questions.term_matching import write_term_matchings
from quizgen.questions.true_false import write_true_false

RULES = "1"
"""Version of everything that decides what is asked; another value asks every article anew."""

Writer = Callable[[Fact], Iterator[Draft]]

WRITERS: tuple[Writer, ...] = (
    write_definitions,
    write_gloss_clozes,
    write_phrase_choices,
    write_number_choices,
    write_true_false,
    write_institutions,
    write_contrast_choices,
    write_terms,
    write_term_choices,
    write_fact_or_opinion,
    write_speakers,
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
    write_claim_matchings,
    write_event_orders,
)
"""What rests on several facts of an article at once."""
_OPEN = ("short_answer", "cloze")
_EVEN_IF_NOT_ASKABLE = (write_fact_or_opinion, write_terms, write_term_choices, write_essays)


def write_questions(facts: Sequence[Fact], article: Article) -> tuple[Question, ...]:
    """Return all candidates, the worthiest first, each spare until it is chosen."""
    drafts = [
        draft
        for fact in facts
        for writer in WRITERS
        if fact.is_askable or writer in _EVEN_IF_NOT_ASKABLE
        for draft in writer(fact)
    ]
    drafts += [draft for writer in SET_WRITERS for draft in writer(facts)]
    headings = _printed_headings(article)
    drafts = [draft for draft in drafts if not _is_shown(draft, headings)]
    drafts.sort(key=lambda draft: -draft.worth)
    return tuple(draft.to_question(article.slug) for draft in _without_repeats(drafts))


def _printed_headings(article: Article) -> str:
    """Return title and headings, which a sheet prints in its head and its source lines."""
    headings = [section.heading or "" for section in article.sections]
    return fold("\n".join((article.title, *headings)))


def _is_shown(draft: Draft, headings: str) -> bool:
    """Tell whether the sheet's own headings would tell the answer of an open question."""
    forms = draft.answer_forms if draft.kind in _OPEN else ()
    return any(fold(form) in headings for form in forms)


def _without_repeats(drafts: Sequence[Draft]) -> list[Draft]:
    """Keep the worthiest of the drafts that ask one thing for one key in one kind."""
    kept: dict[tuple[str, str | tuple[str, ...], str], Draft] = {}
    for draft in drafts:
        kept.setdefault((draft.kind, draft.answer, draft.asked or draft.fact.id), draft)
    return list(kept.values())


__all__ = ["RULES", "SET_WRITERS", "WRITERS", "choose_questions", "write_questions"]
