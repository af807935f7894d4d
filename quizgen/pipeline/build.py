"""The table of contents: from sources to files, every stage by name, in order."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from quizgen.bank import BANK_FILE, dump_bank
from quizgen.exports import RELEASE_NOTES, Sheet, export_all, export_release_notes, readings_of
from quizgen.models.artefact import Artefact
from quizgen.models.readings import FuriganaWish
from quizgen.models.sheet_options import SheetOptions
from quizgen.pipeline.built import Built
from quizgen.pipeline.changes import changed_files, text_at
from quizgen.pipeline.collection import build_collection
from quizgen.pipeline.furigana import with_furigana
from quizgen.pipeline.lock import locked
from quizgen.pipeline.problems import (
    ambiguity_problems,
    article_problems,
    bank_problems,
    placed_in,
    without_faulty,
)
from quizgen.pipeline.renewal import Renewal, Report, for_each, renew_bank
from quizgen.pipeline.sources import find_sources
from quizgen.pipeline.write import recover, refuse_unready, write_artefacts

_STANDARD = SheetOptions()


def build(  # noqa: PLR0913  one call from the command line, with all its options
    paths: Sequence[Path],
    out: Path,
    *,
    built_at: str,
    check_only: bool,
    report: Report,
    collection: str | None = None,
    sheets: SheetOptions = _STANDARD,
    furigana: FuriganaWish | None = None,
    besides: Sequence[Sheet] = (),
) -> tuple[Built, ...]:
    """Make the files of every article, and one package of all under the name of a collection.

    Those that changed are written, all or none. The collection comes last in what is returned.
    What is made besides is made only where it is asked for. Each bank keeps the furigana it has
    where none is wished for.

    Raises:
        QuizgenError: if an input cannot be used or the output not be written.
        ExceptionGroup: of such errors, one a source.
    """
    for sheet in besides:
        sheet.require()
    sources = find_sources(paths)

    def make(source: Path) -> Built:
        renewal = renew_bank(source, out, built_at=built_at)
        previous = renewal.previous
        bank = with_furigana(renewal.bank, furigana, previous=previous, built_at=built_at)
        options = replace(sheets, readings=readings_of(bank), article=renewal.article)
        return _build_one(renewal._replace(bank=bank), out, options, besides)

    if check_only:
        refuse_unready(out)
        return _build_all(sources, out, report, collection, make)
    with locked(out):
        recover(out)
        built = _build_all(sources, out, report, collection, make)
        write_artefacts(tuple(change for one in built for change in one.changes), out)
    return built


def _build_all(
    sources: Sequence[Path],
    out: Path,
    report: Report,
    collection: str | None,
    make: Callable[[Path], Built],
) -> tuple[Built, ...]:
    articles = for_each(sources, report, make)
    if collection is None:
        return articles
    banks = [bank for one in articles for bank in one.banks]
    return (*articles, build_collection(collection, banks, out))


def _build_one(
    renewal: Renewal, out: Path, sheets: SheetOptions, besides: Sequence[Sheet]
) -> Built:
    article, bank = renewal.article, renewal.bank
    folder = out / article.slug
    text = dump_bank(bank, renewal.ledger.text if renewal.ledger else None)
    problems = (
        *bank_problems(bank, article.text),
        *ambiguity_problems(renewal.ambiguous),
    )
    shown = without_faulty(bank, problems)
    notes = export_release_notes(
        shown, previous=renewal.previous, text=text_at(folder / RELEASE_NOTES)
    )
    artefacts = (
        Artefact(BANK_FILE, text.encode()),
        *export_all(shown, sheets, besides),
        Artefact(RELEASE_NOTES, notes.encode()),
    )
    return Built(
        article.slug,
        (shown,),
        (
            *article_problems(article, renewal.source),
            *placed_in(folder / BANK_FILE, text, problems),
        ),
        changed_files(artefacts, out, folder=article.slug),
    )
