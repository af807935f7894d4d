"""Whatever the text: no crash, nothing lost, every piece verbatim in its place."""

import contextlib
import itertools
import re
import tempfile
import unicodedata
from collections.abc import Iterator
from pathlib import Path

from hypothesis import assume, example, given
from hypothesis import strategies as st

from quizgen.articles import READERS, read_article
from quizgen.articles.decoding import normalise
from quizgen.errors import ArticleError
from quizgen.models.article import Article, Piece

_FRAGMENTS = """
支援 会談 3か国 NATO 政府は会合を開いた。 大切ですね。 なぜ? 結束！ です と思います <script> [a](https://a.jp)
** ` > # - 1. | 関連記事 目次 画像: 出典: 公開日: 2025/02/27
https://a.jp/20240321/ 『見出し』。 架空新聞、2020年5月9日。
✅ 💡 さらに読む ⇒ 出典/画像元: それでは見ていきましょう。 いかがでしたか？ 「 」 --- ``` <!-- -->
長い文の途中で折り返された行であって、まだ終わらずに続くもの
"""
_WORDS = st.sampled_from([*_FRAGMENTS.split(), "\u202e", "\u3000", "\t", " ", "か\u3099"])
_LINES = st.lists(_WORDS, max_size=5).map("".join)
_WHOLE_LINES = st.sampled_from(
    (
        "題",
        "要約です。",
        "連携と平和",
        "なぜ今会談したのか?",
        "平和のため。",
        "✅ 外相が会談した。",
        "💡 連携が要だ。",
        "公開日:2025/02/27",
        "さらに読む ⇒中日新聞出典/画像元: https://a.jp/7030443か国は心強いですね。",
        "さらに読む ⇒中日新聞出典/画像元:",
        "心強いですね。",
        "政府は会合を開いた。",
        "本日の記事では、連携についてご紹介しました。",
        "",
    )
)
_TEXTS = st.lists(_LINES | _WHOLE_LINES, max_size=25).map("\n".join) | st.text()
_NAMES = st.sampled_from(["a.txt", "a.md"])

_DIGEST_MARKERS = re.compile(
    r"[✅💡⇒→➡➔＞>]\ufe0f?|さらに(?:詳しく)?読む|(?:^|\n)\s*[-*・•]|\s|"
    r"(?:出典|情報源|引用元|ソース|Source)?[/／・]?(?:画像元)?\s?[:：]"
)
_LINK_IN_CREDIT = re.compile(r"(?:出典|画像元).*\]\(")
_TAKEN = "\x00"  # stands where a field was taken out
_DATE_LINE = re.compile(
    r"(?m)^[\s*・•+\-.)（）(\d]*(?:公開日|配信日|掲載日|投稿日)\s*[:：]?\s*\d{4}[\d/\-.年月日]+"
)
_SOURCE_LINE = re.compile(
    r"(?m)^(?:\s*https?:|.*(?:読む|出典|画像元|情報源|引用元|ソース|Source)).*$"
)
_CREDIT_LINE = re.compile(  # its date and its marks are taken too
    r"(?m)^.*(?:出典|情報源|引用元|ソース|Source).*[:：](?:\W|[\d年月日])*$"
)
_MARKDOWN_MARKERS = re.compile(rf"{_DIGEST_MARKERS.pattern}|[#|=_~`*+.()（）xX\[\]<-]|\d")


def _pieces(article: Article) -> Iterator[Piece]:
    yield from (article.lead,) if article.lead else ()
    for section in article.sections:
        yield from (*section.points, *section.body, *section.comments)
    yield from (*article.takeaways, *article.closing, *article.unplaced)


def _fields(article: Article) -> list[str]:
    """Return what is kept outside pieces, but for addresses, the longest first."""
    texts: list[str] = []
    for section in article.sections:
        parts = (section.heading, section.hook, section.quick_answer, section.source.outlet)
        texts += [part for part in parts if part]
    return sorted(texts, key=len, reverse=True)


def _without_addresses(line: str, article: Article) -> str:
    """Return a source line without its address; the outlet may stand on both sides of it."""
    for section in article.sections:
        line = line.replace(section.source.url or _TAKEN, "", 1)
    return line


