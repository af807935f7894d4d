"""Names of the civics tables: what a name means and by which other names it goes."""

from collections.abc import Callable, Iterator
from enum import StrEnum
from functools import cache
from typing import NamedTuple

from quizgen.civics.table import Row, read_table


class NameKind(StrEnum):
    """What sort of thing a name names; distractors stay within one kind."""

    COUNTRY = "country"
    COUNTRIES = "countries"
    """A string of one-letter countries, such as 日米韓."""
    REGION = "region"
    PREFECTURE = "prefecture"
    MINISTRY = "ministry"
    MINISTER = "minister"
    ORGANISATION = "organisation"
    INSTITUTION = "institution"
    PARTY = "party"
    TERM = "term"


ACTORS = (
    NameKind.COUNTRY,
    NameKind.COUNTRIES,
    NameKind.ORGANISATION,
    NameKind.INSTITUTION,
    NameKind.MINISTRY,
    NameKind.MINISTER,
    NameKind.PARTY,
)
"""What can act in a sentence."""


class Name(NamedTuple):
    """One named thing with all its forms."""

    kind: NameKind
    name: str
    forms: tuple[str, ...]
    """All forms that count as this thing, the name itself first."""
    group: str
    """The narrower class whose members can stand for one another (region, house, court …)."""
    wanted: str
    """What a question asks for: 国名, 機関名, 用語 …."""
    gloss: str
    """A noun phrase that identifies it without naming it; empty where the table has none."""
    row: Row


_UNSEARCHED = "~"
"""Stands in a table before a form that is a fair answer but means other things in texts."""


def _forms(row: Row, *columns: str, name: str) -> tuple[str, ...]:
    found = [name]
    for column in columns:
        forms = [form.removeprefix(_UNSEARCHED) for form in row.all(column)]
        found += [form for form in forms if form not in found]
    return tuple(found)


class _Table(NamedTuple):
    """How the rows of a table become names."""

    table: str
    kind: NameKind
    name: str = "name"
    forms: tuple[str, ...] = ("aliases",)
    """Columns that hold other forms."""
    group: str = ""
    """Column of the narrower class; empty where the whole table is one class."""
    gloss: str = ""
    """Column of the gloss; empty where the table has none."""
    wanted: Callable[[Row], str] = lambda _: "語"


def _wanted_place(row: Row) -> str:
    return "国名" if row.get("kind") == "国" else "地域名"


def _wanted_body(row: Row) -> str:
    """Return what a question asks for: 内閣法制局 is neither 省 nor 庁."""
    return "省庁名" if row.get("name").endswith(("省", "庁")) else "機関名"


_TABLES = (
    _Table("countries", NameKind.COUNTRY, group="region", wanted=_wanted_place),
    _Table("regions", NameKind.REGION, wanted=lambda _: "地域名"),
    _Table(
        "prefectures",
        NameKind.PREFECTURE,
        forms=("short",),
        group="region",
        wanted=lambda _: "都道府県名",
    ),
    _Table("ministries", NameKind.MINISTRY, gloss="gloss", wanted=_wanted_body),
    _Table(
        "ministries",
        NameKind.MINISTER,
        name="head",
        forms=("head_aliases",),
        wanted=lambda _: "役職名",
    ),
    _Table(
        "organisations",
        NameKind.ORGANISATION,
        forms=("acronym", "aliases"),
        group="kind",
        gloss="gloss",
        wanted=lambda row: row.get("wanted"),
    ),
    _Table("institutions", NameKind.INSTITUTION, group="class", gloss="gloss"),
    _Table("parties", NameKind.PARTY, group="country", wanted=lambda _: "政党名"),
    _Table(
        "glossary",
        NameKind.TERM,
        name="term",
        group="field",
        gloss="gloss",
        wanted=lambda row: row.get("head"),
    ),
)
"""Of two tables with one form the first names it."""


def _names_of(table: _Table) -> Iterator[Name]:
    for row in read_table(table.table):
        name = row.get(table.name)
        if name:
            forms = _forms(row, *table.forms, name=name)
            group = row.get(table.group) if table.group else table.kind
            gloss = row.get(table.gloss) if table.gloss else ""
            yield Name(table.kind, name, forms, group, table.wanted(row), gloss, row)


@cache
def all_names() -> tuple[Name, ...]:
    """Return every name of every table, in the tables' order."""
    return tuple(name for table in _TABLES for name in _names_of(table))


@cache
def names_by_form() -> dict[str, Name]:
    """Return the names by each of their forms; of two with one form the first table wins."""
    found: dict[str, Name] = {}
    for name in all_names():
        for form in name.forms:
            found.setdefault(form, name)
    return found


@cache
def terms_by_form() -> dict[str, Name]:
    """Return the glossary's terms by each of their forms that is looked for in texts."""
    terms: dict[str, Name] = {}
    for name in all_names():
        if name.kind is NameKind.TERM:
            for form in name.forms:
                terms.setdefault(form, name)
    return {form: name for form, name in terms.items() if form in searched_forms()}


@cache
def searched_forms() -> dict[str, Name]:
    """Return the names by the forms to look for in texts."""
    unsearched = {
        form.removeprefix(_UNSEARCHED)
        for row in read_table("glossary")
        for form in row.all("aliases")
        if form.startswith(_UNSEARCHED)
    }
    elsewhere = {
        form for name in all_names() if name.kind is not NameKind.TERM for form in name.forms
    }
    skipped = unsearched - elsewhere
    return {form: name for form, name in names_by_form().items() if form not in skipped}


@cache
def country_letters() -> dict[str, Name]:
    """Return the countries by their one-letter forms, as in 日米韓."""
    return {
        letter: name
        for name in all_names()
        if name.kind is NameKind.COUNTRY
        for letter in name.row.all("letter")
    }


@cache
def titles() -> dict[str, Row]:
    """Return the titles that follow a person's name, by title."""
    return {row.get("title"): row for row in read_table("titles")}


@cache
def _all_by_form() -> dict[str, list[Name]]:
    """Return for each form every name that has it (安全保障 may stand in two tables)."""
    found: dict[str, list[Name]] = {}
    for name in all_names():
        for form in name.forms:
            found.setdefault(form, []).append(name)
    return found


def forms_of(answer: str) -> tuple[str, ...]:
    """Return all forms that name the same thing as the answer; the answer alone if unknown."""
    found = [answer]
    for name in _all_by_form().get(answer, ()):
        found += [form for form in name.forms if form not in found]
    return tuple(found)


def are_aliases(one: str, other: str) -> bool:
    """Tell whether two texts name one thing."""
    return one == other or other in forms_of(one)
