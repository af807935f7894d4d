"""The one place that knows Jinja2: templates, escaping, and the page around the content."""

import base64
import hashlib
from functools import cache
from typing import TYPE_CHECKING

from quizgen.exports.html.wording import SUBJECT, usage_note
from quizgen.models.question import BLANK

if TYPE_CHECKING:
    from jinja2 import Environment


def render(template: str, **values: object) -> str:
    """Return a template filled in; every value is escaped for HTML."""
    return environment().get_template(template).render(values)


def markup_of(text: str) -> str:
    """Return our own style or script marked as not to be escaped."""
    from markupsafe import Markup  # noqa: PLC0415  loaded by the first export, not by import

    return Markup(text)  # noqa: S704  our own template, in which every value is escaped already


def integrity(text: str) -> str:
    """Return the hash by which a content security policy allows an inline style or script."""
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


@cache
def environment() -> "Environment":
    """Return the environment; building it takes longer than all the rendering."""
    from jinja2 import PackageLoader, StrictUndefined  # noqa: PLC0415  as above
    from jinja2.sandbox import ImmutableSandboxedEnvironment  # noqa: PLC0415  as above

    made = ImmutableSandboxedEnvironment(
        loader=PackageLoader("quizgen.exports.html"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters |= {"css_string": css_string, "gap": gap}
    made.globals |= {"subject": SUBJECT, "usage_note": usage_note}
    return made


def css_string(text: str) -> str:
    """Return text safe inside a quoted CSS string: all but letters and digits as escapes."""
    return markup_of("".join(c if c.isalnum() else f"\\{ord(c):x} " for c in text))


def gap(text: str) -> str:
    """Return a text escaped, with its blanks wide enough to be seen and never broken."""
    from markupsafe import Markup, escape  # noqa: PLC0415  as above

    blank = Markup('<span class="gap">{}<span class="blank">{}</span>{}</span>')
    drawn = blank.format(BLANK[0], BLANK[1:-1], BLANK[-1])
    return drawn.join(escape(piece) for piece in text.split(BLANK))
