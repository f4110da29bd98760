"""What the rules found, what only looks like a time, and the choice among them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from timeline.times.meaning import Meaning
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
    """A reason why a candidate is no time expression after all, with sentences in which it must win."""

    name: str
    catches: Callable[[Tokens, Candidate], bool]
    examples: tuple[str, ...]
    leaves_rest: bool = False


def trap(*examples: str, leaves_rest: bool = False) -> Callable[[Callable[[Tokens, Candidate], bool]], Trap]:
    """A trap; what lies inside a caught candidate is no time either, unless the trap `leaves_rest`."""
    return lambda catches: Trap(catches.__name__, catches, examples, leaves_rest)


def choose(tokens: Tokens, candidates: Iterable[Candidate], traps: Iterable[Trap]) -> list[Candidate]:
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
        caught = next((each for each in traps if each.catches(tokens, candidate)), None)
        if caught is None:
            chosen.append(candidate)
        if caught is None or not caught.leaves_rest:
            taken.update(span)
    return sorted(chosen, key=lambda candidate: candidate.first)


def _preference(tokens: Tokens, candidate: Candidate) -> tuple[int, int, int]:
    length = tokens.ends[candidate.last - 1] - tokens.starts[candidate.first]
    return -length, candidate.first, -candidate.literal
