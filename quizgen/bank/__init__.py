"""The ledger of an article's questions: read, merged with new drafts, written back."""

from quizgen.bank.currency import digest_of, is_current
from quizgen.bank.drift import find_drift
from quizgen.bank.dump import dump_bank
from quizgen.bank.duplicates import Duplicate, find_duplicates
from quizgen.bank.load import (
    BANK_FILE,
    Ledger,
    find_faults,
    load_bank,
    parse_bank,
    question_lines,
    read_ledger,
    read_text,
)
from quizgen.bank.merge import find_ambiguous, find_held, find_released, merge
from quizgen.bank.rejection import without_rejected
from quizgen.bank.revision import revised_at
from quizgen.bank.settle import settle
from quizgen.bank.stale import find_stale

__all__ = [
    "BANK_FILE",
    "Duplicate",
    "Ledger",
    "digest_of",
    "dump_bank",
    "find_ambiguous",
    "find_drift",
    "find_duplicates",
    "find_faults",
    "find_held",
    "find_released",
    "find_stale",
    "is_current",
    "load_bank",
    "merge",
    "parse_bank",
    "question_lines",
    "read_ledger",
    "read_text",
    "revised_at",
    "settle",
    "without_rejected",
]
