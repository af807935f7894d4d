"""What changed in each release of a deck, for those who have it in Anki.

The file itself is the history: what is new is put on top of what stands there.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from quizgen.models.bank import Bank
from quizgen.models.question import Question, Status, TrueFalse
from quizgen.regex import regex

RELEASE_NOTES = "CHANGES.md"

_SPECIAL = regex(r"[\\`*_\[\]<>#|~&!]")
_FIRST_RELEASE = regex(r"^## ", re.MULTILINE)
_HEAD = """\
# 更新の記録：{title}

`quizgen build` が書きます。新しい版が上です。書き足した行は残ります。
(Written by `quizgen build`, newest first; lines you add stay.)

Anki で `.apkg` を読み込むときの設定 (options for the import):

- 「ノートを更新」と「ノートタイプを更新」は「読み込み元の方が新しい場合」。
  「ノートタイプを統合する」はオフ。学習の記録は残ります。
  (Update notes, update note types: if newer. Merge note types: off.)
- ノートに自分のメモやタグがある人は、まず `.apkg` を「ノートを更新：更新しない」で読み込み、
  次に `update.csv` を読み込みます。
  (With notes of your own: first the `.apkg`, update notes: never; then `update.csv`.)
- 廃止の問題を消すには、カード管理で `tag:quizgen::retired` を検索します。
  `update.csv` を使う人は `Notice:廃止*` です。
  (To delete retired cards, search for this in the browser.)
"""


class _Release(NamedTuple):
    """What one release brings to those who have the one before."""

    added: tuple[Question, ...]
    changed: tuple[Question, ...]
    retired: tuple[Question, ...]

    @property
    def day(self) -> str:
        """Return the day (UTC) on which the last of it was changed; empty if nothing was."""
        return max((one.revised for part in self for one in part), default="")[:10]


def export_release_notes(bank: Bank, *, previous: Bank | None, text: str | None) -> str:
    """Return the notes that stand there, with a new release on top if any card changed.

    Where no notes stand yet, everything in the bank is new. A question that is only chosen or
    left out changes no card of those who have it, so it is no news.
    """
    release = _release_of(bank, previous if text is not None else None)
    if text is None:
        text = _HEAD.format(title=_as_markdown(bank.title))
    if not release.day:
        return text
    line_end = "\r\n" if "\r\n" in text else "\n"
    entry = "\n".join(_entry_lines(release, text)).replace("\n", line_end)
    found = _FIRST_RELEASE.search(text)
    if found:
        return f"{text[: found.start()]}{entry}{line_end * 2}{text[found.start() :]}"
    ending = "" if not text or text.endswith("\n") else line_end
    return f"{text}{ending}{line_end}{entry}{line_end}"


def _release_of(bank: Bank, previous: Bank | None) -> _Release:
    dates = {one.id: one.revised for one in previous.questions} if previous else {}
    news = [one for one in bank.questions if one.revised and one.revised != dates.get(one.id)]
    asked = [one for one in news if one.status is Status.ACTIVE]
    return _Release(
        added=tuple(one for one in asked if not dates.get(one.id)),
        changed=tuple(one for one in asked if dates.get(one.id)),
        retired=tuple(one for one in news if one.is_withdrawn),
    )


def _entry_lines(release: _Release, text: str) -> Iterator[str]:
    before = len(re.findall(rf"^## {release.day}", text, re.MULTILINE))
    yield f"## {release.day}" + (f"（{before + 1}回目）" if before else "")
    labels = ("追加 (added)", "変更 (changed)", "廃止 (retired)")
    for label, questions in zip(labels, release, strict=True):
        if questions:
            yield f"\n### {label}: {len(questions)}\n"
            yield from (f"- `{one.id}` {_told(one)}" for one in questions)


def _told(question: Question) -> str:
    """Return the stem; a bare statement, which may be false, is marked as one to be judged."""
    stem = _as_markdown(question.stem)
    return f"○×「{stem}」" if isinstance(question, TrueFalse) else stem


def _as_markdown(text: str) -> str:
    """Return one line of Markdown that shows exactly this text."""
    return _SPECIAL.sub(r"\\\g<0>", " ".join(text.splitlines()))
