"""Two releases of one deck, made the way a build makes them, and a student who has the first."""

import json
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

from quizgen.articles import read_article
from quizgen.bank import merge
from quizgen.exports.anki.decks import write_deck
from quizgen.exports.anki.note_types import FIELDS
from quizgen.exports.anki.notes import Note
from quizgen.models.bank import Bank
from quizgen.models.question import Question
from quizgen.pipeline.draft import draft_bank

Steps = list[dict[str, Any]]

ROOT = Path(__file__).parents[3]
TELL: dict[str, Any] = {"do": "tell"}
CHECK: dict[str, Any] = {"do": "check"}
MEMO, TAG, CSS = "わたしのメモ", "苦手", ".mine { color: teal; }"
FIRST = "2024-01-01T00:00:00Z"  # in the past of every clock, as a student's edits come later
SECOND = "2024-02-01T00:00:00Z"
BETWEEN = 1_705_276_800  # 15 January 2024
CARDS_STUDIED = 38

_SCRIPT = Path(__file__).with_name("student_in_anki.py")
_ARTICLE = """\
---
outlet: 教材用の書き下ろし
url: https://www.example.jp/
published: 2026-11-24
---

# 裁判と選挙のしくみ

裁判と選挙は、国民が政治に関わる大切なしくみである。

## 裁判のしくみ

- 第一審の判決に不服がある場合に、上級の栽判所に訴えることを、控訴という。
- 個人や企業の間の争いを解決するための裁判を、民事裁判という。
- 裁判官を辞めさせるかどうかを国会議員が判断する裁判所を、弾劾裁判所という。
- 検察審査会は、検察官が事件を起訴しなかったことのよしあしを審査する機間である。

## 選挙のしくみ

- 参議院議員の被選挙権は、満30歳以上の国民に認められている。
- 選挙区の間で議員一人当たりの有権者の数に差があることを、一票の格差という。

## 経済のしくみ

- 日本銀行は、物価の安定を図るために、金融政策を行う。
- 物価が継続して上昇する現象を、インフレーションという。
- 少数の企業が市場の大半を占める状態を、寡占という。
- 一つの企業が市場を支配する状態を、独占という。
- 物価が継続して下落する現象を、デフレーションという。

## 国際社会のしくみ

- 国際連合の安全保障理事会は、常任理事国5か国と非常任理事国10か国で構成される。
- 自国の産業を守るために輸入品にかける税を、関税という。
- 政府が発展途上国に対して行う資金や技術の援助を、政府開発援助という。
- 難民の保護と支援にあたる国連の機関を、国連難民高等弁務官事務所という。

## 地方自治のしくみ

- 条例の制定を求めるには、有権者の3分の1以上の署名が必要である。
- 地域の重要な課題について、住民の意思を問うために行われる投票を、住民投票という。
"""
_EDITS = (
    ("上級の栽判所", "上級の裁判所"),  # corrected typos
    ("審査する機間", "審査する機関"),
    ("3分の1以上の署名", "50分の1以上の署名"),  # another answer
    (  # four points added
        "一票の格差という。\n",
        """一票の格差という。
- 投票日の前に投票を済ませる制度を、期日前投票という。
- 首長や議員の解職を住民が求める権利を、リコールという。
- 衆議院議員の任期は4年であり、参議院議員の任期は6年である。
- 一つの選挙区から一人の議員を選ぶ選挙の制度を、小選挙区制という。
""",
    ),
    (  # two removed
        "- 難民の保護と支援にあたる国連の機関を、国連難民高等弁務官事務所という。\n",
        "",
    ),
    (
        "- 地域の重要な課題について、住民の意思を問うために行われる投票を、住民投票という。\n",
        "",
    ),
)


def bank_of(source: Path, *, after: Bank | None, at: str) -> Bank:
    """Return the bank a build makes of an article at a time, after an earlier release."""
    article = read_article(source)
    fresh = draft_bank(article, source=source.name, previous=after)
    return merge(after, fresh, text=article.text, built_at=at)


def changed(bank: Bank, question_id: str, **words: object) -> Bank:
    """Return the bank as a person leaves it who changes the fields of one question."""
    questions = (
        one.model_copy(update=words) if one.id == question_id else one for one in bank.questions
    )
    return bank.model_copy(update={"questions": tuple(questions)})


