"""Whether a bank still tells what its article says."""

from quizgen.models.article import Article
from quizgen.models.bank import Bank
from quizgen.models.identity import digest


def digest_of(article: Article) -> str:
    """Return the digest of an article's text and of how it was read."""
    return digest(article.text, article.model_dump_json(exclude={"warnings"}))


def is_current(bank: Bank, article: Article, *, rules: str) -> bool:
    """Tell whether neither the article nor the rules changed since the bank was written."""
    head = (bank.slug, bank.title, bank.article, bank.rules)
    return head == (article.slug, article.title, digest_of(article), rules)
