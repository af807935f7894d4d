"""自分の考え: the last part of a sheet, which no key can tell, with points and how to mark it."""

from collections.abc import Iterable, Sequence

from quizgen.civics.views import Matter, View, matters_by_name
from quizgen.exports.html.passage import Passage
from quizgen.exports.html.scoring import points_for
from quizgen.exports.html.wording import flat, subject_of
from quizgen.japanese.pointers import has_open_reference
from quizgen.japanese.text import content_words, split_sentences
from quizgen.models.bank import Bank
from quizgen.models.question import Question, Viewpoint
from quizgen.models.record import Record
from quizgen.regex import regex

_THREE = "①記事から読み取れること、②自分の考え、③その理由を、一文ずつ自分の言葉で書きなさい。"
_FROM_BOTH = "表の二つの考えも参考に、"
_ON_ANY = "{matter}について、" + _THREE
_ANY_MATTER = "記事で取り上げられたことがら"
_QUOTED = "①記事に「{told}」とある。"
_AS_BEFORE = "①は、解答例1と同じ。"
_OPEN = ("②私は、（考え）と考える。", "③なぜなら、（理由）からだ。")
"""How to go on where no matter of the table is spoken of, which leaves the view itself open."""
_TELLS = regex(
    r"^(?!しかし|だが|ただ|一方|同時に|また|さらに|しかも|例えば|たとえば).*[るたうくすつぬぶむいだ][。」]?$"
)
"""A whole statement, which goes on from no other: no 多数意見。 as a headline ends."""
_DOES = regex(r"[をに][一-龥]{2,4}。$")
_SHORTEST, _LONGEST = 15, 60  # characters of a sentence to begin with
_LONGEST_ON_MATTER = 90  # likewise, where no shorter one speaks of what is asked
NOTE = "考えは一つではない。どの立場をとったかで点に差をつけない。"
_FEWEST = 6
"""Two for each of the three sentences."""
_STEP = 5
"""All points of a sheet are a multiple of this: 30, 35, 40."""
_MARKED_FOR = (
    "③理由：②の考えを支える理由を自分の言葉で書いている。写しただけのものは1点、②のくり返しは0点。",
    "②考え：問いに答える自分の考えを、はっきり書いている。どちらとも取れるものは1点。",
    "①読み取り：記事に書かれていることを正しく書いている。問いのことがらと関わりがないものは1点。",
)
"""The three parts, the one first that gets a point more where points cannot be shared evenly."""


class Criterion(Record):
    """What a part of the answer is marked for."""

    points: int
    told: str

    @property
    def text(self) -> str:
        """Return the criterion as one line."""
        return f"{self.told}（{self.points}点）"


class Side(Record):
    """A row of the table of two sides: what is held, and what is often said for it."""

    held: str
    reasons: tuple[str, ...]


