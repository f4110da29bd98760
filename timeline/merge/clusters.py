"""Which tellings are of one event."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, product

import numpy as np

from timeline.merge.accounts import Accounts
from timeline.merge.candidates import Pair
from timeline.merge.components import Numbers, components
from timeline.merge.disputes import disputes
from timeline.merge.judged import ENOUGH, Judged, judge
from timeline.merge.telling import Telling
from timeline.records import Recent, Records

_AGAINST = -2.0
"""What pairs that were compared and not kept in mind count as, in log odds."""
_FEW = 6
"""How many tellings of a cluster, those that joined it first, are compared with another's."""
_AT_HAND = 50_000
"""How many pairs with their odds are kept in memory; about 15 MB."""


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
    """The log odds of pairs that may well be of one event; the accounts that were compared; the account of
    each place."""

    odds: dict[Pair, float]
    compared: set[Pair]
    numbers: Sequence[int]


def clusters(accounts: Accounts) -> Numbers:
    """For each telling the place of the first of its event: first what only the date divides is put together,
    then what agrees.

    What isn't linked by any pair can be told apart without the rest, so each component is a work of its own.
    """
    judged = Records[Judged]()

    def links() -> Iterator[Pair]:
        for found in judge(accounts):
            judged.append(found)
            yield from found.links

    apart = disputes(accounts)
    disputed: defaultdict[int, list[tuple[int, Pair]]] = defaultdict(list)
    for rank, pair in enumerate(apart):
        disputed[pair[0]].append((rank, pair))
    at_hand = Recent(judged.__getitem__, lambda found: len(found.odds), _AT_HAND)
    count = len(accounts.numbers)
    first = np.arange(count, dtype=np.int32)
    for places in components(count, chain(apart, links())):
        own = sorted(item for place in places for item in disputed.get(place, ()))
        for cluster in _cluster(accounts, at_hand, places, [pair for _, pair in own]):
            first[list(cluster)] = min(cluster)
    return first


def _cluster(
    accounts: Accounts, judged: Recent[Judged], places: Sequence[int], disputed: Iterable[Pair]
) -> Iterator[tuple[int, ...]]:
    """The places of one component, those of one event together."""
    found = {place: _alone(accounts.telling(place), place) for place in places}
    of = {place: place for place in places}

    def join(pair: Pair, fit: Callable[[_Cluster, _Cluster], bool]) -> None:
        one, other = sorted(of[place] for place in pair)
        if one != other and fit(found[one], found[other]):
            for place in found[other].places:
                of[place] = one
            found[one] = _joined(found[one], found.pop(other))

    for pair in disputed:
        join(pair, _apart)
    scores, links = _scores(accounts, judged, frozenset(places))
    for pair in sorted(links, key=lambda pair: (-scores.odds[pair], pair)):
        join(pair, lambda one, other: _agree(scores, one, other))
    return (cluster.places for cluster in found.values())


def _scores(accounts: Accounts, judged: Recent[Judged], places: frozenset[int]) -> tuple[_Scores, list[Pair]]:
    """What is known of the pairs of these places, and those of them that are links."""
    scores, links = _Scores({}, set(), accounts.numbers), []
    numbers = {accounts.numbers[place] for place in places}
    for number in numbers:
        found = judged[number]
        scores.compared.update((other, number) for other in found.compared & numbers)
        scores.odds.update((pair, odds) for pair, odds in found.odds.items() if places.issuperset(pair))
        links += [pair for pair in found.links if pair[0] in places]
    return scores, links


def _alone(telling: Telling, place: int) -> _Cluster:
    days = telling.days
    firm = (days.first, days.last) if days and days.firm else (0, 1 << 30)
    return _Cluster((place,), frozenset(telling.articles), *firm)


def _joined(one: _Cluster, other: _Cluster) -> _Cluster:
    first, last = max(one.first, other.first), min(one.last, other.last)
    if first > last:
        first, last = min(one.first, other.first), max(one.last, other.last)
    return _Cluster(one.places + other.places, one.articles | other.articles, first, last)


def _apart(one: _Cluster, other: _Cluster) -> bool:
    """Whether no article tells of both."""
    return not one.articles & other.articles


def _agree(scores: _Scores, one: _Cluster, other: _Cluster) -> bool:
    """Whether all tellings of two clusters can lie together, and agree on average."""
    if max(one.first, other.first) > min(one.last, other.last):
        return False
    found = []
    for here, there in product(one.places[:_FEW], other.places[:_FEW]):
        pair = min(here, there), max(here, there)
        if pair in scores.odds:
            found.append(scores.odds[pair])
        elif (scores.numbers[pair[0]], scores.numbers[pair[1]]) in scores.compared:
            found.append(_AGAINST)
    return sum(found) >= ENOUGH * len(found)
