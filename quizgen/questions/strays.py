"""Questions behind the news on a field of civics that the article hardly touches."""

from collections.abc import Sequence

from quizgen.civics.names import terms_by_form
from quizgen.questions.draft import Draft
from quizgen.questions.rule import rule_of

_BARELY = 0.48  # worth of what an article only names
_HARDLY = 0.1  # of what all terms and rules of an article are worth, without the one asked
_FEWEST = 8  # terms and rules; among fewer each may be alone of its field
_STRAY = 0.5
"""What they are worth: readers of rounds 51 to 56 passed .69 of 62 such, .88 of the others."""


def weigh_strays(drafts: Sequence[Draft]) -> list[Draft]:
    """Return the drafts, those worth less that ask in passing of a field told of nowhere else.

    医療保険 in a report on a vote in Congress, 公的年金 in one on seats of local assemblies.
    """
    worth: dict[tuple[str, str], float] = {}
    for draft in drafts:
        if entry := _entry(draft):
            worth[entry] = max(worth.get(entry, 0), draft.worth)
    if len(worth) < _FEWEST:
        return list(drafts)
    of_field: dict[str, float] = {}
    for (field, _), one in worth.items():
        of_field[field] = of_field.get(field, 0) + one
    least = _HARDLY * sum(worth.values())
    strays = {entry for entry, one in worth.items() if of_field[entry[0]] - one < least}
    return [
        draft._replace(worth=draft.worth * _STRAY)
        if draft.worth < _BARELY and _entry(draft) in strays
        else draft
        for draft in drafts
    ]


def _entry(draft: Draft) -> tuple[str, str] | None:
    """Return field and name of the rule or term a draft asks, as the tables have them."""
    if rule := rule_of(draft):
        return rule.field, rule.name
    term = terms_by_form().get(draft.reference.term) if draft.reference else None
    return (term.group, term.name) if term else None
