"""一問一答 on who holds a position: the country of the office-holder who said something."""

from collections.abc import Iterator

from quizgen.civics.mentions import find_people
from quizgen.civics.names import NameKind, forms_of, names_by_form
from quizgen.models.fact import Fact, FactKind
from quizgen.questions.draft import Draft
from quizgen.questions.explanations import as_told_with_meaning
from quizgen.questions.wording import without_topic
from quizgen.questions.worth import worth_of
from quizgen.regex import regex

_BASE = 0.7
_REPORTED = regex(r"^(.{4,12}に報じられた)")


def write_speakers(fact: Fact) -> Iterator[Draft]:
    """Yield …と述べたのは、どの国の外相か for a claim of one foreign office-holder."""
    reported = _REPORTED.match(fact.context)
    if fact.kind is not FactKind.CLAIM or fact.speaker is None or reported is None:
        return
    people = find_people(fact.speaker)
    rest = without_topic(fact.statement, fact.topic)
    if len(people) != 1 or not people[0].place or rest is None or find_people(rest):
        return
    person = people[0]
    forms = forms_of(person.place)
    if any(form in rest for form in forms) or not _is_country(person.place):
        return
    yield Draft(
        "short_answer",
        fact,
        f"{rest.removesuffix('。')}のは、どの国の{person.title}か。国名を答えなさい。",
        person.place,
        _BASE * worth_of(fact),
        context=f"{reported[1]}発言",
        accepted=forms[1:],
        explanation=as_told_with_meaning(fact),
    )


def _is_country(place: str) -> bool:
    name = names_by_form().get(place)
    return name is not None and name.kind is NameKind.COUNTRY
