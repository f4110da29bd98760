"""What the rules found, what only looks like a time, and the choice among them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from types import UnionType
from typing import get_args

from timeline.times.meaning import Meaning, Modified, Nearest, Recurring
from timeline.times.tokens import Tokens


@dataclass(frozen=True, slots=True)
class Candidate:
    """A meaning found at pieces [first, last) of a text.

    `literal` is how many of the pieces the rule spells out itself. `side` is "first" or "last" for the ends
    of a range.
    """

    first: int
    last: int
    rule: str
    makes: str
    meaning: Meaning
    literal: int = 0
    side: str = ""


@dataclass(frozen=True, slots=True)
class Trap:
    """A reason why a candidate is no time expression after all, with sentences in which it must win.

    It `catches` only candidates whose subject is `of` one of these types.
    """

    name: str
    catches: Callable[[Tokens, Candidate], bool]
    examples: tuple[str, ...]
    of: type | UnionType = object
    leaves_rest: bool = False


def trap(
    *examples: str, of: type | UnionType = object, leaves_rest: bool = False
) -> Callable[[Callable[[Tokens, Candidate], bool]], Trap]:
    """A trap; what lies inside a caught candidate is no time either, unless the trap `leaves_rest`."""
    return lambda catches: Trap(catches.__name__, catches, examples, of, leaves_rest)


Watch = Callable[[Meaning], tuple[Trap, ...]]
"""The traps that may catch what has this meaning."""


def watch(traps: Iterable[Trap]) -> Watch:
    subjects = (*get_args(Meaning), *get_args(Recurring))
    traps = tuple(traps)
    about = {kind: tuple(each for each in traps if issubclass(kind, each.of)) for kind in subjects}
    return lambda meaning: about[type(subject_of(meaning))]


def subject_of(meaning: Meaning) -> Meaning | Recurring:
    """The meaning without its modifiers; of the nearest time that comes again, what comes again."""
    match meaning:
        case Modified(inner, _):
            return subject_of(inner)
        case Nearest(recurring):
            return recurring
        case _:
            return meaning


def choose(tokens: Tokens, candidates: Iterable[Candidate], watching: Watch) -> list[Candidate]:
    """The candidates that stand, in order, without overlaps.

    The longest wins; of the same length the first in the text; of the same words the rule that spells out
    more of them.
    """
    chosen: list[Candidate] = []
    taken: set[int] = set()
    for candidate in sorted(candidates, key=lambda candidate: _preference(tokens, candidate)):
        span = range(candidate.first, candidate.last)
        if not taken.isdisjoint(span):
            continue
        caught = next((each for each in watching(candidate.meaning) if each.catches(tokens, candidate)), None)
        if caught is None:
            chosen.append(candidate)
        if caught is None or not caught.leaves_rest:
            taken.update(span)
    return sorted(chosen, key=lambda candidate: candidate.first)


def _preference(tokens: Tokens, candidate: Candidate) -> tuple[int, int, int]:
    length = tokens.ends[candidate.last - 1] - tokens.starts[candidate.first]
    return -length, candidate.first, -candidate.literal
