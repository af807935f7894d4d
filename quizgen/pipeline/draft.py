"""From an article to a bank of new questions: the part of the way that reads Japanese."""

from quizgen.bank import digest_of, find_held, without_rejected
from quizgen.checks import check_questions
from quizgen.facts import find_facts
from quizgen.models.article import Article
from quizgen.models.bank import Bank
from quizgen.pipeline.problems import faulty_ids
from quizgen.questions import RULES, choose_questions, write_questions


def draft_bank(article: Article, *, source: str, previous: Bank | None) -> Bank:
    """Return a bank of what can be asked about an article, the chosen questions active.

    What the deck of `previous` holds is chosen first.
    What a check finds faulty, or a person rejected, is not among them.
    """
    candidates = write_questions(find_facts(article), article)
    faulty = faulty_ids(check_questions(candidates, article.text))
    ledger = previous.questions if previous else ()
    sound = without_rejected([one for one in candidates if one.id not in faulty], ledger)
    return Bank(
        slug=article.slug,
        title=article.title,
        source=source,
        article=digest_of(article),
        rules=RULES,
        questions=choose_questions(sound, held=find_held(previous, sound) if previous else ()),
    )
