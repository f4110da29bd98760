"""Which tellings are of one event."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from itertools import product

from timeline.merge.agreement import evidence
from timeline.merge.candidates import Pair, candidates
from timeline.merge.disputes import disputes
from timeline.merge.ground import Ground

ENOUGH = 0.9
"""The log odds it takes for two tellings, and on average for all tellings of two clusters, to be of one
event."""
_WEAK, _AGAINST = 0.0, -2.0
"""Log odds of _WEAK or less are not kept in mind: they count as _AGAINST."""
_FEW = 6
"""How many tellings of a cluster, those that joined it first, are compared with another's."""


@dataclass(frozen=True, slots=True)
class _Cluster:
    """Places of tellings; the articles they are in; the firm days on which all of them may lie, both
    inclusive, or all their firm days where they contradict each other."""

    places: tuple[int, ...]
    articles: frozenset[str]
    first: int
    last: int


@dataclass(slots=True)
class _Scores:
    """The log odds of pairs that may well be of one event; which articles were compared; the pairs that
    speak for each other more than for any other telling in the other's article."""

    pairs: dict[Pair, float] = field(default_factory=dict)
    compared: set[tuple[str, str]] = field(default_factory=set)
    links: list[Pair] = field(default_factory=list)


def clusters(ground: Ground) -> list[tuple[int, ...]]:
    """The places of the tellings, those of one event together: first what only the date divides, then what
    agrees."""
    found = [_alone(ground, place) for place in range(len(ground.tellings))]
    of = list(range(len(found)))

    def join(pair: Pair, fit: Callable[[_Cluster, _Cluster], bool]) -> None:
        one, other = sorted(of[place] for place in pair)
        if one != other and fit(found[one], found[other]):
            for place in found[other].places:
                of[place] = one
            found[one] = _joined(found[one], found[other])

    for pair in disputes(ground):
        join(pair, _apart)
    scores = _compare(ground)
    for pair in sorted(scores.links, key=lambda pair: (-scores.pairs[pair], pair)):
        join(pair, lambda one, other: _agree(ground, scores, one, other))
    return [found[place].places for place in range(len(found)) if of[place] == place]


def _compare(ground: Ground) -> _Scores:
    scores = _Scores()
    for articles, pairs in candidates(ground.tellings, ground.known):
        odds = ((pair, evidence(found)) for pair, found in ground.agreements(pairs))
        found = {pair: odd for pair, odd in odds if odd > _WEAK}
        scores.compared.add(articles)
        scores.pairs.update(found)
        scores.links += _links(found)
    return scores


def _links(scores: Mapping[Pair, float]) -> list[Pair]:
    """Of the pairs of two articles those that take each other before any other, and are sure enough."""
    best: dict[int, tuple[float, int]] = {}
    for (one, other), odds in scores.items():
        for place, partner in ((one, other), (other, one)):
            best[place] = max(best.get(place, (_WEAK, 0)), (odds, -partner))
    return [
        pair
        for pair, odds in scores.items()
        if odds >= ENOUGH and best[pair[0]][1] == -pair[1] and best[pair[1]][1] == -pair[0]
    ]


def _alone(ground: Ground, place: int) -> _Cluster:
    event, days = ground.tellings[place].event, ground.days[place]
    articles = frozenset(mention.article for mention in event.mentions) | {event.article}
    firm = (days.first, days.last) if days and days.firm else (0, 1 << 30)
    return _Cluster((place,), articles, *firm)


def _joined(one: _Cluster, other: _Cluster) -> _Cluster:
    first, last = max(one.first, other.first), min(one.last, other.last)
    if first > last:
        first, last = min(one.first, other.first), max(one.last, other.last)
    return _Cluster(one.places + other.places, one.articles | other.articles, first, last)


def _apart(one: _Cluster, other: _Cluster) -> bool:
    """Whether no article tells of both."""
    return not one.articles & other.articles


def _agree(ground: Ground, scores: _Scores, one: _Cluster, other: _Cluster) -> bool:
    """Whether all tellings of two clusters can lie together, and agree on average."""
    if max(one.first, other.first) > min(one.last, other.last):
        return False
    found = []
    for here, there in product(one.places[:_FEW], other.places[:_FEW]):
        pair = min(here, there), max(here, there)
        articles = ground.article(pair[0]), ground.article(pair[1])
        if pair in scores.pairs:
            found.append(scores.pairs[pair])
        elif articles in scores.compared:
            found.append(_AGAINST)
    return sum(found) >= ENOUGH * len(found)
