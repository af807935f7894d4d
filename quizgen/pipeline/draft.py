"""From an article to a bank of new questions: the part of the way that reads Japanese."""

from collections.abc import Collection, Sequence

from quizgen.bank import digest_of, find_held, find_released, without_rejected
from quizgen.checks import check_questions
from quizgen.civics.views import matter_of
from quizgen.facts import find_facts
from quizgen.japanese.hard_words import hard_words
from quizgen.models.article import Article
from quizgen.models.bank import Bank
from quizgen.models.fact import Fact
from quizgen.models.problem import Level
from quizgen.models.question import Question, Status
from quizgen.questions import RULES, Candidate, Choice, choose_questions, write_candidates
from quizgen.questions.key_places import with_keys_spread

_MOST_SPARE = 24  # for a person to choose from; a longer list nobody reads


def draft_bank(article: Article, *, source: str, previous: Bank | None) -> Bank:
    """Return a bank of what can be asked about an article, the chosen questions active.

    What the deck of `previous` holds is chosen first.
    What a check finds faulty, or a person rejected, is not among them.
    """
    facts = find_facts(article)
    sound = [one for one in draft_candidates(article, facts) if not one.refusal]
    if previous is not None:
        sound = _not_rejected(sound, previous)
    known = find_released(previous, [one.question for one in sound]) if previous else frozenset()
    return Bank(
        slug=article.slug,
        title=article.title,
        source=source,
        article=digest_of(article),
        rules=RULES,
        furigana=previous.furigana if previous else "none",
        name_readings=previous.name_readings if previous else {},
        word_readings=_word_readings(facts, previous),
        matter=(previous.matter if previous else "") or _matter(article, facts),
        questions=with_keys_spread(_without_most_spare(choose(sound, previous=previous), known)),
    )


def _word_readings(facts: Sequence[Fact], previous: Bank | None) -> dict[str, str]:
    """Return the readings of the hardest words; what stands in the bank may be a teacher's."""
    found = hard_words(_reported(facts))
    known = previous.word_readings if previous else {}
    return {word: known.get(word, reading) for word, reading in found.items()}


def _reported(facts: Sequence[Fact]) -> tuple[str, ...]:
    """Return the sentences a sheet may print, each once: none of the article's host."""
    told = (fact for fact in facts if not fact.role.is_of_hosts)
    return tuple(dict.fromkeys(fact.evidence.quote for fact in told))


def _matter(article: Article, facts: Sequence[Fact]) -> str:
    """Return the name of what the article speaks of most and people see differently, if any."""
    headings = [section.heading or "" for section in article.sections]
    matter = matter_of([article.title, *headings], _reported(facts))
    return matter.name if matter else ""


def draft_candidates(article: Article, facts: Sequence[Fact]) -> tuple[Candidate, ...]:
    """Return all that can be asked about an article's facts; what a check finds faulty says so."""
    candidates = write_candidates(facts, article)
    faults: dict[str, str] = {}
    for problem in check_questions([one.question for one in candidates], article.text):
        if problem.level is Level.ERROR:
            faults.setdefault(problem.question_id or "", f"check {problem.rule}: {problem.message}")
    return tuple(
        one._replace(refusal=one.refusal or faults.get(one.question.id, "")) for one in candidates
    )


def choose(
    candidates: Sequence[Candidate], *, previous: Bank | None, tells_why: bool = False
) -> tuple[Choice, ...]:
    """Return the candidates with what became of them; what a deck holds comes first."""
    questions = [one.question for one in candidates]
    held = find_held(previous, questions) if previous else ()
    return choose_questions(candidates, held=held, tells_why=tells_why)


def _not_rejected(candidates: Sequence[Candidate], previous: Bank) -> list[Candidate]:
    kept = without_rejected([one.question for one in candidates], previous.questions)
    ids = {question.id for question in kept}
    return [one for one in candidates if one.question.id in ids]


def _without_most_spare(choices: Sequence[Choice], known: Collection[str]) -> tuple[Question, ...]:
    """Return the questions without the least worthy of the spare ones, but those decks have held.

    What is left out of the bank would be told retired on the cards of those who have it.
    """
    spare = [one.question.id for one in choices if one.question.status is Status.SPARE]
    left_out = {*spare[_MOST_SPARE:]} - {*known}
    return tuple(one.question for one in choices if one.question.id not in left_out)
