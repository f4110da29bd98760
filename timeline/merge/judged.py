"""What speaks for each of the pairs that are compared."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from timeline.merge.accounts import Account, Accounts
from timeline.merge.agreement import Agreement, agreement, evidence
from timeline.merge.candidates import Pair, candidates
from timeline.merge.timing import meet

ENOUGH = 0.9
"""The log odds it takes for two tellings, and on average for all tellings of two clusters, to be of one
event."""
_WEAK = 0.0
"""Log odds of so much or less are not kept in mind."""


class Judged(NamedTuple):
    """The numbers of the earlier accounts that one was compared with; the log odds of pairs that may well be
    of one event; those pairs that are sure enough and speak for each other more than for any other telling in
    the other's article."""

    compared: frozenset[int]
    odds: Mapping[Pair, float]
    links: tuple[Pair, ...]


def judge(accounts: Accounts) -> Iterator[Judged]:
    """For each account what it has in common with earlier ones."""
    for account, others in candidates(accounts):
        compared: set[int] = set()
        odds: dict[Pair, float] = {}
        links: list[Pair] = []
        for other, pairs in others:
            found = _odds(agreements(accounts, other, account, pairs))
            compared.add(other.number)
            odds |= found
            links += _links(found)
        yield Judged(frozenset(compared), odds, tuple(links))


def agreements(
    accounts: Accounts, one: Account, other: Account, pairs: Iterable[Pair]
) -> Iterator[tuple[Pair, Agreement]]:
    """Those of the pairs, each of a telling of one account and one of the other, that can be of one event,
    with what speaks for it."""
    known = accounts.between(one, other)
    for pair in pairs:
        here, there = one.tellings[pair[0] - one.first], other.tellings[pair[1] - other.first]
        if here.days and there.days and meet(here.days, there.days):
            days = here.days, there.days
            crowds = other.crowd.around(here.days), one.crowd.around(there.days)
            found = agreement(here, there, days, crowds, known)
            if found:
                yield pair, found


def _odds(agreements: Iterable[tuple[Pair, Agreement]]) -> dict[Pair, float]:
    odds = ((pair, evidence(found)) for pair, found in agreements)
    return {pair: odd for pair, odd in odds if odd > _WEAK}


def _links(odds: Mapping[Pair, float]) -> Iterator[Pair]:
    best: dict[int, tuple[float, int]] = {}
    for (one, other), odd in odds.items():
        for place, partner in ((one, other), (other, one)):
            best[place] = max(best.get(place, (_WEAK, 0)), (odd, -partner))
    for (one, other), odd in odds.items():
        if odd >= ENOUGH and best[one][1] == -other and best[other][1] == -one:
            yield one, other
