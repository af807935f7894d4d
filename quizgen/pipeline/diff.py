"""What a build would do to each question, without building anything."""

from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from quizgen.bank import find_drift
from quizgen.models.drift import Ambiguity, Asked, Drift, Fate, QuestionDrift
from quizgen.models.question import Status
from quizgen.pipeline.renewal import Report, for_each, renew_bank
from quizgen.pipeline.sources import find_sources
from quizgen.pipeline.write import refuse_unready

_LABELS = {
    Fate.STALE: "要確認",
    Fate.RETIRED: "廃止",
    Fate.UPDATED: "更新",
    Fate.ADDED: "追加",
    Fate.DROPPED: "削除",
    Fate.KEPT: "そのまま",
}
_STATUSES = {
    Status.ACTIVE: "",
    Status.SPARE: "（予備）",
    Status.REJECTED: "（不採用）",
    Status.RETIRED: "（廃止）",
}


def diff(paths: Sequence[Path], out: Path, *, built_at: str, report: Report) -> tuple[Drift, ...]:
    """Return what a build would do to the bank of each article.

    Raises:
        QuizgenError: if an input cannot be used, or an interrupted build waits.
        ExceptionGroup: of such errors, one a source.
    """
    sources = find_sources(paths)
    refuse_unready(out)
    return for_each(sources, report, lambda source: _drift_of(source, out, built_at))


def drift_as_text(drift: Drift) -> str:
    """Return a line for each question that does not just stay, what to look at first."""
    return "\n".join(_lines(drift))


def _drift_of(source: Path, out: Path, built_at: str) -> Drift:
    renewal = renew_bank(source, out, built_at=built_at)
    return find_drift(
        renewal.previous,
        renewal.bank,
        text=renewal.article.text,
        ambiguous=renewal.ambiguous,
    )


def _lines(drift: Drift) -> Iterator[str]:
    counts = Counter(one.fate for one in drift.questions)
    told = ", ".join(f"{_LABELS[fate]} {fate} {counts[fate]}" for fate in Fate if counts[fate])
    yield f"{drift.slug}: {told or '問題なし no questions'}"
    for fate in Fate:
        if fate is not Fate.KEPT:
            yield from map(_question_line, drift.with_fate(fate))
    for one in drift.ambiguous:
        yield from _ambiguity_lines(one)


def _question_line(one: QuestionDrift) -> str:
    changed = f" [{', '.join(one.changed)}]" if one.changed else ""
    reason = f"\n    {one.reason}" if one.reason else ""
    label = f"{_LABELS[one.fate]} {one.fate}"
    return f"  {label} {_told(one.question)}{_STATUSES[one.status]}{changed}{reason}"


def _ambiguity_lines(ambiguity: Ambiguity) -> Iterator[str]:
    yield "  区別できません ambiguous: so they are not matched, and none is guessed"
    yield from (f"    台帳 entry {_told(one)}" for one in ambiguity.entries)
    yield from (f"    記事 draft {_told(one)}" for one in ambiguity.drafts)


def _told(asked: Asked) -> str:
    return f"{asked.id} {asked.kind} {' '.join(asked.stem.splitlines())}"
