"""What the teacher's sheets add to the public view."""

from quizgen.exports.html.decisive import clipped, clipped_to, pointed_out
from quizgen.exports.html.hints import Hint, hints_for
from quizgen.exports.html.passage import Passage
from quizgen.exports.html.public_view import PublicView
from quizgen.exports.html.scoring import FORM, reason_points, shares_of
from quizgen.exports.html.sources import SourceLine, source_line
from quizgen.exports.html.wording import LETTERS, NUMBERS, entry_name, flat
from quizgen.japanese.text import content_words
from quizgen.models.bank import Bank
from quizgen.models.question import (
    Essay,
    FactOrOpinion,
    Matching,
    MultipleChoice,
    Ordering,
    Question,
    Reference,
    TrueFalse,
)
from quizgen.models.record import Record

_LENGTH_COUNTS = (
    f"字数が決められた範囲にないときは、上の合計から{FORM}点を引く（0点より下げない）。"
)
_REASONS = (
    "「事実」「意見」が正しい。（1点）",
    "理由：下の解説の内容を書いている（言い方は問わない）。文の言葉を写しただけのものは1点。（{points}点）",
)
_REPORTED = "記事によると、"
_AS_QUOTED = 0.9  # of the words of an explanation; names written out for 両者 are more
_SHORT_WORD = 11  # characters that fit a box in one line
_SMALL_WORD = 26
_TINY_WORD = 44
_LONGEST_REASON = 80


class Quote(Record):
    """A quote of the article and where it stands."""

    text: str
    """As it stands in the article, line ends and all."""
    paragraph: int | None
    """Number in the 資料; none where the sheet has no 資料."""
    source: SourceLine


class Answer(Record):
    """The key of one question and what it rests on."""

    name: str
    """What the key calls it: 正答, or 解答例 where others are right too."""
    letter: str
    """ア–エ where the choices are lettered; else empty."""
    letters: tuple[str, ...]
    """What stands in each of several boxes, for pairs and orders."""
    text: str
    in_words: tuple[str, ...]
    """Pairs and orders told with their texts, a line each."""
    accepted: tuple[str, ...]
    explanation: str
    told_wrong: tuple[str, ...]
    """Why each of the other choices is wrong, behind its letter, as far as known."""
    quotes: tuple[Quote, ...]
    criteria: tuple[str, ...]
    """What a written answer is marked for, and the points of each where they can be shared."""
    reference: Reference | None
    """The entry of a table that a question on a term or a rule rests on."""
    entry_name: str
    """What the key calls that entry."""
    asked: str
    """The definition that the stem gives and asks for its term; else empty."""

    @property
    def quotes_name(self) -> str:
        """Return what the quotes are: what the key rests on, or where the article speaks of it."""
        return "記事の文" if self.reference else "根拠"

    @property
    def entry(self) -> str:
        """Return the entry and its source; its definition only where nothing above has it."""
        if self.reference is None:
            return ""
        term, definition = flat(self.reference.term), flat(self.reference.definition)
        told_in = (self.text, self.asked, *self.in_words)
        parts = definition.split("／")
        is_told = definition in self.explanation or all(
            any(part in one for one in told_in) for part in parts
        )
        told = term if is_told else f"{term}：{definition}"
        return f"{told}（{flat(self.reference.source)}）"

    @property
    def reason(self) -> str:
        """Return what stands in the box for a reason, cut to the room there is."""
        return _cut(self.explanation, _LONGEST_REASON, "解説")

    @property
    def size(self) -> str:
        """How small that must be to fit the box of a pupil: empty, `small` or `tiny`."""
        length = len(self.written)
        if length <= _SHORT_WORD:
            return ""
        return "small" if length <= _SMALL_WORD else "tiny"

    @property
    def written(self) -> str:
        """What stands in a single box: the sign, else the word, cut to the room there is."""
        return _cut(self.letter or self.text, _TINY_WORD, "解答一覧")


def _cut(text: str, most: int, place: str) -> str:
    """Return a text of no more than so many characters, with the place where all of it stands."""
    rest = f"…（{place}）"
    return text if len(text) <= most else f"{text[: most - len(rest)]}{rest}"


class KeyView(Record):
    """A whole key: the sheet and an answer for each question id on it."""

    sheet: PublicView
    answers: dict[str, Answer]
    hints: tuple[Hint, ...]
    """For 自分の考え where the key has no answers to it."""


def key_view(bank: Bank, sheet: PublicView) -> KeyView:
    """Return what the teacher's key shows of the active questions, beside the sheet of them."""
    return KeyView(
        sheet=sheet,
        answers={question.id: _answer(question, sheet.passage) for question in bank.active()},
        hints=_hints(sheet, bank),
    )


def _hints(sheet: PublicView, bank: Bank) -> tuple[Hint, ...]:
    if sheet.own_view is None or sheet.own_view.is_answered:
        return ()
    return hints_for(sheet.passage, bank.active())


