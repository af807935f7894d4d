"""自分の考え: the last part of a sheet, which no key can tell, with points and how to mark it."""

from collections.abc import Iterable, Sequence

from quizgen.exports.html.passage import Passage
from quizgen.exports.html.scoring import points_for
from quizgen.exports.html.wording import flat
from quizgen.japanese.pointers import has_open_reference
from quizgen.japanese.text import is_finished, split_sentences
from quizgen.models.question import Question, Viewpoint
from quizgen.models.record import Record

INSTRUCTION = (
    "自分の考え　{matter}について、記事から読み取れることを一つ以上あげ、"
    "自分の考えとその理由を書きなさい。"
)
_ANY_MATTER = "記事で取り上げられたことがら"
EXAMPLE = (
    "記事には「{told}」とある。",
    "このことから、私は（考え）と考える。なぜなら、（理由）からだ。",
)
"""What the article tells, and how to go on, which leaves the view itself open."""
_SHORTEST, _LONGEST = 15, 60  # characters of a sentence to begin with
NOTE = "考えは一つではない。どの立場をとったかで点に差をつけない。"
_FEWEST = 5
_STEP = 5
"""All points of a sheet are a multiple of this: 30, 35, 40."""


class Grade(Record):
    """What is written for so many points."""

    name: str
    points: int
    told: str

    @property
    def text(self) -> str:
        """Return the grade as one line."""
        return f"{self.name}（{self.points}点）{self.told}"


class OwnView(Record):
    """The part as pupils see it, and the grades teachers mark it by."""

    number: int
    points: int
    instruction: str
    note: str = NOTE
    listed: str = "自分の考え（採点の基準は解説）"
    """What stands in the list of answers."""
    example_name: str = "書き方の例"
    example: tuple[str, ...]

    @property
    def viewpoint(self) -> Viewpoint:
        """Return the viewpoint its points count for."""
        return Viewpoint.THINKING

    @property
    def marks(self) -> str:
        """Return viewpoint and points as they stand beside the instruction."""
        return f"{self.viewpoint}　{self.points}点"

    @property
    def grades(self) -> tuple[Grade, ...]:
        """Return what is marked with how many points, the best first."""
        return (
            Grade(
                name="A",
                points=self.points,
                told="記事から読み取れることを根拠に、自分の考えとその理由を書いている。",
            ),
            Grade(
                name="B",
                points=(self.points + 1) // 2,
                told="考えを書いているが、記事から読み取れることか理由のどちらかが欠けている。",
            ),
            Grade(name="C", points=1, told="考えや感想だけで、そのどちらも書いていない。"),
            Grade(name="D", points=0, told="書いていない。または、記事のことがらと関わりがない。"),
        )


def own_view(
    number: int, questions: Sequence[Question], *, matter: str, passage: Passage
) -> OwnView:
    """Return the part of that number, with points that make those of the sheet a round number.

    `matter` is what the article is about, empty where its title does not say that.
    """
    asked = sum(points_for(question) for question in questions)
    return OwnView(
        number=number,
        points=_FEWEST + -(asked + _FEWEST) % _STEP,
        instruction=INSTRUCTION.format(matter=f"「{matter}」" if matter else _ANY_MATTER),
        example=tuple(one.format(told=_told(questions, passage)) for one in EXAMPLE),
    )


def _told(questions: Sequence[Question], passage: Passage) -> str:
    """Return the shortest sentence to begin with: one a question on the article rests on, if any.

    Else it is one of the 資料; … where none is short.
    """
    quotes = {flat(one.evidence.quote) for one in questions if one.reference is None}
    shown = {
        paragraph.text[start:end]
        for paragraph in passage.paragraphs
        for start, end in split_sentences(paragraph.text)
    }
    fitting = _fitting(quotes) or _fitting(shown)
    shortest = min(fitting, key=lambda quote: (len(quote), quote), default="…")
    return shortest.removesuffix("。").replace("「", "『").replace("」", "』")


def _fitting(sentences: Iterable[str]) -> list[str]:
    return [
        one
        for one in sentences
        if _SHORTEST <= len(one) <= _LONGEST and is_finished(one) and not has_open_reference(one)
    ]
