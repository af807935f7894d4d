"""The command line: the one place that prints, reads the clock and knows exit codes.

What a command needs is imported inside it, so that `quizgen --help` is quick.
"""

import gc
import json
import os
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from enum import StrEnum
from io import TextIOWrapper
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from quizgen.errors import QuizgenError, UnfinishedBuildError
from quizgen.models.sheet_options import Density, Paper, SheetOptions, read_versions

if TYPE_CHECKING:
    from quizgen.models.problem import Problem
    from quizgen.models.readings import FuriganaWish
    from quizgen.pipeline.built import Built

app = typer.Typer(
    help="Make Anki decks and printable quizzes from Japanese civics articles, offline.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)

_LIBRARY = Path("source")
_DECKS = Path("decks")
_FAULTY = 1
_NOT_RUN = 2
_CLEAR_LINE = "\r\x1b[K"


class Stage(StrEnum):
    """What `inspect` shows."""

    ARTICLE = "article"
    FACTS = "facts"
    QUESTIONS = "questions"


class Shape(StrEnum):
    """What `schema` describes."""

    ARTICLE = "article"
    FACT = "fact"
    QUESTION = "question"
    BANK = "bank"
    DIFF = "diff"


def _show_version(wanted: bool) -> None:
    if wanted:
        from importlib.metadata import version  # noqa: PLC0415  rarely asked for

        typer.echo(f"quizgen {version('quizgen')}")
        raise typer.Exit


@app.callback()
def quizgen(
    _: Annotated[
        bool,
        typer.Option("--version", callback=_show_version, is_eager=True, help="Show the version."),
    ] = False,
) -> None:
    """Make Anki decks and printable quizzes from Japanese civics articles, offline."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="replace")  # a terminal without ✔ must not stop a build


@app.command()
def build(
    sources: Annotated[
        list[Path] | None,
        typer.Argument(metavar="[SOURCE]...", help="Articles or folders of them.  [source/]"),
    ] = None,
    out: Annotated[Path, typer.Option(metavar="DIR", help="Folder for the decks.")] = _DECKS,
    check: Annotated[
        bool, typer.Option("--check", help="Write nothing; exit 1 if a run would change a file.")
    ] = False,
    collection: Annotated[
        str | None,
        typer.Option(metavar="NAME", help="Make one package of all articles, too."),
    ] = None,
    paper: Annotated[Paper, typer.Option(help="Paper of the sheets; b4 prints two-up.")] = Paper.A4,
    density: Annotated[
        Density, typer.Option(help="How close the lines of the sheets stand.")
    ] = Density.STANDARD,
    large_print: Annotated[
        bool, typer.Option("--large-print", help="Print the sheets in 14 points.")
    ] = False,
    versions: Annotated[
        str, typer.Option(metavar="A,B,…", help="Make sheets in several orders.")
    ] = "",
    no_article: Annotated[
        bool, typer.Option("--no-article", help="Leave the article's sentences off the sheets.")
    ] = False,
    embed_font: Annotated[
        bool, typer.Option("--embed-font", help="Put an installed font into the sheets.")
    ] = False,
    templates: Annotated[
        Path | None, typer.Option(metavar="DIR", help="Folder of templates of your own.")
    ] = None,
    furigana: Annotated[
        str | None,
        typer.Option(
            metavar="none|grade:N|all", help="Readings over words; later builds keep them."
        ),
    ] = None,
    names: Annotated[
        Path | None, typer.Option(metavar="FILE.tsv", help="Readings of names, for --furigana.")
    ] = None,
    word: Annotated[
        bool, typer.Option("--word", help="Make Word files of the sheets, too.")
    ] = False,
    pdf: Annotated[bool, typer.Option("--pdf", help="Make PDF files of the sheets, too.")] = False,
) -> None:
    """Make decks and sheets of articles; write only the files that change."""
    with _errors_shown():
        with _modules_kept():
            from quizgen.exports import PDF_SHEETS, WORD_SHEETS  # noqa: PLC0415  slow to import
            from quizgen.pipeline.build import build as build_all  # noqa: PLC0415  slow to import

        sheets = SheetOptions(
            paper=paper,
            density=density,
            is_large=large_print,
            versions=read_versions(versions),
            has_article=not no_article,
            is_font_embedded=embed_font,
            templates=templates,
        )
        with _progress() as report:
            made = build_all(
                sources or [_LIBRARY],
                out,
                built_at=_built_at(),
                check_only=check,
                report=report,
                collection=collection,
                sheets=sheets,
                furigana=_furigana_wish(furigana, names),
                besides=(*(WORD_SHEETS if word else ()), *(PDF_SHEETS if pdf else ())),
            )
        for one in made:
            typer.echo(_summary(one, check_only=check))
        faulty = _show_problems([problem for one in made for problem in one.problems])
        if faulty or (check and any(one.changes for one in made)):
            raise typer.Exit(_FAULTY)


def _furigana_wish(level: str | None, names: Path | None) -> "FuriganaWish | None":
    """Return what is wished for; nothing where each bank keeps what it has.

    Raises:
        QuizgenError: if there is no such level, or the names cannot be used.
    """
    from quizgen.models.readings import FuriganaWish, read_level  # noqa: PLC0415

    listed = None if names is None else _names_in(names)
    wish = None if level is None else FuriganaWish(read_level(level), listed)
    if names is not None and (wish is None or wish.level == "none"):
        raise QuizgenError("--names needs --furigana; write --furigana all, or grade:1 to grade:9")
    return wish


def _names_in(path: Path) -> Mapping[str, str]:
    from quizgen.japanese.names_file import read_names  # noqa: PLC0415  for few runs

    return read_names(path)


@app.command()
def diff(
    sources: Annotated[
        list[Path] | None,
        typer.Argument(metavar="[SOURCE]...", help="Articles or folders of them.  [source/]"),
    ] = None,
    out: Annotated[Path, typer.Option(metavar="DIR", help="Folder of the decks.")] = _DECKS,
    as_json: Annotated[
        bool, typer.Option("--json", help="Print JSON, a list of what `schema diff` describes.")
    ] = False,
) -> None:
    """Show what a build would do to each question; exit 1 while an edited one is stale.

    Kept, updated, stale (a person edited it and its sentence changed), retired, added or dropped.
    """
    with _errors_shown():
        from quizgen.pipeline.diff import diff as diff_all  # noqa: PLC0415  slow to import
        from quizgen.pipeline.diff import drift_as_text  # noqa: PLC0415
        from quizgen.pipeline.shapes import drift_shape  # noqa: PLC0415

        with _progress() as report:
            drifts = diff_all(sources or [_LIBRARY], out, built_at=_built_at(), report=report)
        if as_json:
            _print_json([drift_shape(one) for one in drifts])
        else:
            typer.echo("\n\n".join(map(drift_as_text, drifts)))
        if any(one.is_stale for one in drifts):
            raise typer.Exit(_FAULTY)


@app.command()
def inspect(
    stage: Annotated[Stage, typer.Argument(help="What to show.")],
    path: Annotated[Path, typer.Argument(help="An article; for questions also a bank.yaml.")],
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
    why: Annotated[
        bool, typer.Option("--why", help="Tell of each sentence what was asked, and why not.")
    ] = False,
) -> None:
    """Show what was read, found or asked."""
    with _errors_shown():
        from quizgen.pipeline.inspection import inspect_as_json, inspect_as_text  # noqa: PLC0415
        from quizgen.pipeline.reasons import reasons_as_json, reasons_as_text  # noqa: PLC0415

        if why and stage is not Stage.QUESTIONS:
            message = f"--why tells about questions, not {stage}; write `inspect questions`"
            raise QuizgenError(message)
        if why:
            _print_json(reasons_as_json(path)) if as_json else typer.echo(reasons_as_text(path))
            return
        if as_json:
            _print_json(inspect_as_json(stage, path))
        else:
            typer.echo(inspect_as_text(stage, path))


@app.command()
def check(
    paths: Annotated[
        list[Path] | None,
        typer.Argument(metavar="[PATH]...", help="Articles, banks, folders.  [source/ decks/]"),
    ] = None,
) -> None:
    """Show every problem in articles and banks, and how to mend it."""
    with _errors_shown():
        from quizgen.pipeline.check import find_problems  # noqa: PLC0415  slow to import

        standard = [path for path in (_LIBRARY, _DECKS) if path.exists()] or [_LIBRARY]
        if _show_problems(find_problems(paths or standard, library=_LIBRARY)):
            raise typer.Exit(_FAULTY)


@app.command()
def schema(shape: Annotated[Shape, typer.Argument(help="What to describe.")]) -> None:
    """Print the JSON Schema of what `inspect` and `diff` print, or of a bank's file."""
    from quizgen.pipeline.shapes import schema_of  # noqa: PLC0415  slow to import

    _print_json(schema_of(shape))


@contextmanager
def _modules_kept() -> Iterator[None]:
    """Import without the garbage collector, which never looks at the modules afterwards.

    They live as long as the process; going through them takes a tenth of a first build.
    """
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()


@contextmanager
def _errors_shown() -> Iterator[None]:
    """Print errors a person can act on, one a line, instead of a traceback."""
    errors: Sequence[BaseException] = ()
    try:
        yield
    except* QuizgenError as group:
        errors = group.exceptions
    for error in errors:
        typer.echo(str(error), err=True)
    if errors:
        is_unfinished = all(isinstance(error, UnfinishedBuildError) for error in errors)
        raise typer.Exit(_FAULTY if is_unfinished else _NOT_RUN)


def _built_at() -> str:
    """Return the time of this run in UTC, or the one that SOURCE_DATE_EPOCH names."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    try:
        time = datetime.now(UTC) if not epoch else datetime.fromtimestamp(int(epoch), UTC)
    except (ValueError, OverflowError, OSError) as error:
        message = f"SOURCE_DATE_EPOCH is {epoch!r}; it is a number of seconds since 1970"
        raise QuizgenError(message) from error
    return time.strftime("%Y-%m-%dT%H:%M:%SZ")


@contextmanager
def _progress() -> Iterator[Callable[[Path, int, int], None]]:
    """Give a function that shows on a terminal which source is read, and clear the line after."""
    is_shown = sys.stderr.isatty()

    def show(source: Path, number: int, count: int) -> None:
        if is_shown:
            typer.echo(f"{_CLEAR_LINE}[{number}/{count}] {source}", err=True, nl=False)

    try:
        yield show
    finally:
        if is_shown:
            typer.echo(_CLEAR_LINE, err=True, nl=False)


def _summary(built: "Built", *, check_only: bool) -> str:
    active = [question for bank in built.banks for question in bank.active()]
    kinds = len({question.kind for question in active})
    questions = f"{len(active)} questions ({kinds} kinds)"
    if not built.changes:
        return f"✔ {built.name}: {questions}, unchanged"
    if check_only:
        names = ", ".join(change.path for change in built.changes)
        return f"✘ {built.name}: {questions}, would write {names}"
    return f"✔ {built.name}: {questions}, {len(built.changes)} files written"


def _show_problems(problems: "Sequence[Problem]") -> bool:
    """Print problems, and tell whether one of them is an error."""
    for problem in problems:
        typer.echo(str(problem), err=True)
    return any(problem.level == "error" for problem in problems)


def _print_json(value: object) -> None:
    """Print JSON as UTF-8 whatever the terminal's encoding is."""
    typer.echo(json.dumps(value, ensure_ascii=False, indent=2).encode())