class OwnView(Record):
    """The part as pupils see it, and what teachers mark it by."""

    number: int
    points: int
    instruction: str
    sides: tuple[Side, ...] = ()
    """Two views to start from, where a table of them is shown."""
    note: str = NOTE
    listed: str = "自分の考え（解答例と採点の基準は解説）"
    """What stands in the list of answers."""
    example_name: str
    """What the key calls the examples: whole answers, or how to begin."""
    examples: tuple[tuple[str, ...], ...]
    """Answers, each in three sentences; they hold different views."""

    @property
    def is_answered(self) -> bool:
        """Tell whether the examples are whole answers, so that a teacher needs no hints."""
        return len(self.examples) > 1

    @property
    def viewpoint(self) -> Viewpoint:
        """Return the viewpoint its points count for."""
        return Viewpoint.THINKING

    @property
    def marks(self) -> str:
        """Return viewpoint and points as they stand beside the instruction."""
        return f"{self.viewpoint}　{self.points}点"

    @property
    def criteria(self) -> tuple[Criterion, ...]:
        """Return what is marked with how many points, in the order of the three sentences."""
        count = len(_MARKED_FOR)
        shares = [(self.points + count - 1 - place) // count for place in range(count)]
        pairs = zip(shares, _MARKED_FOR, strict=True)
        return tuple(Criterion(points=share, told=told) for share, told in pairs)[::-1]


def own_view(number: int, bank: Bank, passage: Passage, *, has_sides: bool) -> OwnView:
    """Return the part of that number, with points that make those of the sheet a round number.

    It asks for a view on the matter of the table that the bank names, with an answer from each of
    two sides, and a table of these if asked for; where it names none, on what the title names.
    """
    questions, known = bank.active(), matters_by_name().get(bank.matter)
    asked = sum(points_for(question) for question in questions)
    sides = known.views if known and has_sides else ()
    told = _told(questions, passage, known)
    begun = _QUOTED.format(told=told[0])
    if known is None:
        named = subject_of(bank.title)
        ask = _ON_ANY.format(matter=f"「{named}」" if named else _ANY_MATTER)
        examples: tuple[tuple[str, ...], ...] = ((begun, *_OPEN),)
    else:
        ask = known.ask + (_FROM_BOTH if sides else "") + _THREE
        one, other = sorted(known.views, key=lambda view: -_shared(view, told[0]))
        examples = (
            (begun, f"②{one.held}", f"③{one.why}"),
            (_again(told, one, other), f"②{other.held}", f"③{other.why}"),
        )
    return OwnView(
        number=number,
        points=_FEWEST + -(asked + _FEWEST) % _STEP,
        instruction=f"自分の考え　{ask}",
        sides=tuple(Side(held=one.side, reasons=one.reasons) for one in sides),
        example_name="解答例" if known else "書き方の例",
        examples=examples,
    )


def _sentences(questions: Sequence[Question], passage: Passage) -> tuple[str, ...]:
    """Return the sentences of the 資料; without it, those that the questions rest on."""
    shown = [paragraph.text for paragraph in passage.paragraphs]
    texts = shown or [flat(one.quote) for each in questions for one in each.evidences]
    return tuple(text[start:end] for text in texts for start, end in split_sentences(text))


def _shared(view: View, sentence: str) -> int:
    """Return how many words of a view, or of its reason, a sentence has."""
    return sum(word in sentence for word in {*content_words(view.held + view.why)})


def _again(told: Sequence[str], one: View, other: View) -> str:
    """Return how the second answer begins: with a sentence that bears on its view, if any does.

    Such has more words of that view than of the first.
    """
    fitting = [text for text in told[1:] if _shared(other, text) > _shared(one, text)]
    return _QUOTED.format(told=fitting[0]) if fitting else _AS_BEFORE


def _told(
    questions: Sequence[Question], passage: Passage, matter: Matter | None
) -> tuple[str, ...]:
    """Return sentences to begin with: those that speak of the matter, if any, the most first.

    Else they are such as a question on the article rests on, or any other, the shortest first; …
    where none is short.
    """
    sentences = _sentences(questions, passage)
    weights = {one: matter.weight_in(one) if matter else 0 for one in sentences}
    of_matter = [one for one in sentences if weights[one]]
    quotes = [flat(one.evidence.quote) for one in questions if one.reference is None]
    of_matter = _fitting(of_matter) or _fitting(of_matter, longest=_LONGEST_ON_MATTER)
    of_matter += [one for one in sentences if weights[one] > 1 and _is_fitting_headline(one)]
    fitting = of_matter or _fitting(quotes) or _fitting(sentences)
    best = sorted({*fitting}, key=lambda one: (-weights.get(one, 0), len(one), one)) or ["…"]
    return tuple(one.removesuffix("。").replace("「", "『").replace("」", "』") for one in best)


def _is_fitting_headline(sentence: str) -> bool:
    """Tell whether a sentence says much in the style of headlines: a lead does (支援を継続。)."""
    length = _SHORTEST <= len(sentence) <= _LONGEST
    return length and bool(_DOES.search(sentence)) and not has_open_reference(sentence)


def _fitting(sentences: Iterable[str], *, longest: int = _LONGEST) -> list[str]:
    return [
        one
        for one in sentences
        if _SHORTEST <= len(one) <= longest and _TELLS.search(one) and not has_open_reference(one)
    ]
