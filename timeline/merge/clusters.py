"""Which tellings are of one event."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from timeline.merge.candidates import candidates
from timeline.merge.disputes import disputes
from timeline.merge.ground import Ground, Pair

SAME_AFFAIR, ELSEWHERE, SAME_ARTICLE, BESIDE_OTHERS = 700, 2200, 3000, 1500
"""The evidence it takes: between articles on one affair, between others, within an article, within an
article where another article joins the two."""


@dataclass(frozen=True, slots=True)
class _Cluster:
    """Places of tellings; the articles they are in; the firm days on which all of them may lie, both
    inclusive."""

    places: tuple[int, ...]
    articles: frozenset[str]
    first: int
    last: int


def clusters(ground: Ground) -> list[tuple[int, ...]]:
    """The places of the tellings, those of one event together: first what agrees, then what only the date
    divides."""
    found = [_alone(ground, place) for place in range(len(ground.tellings))]
    of = list(range(len(found)))
    for pairs, fit in ((_links(ground), _agree), (disputes(ground), _apart)):
        for pair in pairs:
            one, other = sorted(of[place] for place in pair)
            if one != other and fit(ground, found[one], found[other]):
                for place in found[other].places:
                    of[place] = one
                found[one] = _joined(found[one], found[other])
    return [found[place].places for place in range(len(found)) if of[place] == place]


def _links(ground: Ground) -> list[Pair]:
    """Pairs that speak for each other more than for any other telling in the other's article, the surest
    first."""
    scored = dict(_scored(ground))
    best: dict[tuple[int, str], tuple[int, int]] = {}
    for (one, other), found in scored.items():
        for place, partner in ((one, other), (other, one)):
            key = place, ground.tellings[partner].event.article
            best[key] = max(best.get(key, (0, 0)), (found, -partner))
    chosen = [
        (one, other)
        for one, other in scored
        if best[one, ground.tellings[other].event.article][1] == -other
        and best[other, ground.tellings[one].event.article][1] == -one
    ]
    return sorted(chosen, key=lambda pair: (-scored[pair], pair))


def _scored(ground: Ground) -> Iterator[tuple[Pair, int]]:
    affairs: dict[tuple[str, str], bool] = {}
    for one, other in candidates(ground.tellings, ground.days, ground.known):
        found = ground.evidence(one, other)
        if found is None or found < SAME_AFFAIR:
            continue
        if found >= _needed(ground, one, other, affairs):
            yield (min(one, other), max(one, other)), found


def _needed(ground: Ground, one: int, other: int, affairs: dict[tuple[str, str], bool]) -> int:
    articles = ground.tellings[one].event.article, ground.tellings[other].event.article
    if articles[0] == articles[1]:
        return SAME_ARTICLE
    if articles not in affairs:
        affairs[articles] = ground.known.same_affair(*articles)
    return SAME_AFFAIR if affairs[articles] else ELSEWHERE


def _alone(ground: Ground, place: int) -> _Cluster:
    event, days = ground.tellings[place].event, ground.days[place]
    articles = frozenset(mention.article for mention in event.mentions) | {event.article}
    firm = (days.first, days.last) if days and days.firm else (0, 1 << 30)
    return _Cluster((place,), articles, *firm)


def _joined(one: _Cluster, other: _Cluster) -> _Cluster:
    return _Cluster(
        one.places + other.places,
        one.articles | other.articles,
        max(one.first, other.first),
        min(one.last, other.last),
    )


def _apart(_: Ground, one: _Cluster, other: _Cluster) -> bool:
    """Whether no article tells of both."""
    return not one.articles & other.articles


def _agree(ground: Ground, one: _Cluster, other: _Cluster) -> bool:
    """Whether all tellings of two clusters can lie together, and those of one article agree among
    themselves."""
    both = _joined(one, other)
    if both.first > both.last:
        return False
    shared = one.articles & other.articles
    return not shared or all(
        (ground.evidence(here, there) or 0) >= BESIDE_OTHERS
        for here in one.places
        for there in other.places
        if ground.tellings[here].event.article in shared
        and ground.tellings[here].event.article == ground.tellings[there].event.article
    )
