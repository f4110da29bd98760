"""How much speaks for two tellings being of one event."""

from __future__ import annotations

from collections.abc import Iterable
from math import fsum, log
from operator import mul
from typing import NamedTuple

from timeline.merge.telling import KIND, Telling
from timeline.merge.timing import When
from timeline.merge.vocabulary import Vocabulary
from timeline.model import Status


class Agreement(NamedTuple):
    """What two tellings have in common.

    `share` is the part of all words of both titles, by weight, that both have. The next three are what the
    shared words are worth: `beside`, those in one title and elsewhere in the other's sentence; `around`,
    those of both sentences outside the titles; `kinds`, the kinds of happening in both titles. `heart` is 1
    where the verbs of the titles are of one kind, `differ` where they are of different kinds. `crowd` is the
    logarithm of how many tellings of the other's article lie together in time with each of the two,
    multiplied. `firm` is 1 where both articles state the day; `within` where both are one article, which has
    no crowd.
    """

    share: float
    beside: float
    around: float
    kinds: float
    heart: float
    differ: float
    crowd: float
    firm: float
    within: float


BIAS = -1.08
WEIGHTS = Agreement(8.07, 0.37, 0.43, 0.36, 0.71, -1.0, -0.53, 1.78, -2.97)
"""Learnt from the retold stories by `python -m tests.merge.learn`: the log odds that two tellings are of one
event are BIAS and each of these times what it belongs to."""


def evidence(found: Agreement) -> float:
    """The logarithm of the odds that the two are of one event."""
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
    beside, around, kinds = _shared(one, other, known)
    within = one.event.article == other.event.article
    return Agreement(
        known.weigh(one.said & other.said) / (known.weigh(one.said | other.said) or 1),
        beside,
        around,
        kinds,
        float(bool(one.heart & other.heart)),
        float(bool(one.heart and other.heart and not one.heart & other.heart)),
        0.0 if within else log(crowds[0] * crowds[1]),
        float(days[0].firm and days[1].firm),
        float(within),
    )


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
