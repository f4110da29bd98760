"""Rules applied to a text: every candidate for a time expression.

A chart parser that works from the end of the text to its start, so that whatever a rule needs after its first
element is already there. What has no rule starting at it costs one dictionary look-up.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple, get_args

from timeline.times.candidates import Candidate
from timeline.times.grammar import Grammar, Node, Rule, Shape
from timeline.times.meaning import Meaning
from timeline.times.tokens import Tokens

_MEANINGS = get_args(Meaning)
_LONGEST = 28
"""Pieces an expression may have; keeps the work linear on hostile text."""
_DIGITS = frozenset("0123456789")
_SHAPED = _DIGITS | {"'"}
"""Last signs of pieces at which a shape may start."""
_READINGS = 4
"""Different results of one kind kept for one span; keeps the work linear on hostile text."""


class _Item(NamedTuple):
    """What a rule made of the pieces up to `end`."""

    end: int
    makes: str
    fits: tuple[str, ...]
    value: object
    rule: str
    literal: int


@dataclass(slots=True)
class _Chart:
    """Items by the piece they start at; `start`, `agenda` and `seen` belong to the piece being worked on."""

    tokens: Tokens
    grammar: Grammar
    items: dict[int, list[_Item]] = field(default_factory=dict)
    start: int = 0
    agenda: list[_Item] = field(default_factory=list)
    seen: dict[tuple[int, str], list[object]] = field(default_factory=dict)


def recognise(tokens: Tokens, grammar: Grammar) -> Iterator[Candidate]:
    """All candidates of a text; they overlap."""
    chart = _Chart(tokens, grammar)
    keys, starters = tokens.keys, grammar.starters
    for start in reversed([i for i, key in enumerate(keys) if key in starters or key[-1] in _SHAPED]):
        node = starters.get(keys[start])
        if node is not None and not _leads_on(chart, node, start + 1):
            node = None
        shaped = keys[start][-1] in _SHAPED and _may_be_shaped(keys, start)
        if node or shaped:
            _fill(chart, node, start, shaped)
    for first, items in chart.items.items():
        for item in items:
            if isinstance(item.value, _MEANINGS):
                yield Candidate(first, item.end, item.rule, item.makes, item.value, item.literal)


def _may_be_shaped(keys: list[str], start: int) -> bool:
    """Whether a shape may start at a piece: it is a number, or an apostrophe right before one."""
    sign = keys[start][-1]
    return sign in _DIGITS or (sign == "'" and start + 1 < len(keys) and keys[start + 1][0] in _DIGITS)


def _leads_on(chart: _Chart, node: Node, at: int) -> bool:
    """Whether a rule ends at the node or can go on at piece `at`; most words that may start a rule don't."""
    keys = chart.tokens.keys
    return bool(node.ends) or at in chart.items or (at < len(keys) and keys[at] in node.literals)


def _fill(chart: _Chart, node: Node | None, start: int, shaped: bool) -> None:
    """All that starts at a piece: by its word (`node`), by its shape, and from what was found there."""
    chart.start, chart.agenda, chart.seen = start, [], {}
    if shaped:
        _try_shapes(chart, start)
    if node:
        _walk(chart, node, start + 1, ())
    here: list[_Item] = []
    onward = chart.grammar.onward
    while chart.agenda:
        item = chart.agenda.pop()
        here.append(item)
        for child in onward[item.makes]:
            if _leads_on(chart, child, item.end):
                _walk(chart, child, item.end, (item.value,))
    if here:
        chart.items[start] = here


def _try_shapes(chart: _Chart, start: int) -> None:
    tokens = chart.tokens
    found = chart.grammar.any_shape.match(tokens.text, tokens.starts[start])
    if found is None or found.lastindex is None:
        return
    groups, spans = found.groups(), found.regs
    for number, each in chart.grammar.shapes:
        end = spans[number][1]
        if end < 0:
            continue
        last = bisect_left(tokens.ends, end, start)
        if last < len(tokens.ends) and tokens.ends[last] == end and last - start < _LONGEST:
            own = groups[number : number + each.pattern.groups]
            _add(chart, each, each.build(*own), last + 1, last + 1 - start)


def _walk(chart: _Chart, node: Node, at: int, values: tuple[object, ...]) -> None:
    for each, build, literal in node.ends:
        if not each.cased or chart.tokens.capitalised(chart.start):
            _add(chart, each, build(*values), at - each.ahead, literal)
    keys = chart.tokens.keys
    if at >= len(keys) or at - chart.start >= _LONGEST:
        return
    key = keys[at]
    if child := node.literals.get(key):
        _walk(chart, child, at + 1, values)
    if at not in chart.items:
        return
    first = key[0]
    edges = node.spaced if first == " " else node.glued
    if edges and first != "\n":
        for item in chart.items[at]:
            for slot in item.fits:
                if child := edges.get(slot):
                    _walk(chart, child, item.end, (*values, item.value))


def _add(chart: _Chart, each: Rule | Shape, value: object, end: int, literal: int) -> None:
    if value is None:
        return
    readings = chart.seen.setdefault((end, each.makes), [])
    if value in readings or len(readings) >= _READINGS:
        return
    readings.append(value)
    chart.agenda.append(_Item(end, each.makes, chart.grammar.fits[each.makes], value, each.name, literal))
