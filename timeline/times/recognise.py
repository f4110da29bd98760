"""Rules applied to a text: candidates for time expressions, and the longest of them without overlaps.

A chart parser that works from the end of the text to its start, so that whatever a rule needs after its first element
is already there. What has no rule starting at it costs one dictionary look-up.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import NamedTuple, get_args

from timeline.times.grammar import Grammar, Node, Rule, Shape
from timeline.times.meaning import Meaning
from timeline.times.tokens import Tokens

_MEANINGS = get_args(Meaning)
_LONGEST = 28
"""Pieces an expression may have; keeps the work linear on hostile text."""
_SHAPED = frozenset("0123456789'")
"""Last signs of pieces at which a shape may start."""
_READINGS = 4
"""Different results of one kind kept for one span; keeps the work linear on hostile text."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A meaning found at pieces [first, last) of a text."""

    first: int
    last: int
    rule: str
    makes: str
    meaning: Meaning
    side: str = ""
    """"first" or "last" for the two ends of a range."""


@dataclass(frozen=True, slots=True)
class Trap:
    """A reason why a candidate is no time expression after all, with sentences in which it must win."""

    name: str
    catches: Callable[[Tokens, Candidate], bool]
    examples: tuple[str, ...]
    leaves_rest: bool = False


def trap(*examples: str, leaves_rest: bool = False) -> Callable[[Callable[[Tokens, Candidate], bool]], Trap]:
    """A trap; what lies inside a caught candidate is no time either, unless the trap `leaves_rest`."""
    return lambda catches: Trap(catches.__name__, catches, examples, leaves_rest)


class _Item(NamedTuple):
    end: int
    makes: str
    fits: tuple[str, ...]
    value: object
    rule: str


@dataclass(slots=True)
class _Chart:
    tokens: Tokens
    grammar: Grammar
    items: dict[int, list[_Item]] = field(default_factory=dict)
    start: int = 0
    agenda: list[_Item] = field(default_factory=list)
    seen: dict[tuple[int, str], list[object]] = field(default_factory=dict)


def recognise(tokens: Tokens, grammar: Grammar, traps: Iterable[Trap]) -> list[Candidate]:
    """The time expressions of a text, in order, without overlaps."""
    chart = _Chart(tokens, grammar)
    starters = grammar.starters
    for start in reversed([i for i, key in enumerate(tokens.keys) if key in starters or key[-1] in _SHAPED]):
        node = grammar.root.literals.get(tokens.words[start])
        if node is None or not _leads_on(chart, node, start + 1):
            node = None
        if node or tokens.keys[start][-1] in _SHAPED:
            _fill(chart, node, start)
    return _choose(tokens, chart, tuple(traps))


def _leads_on(chart: _Chart, node: Node, at: int) -> bool:
    """Whether a rule ends at the node or can go on at piece `at`; most words that may start a rule start none."""
    keys = chart.tokens.keys
    return bool(node.ends) or at in chart.items or (at < len(keys) and keys[at] in node.literals)


def _fill(chart: _Chart, node: Node | None, start: int) -> None:
    """All that starts at a piece: by its word (`node`), by its shape, and from what was found there."""
    chart.start, chart.agenda, chart.seen = start, [], {}
    if chart.tokens.keys[start][-1] in _SHAPED:
        _try_shapes(chart, start)
    if node:
        _walk(chart, node, start + 1, ())
    here: list[_Item] = []
    while chart.agenda:
        item = chart.agenda.pop()
        here.append(item)
        for slot in item.fits:
            if child := chart.grammar.root.spaced.get(slot):
                _walk(chart, child, item.end, (item.value,))
    if here:
        chart.items[start] = here


def _try_shapes(chart: _Chart, start: int) -> None:
    found = chart.grammar.any_shape.match(chart.tokens.text, chart.tokens.starts[start])
    if found is None or found.lastindex is None:
        return
    for each, matched in zip(chart.grammar.shapes, found.groups(), strict=True):
        if matched is not None:
            _try_shape(chart, each, start)


def _try_shape(chart: _Chart, each: Shape, start: int) -> None:
    tokens = chart.tokens
    match = each.pattern.match(tokens.text, tokens.starts[start])
    if not match:
        return
    last = bisect_left(tokens.ends, match.end())
    if last >= len(tokens.ends) or tokens.ends[last] != match.end() or last + 1 - start > _LONGEST:
        return
    _add(chart, last + 1, each.makes, each.build(*match.groups()), each.name)


def _walk(chart: _Chart, node: Node, at: int, values: tuple[object, ...]) -> None:
    for each, names in node.ends:
        _complete(chart, each, dict(zip(names, values, strict=True)), at)
    keys = chart.tokens.keys
    if at >= len(keys) or at - chart.start >= _LONGEST:
        return
    key = keys[at]
    if child := node.literals.get(key):
        _walk(chart, child, at + 1, values)
    first = key[0]
    edges = node.spaced if first == " " else node.glued
    if edges and first != "\n":
        for item in chart.items.get(at, ()):
            for slot in item.fits:
                if child := edges.get(slot):
                    _walk(chart, child, item.end, (*values, item.value))


def _complete(chart: _Chart, each: Rule, slots: dict[str, object], end: int) -> None:
    if each.cased and not chart.tokens.capitalised(chart.start):
        return
    _add(chart, end, each.makes, each.build(**slots), each.name)


def _add(chart: _Chart, end: int, makes: str, value: object, name: str) -> None:
    if value is None:
        return
    readings = chart.seen.setdefault((end, makes), [])
    if value in readings or len(readings) >= _READINGS:
        return
    readings.append(value)
    chart.agenda.append(_Item(end, makes, chart.grammar.kinds.get(makes, (makes,)), value, name))


def _choose(tokens: Tokens, chart: _Chart, traps: tuple[Trap, ...]) -> list[Candidate]:
    """The longest candidates first; of the same length the first in the text."""
    candidates = [
        Candidate(first, item.end, item.rule, item.makes, item.value)
        for first, items in chart.items.items()
        for item in items
        if isinstance(item.value, _MEANINGS)
    ]
    candidates.sort(key=lambda c: (tokens.starts[c.first] - tokens.ends[c.last - 1], c.first))
    chosen: list[Candidate] = []
    taken: set[int] = set()
    for candidate in candidates:
        span = range(candidate.first, candidate.last)
        if not taken.isdisjoint(span):
            continue
        caught = next((each for each in traps if each.catches(tokens, candidate)), None)
        if caught is None:
            chosen.append(candidate)
        if caught is None or not caught.leaves_rest:
            taken.update(span)
    return sorted(chosen, key=lambda c: c.first)
