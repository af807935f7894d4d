"""The words of a quote that decide a question, and a 解説 that points to them."""

from collections.abc import Iterator, Sequence

from quizgen.exports.html.wording import flat
from quizgen.japanese.text import content_words, has_balanced_brackets
from quizgen.models.question import Essay, Question, TrueFalse

_SHORTEST = 8  # characters; fewer tell nothing without what follows them
_TOLD = {
    "right": "{place}に「{words}」とあり、文の内容と合う。",
    "wrong": "{place}に「{words}」とあり、文の内容と合わない。",
    "named": "{place}の「{words}」に出てくる。",
    "reason": "{place}の「{words}」をもとにまとめる。",
    "read": "{place}の「{words}」から分かる。",
}


def pointed_out(question: Question, place: str) -> str:
    """Return a line that points to the words which decide a question.

    `place` is where its first quote stands: 第2段落, or 記事 where paragraphs have no numbers.
    """
    words = decisive_words(question).replace("「", "『").replace("」", "』")
    return _TOLD[_way(question)].format(place=place, words=words)


def decisive_words(question: Question) -> str:
    """Return the part of the first quote, cut at its commas, that a question turns on."""
    parts = list(_parts(flat(question.evidence.quote)))
    best = max(range(len(parts)), key=lambda place: (_weight(parts[place], question), place))
    words = parts[best]
    if len(words) < _SHORTEST and best + 1 < len(parts):
        words = f"{words}、{parts[best + 1]}"
    return words.removesuffix("。")


def clipped(question: Question) -> str:
    """Return the first quote cut to the words a question turns on, … for what is left out."""
    return _cut(flat(question.evidence.quote), decisive_words(question))


def clipped_to(names: Sequence[str], quote: str) -> str:
    """Return a quote likewise cut to its first part that has one of the names, if any has."""
    text = flat(quote)
    naming = (part for part in _parts(text) if any(name in part for name in names))
    return _cut(text, next(naming, text).removesuffix("。"))


def _cut(quote: str, words: str) -> str:
    before, _, behind = quote.partition(words)
    return f"{'…' if before else ''}{words}{'…' if behind.removesuffix('。') else ''}"


def _way(question: Question) -> str:
    match question:
        case TrueFalse(reference=None):
            return "right" if question.answer == "○" else "wrong"
        case Essay(reference=None):
            return "reason"
        case _:
            return "named" if question.reference else "read"


def _parts(quote: str) -> Iterator[str]:
    """Yield what stands between commas, those in brackets left aside."""
    open_part = ""
    for piece in quote.split("、"):
        open_part = f"{open_part}、{piece}" if open_part else piece
        if has_balanced_brackets(open_part):
            yield open_part
            open_part = ""
    if open_part:
        yield open_part


def _weight(part: str, question: Question) -> tuple[bool, int]:
    """Return how much of what is asked for a part of a quote has."""
    if isinstance(question, TrueFalse) and question.reference is None:
        told = flat(question.stem)
        about = told.partition("は、")[2] or told  # whom it is about stands in many parts
        differs = any(word not in told for word in content_words(part))
        return differs == (question.answer != "○"), _shared(about, part)
    forms = (*_called(question), question.answer_text, *question.accepted)
    return any(form in part for form in forms), _shared(question.answer_text, part)


def _called(question: Question) -> tuple[str, ...]:
    """Return by which words a sentence names the term or speaks of the rule that is asked."""
    if question.reference is None:
        return ()
    return question.rule.words if question.rule else (question.reference.term,)


def _shared(text: str, part: str) -> int:
    return sum(word in part for word in set(content_words(text)))
