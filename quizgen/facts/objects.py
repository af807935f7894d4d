"""The object of a clause where も marks it: 定例化も申し合わせた."""

from quizgen.japanese.clauses import Tokens, depths, is_adnominal, is_functional_adnominal

_TRANSITIVE = frozenset(
    (
        "申し合わせる", "求める", "決める", "盛り込む", "進める", "行う", "伝える", "示す",
        "設ける", "認める", "訴える", "目指す", "受け入れる", "取り上げる", "話し合う",
        "申し入れる", "呼びかける", "確認", "検討", "実施", "表明", "要求", "要請", "提案",
        "発表", "導入", "提出", "議論", "協議", "支援", "約束", "強調", "指摘", "批判",
        "開始", "推進", "促進", "拡大", "強化", "明記", "決定", "承認",
    )
)  # fmt: skip
"""Verbs and verbal nouns of the news that take an object; behind others も may mark who acts."""


def with_object_marked(head: Tokens, clause: Tokens) -> Tokens:
    """Return the words with を for a も that marks the clause's object."""
    index = also_object(clause)
    if index is None or index >= len(head):
        return head
    particle = head[index]._replace(surface="を", base="を")
    return (*head[:index], particle, *head[index + 1 :])


def also_object(clause: Tokens) -> int | None:
    """Return the index of a も that marks the object; none if there is no such."""
    if all(token.surface != "も" for token in clause):
        return None
    inside = depths(clause)
    for index, token in enumerate(clause[:-1]):
        if token.is_particle("を") and not inside[index] and not _is_function(clause, index):
            return None
        if token.is_particle("も") and index and clause[index - 1].is_nominal:
            return index if _is_transitive(clause, index + 1) else None
    return None


def _is_function(clause: Tokens, index: int) -> bool:
    """Tell whether the を at `index` belongs to を通じた, をめぐる and the like."""
    following = range(index + 1, min(index + 3, len(clause)))
    return any(is_functional_adnominal(clause, place) for place in following)


def _is_transitive(clause: Tokens, start: int) -> bool:
    """Tell whether the predicate at `start` takes an object and ends the clause, not a modifier."""
    rest = clause[start:]
    if any(token.base in ("れる", "られる") for token in rest) or rest[0].base not in _TRANSITIVE:
        return False
    return not any(is_adnominal(clause, index) for index in range(start, len(clause)))
