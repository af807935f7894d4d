"""The YAML block at the top of a Markdown file: title, outlet, address, date."""

import re
from datetime import date, datetime
from typing import Any, NamedTuple

from quizgen.articles.publication import read_day
from quizgen.errors import ArticleError
from quizgen.regex import regex

_OPEN = regex(r"---[ \t]*\n")
_CLOSE = regex(r"^(?:---|\.\.\.)[ \t]*$", re.MULTILINE)
_KEY = regex(r"^(\w+)[ \t]*:", re.MULTILINE)
_DATE_LIKE = regex(r"\d{4}-\d{1,2}-\d{1,2}")
_LONGEST = 4_000  # characters; YAML is slow on nested brackets, and nobody writes more


class FrontMatter(NamedTuple):
    """What the block says; each is none where it does not."""

    title: str | None = None
    outlet: str | None = None
    url: str | None = None
    published: date | None = None
    end: int = 0
    """Offset in the text behind the block."""
    lines: tuple[tuple[str, int], ...] = ()
    """Every key with its line in the file."""

    def line_of(self, key: str) -> int:
        """Return the line of a key, the first where the key is not there."""
        return dict(self.lines).get(key, 1)


def read_front_matter(text: str) -> FrontMatter:
    """Return the block's values; an empty one where there is no block.

    Raises:
        ArticleError: the block is not closed, is no YAML, or holds a value of the wrong kind.
    """
    opening = _OPEN.match(text)
    if opening is None:
        return FrontMatter()
    closing = _CLOSE.search(text, opening.end(), opening.end() + _LONGEST)
    if closing is None:
        msg = "the front matter is not closed or too long; end it with a line ---"
        raise ArticleError(msg, line=1)
    block = text[opening.end() : closing.start()]
    values, lines = _mapping(block), _key_lines(block)
    return FrontMatter(
        title=_words(values, "title", lines),
        outlet=_words(values, "outlet", lines),
        url=_words(values, "url", lines),
        published=_day(values, lines),
        end=closing.end(),
        lines=tuple(lines.items()),
    )


def _mapping(block: str) -> dict[Any, Any]:
    import yaml  # noqa: PLC0415  slow to load, and most articles need none

    try:
        values = yaml.safe_load(block)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 2 if error.problem_mark else 1
        raise ArticleError(f"the front matter is no YAML: {error.problem}", line=line) from error
    except ValueError as error:
        raise ArticleError(f"no such day: {error}", line=_date_line(block)) from error
    except (yaml.YAMLError, RecursionError) as error:
        raise ArticleError(f"the front matter is no YAML: {error}", line=1) from error
    if values is None:
        return {}
    if not isinstance(values, dict):
        raise ArticleError("the front matter must be lines such as `outlet: 中日新聞`", line=2)
    return values


def _date_line(block: str) -> int:
    date_like = _DATE_LIKE.search(block)
    return block.count("\n", 0, date_like.start()) + 2 if date_like else 1


def _key_lines(block: str) -> dict[str, int]:
    return {key[1]: block.count("\n", 0, key.start()) + 2 for key in _KEY.finditer(block)}


def _words(values: dict[Any, Any], key: str, lines: dict[str, int]) -> str | None:
    value = values.get(key)
    if value is None or value == "":
        return None
    if isinstance(value, str) and value.strip():
        return " ".join(value.split())
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return str(value)
    raise ArticleError(f"{key} must be words, not {value!r:.40}", line=lines.get(key, 1))


def _day(values: dict[Any, Any], lines: dict[str, int]) -> date | None:
    value = values.get("published")
    match value:
        case None | "":
            return None
        case datetime():
            return value.date()
        case date():
            return value
    day = read_day(str(value))
    if day is None:
        message = f"published must be a date such as 2025-02-27, not {value!r:.40}"
        raise ArticleError(message, line=lines.get("published", 1))
    return day
