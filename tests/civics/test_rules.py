"""What every row of the table of rules must hold so that it can be asked as it stands."""

import re
from collections import Counter
from itertools import permutations

import pytest

from quizgen.civics.rules import Rule, all_rules
from quizgen.civics.table import read_table
from quizgen.japanese.dates import find_relative_times
from quizgen.japanese.pointers import has_open_reference

RULES = all_rules()
FIELDS = {row.get("field") for row in read_table("glossary")}
LONGEST = 1.6  # times the shortest choice
each_rule = pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)


def test_each_rule_has_a_name_and_a_stem_of_its_own() -> None:
    for column in ("name", "stem"):
        counted = Counter(getattr(rule, column) for rule in RULES)
        assert [text for text, count in counted.items() if count > 1] == []


@each_rule
def test_a_stem_asks_by_itself(rule: Rule) -> None:
    assert re.fullmatch(r"[^。]+か。", rule.stem)
    assert 15 <= len(rule.stem) <= 100
    assert not has_open_reference(rule.stem)
    assert not find_relative_times(rule.stem, None)
    assert not re.search(r"[０-９]|です|ます", rule.stem + rule.why)


@each_rule
def test_a_rule_has_a_key_and_three_others_like_it(rule: Rule) -> None:
    choices = (rule.key, *rule.wrong)
    assert len({*choices}) == len(choices) == 4
    assert not any(one in other for one, other in permutations(choices, 2))
    lengths = sorted(map(len, choices))
    assert lengths[-1] <= max(LONGEST * lengths[0], lengths[0] + 4)
    assert not any("。" in choice for choice in choices)


@each_rule
def test_of_each_wrong_choice_it_is_told_why(rule: Rule) -> None:
    assert len({*rule.why_wrong}) == len(rule.wrong)
    for why in rule.why_wrong:
        assert re.fullmatch(r"[^。？！]{7,60}。", why)
        assert not re.search(
            r"[０-９]|です。|ます。|(?:(?<![ァ-ヴー])[アイウエ]|選択肢)[はがの]", why
        )
        assert why != rule.why


@each_rule
def test_no_stem_shows_its_key(rule: Rule) -> None:
    assert rule.key not in rule.stem


@each_rule
def test_a_rule_gives_its_reason_and_its_source(rule: Rule) -> None:
    assert re.fullmatch(r"[^。]{12,110}。", rule.why)
    assert rule.source
    assert rule.field in FIELDS


@each_rule
def test_no_match_is_lost_by_the_words_looked_for_first(rule: Rule) -> None:
    assert rule.words
    assert all(len(word) > 1 for word in rule.words)
    assert rule.home in ("", "日本")
    if rule.mentions:
        assert not re.compile(rule.mentions).search("")


@each_rule
def test_a_rule_has_words_of_sentences_that_tell_what_it_asks(rule: Rule) -> None:
    assert 3 <= len(rule.says) <= 12
    assert len(set(rule.says)) == len(rule.says)
    assert all(2 <= len(word) <= 8 for word in rule.says)
    assert not re.search("[「」、。]", "".join(rule.says))
