"""What sort of statement a sentence makes: the role of its line first, its words second."""

from quizgen.japanese import stance
from quizgen.models.fact import FactKind, Role


def classify(sentence: str, role: Role) -> FactKind:
    """Return the kind of a sentence that stands in a line of the given role."""
    if role is Role.CLOSING or stance.is_announcement(sentence):
        return FactKind.ANNOUNCEMENT
    if role is Role.COMMENT:
        return FactKind.FORECAST if stance.is_forecast(sentence) else FactKind.OPINION
    if stance.is_personal(sentence):
        return FactKind.OPINION
    return _by_words(sentence)


def _by_words(sentence: str) -> FactKind:
    is_claim = stance.ends_in_claim(sentence)
    if stance.is_evaluation(sentence) and not is_claim:
        return FactKind.OPINION
    if stance.is_allegation(sentence):
        return FactKind.ALLEGATION
    if stance.is_forecast(sentence) and not is_claim:
        return FactKind.FORECAST
    return FactKind.CLAIM if is_claim else FactKind.FACT
