"""A made-up article that goes through many releases, and the ledger kept of it."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any, NamedTuple

from hypothesis import strategies as st

from quizgen.bank import merge
from quizgen.models.bank import Bank
from quizgen.models.identity import stable_id
from quizgen.models.question import Question, Status
from tests.builders import a_bank, a_question, an_evidence

_SLUG = "chain"
_SENTENCES = (
    ("参議院議員の任期は【】で、3年ごとに半数が改選される。", "6年", "8年"),
    ("第一審の判決に不服がある人が上級の裁判所に訴えることを【】という。", "控訴", "上告"),
    ("予算の案を国会に提出するのは【】であり、衆議院が先に審議する。", "内閣", "財務省"),
    ("地方公共団体の間の税収の差をならす資金を【】とよぶ。", "地方交付税", "国庫支出金"),
    ("日本銀行は物価の安定を図るために【】を行う中央銀行である。", "金融政策", "財政政策"),
    ("国際連合の本部は【】に置かれ、190をこえる国が加盟する。", "ニューヨーク", "ジュネーブ"),
    ("企業が労働者を解雇するには少なくとも【】に予告する必要がある。", "30日前", "20日前"),
    ("裁判員は【】の有権者の中からくじで選ばれ、重大な事件を扱う。", "18歳以上", "20歳以上"),
    ("消費者を守るため、契約を一定の間は取り消せる【】がある。", "クーリング・オフ", "減免"),
    ("条例の制定を求めるには有権者の【】の署名を集める。", "50分の1以上", "3分の1以上"),
    ("発展途上国へ政府が行う資金や技術の援助を略称で【】という。", "ODA", "NGO"),
    ("憲法の改正には国民投票で【】の賛成がなければならない。", "過半数", "3分の2以上"),
)
"""Sentences no two of which are alike, each with a right answer and another one."""
_SLIPS = ("", "る", "が", "ー")
_KINDS = ("short_answer", "cloze", "true_false")


class Line(NamedTuple):
    """A sentence as it stands in one release of the article."""

    number: int
    answer: int = 1
    slip: int = 0
    """Which slip of the hand it ends in; none of them at 0."""

    @property
    def text(self) -> str:
        """Return the sentence."""
        frame, slip = _SENTENCES[self.number][0], _SLIPS[self.slip]
        return f"{frame[:-1]}{slip}。".replace("【】", self.key)

    @property
    def key(self) -> str:
        """Return the answer as this release has it."""
        return _SENTENCES[self.number][self.answer]

    def drafts(self) -> list[Question]:
        """Return what is asked about it, the first kind chosen, with ids as they are given."""
        fact = stable_id("f", _SLUG, self.text)
        return [self._draft(kind, fact) for kind in _KINDS]

    def _draft(self, kind: str, fact: str) -> Question:
        asked = self.text.replace(self.key, "何")
        stems = {"cloze": self.text.replace(self.key, "（　　）"), "true_false": self.text}
        answer = "○" if kind == "true_false" else self.key
        return a_question(
            kind,
            id=stable_id("q", _SLUG, kind, answer, self.text, fact),
            status="active" if kind == _KINDS[self.number % 3] else "spare",
            stem=stems.get(kind, asked),
            answer=answer,
            accepted=(),
            explanation=f"{self.text}",
            evidence=an_evidence(self.text).model_dump(),
            fact=fact,
            base="",
            revised="",
        )


LINE_OF = {
    Line(number, answer, slip).text: Line(number, answer, slip)
    for number in range(len(_SENTENCES))
    for answer in (1, 2)
    for slip in range(len(_SLIPS))
}
"""Which line a quote is."""

Article = tuple[Line, ...]


class Add(NamedTuple):
    """A sentence that is not in the article comes into it, or comes back."""

    which: int
    place: int

    def article(self, lines: Article) -> Article:
        """Return the article afterwards."""
        absent = [n for n in range(len(_SENTENCES)) if n not in {line.number for line in lines}]
        if not absent:
            return lines
        place = self.place % (len(lines) + 1)
        new = Line(absent[self.which % len(absent)])
        return (*lines[:place], new, *lines[place:])


class Remove(NamedTuple):
    """A sentence is taken out."""

    which: int

    def article(self, lines: Article) -> Article:
        """Return the article afterwards; one sentence always stays."""
        place = self.which % len(lines)
        return (*lines[:place], *lines[place + 1 :]) if len(lines) > 1 else lines


class Slip(NamedTuple):
    """A sentence is mistyped or corrected."""

    which: int
    slip: int

    def article(self, lines: Article) -> Article:
        """Return the article afterwards."""
        return _replaced(lines, self.which, lambda line: line._replace(slip=self.slip))


class Answer(NamedTuple):
    """A sentence comes to say something else."""

    which: int

    def article(self, lines: Article) -> Article:
        """Return the article afterwards."""
        return _replaced(lines, self.which, lambda line: line._replace(answer=3 - line.answer))


class Reorder(NamedTuple):
    """The sentences are put into another order."""

    key: int

    def article(self, lines: Article) -> Article:
        """Return the article afterwards."""
        return tuple(sorted(lines, key=lambda line: line.number * self.key % 13))


class Teach(NamedTuple):
    """A teacher writes into a question, or decides whether it is asked."""

    which: int
    words: str = ""
    status: Status | None = None

    def change(self, question: Question) -> Question:
        """Return the question afterwards; one that is closed is left alone."""
        if question.status in (Status.REJECTED, Status.RETIRED):
            return question
        own: dict[str, Any] = {"explanation": self.words} if self.words else {}
        own |= {"status": self.status} if self.status else {}
        return question.model_copy(update=own)


Change = Add | Remove | Slip | Answer | Reorder | Teach


def _replaced(lines: Article, which: int, change: Callable[[Line], Line]) -> Article:
    place = which % len(lines)
    return (*lines[:place], change(lines[place]), *lines[place + 1 :])


_any = st.integers(0, 99)
_words = st.sampled_from(["教科書を見よう。", "期末に出す。", "この語は漢字で書く。"])
_verdicts = st.sampled_from([Status.REJECTED, Status.REJECTED, Status.ACTIVE, Status.SPARE])
_changes: st.SearchStrategy[Change] = st.one_of(
    st.builds(Add, _any, _any),
    st.builds(Remove, _any),
    st.builds(Slip, _any, st.integers(0, len(_SLIPS) - 1)),
    st.builds(Slip, _any, st.integers(0, len(_SLIPS) - 1)),
    st.builds(Answer, _any),
    st.builds(Reorder, st.integers(1, 12)),
    st.builds(Teach, _any, _words, st.none()),
    st.builds(Teach, _any, st.just(""), _verdicts),
)
chains = st.lists(st.lists(_changes, min_size=1, max_size=4), min_size=20, max_size=20)
"""Twenty releases, each with the changes that come before it."""


class Release(NamedTuple):
    """One release, and the two states it was made of."""

    article: Article
    edited: Bank | None
    """The ledger as people left it before; none for the first release."""
    bank: Bank

    def edited_questions(self) -> tuple[Question, ...]:
        """Return the ledger as people left it; empty for the first release."""
        return self.edited.questions if self.edited else ()

    def again(self, at: str) -> Bank:
        """Return what another run would make of it."""
        return _built(self.article, self.bank, at)


def releases_of(chain: Sequence[Iterable[Change]]) -> list[Release]:
    """Return the releases of a chain, in order."""
    article: Article = tuple(Line(number) for number in range(8))
    bank: Bank | None = None
    done: list[Release] = []
    for number, changes in enumerate(chain):
        for change in changes:
            if isinstance(change, Teach):
                bank = _taught(bank, change) if bank else None
            else:
                article = change.article(article)
        edited, bank = bank, _built(article, bank, time_of(number))
        done.append(Release(article, edited, bank))
    return done


def time_of(number: int) -> str:
    """Return when a release is built, in the past of every clock."""
    return f"2024-01-{number + 1:02}T00:00:00Z"


def _taught(bank: Bank, change: Teach) -> Bank:
    questions = list(bank.questions)
    place = change.which % len(questions)
    questions[place] = change.change(questions[place])
    return bank.model_copy(update={"questions": tuple(questions)})


def _built(article: Article, previous: Bank | None, at: str) -> Bank:
    drafts = tuple(draft for line in article for draft in line.drafts())
    fresh = a_bank(slug=_SLUG, title="公民").model_copy(update={"questions": drafts})
    text = "\n".join(line.text for line in article)
    return merge(previous, fresh, text=text, built_at=at)
