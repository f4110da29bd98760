"""Rules: words with slots, what they mean, and examples; and the trie they are looked up in."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from inspect import signature
from itertools import accumulate
from types import ModuleType
from typing import TypeVar

Kinds = Mapping[str, tuple[str, ...]]
"""The slots that each kind of thing fits: a `monthday` fits {monthday}, {day} and {point}."""


@dataclass(frozen=True, slots=True)
class Rule:
    """`patterns` in words, `{slot}` or `{name:slot}`; [optional], (this|that), `_` for a blank or a hyphen.

    `build` takes the slots by name and returns what the words mean, or None when they mean nothing after all
    ("30 February"). `makes` is the kind of the result. `examples` map a sentence to the TIMEX3 value that the
    rule gives in it. A `cased` rule needs a capital at its start. The last `ahead` pieces of a pattern follow
    the expression and don't belong to it.
    """

    name: str
    patterns: tuple[str, ...]
    makes: str
    build: Callable[..., object]
    examples: Mapping[str, str] = field(default_factory=dict)
    cased: bool = False
    ahead: int = 0


@dataclass(frozen=True, slots=True)
class Shape:
    """A rule for numbers and signs: a regular expression whose groups `build` takes in order."""

    name: str
    pattern: re.Pattern[str]
    makes: str
    build: Callable[..., object]
    examples: Mapping[str, str]


def rule(
    *patterns: str, makes: str, examples: Mapping[str, str], ahead: int = 0
) -> Callable[[Callable[..., object]], Rule]:
    def decorate(build: Callable[..., object]) -> Rule:
        return Rule(build.__name__, patterns, makes, build, examples, ahead=ahead)

    return decorate


def shape(
    pattern: str, *, makes: str, examples: Mapping[str, str]
) -> Callable[[Callable[..., object]], Shape]:
    def decorate(build: Callable[..., object]) -> Shape:
        return Shape(build.__name__, re.compile(pattern, re.IGNORECASE), makes, build, examples)

    return decorate


def lexeme(makes: str, phrase: str, value: object, *, cased: bool = False) -> Rule:
    """A word or phrase of the lexicon as a rule without slots."""
    return Rule(phrase, (phrase,), makes, lambda: value, cased=cased)


@dataclass(slots=True)
class Node:
    """A step in the trie of patterns; edges by literal key, and by slot with or without a blank before it.

    `ends` holds the rules that end here, what builds their result from what filled the slots, in the order of
    the words, and how many literal words they have.
    """

    literals: dict[str, Node] = field(default_factory=dict)
    spaced: dict[str, Node] = field(default_factory=dict)
    glued: dict[str, Node] = field(default_factory=dict)
    ends: list[tuple[Rule, Callable[..., object], int]] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Grammar:
    """All rules of one language, compiled.

    `root` is the trie; the keys of its literals are bare, since a rule may start anywhere. `starters` are
    these, bare and with a blank. `any_shape` matches everywhere, so that one look finds all shapes;
    each of `shapes` comes with the number of its group there, after which its own groups follow. `fits` are
    the slots that each kind of result fits, and `onward` the nodes of the trie behind it at the start.
    """

    root: Node
    shapes: tuple[tuple[int, Shape], ...]
    any_shape: re.Pattern[str]
    starters: Mapping[str, Node]
    fits: Kinds
    onward: Mapping[str, tuple[Node, ...]]


Kind = TypeVar("Kind")


def collect(modules: Iterable[ModuleType], kind: type[Kind]) -> list[Kind]:
    """Everything of a kind that the modules define, in their order."""
    return [value for module in modules for value in vars(module).values() if isinstance(value, kind)]


def compile_grammar(rules: Iterable[Rule], shapes: Iterable[Shape], kinds: Kinds) -> Grammar:
    root = Node()
    rules, shapes = tuple(rules), tuple(shapes)
    for each in rules:
        takes = list(signature(each.build).parameters)
        for pattern in each.patterns:
            for flat in dict.fromkeys(_expand(pattern)):
                _insert(root, flat, each, takes)
    starters = {gap + key: node for gap in ("", " ", "\n") for key, node in root.literals.items()}
    made = {*(each.makes for each in rules), *(each.makes for each in shapes)}
    fits = {makes: kinds.get(makes, (makes,)) for makes in made}
    onward = {
        makes: tuple(root.spaced[slot] for slot in slots if slot in root.spaced)
        for makes, slots in fits.items()
    }
    numbers = accumulate((each.pattern.groups + 1 for each in shapes), initial=1)
    return Grammar(root, tuple(zip(numbers, shapes, strict=False)), _any_of(shapes), starters, fits, onward)


def _any_of(shapes: tuple[Shape, ...]) -> re.Pattern[str]:
    return re.compile("".join(f"(?=({each.pattern.pattern})|)" for each in shapes), re.IGNORECASE)


_GROUP = re.compile(r"\[([^\[\]()]*)\]|\(([^\[\]()]*)\)|_(?![^{]*\})")


def _expand(pattern: str) -> list[str]:
    """The pattern's plain variants: groups spelled out, blanks single."""
    group = _GROUP.search(pattern)
    if not group:
        return [" ".join(pattern.split())]
    if group.group() == "_":
        choices = [" ", "-"]
    elif group[1] is not None:
        choices = ["", *group[1].split("|")]
    else:
        choices = group[2].split("|")
    return [
        flat
        for choice in choices
        for flat in _expand(pattern[: group.start()] + choice + pattern[group.end() :])
    ]


_ELEMENT = re.compile(r"( ?)(?:\{(\w+)(?::(\w+))?\}|([^\W\d_]+|\d+|[^\w\s]))")


def _insert(root: Node, flat: str, of: Rule, takes: list[str]) -> None:
    node, names, literals = root, [], 0
    for gap, name, slot, literal in _ELEMENT.findall(flat):
        if literal:
            literals += 1
            node = node.literals.setdefault(gap + literal, Node())
        else:
            names.append(name)
            edges = node.spaced if gap or node is root else node.glued
            node = edges.setdefault(slot or name, Node())
    build = of.build if names == takes[: len(names)] else _by_name(of.build, names)
    node.ends.append((of, build, literals))


def _by_name(build: Callable[..., object], names: list[str]) -> Callable[..., object]:
    return lambda *values: build(**dict(zip(names, values, strict=True)))