def _answer(question: Question, passage: Passage) -> Answer:
    letters = _letters(question)
    told = _beyond_told(question)
    return Answer(
        name="解答例" if isinstance(question, Essay) else "正答",
        letter=_letter(question),
        letters=letters,
        text=_key_text(question, letters),
        in_words=_in_words(question, letters),
        accepted=tuple(flat(form) for form in question.accepted),
        explanation=told or pointed_out(question, _place(question, passage)),
        told_wrong=_told_wrong(question),
        quotes=_quotes(question, passage, is_pointed_out=not told),
        criteria=_criteria(question),
        reference=question.reference,
        entry_name=entry_name(question),
        asked=_definition_asked(question),
    )


def _quotes(question: Question, passage: Passage, *, is_pointed_out: bool) -> tuple[Quote, ...]:
    """Return the quotes as the key shows them.

    As long as the 資料 shows it whole, a quote is left out where the 解説 points to its words, and
    one that only names a term, or only speaks of a rule, is cut to the words that do; so is one
    that a right statement says already.
    """
    quotes = tuple(
        Quote(
            text=evidence.quote,
            paragraph=passage.number_of(evidence),
            source=source_line(evidence),
        )
        for evidence in question.evidences
    )
    first = quotes[0]
    if first.paragraph is None:
        return quotes
    if len(quotes) > 1:
        return tuple(_named_in(quote, question) for quote in quotes)
    if is_pointed_out:
        return ()
    is_said = isinstance(question, TrueFalse) and question.answer == "○"
    if question.reference is None and not is_said:
        return quotes
    return (first.model_copy(update={"text": clipped(question)}),)


def _named_in(quote: Quote, question: Question) -> Quote:
    """Return a quote beside which a term is matched, cut to the words that name it."""
    if not isinstance(question, Matching) or question.reference is None:
        return quote
    return quote.model_copy(update={"text": clipped_to(question.prompts, quote.text)})


def _place(question: Question, passage: Passage) -> str:
    number = passage.number_of(question.evidence)
    return "記事" if number is None else f"第{number}段落"


def _definition_asked(question: Question) -> str:
    definition = flat(question.reference.definition) if question.reference else ""
    return definition if definition and definition in flat(question.stem) else ""


def _beyond_told(question: Question) -> str:
    """Return the explanation without what the stem says already, or the 根拠 below."""
    text = flat(question.explanation)
    if definition := _definition_asked(question):
        text = text.replace(f"{flat(question.answer_text)}とは、{definition}をいう。", "")
    if text.startswith(_REPORTED):
        told, _, meaning = text.partition("。")
        text = meaning if _share_quoted(told, question) >= _AS_QUOTED else text
    for evidence in question.evidences:
        quote = flat(evidence.quote).removesuffix("。").replace("「", "『").replace("」", "』")
        text = text.replace(f"記事に「{quote}」とある。", "")
    return text


def _told_wrong(question: Question) -> tuple[str, ...]:
    if not isinstance(question, MultipleChoice):
        return ()
    number = question.choices.index
    return tuple(f"{LETTERS[number(one.choice)]}　{flat(one.why)}" for one in question.told_wrong)


def _share_quoted(text: str, question: Question) -> float:
    """Return which share of the words of a text the quotes have."""
    words = content_words(text.removeprefix(_REPORTED))
    quoted = "".join(flat(evidence.quote) for evidence in question.evidences)
    return sum(word in quoted for word in words) / max(1, len(words))


def _key_text(question: Question, letters: tuple[str, ...]) -> str:
    match question:
        case Matching():
            pairs = zip(NUMBERS, letters, strict=False)
            return "　".join(f"{number} {letter}" for number, letter in pairs)
        case Ordering():
            return " → ".join(letters)
        case _:
            return flat(question.answer_text)


def _in_words(question: Question, letters: tuple[str, ...]) -> tuple[str, ...]:
    match question:
        case Matching():
            lefts = [f"{prompt} ― " for prompt in question.prompts]
        case Ordering():
            lefts = [f"{place}　" for place in range(1, len(letters) + 1)]
        case _:
            return ()
    rows = zip(lefts, letters, question.answer, strict=True)
    return tuple(f"{left}{letter}　{flat(choice)}" for left, letter, choice in rows)


def _criteria(question: Question) -> tuple[str, ...]:
    match question:
        case Essay():
            return _criteria_of_essay(question)
        case FactOrOpinion():
            return tuple(one.format(points=reason_points(question)) for one in _REASONS)
        case _:
            return ()


def _criteria_of_essay(essay: Essay) -> tuple[str, ...]:
    """Return what an answer is marked for, with the points of each, and what a wrong length costs.

    That is taken off, so that the points of the criteria are those of the question.
    """
    pairs = zip(essay.criteria, shares_of(essay), strict=True)
    return (*(f"{flat(one)}（{share}点）" for one, share in pairs), _LENGTH_COUNTS)


def _letters(question: Question) -> tuple[str, ...]:
    if not isinstance(question, Matching | Ordering):
        return ()
    return tuple(LETTERS[question.choices.index(one)] for one in question.answer)


def _letter(question: Question) -> str:
    if not isinstance(question, MultipleChoice):
        return ""
    return LETTERS[question.choices.index(question.answer)]
