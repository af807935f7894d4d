"""The line above a question on no event: what its section is about (消費税について)."""

from quizgen.civics.names import terms_by_form
from quizgen.japanese.text import content_words
from quizgen.questions.draft import Draft
from quizgen.questions.wording import shares_words
from quizgen.questions.worth import cites_an_article

_ASKS_FOR_TERM = "を何というか"
_TELLING = 2  # characters


def framed(draft: Draft) -> Draft:
    """Return the draft with such a line, if nothing in it says what it is about."""
    frame = draft.fact.frame
    if draft.context or draft.reference or not frame:
        return draft
    if _says_it_itself(draft, frame) or _would_mislead(draft, frame):
        return draft
    return draft._replace(context=f"{frame}について")


def _says_it_itself(draft: Draft, frame: str) -> bool:
    """Tell whether a stem defines, cites the law, or has each word of the frame."""
    if _ASKS_FOR_TERM in draft.stem or cites_an_article(draft.fact):
        return True
    words = content_words(frame)
    return frame in draft.stem or (len(words) > 1 and all(word in draft.stem for word in words))


def _would_mislead(draft: Draft, frame: str) -> bool:
    """Tell whether the fact is about something else than its section, or the frame a hint."""
    fact = draft.fact
    is_hint = any(frame in choice for choice in draft.choices or ()) or (
        draft.kind != "essay" and shares_words(frame, "".join(draft.answer_forms), _TELLING)
    )
    return is_hint or _is_about_another_term(fact.topic, frame)


def _is_about_another_term(topic: str, frame: str) -> bool:
    """Tell whether the subject is a term of its own: 所得税 where the section is on 消費税."""
    return topic in terms_by_form() and topic not in frame and frame not in topic
