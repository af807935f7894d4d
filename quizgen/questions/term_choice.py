"""四択 on a civics term of the article: choose its definition among those of its peers."""

from collections.abc import Iterator

from quizgen.civics.mentions import Mention
from quizgen.civics.names import terms_by_form
from quizgen.models.fact import Fact
from quizgen.models.question import TERM_CONTEXT
from quizgen.questions.choices import arranged
from quizgen.questions.draft import Draft
from quizgen.questions.term import reference_of, term_id, terms_in
from quizgen.questions.worth import worth_of
from quizgen.regex import regex

_BASE = 0.68
_SHORTER, _LONGER = 0.75, 1.34  # a longer or shorter definition would give itself away
_WRONG = 3
_BEGINNING = 4  # characters
_ENDING = 2  # characters: こと, 制度, 権利
_KATAKANA = regex("[ァ-ヴー]{2,}")
_KANJI = regex("[一-龥々]")
_NOT_THIS = "ではなく"  # says of itself what it is not
_YEAR = regex("[0-9]{4}年")
_NAMES_A_HOUSE = regex(r"衆議院|参議院")


def write_term_choices(fact: Fact) -> Iterator[Draft]:
    """Yield one question a glossary term whose peers have definitions of like length."""
    for mention in terms_in(fact):
        key = mention.name.row.get("definition")
        peers = _peers_by_definition(mention, len(key))
        wrong, term = list(peers), mention.name.name
        if len(wrong) < _WRONG or not _begin_alike(key, wrong[:_WRONG]):
            continue
        if _is_told_by_name(term, key, wrong[:_WRONG]) or _has_only_year(key, wrong[:_WRONG]):
            continue
        stem = f"「{term}」の説明として正しいものを一つ選びなさい。"
        yield Draft(
            "multiple_choice",
            fact,
            stem,
            key,
            _BASE * worth_of(fact),
            context=TERM_CONTEXT,
            choices=arranged(key, wrong[:_WRONG], stem),
            explanation=mention.name.row.get("note"),
            why_wrong={one: f"{peers[one]}の説明である。" for one in wrong[:_WRONG]},
            reference=reference_of(mention),
            asked=term_id(mention),
        )


def _is_told_by_name(term: str, key: str, wrong: list[str]) -> bool:
    """Tell whether a word or a character of the term stands in its definition alone.

    エネルギー; 核兵器 of 核抑止, 調べる of 国政調査権: a pupil who knows neither finds the key.
    """
    parts = (*_KATAKANA.findall(term), *_KANJI.findall(term))
    return any(part in key and not any(part in other for other in wrong) for part in parts)


def _has_only_year(key: str, wrong: list[str]) -> bool:
    """Tell whether the key alone names a year, which would single it out."""
    return bool(_YEAR.search(key)) and not any(map(_YEAR.search, wrong))


def _begin_alike(key: str, wrong: list[str]) -> bool:
    """Tell whether all definitions share the key's beginning (三権の一つで) or none does."""
    alike = [definition[:_BEGINNING] == key[:_BEGINNING] for definition in wrong]
    return all(alike) or not any(alike)


def _peers_by_definition(mention: Mention, length: int) -> dict[str, str]:
    """Return peers by definitions to stand beside the term's: of like length, its ending first.

    One that names a body gives itself away beside a term that names its rival (衆議院, 参議院), as
    does one that holds the term.
    """
    term = mention.name.name
    ending = mention.name.row.get("definition")[-_ENDING:]
    found: dict[str, str] = {}
    for peer in mention.name.row.all("peers"):
        name = terms_by_form().get(peer)
        definition = name.row.get("definition") if name else ""
        if not definition or term in definition or _NAMES_A_HOUSE.search(definition):
            continue
        if _NOT_THIS in definition:
            continue
        if _SHORTER <= len(definition) / length <= _LONGER:
            found[definition] = peer
    return dict(sorted(found.items(), key=lambda one: one[0][-_ENDING:] != ending))