class Releases(NamedTuple):
    """One deck before and after a correction, with the notes of both by question."""

    first: Bank
    second: Bank
    old: dict[str, Note]
    new: dict[str, Note]

    @classmethod
    def of(cls, first: Bank, second: Bank) -> "Releases":
        """Return two releases and the notes they put into decks."""
        return cls(first, second, notes_of(first), notes_of(second))

    def corrected(self) -> list[str]:
        """Return the ids of the questions that both hold and the second tells otherwise."""
        return [key for key in self.old if key in self.new and self.old[key] != self.new[key]]

    def same(self) -> list[str]:
        """Return the ids of the questions that both hold alike."""
        return [key for key in self.old if self.old[key] == self.new.get(key)]

    def retired(self) -> list[str]:
        """Return the ids of the questions the second marks 廃止."""
        return [key for key in self.corrected() if self.new[key].is_suspended]

    def added(self) -> list[str]:
        """Return the ids of the questions that only the second holds."""
        return [key for key in self.new if key not in self.old]


def notes_of(bank: Bank) -> dict[str, Note]:
    """Return the notes of a bank's deck by the ids of their questions."""
    return {note.key: note for note in write_deck(bank, name="x").notes}


def two_releases(folder: Path) -> Releases:
    """Return a deck of the committed articles and a made-up one, which is then corrected.

    Between the two a teacher words some explanations anew.
    """
    made_up = folder / "trials-and-elections.md"
    made_up.write_text(_ARTICLE, encoding="utf-8")
    sources = [*sorted((ROOT / "source").iterdir()), made_up]
    first = [bank_of(source, after=None, at=FIRST) for source in sources]
    made_up.write_text(_corrected(_ARTICLE), encoding="utf-8")
    second = [
        bank_of(source, after=_explained_anew(bank), at=SECOND)
        for source, bank in zip(sources, first, strict=True)
    ]
    return Releases.of(_joined(first), _joined(second))


def _corrected(text: str) -> str:
    for before, after in _EDITS:
        assert text.count(before) == 1
        text = text.replace(before, after)
    return text


def _explained_anew(bank: Bank) -> Bank:
    for question in bank.active()[:2]:
        bank = changed(bank, question.id, explanation="教科書の12ページを見よう。")
    return bank


def _joined(banks: Sequence[Bank]) -> Bank:
    """Return one bank of all articles' questions."""
    questions: list[Question] = [one for bank in banks for one in bank.questions]
    return banks[0].model_copy(
        update={"slug": "civics", "title": "公民", "questions": tuple(questions)}
    )


class Student(NamedTuple):
    """What a student does to the cards of which questions."""

    flagged: list[str]
    suspended: list[str]
    moved: list[str]
    written_before: list[str]
    """Those with an own memo and tag from before the second release."""
    written_since: list[str]
    """Those with an own memo and tag from after it."""

    @classmethod
    def of(cls, releases: Releases) -> "Student":
        """Return one who does everything to what stays, what is corrected and what is retired."""
        same, corrected, retired = releases.same(), releases.corrected(), releases.retired()
        assert len(corrected) - len(retired) >= 5
        assert retired
        live = [key for key in corrected if key not in retired]
        return cls(
            flagged=[same[0], same[1], live[0], retired[0]],
            suspended=[same[1], same[2], live[1]],
            moved=[same[3], same[4], live[2], retired[0]],
            written_before=[same[0], same[5], live[0], live[3]],
            written_since=[same[1], same[6], live[1], live[4], retired[0]],
        )

    def steps(self, package: Path) -> Steps:
        """Return the steps in which the student imports a package and lives with it."""
        own = {"memo": MEMO, "tag": TAG}
        return [
            {"do": "import", "path": str(package)},
            {"do": "study", "cards": CARDS_STUDIED},
            {"do": "handle", "how": "flag", "keys": self.flagged},
            {"do": "handle", "how": "suspend", "keys": self.suspended},
            {"do": "handle", "how": "move", "keys": self.moved},
            {"do": "write", "keys": self.written_before, "at": BETWEEN, **own},
            {"do": "write", "keys": self.written_since, **own},
            {"do": "restyle", "css": CSS},
            CHECK,  # completes what Anki itself left open on cards set due by hand
        ]


def live(home: Path, steps: Steps) -> list[Any]:
    """Return what the steps tell, done in real Anki in a process of its own."""
    (home / "steps.json").write_text(json.dumps(steps))
    command = [sys.executable, str(_SCRIPT), str(home / "steps.json"), str(home / "out.json")]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    results: list[Any] = json.loads((home / "out.json").read_text())
    return results


def on_a_copy(*steps: dict[str, Any]) -> dict[str, Any]:
    """Return the step that carries out others and leaves the collection as it was."""
    return {"do": "on_a_copy", "steps": list(steps)}


def fields_of(note: Note) -> dict[str, str]:
    """Return the fields of a note by name."""
    return dict(zip(FIELDS, note.fields, strict=True))
