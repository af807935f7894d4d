"""The object of a clause where も marks it: 定例化も申し合わせた."""

from quizgen.japanese.clauses import Tokens, depths, is_functional_adnominal

_WITHOUT_OBJECT = ("ある", "居る", "いる", "なる", "出る", "続く")


def with_object_marked(head: Tokens, clause: Tokens) -> Tokens:
    """Return the words with を for a も that marks the clause's object."""
    index = also_object(clause)
    if index is None or index >= len(head):
        return head
    particle = head[index]._replace(surface="を", base="を")
    return (*head[:index], particle, *head[index + 1 :])


def also_object(clause: Tokens) -> int | None:
    """Return the index of a も that marks the object; none if there is no such."""
    inside = depths(clause)
    for index, token in enumerate(clause[:-1]):
        if token.is_particle("を") and not inside[index] and not _is_function(clause, index):
            return None
        if token.is_particle("も") and index and clause[index - 1].is_nominal:
            return index if _is_transitive(clause[index + 1 :]) else None
    return None


def _is_function(clause: Tokens, index: int) -> bool:
    """Tell whether the を at `index` belongs to を通じた, をめぐる and the like."""
    following = range(index + 1, min(index + 3, len(clause)))
    return any(is_functional_adnominal(clause, place) for place in following)


def _is_transitive(rest: Tokens) -> bool:
    """Tell whether the predicate right behind も takes an object, by its form alone."""
    first, *others = rest
    if any(token.base in ("れる", "られる") for token in rest):
        return False
    if first.is_verbal_noun:
        return bool(others) and others[0].base == "する"
    return first.kind == "動詞" and first.base not in _WITHOUT_OBJECT
