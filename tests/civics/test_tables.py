import re
from importlib.resources import files

import pytest

from quizgen.civics.names import NameKind, all_names, are_aliases, forms_of, searched_forms
from quizgen.civics.table import read_table

TABLES = (
    "contrasts",
    "countries",
    "glossary",
    "institutions",
    "ministries",
    "organisations",
    "outlets",
    "parties",
    "prefectures",
    "regions",
    "titles",
    "topics",
)


@pytest.mark.parametrize("name", TABLES)
def test_every_cell_is_clean(name: str) -> None:
    for row in read_table(name):
        assert all(cell == cell.strip() for cell in row.cells), row


@pytest.mark.parametrize("name", [name for name in TABLES if name not in ("topics", "contrasts")])
def test_no_name_stands_twice_in_a_table(name: str) -> None:
    names = [row.cells[0] for row in read_table(name)]
    assert len(set(names)) == len(names)


@pytest.mark.parametrize("name", TABLES)
def test_every_table_says_where_it_comes_from_and_when(name: str) -> None:
    head = (files("quizgen.civics") / f"{name}.tsv").read_text(encoding="utf-8")
    comments = [line for line in head.splitlines() if line.startswith("#")]
    assert re.search(r"20\d\d-\d\d|20\d\d年", "\n".join(comments)), comments


def test_every_term_has_a_source_and_does_not_name_itself() -> None:
    for row in read_table("glossary"):
        assert row.get("source"), row.get("term")
        for form in (row.get("term"), *row.all("aliases")):
            assert form.lstrip("~") not in row.get("definition"), row.get("term")
            assert form.lstrip("~") not in row.get("gloss"), row.get("term")


def test_definitions_of_a_field_can_serve_one_another_as_distractors() -> None:
    by_field: dict[str, list[int]] = {}
    for row in read_table("glossary"):
        by_field.setdefault(row.get("field"), []).append(len(row.get("definition")))
    for field, lengths in by_field.items():
        assert len(lengths) >= 12, field
        assert min(lengths) >= 0.6 * max(lengths), field


def test_peers_of_a_term_are_terms() -> None:
    terms = {row.get("term") for row in read_table("glossary")}
    for row in read_table("glossary"):
        assert set(row.all("peers")) <= terms - {row.get("term")}, row.get("term")


def test_a_gloss_does_not_name_what_it_describes() -> None:
    for name in all_names():
        if name.kind is NameKind.TERM:
            continue
        assert not any(form in name.gloss for form in name.forms), name.name


def test_glosses_are_unique() -> None:
    glosses = [name.gloss for name in all_names() if name.gloss and name.kind is not NameKind.TERM]
    assert len(set(glosses)) == len(glosses)


def test_no_alternative_is_the_word_itself() -> None:
    for row in read_table("contrasts"):
        assert row.get("word") not in (*row.all("tf"), *row.all("choice")), row.get("word")
        re.compile(row.get("guard"))


def test_topics_of_a_row_are_distinct() -> None:
    for row in read_table("topics"):
        nouns = row.all("nouns")
        assert len(nouns) >= 8, row.get("head")
        assert len(set(nouns)) == len(nouns), row.get("head")


def test_aliases_name_one_thing() -> None:
    assert are_aliases("米国", "アメリカ")
    assert "国連安保理" in forms_of("安全保障理事会")
    assert not are_aliases("ドイツ", "フランス")
    assert forms_of("聞いたこともない語") == ("聞いたこともない語",)


def test_an_alias_that_means_other_things_is_not_looked_for() -> None:
    assert "発議" not in searched_forms()
    assert "発議" in forms_of("憲法改正の発議")
