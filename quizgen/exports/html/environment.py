"""The one place that knows Jinja2: templates, escaping, and the page around the content."""

import base64
import hashlib
from collections.abc import Callable, Iterable
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING

from quizgen.exports.html.own_templates import read_own
from quizgen.exports.html.passage import Word
from quizgen.exports.html.wording import SUBJECT, TEST, usage_note
from quizgen.exports.ruby import as_ruby, ruby_of
from quizgen.models.question import BLANK
from quizgen.models.readings import Readings

if TYPE_CHECKING:
    from jinja2 import BaseLoader, Environment

BUILTIN = "builtin"
"""Before the name of a template: ours, though the school has one of that name."""

_COMPILED_UNDER = {"autoescape": True, "trim_blocks": True, "lstrip_blocks": True}


def render(template: str, readings: Readings | None = None, **values: object) -> str:
    """Return a template filled in; every value is escaped for HTML."""
    return environment(None, readings).get_template(template).render(values)


def markup_of(text: str) -> str:
    """Return our own style or script marked as not to be escaped."""
    from markupsafe import Markup  # noqa: PLC0415  loaded by the first export, not by import

    return Markup(text)  # noqa: S704  our own template, in which every value is escaped already


def integrity(text: str) -> str:
    """Return the hash by which a content security policy allows an inline style or script."""
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


@cache
def environment(templates: Path | None = None, readings: Readings | None = None) -> "Environment":
    """Return the environment; building it takes longer than all the rendering."""
    from jinja2 import StrictUndefined  # noqa: PLC0415  as above
    from jinja2.sandbox import ImmutableSandboxedEnvironment  # noqa: PLC0415  as above

    from quizgen.exports.html.compiled import CompiledTemplates  # noqa: PLC0415  as above

    made = ImmutableSandboxedEnvironment(
        **_COMPILED_UNDER,
        loader=_loader(templates),
        undefined=StrictUndefined,
        bytecode_cache=None if templates else CompiledTemplates(_COMPILED_UNDER),
    )
    shown = partial(japanese, readings=readings)
    of_readings = {"ja": shown, "gap": partial(gap, shown=shown)}
    made.filters |= {name: _at_render(one) for name, one in of_readings.items()}
    made.filters["css_string"] = css_string
    made.filters["ruby"] = ruby
    made.globals |= {"subject": SUBJECT, "test": TEST, "usage_note": usage_note}
    return made


def _at_render(shown: Callable[[str], str]) -> Callable[[object, str], str]:
    """Return a filter that Jinja2 never works out while it compiles, as it does of fixed words.

    What is compiled is kept and shared by environments with other readings.
    """
    from jinja2 import pass_context  # noqa: PLC0415  as above

    @pass_context
    def show(_: object, text: str) -> str:
        return shown(text)

    return show


def _loader(templates: Path | None) -> "BaseLoader":
    from jinja2 import (  # noqa: PLC0415  as above
        ChoiceLoader,
        FunctionLoader,
        PackageLoader,
        PrefixLoader,
    )

    ours = PackageLoader("quizgen.exports.html")
    if templates is None:
        return ours
    own = FunctionLoader(partial(read_own, templates))
    return ChoiceLoader([own, ours, PrefixLoader({BUILTIN: ours})])


def css_string(text: str) -> str:
    """Return text safe inside a quoted CSS string: all but letters and digits as escapes."""
    return markup_of("".join(c if c.isalnum() else f"\\{ord(c):x} " for c in text))


def japanese(text: str, *, readings: Readings | None) -> str:
    """Return a text as a sheet shows it; every text of a sheet goes through here."""
    from markupsafe import escape  # noqa: PLC0415  as above

    return markup_of(as_ruby(text, readings)) if readings else escape(text)


def ruby(words: Iterable[Word]) -> str:
    """Return words as a sheet shows them, each under its reading if it carries one."""
    return markup_of(ruby_of((word.text, word.reading) for word in words))


def gap(text: str, *, shown: Callable[[str], str]) -> str:
    """Return a text as shown, with its blanks wide enough to be seen and never broken."""
    from markupsafe import Markup  # noqa: PLC0415  as above

    blank = Markup('<span class="gap">{}<span class="blank">{}</span>{}</span>')
    drawn = blank.format(BLANK[0], BLANK[1:-1], BLANK[-1])
    return drawn.join(map(shown, text.split(BLANK)))
