"""Every rule says what it is for by examples, and every trap by near-misses; both are held to them here."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from itertools import groupby
from typing import get_args, get_type_hints

import pytest

from tests.corpus.phrases import read_corpus
from timeline import find_times
from timeline.languages import LANGUAGES
from timeline.languages.en import rules, traps
from timeline.languages.en.holiday_names import HOLIDAYS
from timeline.languages.en.lexicon import lexicon
from timeline.model import Relation
from timeline.times.candidates import Candidate, Trap, choose, subject_of, watch
from timeline.times.context import Outlook
from timeline.times.grammar import Rule, Shape, collect, compile_grammar
from timeline.times.interval import Grain
from timeline.times.meaning import Anchor, Meaning
from timeline.times.named_days import keys
from timeline.times.recognise import recognise
from timeline.times.tokens import tokenise

MONDAY = date(2024, 10, 28)
ENGLISH = LANGUAGES["en"]()
RULES: list[Rule | Shape] = [*collect(rules.MODULES, Rule), *collect(rules.MODULES, Shape)]
EXAMPLES = [
    pytest.param(rule, text, value, id=f"{rule.name}: {text}")
    for rule in RULES
    for text, value in rule.examples.items()
]
TRAPS = collect(traps.MODULES, Trap)
NEAR_MISSES = [
    pytest.param(trap, text, id=f"{trap.name}: {text}") for trap in TRAPS for text in trap.examples
]


def makes_meaning(rule: Rule | Shape) -> bool:
    """Whether what the rule makes can stand as an expression of its own."""
    returned = get_type_hints(rule.build)["return"]
    return not set(get_args(Meaning)).isdisjoint(get_args(returned) or (returned,))


def chosen(text: str, traps: Iterable[Trap]) -> list[Candidate]:
    tokens = tokenise(text)
    return choose(tokens, recognise(tokens, ENGLISH.grammar), watch(traps))


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_every_rule_has_an_example(rule: Rule | Shape) -> None:
    assert rule.examples


@pytest.mark.parametrize(("rule", "text", "value"), EXAMPLES)
def test_an_example_gets_its_value_through_the_whole_engine(
    rule: Rule | Shape, text: str, value: str
) -> None:
    found = [(time.value, time.rule) for time in find_times(text, published=MONDAY)]
    if makes_meaning(rule):
        assert (value, rule.name) in found
    else:
        assert value in [found_value for found_value, _ in found]


def test_rules_have_names_of_their_own() -> None:
    names = [rule.name for rule in RULES]
    assert sorted(name for name in names if names.count(name) > 1) == []


@pytest.mark.parametrize("trap", TRAPS, ids=lambda trap: trap.name)
def test_every_trap_has_a_near_miss(trap: Trap) -> None:
    assert trap.examples


@pytest.mark.parametrize(("trap", "text"), NEAR_MISSES)
def test_a_near_miss_is_no_time(trap: Trap, text: str) -> None:
    tokens = tokenise(text)
    caught = [
        found
        for found in choose(tokens, recognise(tokens, ENGLISH.grammar), ENGLISH.watching)
        if isinstance(subject_of(found.meaning), trap.of) and trap.catches(tokens, found)
    ]
    assert caught == []
    if not trap.leaves_rest:
        assert not find_times(text, published=MONDAY)


@pytest.mark.parametrize("trap", TRAPS, ids=lambda trap: trap.name)
def test_no_other_trap_does_the_work_of_a_trap(trap: Trap) -> None:
    others = [other for other in TRAPS if other is not trap]
    assert [text for text in trap.examples if chosen(text, others) != chosen(text, TRAPS)]


def best_readings(text: str) -> Iterable[list[Candidate]]:
    """For the words of each expression the readings that nothing prefers to one another."""
    tokens = tokenise(text)
    candidates = list(recognise(tokens, ENGLISH.grammar))
    spans = {(found.first, found.last) for found in choose(tokens, candidates, ENGLISH.watching)}
    readings = [found for found in candidates if (found.first, found.last) in spans]
    readings.sort(key=lambda found: (found.first, -found.literal))
    for _, group in groupby(readings, key=lambda found: found.first):
        same_words = list(group)
        yield [found for found in same_words if found.literal == same_words[0].literal]


def test_no_two_readings_of_the_same_words_tie() -> None:
    ties = {
        f"{line.text}: {reading[0].rule}, {other.rule}"
        for line in read_corpus()
        for reading in best_readings(line.text)
        for other in reading[1:]
        if other.meaning != reading[0].meaning
    }
    assert sorted(ties) == []


def test_the_order_of_the_rules_decides_nothing() -> None:
    words = [*lexicon(), *collect(rules.MODULES, Rule)]
    shapes = collect(rules.MODULES, Shape)
    backwards = compile_grammar(reversed(words), reversed(shapes), rules.KINDS)
    changed = []
    for line in read_corpus():
        tokens = tokenise(line.text)
        one, other = (
            [
                replace(found, rule="", makes="")
                for found in choose(tokens, recognise(tokens, grammar), ENGLISH.watching)
            ]
            for grammar in (ENGLISH.grammar, backwards)
        )
        if one != other:
            changed.append(line.text)
    assert changed == []


def test_the_names_of_feasts_and_their_dates_belong_together() -> None:
    assert set(HOLIDAYS) == keys()


@pytest.mark.parametrize(
    "kind", [*get_args(Meaning), Grain, Relation, Anchor, Outlook], ids=lambda k: k.__name__
)
def test_every_kind_of_meaning_is_explained(kind: type) -> None:
    assert kind.__doc__
    assert not kind.__doc__.startswith(f"{kind.__name__}(")
