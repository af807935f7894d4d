"""The table of questions that give each other away."""

from quizgen.civics.cues import are_cues, term_key
from quizgen.civics.rules import all_rules
from quizgen.civics.table import read_table


def test_every_pair_is_of_two_entries_that_the_tables_have() -> None:
    terms = {term_key(row.get("term")) for row in read_table("glossary")}
    known = terms | {rule.name for rule in all_rules()}
    for row in read_table("cues"):
        pair = row.get("one"), row.get("other")
        assert set(pair) <= known, pair
        assert pair[0] != pair[1], pair


def test_no_pair_stands_twice() -> None:
    pairs = [frozenset(row.cells) for row in read_table("cues")]
    assert len(set(pairs)) == len(pairs)


def test_a_pair_holds_both_ways_and_a_term_is_no_rule_of_its_name() -> None:
    row = next(row for row in read_table("cues") if "「" not in row.get("one") + row.get("other"))
    one, other = row.get("one"), row.get("other")
    assert are_cues(one, other)
    assert are_cues(other, one)
    assert not are_cues(one, term_key(other))
