"""Valid values for tests: pass only what the test is about."""

from typing import Any

from quizgen.articles.publication import month_of
from quizgen.civics.rules import Rule, find_rule
from quizgen.models.article import Article, Piece, Section
from quizgen.models.bank import Bank
from quizgen.models.evidence import Evidence
from quizgen.models.fact import Fact, FactKind, Role
from quizgen.models.question import QUESTION, Question

_QUOTE = "ポーランドのシコルスキ外相は、ウクライナへの支援を続けることを訴えた。"
_CONTEXT = "2025年2月に報じられた、中谷防衛相とポーランドのシコルスキ外相の会談"
_KINDS: dict[str, dict[str, Any]] = {
    "short_answer": {
        "stem": "ウクライナへの支援を続けることを訴えたのは、どの国の外相か。国名を答えなさい。",
        "answer": "ポーランド",
        "accepted": ("ポーランド共和国",),
    },
    "cloze": {
        "stem": "外相は、（　　）への支援を続けると訴えた。空欄に入る国名を答えなさい。",
        "answer": "ウクライナ",
    },
    "multiple_choice": {
        "stem": "シコルスキ外相は、何を続けることを訴えたか。",
        "choices": (
            "ウクライナへの支援",
            "ウクライナとの交渉",
            "ウクライナでの調査",
            "ウクライナからの輸入",
        ),
        "answer": "ウクライナへの支援",
        "why_wrong": (
            {"choice": "ウクライナとの交渉", "why": "交渉は別の会議の議題だった。"},
            {"choice": "ウクライナでの調査", "why": "調査は国際機関が行う。"},
        ),
    },
    "true_false": {
        "stem": "シコルスキ外相は、ウクライナへの支援をやめることを訴えた。",
        "answer": "×",
    },
    "matching": {
        "stem": "次の国と、その首都の組み合わせを答えなさい。",
        "prompts": ("ポーランド", "ウクライナ", "ドイツ"),
        "choices": ("キーウ", "ベルリン", "ワルシャワ"),
        "answer": ("ワルシャワ", "キーウ", "ベルリン"),
    },
    "ordering": {
        "stem": "次のできごとを、起きた順に並べ、記号で答えなさい。",
        "choices": ("支援が始まった。", "外相が来日した。", "侵攻が始まった。"),
        "answer": ("侵攻が始まった。", "支援が始まった。", "外相が来日した。"),
    },
    "fact_or_opinion": {
        "stem": "次の文は、事実と意見のどちらを述べたものか。「支援は大切だと思います。」",
        "answer": "意見",
        "viewpoint": "思考・判断・表現",
    },
    "essay": {
        "stem": "シコルスキ外相が訴えたことを、15字以上30字以内で説明しなさい。",
        "answer": "ウクライナへの支援を続けることを訴えた。",
        "min_length": 15,
        "max_length": 30,
        "criteria": ("支援の相手を書いている。", "続けることを書いている。"),
        "viewpoint": "思考・判断・表現",
    },
}


def an_evidence(quote: str = _QUOTE, **changes: Any) -> Evidence:
    """Return evidence for a quote at the start of a text."""
    values = {
        "quote": quote,
        "start": 0,
        "end": len(quote),
        "section": "ポーランドとの連携強化",
        "outlet": "時事ドットコム",
        "url": "https://www.example.jp/article?k=1&g=pol",
    }
    return Evidence.model_validate(values | changes)


def a_question(kind: str = "short_answer", **changes: Any) -> Question:
    """Return a sound question of the kind; its id follows its content unless given."""
    values: dict[str, Any] = {
        "kind": kind,
        "id": f"q-{kind}",
        "status": "active",
        "context": _CONTEXT,
        "explanation": "外相は会談で支援の継続を訴えている。",
        "viewpoint": "知識・技能",
        "evidence": an_evidence().model_dump(),
        "fact": f"f-{kind}",
        "base": "0" * 16,
        "revised": "2026-11-24T00:00:00Z",
    }
    return QUESTION.validate_python(values | _KINDS[kind] | changes, strict=False)


def a_bank(*questions: Question, **changes: Any) -> Bank:
    """Return a bank of the given questions, or of one question of every kind."""
    values: dict[str, Any] = {
        "slug": "poland",
        "title": "ポーランドとの連携",
        "source": "poland.txt",
        "article": "0" * 64,
        "rules": "1",
        "questions": questions or tuple(a_question(kind) for kind in _KINDS),
    }
    return Bank(**(values | changes))


def an_article(*sections: Section, **changes: Any) -> Article:
    """Return an article whose text is the lines of its sections, each piece in its place."""
    lines: list[str] = []
    offset = 0

    def placed(piece: Piece) -> Piece:
        nonlocal offset
        start = offset
        lines.append(piece.text)
        offset = start + len(piece.text) + 1
        return Piece(text=piece.text, start=start, end=start + len(piece.text))

    placed_sections = tuple(
        section.model_copy(
            update={
                name: tuple(placed(piece) for piece in getattr(section, name))
                for name in ("points", "body", "comments")
            }
        )
        for section in sections
    )
    takeaways = tuple(placed(_piece(text)) for text in changes.pop("takeaways", ()))
    values: dict[str, Any] = {"slug": "test", "title": "試験", "sections": placed_sections}
    return Article(**(values | {"takeaways": takeaways, "text": "\n".join(lines)} | changes))


def a_section(
    *points: str, body: tuple[str, ...] = (), comments: tuple[str, ...] = (), **changes: Any
) -> Section:
    """Return a section of the given lines; their places are set by `an_article`.

    Nothing contradicts the day it is given, as far as `reported` tells nothing else.
    """
    if day := changes.get("published"):
        changes.setdefault("reported", month_of(day))
    return Section(
        points=tuple(map(_piece, points)),
        body=tuple(map(_piece, body)),
        comments=tuple(map(_piece, comments)),
        **changes,
    )


def _piece(text: str) -> Piece:
    return Piece(text=text, start=0, end=len(text))


def a_fact(statement: str, **changes: Any) -> Fact:
    """Return an askable fact whose evidence is the statement itself."""
    values: dict[str, Any] = {
        "id": "f-0123456789ab",
        "kind": FactKind.FACT,
        "role": Role.POINT,
        "statement": statement,
        "evidence": an_evidence(statement),
    }
    return Fact(**(values | changes))


def the_rule(name: str) -> Rule:
    """Return the rule of a name, which the table must have."""
    rule = find_rule(name)
    assert rule, name
    return rule
