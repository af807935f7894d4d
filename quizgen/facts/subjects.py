"""Who a clause is about, where the clause itself does not say it."""

from itertools import pairwise
from typing import NamedTuple

from quizgen.facts.objects import also_object
from quizgen.japanese.clauses import Tokens, Topic, depths, find_topic, is_adnominal
from quizgen.japanese.text import without_brackets
from quizgen.japanese.tokens import surface_of
from quizgen.regex import regex

_ATTRIBUTE = regex(
    r"^(?:会期|使いみち|使い道|任期|定数|定員|税率|税収|期間|期限|目的|内容|対象|対象者|金額|総額|額|上限|下限"
    r"|投票率|議席数?|得票率|引き上げ率|上げ幅|財源|名称|本部|加盟国|参加国|人口|面積|効力|施行日|発効日|賛成|反対"
    r"|開票率|倍率|割合|確率|原因|理由|背景|根拠|権限|役割|構成|人数|参加者)$"
)
"""What a thing has: as a later topic (会期は) it belongs to the first."""


class Subject(NamedTuple):
    """The subject of a clause."""

    text: str
    """The noun phrase; empty where no clause of the sentence names one."""
    own: Topic | None
    """Where it stands in the clause itself; none if another clause lends it."""
    is_named_after: bool = False
    """Whether the clause that lends it comes after."""


def find_subjects(clauses: list[Tokens]) -> list[Subject]:
    """Return each clause's subject: its own, else the one before, else the one after.

    Behind …たが、 only a clause with an object takes over the one before: who proposed a bill is
    not what failed to pass. A clause with が has no use for the topic of the next one.
    """
    own = [find_topic(clause) for clause in clauses]
    subjects: list[Subject] = []
    for index, topic in enumerate(own):
        before = [
            one
            for one, clause in zip(own[:index], clauses, strict=False)
            if one is not None and not (one.particle == "が" and is_conditional(clause))
        ]
        if topic is not None:
            subjects.append(Subject(_whole(topic, before[:1]), topic))
            continue
        after = [one for one in own[index:] if one is not None and one.particle == "は"]
        near = before[-1:] or ([] if _is_contrast(clauses[index]) else after[:1])
        if has_subject(clauses[index]) or has_also_subject(clauses[index]):
            near = []
        if index and _is_contrast(clauses[index - 1]) and not _has_object(clauses[index]):
            near = []
        is_after = bool(near) and not before
        subjects.append(Subject(near[0].text if near else "", None, is_after))
    return subjects


def is_conditional(clause: Tokens) -> bool:
    """Tell whether a clause has a condition in it: 罰金刑が確定すれば, …の場合."""
    return any(
        token.surface == "場合" or (token.is_particle("ば") and before.base not in ("ない", "ぬ"))
        for before, token in pairwise(clause)
    )


def _is_contrast(clause: Tokens) -> bool:
    return surface_of(clause).endswith("が、")


def _has_object(clause: Tokens) -> bool:
    inside = depths(clause)
    return any(token.is_particle("を") and not inside[at] for at, token in enumerate(clause))


def _whole(topic: Topic, before: list[Topic]) -> str:
    """Return a later clause's topic with what it belongs to: 常会は…、会期は → 常会の会期."""
    if before and topic.particle == "は" and _ATTRIBUTE.match(topic.text):
        return f"{without_brackets(before[0].text)}の{topic.text}"
    return topic.text


def has_own_topic(clause: Tokens) -> bool:
    """Tell whether は marks a topic in the clause."""
    topic = find_topic(clause)
    return topic is not None and topic.particle == "は"


def has_subject(clause: Tokens) -> bool:
    """Tell whether が marks a subject of the clause's own predicate."""
    inside = depths(clause)
    pending = False
    for index, token in enumerate(clause):
        if inside[index]:
            continue
        if token.is_particle("が") and token.pos[1] == "格助詞":
            pending = True
        elif is_adnominal(clause, index):
            pending = False
    return pending


def has_also_subject(clause: Tokens) -> bool:
    """Tell whether も marks who acts: 2021年の決定も合憲とした."""
    inside = depths(clause)
    marked = [at for at, token in enumerate(clause) if token.is_particle("も") and not inside[at]]
    return any(clause[at - 1].is_nominal for at in marked[:1] if at) and also_object(clause) is None
