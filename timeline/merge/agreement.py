"""How much speaks for two tellings being of one event."""

from __future__ import annotations

from collections.abc import Iterable
from math import fsum, inf, log
from operator import mul
from typing import NamedTuple

from timeline.merge.telling import KIND, Telling
from timeline.merge.timing import When
from timeline.merge.vocabulary import Vocabulary
from timeline.model import Status


class Agreement(NamedTuple):
    """What two tellings have in common.

    `words` and `names` are the parts of all words and names of both titles, by weight, that both have. The
    next three are what the shared words are worth: `beside`, those in one title and elsewhere in the other's
    sentence; `around`, those of both sentences outside the titles; `kinds`, the kinds of happening in both
    titles. `heart` is 1 where the verbs of the titles are of one kind, `differ` where they are of different
    kinds. `crowd` is the logarithm of how many tellings of the other's article lie together in time with
    each of the two, multiplied. `firm` is 1 where both articles state the day.
    """

    words: float
    names: float
    beside: float
    around: float
    kinds: float
    heart: float
    differ: float
    crowd: float
    firm: float


BIAS = -0.77
WEIGHTS = Agreement(8.31, 2.01, 0.38, 0.4, 0.28, 0.46, -1.15, -0.58, 1.7)
"""Learnt from the retold stories by `python -m tests.merge.learn`: the log odds that two tellings are of one
event are BIAS and each of these times what it belongs to."""

_FEW = 0.15
"""How much of the titles' words two tellings share at least, names aside, if their verbs are of different
kinds."""


def evidence(found: Agreement) -> float:
    """The logarithm of the odds that the two are of one event; names alone never make them one."""
    if found.differ and found.words < _FEW:
        return -inf
    return sum(map(mul, WEIGHTS, found), BIAS)


def contradict(one: Telling, other: Telling) -> bool:
    """Whether one denies what the other tells, both tell of different things in the same sentence, or both
    come out of a merging, which kept them apart."""
    a, b = one.event, other.event
    if (a.status is Status.DENIED) != (b.status is Status.DENIED) or (a.mentions and b.mentions):
        return True
    return a.text == b.text and (a.article == b.article or a.title != b.title)


def agreement(
    one: Telling, other: Telling, days: tuple[When, When], crowds: tuple[int, int], known: Vocabulary
) -> Agreement | None:
    """None where the two contradict each other; both may lie on the same days. `crowds` says for each how
    many tellings of the other's article may lie on its days."""
    if contradict(one, other):
        return None
    named = one.names | other.names
    words = _part(one.said - named, other.said - named, known)
    heart = bool(one.heart & other.heart)
    differ = bool(one.heart and other.heart and not heart)
    beside, around, kinds = _shared(one, other, known)
    return Agreement(
        words,
        _part(one.said & named, other.said & named, known),
        beside,
        around,
        kinds,
        float(heart),
        float(differ),
        log(crowds[0] * crowds[1]),
        float(days[0].firm and days[1].firm),
    )


def _part(one: frozenset[str], other: frozenset[str], known: Vocabulary) -> float:
    return known.weigh(one & other) / (known.weigh(one | other) or 1)


def content(one: Telling, other: Telling, known: Vocabulary) -> float:
    """What all that the two titles share is worth, and a part of what stands beside."""
    beside, around, _ = _shared(one, other, known)
    return _worth(one.said & other.said, one, other, known) + beside / 2 + around / 10


def _shared(one: Telling, other: Telling, known: Vocabulary) -> tuple[float, float, float]:
    beside = (one.said & other.around) | (one.around & other.said)
    kinds = (word for word in one.said & other.said if word.startswith(KIND))
    return (
        _worth(beside, one, other, known),
        _worth(one.around & other.around, one, other, known),
        _worth(kinds, one, other, known),
    )


def _worth(words: Iterable[str], one: Telling, other: Telling, known: Vocabulary) -> float:
    """Words are worth less, the more tellings of the two articles they are in."""
    here, there = known.values[one.event.article], known.values[other.event.article]
    return fsum(here[word] * there[word] for word in words)
