"""Texts in the forms the readers know, made for the tests."""

from pathlib import Path

from quizgen.articles import read_article
from quizgen.models.article import Article

GIVEN = Path(__file__).parents[2] / "source" / "japan-ukraine-support.txt"

HEAD = "支援のいま\n支援の要約です。"
SECTION = """連携の強化
日本は何を決めた?
支援の継続。
大切な話ですね。
公開日:2025/02/27
✅ 外相が会談した。
さらに読む ⇒時事通信出典/画像元: https://www.example.jp/20250227/心強いですね。
政府は会合を開いた。"""

PROSE = """市長選で新人が初当選

5月8日に市長選挙が行われ、新人の候補が初当選した。
投票率は45.6%だった。
選挙管理委員会が結果を発表した。"""
CITATIONS = """『市長選、新人が当選』。
架空新聞、2020年5月9日。
KYODO『市長に新人』。
架空通信(kakuu.example)、2020年5月8日17時01分(UTC+9)。"""

MARKDOWN = """---
outlet: 架空新聞
url: https://www.example.jp/2025/02/27/
published: 2025-02-27
---
# 税のしくみ

税は**大切な**財源である。
国が集める。

## 国税

国税には[所得税](https://www.example.jp/a)がある。

- 法人税は会社が納める。
* 消費税は10%である。
1. 相続税もある。

> 税は社会の会費である。

💡 税は国を支える。
"""


def read_text(folder: Path, text: str, name: str = "article.txt") -> Article:
    """Return the article of a text, written to a file first."""
    path = folder / name
    path.write_bytes(text.encode())
    return read_article(path)


def codes_of(article: Article) -> list[str]:
    """Return the codes of all warnings in order."""
    return [warning.code for warning in article.warnings]