def _left_over(article: Article, markers: re.Pattern[str]) -> str:
    """Return the characters that stand in no piece, no field and no marker."""
    chars = list(article.text)
    for piece in _pieces(article):
        chars[piece.start : piece.end] = "\n" * (piece.end - piece.start)
    is_titled = all(warning.code != "no-title" for warning in article.warnings)
    rest = "".join(chars).replace(article.title, _TAKEN, int(is_titled))
    rest = _DATE_LINE.sub(_TAKEN, rest)
    rest = _SOURCE_LINE.sub(lambda line: _without_addresses(line[0], article), rest)
    for field in _fields(article):
        rest = rest.replace(field, _TAKEN)
    return markers.sub("", _CREDIT_LINE.sub("", rest)).replace(_TAKEN, "")


def _read(text: str, *, name: str = "a.txt", encoding: str = "utf-8") -> Article | None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / name
        path.write_bytes(text.encode(encoding, "surrogatepass"))
        try:
            return read_article(path)
        except ArticleError:
            return None


@given(_TEXTS, _NAMES)
@example("---\n?", "a.md")
@example("\ud800", "a.txt")
def test_any_text_is_read_or_refused(text: str, name: str) -> None:
    _read(text, name=name)


@given(st.binary())
def test_any_bytes_are_read_or_refused(raw: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "a.txt"
        path.write_bytes(raw)
        with contextlib.suppress(ArticleError):
            read_article(path)


@given(_TEXTS, _NAMES)
def test_every_piece_is_verbatim_in_its_place(text: str, name: str) -> None:
    article = _read(text, name=name)
    if article:
        for piece in _pieces(article):
            assert piece.text
            assert article.text[piece.start : piece.end] == piece.text


@given(_TEXTS, _NAMES)
def test_no_two_pieces_overlap(text: str, name: str) -> None:
    article = _read(text, name=name)
    spans = sorted((piece.start, piece.end) for piece in _pieces(article)) if article else []
    assert all(one[1] <= other[0] for one, other in itertools.pairwise(spans))


@given(_TEXTS.filter(lambda text: "](" not in text))
@example("さらに読む ⇒出典/画像元: https://a.jp/1よい。\nhttps://a.jp/2")
def test_nothing_of_a_digest_or_of_prose_is_lost(text: str) -> None:
    article = _read(text)
    assume(article is not None)
    if article and not READERS[0].suits(Path("a.txt"), article.text):
        assert _left_over(article, _DIGEST_MARKERS) == ""


@given(_TEXTS.filter(lambda text: "---" not in text and not _LINK_IN_CREDIT.search(text)))
@example("支援の長い題であってどこまでも続いていくものの一行\n続き\n支援")
@example("要約だ。\n✅\n\t支援")
def test_nothing_of_markdown_is_lost(text: str) -> None:
    article = _read(text, name="a.md")
    assert article is None or _left_over(article, _MARKDOWN_MARKERS) == ""


@given(_TEXTS, _NAMES, st.sampled_from(["\n", "\r\n", "\r"]))
def test_line_ends_and_boms_change_nothing(text: str, name: str, line_end: str) -> None:
    text = re.sub("[\r\x00]", "", text).encode(errors="ignore").decode()
    plain = _read(text, name=name)
    for encoding in ("utf-8-sig", "utf-16"):
        assert _read(text.replace("\n", line_end), name=name, encoding=encoding) == plain


@given(st.lists(_LINES | _WHOLE_LINES, max_size=25).map("\n".join))
def test_shift_jis_reads_as_utf8_does(text: str) -> None:
    text = f"日本の支援についての記事\n{text}".replace("✅", "").replace("💡", "")
    text = normalise(text).encode("cp932", "ignore").decode("cp932")
    assert _read(text, encoding="cp932") == _read(text)


@given(_TEXTS)
def test_text_is_composed_and_free_of_controls(text: str) -> None:
    normal = normalise(text)
    assert unicodedata.is_normalized("NFC", normal)
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", normal)
    assert normalise(normal) == normal


@given(_TEXTS, _NAMES)
def test_every_unplaced_piece_has_a_warning_with_its_line(text: str, name: str) -> None:
    article = _read(text, name=name)
    if article:
        warned = {warning.line for warning in article.warnings}
        assert {article.line_of(piece.start) for piece in article.unplaced} <= warned
