"""Which tellings are compared at all: those in two articles on one affair that share a word or a kind.

Of one article none are: what it tells twice in like words is mostly two things.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from timeline.merge.accounts import Account, Accounts

Pair = tuple[int, int]
"""The places of two tellings, the smaller first."""

_SHARED = 2
"""How many of the words that say most about them two articles have in common at least."""
_BACK = 60
"""How many earlier articles with the same word an article is compared with."""


def candidates(accounts: Accounts) -> Iterator[tuple[Account, Iterator[tuple[Account, list[Pair]]]]]:
    """Each account with the earlier ones it is compared with, and the pairs between them."""
    for account, others in affairs(accounts):
        index: dict[str, list[int]] = {}
        for place, telling in enumerate(account.tellings, account.first):
            for word in telling.said:
                index.setdefault(word, []).append(place)
        yield account, _between(accounts, others, index)


def _between(
    accounts: Accounts, others: Iterable[int], index: Mapping[str, Sequence[int]]
) -> Iterator[tuple[Account, list[Pair]]]:
    for number in others:
        other = accounts[number]
        found = {
            (place, match)
            for place, telling in enumerate(other.tellings, other.first)
            for word in telling.said
            for match in index.get(word, ())
        }
        yield other, sorted(found)


def affairs(accounts: Accounts) -> Iterator[tuple[Account, list[int]]]:
    """Each account with the numbers of earlier ones on the same affair, found by the words that say most
    about them."""
    latest: dict[str, list[int]] = {}
    for account in accounts:
        names = accounts.known.names(account.words)
        met = Counter(number for word in names for number in latest.get(word, ())[-_BACK:])
        enough = min(_SHARED, len(names))
        others = sorted(number for number, times in met.items() if times >= enough)
        yield account, [number for number in others if accounts.same_affair(account, accounts[number])]
        for word in names:
            numbers = latest.setdefault(word, [])
            numbers.append(account.number)
            if len(numbers) > 2 * _BACK:
                del numbers[:-_BACK]
