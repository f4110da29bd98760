"""How much speaks for two tellings being of one event."""

from __future__ import annotations

from math import inf, log
from operator import mul
from typing import NamedTuple

from timeline.merge.telling import Telling
from timeline.merge.timing import When
from timeline.merge.vocabulary import Between


class Agreement(NamedTuple):
    """What two tellings have in common.

    `words` and `names` are the parts of all words and names of both titles, by weight, that both have. The
    next two are what the shared words are worth: `beside`, those in one title and elsewhere in the other's
    sentence; `around`, those of both sentences outside the titles. `heart` is 1 where the verbs of the titles
    are of one kind, `differ` where they are of different kinds. `crowd` is the logarithm of how many tellings
    of the other's article lie together in time with each of the two, multiplied; `fewer` that of the smaller
    number alone. `firm` is 1 where both articles state the day, `dated` where they give the same date.
    """

    words: float
    names: float
    beside: float
    around: float
    heart: float
    differ: float
    crowd: float
    fewer: float
    firm: float
    dated: float


BIAS = -0.66
WEIGHTS = Agreement(10.73, 2.08, 0.42, 0.35, 0.92, -1.1, -1.0, 0.86, 1.76, 0.61)
"""Learnt from the retold stories by `python -m tests.merge.learn`: the log odds that two tellings are of one
event are BIAS and each of these times what it belongs to."""


def evidence(found: Agreement) -> float:
    """The logarithm of the odds that the two are of one event; names alone never make them one."""
    if found.differ and not found.words:
        return -inf
    return sum(map(mul, WEIGHTS, found), BIAS)


def contradict(one: Telling, other: Telling) -> bool:
    """Whether one denies what the other tells, both tell of different things in the same sentence, or both
    come out of a merging, which kept them apart."""
    if one.denied != other.denied or (one.merged and other.merged):
        return True
    if one.text == other.text and (one.article == other.article or one.title != other.title):
        return True
    return _another(one, other) or _another(other, one)


def _another(one: Telling, other: Telling) -> bool:
    """Whether one tells of the second of what is the first or the third in the other."""
    return any(other.which.get(noun, 1) != place for noun, place in one.which.items() if noun in other.said)


def agreement(
    one: Telling, other: Telling, days: tuple[When, When], crowds: tuple[int, int], known: Between
) -> Agreement | None:
    """None where the two contradict each other; both may lie on the same days. `crowds` says for each how
    many tellings of the other's article may lie on its days."""
    if contradict(one, other):
        return None
    named = one.names | other.names
    words = _part(one.said - named, other.said - named, known)
    heart = bool(one.heart & other.heart)
    differ = bool(one.heart and other.heart and not heart)
    beside, around = _shared(one, other, known)
    return Agreement(
        words,
        _part(one.said & named, other.said & named, known),
        beside,
        around,
        float(heart),
        float(differ),
        log(crowds[0] * crowds[1]),
        log(min(crowds)),
        float(days[0].firm and days[1].firm),
        float(one.date == other.date),
    )


def _part(one: frozenset[str], other: frozenset[str], known: Between) -> float:
    return known.weigh(one & other) / (known.weigh(one | other) or 1)


def content(one: Telling, other: Telling, known: Between) -> float:
    """What all that the two titles share is worth, and a part of what stands beside."""
    beside, around = _shared(one, other, known)
    return known.worth(one.said & other.said) + beside / 2 + around / 10


def _shared(one: Telling, other: Telling, known: Between) -> tuple[float, float]:
    beside = (one.said & other.around) | (one.around & other.said)
    return known.worth(beside), known.worth(one.around & other.around)
