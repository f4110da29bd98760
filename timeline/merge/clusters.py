"""Which tellings are of one event."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from itertools import product

from timeline.merge.agreement import evidence
from timeline.merge.candidates import Pair, candidates
from timeline.merge.disputes import disputes
from timeline.merge.ground import Ground

ENOUGH = 1.0
"""The log odds it takes for two tellings, and on average for all tellings of two clusters, to be of one
event."""
_AGAINST = -4.0
"""What speaks against two tellings that can't be of one event, or have nothing in common."""
_WORTH_KEEPING = -2.5
"""Pairs with less are not kept in mind: they count as _AGAINST."""
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


@dataclass(frozen=True, slots=True)
class _Scores:
    """The log odds of pairs that may be of one event; which articles were compared at all."""

    pairs: Mapping[Pair, float]
    compared: frozenset[tuple[str, str]]


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
    for pair in _links(ground, scores.pairs):
        join(pair, lambda one, other: _agree(ground, scores, one, other))
    return [found[place].places for place in range(len(found)) if of[place] == place]


def _compare(ground: Ground) -> _Scores:
    scores: dict[Pair, float] = {}
    compared: set[tuple[str, str]] = set()
    for articles, pairs in candidates(ground.tellings, ground.known):
        compared.add(articles)
        for pair, agreement in ground.agreements(pairs):
            if (found := evidence(agreement)) > _WORTH_KEEPING:
                scores[pair] = found
    return _Scores(scores, frozenset(compared))


def _links(ground: Ground, scores: Mapping[Pair, float]) -> list[Pair]:
    """Pairs that speak for each other more than for any other telling in the other's article, the surest
    first."""
    best: dict[tuple[int, str], tuple[float, int]] = {}
    for (one, other), found in scores.items():
        for place, partner in ((one, other), (other, one)):
            key = place, ground.article(partner)
            best[key] = max(best.get(key, (_AGAINST, 0)), (found, -partner))
    links = [
        (one, other)
        for (one, other), found in scores.items()
        if found >= ENOUGH
        and best[one, ground.article(other)][1] == -other
        and best[other, ground.article(one)][1] == -one
    ]
    return sorted(links, key=lambda pair: (-scores[pair], pair))


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
