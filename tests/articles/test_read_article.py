"""A file is read by the reader it suits, and what cannot be read is said in one line."""

import contextlib
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from quizgen.articles import READERS, read_article
from quizgen.errors import ArticleError
from tests.articles.samples import CITATIONS, GIVEN, HEAD, MARKDOWN, PROSE, SECTION, read_text


@pytest.mark.parametrize(
    ("name", "text", "reader"),
    [
        ("a.md", PROSE, "markdown"),
        ("a.MARKDOWN", f"{HEAD}\n{SECTION}", "markdown"),
        ("a.txt", MARKDOWN, "markdown"),
        ("a.txt", f"{HEAD}\n{SECTION}", "digest"),
        ("a.txt", "題\n要約だ。\n  💡 要だ。", "digest"),
        ("a.txt", PROSE, "prose"),
        ("a.txt", f"{PROSE}\n文中の✅は印ではない。", "prose"),
        ("a", CITATIONS, "prose"),
    ],
)
def test_reader_is_chosen_by_suffix_and_content(name: str, text: str, reader: str) -> None:
    assert next(one.name for one in READERS if one.suits(Path(name), text)) == reader


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "cp932"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_every_form_of_a_text_reads_the_same(tmp_path: Path, encoding: str, line_end: str) -> None:
    text = f"{PROSE}\n{CITATIONS}"
    path = tmp_path / "article.txt"
    path.write_bytes(text.replace("\n", line_end).encode(encoding))
    assert read_article(path) == read_text(tmp_path, text)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "empty"),
        (" \n\n　\t\n", "empty"),
        ("題だけ", "no section found"),
        ("題\nさらに読む ⇒", "no section found"),
        ("✅", "no section found"),
    ],
)
def test_file_without_text_is_refused(tmp_path: Path, text: str, words: str) -> None:
    with pytest.raises(ArticleError, match=words) as caught:
        read_text(tmp_path, text)
    assert caught.value.path == tmp_path / "article.txt"


def test_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(ArticleError, match="no such file") as caught:
        read_article(tmp_path / "none.txt")
    assert str(caught.value).startswith(str(tmp_path / "none.txt"))


def test_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ArticleError, match="folder"):
        read_article(tmp_path)


def test_pipe_is_refused_without_waiting(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    with pytest.raises(ArticleError, match="pipe"):
        read_article(tmp_path / "pipe.txt")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_file_that_may_not_be_read_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "secret.txt"
    path.write_text(PROSE, encoding="utf-8")
    path.chmod(0)
    with pytest.raises(ArticleError, match="may not be read"):
        read_article(path)


@pytest.mark.parametrize(
    ("error", "words"),
    [(PermissionError(13, "denied"), "may not be read"), (OSError(5, "I/O error"), "I/O error")],
)
def test_reasons_of_the_system_are_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: OSError, words: str
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise error

    (tmp_path / "a.txt").touch()
    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(ArticleError, match=words):
        read_article(tmp_path / "a.txt")


def test_name_that_is_too_long_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ArticleError, match="cannot be read"):
        read_article(tmp_path / ("a" * 300))


def test_file_that_is_too_large_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "large.txt"
    path.write_bytes(b"a" * (5 * 1024 * 1024 + 1))
    with pytest.raises(ArticleError, match="larger than 5 MB"):
        read_article(path)


def test_faults_within_the_file_name_file_and_line(tmp_path: Path) -> None:
    with pytest.raises(ArticleError) as caught:
        read_text(tmp_path, "---\noutlet: [\n---\n# 題", name="a.md")
    assert str(caught.value).startswith(f"{tmp_path / 'a.md'}:3: ")


_HOSTILE = (
    "あ",
    "あ。",
    "「",
    "『あ』",
    "a",
    " a",
    "[a](",
    "*a",
    "**a ",
    "`",
    "<a",
    "- ",
    "💡",
    "✅ あ。",
    "さらに読む ⇒",
    "公開日:",
    "https://a",
    "2025年1月1日",
    "2025",
    "出典: ",
    "です",
    '"a".b,May1,2025',
    "#",
    "|-",
    "、今回の",
    "」",
    "a > ",
    "2025年1月1日あ",
    "[a](b c",
    "(",
)


def _seconds_to_read(folder: Path, text: str, name: str) -> float:
    before = time.process_time()
    with contextlib.suppress(ArticleError):
        read_text(folder, text, name=name)
    return time.process_time() - before


@pytest.mark.parametrize("name", ["a.md", "a.txt"])
@pytest.mark.parametrize("unit", _HOSTILE)
@pytest.mark.parametrize("start", ["", "題\n✅ ", "題\n出典: [a](", "- ![a](<a "])
def test_time_grows_with_the_length_only(tmp_path: Path, start: str, unit: str, name: str) -> None:
    """A slow machine may take its second; what grows with the square takes 16 times a quarter's."""
    whole, quarter = (start + unit * (length // len(unit)) for length in (200_000, 50_000))
    seconds = _seconds_to_read(tmp_path, whole, name)
    assert seconds < 1 or seconds < 8 * _seconds_to_read(tmp_path, quarter, name)


@pytest.mark.parametrize(("start", "name"), [("", "a.md"), ("題\n✅ ", "a.txt"), ("題\n", "a.txt")])
def test_one_line_of_five_megabytes_is_read_in_two_seconds(
    tmp_path: Path, start: str, name: str
) -> None:
    text = start + "政府は支援を続ける。" * 170_000
    assert _seconds_to_read(tmp_path, text, name) < 2


def test_reading_a_digest_loads_no_yaml() -> None:
    code = (
        "import sys; from pathlib import Path; from quizgen.articles import read_article;"
        "read_article(Path(sys.argv[1])); sys.exit('yaml' in sys.modules)"
    )
    run = [sys.executable, "-c", code, str(GIVEN)]
    assert subprocess.run(run, check=False).returncode == 0
