"""Join new drafts to the ledger: ids and a person's words stay."""

from collections.abc import Callable, Sequence
from itertools import chain, count

from quizgen.bank.marks import Mark, has_status_by_hand, is_by_hand, marked
from quizgen.bank.match import find_ambiguities, match
from quizgen.bank.place import as_more
from quizgen.bank.rejection import without_rejected
from quizgen.bank.revision import looks_like, revised_at
from quizgen.bank.settle import settle
from quizgen.models.bank import Bank
from quizgen.models.drift import Ambiguity
from quizgen.models.identity import stable_id
from quizgen.models.question import Question, Status


def merge(previous: Bank | None, fresh: Bank, *, text: str, built_at: str) -> Bank:
    """Return the bank after a new reading of its article.

    `fresh` holds the drafts and the new head, `text` is the article's text. Drafts are matched
    one to one to the ledger; a matched entry keeps its id and what a person wrote or decided.
    What matches nothing is added. What is no longer drafted is retired; it is spare where only
    the sentences around its own changed, and dropped where no deck ever held it.
    """
    if previous is None:
        previous = fresh.model_copy(update={"questions": ()})
    ledger = settle(previous, text=text, built_at=built_at).questions
    drafts = without_rejected(fresh.questions, ledger)
    entry_of = match(drafts, ledger)
    draft_of = {entry: drafts[draft] for draft, entry in entry_of.items()}
    new = [draft for number, draft in enumerate(drafts) if number not in entry_of]
    kept: list[Question | None] = []
    for place, entry in enumerate(ledger):
        if place in draft_of:
            kept.append(_updated(entry, draft_of[place], built_at))
        else:
            is_lasting = previous.rules == fresh.rules and _is_lasting(entry, text, new)
            kept.append(_left(entry, built_at, is_lasting=is_lasting))
    merged = fresh.model_copy(update={"questions": _joined(kept, drafts, entry_of)})
    return settle(merged, text=text, built_at=built_at)


def find_held(previous: Bank, candidates: Sequence[Question]) -> frozenset[str]:
    """Return the ids of the candidates that stand for a question the bank's deck holds."""
    return _standing_for(previous, candidates, lambda entry: entry.status is Status.ACTIVE)


def find_released(previous: Bank, candidates: Sequence[Question]) -> frozenset[str]:
    """Return the ids of the candidates that stand for a question which a deck has ever held."""
    return _standing_for(previous, candidates, lambda entry: bool(entry.revised))


def _standing_for(
    previous: Bank, candidates: Sequence[Question], is_meant: Callable[[Question], bool]
) -> frozenset[str]:
    entry_of = match(candidates, previous.questions)
    return frozenset(
        candidates[place].id
        for place, entry in entry_of.items()
        if is_meant(previous.questions[entry])
    )


def find_ambiguous(
    previous: Bank | None, fresh: Bank, *, text: str, built_at: str
) -> tuple[Ambiguity, ...]:
    """Return the drafts and entries which `merge` does not join because it would be a guess."""
    if previous is None:
        return ()
    ledger = settle(previous, text=text, built_at=built_at).questions
    return find_ambiguities(without_rejected(fresh.questions, ledger), ledger)


def _updated(entry: Question, draft: Question, built_at: str) -> Question:
    """Return an entry with the draft's words, or with a person's words if there are any."""
    if entry.status is Status.REJECTED:
        return entry
    draft = _in_order_of(entry, draft)
    if is_by_hand(entry) and not looks_like(entry, draft):
        return _with_evidence(entry, draft, built_at)
    mark = Mark.of(entry)
    if not has_status_by_hand(entry):
        mark = mark._replace(status=draft.status)
    status = entry.status if has_status_by_hand(entry) else draft.status
    kept = {"id": entry.id, "status": status, "revised": entry.revised}
    new = marked(draft.model_copy(update=kept), mark._replace(is_by_hand=False))
    return _revised(new, entry, built_at)


def _in_order_of(entry: Question, draft: Question) -> Question:
    """Return the draft with its choices as the entry has them, if they are the same ones."""
    if draft.choices is None or entry.choices is None or draft.kind == "ordering":
        return draft
    if sorted(draft.choices) != sorted(entry.choices):
        return draft
    return draft.model_copy(update={"choices": entry.choices})


def _with_evidence(entry: Question, draft: Question, built_at: str) -> Question:
    """Return a person's words on the draft's evidence, if that is still the same sentence."""
    if entry.evidence.quote != draft.evidence.quote:
        return entry
    _, *more = draft.evidences
    found = {"evidence": draft.evidence, "fact": draft.fact} | as_more(more)
    return _revised(marked(entry.model_copy(update=found), Mark.of(entry)), entry, built_at)


def _revised(new: Question, entry: Question, built_at: str) -> Question:
    is_back = entry.status is Status.RETIRED and new.status is not Status.RETIRED
    if not entry.revised or (looks_like(new, entry) and not is_back):
        return new
    return new.model_copy(update={"revised": revised_at(built_at, entry.revised)})


def _is_lasting(entry: Question, text: str, new: Sequence[Question]) -> bool:
    """Tell whether an entry's sentence stands, and nothing of its kind is asked of it instead."""
    quote = entry.evidence.quote
    is_replaced = any(one.kind == entry.kind and one.evidence.quote == quote for one in new)
    return all(one.is_verbatim_in(text) for one in entry.evidences) and not is_replaced


def _left(entry: Question, built_at: str, *, is_lasting: bool) -> Question | None:
    """Return what becomes of an entry no draft stands for; none where nobody ever saw it."""
    is_closed = entry.status in (Status.REJECTED, Status.RETIRED)
    if is_closed or is_by_hand(entry) or has_status_by_hand(entry):
        return entry
    if not entry.revised:
        return None
    if is_lasting:
        return marked(entry.model_copy(update={"status": Status.SPARE}), Mark("", Status.SPARE))
    gone = {"status": Status.RETIRED, "revised": revised_at(built_at, entry.revised)}
    return marked(entry.model_copy(update=gone), Mark("", Status.RETIRED))


def _joined(
    kept: Sequence[Question | None], drafts: Sequence[Question], entry_of: dict[int, int]
) -> tuple[Question, ...]:
    """Return the ledger in its order, each new draft behind the one it follows."""
    taken = {one.id for one in kept if one}
    behind: dict[int, list[Question]] = {}
    place = -1
    for number, draft in enumerate(drafts):
        place = entry_of.get(number, place)
        if number not in entry_of:
            behind.setdefault(place, []).append(_added(draft, taken))
    rows = [behind.get(-1, [])]
    rows += [[*([one] if one else []), *behind.get(i, [])] for i, one in enumerate(kept)]
    return tuple(question for row in rows for question in row)


def _added(draft: Question, taken: set[str]) -> Question:
    """Return a draft as a new entry; an id once given to another question is not given again."""
    spare_ids = (stable_id("q", draft.id, str(number)) for number in count(2))
    new_id = next(one for one in chain([draft.id], spare_ids) if one not in taken)
    taken.add(new_id)
    new = draft.model_copy(update={"id": new_id, "revised": ""})
    return marked(new, Mark("", draft.status))
