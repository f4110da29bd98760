"""Every rule says what it is for by examples, and every trap by near-misses; both are held to them here."""

from __future__ import annotations

from datetime import date

import pytest

from timeline import find_times
from timeline.languages.en import RULES, grammar, trap_list
from timeline.languages.en.holiday_words import HOLIDAYS
from timeline.times.candidates import Trap, choose
from timeline.times.grammar import Rule, Shape, collect
from timeline.times.named_days import keys
from timeline.times.recognise import recognise
from timeline.times.tokens import tokenise

MONDAY = date(2024, 10, 28)
ALL_RULES = collect(RULES)
EXAMPLES = [(rule, text, value) for rule in ALL_RULES for text, value in rule.examples.items()]
NEAR_MISSES = [(trap, text) for trap in trap_list() for text in trap.examples]


@pytest.mark.parametrize("rule", ALL_RULES, ids=lambda rule: rule.name)
def test_every_rule_has_an_example(rule: Rule | Shape) -> None:
    assert rule.examples


@pytest.mark.parametrize(("rule", "text", "value"), EXAMPLES, ids=lambda part: getattr(part, "name", None))
def test_an_example_gets_its_value_through_the_whole_engine(
    rule: Rule | Shape, text: str, value: str
) -> None:
    found = find_times(text, published=MONDAY)
    values = [time.value for time in found]
    assert value in values, (rule.name, [(time.text, time.value, time.rule) for time in found])


@pytest.mark.parametrize(("trap", "text"), NEAR_MISSES, ids=lambda part: getattr(part, "name", None))
def test_a_trap_is_needed_for_its_examples(trap: Trap, text: str) -> None:
    tokens = tokenise(text)
    candidates = list(recognise(tokens, grammar()))
    others = tuple(other for other in trap_list() if other is not trap)
    assert choose(tokens, candidates, trap_list()) != choose(tokens, candidates, others)


@pytest.mark.parametrize(("trap", "text"), NEAR_MISSES, ids=lambda part: getattr(part, "name", None))
def test_nothing_is_found_in_the_examples_of_a_trap(trap: Trap, text: str) -> None:
    if not trap.leaves_rest:
        assert [time.text for time in find_times(text, published=MONDAY)] == []


def test_the_names_of_feasts_and_their_dates_belong_together() -> None:
    assert set(HOLIDAYS) == keys()
